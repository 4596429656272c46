//! How the medians of two occupations differ and how far their pay overlaps, as far as the published
//! percentiles support it.

use super::chart::PayRange;
use super::difference::{Difference, Spread, ends};
use super::line::{Line, Subject};
use super::row::Pay;

/// Something that the published ranges of two occupations say, in steps of the unit of pay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RangeClaim {
    /// At the median, one is paid more.
    MedianPaysMore(Spread),
    /// Half of the one earn more than a share of the other.
    HalfEarnMore {
        /// Which of the two has the higher median.
        high: usize,
        /// Which has the lower.
        low: usize,
        /// How many of the other they earn more than.
        than: Share,
    },
    /// The middle halves overlap.
    Overlap {
        /// Where the overlap begins.
        from: i32,
        /// Where it ends.
        to: i32,
    },
    /// The middle halves do not overlap.
    Apart {
        /// Which of the two is paid less.
        low: usize,
        /// What three quarters of those do not earn more than.
        below: i32,
        /// Which is paid more.
        high: usize,
        /// What three quarters of those earn at least.
        above: i32,
    },
}

/// A share of people that published percentiles can tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Share {
    /// 75 %.
    ThreeQuarters,
    /// 90 %.
    NineInTen,
}

/// What two occupations earn at the median, and what their ranges have in common; nothing unless both are
/// published.
pub(super) fn claims(
    subjects: &[Subject],
    lines: &[Line],
    ranges: &[Option<PayRange>],
    pay: Pay,
) -> Vec<RangeClaim> {
    let ([a, b], [Some(first), Some(second)]) = (subjects, ranges) else { return Vec::new() };
    if a.code == b.code || first.source != second.source {
        return Vec::new();
    }
    let ranges = [first, second];
    let Some((lowest, highest)) = ends(&ranges.map(|range| range.percentiles[2])) else { return Vec::new() };
    let (low, high) = (ranges[lowest], ranges[highest]);
    let median = lines.iter().find(|line| line.row.id == pay.median());
    let more = median.and_then(|line| match &line.difference {
        Ok(Difference::Spread(spread)) => Some(RangeClaim::MedianPaysMore(spread.clone())),
        _ => None,
    });
    let share = share_below(high.percentiles[2], &low.percentiles);
    let half = share.map(|than| RangeClaim::HalfEarnMore { high: highest, low: lowest, than });
    let [_, low_25, _, low_75, _] = low.percentiles;
    let [_, high_25, _, high_75, _] = high.percentiles;
    let (from, to) = (low_25.max(high_25), low_75.min(high_75));
    let halves = match from < to {
        true => RangeClaim::Overlap { from, to },
        false => RangeClaim::Apart { low: lowest, below: low_75, high: highest, above: high_25 },
    };
    more.into_iter().chain(half).chain([halves]).collect()
}

/// The share of people that the pay is known to be above, if it is more than half of them.
fn share_below(pay: i32, percentiles: &[i32; 5]) -> Option<Share> {
    let exceeded = percentiles.iter().take_while(|p| **p < pay).count();
    match exceeded {
        4 => Some(Share::ThreeQuarters),
        5 => Some(Share::NineInTen),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::RowId;
    use crate::dataset::Dataset;
    use crate::occupation::{Measure, Missing, Value};

    /// The claims on occupations of which nothing but these ranges is known.
    fn claimed(slugs: &[&str], ranges: &[Option<PayRange>]) -> Vec<RangeClaim> {
        let dataset = Dataset::bundled();
        let subjects: Vec<Subject> =
            slugs.iter().map(|slug| Subject::new(dataset.find(slug).expect("an occupation"))).collect();
        let measure = |range: &Option<PayRange>| {
            let median = range.map(|range| Value::Amount(range.percentiles[2])).ok_or(Missing::NotPublished);
            Measure::own(median, range.map_or(0, |range| range.source))
        };
        let line = Line::of(RowId::MedianSalary, ranges.iter().map(measure).collect(), &dataset);
        claims(&subjects, &[line], ranges, Pay::Yearly)
    }

    fn range(percentiles: [i32; 5]) -> Option<PayRange> {
        Some(PayRange { percentiles, mean: 0, source: 1 })
    }

    /// Who is paid more at the median, by how many steps and by how many tenths of a percent.
    type More = (usize, i32, Option<i32>);

    /// The claim that one is paid more at the median, and what is claimed besides.
    fn more_and_rest(ranges: [Option<PayRange>; 2]) -> (Option<More>, Vec<RangeClaim>) {
        let mut claims = claimed(&["cashiers", "actors"], &ranges);
        let more = match claims.first() {
            Some(RangeClaim::MedianPaysMore(spread)) => Some((spread.highest, spread.size, spread.relative)),
            _ => None,
        };
        let rest = claims.split_off(usize::from(more.is_some()));
        (more, rest)
    }

    #[test]
    fn ranges_overlap_from_the_higher_start_to_the_lower_end() {
        let (low, high) = (range([100, 200, 300, 400, 500]), range([200, 300, 450, 600, 700]));
        let half = |high| RangeClaim::HalfEarnMore { high, low: 1 - high, than: Share::ThreeQuarters };
        let overlap = || RangeClaim::Overlap { from: 300, to: 400 };
        assert_eq!(more_and_rest([low, high]), (Some((1, 150, Some(500))), vec![half(1), overlap()]));
        assert_eq!(more_and_rest([high, low]), (Some((0, 150, Some(500))), vec![half(0), overlap()]));
        let touching = range([300, 400, 550, 600, 700]);
        let nine = RangeClaim::HalfEarnMore { high: 1, low: 0, than: Share::NineInTen };
        let apart = RangeClaim::Apart { low: 0, below: 400, high: 1, above: 400 };
        assert_eq!(more_and_rest([low, touching]), (Some((1, 250, Some(833))), vec![nine, apart]));
    }

    #[test]
    fn medians_are_told_from_one_percent_between_them_on() {
        let low = range([5000, 8000, 10_000, 12_000, 15_000]);
        let high = |median| range([5000, 8000, median, 12_000, 15_000]);
        let count = |median| claimed(&["cashiers", "actors"], &[low, high(median)]).len();
        assert_eq!([10_000, 10_099, 10_100].map(count), [1, 1, 2]);
    }

    #[test]
    fn ranges_are_told_of_two_codes_in_one_source_only() {
        let (low, high) = (range([100, 200, 300, 400, 500]), range([200, 300, 450, 600, 700]));
        assert_eq!(claimed(&["cashiers", "actors"], &[low, None]), []);
        assert_eq!(claimed(&["cashiers", "actors", "dancers"], &[low, high, high]), []);
        assert_eq!(claimed(&["loss-mitigation-specialist", "bill-and-account-collectors"], &[low, high]), []);
        let elsewhere = high.map(|range| PayRange { source: 2, ..range });
        assert_eq!(claimed(&["cashiers", "actors"], &[low, elsewhere]), []);
    }

    #[test]
    fn a_share_never_says_more_than_the_percentiles_support() {
        let percentiles = [10, 25, 50, 75, 90];
        let table = [
            (50, None),
            (51, None),
            (75, None),
            (76, Some(Share::ThreeQuarters)),
            (90, Some(Share::ThreeQuarters)),
            (91, Some(Share::NineInTen)),
        ];
        for (pay, share) in table {
            assert_eq!(share_below(pay, &percentiles), share, "{pay}");
        }
    }
}
