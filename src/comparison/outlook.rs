//! How many jobs there will be, and how many open.

use super::difference::{Difference, ends};
use super::line::{Line, Subject, line_of};
use super::row::RowId;
use crate::dataset::{Column, Dataset};
use crate::occupation::{Definition, Measure};

/// The projected change in jobs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Growth {
    /// Of each occupation, in tenths of a percent.
    pub changes: Vec<i32>,
    /// Whether some grow so much more than others that one figure would not tell of all.
    pub differs: bool,
    /// Of all occupations together, if that is published of the same years.
    pub all: Option<i32>,
    /// The years over which jobs change.
    pub period: String,
}

/// Who leaves in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaving {
    /// Of each occupation, those who leave for other work or leave work life, in tenths of a percent.
    pub shares: Vec<i32>,
    /// Whether that differs in whole percents, and by more than rounding alone.
    pub differs: bool,
}

/// Changes over a decade that lie less apart, in tenths of a percent, are felt to be about the same.
pub const FELT_GROWTH: i32 = 30;
/// Changes that lie less apart are told as one.
pub const GROWTH_APART: i32 = 10;
/// From so many tenths of a percent on, shares of those who leave differ.
const LEAVING_APART: i32 = 5;

/// What is read from the lines.
pub(super) struct Facts<'a> {
    pub(super) subjects: &'a [Subject],
    pub(super) lines: &'a [Line],
}

impl Facts<'_> {
    fn line(&self, row: RowId) -> Option<&Line> {
        line_of(self.lines, row)
    }

    /// The figures of a row, if each occupation has its own and they may be compared; those of job titles that
    /// are the same tell nothing.
    fn comparable(&self, row: RowId) -> Option<(&Line, Vec<i32>)> {
        let line = self.line(row)?;
        let is_comparable = match (self.subjects, &line.difference) {
            ([_], _) => line.own(0).is_some(),
            (subjects, Ok(Difference::AboutTheSame)) => !subjects.iter().all(Subject::is_title),
            (_, difference) => difference.is_ok(),
        };
        let figures = (0..self.subjects.len()).map(|place| line.amount(place));
        Some((line, figures.collect::<Option<Vec<i32>>>().filter(|_| is_comparable)?))
    }

    pub(super) fn growth(&self, dataset: &Dataset) -> Option<Growth> {
        let (line, changes) = self.comparable(RowId::GrowthRate)?;
        let measure = line.measures.first()?;
        let period = dataset.source(measure.source).period;
        // Older projections are of another source, and so is a job title's estimate.
        let all = dataset.all_occupations().filter(|_| measure.definition != Definition::OlderProjections);
        let all = all.filter(|all| all.source_of(Column::Growth) == measure.source);
        let all = all.and_then(|all| all.number(Column::Growth).ok());
        Some(Growth { differs: apart(&changes) >= GROWTH_APART, all, period, changes })
    }

    /// Openings a year of each.
    pub(super) fn openings(&self) -> Option<Vec<i32>> {
        Some(self.comparable(RowId::Openings)?.1)
    }

    pub(super) fn leaving(&self) -> Option<Leaving> {
        let [(_, transfers), (_, exits)] =
            [self.comparable(RowId::Transfers)?, self.comparable(RowId::Exits)?];
        let shares: Vec<i32> =
            transfers.iter().zip(exits).map(|(transfers, exits)| transfers + exits).collect();
        let whole = |tenths: i32| (tenths + 5) / 10;
        let is_seen = shares.windows(2).any(|pair| whole(pair[0]) != whole(pair[1]));
        Some(Leaving { differs: is_seen && apart(&shares) >= LEAVING_APART, shares })
    }

    /// The places of those of whose jobs pay counts the fewer.
    pub(super) fn employees_only(&self, row: RowId) -> Vec<usize> {
        let is_few =
            |measure: &Measure| matches!(measure.basis, crate::occupation::Basis::EmployeesOnly { .. });
        let measures = self.line(row).map(|line| line.measures.as_slice()).unwrap_or_default();
        (0..measures.len()).filter(|place| is_few(&measures[*place])).collect()
    }
}

/// From the lowest to the highest.
fn apart(figures: &[i32]) -> i32 {
    ends(figures).map_or(0, |(lowest, highest)| figures[highest] - figures[lowest])
}

#[cfg(test)]
mod tests;
