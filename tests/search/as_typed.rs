//! Titles and codes as people type and paste them: what was reported, and as many that the search was not made with.

use std::collections::BTreeMap;
use std::fs;

use super::{SEARCH, Search};
use occupation_compare::search::Match;

#[test]
fn titles_as_people_type_them_are_found_or_nothing_wrong_is_offered_as_right() {
    let table = fs::read_to_string("tests/search/as-typed.tsv").unwrap();
    let (mut counts, mut wrong) = (BTreeMap::<_, (usize, usize)>::new(), Vec::new());
    for line in table.lines().skip(1) {
        let fields: Vec<_> = line.split('\t').collect();
        let [group, kind, typed, wanted] = fields[..] else { unreachable!("{line}") };
        let wanted: Vec<_> = wanted.split(' ').map(str::to_owned).collect();
        let is_found = SEARCH.finds(typed, &wanted, 3);
        // `none`: nothing, or only what is said to be the nearest.
        let says_none = || SEARCH.index.search(typed, 3).iter().all(|hit| hit.kind == Match::Nearest);
        let count = counts.entry((group, kind)).or_default();
        count.1 += 1;
        match is_found || wanted.iter().any(|code| code == "none") && says_none() {
            true => count.0 += 1,
            false => wrong.push(format!("{typed} → {:?}, not {wanted:?}", SEARCH.answers(typed, 3))),
        }
    }
    for ((group, kind), (right, all)) in counts {
        println!("{group} {kind}, first 3: {right} of {all}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_near_miss_is_told_from_what_was_typed() {
    let kind = |typed: &str| SEARCH.index.search(typed, 1).first().map(|hit| hit.kind);
    for (typed, wanted) in [
        ("registered nurse", Match::Exact),
        ("registered nur", Match::Beginning),
        ("registerd nurse", Match::Typo),
        ("Chief Happiness Officer", Match::Nearest),
        ("ZQX", Match::Nearest),
        ("29-1140", Match::Group),
        ("29-0000", Match::Group),
        ("29-1141", Match::Code),
    ] {
        assert!(kind(typed).is_none_or(|kind| kind == wanted), "{typed}: {:?}", kind(typed));
    }
    assert_eq!(kind("Chief Happiness Officer"), Some(Match::Nearest));
}

#[test]
fn initials_are_never_taken_for_the_beginning_of_a_word() {
    for typed in ["SWE", "SRE", "PCT", "DSP"] {
        let first = &SEARCH.index.search(typed, 1)[0];
        assert_eq!(first.kind, Match::Exact, "{typed}");
    }
    for typed in ["SWP", "JAN", "CAS"] {
        assert!(SEARCH.index.search(typed, 8).iter().all(|hit| hit.kind >= Match::Typo), "{typed}");
    }
}

#[test]
fn every_code_of_a_member_leads_to_the_line_that_counts_it_without_titles_too() {
    let search = Search::bundled();
    let members = fs::read_to_string("static/data/generated/members.tsv").unwrap();
    for line in members.lines().skip(3) {
        let (line, members) = line.split_once('\t').unwrap();
        for member in members.split(' ') {
            assert_eq!(search.answers(member, 2), [line], "{member}");
            assert_eq!(SEARCH.answers(member, 2), [line], "{member}");
        }
    }
}
