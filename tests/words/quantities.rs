//! Quantities in words hold of the figures, or were looked up by a reader.

use std::collections::{BTreeMap, BTreeSet};

use crate::authored;
use crate::found::expect_none;
use crate::list::entries;

/// Words for shares of people, wherever they stand; and such as are shares only where a sentence begins.
const SHARES: [&str; 9] =
    ["half", "third", "thirds", "quarter", "quarters", "fifth", "tenth", "percent", "majority"];
const FIRST: [&str; 3] = ["Most ", "Nearly all ", "Almost all "];

/// Of a hundred workers, how many are self-employed at the least where this is said, and at the most.
const SELF_EMPLOYED: [(&str, [f64; 2]); 3] =
    [("most", [50.0, 100.0]), ("many", [25.0, 100.0]), ("some", [10.0, 35.0])];

/// The sentences of a block's card and description.
fn sentences(written: &authored::Written) -> impl Iterator<Item = &str> {
    let texts = [written.words.card.as_str(), written.words.description.as_str()];
    texts.into_iter().flat_map(|text| text.trim_end_matches('.').split(". "))
}

/// The words of a sentence in lower case, in their order.
fn words(sentence: &str) -> impl Iterator<Item = String> {
    sentence.split(|c: char| !(c.is_alphanumeric() || c == '-')).map(str::to_lowercase)
}

fn is_quantity(sentence: &str) -> bool {
    FIRST.iter().any(|word| sentence.starts_with(word))
        || words(sentence).any(|word| SHARES.contains(&word.as_str()))
}

#[test]
fn a_quantity_was_set_against_the_figures() {
    let list: BTreeSet<&str> = entries(include_str!("quantities.txt")).collect();
    let all = authored::all();
    let used: BTreeSet<String> = all
        .iter()
        .flat_map(|written| {
            sentences(written).filter(|s| is_quantity(s)).map(|s| format!("{}: {s}", written.key))
        })
        .collect();
    let new = used.iter().filter(|line| !list.contains(line.as_str()));
    let stale = list.iter().filter(|line| !used.contains(**line));
    expect_none(
        new.map(|line| format!("look it up, then put it on the list: {line}"))
            .chain(stale.map(|line| format!("no longer said: {line}")))
            .collect(),
    );
}

#[test]
fn as_many_are_self_employed_as_is_said() {
    let table = include_str!("../../static/data/generated/projections.tsv");
    let mut rows = table.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    let head = rows.next().expect("a head");
    let at = head.iter().position(|name| *name == "self_employed").expect("the column");
    let shares: BTreeMap<&str, f64> =
        rows.filter_map(|row| Some((*row.first()?, row.get(at)?.parse().ok()?))).collect();
    let all = authored::all();
    let mut found = Vec::new();
    let mut checked = 0;
    for written in &all {
        let Some(share) = shares.get(written.key.as_str()) else { continue };
        let clauses = sentences(written).flat_map(|sentence| sentence.split("; "));
        for sentence in clauses.filter(|clause| clause.contains("self-employed")) {
            // The last such word before it is what it is said with.
            let before: Vec<String> = words(sentence).take_while(|word| word != "self-employed").collect();
            let said = before.iter().rev().find_map(|word| SELF_EMPLOYED.iter().find(|(w, _)| w == word));
            let [least, most] = said.map_or([10.0, 100.0], |(_, bounds)| *bounds);
            checked += 1;
            if !(least..=most).contains(share) {
                found.push(format!("{}: {share} in a hundred are: {sentence}", written.key));
            }
        }
    }
    expect_none(found);
    assert!(checked >= 35, "{checked}");
}
