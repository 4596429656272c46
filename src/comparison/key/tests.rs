//! Which differences are told, and how.

use super::*;
use crate::comparison::{row, subject};
use crate::dataset::Dataset;
use crate::occupation::Measure;

fn subjects(slugs: &[&str]) -> Vec<Subject> {
    let dataset = Dataset::bundled();
    slugs.iter().map(|slug| subject(dataset.find(slug).expect("an occupation"))).collect()
}

fn line(id: &str, values: Vec<Value>, difference: Option<Difference>) -> Line {
    let measure = |value| Measure { value: Ok(value), source: 0, definition: 0, notes: Vec::new() };
    Line { row: row(id).expect("a row"), measures: values.into_iter().map(measure).collect(), difference }
}

/// A line whose first figure is the highest and whose last is the lowest.
fn spread(id: &str, weight: i32, figures: &[i32]) -> Line {
    let (lowest, size) = (figures.len() - 1, figures[0] - figures[figures.len() - 1]);
    let spread = Spread { highest: 0, lowest, size, relative: None, weight: Some(weight) };
    let values = figures.iter().map(|steps| Value::Amount(*steps)).collect();
    line(id, values, Some(Difference::Spread(spread)))
}

fn levels(weight: Option<i32>) -> Line {
    let level = |name: &str| Value::Category(name.to_owned());
    let values = vec![level("Bachelor’s degree"), level("Some college, no degree")];
    line("entry-education", values, Some(Difference::Different { weight }))
}

fn told(lines: &[Line], pay: Pay) -> Vec<KeyDifference> {
    differences(&subjects(&["cashiers", "actors"]), lines, pay)
}

fn rows(lines: &[Line]) -> Vec<&'static str> {
    told(lines, Pay::Yearly).into_iter().map(|key| key.row).collect()
}

#[test]
fn the_heaviest_come_first_and_the_light_not_at_all() {
    let lines = [
        spread("growth-rate", 39, &[200, 100]),
        spread("jobs", 40, &[200, 100]),
        levels(Some(41)),
        spread("adaptability", 900, &[40, 30]),
    ];
    assert_eq!(rows(&lines), ["adaptability", "entry-education", "jobs"]);
    assert_eq!(rows(&[levels(None)]), [""; 0]);
}

#[test]
fn the_heaviest_speaks_for_its_family_or_the_first_of_equals() {
    let jobs = |weight| spread("jobs", weight, &[200, 100]);
    let openings = |weight| spread("openings", weight, &[200, 100]);
    assert_eq!(rows(&[jobs(50), openings(51)]), ["openings"]);
    assert_eq!(rows(&[jobs(51), openings(50)]), ["jobs"]);
    assert_eq!(rows(&[jobs(50), openings(50)]), ["jobs"]);
    assert_eq!(rows(&[levels(Some(50)), jobs(50), openings(50)]), ["entry-education", "jobs"]);
}

#[test]
fn at_most_five_are_told_of_which_two_are_skills() {
    let skill = |id, weight| spread(id, weight, &[40, 30]);
    let skills = [skill("science", 700), skill("writing", 900), skill("speaking", 800)];
    assert_eq!(rows(&skills), ["writing", "speaking"]);
    let others = [
        spread("yearly-salary", 500, &[200, 100]),
        spread("growth-rate", 400, &[200, 100]),
        levels(Some(300)),
        spread("jobs", 200, &[200, 100]),
    ];
    let all: Vec<Line> = skills.into_iter().chain(others).collect();
    assert_eq!(rows(&all), ["writing", "speaking", "yearly-salary", "growth-rate", "entry-education"]);
}

#[test]
fn who_people_are_is_no_key_difference() {
    let lines = [spread("age", 900, &[500, 300]), spread("median-salary", 900, &[200, 100])];
    assert_eq!(rows(&lines), [""; 0]);
}

