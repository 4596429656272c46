//! The one list of sections and rows. Table, cards, export, prose, documentation and tests follow it.

use super::read;
use crate::dataset::{Column, Occupation};
use crate::occupation::{Definition, Measure, Note, Unit};
use crate::release::{TOP_HOUR, TOP_YEAR};

/// Whether pay is shown by the year or by the hour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pay {
    /// Dollars a year.
    #[default]
    Yearly,
    /// Dollars an hour.
    Hourly,
}

impl Pay {
    /// The unit in which pay is shown.
    pub const fn unit(self) -> Unit {
        match self {
            Pay::Yearly => Unit::DollarsAYear,
            Pay::Hourly => Unit::DollarsAnHour,
        }
    }

    /// The other of the two.
    pub const fn other(self) -> Pay {
        match self {
            Pay::Yearly => Pay::Hourly,
            Pay::Hourly => Pay::Yearly,
        }
    }

    /// The row of average pay.
    pub const fn average(self) -> RowId {
        match self {
            Pay::Yearly => RowId::YearlySalary,
            Pay::Hourly => RowId::HourlyRate,
        }
    }

    /// The row of median pay.
    pub const fn median(self) -> RowId {
        match self {
            Pay::Yearly => RowId::MedianSalary,
            Pay::Hourly => RowId::MedianHourly,
        }
    }

    /// The row of pay from the 25th to the 75th percentile.
    pub const fn middle_half(self) -> RowId {
        match self {
            Pay::Yearly => RowId::MiddleHalf,
            Pay::Hourly => RowId::MiddleHalfHourly,
        }
    }

    /// The row of pay from the 10th to the 90th percentile.
    pub const fn range(self) -> RowId {
        match self {
            Pay::Yearly => RowId::SalaryRange,
            Pay::Hourly => RowId::HourlyRange,
        }
    }

    /// The pay from which on the pay survey publishes no figure, in steps of the unit.
    pub const fn top(self) -> i32 {
        match self {
            Pay::Yearly => TOP_YEAR,
            Pay::Hourly => TOP_HOUR,
        }
    }
}

/// A section of the comparison that has a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// What most people ask first.
    Overview,
    /// Pay in detail.
    Salary,
    /// Degrees, majors and training.
    Education,
    /// Who works there now.
    Demographics,
    /// What the work takes.
    Skills,
}

impl Section {
    /// All sections in the order in which they are shown.
    pub const ALL: [Section; 5] =
        [Section::Overview, Section::Salary, Section::Education, Section::Demographics, Section::Skills];

    /// Its name in addresses within the page.
    pub const fn id(self) -> &'static str {
        match self {
            Section::Overview => "overview",
            Section::Salary => "salary",
            Section::Education => "education",
            Section::Demographics => "demographics",
            Section::Skills => "skills",
        }
    }
}

/// Rows that tell of the same thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// What the work pays.
    Pay,
    /// Whether it grows.
    Outlook,
    /// How many do it.
    Size,
    /// What it asks for before the first day.
    Education,
    /// Who does it: described, never ranked.
    Demographics,
    /// One skill.
    Skill(Column),
    /// Not told in words.
    Other,
}

/// When two values of a row differ, and how the difference is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compare {
    /// By how much and how many percent more; about the same below [`ABOUT_THE_SAME_PERCENT`](super::ABOUT_THE_SAME_PERCENT).
    Relative,
    /// By how many steps of the unit; about the same below so many steps.
    Absolute(i32),
    /// The same or not.
    Category,
    /// What their lists have in common.
    Shared,
    /// Side by side only.
    Never,
}

/// One row of the comparison.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Which it is.
    pub id: RowId,
    /// Where it is shown; it may stand in two sections.
    pub placements: &'static [Placement],
    /// What it tells of.
    pub family: Family,
    /// The unit of its figures.
    pub unit: Unit,
    /// When two of its values differ.
    pub compare: Compare,
    /// What it says of one occupation.
    pub read: fn(Occupation<'_>) -> Measure,
}

/// A row in a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placement {
    /// Where it stands.
    pub section: Section,
    /// Its name there, in exports and style sheets.
    pub name: &'static str,
}

