//! What is promised of the words of every occupation. Its parts lie in `tests/words/`, beside the reviewed
//! lists; that no sentence is borrowed is shown by `tests/words/originality.rs`, where the sources are at hand.

#[path = "words/authored.rs"]
mod authored;
#[path = "words/found.rs"]
mod found;
#[path = "words/language.rs"]
mod language;
#[path = "words/list.rs"]
mod list;
#[path = "words/quantities.rs"]
mod quantities;
#[path = "words/sent.rs"]
mod sent;
#[path = "words/shape.rs"]
mod shape;
#[path = "words/size.rs"]
mod size;
#[path = "words/spelling.rs"]
mod spelling;
#[path = "words/trade.rs"]
mod trade;

use std::collections::{BTreeMap, BTreeSet};

use authored::Written;
use found::expect_none;
use occupation_compare::dataset::{Dataset, Words};

/// What the rule finds wrong in each block, behind the block's key.
fn findings(rule: impl Fn(&Words) -> Vec<String>) -> Vec<String> {
    let of = |written: &Written| {
        rule(&written.words).into_iter().map(|found| format!("{}: {found}", written.key)).collect::<Vec<_>>()
    };
    authored::all().iter().flat_map(of).collect()
}

#[test]
fn every_occupation_has_words_and_all_words_an_occupation() {
    let dataset = Dataset::bundled();
    let key = |o: occupation_compare::dataset::Occupation<'_>| match o.code() {
        Some(code) if o.is_official() => code.to_string(),
        _ => o.slug().to_owned(),
    };
    let occupations: BTreeSet<_> = dataset.iter().map(key).collect();
    let written: BTreeSet<_> = authored::all().into_iter().map(|written| written.key).collect();
    let lacking: Vec<_> = occupations.difference(&written).collect();
    assert!(
        lacking.is_empty(),
        "no words: add a block to a file of static/data/authored/words/ for {lacking:?}"
    );
    assert_eq!(occupations, written);
    assert_eq!(occupations.len(), 836);
}

#[test]
fn blocks_are_sorted_and_lie_in_the_file_of_their_major_group() {
    let all = authored::all();
    for pair in all.windows(2).filter(|pair| pair[0].file == pair[1].file) {
        assert!(pair[0].key < pair[1].key, "{} before {}", pair[0].key, pair[1].key);
    }
    for Written { file, key, .. } in &all {
        let official = key.starts_with(|c: char| c.is_ascii_digit());
        assert!(
            if official { key.starts_with(file.as_str()) } else { file == "titles" },
            "{key} in {file}.txt"
        );
    }
}

#[test]
fn a_file_is_kept_in_its_one_form() {
    for (file, text) in authored::files() {
        let again: Vec<String> = authored::all()
            .iter()
            .filter(|written| written.file == file)
            .map(|written| format!("{}\n{}", written.key, written.words.to_block()))
            .collect();
        assert_eq!(text, again.join("\n"), "{file}.txt: one blank line between blocks and no other space");
    }
}

#[test]
fn a_card_is_one_sentence_of_at_most_90_characters() {
    expect_none(findings(|words| {
        let length = words.card.chars().count();
        let sentence = words.card.ends_with('.') && words.card.starts_with(|c: char| c.is_ascii_uppercase());
        if length <= 90 && sentence { vec![] } else { vec![format!("{length} characters: {}", words.card)] }
    }));
}

#[test]
fn a_description_has_30_to_70_words() {
    expect_none(findings(|words| {
        let count = words.description.split_whitespace().count();
        let right = (30..=70).contains(&count) && words.description.ends_with('.');
        if right { vec![] } else { vec![format!("{count} words: {}", words.description)] }
    }));
}

#[test]
fn there_are_four_to_eight_responsibilities_of_4_to_14_words_all_distinct() {
    expect_none(findings(|words| {
        let list = &words.responsibilities;
        let mut found: Vec<String> = list
            .iter()
            .filter(|line| {
                !(4..=14).contains(&line.split_whitespace().count()) || line.ends_with(['.', ',', ';'])
            })
            .map(|line| format!("length or stop: {line}"))
            .collect();
        if !(4..=8).contains(&list.len()) || list.iter().collect::<BTreeSet<_>>().len() < list.len() {
            found.push(format!("{} responsibilities, or two alike", list.len()));
        }
        found
    }));
}

#[test]
fn no_two_occupations_share_a_line() {
    let mut seen = BTreeMap::new();
    let mut found = Vec::new();
    for written in authored::all() {
        for line in written.lines() {
            if let Some(other) = seen.insert(line.to_lowercase(), written.key.clone()) {
                found.push(format!("{other} and {}: {line}", written.key));
            }
        }
    }
    expect_none(found);
}

#[test]
fn no_two_descriptions_open_with_the_same_four_words() {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let mut found = Vec::new();
    for Written { key, words, .. } in authored::all() {
        let opening: Vec<&str> = words.description.split_whitespace().take(4).collect();
        if let Some(other) = seen.insert(opening.join(" ").to_lowercase(), key.clone()) {
            found.push(format!("{other} and {key}: {}", opening.join(" ")));
        }
    }
    expect_none(found);
}
