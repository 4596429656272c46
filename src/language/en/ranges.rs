//! How the ranges of two occupations' pay lie to each other.

use super::difference::{more_than, per};
use super::names::plural;
use super::number::figure;
use crate::comparison::{Comparison, RangeClaim, Share};

/// How the medians of pay differ and how its ranges overlap, in sentences.
pub fn pay_ranges(comparison: &Comparison) -> Vec<String> {
    comparison.pay_ranges.iter().filter_map(|claim| told(comparison, claim)).collect()
}

fn told(comparison: &Comparison, claim: &RangeClaim) -> Option<String> {
    let unit = comparison.pay.unit();
    let name = |place: usize| plural(&comparison.subjects[place].name);
    let money = |steps: i32| figure(steps, unit);
    Some(match claim {
        RangeClaim::MedianPaysMore(spread) => {
            let median = comparison.line(comparison.pay.median())?.amount(spread.highest)?;
            let more = more_than(spread, unit, &name(spread.lowest));
            format!("At the median, {} earn {}{}, {more}.", name(spread.highest), money(median), per(unit))
        }
        RangeClaim::HalfEarnMore { high, low, than } => {
            let share = match than {
                Share::ThreeQuarters => "three quarters of",
                Share::NineInTen => "nine in ten",
            };
            format!("Half of {} earn more than {share} {} do.", name(*high), name(*low))
        }
        RangeClaim::Overlap { from, to } => format!(
            "The middle half of each overlaps by {}, from {} to {}.",
            money(to - from),
            money(*from),
            money(*to)
        ),
        RangeClaim::Apart { low, below, high, above } => format!(
            "The middle halves do not overlap: three quarters of {} earn {} or less, three quarters of \
             {} {} or more.",
            name(*low),
            money(*below),
            name(*high),
            money(*above)
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::{Line, Pay, RowId, Spread};
    use crate::dataset::Dataset;
    use crate::occupation::{Measure, Value};

    #[test]
    fn what_the_ranges_say_is_told_in_sentences() {
        let dataset = Dataset::bundled();
        let two = ["cashiers", "actors"].map(|slug| dataset.find(slug).expect("an occupation"));
        let medians = [300, 450].map(|median| Measure::own(Ok(Value::Amount(median)), 1));
        let spread = Spread { highest: 1, lowest: 0, size: 150, relative: Some(500), weight: None };
        let comparison = Comparison {
            lines: vec![Line::of(RowId::MedianSalary, medians.into(), &dataset)],
            pay_ranges: vec![
                RangeClaim::MedianPaysMore(spread),
                RangeClaim::HalfEarnMore { high: 1, low: 0, than: Share::ThreeQuarters },
                RangeClaim::HalfEarnMore { high: 0, low: 1, than: Share::NineInTen },
                RangeClaim::Overlap { from: 300, to: 400 },
                RangeClaim::Apart { low: 0, below: 400, high: 1, above: 400 },
            ],
            ..Comparison::new(&two, &dataset, Pay::Yearly)
        };
        let sentences = [
            "At the median, actors earn $450 a year, $150 (50%) more than cashiers.",
            "Half of actors earn more than three quarters of cashiers do.",
            "Half of cashiers earn more than nine in ten actors do.",
            "The middle half of each overlaps by $100, from $300 to $400.",
            "The middle halves do not overlap: three quarters of cashiers earn $400 or less, three quarters of \
             actors $400 or more.",
        ];
        assert_eq!(pay_ranges(&comparison), sentences);
    }
}
