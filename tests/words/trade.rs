//! Trade words stand only where the same words say what they mean.

use std::collections::{BTreeMap, BTreeSet};

use crate::authored;
use crate::found::expect_none;
use crate::list::entries;

/// The reviewed list: each trade word with the blocks that explain it.
fn explained() -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let entry = |line: &'static str| {
        let (word, codes) = line.split_once(": ").unwrap_or((line, ""));
        (word, codes.split_whitespace().collect())
    };
    entries(include_str!("trade.txt")).map(entry).collect()
}

/// Whether the text holds the word, or its plural, as a whole word.
fn holds(text: &str, word: &str) -> bool {
    let letters: String =
        text.to_lowercase().chars().map(|c| if c.is_alphanumeric() || c == '-' { c } else { ' ' }).collect();
    let text = format!(" {} ", letters.split_whitespace().collect::<Vec<_>>().join(" "));
    let word = word.to_lowercase();
    let plural = if word.ends_with(['s', 'x', 'z', 'h']) { "es" } else { "s" };
    ["", plural].iter().any(|ending| text.contains(&format!(" {word}{ending} ")))
}

#[test]
fn a_trade_word_stands_only_where_it_is_explained() {
    let list = explained();
    let mut found = Vec::new();
    let mut used: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for written in authored::all() {
        for (word, codes) in &list {
            if !written.lines().any(|line| holds(line, word)) {
                continue;
            }
            used.entry(word).or_default().insert(written.key.clone());
            if !codes.contains(written.key.as_str()) {
                found.push(format!("{}: “{word}” is not on the list as explained here", written.key));
            }
        }
    }
    for (word, codes) in &list {
        let stale = codes.iter().filter(|code| !used.get(word).is_some_and(|keys| keys.contains(**code)));
        found.extend(stale.map(|code| format!("{code}: no longer holds “{word}”")));
    }
    expect_none(found);
}