impl Row {
    /// Where it stands first.
    pub fn first(&self) -> &'static Placement {
        &self.placements[0]
    }

    /// Where the row stands in a section when pay is shown so.
    pub fn placement_in(&self, section: Section, pay: Pay) -> Option<&'static Placement> {
        let is_other_pay = self.unit == pay.other().unit();
        let placement = self.placements.iter().find(|placement| placement.section == section);
        // Only the averages of the overview are told in both units.
        placement.filter(|_| !is_other_pay || (section == Section::Overview && self.family != Family::Pay))
    }

    /// Whether the row stands anywhere when pay is shown so.
    pub fn is_shown(&self, pay: Pay) -> bool {
        self.placement_in(self.first().section, pay).is_some()
    }
}

impl Placement {
    /// Whether the note is told here: among pay an average is labeled so.
    pub fn tells(&self, note: &Note<'_>) -> bool {
        self.section != Section::Salary || *note != Note::Definition(Definition::Average)
    }
}

impl RowId {
    /// The row.
    pub fn row(self) -> &'static Row {
        &ROWS[self as usize]
    }
}

macro_rules! rows {
    ($($row:ident: $family:expr, $unit:ident, $compare:expr, $read:expr;
        $($section:ident $name:literal),+;)*) => {
        /// A row of the comparison.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[allow(missing_docs, reason = "a row's label in `language` says what it measures")]
        pub enum RowId { $($row,)* }

        /// All rows, in the order in which they are first shown.
        pub const ROWS: &[Row] = &[$(Row {
            id: RowId::$row,
            placements: &[$(Placement { section: Section::$section, name: $name },)+],
            family: $family,
            unit: Unit::$unit,
            compare: $compare,
            read: |o| $read(o),
        },)*];
    };
}

use Compare::{Absolute, Category, Never, Relative, Shared};
use Family::*;

/// One percentage point, in steps of a percent.
const A_POINT: Compare = Absolute(10);
/// A year, in steps of a year.
const A_YEAR: Compare = Absolute(10);
/// Three tenths of a point on the scale of skill scores, which are rounded to tenths.
const A_STEP: Compare = Absolute(3);

/// Reads a row of these columns.
macro_rules! of {
    ($read:ident, $($column:ident),+) => {
        |o| read::$read(o, $(Column::$column),+)
    };
}

