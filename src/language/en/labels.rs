//! Labels of sections, rows and units, and the reasons why a value is missing.

use crate::comparison::{PlacedLine, RowId, Section};
use crate::occupation::{Missing, Unit};

/// The heading of a section.
pub const fn section(section: Section) -> &'static str {
    match section {
        Section::Overview => "Overview",
        Section::Salary => "Salary",
        Section::Education => "Education",
        Section::Demographics => "Demographics",
        Section::Skills => "Skills",
    }
}

/// What a row measures, as a section calls it.
pub const fn label(row: RowId, section: Section) -> &'static str {
    match (row, section) {
        (RowId::YearlySalary, Section::Salary) => "Average salary",
        (RowId::HourlyRate, Section::Salary) => "Average hourly pay",
        (RowId::YearlySalary, _) => "Yearly salary",
        (RowId::HourlyRate, _) => "Hourly rate",
        (RowId::GrowthRate, _) => "Growth rate",
        (RowId::Jobs, _) => "Number of jobs",
        (RowId::Openings, _) => "Yearly openings",
        (RowId::Transfers, _) => "Leave for another occupation a year",
        (RowId::Exits, _) => "Leave work life a year",
        (RowId::Reasons, _) => "Why it grows or shrinks",
        (RowId::Exposure, _) => "AI exposure",
        (RowId::Satisfaction, _) => "Job satisfaction",
        (RowId::CommonDegree, _) => "Most common level of education",
        (RowId::EntryEducation, _) => "Typical entry education",
        (RowId::Age, _) => "Average age",
        (RowId::Experience, _) => "Years of experience",
        (RowId::TimeToBecome, _) => "Preparation",
        (RowId::MedianSalary, _) => "Median salary",
        (RowId::MedianHourly, _) => "Median hourly pay",
        (RowId::SalaryRange, _) => "Salary range",
        (RowId::HourlyRange, _) => "Hourly pay range",
        (RowId::MiddleHalf, _) => "Middle half",
        (RowId::MiddleHalfHourly, _) => "Middle half",
        (RowId::City, _) => "Highest-paying city",
        (RowId::State, _) => "Highest-paying state",
        (RowId::Company, _) => "Best-paying company",
        (RowId::Industry, _) => "Best-paying industry",
        (RowId::DetailedIndustry, _) => "Best-paying detailed industry",
        (RowId::Employees, _) => "Employees (pay survey)",
        (RowId::Concentration, _) => "Share of jobs against the nation’s",
        (RowId::Levels, _) => "Level of education",
        (RowId::CommonMajor, _) => "Most common major",
        (RowId::Majors, _) => "Related majors",
        (RowId::College, _) => "Most common college",
        (RowId::EntryExperience, _) => "Experience in a related occupation",
        (RowId::Training, _) => "On-the-job training",
        (RowId::Gender, _) => "Gender ratio",
        (RowId::WeeklyWomen, _) => "Weekly pay of women",
        (RowId::WeeklyMen, _) => "Weekly pay of men",
        (RowId::Race, _) => "Race ratio",
        (RowId::Lgbt, _) => "LGBT percentage",
        (RowId::Interests, _) => "Interests",
        (RowId::TopSkills, _) => "Top skills",
        (RowId::Adaptability, _) => "Adaptability",
        (RowId::Computers, _) => "Computers and information technology",
        (RowId::Creativity, _) => "Creativity and innovation",
        (RowId::CriticalThinking, _) => "Critical and analytical thinking",
        (RowId::CustomerService, _) => "Customer service",
        (RowId::DetailOriented, _) => "Attention to detail",
        (RowId::FineMotor, _) => "Fine motor skills",
        (RowId::Interpersonal, _) => "Interpersonal skills",
        (RowId::Leadership, _) => "Leadership",
        (RowId::Mathematics, _) => "Mathematics",
        (RowId::Mechanical, _) => "Mechanical skills",
        (RowId::PhysicalStrength, _) => "Physical strength and stamina",
        (RowId::ProblemSolving, _) => "Problem solving and decision making",
        (RowId::ProjectManagement, _) => "Project management",
        (RowId::Science, _) => "Science",
        (RowId::Speaking, _) => "Speaking and listening",
        (RowId::Writing, _) => "Writing and reading",
    }
}

/// What a row measures, as the section calls it in which it stands first.
pub fn row_label(row: RowId) -> &'static str {
    label(row, row.row().first().section)
}

/// The unit in words, as exports and documentation name it.
pub const fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::DollarsAYear => "dollars a year",
        Unit::DollarsAnHour => "dollars an hour",
        Unit::DollarsAWeek => "dollars a week",
        Unit::Jobs => "jobs",
        Unit::OpeningsAYear => "openings a year",
        Unit::Percent => "percent",
        Unit::Years => "years",
        Unit::Score => "score from 1 to 5",
        Unit::Rating => "rating out of 5",
        Unit::Times => "times the nation’s share",
        Unit::Importance => "importance from 0 to 100",
        Unit::Words => "",
    }
}

/// Why there is no value, beside the dash that stands for it.
pub const fn missing(missing: Missing) -> &'static str {
    match missing {
        Missing::NotPublished => "not published",
        Missing::AnnualOnly => "published by the year only",
        Missing::HourlyOnly => "published by the hour only",
        Missing::TooFew => "too few answers to publish",
        Missing::Imprecise => "not known for sure",
        Missing::TopCoded => concat!(env!("TOP_PAY"), " a year or more"),
        Missing::NotCovered => "not covered by the source",
        Missing::NoSource => "no public source",
        Missing::NotPriced => "not known at these prices",
    }
}

/// Names the rows that no occupation on show has a value for, and why.
pub fn not_shown(absent: &[PlacedLine<'_>]) -> Option<String> {
    let mut reasons: Vec<(String, Vec<&'static str>)> = Vec::new();
    for placed in absent {
        let mut each: Vec<&str> = Vec::new();
        for reason in placed.line.measures.iter().filter_map(|measure| measure.value.as_ref().err()) {
            let reason = missing(*reason);
            if !each.contains(&reason) {
                each.push(reason);
            }
        }
        let reason = each.join(" or ");
        let label = label(placed.line.row.id, placed.placement.section);
        match reasons.iter_mut().find(|(r, _)| *r == reason) {
            Some((_, labels)) => labels.push(label),
            None => reasons.push((reason, vec![label])),
        }
    }
    let parts: Vec<String> =
        reasons.iter().map(|(reason, labels)| format!("{} ({reason})", labels.join(", "))).collect();
    (!parts.is_empty()).then(|| format!("Not shown: {}.", parts.join("; ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::figure;
    use crate::release::TOP_YEAR;

    #[test]
    fn readers_are_told_where_published_pay_ends() {
        let text = format!("{} a year or more", figure(TOP_YEAR, Unit::DollarsAYear));
        assert_eq!(missing(Missing::TopCoded), text);
    }
}
