//! Occupations that official statistics count under one code.

use super::line::Subject;
use crate::occupation::{Code, Name};

/// Occupations on show that are counted as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountedTogether {
    /// The job titles among them, by place.
    pub titles: Vec<usize>,
    /// The official occupation that they are counted with.
    pub official: Name,
    /// Its code.
    pub code: Code,
    /// Whether the official occupation is on show as well.
    pub is_compared: bool,
}

impl CountedTogether {
    /// The first of the occupations that others are counted with, if any are.
    pub(super) fn of(subjects: &[Subject]) -> Option<CountedTogether> {
        let same_code = |s: &Subject| -> Vec<usize> {
            let is_same = |place: &usize| s.code.is_some() && subjects[*place].code == s.code;
            (0..subjects.len()).filter(is_same).collect()
        };
        let differ = |alike: &Vec<usize>| {
            alike.windows(2).any(|pair| subjects[pair[0]].index != subjects[pair[1]].index)
        };
        let alike = subjects.iter().map(same_code).find(differ)?;
        let (titles, official): (Vec<usize>, Vec<usize>) =
            alike.into_iter().partition(|place| subjects[*place].is_title());
        let first = &subjects[*titles.first()?];
        Some(CountedTogether {
            official: first.counted_with.clone()?,
            code: first.code?,
            is_compared: !official.is_empty(),
            titles,
        })
    }
}
