//! The price of entry: schooling, and the training or experience beside it.

use super::Comparison;
use super::line::{Line, Subject, line_of};
use super::row::RowId;
use crate::occupation::Measure;

/// What it takes to enter one occupation, as its publisher names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// What is typical.
    Typical {
        /// The level of education.
        education: String,
        /// The training on the job, unless it is none or short.
        training: Option<String>,
        /// The experience in a related occupation, unless it is none.
        experience: Option<String>,
    },
    /// An estimate of the time that it takes to become a job title.
    Time(String),
}

/// Training that nobody would feel: there is none, or it takes a month at most.
const UNFELT_TRAINING: [&str; 2] = ["None", "Short-term on-the-job training"];

impl Comparison {
    /// What it takes to enter one occupation, its official one if it has no figures of its own.
    pub fn entry(&self, place: usize) -> Option<Entry> {
        typical(|row| self.line(row)?.measures.get(place)?.category())
    }
}

/// What is typical, by the categories of these rows.
fn typical<'l>(category: impl Fn(RowId) -> Option<&'l str>) -> Option<Entry> {
    let felt = |row: RowId, unfelt: &[&str]| {
        category(row).filter(|category| !unfelt.contains(category)).map(str::to_owned)
    };
    Some(Entry::Typical {
        education: category(RowId::EntryEducation)?.to_owned(),
        training: felt(RowId::Training, &UNFELT_TRAINING),
        experience: felt(RowId::EntryExperience, &["None"]),
    })
}

/// Of each occupation; nothing unless it is known of every one.
pub(super) fn entries(subjects: &[Subject], lines: &[Line]) -> Option<Vec<Entry>> {
    let own = |row: RowId, place: usize| {
        let line = line_of(lines, row)?;
        line.own(place).and_then(Measure::category)
    };
    let entry = |(place, subject): (usize, &Subject)| {
        if subject.is_title() {
            return own(RowId::TimeToBecome, place).map(str::to_owned).map(Entry::Time);
        }
        typical(|row| own(row, place))
    };
    let entries: Option<Vec<Entry>> = subjects.iter().enumerate().map(entry).collect();
    entries.filter(|entries| !entries.is_empty())
}
