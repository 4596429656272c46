//! The price of entry: schooling, and the training or experience beside it.

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

/// Of each occupation; nothing unless it is known of every one.
pub(super) fn entries(subjects: &[Subject], lines: &[Line]) -> Option<Vec<Entry>> {
    let own = |row: RowId, place: usize| {
        let line = line_of(lines, row)?;
        line.own(place).and_then(Measure::category).map(str::to_owned)
    };
    let entry = |(place, subject): (usize, &Subject)| {
        if subject.is_title() {
            return own(RowId::TimeToBecome, place).map(Entry::Time);
        }
        Some(Entry::Typical {
            education: own(RowId::EntryEducation, place)?,
            training: own(RowId::Training, place).filter(|t| !UNFELT_TRAINING.contains(&t.as_str())),
            experience: own(RowId::EntryExperience, place).filter(|e| e != "None"),
        })
    };
    let entries: Option<Vec<Entry>> = subjects.iter().enumerate().map(entry).collect();
    entries.filter(|entries| !entries.is_empty())
}
