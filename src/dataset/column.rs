//! The columns of the dataset, each declared once: what it is called, what it holds, tells and is from.
//!
//! From these declarations come the packed layout (`layout.rs`), what a host may give (`custom/`),
//! `static/occupations.schema.json`, and the heads of the tables that the importer writes. A column of several
//! names is a list: it has so many places, the first of which is filled first.

// Named in full, since a build includes this file by its path too.
#[path = "column/declaration.rs"]
mod declaration;

pub(super) use declaration::highest;
use declaration::*;
pub use declaration::{Form, Kind, Near};

macro_rules! columns {
    ($($(#[doc = $doc:literal])+ $column:ident = $($name:literal)|+, $declaration:expr;)*) => {
        /// A column of the dataset: a figure that an occupation may have, or a list of them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Column { $($(#[doc = $doc])+ $column,)* }

        impl Column {
            /// All columns in the order in which they are stored.
            pub const ALL: &'static [Column] = &[$(Column::$column,)*];

            /// The column's names in the tables under `static/data/`, one for each place.
            pub const fn names(self) -> &'static [&'static str] {
                match self { $(Column::$column => &[$($name),+],)* }
            }

            /// What the column tells, for those who give data of their own.
            pub const fn doc(self) -> &'static str {
                match self { $(Column::$column => const { concat!($($doc),+).trim_ascii_start() },)* }
            }

            /// The column's names in a host's data, one for each place.
            pub const fn keys(self) -> &'static [&'static str] {
                match self {
                    $(Column::$column => const { match $declaration.keys { Some(keys) => keys, None => &[$($name),+] } },)*
                }
            }

            /// What the column's cells hold.
            pub const fn kind(self) -> Kind {
                match self { $(Column::$column => const { $declaration.kind },)* }
            }

            /// What a host may give for it.
            pub const fn form(self) -> Form {
                match self { $(Column::$column => const { $declaration.form },)* }
            }

            /// What foretells the column's numbers.
            pub const fn near(self) -> Near {
                match self { $(Column::$column => const { $declaration.near },)* }
            }

            /// The columns that it is shown only with: place by place if they are lists too.
            pub const fn with(self) -> &'static [Column] {
                match self { $(Column::$column => const { $declaration.with },)* }
            }

            /// Whether each place of the list is shown only with the one before.
            pub const fn has_no_gaps(self) -> bool {
                match self { $(Column::$column => const { $declaration.has_no_gaps },)* }
            }

            /// The list that it stands instead of, where pay is above what is published.
            pub const fn instead_of(self) -> Option<Column> {
                match self { $(Column::$column => const { $declaration.instead_of },)* }
            }

            /// The table under `static/data/generated/` that has the column; empty if none does.
            pub const fn table(self) -> &'static str {
                match self { $(Column::$column => const { $declaration.table },)* }
            }

            /// The source of that table's column, as `sources.tsv` names it.
            pub const fn source(self) -> &'static str {
                match self { $(Column::$column => const { $declaration.source },)* }
            }

            /// What the figures count or name, as the second line of the table says it.
            pub const fn unit(self) -> &'static str {
                match self { $(Column::$column => const { $declaration.unit },)* }
            }

            /// The name of the column's form in `occupations.schema.json`, and what it says of it.
            pub const fn definition(self) -> (&'static str, &'static str) {
                match self { $(Column::$column => const { $declaration.definition },)* }
            }
        }
    };
}

