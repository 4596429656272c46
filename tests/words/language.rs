//! Plain characters, plain words, nothing worn out.

use std::collections::{BTreeMap, BTreeSet};

use crate::authored;
use crate::findings;
use crate::found::expect_none;
use crate::list::entries;

/// The letters of a text in lower case, its words parted by single spaces, with a space at either end.
fn plain(text: &str) -> String {
    let letters =
        |c: char| if c.is_alphanumeric() || "'-".contains(c) { c.to_ascii_lowercase() } else { ' ' };
    let spaced: String = text.replace('’', "'").chars().map(letters).collect();
    format!(" {} ", spaced.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn a_responsibility_begins_with_a_verb() {
    let verbs: BTreeSet<&str> = entries(include_str!("verbs.txt")).collect();
    expect_none(findings(|words| {
        let first = |line: &String| line.split([' ', ',']).next().unwrap_or("").to_owned();
        let no_verb = |line: &&String| {
            let first = first(line);
            !first.starts_with(|c: char| c.is_ascii_uppercase())
                || !verbs.contains(first.to_lowercase().as_str())
        };
        words.responsibilities.iter().filter(no_verb).cloned().collect()
    }));
}

#[test]
fn the_list_of_verbs_is_sorted_and_holds_what_is_used() {
    let mut used = BTreeSet::new();
    for written in authored::all() {
        for line in &written.words.responsibilities {
            used.insert(line.split([' ', ',']).next().unwrap_or("").to_lowercase());
        }
    }
    let verbs: Vec<&str> = entries(include_str!("verbs.txt")).collect();
    assert!(verbs.is_sorted());
    expect_none(verbs.into_iter().filter(|verb| !used.contains(*verb)).map(str::to_owned).collect());
}

#[test]
fn characters_are_plain_and_spaces_single() {
    let fits = |c: char| c.is_ascii_alphanumeric() || " .,:;?’“”()/-–é".contains(c);
    let mut found = Vec::new();
    for written in authored::all() {
        for line in written.lines() {
            if !line.chars().all(fits) || line.contains("  ") || line.trim() != line || line.contains(" ,") {
                found.push(format!("{}: {line}", written.key));
            }
        }
    }
    expect_none(found);
}

#[test]
fn there_is_no_stock_phrase_pay_praise_or_gender() {
    let forbidden: Vec<&str> = entries(include_str!("forbidden.txt")).collect();
    let mut found = Vec::new();
    for written in authored::all() {
        for line in written.lines() {
            let text = plain(line);
            for phrase in forbidden.iter().filter(|phrase| text.contains(&format!(" {phrase} "))) {
                found.push(format!("{}: “{phrase}” in: {line}", written.key));
            }
        }
    }
    expect_none(found);
}

#[test]
fn no_word_is_doubled() {
    let mut found = Vec::new();
    for written in authored::all() {
        for line in written.lines() {
            let words: Vec<&str> = line.split_whitespace().collect();
            if words.windows(2).any(|pair| pair[0].eq_ignore_ascii_case(pair[1])) {
                found.push(format!("{}: {line}", written.key));
            }
        }
    }
    expect_none(found);
}

#[test]
fn no_way_to_open_a_description_is_worn_out() {
    let mut openings: BTreeMap<String, usize> = BTreeMap::new();
    for written in authored::all() {
        let mut words = written.words.description.split_whitespace();
        let first = words.next().unwrap_or("").to_lowercase();
        // An article says nothing of the pattern; what follows it does.
        let opening = match first.as_str() {
            "a" | "an" | "the" => format!("{first} {}", words.next().unwrap_or("").to_lowercase()),
            _ => first,
        };
        *openings.entry(opening).or_default() += 1;
    }
    let worn = |(opening, times): (String, usize)| (times > 25).then(|| format!("{opening}: {times} times"));
    expect_none(openings.into_iter().filter_map(worn).collect());
}
