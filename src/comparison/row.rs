//! The one list of sections and rows. Table, cards, export, prose, documentation and tests follow it.

use super::read;
use crate::dataset::{Column, Occupation};
use crate::occupation::{Measure, Unit};

/// Whether pay is shown by the year or by the hour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pay {
    /// Dollars a year.
    #[default]
    Yearly,
    /// Dollars an hour.
    Hourly,
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

    /// The heading.
    pub const fn title(self) -> &'static str {
        match self {
            Section::Overview => "Overview",
            Section::Salary => "Salary",
            Section::Education => "Education",
            Section::Demographics => "Demographics",
            Section::Skills => "Skills",
        }
    }
}

/// Rows that tell of the same thing. At most one of a family becomes a key difference.
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
    /// How long it takes to learn.
    Preparation,
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
    /// By how much and how many percent more; about the same below 1 %.
    Relative,
    /// By how many steps of the unit; about the same below so many steps.
    Absolute(i32),
    /// The same or not.
    Category,
    /// Side by side only.
    Never,
}

/// One row of the comparison.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Its name in exports and links.
    pub id: &'static str,
    /// What is measured, for the reader.
    pub label: &'static str,
    /// Where it is shown.
    pub section: Section,
    /// What it tells of.
    pub family: Family,
    /// The unit of its figures.
    pub unit: Unit,
    /// When two of its values differ.
    pub compare: Compare,
    /// The column whose ranks among all occupations tell a large difference from a common one.
    pub ranked: Option<Column>,
    /// What it says of one occupation.
    pub read: fn(Occupation<'_>) -> Measure,
}

impl Row {
    /// Whether the row is shown when pay is shown so.
    pub fn is_shown(&self, pay: Pay) -> bool {
        let other = match pay {
            Pay::Yearly => Unit::DollarsAnHour,
            Pay::Hourly => Unit::DollarsAYear,
        };
        self.section != Section::Salary || self.unit != other
    }
}

/// The row with this name.
pub fn row(id: &str) -> Option<&'static Row> {
    ROWS.iter().find(|row| row.id == id)
}

macro_rules! rows {
    ($($section:ident { $($id:literal $label:literal $family:expr, $unit:ident, $compare:expr, $ranked:expr, $read:expr;)* })*) => {
        /// All rows in the order in which they are shown.
        pub const ROWS: &[Row] = &[$($(Row {
            id: $id,
            label: $label,
            section: Section::$section,
            family: $family,
            unit: Unit::$unit,
            compare: $compare,
            ranked: $ranked,
            read: |o| $read(o),
        },)*)*];
    };
}

use Compare::{Absolute, Category, Never, Relative};
use Family::*;

/// One percentage point, in steps of a percent.
const A_POINT: Compare = Absolute(10);
/// A year, in steps of a year.
const A_YEAR: Compare = Absolute(10);
/// Three tenths of a point on the scale of skill scores, which are rounded to tenths.
const A_STEP: Compare = Absolute(3);

macro_rules! score {
    ($column:ident) => {
        |o| read::score(o, Column::$column)
    };
}

macro_rules! amount {
    ($column:ident) => {
        |o| read::amount(o, Column::$column)
    };
}

macro_rules! category {
    ($column:ident) => {
        |o| read::category(o, Column::$column)
    };
}

