//! What a comparison says first, as claims: what it takes to enter, what it pays, whether it grows, what the one
//! asks and the other does not, and what one should know of the figures.

use super::earnings::Earnings;
use super::entry::{self, Entry};
use super::line::{Line, Subject};
use super::outlook::{Facts, Growth};
use super::row::Pay;
use super::skills::{self, Trait};
use crate::dataset::Dataset;

/// The first claims of a comparison. A day's work, which comes first of all, is told from words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// What it takes to enter each.
    pub entries: Option<Vec<Entry>>,
    /// What each earns, and who earns more.
    pub pay: Option<Earnings>,
    /// How many jobs there will be.
    pub growth: Option<Growth>,
    /// Job openings a year of each.
    pub openings: Option<Vec<i32>>,
    /// What the one of two asks and the other does not.
    pub asks: Option<Trait>,
    /// Those that are a mixture of whatever jobs the classification does not list.
    pub mixtures: Vec<usize>,
    /// Those of whose jobs pay counts the fewer: employees only.
    pub employees_only: Vec<usize>,
}

impl Answer {
    pub(super) fn new(subjects: &[Subject], lines: &[Line], dataset: &Dataset, pay: Pay) -> Answer {
        let facts = Facts { subjects, lines };
        let earnings = Earnings::new(lines, pay);
        let shown = earnings.as_ref().map_or(pay, |earnings| earnings.pay);
        let is_mixture = |place: &usize| subjects[*place].is_mixture();
        Answer {
            entries: entry::entries(subjects, lines),
            growth: facts.growth(dataset),
            openings: facts.openings(),
            asks: skills::asked(lines),
            mixtures: (0..subjects.len()).filter(is_mixture).collect(),
            employees_only: facts.employees_only(shown.median()),
            pay: earnings,
        }
    }
}
