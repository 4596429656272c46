//! What makes a block more than a form filled in: nothing told twice, a day of its own, lengths that follow content.

use std::collections::{BTreeMap, BTreeSet};

use occupation_compare::dataset::Dataset;

use crate::authored;
use crate::findings;
use crate::found::expect_none;

/// Of the responsibilities, at most so many in a hundred may restate their block's description.
const MOST_RESTATING: usize = 4;

/// Words that carry no content of their own.
const FUNCTION_WORDS: &str = "a about after all also an and any are as at be been before between by can do does down during \
    each for from has have how if in into is it its like more most no not of off on one or other others out over own so some \
    such than that the their them then these they this those through to too under until up what when where whether which \
    while who whose with within without work worker workers works people job jobs";

/// A word without its most common endings: crude, but the same for both sides of a comparison.
fn stem(word: &str) -> String {
    let word = word.strip_suffix("’s").unwrap_or(word);
    let endings = [
        "ations", "ation", "ingly", "ings", "ing", "ments", "ment", "ers", "er", "ies", "ied", "ed", "es",
        "s", "ly", "e", "y",
    ];
    let long_enough = |ending: &&&str| word.ends_with(**ending) && word.len() - ending.len() >= 3;
    let ending = endings.iter().find(long_enough).map_or(0, |ending| ending.len());
    let mut stem = word[..word.len() - ending].to_owned();
    let mut last = stem.chars().rev();
    if stem.len() > 3 && last.next() == last.next() {
        stem.pop();
    }
    stem
}

/// The stems of the words of a text that carry content.
fn content(text: &str) -> BTreeSet<String> {
    let function: BTreeSet<&str> = FUNCTION_WORDS.split_whitespace().collect();
    text.to_lowercase()
        .split(|c: char| !(c.is_alphabetic() || c == '’' || c == '-'))
        .filter(|word| word.chars().count() > 2 && !function.contains(word))
        .map(stem)
        .collect()
}

/// Whether at least half of the stems of a responsibility stand in the card's line or the description.
fn restates(responsibility: &str, told: &BTreeSet<String>) -> bool {
    let own = content(responsibility);
    !own.is_empty() && own.intersection(told).count() * 2 >= own.len()
}

#[test]
fn stems_bring_forms_of_a_word_together() {
    for (one, other) in
        [("filing", "files"), ("planned", "plan"), ("approves", "approve"), ("nurse’s", "nurses")]
    {
        assert_eq!(stem(one), stem(other), "{one}, {other}");
    }
    assert!(restates("Write reports of accidents", &content("They write a report after each accident.")));
    assert!(!restates("Write reports of accidents", &content("They drive at night.")));
}

#[test]
fn description_and_responsibilities_share_no_task() {
    let (mut restating, mut blocks, mut all) = (Vec::new(), Vec::new(), 0);
    for written in authored::all() {
        let words = &written.words;
        let told = content(&format!("{} {}", words.card, words.description));
        let again: Vec<&String> =
            words.responsibilities.iter().filter(|line| restates(line, &told)).collect();
        all += words.responsibilities.len();
        if again.len() * 3 > words.responsibilities.len() {
            blocks.push(format!("{}: {} of {}", written.key, again.len(), words.responsibilities.len()));
        }
        restating.extend(again.into_iter().map(|line| format!("{}: {line}", written.key)));
    }
    expect_none(blocks);
    assert!(
        restating.len() * 100 <= all * MOST_RESTATING,
        "{} of {all}:\n{}",
        restating.len(),
        restating.join("\n")
    );
}

#[test]
fn a_day_is_a_clause_of_at_most_9_words_that_completes_spend_the_day() {
    expect_none(findings(|words| {
        let day = &words.day;
        let first = day.split([' ', ',']).next().unwrap_or("");
        let fits = (3..=9).contains(&day.split_whitespace().count())
            && first.ends_with("ing")
            && day.starts_with(|c: char| c.is_ascii_lowercase())
            && !day.ends_with(['.', ',', ';']);
        if fits { vec![] } else { vec![day.clone()] }
    }));
}

#[test]
fn lengths_follow_content() {
    let all = authored::all();
    let mut lengths: Vec<usize> =
        all.iter().map(|w| w.words.description.split_whitespace().count()).collect();
    lengths.sort_unstable();
    let within = |width: usize| {
        (30..=70)
            .map(|low| lengths.iter().filter(|n| (low..low + width).contains(*n)).count())
            .max()
            .unwrap_or(0)
    };
    assert!(within(15) * 100 <= all.len() * 75, "{} of {} lie within 15 words", within(15), all.len());
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for written in &all {
        *counts.entry(written.words.responsibilities.len()).or_default() += 1;
    }
    for (count, blocks) in counts {
        assert!(blocks * 100 <= all.len() * 50, "{blocks} blocks have {count} responsibilities");
    }
}

#[test]
fn at_least_a_third_of_the_descriptions_begin_with_the_worker() {
    let dataset = Dataset::bundled();
    let all = authored::all();
    let begins = |written: &&authored::Written| {
        let name = dataset.find(&written.key).map(|o| o.name());
        let first = written.words.description.split([' ', ',']).next().unwrap_or("").to_lowercase();
        name.is_some_and(|name| {
            let mut names = [name.plural.to_lowercase(), name.short_plural.to_lowercase()].into_iter();
            names.any(|name| name.split([' ', ',', '-']).next().is_some_and(|word| word == first))
        })
    };
    let plain = all.iter().filter(begins).count();
    assert!(plain * 3 >= all.len(), "{plain} of {}", all.len());
}