columns! {
    /// Digits of the code; 0 for an occupation that has none.
    Digits = "code", DIGITS;
    /// The official occupation that a job title is counted with.
    CountedWith = "counted_with", LINK.keys(&["countedWith"]);
    /// The source of every figure of this occupation, where it is not each column's own.
    OwnSource = "own_source", INDEX.keys(&["source"]);

    /// Employees surveyed for pay.
    Employees = "employees", PEOPLE.from("pay", "oews").near(Column::Jobs);
    /// Average pay a year.
    MeanYear = "mean_year", DOLLARS_A_YEAR.from("pay", "oews").hours(Column::MeanHour);
    /// 10th percentile of pay a year. Percentiles do not fall.
    P10Year = "p10_year", DOLLARS_A_YEAR.from("pay", "oews").hours(Column::P10Hour).with(&[Column::P90Year]);
    /// 25th percentile of pay a year. Percentiles do not fall.
    P25Year = "p25_year", DOLLARS_A_YEAR.from("pay", "oews").hours(Column::P25Hour).with(&[Column::P75Year]);
    /// Median pay a year. Percentiles do not fall.
    P50Year = "p50_year", DOLLARS_A_YEAR.from("pay", "oews").hours(Column::P50Hour);
    /// 75th percentile of pay a year. Percentiles do not fall.
    P75Year = "p75_year", DOLLARS_A_YEAR.from("pay", "oews").hours(Column::P75Hour).with(&[Column::P25Year]);
    /// 90th percentile of pay a year. Percentiles do not fall.
    P90Year = "p90_year", DOLLARS_A_YEAR.from("pay", "oews").hours(Column::P90Hour).with(&[Column::P10Year]);
    /// Average pay an hour.
    MeanHour = "mean_hour", DOLLARS_AN_HOUR.from("pay", "oews").near(Column::P50Hour);
    /// 10th percentile of pay an hour. Percentiles do not fall.
    P10Hour = "p10_hour", DOLLARS_AN_HOUR.from("pay", "oews").with(&[Column::P90Hour]);
    /// 25th percentile of pay an hour. Percentiles do not fall.
    P25Hour = "p25_hour", DOLLARS_AN_HOUR.from("pay", "oews").near(Column::P10Hour).with(&[Column::P75Hour]);
    /// Median pay an hour. Percentiles do not fall.
    P50Hour = "p50_hour", DOLLARS_AN_HOUR.from("pay", "oews").near(Column::P25Hour);
    /// 75th percentile of pay an hour. Percentiles do not fall.
    P75Hour = "p75_hour", DOLLARS_AN_HOUR.from("pay", "oews").near(Column::P50Hour).with(&[Column::P25Hour]);
    /// 90th percentile of pay an hour. Percentiles do not fall.
    P90Hour = "p90_hour", DOLLARS_AN_HOUR.from("pay", "oews").near(Column::P75Hour).with(&[Column::P10Hour]);
    /// Bottom of a range of pay whose percentiles are not known.
    RangeLow = "range_low", DOLLARS_A_YEAR.with(&[Column::RangeHigh]);
    /// Top of a range of pay whose percentiles are not known.
    RangeHigh = "range_high", DOLLARS_A_YEAR.with(&[Column::RangeLow]);

    /// What the pay of cities and states counts: dollars a year or an hour.
    PlaceBasis = "basis", BASIS.from("places", "oews").keys(&["places_basis"]);
    /// The metropolitan areas with the highest pay.
    City = "city1" | "city2" | "city3", WORDS.from("places", "oews").unit("metro area").without_gaps();
    /// Average pay there.
    CityPay = "city1_pay" | "city2_pay" | "city3_pay",
        pay_by(Column::PlaceBasis).from("places", "oews").near(Column::StatePay).with(&[Column::City]);
    /// The metropolitan areas that all pay at or above what is published, parted by semicolons.
    CityTop = "city_top", NAMES.from("places", "oews").unit("metro areas").instead_of(Column::City);
    /// The states with the highest pay.
    State = "state1" | "state2" | "state3", WORDS.from("places", "oews").unit("state").without_gaps();
    /// Average pay there.
    StatePay = "state1_pay" | "state2_pay" | "state3_pay",
        pay_by(Column::PlaceBasis).from("places", "oews").near(Column::MeanYear).with(&[Column::State]);
    /// The states that all pay at or above what is published, parted by semicolons.
    StateTop = "state_top", NAMES.from("places", "oews").unit("states").instead_of(Column::State);
    /// What the pay of sectors and industries counts: dollars a year or an hour.
    IndustryBasis = "basis", BASIS.from("industries", "oews").keys(&["industries_basis"]);
    /// The sector with the highest pay.
    Sector = "sector", WORDS.from("industries", "oews").unit("sector");
    /// Average pay there.
    SectorPay = "sector_pay",
        pay_by(Column::IndustryBasis).from("industries", "oews").near(Column::MeanYear).with(&[Column::Sector]);
    /// The sectors that all pay at or above what is published, parted by semicolons.
    SectorTop = "sector_top", NAMES.from("industries", "oews").unit("sectors").instead_of(Column::Sector);
    /// How many of all work in the sector, where nearly all do and none that pays more can be named.
    SectorShare = "sector_share", SHARE.from("industries", "oews").with(&[Column::Sector]);
    /// The detailed industry with the highest pay.
    Industry = "industry", WORDS.from("industries", "oews").unit("four-digit industry");
    /// Average pay there.
    IndustryPay = "industry_pay",
        pay_by(Column::IndustryBasis).from("industries", "oews").near(Column::SectorPay).with(&[Column::Industry]);
    /// The industries that all pay at or above what is published, parted by semicolons.
    IndustryTop = "industry_top",
        NAMES.from("industries", "oews").unit("four-digit industries").instead_of(Column::Industry);
    /// How many of all work in the detailed industry, where nearly all do and none that pays more can be named.
    IndustryShare = "industry_share", SHARE.from("industries", "oews").with(&[Column::Industry]);
    /// The company with the highest pay.
    Company = "company", WORDS;

    /// How many jobs there are.
    Jobs = "jobs", PEOPLE.from("projections", "projections");
    /// Projected change of the number of jobs over the source's period.
    Growth = "growth", CHANGE.from("projections", "projections");
    /// Projected job openings a year.
    Openings = "openings", PEOPLE.from("projections", "projections").unit("jobs a year");
    /// Whose projections are older, and marked so: jobs-before in the number of jobs, all-before in all figures.
    OutlookBasis = "outlook", choice(&["jobs-before", "all-before", "jobs-2024", "all-2024"]).from("projections", "projections").keys(&["outlook_basis"]);
    /// Those who leave for another occupation in a year, of all who work.
    Transfers = "transfers", SHARE.from("projections", "projections");
    /// Those who leave work life in a year, of all who work.
    Exits = "exits", SHARE.from("projections", "projections");
    /// How much of the work AI could touch, relative to other occupations.
    Exposure = "ai_exposure",
        choice(&["Low", "Moderate", "High", "Very high"]).from("projections", "projections");
    /// Why the occupation's share of jobs is projected to change, parted by semicolons: demand, productivity, machines,
    /// other-occupations or sourcing, each with + for a rise or - for a fall, behind ~ in some industries only.
    Reasons = "reasons", NAMES.unit("reasons").from("reasons", "factors");
    /// Job satisfaction.
    Satisfaction = "satisfaction", RATING;
    /// Typical education to enter: one of the eight levels of the US Bureau of Labor Statistics, as in
    /// "Bachelor's degree", or a host's own words.
    EntryEducation = "entry_education", WORDS.from("projections", "projections");
    /// Experience in a related occupation that is typical to enter.
    EntryExperience = "experience", WORDS.from("projections", "projections").keys(&["entry_experience"]);
    /// Training on the job that is typical to become competent.
    Training = "training", WORDS.from("projections", "projections");

    /// inexact: levels of education are of a similar group of occupations, and marked so.
    EducationMatch = "match", choice(&["exact", "inexact"]).from("education", "attainment").keys(&["education_match"]);
    /// Workers whose highest level is: Less than high school. All seven levels or none.
    LessThanHighSchool = "less_than_high_school", SHARE.from("education", "attainment").with(&[Column::HighSchool]);
    /// Workers whose highest level is: High school diploma. All seven levels or none.
    HighSchool = "high_school", SHARE.from("education", "attainment").with(&[Column::SomeCollege]);
    /// Workers whose highest level is: Some college, no degree. All seven levels or none.
    SomeCollege = "some_college", SHARE.from("education", "attainment").with(&[Column::Associate]);
    /// Workers whose highest level is: Associate's degree. All seven levels or none.
    Associate = "associate", SHARE.from("education", "attainment").with(&[Column::Bachelor]);
    /// Workers whose highest level is: Bachelor's degree. All seven levels or none.
    Bachelor = "bachelor", SHARE.from("education", "attainment").with(&[Column::Master]);
    /// Workers whose highest level is: Master's degree. All seven levels or none.
    Master = "master", SHARE.from("education", "attainment").with(&[Column::Doctoral]);
    /// Workers whose highest level is: Doctoral or professional degree. All seven levels or none.
    Doctoral = "doctoral", SHARE.from("education", "attainment").with(&[Column::LessThanHighSchool]);
    /// The most common level of education, where only that is known.
    Degree = "degree", WORDS.with(&[Column::DegreeShare]);
    /// The share of people with it.
    DegreeShare = "degree_share", SHARE.with(&[Column::Degree]);
    /// The major that most people studied.
    CommonMajor = "major", WORDS.keys(&["common_major"]);
    /// Majors that lead here.
    Major = "major1" | "major2" | "major3", WORDS.from("majors", "cip-soc");
    /// The college that most people went to.
    College = "college", WORDS;

    /// How many occupations share one figure of age, gender and race; more than 1 is marked.
    SharedCodes = "shared_codes", OCCUPATIONS.from("people", "cps-people");
    /// The group of occupations that share the figure, as its publisher names it.
    PeopleGroup = "group", WORDS.from("people", "cps-people").keys(&["people_group"]);
    /// small: the survey's figures rest on few people, and are marked so.
    Sample = "sample", choice(&["small", "large"]).from("people", "cps-people");
    /// Median or average age.
    Age = "age", AGE.from("people", "cps-age");
    /// Whether the age is a published median or an estimate from age bands.
    AgeKind = "age_kind", choice(&["median", "estimate"]).from("people", "cps-age").with(&[Column::Age]);
    /// Women, of all who work; the rest are men.
    WomenCps = "women_cps", SHARE.from("people", "cps-people");
    /// Women, from a second survey, used where women_cps is missing.
    WomenAcs = "women_acs", SHARE.from("people", "acs-sex").near(Column::WomenCps);
    /// Women, where the two were counted apart.
    Women = "women", SHARE.with(&[Column::Men]);
    /// Men, where the two were counted apart.
    Men = "men", SHARE.with(&[Column::Women]);
    /// Median pay a week of women who work full time.
    WeeklyWomen = "weekly_women", DOLLARS_A_WEEK.from("weekly", "cps-weekly").near(Column::WeeklyMen).with(&[Column::WeeklyMen]);
    /// Median pay a week of men who work full time.
    WeeklyMen = "weekly_men", DOLLARS_A_WEEK.from("weekly", "cps-weekly").with(&[Column::WeeklyWomen]);
    /// White.
    White = "white", SHARE.from("people", "cps-people");
    /// Black or African American.
    Black = "black", SHARE.from("people", "cps-people").with(&[Column::White]);
    /// Asian.
    Asian = "asian", SHARE.from("people", "cps-people").with(&[Column::White]);
    /// Hispanic or Latino, of any race.
    Hispanic = "hispanic", SHARE.from("people", "cps-people").with(&[Column::White]);
    /// American Indian and Alaska Native.
    AmericanIndian = "american_indian", SHARE.with(&[Column::White]);
    /// Unknown.
    UnknownRace = "unknown_race", SHARE.with(&[Column::White]);
    /// Lesbian, gay, bisexual or transgender.
    Lgbt = "lgbt", SHARE;

    /// The highest of the six interests that the work fits, highest first, parted by semicolons.
    Interests = "interests", NAMES.from("skills", "onet-zones").unit("interests");
    /// The kindred occupation that interests are of, if it is another one.
    InterestsFrom = "interests_from", WORDS;
    /// The kindred occupation that skills are of, if it is another one.
    SkillsFrom = "skills_from", WORDS.with(&[Column::Skill]);
    /// The most important skills.
    Skill = "skill1" | "skill2" | "skill3" | "skill4" | "skill5" | "skill6",
        WORDS.from("skills", "onet-skills").unit("skill").with(&[Column::SkillImportance]).without_gaps();
    /// Its importance or the share of people who name it.
    SkillImportance = "skill1_importance" | "skill2_importance" | "skill3_importance" | "skill4_importance"
        | "skill5_importance" | "skill6_importance",
        IMPORTANCE.from("skills", "onet-skills").with(&[Column::Skill]);
    /// Skills that tell this occupation from others, for the summary.
    Distinctive = "distinctive1" | "distinctive2" | "distinctive3", WORDS.from("skills", "onet-skills").unit("skill");
    /// Years of related experience that people in the work, or experts, say is needed.
    ExperienceRequired = "experience", YEARS.from("skills", "onet").keys(&["experience_required"]);
    /// The kindred occupation that experience_required is of, if it is another one.
    ExperienceFrom = "experience_from", WORDS;
    /// Years that people have worked; shown instead of experience_required.
    YearsWorked = "years_worked", YEARS;
    /// Preparation needed, as in "over 4 years".
    Preparation = "preparation", WORDS.from("skills", "onet-zones");
    /// The kindred occupation that preparation is of, if it is another one.
    PreparationFrom = "preparation_from", WORDS;
    /// Time to become one, as in "6–12 months"; shown instead of preparation.
    TimeToBecome = "time_to_become", WORDS;

    /// imputed: the scores were filled in from similar occupations, and are marked so.
    ScoreBasis = "basis", choice(&["published", "imputed"]).from("scores", "skill-scores").keys(&["scores_basis"]);
    /// Adaptability.
    Adaptability = "adaptability", SCORE.from("scores", "skill-scores");
    /// Computers and information technology.
    Computers = "computers_and_information_technology", SCORE.from("scores", "skill-scores");
    /// Creativity and innovation.
    Creativity = "creativity_and_innovation", SCORE.from("scores", "skill-scores");
    /// Critical and analytical thinking.
    CriticalThinking = "critical_and_analytical_thinking", SCORE.from("scores", "skill-scores");
    /// Customer service.
    CustomerService = "customer_service", SCORE.from("scores", "skill-scores");
    /// Attention to detail.
    DetailOriented = "detail_oriented", SCORE.from("scores", "skill-scores");
    /// Fine motor skills.
    FineMotor = "fine_motor", SCORE.from("scores", "skill-scores");
    /// Interpersonal skills.
    Interpersonal = "interpersonal", SCORE.from("scores", "skill-scores");
    /// Leadership.
    Leadership = "leadership", SCORE.from("scores", "skill-scores");
    /// Mathematics.
    Mathematics = "mathematics", SCORE.from("scores", "skill-scores");
    /// Mechanical skills.
    Mechanical = "mechanical", SCORE.from("scores", "skill-scores");
    /// Physical strength and stamina.
    PhysicalStrength = "physical_strength_and_stamina", SCORE.from("scores", "skill-scores");
    /// Problem solving and decision making.
    ProblemSolving = "problem_solving_and_decision_making", SCORE.from("scores", "skill-scores");
    /// Project management.
    ProjectManagement = "project_management", SCORE.from("scores", "skill-scores");
    /// Science.
    Science = "science", SCORE.from("scores", "skill-scores");
    /// Speaking and listening.
    Speaking = "speaking_and_listening", SCORE.from("scores", "skill-scores");
    /// Writing and reading.
    Writing = "writing_and_reading", SCORE.from("scores", "skill-scores");

    /// Related occupations, nearest first.
    Related = "related1" | "related2" | "related3" | "related4" | "related5" | "related6", NEAR_LINK;
}

