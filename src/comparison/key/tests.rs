//! Which differences are told.

use super::*;
use crate::comparison::{NotComparable, Spread};
use crate::occupation::{Measure, Value};

fn line(row: RowId, values: Vec<Value>, difference: Result<Difference, NotComparable>) -> Line {
    let measure = |value| Measure::own(Ok(value), 0);
    Line { row: row.row(), measures: values.into_iter().map(measure).collect(), difference }
}

/// A line whose first figure is the highest and whose last is the lowest.
fn spread(row: RowId, weight: i32, figures: &[i32]) -> Line {
    let (lowest, size) = (figures.len() - 1, figures[0] - figures[figures.len() - 1]);
    let spread = Spread { highest: 0, lowest, size, relative: None, weight: Some(weight) };
    let values = figures.iter().map(|steps| Value::Amount(*steps)).collect();
    line(row, values, Ok(Difference::Spread(spread)))
}

fn levels(weight: Option<i32>) -> Line {
    let level = |name: &str| Value::Category(name.to_owned());
    let values = vec![level("Bachelor’s degree"), level("Some college, no degree")];
    line(RowId::EntryEducation, values, Ok(Difference::Different { weight }))
}

fn rows(lines: &[Line]) -> Vec<RowId> {
    differences(lines, Pay::Yearly).into_iter().map(|key| key.row).collect()
}

#[test]
fn the_heaviest_come_first_and_the_light_not_at_all() {
    let lines = [
        spread(RowId::GrowthRate, 39, &[200, 100]),
        spread(RowId::Jobs, 40, &[200, 100]),
        levels(Some(41)),
        spread(RowId::Adaptability, 900, &[40, 30]),
    ];
    assert_eq!(rows(&lines), [RowId::Adaptability, RowId::EntryEducation, RowId::Jobs]);
    assert_eq!(rows(&[levels(None)]), []);
}

#[test]
fn the_heaviest_speaks_for_its_family_or_the_first_of_equals() {
    let jobs = |weight| spread(RowId::Jobs, weight, &[200, 100]);
    let openings = |weight| spread(RowId::Openings, weight, &[200, 100]);
    assert_eq!(rows(&[jobs(50), openings(51)]), [RowId::Openings]);
    assert_eq!(rows(&[jobs(51), openings(50)]), [RowId::Jobs]);
    assert_eq!(rows(&[jobs(50), openings(50)]), [RowId::Jobs]);
    assert_eq!(rows(&[levels(Some(50)), jobs(50), openings(50)]), [RowId::EntryEducation, RowId::Jobs]);
}

#[test]
fn at_most_five_are_told_of_which_two_are_skills() {
    let skill = |row, weight| spread(row, weight, &[40, 30]);
    let skills = [skill(RowId::Science, 700), skill(RowId::Writing, 900), skill(RowId::Speaking, 800)];
    assert_eq!(rows(&skills), [RowId::Writing, RowId::Speaking]);
    let others = [
        spread(RowId::YearlySalary, 500, &[200, 100]),
        spread(RowId::GrowthRate, 400, &[200, 100]),
        levels(Some(300)),
        spread(RowId::Jobs, 200, &[200, 100]),
    ];
    let all: Vec<Line> = skills.into_iter().chain(others).collect();
    assert_eq!(
        rows(&all),
        [RowId::Writing, RowId::Speaking, RowId::YearlySalary, RowId::GrowthRate, RowId::EntryEducation]
    );
}

#[test]
fn who_people_are_is_no_key_difference() {
    let lines = [spread(RowId::Age, 900, &[500, 300]), spread(RowId::MedianSalary, 900, &[200, 100])];
    assert_eq!(rows(&lines), []);
}

#[test]
fn pay_is_told_in_the_unit_asked_for_unless_only_the_other_compares() {
    let yearly = spread(RowId::YearlySalary, 800, &[50_000, 40_000]);
    let hourly = spread(RowId::HourlyRate, 900, &[2500, 2000]);
    let unpaid = || line(RowId::YearlySalary, Vec::new(), Err(NotComparable::Alone));
    let row = |lines: &[Line], pay| differences(lines, pay).first().map(|key| key.row);
    let both = [yearly.clone(), hourly.clone()];
    assert_eq!(row(&both, Pay::Yearly), Some(RowId::YearlySalary));
    assert_eq!(row(&both, Pay::Hourly), Some(RowId::HourlyRate));
    assert_eq!(row(&[unpaid(), hourly.clone()], Pay::Yearly), Some(RowId::HourlyRate));
    assert_eq!(row(&[yearly], Pay::Hourly), Some(RowId::YearlySalary));
    // Pay by the year compares, and is about the same.
    let same = line(RowId::YearlySalary, Vec::new(), Ok(Difference::AboutTheSame));
    assert_eq!(row(&[same, hourly.clone()], Pay::Yearly), None);
    // What compares by the year is no pay.
    let median = line(RowId::MedianSalary, Vec::new(), Ok(Difference::AboutTheSame));
    assert_eq!(row(&[median, hourly], Pay::Yearly), Some(RowId::HourlyRate));
}