rows! {
    Overview {
        "yearly-salary" "Yearly salary" Pay, DollarsAYear, Relative, Some(Column::MeanYear), |o| read::average(o, Column::MeanYear);
        "hourly-rate" "Hourly rate" Pay, DollarsAnHour, Relative, Some(Column::MeanHour), |o| read::average(o, Column::MeanHour);
        "growth-rate" "Growth rate" Outlook, Percent, A_POINT, Some(Column::Growth), amount!(Growth);
        "jobs" "Number of jobs" Size, Jobs, Relative, Some(Column::Jobs), amount!(Jobs);
        "openings" "Yearly openings" Size, OpeningsAYear, Relative, Some(Column::Openings), amount!(Openings);
        "satisfaction" "Job satisfaction" Other, Rating, Absolute(10), None, amount!(Satisfaction);
        "common-degree" "Most common degree" Other, Percent, Category, None, read::common_degree;
        "entry-education" "Typical entry education" Education, Words, Category, Some(Column::EntryLevel), category!(EntryEducation);
        "age" "Average age" Demographics, Years, A_YEAR, None, read::age;
        "experience" "Years of experience" Preparation, Years, A_YEAR, Some(Column::ExperienceRequired), read::experience;
        "time-to-become" "Time to become" Other, Words, Category, None, read::preparation;
    }
    Salary {
        "average-salary" "Average salary" Pay, DollarsAYear, Relative, Some(Column::MeanYear), amount!(MeanYear);
        "average-hourly" "Average hourly pay" Pay, DollarsAnHour, Relative, Some(Column::MeanHour), amount!(MeanHour);
        "median-salary" "Median salary" Other, DollarsAYear, Relative, Some(Column::P50Year), amount!(P50Year);
        "median-hourly" "Median hourly pay" Other, DollarsAnHour, Relative, Some(Column::P50Hour), amount!(P50Hour);
        "salary-range" "Salary range" Other, DollarsAYear, Never, None, read::yearly_range;
        "hourly-range" "Hourly pay range" Other, DollarsAnHour, Never, None, |o| read::range(o, Column::P10Hour, Column::P90Hour);
        "middle-half" "Middle half" Other, DollarsAYear, Never, None, |o| read::range(o, Column::P25Year, Column::P75Year);
        "middle-half-hourly" "Middle half" Other, DollarsAnHour, Never, None, |o| read::range(o, Column::P25Hour, Column::P75Hour);
        "city" "Highest-paying city" Other, Words, Category, None, read::city;
        "state" "Highest-paying state" Other, Words, Category, None, read::state;
        "company" "Best-paying company" Other, Words, Category, None, category!(Company);
        "industry" "Best-paying industry" Other, Words, Category, None, read::sector;
        "detailed-industry" "Best-paying detailed industry" Other, Words, Category, None, read::industry;
        "employees" "Employees (pay survey)" Other, Jobs, Relative, None, amount!(Employees);
    }
    Education {
        "degree" "Most common degree" Other, Percent, Category, None, read::common_degree;
        "levels" "Level of education" Other, Percent, Never, None, read::education_levels;
        "common-major" "Most common major" Other, Words, Category, None, category!(CommonMajor);
        "majors" "Related majors" Other, Words, Never, None, read::majors;
        "college" "Most common college" Other, Words, Category, None, category!(College);
        "entry-experience" "Experience in a related occupation" Other, Words, Category, None, category!(EntryExperience);
        "training" "On-the-job training" Other, Words, Category, None, category!(Training);
    }
    Demographics {
        "average-age" "Average age" Demographics, Years, A_YEAR, None, read::age;
        "gender" "Gender ratio" Demographics, Percent, Never, None, read::gender;
        "race" "Race ratio" Demographics, Percent, Never, None, read::race;
        "lgbt" "LGBT percentage" Demographics, Percent, A_POINT, None, amount!(Lgbt);
    }
    Skills {
        "top-skills" "Top skills" Other, Importance, Never, None, read::top_skills;
        "adaptability" "Adaptability" Skill(Column::Adaptability), Score, A_STEP, Some(Column::Adaptability), score!(Adaptability);
        "computers" "Computers and information technology" Skill(Column::Computers), Score, A_STEP, Some(Column::Computers), score!(Computers);
        "creativity" "Creativity and innovation" Skill(Column::Creativity), Score, A_STEP, Some(Column::Creativity), score!(Creativity);
        "critical-thinking" "Critical and analytical thinking" Skill(Column::CriticalThinking), Score, A_STEP, Some(Column::CriticalThinking), score!(CriticalThinking);
        "customer-service" "Customer service" Skill(Column::CustomerService), Score, A_STEP, Some(Column::CustomerService), score!(CustomerService);
        "detail-oriented" "Attention to detail" Skill(Column::DetailOriented), Score, A_STEP, Some(Column::DetailOriented), score!(DetailOriented);
        "fine-motor" "Fine motor skills" Skill(Column::FineMotor), Score, A_STEP, Some(Column::FineMotor), score!(FineMotor);
        "interpersonal" "Interpersonal skills" Skill(Column::Interpersonal), Score, A_STEP, Some(Column::Interpersonal), score!(Interpersonal);
        "leadership" "Leadership" Skill(Column::Leadership), Score, A_STEP, Some(Column::Leadership), score!(Leadership);
        "mathematics" "Mathematics" Skill(Column::Mathematics), Score, A_STEP, Some(Column::Mathematics), score!(Mathematics);
        "mechanical" "Mechanical skills" Skill(Column::Mechanical), Score, A_STEP, Some(Column::Mechanical), score!(Mechanical);
        "physical-strength" "Physical strength and stamina" Skill(Column::PhysicalStrength), Score, A_STEP, Some(Column::PhysicalStrength), score!(PhysicalStrength);
        "problem-solving" "Problem solving and decision making" Skill(Column::ProblemSolving), Score, A_STEP, Some(Column::ProblemSolving), score!(ProblemSolving);
        "project-management" "Project management" Skill(Column::ProjectManagement), Score, A_STEP, Some(Column::ProjectManagement), score!(ProjectManagement);
        "science" "Science" Skill(Column::Science), Score, A_STEP, Some(Column::Science), score!(Science);
        "speaking" "Speaking and listening" Skill(Column::Speaking), Score, A_STEP, Some(Column::Speaking), score!(Speaking);
        "writing" "Writing and reading" Skill(Column::Writing), Score, A_STEP, Some(Column::Writing), score!(Writing);
    }
}
