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

impl Charts {
    /// What is drawn of occupations, of which each has this range where it is looked at.
    pub(super) fn new(ranges: &[(Occupation<'_>, Option<PayRange>)], pay: Pay) -> Charts {
        Charts {
            pay: ranges.iter().map(|(_, range)| *range).collect(),
            unnamed: ranges.iter().map(|(occupation, _)| unnamed_range(*occupation, pay)).collect(),
        }
    }
}

pub(super) fn pay_range(occupation: Occupation<'_>, pay: Pay) -> Option<PayRange> {
    let (columns, mean) = match pay {
        Pay::Yearly => (Column::YEARLY_PERCENTILES, Column::MeanYear),
        Pay::Hourly => (Column::HOURLY_PERCENTILES, Column::MeanHour),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Dataset;

    #[test]
    fn a_range_without_percentiles_is_of_pay_by_the_year() {
        let dataset = Dataset::bundled();
        let title = dataset.find("loss-mitigation-specialist").expect("a job title");
        let range = UnnamedRange { ends: (34_000, 54_000), mean: Some(43_251) };
        assert_eq!(
            Charts::new(&[(title, pay_range(title, Pay::Yearly))], Pay::Yearly),
            Charts { pay: vec![None], unnamed: vec![Some(range)] }
        );
        let hourly = Charts::new(&[(title, pay_range(title, Pay::Hourly))], Pay::Hourly);
        assert_eq!(hourly, Charts { pay: vec![None], unnamed: vec![None] });
    }

    #[test]
    fn percentiles_rise_in_the_unit_asked_for() {
        let dataset = Dataset::bundled();
        let nurses = dataset.find("registered-nurses").expect("an official occupation");
        let charts = |pay| Charts::new(&[(nurses, pay_range(nurses, pay))], pay);
        assert_eq!(charts(Pay::Yearly).unnamed, [None]);
        let [yearly, hourly] = [Pay::Yearly, Pay::Hourly].map(|pay| charts(pay).pay[0].expect("a range"));
        for range in [yearly, hourly] {
            assert!(range.percentiles.is_sorted_by(|a, b| a < b), "{range:?}");
        }
        assert_eq!((yearly.mean, hourly.mean), (101_420, 4876));
    }
}