impl Column {
    /// The percentiles of pay a year, lowest first.
    pub const YEARLY_PERCENTILES: [Column; 5] =
        [Column::P10Year, Column::P25Year, Column::P50Year, Column::P75Year, Column::P90Year];

    /// The percentiles of pay an hour, lowest first.
    pub const HOURLY_PERCENTILES: [Column; 5] =
        [Column::P10Hour, Column::P25Hour, Column::P50Hour, Column::P75Hour, Column::P90Hour];

    /// Whether the names of all occupations come with the column, to list and search them. The others are in the file of
    /// each occupation only.
    pub const fn is_indexed(self) -> bool {
        matches!(self, Column::Digits | Column::CountedWith | Column::OwnSource | Column::Jobs)
    }

    /// The column's first name in the tables.
    pub const fn name(self) -> &'static str {
        self.names()[0]
    }

    /// How many places the column has: one, or as many as its list is long.
    pub const fn places(self) -> usize {
        self.names().len()
    }

    /// Where the column's first place stands among the places of all columns.
    pub const fn first_place(self) -> usize {
        FIRST_PLACES[self as usize]
    }

    /// The names of the figures that a place of the column is shown only with, in a host's data.
    pub fn companions(self, place: usize) -> impl Iterator<Item = &'static str> {
        let columns = self.with().iter().copied().chain(self.instead_of());
        let beside = columns.map(move |other| other.keys()[place.min(other.places() - 1)]);
        let before = place.checked_sub(1).filter(|_| self.has_no_gaps()).map(|before| self.keys()[before]);
        beside.chain(before)
    }

    /// The places of all columns.
    pub const PLACES: usize = FIRST_PLACES[Column::ALL.len()];
}

/// Where each column's first place stands, and behind the last how many there are.
const FIRST_PLACES: [usize; Column::ALL.len() + 1] = {
    let mut first = [0; Column::ALL.len() + 1];
    let mut column = 0;
    while column < Column::ALL.len() {
        first[column + 1] = first[column] + Column::ALL[column].places();
        column += 1;
    }
    first
};
