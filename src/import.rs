//! Makes the tables of `static/data/generated/` from the publishers' files.
//!
//! One pass over each file. The line items of the National Employment Matrix are the occupations; every other
//! table is joined to them, and what does not join is an error that names the file, the line and the column.
//! Figures are taken over as published, as fixed-point integers, never through floating point; where there is
//! none, the cell says why. All is computed before the first byte is written, so that a failed import
//! leaves the old tables whole. What people wrote, in `static/data/authored/`, is neither read nor touched.

mod decimal;
mod error;
mod field;
mod source;
mod stem;
mod table;
mod years;

mod projections;
mod reasons;

mod crosswalk;

mod prices;

mod oews;

mod attainment;
mod skill_scores;

mod census;
mod people;
mod weekly;

mod majors;
mod onet;
mod titles;
mod totals;

mod output;
mod report;

use std::path::Path;

pub use error::{Error, Spot, Wrong};
pub use report::{Coverage, Report};

mod files {
    //! The publishers' files, each by the form of its name: what is renamed next year is changed here and nowhere else.
    //!
    //! In a form `#` is a digit. Of the files of one form the last by its digits is read, so that a new year's may stand
    //! beside an old one's. Where a release renamed a file, its form stands before the older.

    /// The forms of a file's name, the newest first.
    pub(super) type Forms = &'static [&'static str];

    // Occupational Employment and Wage Statistics of May of the year; and of every May of two years and those between.
    pub(super) const NATION: Forms = &["oews/national_M####.csv"];
    pub(super) const STATES: Forms = &["oews/state_M####.csv"];
    pub(super) const METROS: Forms = &["oews/MSA_M####.csv"];
    pub(super) const NONMETROS: Forms = &["oews/nonmetro_M####.csv"];
    pub(super) const INDUSTRIES: Forms = &["oews/industry_M####.csv"];
    pub(super) const ALL_YEARS: Forms = &["oews/national_####_####.csv"];

    // Employment Projections: the tables of a release, and the newer figures that supersede them.
    pub(super) const LINES: Forms = &["projections/table_1_2_####_##.csv"];
    pub(super) const LEAVERS: Forms = &["projections/table_1_10_####_##.csv"];
    pub(super) const NEWER: Forms = &["projections/projections_####_##.csv"];
    pub(super) const REASONS: Forms = &["projections/table_1_12_####_##.csv"];
    pub(super) const ATTAINMENT: Forms = &["projections/table_5_3_attainment_####_####.csv"];
    pub(super) const SKILL_SCORES: Forms = &["projections/table_6_2_skills_####_##.csv"];

    // Current Population Survey, averages of the year; American Community Survey.
    pub(super) const SHARES: Forms = &["cps/cpsaat11_####.csv"];
    pub(super) const AGES: Forms = &["cps/cpsaat11b_####.csv"];
    pub(super) const WEEKLY: Forms = &["cps/cpsaat39_####.csv"];
    pub(super) const SEX: Forms = &["acs/sex_by_occupation_####.csv"];

    // Prices.
    pub(super) const STATE_PRICES: Forms = &["rpp/state_####_####.csv"];
    pub(super) const METRO_PRICES: Forms = &["rpp/metro_####.csv"];
    pub(super) const PRICES_OF_PORTIONS: Forms = &["rpp/state_portions_####.csv"];
    pub(super) const PRICE_INDEX: Forms = &["cpi/cpi_u_all_items_monthly.csv"];

    // Classifications, whose editions are told apart by the years in their names; another one asks for more than a name.
    pub(super) const HIERARCHY: Forms = &["codes/soc_2018_definitions.csv"];
    pub(super) const DIRECT_TITLES: Forms = &["codes/soc_2018_direct_match_titles.csv"];
    pub(super) const CENSUS_TO_SOC: Forms = &["codes/census_2018_to_soc_2018.csv"];
    pub(super) const CIP_TO_SOC: Forms = &["codes/cip_2020_to_soc_2018.csv"];
    pub(super) const ONET_TO_LINE: Forms = &["codes/onet_to_nem_to_soc.csv"];

    // O*NET: a folder for each release by its version, and one for files of releases before those. From 30.3 on many files
    // have other names, and skills have two files.
    pub(super) const SKILLS: Forms =
        &["onet_##_#/Essential Skills.txt", "onet_##_#/Skills.txt", "onet/Skills.txt"];
    /// What stands in the name of the second file of skills where `ESSENTIAL` stands in that of the first.
    pub(super) const TRANSFERABLE: &str = "Transferable Skills.txt";
    pub(super) const ESSENTIAL: &str = "Essential Skills.txt";
    pub(super) const EXPERIENCE: Forms = &[
        "onet_##_#/Training and Experience.txt",
        "onet_##_#/Education, Training, and Experience.txt",
        "onet/Education, Training, and Experience.txt",
    ];
    pub(super) const ZONES: Forms = &["onet_##_#/Job Zones.txt"];
    pub(super) const ZONE_REFERENCE: Forms = &["onet_##_#/Job Zone Reference.txt"];
    pub(super) const INTERESTS: Forms = &["onet_##_#/Career Interest Types.txt", "onet_##_#/Interests.txt"];
    pub(super) const TECHNOLOGY: Forms =
        &["onet_##_#/Software Skills.txt", "onet_##_#/Technology Skills.txt", "onet/Technology Skills.txt"];
    pub(super) const RELATED: Forms = &["onet_##_#/Related Occupations.txt"];
    pub(super) const REPORTED_TITLES: Forms =
        &["onet_##_#/Sample of Reported Titles.txt", "onet/Sample of Reported Titles.txt"];
    pub(super) const ALTERNATE_TITLES: Forms =
        &["onet_##_#/Job Titles.txt", "onet_##_#/Alternate Titles.txt"];
}

/// Reads the publishers' files in `folder` and writes the tables into `out`.
/// `progress` is told, in pieces of text, what is being read.
///
/// # Errors
/// Whatever is wrong with a file, or with writing; the old tables are then unchanged.
pub fn run(folder: &Path, out: &Path, progress: &mut dyn FnMut(&str)) -> Result<Report, Error> {
    let source = &mut source::Source::new(folder.to_owned(), progress);
    let (lines, projections) = projections::read(source)?;
    let (crosswalk, classification) = crosswalk::read(source, &lines)?;
    let census = census::read(source, &lines, &crosswalk)?;

    let mut tables = vec![projections, reasons::read(source, &lines)?];
    let (oews, local) = oews::read(source, &lines)?;
    tables.extend(oews);
    tables.push(attainment::read(source, &lines)?);
    tables.push(people::read(source, &lines, &census)?);
    tables.push(weekly::read(source, &lines, &census)?);
    tables.push(skill_scores::read(source, &lines)?);
    tables.extend(onet::read(source, &lines, &crosswalk)?);
    tables.extend(classification);
    let (direct, titles) = titles::read(source, &lines, &crosswalk)?;
    tables.push(titles);
    tables.push(majors::read(source, &lines, &crosswalk, &direct)?);
    tables.push(totals::of(&tables));
    tables.push(local.areas);
    tables.push(source.periods.table());
    let mut files = local.files;
    for table in &tables {
        files.push((table.file.to_owned(), table.to_tsv()?));
    }
    output::write(out, &files)?;
    let mut report = Report::of(&tables);
    report.add("local/", local.coverage);
    Ok(report)
}