#[test]
fn pay_is_told_in_the_unit_asked_for_unless_only_the_other_compares() {
    let yearly = spread("yearly-salary", 800, &[50_000, 40_000]);
    let hourly = spread("hourly-rate", 900, &[2500, 2000]);
    let unpaid = || line("yearly-salary", Vec::new(), None);
    let row = |lines: &[Line], pay| told(lines, pay).first().map(|key| key.row);
    let both = [yearly.clone(), hourly.clone()];
    assert_eq!(row(&both, Pay::Yearly), Some("yearly-salary"));
    assert_eq!(row(&both, Pay::Hourly), Some("hourly-rate"));
    assert_eq!(row(&[unpaid(), hourly.clone()], Pay::Yearly), Some("hourly-rate"));
    assert_eq!(row(&[yearly], Pay::Hourly), Some("yearly-salary"));
    // Pay by the year compares, and is about the same.
    let same = line("yearly-salary", Vec::new(), Some(Difference::AboutTheSame));
    assert_eq!(row(&[same, hourly.clone()], Pay::Yearly), None);
    // What compares by the year is no pay.
    let median = line("median-salary", Vec::new(), Some(Difference::AboutTheSame));
    assert_eq!(row(&[median, hourly], Pay::Yearly), Some("hourly-rate"));
}

#[test]
fn each_row_is_told_in_its_own_words() {
    let table = [
        (
            spread("yearly-salary", 99, &[43_251, 38_949]),
            "Pay: Cashiers average $43,251 a year, $4,302 more than actors.",
        ),
        (
            spread("hourly-rate", 99, &[2500, 2000]),
            "Pay: Cashiers average $25.00 an hour, $5.00 more than actors.",
        ),
        (
            spread("growth-rate", 99, &[49, 10]),
            "Outlook: Jobs for cashiers are projected to grow 4.9%, those for actors 1%.",
        ),
        (
            spread("growth-rate", 99, &[49, -105]),
            "Outlook: Jobs for cashiers are projected to grow 4.9%, those for actors to shrink 10.5%.",
        ),
        (
            spread("growth-rate", 99, &[0, -105]),
            "Outlook: Jobs for cashiers are projected to stay level, those for actors to shrink 10.5%.",
        ),
        (spread("jobs", 99, &[2000, 1000]), "Jobs: Cashiers hold 2,000 jobs, actors 1,000."),
        (
            spread("openings", 99, &[2000, 1000]),
            "Jobs: About 2,000 openings a year for cashiers, 1,000 for actors.",
        ),
        (
            spread("experience", 99, &[22, 10]),
            "Experience: Employers ask for about 2.2 years of experience from cashiers, 1 year from actors.",
        ),
        (spread("science", 99, &[43, 31]), "Science: 4.3 of 5 for cashiers, 3.1 of 5 for actors."),
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
    let sentence =
        |figures: &[i32]| differences(&three, &[spread("jobs", 99, figures)], Pay::Yearly).remove(0).sentence;
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
            spread("yearly-salary", 99, &[50_000, 45_000, 40_000]),
            "Average pay runs from $50,000 a year for cashiers to $40,000 for dancers, $10,000 apart.",
        ),
        (
            spread("hourly-rate", 99, &[2500, 2200, 2000]),
            "Average pay runs from $25.00 an hour for cashiers to $20.00 for dancers, $5.00 apart.",
        ),
        (
            spread("growth-rate", 99, &[49, 10, -105]),
            "The projected change in jobs runs from +4.9% for cashiers to −10.5% for dancers.",
        ),
        (
            spread("openings", 99, &[3000, 2000, 1000]),
            "Openings a year run from about 3,000 for cashiers to 1,000 for dancers.",
        ),
        (
            spread("experience", 99, &[22, 15, 10]),
            "The experience that employers ask for runs from about 2.2 years for cashiers to 1 year for dancers.",
        ),
        (spread("science", 99, &[43, 40, 31]), "From 4.3 of 5 for cashiers to 3.1 of 5 for dancers."),
    ];
    for (line, sentence) in table {
        let keys = differences(&three, &[line], Pay::Yearly);
        let keys: Vec<&str> = keys.iter().map(|k| k.sentence.as_str()).collect();
        assert_eq!(keys, [sentence]);
    }
}