rows! {
    MedianSalary: Pay, DollarsAYear, Relative, of!(pay, P50Year);
        Overview "median-yearly", Salary "median-salary";
    MedianHourly: Pay, DollarsAnHour, Relative, of!(pay, P50Hour);
        Overview "median-by-the-hour", Salary "median-hourly";
    YearlySalary: Other, DollarsAYear, Relative, of!(average, MeanYear);
        Overview "yearly-salary", Salary "average-salary";
    HourlyRate: Other, DollarsAnHour, Relative, of!(average, MeanHour);
        Overview "hourly-rate", Salary "average-hourly";
    GrowthRate: Outlook, Percent, A_POINT, read::growth;
        Overview "growth-rate";
    Jobs: Size, Jobs, Relative, of!(outlook, Jobs);
        Overview "jobs";
    Openings: Size, OpeningsAYear, Relative, of!(outlook, Openings);
        Overview "openings";
    Transfers: Other, Percent, A_POINT, of!(outlook, Transfers);
        Overview "transfers";
    Exits: Other, Percent, A_POINT, of!(outlook, Exits);
        Overview "exits";
    Reasons: Other, Words, Never, read::reasons;
        Overview "reasons";
    Exposure: Other, Words, Category, read::exposure;
        Overview "exposure";
    Satisfaction: Other, Rating, Absolute(10), of!(amount, Satisfaction);
        Overview "satisfaction";
    CommonDegree: Other, Percent, Category, read::common_degree;
        Overview "common-degree", Education "degree";
    EntryEducation: Education, Words, Category, of!(category, EntryEducation);
        Overview "entry-education";
    Age: Demographics, Years, A_YEAR, read::age;
        Overview "age", Demographics "average-age";
    Experience: Other, Years, A_YEAR, read::experience;
        Overview "experience";
    TimeToBecome: Other, Words, Category, read::preparation;
        Overview "time-to-become";
    SalaryRange: Other, DollarsAYear, Never, read::yearly_range;
        Salary "salary-range";
    HourlyRange: Other, DollarsAnHour, Never, of!(range, P10Hour, P90Hour);
        Salary "hourly-range";
    MiddleHalf: Other, DollarsAYear, Never, of!(range, P25Year, P75Year);
        Salary "middle-half";
    MiddleHalfHourly: Other, DollarsAnHour, Never, of!(range, P25Hour, P75Hour);
        Salary "middle-half-hourly";
    City: Other, Words, Category, read::city;
        Salary "city";
    State: Other, Words, Category, read::state;
        Salary "state";
    Company: Other, Words, Category, of!(category, Company);
        Salary "company";
    Industry: Other, Words, Category, read::sector;
        Salary "industry";
    DetailedIndustry: Other, Words, Category, read::industry;
        Salary "detailed-industry";
    Employees: Other, Jobs, Relative, of!(amount, Employees);
        Salary "employees";
    Concentration: Other, Times, Relative, read::concentration;
        Salary "concentration";
    Levels: Other, Percent, Never, read::education_levels;
        Education "levels";
    CommonMajor: Other, Words, Category, of!(category, CommonMajor);
        Education "common-major";
    Majors: Other, Words, Never, read::majors;
        Education "majors";
    College: Other, Words, Category, of!(category, College);
        Education "college";
    EntryExperience: Other, Words, Category, of!(category, EntryExperience);
        Education "entry-experience";
    Training: Other, Words, Category, of!(category, Training);
        Education "training";
    Gender: Demographics, Percent, Never, read::gender;
        Demographics "gender";
    WeeklyWomen: Demographics, DollarsAWeek, Never, of!(weekly, WeeklyWomen);
        Demographics "weekly-women";
    WeeklyMen: Demographics, DollarsAWeek, Never, of!(weekly, WeeklyMen);
        Demographics "weekly-men";
    Race: Demographics, Percent, Never, read::race;
        Demographics "race";
    Lgbt: Demographics, Percent, A_POINT, of!(amount, Lgbt);
        Demographics "lgbt";
    Interests: Other, Words, Shared, read::interests;
        Skills "interests";
    TopSkills: Other, Importance, Never, read::top_skills;
        Skills "top-skills";
    Adaptability: Skill(Column::Adaptability), Score, A_STEP, of!(score, Adaptability);
        Skills "adaptability";
    Computers: Skill(Column::Computers), Score, A_STEP, of!(score, Computers);
        Skills "computers";
    Creativity: Skill(Column::Creativity), Score, A_STEP, of!(score, Creativity);
        Skills "creativity";
    CriticalThinking: Skill(Column::CriticalThinking), Score, A_STEP, of!(score, CriticalThinking);
        Skills "critical-thinking";
    CustomerService: Skill(Column::CustomerService), Score, A_STEP, of!(score, CustomerService);
        Skills "customer-service";
    DetailOriented: Skill(Column::DetailOriented), Score, A_STEP, of!(score, DetailOriented);
        Skills "detail-oriented";
    FineMotor: Skill(Column::FineMotor), Score, A_STEP, of!(score, FineMotor);
        Skills "fine-motor";
    Interpersonal: Skill(Column::Interpersonal), Score, A_STEP, of!(score, Interpersonal);
        Skills "interpersonal";
    Leadership: Skill(Column::Leadership), Score, A_STEP, of!(score, Leadership);
        Skills "leadership";
    Mathematics: Skill(Column::Mathematics), Score, A_STEP, of!(score, Mathematics);
        Skills "mathematics";
    Mechanical: Skill(Column::Mechanical), Score, A_STEP, of!(score, Mechanical);
        Skills "mechanical";
    PhysicalStrength: Skill(Column::PhysicalStrength), Score, A_STEP, of!(score, PhysicalStrength);
        Skills "physical-strength";
    ProblemSolving: Skill(Column::ProblemSolving), Score, A_STEP, of!(score, ProblemSolving);
        Skills "problem-solving";
    ProjectManagement: Skill(Column::ProjectManagement), Score, A_STEP, of!(score, ProjectManagement);
        Skills "project-management";
    Science: Skill(Column::Science), Score, A_STEP, of!(score, Science);
        Skills "science";
    Speaking: Skill(Column::Speaking), Score, A_STEP, of!(score, Speaking);
        Skills "speaking";
    Writing: Skill(Column::Writing), Score, A_STEP, of!(score, Writing);
        Skills "writing";
}
