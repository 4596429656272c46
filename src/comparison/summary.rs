//! What a comparison says first: pay, outlook, what one starts with, and the skills that tell.

use super::difference::Difference;
use super::earnings::Earnings;
use super::line::{Line, Subject};
use super::row::{Pay, RowId};
use crate::dataset::{Column, Dataset, Occupation};
use crate::occupation::{Definition, Measure};

/// The first claims of a comparison, the most telling first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// What each earns, and who earns more.
    pub pay: Option<Earnings>,
    /// How many jobs there will be.
    pub growth: Option<Growth>,
    /// What one starts with: of one or two.
    pub start: Option<Start>,
    /// The three skills that tell each occupation from others, or that most people of a job title name, most
    /// telling first: of one or two.
    pub skills: Option<Vec<Vec<String>>>,
}

/// The projected change in jobs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Growth {
    /// Of each occupation, in tenths of a percent.
    pub changes: Vec<i32>,
    /// Whether they are not about the same; of one alone there is nothing to be the same.
    pub differs: bool,
    /// The years over which jobs change.
    pub period: String,
}

/// What it takes to start, of each occupation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Start {
    /// The level of education that is typical to enter, and the training beside it; empty if there is none.
    Education(Vec<(String, String)>),
    /// The time that it takes to become a job title.
    Time(Vec<String>),
}

/// The years of the projections before the newest.
const OLDER_PERIOD: &str = "2024–34";

/// What the summary is worked out from.
struct Facts<'a> {
    subjects: &'a [Subject],
    lines: &'a [Line],
}

impl Summary {
    pub(super) fn new(
        subjects: &[Subject],
        lines: &[Line],
        occupations: &[Occupation<'_>],
        dataset: &Dataset,
        pay: Pay,
    ) -> Summary {
        let facts = Facts { subjects, lines };
        let is_few = (1..=2).contains(&subjects.len());
        Summary {
            pay: Earnings::new(lines, pay, dataset),
            growth: facts.growth(dataset),
            start: facts.start().filter(|_| is_few),
            skills: telling_skills(occupations).filter(|_| is_few),
        }
    }
}

impl Facts<'_> {
    fn line(&self, row: RowId) -> Option<&Line> {
        self.lines.iter().find(|line| line.row.id == row)
    }

    fn are_titles(&self) -> bool {
        self.subjects.iter().all(Subject::is_title)
    }

    /// Growth of one, or of several that may be compared. That of two job titles only if it differs, since
    /// those of one occupation share theirs; that of three and more only if it differs.
    fn growth(&self, dataset: &Dataset) -> Option<Growth> {
        let line = self.line(RowId::GrowthRate)?;
        let differs = match (self.subjects, &line.difference) {
            ([_], _) if line.own(0).is_some() => true,
            (_, Ok(Difference::Spread(_))) => true,
            ([_, _], Ok(_)) if !self.are_titles() => false,
            _ => return None,
        };
        let changes = (0..self.subjects.len()).map(|place| line.amount(place)).collect::<Option<_>>()?;
        let measure = line.measures.first()?;
        let period = match measure.definition {
            Definition::OlderProjections => OLDER_PERIOD.to_owned(),
            _ => dataset.source(measure.source).period,
        };
        Some(Growth { changes, differs, period })
    }

    fn start(&self) -> Option<Start> {
        let education = self.line(RowId::EntryEducation).filter(|line| match self.subjects {
            [_] => line.own(0).is_some(),
            _ => !self.are_titles() && line.difference.is_ok(),
        });
        let time = self.line(RowId::TimeToBecome).filter(|line| {
            self.are_titles() && (0..self.subjects.len()).all(|place| line.own(place).is_some())
        });
        let training = self.line(RowId::Training);
        let beside = |place| {
            let own = training.and_then(|line| line.own(place)).and_then(Measure::category);
            own.unwrap_or_default().to_owned()
        };
        let started =
            |levels: Vec<String>| Start::Education(levels.into_iter().zip((0..).map(beside)).collect());
        let education = education.and_then(Line::categories).map(started);
        education.or_else(|| time.and_then(Line::categories).map(Start::Time))
    }
}

/// The telling skills of each; nothing if one has none.
fn telling_skills(occupations: &[Occupation<'_>]) -> Option<Vec<Vec<String>>> {
    let skills = |occupation: &Occupation<'_>| {
        // Those of a kindred occupation tell nothing without its name.
        if occupation.text(Column::SkillsFrom).is_ok() {
            return Vec::new();
        }
        let column = if occupation.is_official() { Column::Distinctive } else { Column::Skill };
        (0..3).filter_map(|place| occupation.text_at(column, place).ok()).map(str::to_owned).collect()
    };
    let mut all: Vec<Vec<String>> = occupations.iter().map(skills).collect();
    // What two are both known for tells neither from the other.
    if let ([first, second], true) = (all.as_mut_slice(), occupations.iter().all(|o| o.is_official())) {
        let both: Vec<String> = first.iter().filter(|skill| second.contains(skill)).cloned().collect();
        first.retain(|skill| !both.contains(skill));
        second.retain(|skill| !both.contains(skill));
    }
    (!all.is_empty() && all.iter().all(|skills| !skills.is_empty())).then_some(all)
}
