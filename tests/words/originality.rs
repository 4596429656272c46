//! Lists every sentence of ours that shares more than six words in a row with what publishers wrote.
//!
//! ```text
//! cargo run --release --example originality -- FOLDER
//! ```
//!
//! FOLDER holds `data` (O*NET, the SOC definitions, the Occupational Outlook Handbook) and `reference` (other
//! pages). They are not ours to ship, so this runs where they are at hand. It ends with 1 if it finds any.

#[path = "authored.rs"]
mod authored;
#[path = "list.rs"]
mod list;
#[path = "originality/sources.rs"]
mod sources;

use std::collections::{BTreeMap, HashSet};
use std::path::PathBuf;
use std::process::ExitCode;

use authored::Written;
use sources::Source;

/// So many words in a row are too many.
const RUN: usize = 7;

/// The words of a text in lower case, without apostrophes; a set phrase counts as one word.
struct Reader {
    phrases: Vec<Vec<String>>,
}

impl Reader {
    fn new(phrases: &str) -> Reader {
        let mut phrases: Vec<_> = list::entries(phrases).map(tokens).collect();
        phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.len()));
        Reader { phrases }
    }

    fn words(&self, text: &str) -> Vec<String> {
        let tokens = tokens(text);
        let mut words = Vec::with_capacity(tokens.len());
        let mut rest = tokens.as_slice();
        while let Some(first) = rest.first() {
            let phrase = self.phrases.iter().find(|phrase| rest.starts_with(phrase));
            words.push(phrase.map_or_else(|| first.clone(), |phrase| phrase.join(" ")));
            rest = &rest[phrase.map_or(1, Vec::len)..];
        }
        words
    }

    fn runs(&self, text: &str) -> Vec<String> {
        self.words(text).windows(RUN).map(|run| run.join(" ")).collect()
    }
}

fn tokens(text: &str) -> Vec<String> {
    let letters: String = text.to_lowercase().chars().filter(|c| !"'’".contains(*c)).collect();
    letters.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn main() -> ExitCode {
    let Some(folder) = std::env::args().nth(1).map(PathBuf::from) else {
        eprintln!("Which folder? It holds `data` and `reference`: originality FOLDER");
        return ExitCode::from(2);
    };
    let reader = Reader::new(include_str!("set-phrases.txt"));
    let written = authored::all();
    let lines: Vec<(&Written, &str)> =
        written.iter().flat_map(|block| block.lines().map(move |line| (block, line))).collect();
    let ours: HashSet<String> = lines.iter().flat_map(|(_, line)| reader.runs(line)).collect();

    let mut shared: BTreeMap<String, Source> = BTreeMap::new();
    let (mut texts, mut words) = (0_usize, 0_usize);
    let read = sources::each_text(&folder, |source, text| {
        let runs = reader.runs(text);
        texts += 1;
        words += tokens(text).len();
        shared.extend(runs.into_iter().filter(|run| ours.contains(run)).map(|run| (run, source)));
    });
    if let Err(message) = read {
        eprintln!("{message}");
        return ExitCode::from(2);
    }

    let mut found = 0;
    for (Written { file, key, .. }, line) in &lines {
        if let Some((run, source)) = reader.runs(line).iter().find_map(|run| shared.get_key_value(run)) {
            found += 1;
            println!("{file}.txt, {key}: “{run}” as in {source}: {line}");
        }
    }
    println!(
        "{found} of {} lines of {} occupations share {RUN} words in a row with {texts} texts of {words} words",
        lines.len(),
        written.len(),
    );
    ExitCode::from(u8::from(found > 0))
}

#[test]
fn seven_words_in_a_row_are_found_whatever_stands_between_them() {
    let reader = Reader::new("");
    let theirs = reader.runs("Sell tickets; check patrons’ bags, and show them to their seats.");
    assert!(theirs.contains(&reader.runs("check patrons' bags and show them to")[0]));
    assert!(reader.runs("six words are not too many").is_empty());
}

#[test]
fn a_set_phrase_counts_as_one_word() {
    let reader = Reader::new("magnetic resonance imaging # its name");
    assert_eq!(reader.words("Magnetic-resonance imaging helps"), ["magnetic resonance imaging", "helps"]);
}
