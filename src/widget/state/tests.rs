use super::*;
use crate::widget::pages;
use crate::widget::permalink;

fn open(query: &str) -> (State, Dataset) {
    let dataset = Dataset::bundled();
    (State::open(&pages::options(query), &dataset), dataset)
}

/// The slug of a place, as a list of two says it.
fn slug_of(name: &str) -> Option<String> {
    let slug = match name {
        "us" => "us",
        "tx" | "texas" | "48" => "texas",
        "ca" | "california" => "california",
        _ => return None,
    };
    Some(slug.to_owned())
}

#[test]
fn names_are_asked_for_in_whatever_way_people_part_them() {
    for asked in [
        "actors bakers",
        "actors+bakers",
        "actors,bakers",
        "actors vs bakers",
        "actors-vs-bakers",
        "Actor vs. Baker",
    ] {
        let (state, dataset) = open(&format!("occupations={asked}"));
        assert_eq!(permalink::query(&state, &dataset), "?occupations=actors,bakers", "{asked}");
    }
    let (state, dataset) = open("occupations=registered nurse");
    assert_eq!(permalink::query(&state, &dataset), "?occupations=registered-nurses");
    let (state, dataset) = open("occupations=registered-nurses no-such-thing");
    assert_eq!(permalink::query(&state, &dataset), "?occupations=registered-nurses");
    assert_eq!(state.unknown().collect::<Vec<_>>(), ["no-such-thing"]);
    for (asked, shown) in [
        ("registered_nurses software_developers", "registered-nurses,software-developers"),
        ("29–1141 15–1252", "registered-nurses,software-developers"),
        ("lawyer actor", "lawyers,actors"),
        ("actors@texas bakers", "actors@texas,bakers"),
        ("non-radio disc jockey", "disc-jockeys-except-radio"),
    ] {
        let (state, dataset) = open(&format!("occupations={asked}"));
        assert_eq!(permalink::query(&state, &dataset), format!("?occupations={shown}"), "{asked}");
    }
    let (state, dataset) = open("occupations=actors bakerz");
    assert_eq!(permalink::query(&state, &dataset), "?occupations=actors");
    assert_eq!(state.unknown().collect::<Vec<_>>(), ["bakerz"]);
    let (state, dataset) = open("occupations=non-radio disc jockey, actors");
    assert_eq!(permalink::query(&state, &dataset), "?occupations=disc-jockeys-except-radio,actors");
    let (state, _) = open("occupations=chief happiness");
    assert_eq!(state.unknown().collect::<Vec<_>>(), ["chief-happiness"]);
}

#[test]
fn an_occupation_in_two_places_is_a_comparison_and_twice_in_one_is_not() {
    for (query, count, told_twice) in [
        ("occupations=actors@california,actors@texas", 2, 0),
        ("occupations=actors,actors@texas", 2, 0),
        ("occupations=actors,actors@us", 1, 1),
        ("occupations=actors@texas,actors@texas,bakers", 2, 1),
        ("occupations=actors,actors@texas&place=texas", 1, 1),
        ("occupations=actors,actors@us&place=texas", 2, 0),
    ] {
        let (state, _) = open(query);
        let found = state.notices.iter().filter(|notice| matches!(notice, Notice::Twice(_))).count();
        assert_eq!((state.columns.len(), found), (count, told_twice), "{query}");
    }
}

#[test]
fn a_place_is_kept_as_it_was_asked_for_until_the_list_is_here_and_by_its_slug_then() {
    let (state, dataset) = open("occupations=actors@CA,bakers@48&place=TX");
    let query = permalink::query(&state, &dataset);
    assert_eq!(query, "?occupations=actors@ca,bakers@48&place=tx");
    let settled = state.settled(slug_of, &dataset);
    let query = permalink::query(&settled, &dataset);
    assert_eq!(query, "?occupations=actors@california,bakers@texas&place=texas");
    assert_eq!(settled.notices, []);
}

#[test]
fn an_unknown_place_is_told_once_and_the_occupation_is_kept() {
    let (state, dataset) = open("occupations=actors@atlantis,bakers&place=Atlantis");
    let settled = state.settled(slug_of, &dataset);
    assert_eq!(settled.notices, [Notice::UnknownPlace("atlantis".to_owned())]);
    assert_eq!(permalink::query(&settled, &dataset), "?occupations=actors,bakers");
}

#[test]
fn columns_that_turn_out_to_be_one_are_one() {
    let (state, _) = open("occupations=actors@texas bakers@us");
    let places: Vec<_> = state.columns.iter().map(|column| column.place.as_deref()).collect();
    assert_eq!(places, [Some("texas"), Some("us")], "parted by a space");
    let (state, dataset) = open("occupations=actors@tx,actors@48,bakers");
    assert_eq!(state.columns.len(), 3);
    let settled = state.settled(slug_of, &dataset);
    assert_eq!(settled.notices, [Notice::Twice("actor".to_owned())]);
    assert_eq!(permalink::query(&settled, &dataset), "?occupations=actors@texas,bakers");
    let back = settled.after(&Action::Place { column: Some(0), place: NATION.to_owned() }, &dataset);
    assert_eq!(permalink::query(&back, &dataset), "?occupations=actors@us,bakers");
}

#[test]
fn whatever_is_asked_for_as_a_place_the_address_leads_back_to_it() {
    for asked in ["Austin, TX", "a&b=c#d%", "mayagüez, pr", "\u{202e}evil", "<img src=x>"] {
        let encoded: String = asked.bytes().map(|byte| format!("%{byte:02X}")).collect();
        let (state, dataset) = open(&format!("occupations=actors,bakers&place={encoded}"));
        let query = permalink::query(&state, &dataset);
        let (again, _) = open(&query);
        assert_eq!(again.place, asked.to_lowercase());
        assert!(!query.contains(['<', '#', '"', ' ']), "{query}");
    }
    let (state, _) = open(&format!("place={}", "x".repeat(100_000)));
    assert_eq!(state.place.len(), 100);
}

#[test]
fn the_place_of_the_page_is_that_of_all_columns_without_one_of_their_own() {
    let (state, dataset) = open("occupations=actors,bakers@us");
    let there = state.after(&Action::Place { column: None, place: "texas".to_owned() }, &dataset);
    let looks_at: Vec<&str> = there.columns.iter().map(|column| column.looks_at(&there.place)).collect();
    assert_eq!(looks_at, ["texas", "us"]);
    let taken = [0, 1].map(|place| there.taken(place).len());
    assert_eq!(taken, [0, 0], "what stands in the one place can be chosen in the other");
}

#[test]
fn one_occupation_in_a_place_can_stand_beside_itself_in_the_nation() {
    let (state, dataset) = open("occupations=actors&place=texas");
    let both = state.after(&Action::BesideTheNation, &dataset);
    assert_eq!(permalink::query(&both, &dataset), "?occupations=actors,actors@us&place=texas");
    let home = both.after(&Action::Place { column: None, place: NATION.to_owned() }, &dataset);
    assert_eq!(home.columns.len(), 1);
    assert_eq!(home.notices, [Notice::Twice("actor".to_owned())]);
    let (nation, _) = open("occupations=actors");
    assert_eq!(nation.after(&Action::BesideTheNation, &dataset).columns.len(), 1);
}
