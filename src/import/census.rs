//! The Census Bureau's occupations, by which people are counted, and the lines that they meet.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::crosswalk::{ARMED_FORCES, Crosswalk};
use super::error::{Error, Spot, Wrong};
use super::field::Field;
use super::files;
use super::projections::Lines;
use super::source::Source;
use crate::occupation::Code;

#[derive(Deserialize)]
struct Pattern {
    #[serde(rename = "Census {first} title")]
    title: Field,
    #[serde(rename = "SOC {first} code")]
    soc: Field,
}

/// A Census occupation.
#[derive(Clone)]
pub(crate) struct Title {
    /// The title, folded for joining.
    pub(crate) key: String,
    /// The title as it is written.
    pub(crate) written: String,
    /// Where it stands.
    pub(crate) spot: Spot,
}

/// The Census occupations that each line takes its figures from; one, but for three hybrids.
pub(crate) type Titles = BTreeMap<Code, Vec<Title>>;

/// A title as the surveys' tables are joined on it: lower case, everything but letters and digits squeezed.
pub(crate) fn folded(title: &str) -> String {
    let words = title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// Joins the lines to the Census titles: by the exact code, then by the broad code that ends in 0,
/// then by a wildcard, which takes what is left.
pub(crate) fn read(source: &mut Source, lines: &Lines, crosswalk: &Crosswalk) -> Result<Titles, Error> {
    let mut titles: BTreeMap<String, Title> = BTreeMap::new();
    let file = &source.find(files::CENSUS_TO_SOC)?;
    source.read::<Pattern>(file, |row| {
        let pattern = row.soc.text();
        if pattern == "none" || pattern.starts_with(&ARMED_FORCES.to_string()) {
            return Ok(());
        }
        if pattern.replace('X', "0").parse::<Code>().is_err() {
            return Err(row.soc.bad("a SOC code, with X for any digit, or none"));
        }
        let written = row.title.title_of(&row.soc)?.to_owned();
        let title = Title { key: folded(&written), written, spot: row.spot(&row.title) };
        row.soc.insert_into(&mut titles, pattern.to_owned(), title)
    })?;

    let mut wildcards: Vec<&String> = titles.keys().filter(|pattern| pattern.contains('X')).collect();
    wildcards.sort_by_key(|pattern| pattern.matches('X').count());
    let pattern_of = |soc: Code| {
        let code = soc.to_string();
        let broader = [
            &code[..],
            &format!("{}0", &code[..6]),
            &format!("{}00", &code[..5]),
            &format!("{}000", &code[..4]),
        ];
        let exact = broader.iter().find_map(|code| titles.get_key_value(*code).map(|(pattern, _)| pattern));
        exact.or_else(|| wildcards.iter().copied().find(|pattern| covers(pattern, &code)))
    };
    let (mut joined, mut used) = (Titles::new(), BTreeSet::new());
    for line in lines.codes() {
        let mut patterns = BTreeSet::new();
        for soc in crosswalk.members(line) {
            patterns.insert(pattern_of(soc).ok_or_else(|| lines.no_match(line, soc, file))?);
        }
        used.extend(patterns.iter().copied());
        joined.insert(line, patterns.iter().filter_map(|pattern| titles.get(*pattern).cloned()).collect());
    }
    match titles.iter().find(|(pattern, _)| !used.contains(pattern)) {
        None => Ok(joined),
        Some((pattern, title)) => Err(Error::Wrong {
            spot: title.spot.clone(),
            wrong: Wrong::NoMatch {
                expected: "a line item that the Census occupation covers".to_owned(),
                found: pattern.clone(),
            },
        }),
    }
}

/// Whether a wildcard covers a code. 8865, "Other production equipment operators and tenders" (51-919X), is the
/// odd one: the production workers of no other group belong to 8990, "Other production workers" (51-91XX).
fn covers(pattern: &str, code: &str) -> bool {
    let odd = pattern == "51-919X" && code == "51-9199";
    !odd && pattern.len() == code.len() && pattern.bytes().zip(code.bytes()).all(|(p, c)| p == b'X' || p == c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_join_whatever_their_punctuation() {
        assert_eq!(
            folded("Education and childcare administrators "),
            "education and childcare administrators"
        );
        assert_eq!(
            folded("Driver/sales workers -- Truck  Drivers"),
            folded("driver sales workers, truck drivers")
        );
    }

    #[test]
    fn a_wildcard_covers_the_codes_of_its_shape() {
        assert!(covers("29-12XX", "29-1229") && covers("51-919X", "51-9192") && covers("51-91XX", "51-9199"));
        assert!(!covers("29-12XX", "29-1329") && !covers("51-919X", "51-9199"));
    }
}
