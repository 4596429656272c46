//! How places are named, and where columns are looked at.

use super::*;
use crate::dataset::Dataset;

fn site(name: &str) -> Site {
    Site { name: name.to_owned(), is_nation: false, is_asked: true, prices: PricedAt::Local }
}

fn nation() -> Site {
    Site { is_nation: true, ..site("the nation") }
}

/// Cashiers and actors, looked at there.
fn two(places: [Option<Site>; 2]) -> Vec<Subject> {
    let dataset = Dataset::bundled();
    let two = ["cashiers", "actors"].map(|slug| Subject::new(dataset.find(slug).expect("an occupation")));
    two.into_iter().zip(places).map(|(subject, site)| Subject { site, ..subject }).collect()
}

#[test]
fn a_place_stands_behind_in_with_the_article_that_it_has() {
    let table = [
        ("Texas", "in Texas", "Pay in Texas"),
        ("Dayton, OH", "in Dayton, OH", "Pay in Dayton, OH"),
        ("District of Columbia", "in the District of Columbia", "Pay in the District of Columbia"),
        ("Virgin Islands", "in the Virgin Islands", "Pay in the Virgin Islands"),
        (
            "North Texas nonmetropolitan area",
            "in the North Texas nonmetropolitan area",
            "Pay in the North Texas nonmetropolitan area",
        ),
    ];
    for (name, place, heading) in table {
        assert_eq!([within(&site(name)), pay_in(name)], [place, heading]);
        assert!(pay_in_summary(name).contains(&format!("occupations {place}, with their median pay")));
    }
    assert_eq!(within(&nation()), "in the United States");
}

#[test]
fn a_cell_says_of_which_place_and_at_which_prices_its_figure_is() {
    let of = |prices, is_asked| at(&Site { prices, is_asked, ..site("Texas") });
    assert_eq!(of(PricedAt::Local, true), "Texas");
    assert_eq!(of(PricedAt::National, true), "Texas, at US-average prices");
    assert_eq!(of(PricedAt::Unknown, true), "Texas: what things cost there is not published");
    let wider = "Texas, since none is published for the place asked for";
    assert_eq!(of(PricedAt::Local, false), wider);
    assert_eq!(of(PricedAt::National, false), format!("{wider}, at US-average prices"));
    assert_eq!(at(&nation()), "United States");
}

#[test]
fn a_place_of_all_columns_is_named_once_and_other_places_beside_each() {
    let (texas, ohio) = (|| Some(site("Texas")), || Some(site("Ohio")));
    let names = |subjects: &[Subject]| [0, 1].map(|column| column_name(subjects, column));
    let in_one = two([texas(), texas()]);
    assert_eq!(common_place(&in_one).as_deref(), Some("in Texas"));
    assert_eq!([own_place(&in_one, 0), own_place(&in_one, 1)], [None, None]);
    assert_eq!(names(&in_one), ["Cashier", "Actor"]);
    let in_two = two([texas(), ohio()]);
    assert_eq!(common_place(&in_two), None);
    assert_eq!(own_place(&in_two, 1).as_deref(), Some("in Ohio"));
    assert_eq!(names(&in_two), ["Cashier in Texas", "Actor in Ohio"]);
    let beside_the_nation = two([texas(), Some(nation())]);
    assert_eq!(names(&beside_the_nation), ["Cashier in Texas", "Actor in the United States"]);
    let in_nation = two([Some(nation()), Some(nation())]);
    assert_eq!(common_place(&in_nation), None, "the nation goes without saying");
    let nowhere = two([None, None]);
    assert_eq!((common_place(&nowhere), own_place(&nowhere, 0)), (None, None));
    assert_eq!((common_place(&[]), column_name(&nowhere, 2)), (None, String::new()));
}

#[test]
fn a_choice_of_all_columns_differs_from_that_of_one() {
    assert_eq!([place_picker(None), place_picker(Some(2))], ["Place", "Place of occupation 2"]);
    assert_eq!(
        [back_to_the_nation(None), back_to_the_nation(Some(2))],
        ["Show the United States", "Show the United States for occupation 2"]
    );
    assert_ne!(told_prices(true), told_prices(false));
    assert_eq!(told_prices(true), "Pay is shown at US-average prices.");
}

#[test]
fn each_kind_of_place_is_called_by_one_word_and_by_another_of_several() {
    let kinds = [AreaKind::Nation, AreaKind::State, AreaKind::Territory, AreaKind::Metro, AreaKind::Nonmetro];
    assert_eq!(
        kinds.map(kind_of_place),
        ["nation", "state", "territory", "metro area", "nonmetropolitan area"]
    );
    assert_eq!(
        kinds.map(kinds_of_place),
        [
            "nation",
            "states and the District of Columbia",
            "territories",
            "metro areas",
            "nonmetropolitan areas"
        ]
    );
}

#[test]
fn what_a_notice_is_about_is_named_in_it() {
    assert!(unknown_place("Atlantis").starts_with("“Atlantis” is not a state, metro"));
    assert!(without_places().ends_with("What is shown is of the whole nation."));
    assert_eq!(of_the_nation("Growth rate"), "Growth rate (US)");
    assert_eq!(least_employees(30), "By the median, of those with at least 30 employees here.");
}
