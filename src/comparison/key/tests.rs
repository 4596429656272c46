//! Which differences are told, and how.

use super::*;
use crate::comparison::Subject;
use crate::dataset::Dataset;
use crate::occupation::{Measure, Value};

fn subjects(slugs: &[&str]) -> Vec<Subject> {
    let dataset = Dataset::bundled();
    slugs.iter().map(|slug| Subject::new(dataset.find(slug).expect("an occupation"))).collect()
}

fn line(row: RowId, values: Vec<Value>, difference: Option<Difference>) -> Line {
    let measure = |value| Measure::own(Ok(value), 0);
    Line { row: row.row(), measures: values.into_iter().map(measure).collect(), difference }
}

/// A line whose first figure is the highest and whose last is the lowest.
fn spread(row: RowId, weight: i32, figures: &[i32]) -> Line {
    let (lowest, size) = (figures.len() - 1, figures[0] - figures[figures.len() - 1]);
    let spread = Spread { highest: 0, lowest, size, relative: None, weight: Some(weight) };
    let values = figures.iter().map(|steps| Value::Amount(*steps)).collect();
    line(row, values, Some(Difference::Spread(spread)))
}

fn levels(weight: Option<i32>) -> Line {
    let level = |name: &str| Value::Category(name.to_owned());
    let values = vec![level("Bachelor’s degree"), level("Some college, no degree")];
    line(RowId::EntryEducation, values, Some(Difference::Different { weight }))
}

fn told(lines: &[Line], pay: Pay) -> Vec<KeyDifference> {
    differences(&subjects(&["cashiers", "actors"]), lines, pay)
}

fn rows(lines: &[Line]) -> Vec<RowId> {
    told(lines, Pay::Yearly).into_iter().map(|key| key.row).collect()
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
    let unpaid = || line(RowId::YearlySalary, Vec::new(), None);
    let row = |lines: &[Line], pay| told(lines, pay).first().map(|key| key.row);
    let both = [yearly.clone(), hourly.clone()];
    assert_eq!(row(&both, Pay::Yearly), Some(RowId::YearlySalary));
    assert_eq!(row(&both, Pay::Hourly), Some(RowId::HourlyRate));
    assert_eq!(row(&[unpaid(), hourly.clone()], Pay::Yearly), Some(RowId::HourlyRate));
    assert_eq!(row(&[yearly], Pay::Hourly), Some(RowId::YearlySalary));
    // Pay by the year compares, and is about the same.
    let same = line(RowId::YearlySalary, Vec::new(), Some(Difference::AboutTheSame));
    assert_eq!(row(&[same, hourly.clone()], Pay::Yearly), None);
    // What compares by the year is no pay.
    let median = line(RowId::MedianSalary, Vec::new(), Some(Difference::AboutTheSame));
    assert_eq!(row(&[median, hourly], Pay::Yearly), Some(RowId::HourlyRate));
}

#[test]
fn each_row_is_told_in_its_own_words() {
    let table = [
        (
            spread(RowId::YearlySalary, 99, &[43_251, 38_949]),
            "Pay: Cashiers average $43,251 a year, $4,302 more than actors.",
        ),
        (
            spread(RowId::HourlyRate, 99, &[2500, 2000]),
            "Pay: Cashiers average $25.00 an hour, $5.00 more than actors.",
        ),
        (
            spread(RowId::GrowthRate, 99, &[49, 10]),
            "Outlook: Jobs for cashiers are projected to grow 4.9%, those for actors 1%.",
        ),
        (
            spread(RowId::GrowthRate, 99, &[49, -105]),
            "Outlook: Jobs for cashiers are projected to grow 4.9%, those for actors to shrink 10.5%.",
        ),
        (
            spread(RowId::GrowthRate, 99, &[0, -105]),
            "Outlook: Jobs for cashiers are projected to stay level, those for actors to shrink 10.5%.",
        ),
        (spread(RowId::Jobs, 99, &[2000, 1000]), "Jobs: Cashiers hold 2,000 jobs, actors 1,000."),
        (
            spread(RowId::Openings, 99, &[2000, 1000]),
            "Jobs: About 2,000 openings a year for cashiers, 1,000 for actors.",
        ),
        (
            spread(RowId::Experience, 99, &[22, 10]),
            "Experience: Employers ask for about 2.2 years of experience from cashiers, 1 year from actors.",
        ),
        (spread(RowId::Science, 99, &[43, 31]), "Science: 4.3 of 5 for cashiers, 3.1 of 5 for actors."),
        (
            levels(Some(99)),
            "Education: Cashiers usually start with a bachelor’s degree and actors with some college.",
        ),
    ];
    for (line, sentence) in table {
        let keys = told(&[line], Pay::Yearly);
        let keys: Vec<String> = keys.iter().map(|k| format!("{}: {}", k.topic, k.sentence)).collect();
        assert_eq!(keys, [sentence]);
    }
}

#[test]
fn of_three_the_ends_are_told_with_all_that_hold_them() {
    let three = subjects(&["cashiers", "actors", "dancers"]);
    let sentence = |figures: &[i32]| {
        differences(&three, &[spread(RowId::Jobs, 99, figures)], Pay::Yearly).remove(0).sentence
    };
    let ends = "The number of jobs runs from 3,000 for cashiers to 1,000 for dancers.";
    assert_eq!(sentence(&[3000, 2000, 1000]), ends);
    assert_eq!(sentence(&[3000, 3000, 1000]), "Cashiers and actors hold 3,000 jobs, dancers 1,000.");
    assert_eq!(sentence(&[3000, 1000, 1000]), "Cashiers hold 3,000 jobs, actors and dancers 1,000.");
}

#[test]
fn where_others_lie_in_between_each_row_tells_its_range() {
    let three = subjects(&["cashiers", "actors", "dancers"]);
    let table = [
        (
            spread(RowId::YearlySalary, 99, &[50_000, 45_000, 40_000]),
            "Average pay runs from $50,000 a year for cashiers to $40,000 for dancers, $10,000 apart.",
        ),
        (
            spread(RowId::HourlyRate, 99, &[2500, 2200, 2000]),
            "Average pay runs from $25.00 an hour for cashiers to $20.00 for dancers, $5.00 apart.",
        ),
        (
            spread(RowId::GrowthRate, 99, &[49, 10, -105]),
            "The projected change in jobs runs from +4.9% for cashiers to −10.5% for dancers.",
        ),
        (
            spread(RowId::Openings, 99, &[3000, 2000, 1000]),
            "Openings a year run from about 3,000 for cashiers to 1,000 for dancers.",
        ),
        (
            spread(RowId::Experience, 99, &[22, 15, 10]),
            "The experience that employers ask for runs from about 2.2 years for cashiers to 1 year for dancers.",
        ),
        (spread(RowId::Science, 99, &[43, 40, 31]), "From 4.3 of 5 for cashiers to 3.1 of 5 for dancers."),
    ];
    for (line, sentence) in table {
        let keys = differences(&three, &[line], Pay::Yearly);
        let keys: Vec<&str> = keys.iter().map(|k| k.sentence.as_str()).collect();
        assert_eq!(keys, [sentence]);
    }
}
