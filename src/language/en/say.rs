//! The fixed texts of the interface.

use crate::language::Label;

/// What the label says.
pub const fn say(label: Label) -> &'static str {
    match label {
        Label::WhatIsCompared => "What is compared",
        Label::Add => "+ Add",
        Label::Cancel => "Cancel",
        Label::Pay => "Pay",
        Label::Yearly => "Yearly",
        Label::Hourly => "Hourly",
        Label::DifferencesOnly => "Differences only",
        Label::Share => "Share",
        Label::CopyLink => "Copy link",
        Label::CopyText => "Copy as text",
        Label::DownloadCsv => "Download CSV",
        Label::Print => "Print",
        Label::Embed => "Embed",
        Label::JobTitleOrCode => "Job title or code",
        Label::Occupations => "Occupations",
        Label::TypeATitle => "Type a job title, or a code such as 29-1141.",
        Label::NothingFound => "No occupation found. Try another job title, or a code such as 29-1141.",
        Label::AlreadyCompared => "already compared",
        Label::Related => "related",
        Label::Recent => "recent",
        Label::OnThisPage => "On this page",
        Label::Versus => "vs",
        Label::KeyDifferences => "Key differences",
        Label::Duties => "Duties",
        Label::DutiesAndResponsibilities => "Duties and responsibilities",
        Label::CompareWith => "Compare with…",
        Label::Sources => "Sources",
        Label::TopSkills => "Top skills",
        Label::ScoresAsTable => "Skill scores as a table",
        Label::SkillScores => "Skill scores from 1 to 5",
        Label::NoDifferences => "No differences here.",
        Label::WhoWorksThere => {
            "Who works in these jobs. Shares are rounded; Hispanic or Latino people may be of any race, so shares by race overlap."
        }
        Label::Technology => "Technology used in the work (O*NET)",
        Label::ShowMore => "Show more",
        Label::TryAgain => "Try again",
        Label::TwoAtATime => "Two at a time",
        Label::TwoOfThree => "Two of three at a time",
        Label::TwoOfFour => "Two of four at a time",
        Label::OnTheLeft => "On the left",
        Label::OnTheRight => "On the right",
        Label::AverageAYear => "average a year",
        Label::AverageAnHour => "average an hour",
        Label::AveragePay => "Average pay",
        Label::MedianPay => "Median pay",
        Label::Median => "Median",
        Label::Outlook => "Outlook",
        Label::ToStart => "To start",
        Label::Jobs => "Jobs",
        Label::Difference => "Difference",
        Label::TheSame => "the same",
        Label::AboutTheSame => "about the same",
        Label::TheSameDegree => "the same degree",
        Label::AboutTheSameDegree => "about the same degree",
        Label::Than => "than",
        Label::Imputed => "imputed",
        Label::ImputedExplained => "Imputed: filled in by the publisher from similar occupations.",
        Label::CountedUnderOneCode => "Counted under one official code",
        Label::EarnTheSame => "On average, both earn about the same.",
        Label::NothingNamed => "No occupation was named.",
        Label::FullComparison => "Full comparison",
        Label::Topic => "Topic",
        Label::Publisher => "Publisher",
        Label::Dataset => "Dataset",
        Label::Period => "Period",
        Label::License => "License",
        Label::PercentilesDrawn => {
            "The thin line holds eight in ten workers, the bar the middle half; the tick is the median, the diamond the average."
        }
        Label::UnnamedRangeDrawn => {
            "The thin line is the range that the source names, without saying which percentiles; the diamond is the average."
        }
        Label::NoRange => "the range of pay is not published",
        Label::LevelsDrawn => "Highest level reached by workers aged 25 and over.",
        Label::SiteName => "Occupation compare",
        Label::CompareOccupations => "Compare occupations",
        Label::HowToBegin => {
            "Pick two occupations above to see what each pays, whether it grows, what it asks for and who does it. Or start with an example."
        }
        Label::HowToBeginWithGroup => "Choose one to see its profile, then another to compare it with.",
        Label::SiteSummary => {
            "Compare any two to four US occupations: pay, outlook, education, people and skills, with sources."
        }
        Label::Browse => "Browse",
        Label::AllOccupations => "All occupations",
        Label::Breadcrumb => "Breadcrumb",
        Label::ThisComparison => "This comparison",
        Label::NeedsScript => "This comparison is worked out in your browser, which needs JavaScript.",
        Label::NotFound => "Not found",
        Label::NoSuchPage => "There is no such page",
        Label::WhyNoSuchPage => {
            "The address may be mistyped, or of an occupation that statistics no longer count by that name."
        }
        Label::TooMany => "At most four occupations are compared; the rest was left out.",
        Label::NothingShown => "No occupation is shown.",
    }
}
