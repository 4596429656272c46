//! How the medians of two occupations differ and how far their pay overlaps, in words that the published
//! percentiles support.

use super::chart::PayRange;
use super::difference::{Difference, more_than, per};
use super::naming::plural;
use super::row::Pay;
use super::{Line, Subject};
use crate::format;
use crate::occupation::Unit;

/// What two occupations earn at the median, and what their ranges have in common; nothing unless both are
/// published.
pub(super) fn sentences(
    subjects: &[Subject],
    lines: &[Line],
    ranges: &[Option<PayRange>],
    pay: Pay,
) -> Vec<String> {
    let ([a, b], [Some(first), Some(second)]) = (subjects, ranges) else { return Vec::new() };
    if a.code == b.code || first.source != second.source {
        return Vec::new();
    }
    let (low, low_name, high, high_name) = if first.percentiles[2] <= second.percentiles[2] {
        (first, &a.name, second, &b.name)
    } else {
        (second, &b.name, first, &a.name)
    };
    let (low_name, high_name) = (plural(low_name), plural(high_name));
    let mut sentences = Vec::new();
    sentences.extend(medians(lines, pay, &low_name, &high_name));
    if let Some(share) = share_below(high.percentiles[2], &low.percentiles) {
        sentences.push(format!("Half of {high_name} earn more than {share} {low_name} do."));
    }
    sentences.push(middle_halves(low, &low_name, high, &high_name, pay.unit()));
    sentences
}

/// How far apart the medians are, as the table tells it.
fn medians(lines: &[Line], pay: Pay, low_name: &str, high_name: &str) -> Option<String> {
    let line = lines.iter().find(|line| line.row.id == pay.median())?;
    let Some(Difference::Spread(spread)) = &line.difference else { return None };
    let (median, unit) = (line.text(spread.highest)?, line.row.unit);
    let more = more_than(spread, unit, low_name);
    Some(format!("At the median, {high_name} earn {median}{}, {more}.", per(unit)))
}

fn middle_halves(low: &PayRange, low_name: &str, high: &PayRange, high_name: &str, unit: Unit) -> String {
    let [_, low_25, _, low_75, _] = low.percentiles;
    let [_, high_25, _, high_75, _] = high.percentiles;
    let (from, to) = (low_25.max(high_25), low_75.min(high_75));
    let money = |steps| format::figure(steps, unit);
    if from < to {
        return format!(
            "The middle half of each overlaps by {}, from {} to {}.",
            money(to - from),
            money(from),
            money(to)
        );
    }
    format!(
        "The middle halves do not overlap: three quarters of {low_name} earn {} or less, three quarters of \
         {high_name} {} or more.",
        money(low_75),
        money(high_25)
    )
}

/// The share of people that the pay is known to be above, if it is more than half of them.
fn share_below(pay: i32, percentiles: &[i32; 5]) -> Option<&'static str> {
    let exceeded = percentiles.iter().take_while(|p| **p < pay).count();
    match exceeded {
        4 => Some("three quarters of"),
        5 => Some("nine in ten"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::RowId;
    use crate::comparison::difference::difference;
    use crate::dataset::Dataset;
    use crate::occupation::{Measure, Missing, Value};

    /// The sentences on occupations of which nothing but these ranges is known.
    fn told(slugs: &[&str], ranges: &[Option<PayRange>]) -> Vec<String> {
        let dataset = Dataset::bundled();
        let subjects: Vec<Subject> =
            slugs.iter().map(|slug| Subject::new(dataset.find(slug).expect("an occupation"))).collect();
        let row = RowId::MedianSalary.row();
        let measure = |range: &Option<PayRange>| {
            let median = range.map(|range| Value::Amount(range.percentiles[2])).ok_or(Missing::NotPublished);
            Measure::own(median, range.map_or(0, |range| range.source))
        };
        let measures: Vec<Measure> = ranges.iter().map(measure).collect();
        let line = Line { row, difference: difference(row, &measures, &dataset), measures };
        sentences(&subjects, &[line], ranges, Pay::Yearly)
    }

    fn range(percentiles: [i32; 5]) -> Option<PayRange> {
        Some(PayRange { percentiles, mean: 0, source: 1 })
    }

    #[test]
    fn ranges_overlap_from_the_higher_start_to_the_lower_end() {
        let (low, high) = (range([100, 200, 300, 400, 500]), range([200, 300, 450, 600, 700]));
        let overlaps = "The middle half of each overlaps by $100, from $300 to $400.";
        let told_of = |name: &str, other: &str| {
            [
                format!("At the median, {name} earn $450 a year, $150 (50%) more than {other}."),
                format!("Half of {name} earn more than three quarters of {other} do."),
                overlaps.to_owned(),
            ]
        };
        assert_eq!(told(&["cashiers", "actors"], &[low, high]), told_of("actors", "cashiers"));
        assert_eq!(told(&["cashiers", "actors"], &[high, low]), told_of("cashiers", "actors"));
        let apart = "The middle halves do not overlap: three quarters of cashiers earn $400 or less, three \
                     quarters of actors $400 or more.";
        let touching = range([300, 400, 550, 600, 700]);
        let median = "At the median, actors earn $550 a year, $250 (83%) more than cashiers.";
        let nine = "Half of actors earn more than nine in ten cashiers do.";
        assert_eq!(told(&["cashiers", "actors"], &[low, touching]), [median, nine, apart]);
    }

    #[test]
    fn medians_are_told_from_one_percent_between_them_on() {
        let low = range([5000, 8000, 10_000, 12_000, 15_000]);
        let high = |median| range([5000, 8000, median, 12_000, 15_000]);
        let count = |median| told(&["cashiers", "actors"], &[low, high(median)]).len();
        assert_eq!([10_000, 10_099, 10_100].map(count), [1, 1, 2]);
    }

    #[test]
    fn ranges_are_told_of_two_codes_in_one_source_only() {
        let (low, high) = (range([100, 200, 300, 400, 500]), range([200, 300, 450, 600, 700]));
        let none = [""; 0];
        assert_eq!(told(&["cashiers", "actors"], &[low, None]), none);
        assert_eq!(told(&["cashiers", "actors", "dancers"], &[low, high, high]), none);
        assert_eq!(told(&["loss-mitigation-specialist", "bill-and-account-collectors"], &[low, high]), none);
        let elsewhere = high.map(|range| PayRange { source: 2, ..range });
        assert_eq!(told(&["cashiers", "actors"], &[low, elsewhere]), none);
    }

    #[test]
    fn a_share_never_says_more_than_the_percentiles_support() {
        let percentiles = [10, 25, 50, 75, 90];
        let table = [
            (50, None),
            (51, None),
            (75, None),
            (76, Some("three quarters of")),
            (90, Some("three quarters of")),
        ];
        for (pay, share) in table {
            assert_eq!(share_below(pay, &percentiles), share, "{pay}");
        }
        assert_eq!(share_below(91, &percentiles), Some("nine in ten"));
    }
}
