//! The publishers' files, each by the form of its name: what is renamed next year is changed here and nowhere else.
//!
//! In a form `#` is a digit. Of the files of one form the last by its digits is read, so that a new year's may stand
//! beside an old one's. Where a release renamed a file, its form stands before the older.

/// The forms of a file's name, the newest first.
pub(crate) type Forms = &'static [&'static str];

// Occupational Employment and Wage Statistics of May of the year; and of every May of two years and those between.
pub(crate) const NATION: Forms = &["oews/national_M####.csv"];
pub(crate) const STATES: Forms = &["oews/state_M####.csv"];
pub(crate) const METROS: Forms = &["oews/MSA_M####.csv"];
pub(crate) const NONMETROS: Forms = &["oews/nonmetro_M####.csv"];
pub(crate) const INDUSTRIES: Forms = &["oews/industry_M####.csv"];
pub(crate) const ALL_YEARS: Forms = &["oews/national_####_####.csv"];

// Employment Projections: the tables of a release, and the newer figures that supersede them.
pub(crate) const LINES: Forms = &["projections/table_1_2_####_##.csv"];
pub(crate) const LEAVERS: Forms = &["projections/table_1_10_####_##.csv"];
pub(crate) const NEWER: Forms = &["projections/projections_####_##.csv"];
pub(crate) const REASONS: Forms = &["projections/table_1_12_####_##.csv"];
pub(crate) const ATTAINMENT: Forms = &["projections/table_5_3_attainment_####_####.csv"];
pub(crate) const SKILL_SCORES: Forms = &["projections/table_6_2_skills_####_##.csv"];

/// Files whose headers say other years than their names: that of the matrix, beside those of the survey.
pub(crate) const OTHERWISE_HEADED: [Forms; 1] = [ATTAINMENT];

// Current Population Survey, averages of the year; American Community Survey.
pub(crate) const SHARES: Forms = &["cps/cpsaat11_####.csv"];
pub(crate) const AGES: Forms = &["cps/cpsaat11b_####.csv"];
pub(crate) const WEEKLY: Forms = &["cps/cpsaat39_####.csv"];
pub(crate) const SEX: Forms = &["acs/sex_by_occupation_####.csv"];

// Prices.
pub(crate) const STATE_PRICES: Forms = &["rpp/state_####_####.csv"];
pub(crate) const METRO_PRICES: Forms = &["rpp/metro_####.csv"];
pub(crate) const PRICES_OF_PORTIONS: Forms = &["rpp/state_portions_####.csv"];
pub(crate) const PRICE_INDEX: Forms = &["cpi/cpi_u_all_items_monthly.csv"];

// Classifications, whose editions are told apart by the years in their names; another one asks for more than a name.
pub(crate) const HIERARCHY: Forms = &["codes/soc_2018_definitions.csv"];
pub(crate) const DIRECT_TITLES: Forms = &["codes/soc_2018_direct_match_titles.csv"];
pub(crate) const CENSUS_TO_SOC: Forms = &["codes/census_2018_to_soc_2018.csv"];
pub(crate) const CIP_TO_SOC: Forms = &["codes/cip_2020_to_soc_2018.csv"];
pub(crate) const ONET_TO_LINE: Forms = &["codes/onet_to_nem_to_soc.csv"];

// O*NET: a folder for each release by its version, and one for files of releases before those. From 30.3 on many files
// have other names, and skills have two files.
pub(crate) const SKILLS: Forms =
    &["onet_##_#/Essential Skills.txt", "onet_##_#/Skills.txt", "onet/Skills.txt"];
/// What stands in the name of the second file of skills where `ESSENTIAL` stands in that of the first.
pub(crate) const TRANSFERABLE: &str = "Transferable Skills.txt";
pub(crate) const ESSENTIAL: &str = "Essential Skills.txt";
pub(crate) const EXPERIENCE: Forms = &[
    "onet_##_#/Training and Experience.txt",
    "onet_##_#/Education, Training, and Experience.txt",
    "onet/Education, Training, and Experience.txt",
];
pub(crate) const ZONES: Forms = &["onet_##_#/Job Zones.txt"];
pub(crate) const ZONE_REFERENCE: Forms = &["onet_##_#/Job Zone Reference.txt"];
pub(crate) const INTERESTS: Forms = &["onet_##_#/Career Interest Types.txt", "onet_##_#/Interests.txt"];
pub(crate) const TECHNOLOGY: Forms =
    &["onet_##_#/Software Skills.txt", "onet_##_#/Technology Skills.txt", "onet/Technology Skills.txt"];
pub(crate) const RELATED: Forms = &["onet_##_#/Related Occupations.txt"];
pub(crate) const REPORTED_TITLES: Forms =
    &["onet_##_#/Sample of Reported Titles.txt", "onet/Sample of Reported Titles.txt"];
pub(crate) const ALTERNATE_TITLES: Forms = &["onet_##_#/Job Titles.txt", "onet_##_#/Alternate Titles.txt"];
