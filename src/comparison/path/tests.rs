//! What changes on the way from one occupation to another.

use super::*;
use crate::comparison::Pay;
use crate::dataset::Dataset;
use crate::occupation::{Measure, Missing};

/// Two occupations of which nothing but these scores and entries is told.
fn comparison(scores: &[(RowId, [i32; 2])], entries: [Entry; 2]) -> Comparison {
    let dataset = Dataset::bundled();
    let two = ["cashiers", "actors"].map(|slug| dataset.find(slug).expect("an occupation"));
    let compared = Comparison::new(&two, &dataset, Pay::Yearly);
    let line = |(row, scores): &(RowId, [i32; 2])| {
        let measures = scores.iter().map(|score| Measure::own(Ok(Value::Amount(*score)), 0)).collect();
        Line::of(*row, measures)
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
    use RowId::{Creativity, Leadership, Mathematics, Science, Speaking, Writing};
    let scores = [
        (Science, [36, 40]),
        (Writing, [45, 35]),
        (Leadership, [30, 35]),
        (Mathematics, [10, 27]),
        (Creativity, [10, 34]),
        (Speaking, [30, 50]),
    ];
    let there = comparison(&scores, any()).path(0, 1).expect("a way");
    assert_eq!(there.carries, [Science, Writing]);
    let need = |skill, from, to| Need { skill, from, to, are_estimates: [false; 2] };
    let widest_first = [need(Creativity, 10, 34), need(Speaking, 30, 50), need(Leadership, 30, 35)];
    assert_eq!(there.more, widest_first);
    let back = comparison(&scores, any()).path(1, 0).expect("a way back");
    assert_eq!((back.carries, back.more), (vec![Science], vec![need(Writing, 35, 45)]));
}

#[test]
fn of_other_rows_and_of_scores_that_may_not_be_compared_no_skill_is_told() {
    let rows = [(RowId::Jobs, [4000, 4000]), (RowId::Science, [36, 40]), (RowId::Leadership, [30, 35])];
    let mut two = comparison(&rows, any());
    for line in two.lines.iter_mut().filter(|line| line.row.id != RowId::Jobs) {
        line.measures[1].source += 1;
    }
    let path = two.path(0, 1).expect("a way");
    assert_eq!((path.carries, path.more), (vec![], vec![]));
}

#[test]
fn only_what_is_new_is_preparation() {
    let of = |entries: [Entry; 2]| comparison(&[], entries).path(0, 1).and_then(|path| path.preparation);
    let nothing = Preparation::default();
    let (school, degree) = ("High school diploma or equivalent", "Bachelor’s degree");
    assert_eq!(of([typical(school, None), typical(school, None)]), Some(nothing.clone()));
    assert_eq!(
        of([typical(degree, None), typical(school, None)]),
        Some(nothing.clone()),
        "no lower level is new"
    );
    let higher = Preparation { education: Some(degree.to_owned()), is_higher: true, ..nothing.clone() };
    assert_eq!(of([typical(school, None), typical(degree, None)]), Some(higher.clone()));
    assert_eq!(of(any()), Some(Preparation { is_higher: false, ..higher }), "of which field is not known");
    let apprentice = || typical(school, Some("Apprenticeship"));
    let trained = Preparation { training: Some("Apprenticeship".to_owned()), ..nothing };
    assert_eq!(of([typical(school, None), apprentice()]), Some(trained.clone()));
    assert_eq!(of([apprentice(), apprentice()]), Some(trained), "a trade learned is not the other");
    assert_eq!(of([Entry::Time("a year".to_owned()), typical(degree, None)]), None);
    let [one, other] = ["a short course", "a long course"];
    let course = |name: &str| {
        Some(Preparation { education: Some(name.to_owned()), is_higher: true, ..Preparation::default() })
    };
    assert_eq!(of([typical(one, None), typical(other, None)]), course(other), "of no order is any other new");
    assert_eq!(of([typical(one, None), typical(one, None)]), Some(Preparation::default()));
}

#[test]
fn a_degree_of_one_field_is_none_of_another() {
    let dataset = Dataset::bundled();
    let of = |slugs: [&str; 2]| {
        let two = slugs.map(|slug| dataset.find(slug).expect("an occupation"));
        let path = Comparison::new(&two, &dataset, Pay::Yearly).path(0, 1).expect("a way");
        path.preparation.expect("what is typical of both")
    };
    let nurse = of(["software-developers", "registered-nurses"]);
    assert_eq!(nurse.education.as_deref(), Some("Bachelor’s degree"));
    assert!(nurse.field.expect("a field").contains("Nurs"));
    let near = of(["web-developers", "software-developers"]);
    assert_eq!((near.education, near.field), (None, None), "they share a major");
}

#[test]
fn there_is_a_way_between_any_two_and_none_to_oneself() {
    let two = comparison(&[], any());
    let ways: Vec<(usize, usize)> = two.paths().iter().map(|path| (path.from, path.to)).collect();
    assert_eq!(ways, [(0, 1), (1, 0)]);
    assert_eq!((two.path(1, 1), two.path(0, 2)), (None, None));
}

#[test]
fn a_field_is_named_only_from_the_level_on_that_has_fields() {
    let majors = |names: &[&str]| {
        let names = names.iter().map(|name| (*name).to_owned()).collect();
        Measure::own(Ok(Value::List(names)), 0)
    };
    let field = |education: &str| {
        let entries = [typical("No formal educational credential", None), typical(education, None)];
        let lines = vec![Line::of(RowId::Majors, vec![majors(&["Acting"]), majors(&["Nursing", "Law"])])];
        let path = Comparison { lines, ..comparison(&[], entries) }.path(0, 1).expect("a way");
        let preparation = path.preparation.expect("what is typical of both");
        (preparation.education, preparation.field)
    };
    for (education, is_of_a_field) in [
        ("High school diploma or equivalent", false),
        ("Some college, no degree", false),
        ("Postsecondary nondegree award", true),
        ("Bachelor’s degree", true),
    ] {
        let due = is_of_a_field.then(|| "Nursing".to_owned());
        assert_eq!(field(education), (Some(education.to_owned()), due));
    }
}

#[test]
fn no_field_is_named_of_a_mixture_of_jobs() {
    let dataset = Dataset::bundled();
    let way = |to: &str| {
        let two = ["cashiers", to].map(|slug| dataset.find(slug).expect("an occupation"));
        let path = Comparison::new(&two, &dataset, Pay::Yearly).path(0, 1).expect("a way");
        let preparation = path.preparation.expect("what is typical of both");
        (preparation.education, preparation.field)
    };
    let doctoral = Some("Doctoral or professional degree".to_owned());
    assert_eq!(way("other-postsecondary-teachers"), (doctoral.clone(), None));
    assert_eq!(way("postsecondary-law-teachers"), (doctoral, Some("Law".to_owned())));
}

#[test]
fn interests_are_those_that_both_suit_and_those_that_only_suit_there() {
    let list = |names: &[&str]| Value::List(names.iter().map(|name| (*name).to_owned()).collect());
    let interests = |values: [Result<Value, Missing>; 2]| {
        let measures = values.map(|value| Measure::own(value, 0)).into();
        let lines = vec![Line::of(RowId::Interests, measures)];
        Comparison { lines, ..comparison(&[], any()) }.path(0, 1).expect("a way").interests
    };
    let here = || Ok(list(&["Social", "Conventional"]));
    let there = || Ok(list(&["Investigative", "Conventional", "Artistic"]));
    let words = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<String>>();
    let both = Some([words(&["Conventional"]), words(&["Investigative", "Artistic"])]);
    assert_eq!(interests([here(), there()]), both);
    assert_eq!(interests([there(), here()]), Some([words(&["Conventional"]), words(&["Social"])]));
    assert_eq!(interests([here(), Err(Missing::NotCovered)]), None);
    assert_eq!(interests([Err(Missing::NotCovered), there()]), None);
}

#[test]
fn a_third_whose_scores_are_lent_takes_none_from_the_others() {
    let dataset = Dataset::bundled();
    let all = ["registered-nurses", "loss-mitigation-specialist", "actors"]
        .map(|slug| dataset.find(slug).expect("an occupation"));
    let three = Comparison::new(&all, &dataset, Pay::Yearly);
    let two = Comparison::new(&[all[0], all[2]], &dataset, Pay::Yearly);
    let skills = |way: Option<Path>| way.map(|way| (way.has_scores, way.carries, way.more));
    assert_eq!(skills(three.path(0, 2)), skills(two.path(0, 1)));
    assert_eq!(skills(three.path(0, 1)), Some((false, vec![], vec![])));
}
