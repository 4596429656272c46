//! How pay of two is told where it may not be compared.

use super::super::names::sentence;
use super::*;
use crate::comparison::{Line, Pay, RowId};
use crate::dataset::Dataset;
use crate::occupation::{Measure, Value, Whose};

/// Dollars a year, if published, and who lends them, if anybody does.
type Known<'a> = (Option<i32>, Option<&'a str>);

/// What is told of two of which only pay is known, each from a source of its own.
fn told(slugs: [&str; 2], pay: [Known<'_>; 2]) -> String {
    let dataset = Dataset::bundled();
    let subjects: Vec<Subject> =
        slugs.iter().map(|slug| Subject::new(dataset.find(slug).expect("an occupation"))).collect();
    // By the hour in cents, for two thousand hours a year.
    let line = |(row, hours): (RowId, i32)| {
        let measure = |(source, (dollars, lender)): (u8, Known<'_>)| {
            let value = dollars.map(|d| Value::Amount(d / hours)).ok_or(Missing::NotPublished);
            let lent = |by: &str| Whose::Lent { by: by.to_owned(), theirs: Box::new(Whose::Own) };
            Measure { whose: lender.map_or(Whose::Own, lent), ..Measure::own(value, source) }
        };
        Line::of(row, (0..).zip(pay).map(measure).collect(), &dataset)
    };
    let lines = [(RowId::YearlySalary, 1), (RowId::HourlyRate, 20)].map(line);
    let earnings = Earnings::new(&lines, Pay::Yearly, &dataset).expect("both rows");
    of_two(&subjects, &earnings).map(|words| sentence(&words)).expect("a sentence")
}

const OWN: [Known<'_>; 2] = [(Some(30_000), None), (Some(40_000), None)];

#[test]
fn pay_of_two_sources_is_told_and_not_compared() {
    let official = "Cashiers average $30,000 a year and actors $40,000, but the two are not comparable.";
    assert_eq!(told(["cashiers", "actors"], OWN), official);
    let mixed = "Official statistics put cashiers at $30,000 a year on average; job-title estimates put \
                 loss mitigation specialists at $40,000. The two are not comparable.";
    assert_eq!(told(["cashiers", "loss-mitigation-specialist"], OWN), mixed);
}

#[test]
fn pay_on_loan_is_told_as_that_of_whom_it_is() {
    let of_clerks = (Some(40_000), Some("clerks"));
    let table = [
        (
            [OWN[0], of_clerks],
            "Cashiers average $30,000 a year; pay for actors is that of all clerks, $40,000 a year.",
        ),
        (
            [of_clerks, of_clerks],
            "Average pay for cashiers and actors is that of all clerks, $40,000 a year.",
        ),
        (
            [(Some(30_000), Some("cooks")), of_clerks],
            "Average pay for cashiers is that of all cooks, $30,000 a year; pay for actors is that of all clerks, $40,000 a year.",
        ),
        (
            [(None, None), of_clerks],
            "Average pay for cashiers is not published; pay for actors is that of all clerks, $40,000 a year.",
        ),
        ([(None, None); 2], "Average pay is not published for cashiers and actors."),
    ];
    for (pay, sentence) in table {
        assert_eq!(told(["cashiers", "actors"], pay), sentence);
    }
}
