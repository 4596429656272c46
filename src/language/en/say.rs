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
        Label::AllOccupations => "All occupations",
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
        Label::WithoutNames => "The list of occupations did not load: try again, or load the page again.",
        Label::WithoutPlaces => "Places cannot be found now: try again, or load the page again.",
        Label::NothingFoundYet => "No occupation is called that, and the list of job titles is not here yet.",
        Label::AlreadyCompared => "already compared",
        Label::Related => "related",
        Label::Recent => "recent",
        Label::StateOrCity => "State or city",
        Label::Nation => "United States",
        Label::Places => "Places",
        Label::TypeAPlace => "Type a state, or a city of a metro area.",
        Label::NoPlaceFound => {
            "No place found. Counties and ZIP codes are not listed: try the state, or a larger city nearby."
        }
        Label::Default => "default",
        Label::BesideTheNation => "Beside the nation",
        Label::Loading => "Loading…",
        Label::Prices => "Prices",
        Label::LocalPrices => "Local pay",
        Label::NationalPrices => "At US prices",
        Label::WhereItPays => "Where it pays",
        Label::OverTime => "Over time",
        Label::MapOfStates => "Map of the states; arrows move, Enter chooses",
        Label::ChooseAState => "Choose a state to read its figures and to see the whole page there.",
        Label::StatesAsTable => "States as a table",
        Label::State => "State",
        Label::Lead => "Paid more",
        Label::More => "more",
        Label::CannotBeCompared => "cannot be compared",
        Label::MetrosPayMost => "Metro areas that pay most",
        Label::MetrosEmployMost => "Metro areas with most employees",
        Label::PlacesDidNotLoad => {
            "The figures of places and years did not load. The national figures are complete."
        }
        Label::NoYears => "No year before today’s is published under these codes and titles.",
        Label::EmployeesOverTime => "Employees in the nation",
        Label::AtLeastDrawn => "A ring is the least that pay may be: the publisher names no higher figure.",
        Label::YearsAsTable => "Years as a table",
        Label::Year => "Year",
        Label::MedianToday => "Median in today’s dollars",
        Label::Employees => "Employees",
        Label::OnThisPage => "On this page",
        Label::Versus => "vs",
        Label::KeyDifferences => "Key differences",
        Label::Duties => "Duties",
        Label::DutiesAndResponsibilities => "Duties and responsibilities",
        Label::CompareWith => "Compare with…",
        Label::Sources => "Sources",
        Label::TopSkills => "Top skills",
        Label::FromOneToTheOther => "From one to the other",
        Label::Direction => "Direction",
        Label::TypeAnAmount => "Type an amount in digits, such as 60,000 or 28.50.",
        Label::ScoresAsTable => "Skill scores as a table",
        Label::SkillScores => "Skill scores from 1 to 5",
        Label::NoFigures => "No figures here.",
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
        Label::MedianAYear => "a year at the median",
        Label::MedianAnHour => "an hour at the median",
        Label::AverageAYear => "a year on average",
        Label::AverageAnHour => "an hour on average",
        Label::AveragePay => "Average pay",
        Label::MedianPay => "Median pay",
        Label::Average => "Average",
        Label::Outlook => "Outlook",
        Label::ToStart => "To start",
        Label::Jobs => "Jobs",
        Label::Difference => "Difference",
        Label::TheSame => "the same",
        Label::AboutTheSame => "about the same",
        Label::TheSameDegree => "the same degree",
        Label::BestAboutTheSame => "the two best paid about the same",
        Label::AboutTheSameDegree => "about the same degree",
        Label::Than => "than",
        Label::Imputed => "imputed",
        Label::ImputedExplained => "Imputed: filled in by the publisher from similar occupations.",
        Label::CountedUnderOneCode => "Counted under one official code",
        Label::NothingNamed => "No occupation was named",
        Label::Nearest => "Nearest:",
        Label::ScriptMissing => {
            "Choosing occupations does not work yet: a script that this page needs has not come."
        }
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
            "A bar holds the middle half of workers, the thin line through it eight in ten, its tick is the median; a line without a bar is the range that the source names, without saying which percentiles. The diamond is the average."
        }
        Label::AllMedianDrawn => " The dashed line is the median of all occupations.",
        Label::AllDrawn => " The dashed line is all occupations.",
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
        Label::PayByPlace => "Pay by place",
        Label::PayByPlaceSummary => {
            "What occupations pay in every state, metro area and nonmetropolitan area of the United States."
        }
        Label::BestPaidHere => "Best-paid occupations",
        Label::LargestHere => "Largest occupations",
        Label::CompareHere => "Compare here",
        Label::Occupation => "Occupation",
        Label::MedianPayAYear => "Median pay a year",
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
