//! What a difference says and when there is one.

use super::*;
use crate::comparison::RowId;
use crate::occupation::{Basis, Definition, Missing, Place};

fn spread(size: i32, relative: Option<i32>) -> Spread {
    Spread { highest: 0, lowest: 1, size, relative, weight: None }
}

#[test]
fn a_size_is_told_in_the_rows_own_terms() {
    let table = [
        (Unit::DollarsAYear, 4302, Some(110), "$4,302 (11%) more a year"),
        (Unit::DollarsAYear, 4302, None, "$4,302 more a year"),
        (Unit::DollarsAYear, 470_070, Some(14_699), "$470,070 more a year (16 times as much)"),
        (Unit::DollarsAnHour, 444, Some(271), "$4.44 (27%) more an hour"),
        (Unit::OpeningsAYear, 1500, Some(2000), "1,500 (200%) more a year"),
        (Unit::OpeningsAYear, 90_000, Some(60_000), "90,000 more a year (61 times as many)"),
        (Unit::Jobs, 1000, Some(345), "1,000 (35%) more"),
        (Unit::Jobs, 999, Some(9999), "999 (1,000%) more"),
        (Unit::Jobs, 1000, Some(10_000), "1,000 more (11 times as many)"),
        (Unit::Percent, 10, None, "1 percentage point more"),
        (Unit::Percent, 82, None, "8.2 percentage points more"),
        (Unit::Score, 12, None, "1.2 points more"),
        (Unit::Rating, 45, None, "0.45 points more"),
        (Unit::Years, 10, None, "1 year more"),
        (Unit::Years, 25, None, "2.5 years more"),
    ];
    for (unit, size, relative, text) in table {
        assert_eq!(spread(size, relative).text(unit), text);
    }
}

#[test]
fn a_sentence_tells_the_size_as_the_table_does() {
    let table = [
        (Some(110), "$4,302 (11%) more than cooks"),
        (Some(9999), "$4,302 (1,000%) more than cooks"),
        (Some(10_000), "$4,302 more than cooks (11 times as much)"),
        (None, "$4,302 more than cooks"),
    ];
    for (relative, text) in table {
        assert_eq!(more_than(&spread(4302, relative), Unit::DollarsAYear, "cooks"), text);
    }
}

fn measure(value: Result<Value, Missing>) -> Measure {
    Measure::own(value, 1)
}

fn amounts(amounts: &[i32]) -> Vec<Measure> {
    amounts.iter().map(|steps| measure(Ok(Value::Amount(*steps)))).collect()
}

fn differ(row: RowId, measures: &[Measure]) -> Option<Difference> {
    difference(row.row(), measures, &Dataset::bundled())
}

/// The size, in steps and in tenths of a percent, with the places of the highest and the lowest.
fn size(row: RowId, figures: &[i32]) -> Option<(i32, Option<i32>, usize, usize)> {
    match differ(row, &amounts(figures)) {
        Some(Difference::Spread(s)) => Some((s.size, s.relative, s.highest, s.lowest)),
        _ => None,
    }
}

#[test]
fn figures_differ_from_the_rows_threshold_on() {
    let same = Some(Difference::AboutTheSame);
    assert_eq!(differ(RowId::Jobs, &amounts(&[100_000, 100_999])), same);
    assert_eq!(size(RowId::Jobs, &[100_000, 101_000]), Some((1000, Some(10), 1, 0)));
    assert_eq!(differ(RowId::GrowthRate, &amounts(&[-4, 5])), same);
    assert_eq!(size(RowId::GrowthRate, &[-4, 6]), Some((10, None, 1, 0)));
    assert_eq!(differ(RowId::Adaptability, &amounts(&[40, 38])), same);
    assert_eq!(size(RowId::Adaptability, &[40, 37]), Some((3, None, 0, 1)));
    assert_eq!(size(RowId::Age, &[400, 425, 390]), Some((35, None, 1, 2)));
}

#[test]
fn nothing_is_a_percentage_of_nothing() {
    assert_eq!(differ(RowId::Jobs, &amounts(&[0, 0])), Some(Difference::AboutTheSame));
    assert_eq!(size(RowId::Jobs, &[0, 5]), Some((5, None, 1, 0)));
    assert_eq!(size(RowId::Jobs, &[2, 5]), Some((3, Some(1500), 1, 0)));
}

