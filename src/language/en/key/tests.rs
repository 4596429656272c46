//! How each row is told.

use super::*;
use crate::comparison::{Pay, RowId};
use crate::dataset::Dataset;
use crate::occupation::{Measure, Value};

const THREE: [&str; 3] = ["cashiers", "actors", "dancers"];

/// A line whose first figure is the highest and whose last is the lowest.
fn figures(row: RowId, figures: &[i32]) -> Line {
    let (lowest, size) = (figures.len() - 1, figures[0] - figures[figures.len() - 1]);
    let spread = Spread { highest: 0, lowest, size, relative: None, weight: Some(99) };
    let values = figures.iter().map(|steps| Value::Amount(*steps)).collect();
    line(row, values, Difference::Spread(spread))
}

fn levels() -> Line {
    let level = |name: &str| Value::Category(name.to_owned());
    let values = vec![level("Bachelor’s degree"), level("Some college, no degree")];
    line(RowId::EntryEducation, values, Difference::Different { weight: Some(99) })
}

fn line(row: RowId, values: Vec<Value>, difference: Difference) -> Line {
    let measure = |value| Measure::own(Ok(value), 0);
    Line { row: row.row(), measures: values.into_iter().map(measure).collect(), difference: Ok(difference) }
}

/// The words on the one line of a comparison.
fn told(slugs: &[&str], line: Line) -> Told {
    let dataset = Dataset::bundled();
    let occupations: Vec<_> = slugs.iter().map(|slug| dataset.find(slug).expect("an occupation")).collect();
    let key = KeyDifference { row: line.row.id, difference: line.difference.clone().expect("a difference") };
    let comparison = Comparison { lines: vec![line], ..Comparison::new(&occupations, &dataset, Pay::Yearly) };
    key_difference(&comparison, &key).expect("words")
}

#[test]
fn each_row_is_told_in_its_own_words() {
    let table = [
        (
            figures(RowId::YearlySalary, &[43_251, 38_949]),
            "Pay: Cashiers average $43,251 a year, $4,302 more than actors.",
        ),
        (
            figures(RowId::HourlyRate, &[2500, 2000]),
            "Pay: Cashiers average $25.00 an hour, $5.00 more than actors.",
        ),
        (
            figures(RowId::GrowthRate, &[49, 10]),
            "Outlook: Jobs for cashiers are projected to grow 4.9%, those for actors 1%.",
        ),
        (
            figures(RowId::GrowthRate, &[49, -105]),
            "Outlook: Jobs for cashiers are projected to grow 4.9%, those for actors to shrink 10.5%.",
        ),
        (
            figures(RowId::GrowthRate, &[0, -105]),
            "Outlook: Jobs for cashiers are projected to stay level, those for actors to shrink 10.5%.",
        ),
        (figures(RowId::Jobs, &[2000, 1000]), "Jobs: Cashiers hold 2,000 jobs, actors 1,000."),
        (
            figures(RowId::Openings, &[2000, 1000]),
            "Jobs: About 2,000 openings a year for cashiers, 1,000 for actors.",
        ),
        (figures(RowId::Science, &[43, 31]), "Science: 4.3 of 5 for cashiers, 3.1 of 5 for actors."),
        (
            levels(),
            "Education: Cashiers usually start with a bachelor’s degree and actors with some college.",
        ),
    ];
    for (line, sentence) in table {
        let told = told(&["cashiers", "actors"], line);
        assert_eq!(format!("{}: {}", told.topic, told.sentence), sentence);
    }
}

#[test]
fn of_three_the_ends_are_told_with_all_that_hold_them() {
    let sentence = |steps: &[i32]| told(&THREE, figures(RowId::Jobs, steps)).sentence;
    let ends = "The number of jobs runs from 3,000 for cashiers to 1,000 for dancers.";
    assert_eq!(sentence(&[3000, 2000, 1000]), ends);
    assert_eq!(sentence(&[3000, 3000, 1000]), "Cashiers and actors hold 3,000 jobs, dancers 1,000.");
    assert_eq!(sentence(&[3000, 1000, 1000]), "Cashiers hold 3,000 jobs, actors and dancers 1,000.");
}

#[test]
fn where_others_lie_in_between_each_row_tells_its_range() {
    let table = [
        (
            figures(RowId::YearlySalary, &[50_000, 45_000, 40_000]),
            "Average pay runs from $50,000 a year for cashiers to $40,000 for dancers, $10,000 apart.",
        ),
        (
            figures(RowId::HourlyRate, &[2500, 2200, 2000]),
            "Average pay runs from $25.00 an hour for cashiers to $20.00 for dancers, $5.00 apart.",
        ),
        (
            figures(RowId::GrowthRate, &[49, 10, -105]),
            "The projected change in jobs runs from +4.9% for cashiers to −10.5% for dancers.",
        ),
        (
            figures(RowId::Openings, &[3000, 2000, 1000]),
            "Openings a year run from about 3,000 for cashiers to 1,000 for dancers.",
        ),
        (figures(RowId::Science, &[43, 40, 31]), "From 4.3 of 5 for cashiers to 3.1 of 5 for dancers."),
    ];
    for (line, sentence) in table {
        assert_eq!(told(&THREE, line).sentence, sentence);
    }
}
