//! What rows say of occupations that are made for it.

use super::*;
use crate::dataset::{Cell, Contents, Dataset, Row, pack};
use crate::occupation::{Name, Place, Unit};

/// What is read of an occupation of which nothing but these cells is known.
fn read(cells: &[(Column, Cell)], row: impl Fn(Occupation<'_>) -> Measure) -> Measure {
    let [slug, singular, plural, article, short, short_plural] =
        ["cooks", "cook", "cooks", "a", "cook", "cooks"].map(str::to_owned);
    let mut made =
        Row::new(Name { slug, singular, plural, article, short, short_plural }, "Cooks".to_owned());
    for (column, cell) in cells {
        made.set(*column, cell.clone());
    }
    let mut contents = Contents::default();
    contents.rows.push(made);
    let dataset = Dataset::open(pack(&contents).expect("it fits")).expect("it is whole");
    row(dataset.get(0).expect("an occupation"))
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

#[test]
fn of_equal_shares_the_lower_level_is_the_most_common() {
    let most = |shares: [i32; 3]| largest(shares.into_iter().zip(["low", "middle", "high"]));
    assert_eq!(most([10, 40, 40]), Some((40, "middle")));
    assert_eq!(most([40, 10, 40]), Some((40, "low")));
    assert_eq!(most([10, 20, 40]), Some((40, "high")));
}

#[test]
fn levels_less_than_a_point_apart_are_about_equal() {
    for (next, definition) in [(391, Definition::AboutEqual), (390, Definition::LargestLevel)] {
        let cells = [(Column::HighSchool, Cell::Number(next)), (Column::Bachelor, Cell::Number(400))];
        let degree = read(&cells, common_degree);
        let most = Value::CategoryShare("Bachelor’s degree".to_owned(), 400);
        assert_eq!((degree.value, degree.definition), (Ok(most), definition), "{next}");
    }
}

#[test]
fn pay_is_that_of_the_fewer_where_employees_hold_less_than_half_of_the_jobs() {
    let few = Basis::EmployeesOnly { employees: 499, jobs: 1000 };
    for (employees, basis) in [(500, Basis::Published), (499, few)] {
        let cells = [(Column::Employees, employees), (Column::Jobs, 1000), (Column::P50Year, 50_000)]
            .map(|(column, number)| (column, Cell::Number(number)));
        let median = read(&cells, |o| pay(o, Column::P50Year));
        assert_eq!((median.value, median.basis), (Ok(Value::Amount(50_000)), basis));
    }
}

#[test]
fn growth_of_fewer_than_three_thousand_jobs_is_told_in_whole_percents() {
    for (jobs, change, told) in [(2999, 31, 30), (2999, -16, -20), (3000, 31, 31), (3000, -16, -16)] {
        let cells = [(Column::Jobs, Cell::Number(jobs)), (Column::Growth, Cell::Number(change))];
        assert_eq!(read(&cells, growth).value, Ok(Value::Amount(told)), "{jobs} {change}");
    }
}

#[test]
fn only_what_older_projections_give_is_told_to_be_of_them() {
    for (basis, column, is_old) in [
        ("all-before", Column::Growth, true),
        ("all-2024", Column::Jobs, true),
        ("jobs-before", Column::Jobs, true),
        ("jobs-2024", Column::Exits, true),
        ("jobs-before", Column::Growth, false),
        ("something else", Column::Jobs, false),
    ] {
        let cells = [(Column::OutlookBasis, text(basis)), (column, Cell::Number(10))];
        let measure = read(&cells, |o| outlook(o, column));
        assert_eq!(measure.definition == Definition::OlderProjections, is_old, "{basis} {column:?}");
    }
}

#[test]
fn a_place_pays_unusually_well_above_twice_the_average_of_the_year_or_the_hour() {
    let (year, hour) = (("year", Column::MeanYear, 50_000), ("hour", Column::MeanHour, 2500));
    for ((basis, column, mean), stored, paid, definition) in [
        (year, 100_000, (100_000, Unit::DollarsAYear), Definition::AsLabeled),
        (year, 100_001, (100_001, Unit::DollarsAYear), Definition::UnusualPay),
        (hour, 50_000, (5000, Unit::DollarsAnHour), Definition::AsLabeled),
        (hour, 50_010, (5001, Unit::DollarsAnHour), Definition::UnusualPay),
    ] {
        let best = read(
            &[
                (Column::PlaceBasis, text(basis)),
                (Column::State, text("Ohio")),
                (Column::StatePay, Cell::Number(stored)),
                (column, Cell::Number(mean)),
            ],
            state,
        );
        let ohio = Place { name: "Ohio".to_owned(), pay: Some(paid) };
        assert_eq!((best.value, best.definition), (Ok(Value::Places(vec![ohio])), definition));
    }
}
