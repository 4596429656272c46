//! When there is a difference, and how large it is.

use super::*;
use crate::comparison::RowId;
use crate::occupation::{Basis, Definition, Missing, Place, PricedAt, Value};

fn measure(value: Result<Value, Missing>) -> Measure {
    Measure::own(value, 1)
}

fn amounts(amounts: &[i32]) -> Vec<Measure> {
    amounts.iter().map(|steps| measure(Ok(Value::Amount(*steps)))).collect()
}

fn site(name: &str, is_asked: bool, prices: PricedAt) -> Site {
    Site { name: name.to_owned(), is_nation: false, is_asked, prices }
}

fn differ(row: RowId, measures: &[Measure]) -> Result<Difference, NotComparable> {
    difference(row.row(), measures)
}

/// The size, in steps and in tenths of a percent, with the places of the highest and the lowest.
fn size(row: RowId, figures: &[i32]) -> Option<(i32, Option<i32>, usize, usize)> {
    match differ(row, &amounts(figures)) {
        Ok(Difference::Spread(s)) => Some((s.size, s.relative, s.highest, s.lowest)),
        _ => None,
    }
}

#[test]
fn figures_differ_from_the_rows_threshold_on() {
    let same = Ok(Difference::AboutTheSame);
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
    assert_eq!(differ(RowId::Jobs, &amounts(&[0, 0])), Ok(Difference::AboutTheSame));
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
    assert!(matches!(of(|_| ()), Ok(Difference::Spread(_))));
    assert_eq!(of(|m| m.source = 3), Err(NotComparable::Unlike));
    assert_eq!(of(|m| m.definition = Definition::YearsWorked), Err(NotComparable::Unlike));
    assert_eq!(of(|m| m.value = Err(Missing::TooFew)), Err(NotComparable::Missing));
    assert_eq!(
        of(|m| m.whose = Whose::Lent { by: "cooks".to_owned(), theirs: Box::new(Whose::Own) }),
        Err(NotComparable::Lent)
    );
    assert!(of(|m| m.basis = Basis::Imputed).is_ok());
    assert_eq!(differ(RowId::Jobs, &amounts(&[100])), Err(NotComparable::Alone));
    assert_eq!(
        differ(RowId::SalaryRange, &amounts(&[100, 200])),
        Err(NotComparable::SideBySide),
        "side by side only"
    );
}

#[test]
fn figures_of_places_are_of_one_survey_whatever_the_source_and_meet_no_figure_of_the_nation() {
    let of = |are_of_places: [bool; 2], other_source| {
        let mut measures = amounts(&[100, 200]);
        measures[1].source = other_source;
        for (measure, _) in measures.iter_mut().zip(are_of_places).filter(|(_, is_of_place)| *is_of_place) {
            measure.whose = Whose::At(site("Texas", true, PricedAt::Local));
        }
        differ(RowId::Employees, &measures).map(|difference| difference != Difference::AboutTheSame)
    };
    assert_eq!([of([true, true], 1), of([true, true], 3)], [Ok(true); 2]);
    for are_of_places in [[true, false], [false, true]] {
        assert_eq!(of(are_of_places, 1), Err(NotComparable::Elsewhere), "{are_of_places:?}");
        assert_eq!(of(are_of_places, 3), Err(NotComparable::Unlike), "{are_of_places:?}");
    }
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
    assert_eq!(shared(&[400, 400], [true, true]), Err(NotComparable::OneFigure));
    assert_eq!(shared(&[400, 400], [true, false]), Ok(Difference::AboutTheSame));
    assert!(matches!(shared(&[400, 450], [true, true]), Ok(Difference::Spread(_))));
}

#[test]
fn places_are_the_same_if_the_best_are() {
    let places = |names: &[&str]| {
        let place = |name: &&str| Place { name: (*name).to_owned(), pay: None };
        measure(Ok(Value::Places(names.iter().map(place).collect())))
    };
    let best = places(&["Ohio", "Texas"]);
    let same = Ok(Difference::AboutTheSame);
    assert_eq!(differ(RowId::State, &[best.clone(), places(&["Ohio", "Utah"])]), same);
    let other = Ok(Difference::Different);
    assert_eq!(differ(RowId::State, &[best.clone(), places(&["Texas", "Ohio"])]), other);
    let top_coded = measure(Ok(Value::TopCoded(vec!["Ohio".to_owned()])));
    assert_eq!(
        differ(RowId::State, &[best, top_coded]),
        Err(NotComparable::NotOne),
        "none of several is the highest"
    );
}

#[test]
fn lists_have_in_common_what_stands_in_each() {
    let list = |items: &[&str]| measure(Ok(Value::List(items.iter().map(|i| (*i).to_owned()).collect())));
    let of = |lists: &[&[&str]]| {
        let measures: Vec<Measure> = lists.iter().map(|items| list(items)).collect();
        differ(RowId::Interests, &measures)
    };
    let common = |items: &[&str]| Ok(Difference::Common(items.iter().map(|i| (*i).to_owned()).collect()));
    assert_eq!(of(&[&["Social", "Artistic"], &["Social", "Artistic"]]), Ok(Difference::AboutTheSame));
    assert_eq!(of(&[&["Social", "Artistic"], &["Artistic", "Social"]]), common(&["Artistic", "Social"]));
    assert_eq!(of(&[&["Social", "Artistic"], &["Social"], &["Realistic", "Social"]]), common(&["Social"]));
    assert_eq!(of(&[&["Social"], &["Realistic"]]), common(&[]));
}

#[test]
fn figures_of_two_places_meet_at_like_prices_where_both_were_asked_for_or_they_are_one() {
    use PricedAt::{Local, National};
    for (one, other, meet) in [
        (("Texas", true, Local), ("Ohio", true, Local), true),
        (("Texas", true, Local), ("Texas", false, Local), true),
        (("Texas", false, Local), ("Texas", false, Local), true),
        (("Texas", true, Local), ("Ohio", false, Local), false),
        (("Texas", false, Local), ("Ohio", false, Local), false),
        (("Texas", true, Local), ("Ohio", true, National), false),
        (("Texas", true, Local), ("Texas", true, National), false),
    ] {
        let [first, second] = [one, other].map(|(name, is_asked, prices)| site(name, is_asked, prices));
        assert_eq!(may_meet(Some(&first), Some(&second)), meet, "{one:?} {other:?}");
        assert_eq!(may_meet(Some(&second), Some(&first)), meet, "{other:?} {one:?}");
        assert!(!may_meet(Some(&first), None), "a place and the nation");
    }
    assert!(may_meet(None, None));
}
