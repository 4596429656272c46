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
    /// The training and the experience that one needs beside schooling, that of its official occupation if it has none
    /// of its own.
    pub fn beside_schooling(&self, place: usize) -> [Option<&str>; 2] {
        let told = |row: RowId| self.line(row)?.measures.get(place)?.category();
        [felt_training(told(RowId::Training)), felt_experience(told(RowId::EntryExperience))]
    }
}

fn felt_training(training: Option<&str>) -> Option<&str> {
    training.filter(|training| !UNFELT_TRAINING.contains(training))
}

fn felt_experience(experience: Option<&str>) -> Option<&str> {
    experience.filter(|experience| *experience != "None")
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
        Some(Entry::Typical {
            education: own(RowId::EntryEducation, place)?.to_owned(),
            training: felt_training(own(RowId::Training, place)).map(str::to_owned),
            experience: felt_experience(own(RowId::EntryExperience, place)).map(str::to_owned),
        })
    };
    let entries: Option<Vec<Entry>> = subjects.iter().enumerate().map(entry).collect();
    entries.filter(|entries| !entries.is_empty())
}
