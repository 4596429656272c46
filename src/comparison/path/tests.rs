//! What changes on the way from one occupation to another.

use super::*;
use crate::comparison::Pay;
use crate::dataset::Dataset;
use crate::occupation::Measure;

/// Two occupations of which nothing but these scores and entries is told.
fn comparison(scores: &[(RowId, [i32; 2])], entries: [Entry; 2]) -> Comparison {
    let dataset = Dataset::bundled();
    let two = ["cashiers", "actors"].map(|slug| dataset.find(slug).expect("an occupation"));
    let compared = Comparison::new(&two, &dataset, Pay::Yearly);
    let line = |(row, scores): &(RowId, [i32; 2])| {
        let measures = scores.iter().map(|score| Measure::own(Ok(Value::Amount(*score)), 0)).collect();
        Line::of(*row, measures, &dataset)
    };
    Comparison {
        lines: scores.iter().map(line).collect(),
        answer: Answer { entries: Some(entries.into()), ..compared.answer.clone() },
        ..compared
    }
}

fn typical(education: &str, training: Option<&str>) -> Entry {
    Entry::Typical {
        education: education.to_owned(),
        training: training.map(str::to_owned),
        experience: None,
    }
}

fn any() -> [Entry; 2] {
    [typical("Bachelor’s degree", None), typical("Bachelor’s degree", None)]
}

#[test]
fn what_matters_much_carries_over_and_what_matters_more_is_needed() {
    use RowId::{Creativity, Leadership, Mathematics, Science, Writing};
    let scores = [
        (Science, [36, 40]),
        (Writing, [45, 35]),
        (Leadership, [30, 35]),
        (Mathematics, [10, 27]),
        (Creativity, [10, 34]),
    ];
    let there = comparison(&scores, any()).path(0, 1).expect("a way");
    assert_eq!(there.carries, [Science, Writing]);
    let need = |skill, from, to| Need { skill, from, to, are_estimates: [false; 2] };
    assert_eq!(there.more, [need(Creativity, 10, 34), need(Leadership, 30, 35)]);
    let back = comparison(&scores, any()).path(1, 0).expect("a way back");
    assert_eq!((back.carries, back.more), (vec![Science], vec![need(Writing, 35, 45)]));
}

#[test]
fn only_what_is_new_is_preparation() {
    let of = |entries: [Entry; 2]| comparison(&[], entries).path(0, 1).and_then(|path| path.preparation);
    let nothing = Preparation { education: None, training: None, experience: None };
    let (degree, master) = ("Bachelor’s degree", "Master’s degree");
    assert_eq!(of(any()), Some(nothing.clone()));
    assert_eq!(
        of([typical(master, None), typical(degree, None)]),
        Some(nothing.clone()),
        "no lower degree is new"
    );
    let higher = Preparation { education: Some(master.to_owned()), ..nothing.clone() };
    assert_eq!(of([typical(degree, None), typical(master, None)]), Some(higher));
    let trained = Preparation { training: Some("Apprenticeship".to_owned()), ..nothing };
    assert_eq!(of([typical(degree, None), typical(degree, Some("Apprenticeship"))]), Some(trained));
    assert_eq!(of([Entry::Time("a year".to_owned()), typical(degree, None)]), None);
}

#[test]
fn there_is_a_way_between_any_two_and_none_to_oneself() {
    let two = comparison(&[], any());
    let ways: Vec<(usize, usize)> = two.paths().iter().map(|path| (path.from, path.to)).collect();
    assert_eq!(ways, [(0, 1), (1, 0)]);
    assert_eq!((two.path(1, 1), two.path(0, 2)), (None, None));
}
