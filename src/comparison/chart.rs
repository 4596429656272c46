//! What the charts draw, beyond the rows.

use super::row::Pay;
use crate::dataset::{Column, Occupation};

/// The published percentiles of pay and the average, in steps of the unit of pay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PayRange {
    /// The 10th, 25th, 50th, 75th and 90th percentile.
    pub percentiles: [i32; 5],
    /// The average.
    pub mean: i32,
    /// Which of the dataset's sources gives them.
    pub source: u8,
}

/// A job title's range of pay, whose percentiles are not named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnnamedRange {
    /// Bottom and top.
    pub ends: (i32, i32),
    /// The average.
    pub mean: Option<i32>,
}

/// What the charts draw for each occupation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Charts {
    /// Percentiles of pay.
    pub pay: Vec<Option<PayRange>>,
    /// Ranges without named percentiles, where those are all that is known.
    pub unnamed: Vec<Option<UnnamedRange>>,
}

const YEARLY: [Column; 5] =
    [Column::P10Year, Column::P25Year, Column::P50Year, Column::P75Year, Column::P90Year];
const HOURLY: [Column; 5] =
    [Column::P10Hour, Column::P25Hour, Column::P50Hour, Column::P75Hour, Column::P90Hour];

impl Charts {
    pub(super) fn new(occupations: &[Occupation<'_>], pay: Pay) -> Charts {
        Charts {
            pay: occupations.iter().map(|o| pay_range(*o, pay)).collect(),
            unnamed: occupations.iter().map(|o| unnamed_range(*o, pay)).collect(),
        }
    }
}

fn pay_range(occupation: Occupation<'_>, pay: Pay) -> Option<PayRange> {
    let (columns, mean) = match pay {
        Pay::Yearly => (YEARLY, Column::MeanYear),
        Pay::Hourly => (HOURLY, Column::MeanHour),
    };
    let mut percentiles = [0; 5];
    for (percentile, column) in percentiles.iter_mut().zip(columns) {
        *percentile = occupation.number(column).ok()?;
    }
    Some(PayRange { percentiles, mean: occupation.number(mean).ok()?, source: occupation.source_of(mean) })
}

fn unnamed_range(occupation: Occupation<'_>, pay: Pay) -> Option<UnnamedRange> {
    let low = occupation.number(Column::RangeLow).ok()?;
    let high = occupation.number(Column::RangeHigh).ok()?;
    (pay == Pay::Yearly)
        .then(|| UnnamedRange { ends: (low, high), mean: occupation.number(Column::MeanYear).ok() })
}