#[test]
fn only_own_figures_of_one_source_and_definition_are_compared() {
    let of = |change: fn(&mut Measure)| {
        let mut measures = amounts(&[100, 200]);
        change(&mut measures[1]);
        differ(RowId::Jobs, &measures)
    };
    assert!(matches!(of(|_| ()), Some(Difference::Spread(_))));
    assert_eq!(of(|m| m.source = 3), None);
    assert_eq!(of(|m| m.definition = Definition::YearsWorked), None);
    assert_eq!(of(|m| m.value = Err(Missing::TooFew)), None);
    assert_eq!(of(|m| m.whose = Whose::Lent { by: "cooks".to_owned(), theirs: Box::new(Whose::Own) }), None);
    assert!(of(|m| m.basis = Basis::Imputed).is_some());
    assert_eq!(differ(RowId::Jobs, &amounts(&[100])), None);
    assert_eq!(differ(RowId::SalaryRange, &amounts(&[100, 200])), None, "side by side only");
}

#[test]
fn one_figure_for_several_occupations_is_not_compared_with_itself() {
    let shared = |figures: &[i32], are_shared: [bool; 2]| {
        let mut measures = amounts(figures);
        for (measure, _) in measures.iter_mut().zip(are_shared).filter(|(_, is_shared)| *is_shared) {
            measure.whose = Whose::Shared;
        }
        differ(RowId::Age, &measures)
    };
    assert_eq!(shared(&[400, 400], [true, true]), None);
    assert_eq!(shared(&[400, 400], [true, false]), Some(Difference::AboutTheSame));
    assert!(matches!(shared(&[400, 450], [true, true]), Some(Difference::Spread(_))));
}

#[test]
fn places_are_the_same_if_the_best_are() {
    let places = |names: &[&str]| {
        let place = |name: &&str| Place { name: (*name).to_owned(), pay: None };
        measure(Ok(Value::Places(names.iter().map(place).collect())))
    };
    let best = places(&["Ohio", "Texas"]);
    let same = Some(Difference::AboutTheSame);
    assert_eq!(differ(RowId::State, &[best.clone(), places(&["Ohio", "Utah"])]), same);
    let other = Some(Difference::Different { weight: None });
    assert_eq!(differ(RowId::State, &[best.clone(), places(&["Texas", "Ohio"])]), other);
    let top_coded = measure(Ok(Value::TopCoded(vec!["Ohio".to_owned()])));
    assert_eq!(differ(RowId::State, &[best, top_coded]), None, "none of several is the highest");
}

#[test]
fn a_weight_counts_the_occupations_between_two_values() {
    let dataset = Dataset::bundled();
    let row = RowId::GrowthRate.row();
    let rank = |steps| dataset.rank(row.ranked.expect("a rank"), steps).expect("a rank");
    let between = rank(100) - rank(0);
    assert!((1..1000).contains(&between));
    let weight = match difference(row, &amounts(&[100, 0]), &dataset) {
        Some(Difference::Spread(spread)) => spread.weight,
        _ => None,
    };
    assert_eq!(weight, Some(between));
}

#[test]
fn levels_of_education_are_as_far_apart_as_occupations_lie_between_them() {
    let levels = |names: &[&str]| {
        let measures: Vec<Measure> =
            names.iter().map(|name| measure(Ok(Value::Category((*name).to_owned())))).collect();
        differ(RowId::EntryEducation, &measures)
    };
    let weight = |names: &[&str]| match levels(names) {
        Some(Difference::Different { weight }) => weight,
        _ => None,
    };
    let dataset = Dataset::bundled();
    let rank = |level| dataset.rank(crate::dataset::Column::EntryLevel, level).expect("a rank");
    let (school, bachelor, master) =
        ("High school diploma or equivalent", "Bachelor’s degree", "Master’s degree");
    assert_eq!(levels(&[school, school]), Some(Difference::AboutTheSame));
    assert!(0 < rank(1) && rank(1) < rank(5) && rank(5) < rank(6));
    assert_eq!(weight(&[school, bachelor]), Some(rank(5) - rank(1)));
    assert_eq!(weight(&[bachelor, school]), Some(rank(5) - rank(1)));
    assert_eq!(weight(&[master, bachelor, school]), Some(rank(6) - rank(1)));
    assert_eq!(weight(&[school, "Something else"]), None, "no level");
}
