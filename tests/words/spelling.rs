//! Spelling, by the Hunspell dictionary of American English in `dictionary/` and a reviewed list of trade terms.

use std::collections::BTreeSet;

use spellbook::Dictionary;

use crate::authored;
use crate::found::expect_none;
use crate::list::entries;

/// The words of a text: letters, with hyphens and apostrophes between them.
fn words(text: &str) -> impl Iterator<Item = String> {
    let parts = |c: char| !(c.is_alphabetic() || "'’-".contains(c));
    let trimmed = |word: &str| word.replace('’', "'").trim_matches(['\'', '-']).to_owned();
    text.split(parts).map(trimmed).filter(|word| !word.is_empty()).collect::<Vec<_>>().into_iter()
}

struct Speller {
    dictionary: Dictionary,
    accepted: BTreeSet<&'static str>,
}

impl Speller {
    fn new() -> Speller {
        let affixes = include_str!("dictionary/en_US.aff");
        let stems = include_str!("dictionary/en_US.dic");
        Speller {
            dictionary: Dictionary::new(affixes, stems).expect("a Hunspell dictionary"),
            accepted: entries(include_str!("accepted.txt")).collect(),
        }
    }

    /// The entry of the reviewed list that a word stands for: itself, uncapitalized, or without the genitive.
    fn accepted(&self, word: &str) -> Option<&'static str> {
        let word = word.strip_suffix("'s").or(word.strip_suffix('\'')).unwrap_or(word);
        let entry = self.accepted.get(word).or_else(|| self.accepted.get(word.to_lowercase().as_str()));
        entry.copied()
    }

    fn knows(&self, word: &str) -> bool {
        self.dictionary.check(word) || self.accepted(word).is_some()
    }

    /// What is neither spelled right as a whole nor in its parts.
    fn misspelled(&self, text: &str) -> Vec<String> {
        words(text)
            .filter(|word| !self.knows(word) && !word.split('-').all(|part| self.knows(part)))
            .collect()
    }
}

/// Every line of words, and every form of a name, behind its key.
fn lines() -> Vec<(String, String)> {
    let mut lines = Vec::new();
    for written in authored::all() {
        lines.extend(written.lines().map(|line| (written.key.clone(), line.to_owned())));
    }
    for row in include_str!("../../static/data/authored/names.tsv").lines().skip(1) {
        let cells: Vec<&str> = row.split('\t').collect();
        let forms = [cells[2], cells[3], cells[5], cells[6]];
        lines.extend(forms.map(|form| (cells[0].to_owned(), form.to_owned())));
    }
    lines
}

#[test]
fn words_and_names_are_spelled_right() {
    let speller = Speller::new();
    let wrong = |(key, line): (String, String)| {
        let wrong = speller.misspelled(&line);
        (!wrong.is_empty()).then(|| format!("{key}: {} in: {line}", wrong.join(", ")))
    };
    expect_none(lines().into_iter().filter_map(wrong).collect());
}

#[test]
fn a_misspelled_word_is_found() {
    let speller = Speller::new();
    assert_eq!(
        speller.misspelled("Recieve the well-knwon colour’s nurse's"),
        ["Recieve", "well-knwon", "colour's"]
    );
}

#[test]
fn the_list_of_accepted_words_is_sorted_and_holds_what_is_used() {
    let speller = Speller::new();
    let mut used = BTreeSet::new();
    for (_, line) in lines() {
        for word in words(&line) {
            for part in [word.as_str()].into_iter().chain(word.split('-')) {
                used.extend(speller.accepted(part).filter(|_| !speller.dictionary.check(part)));
            }
        }
    }
    assert!(entries(include_str!("accepted.txt")).is_sorted());
    expect_none(speller.accepted.difference(&used).map(|entry| (*entry).to_owned()).collect());
}
