//! What was typed: a code, or words in all the ways in which they may have been meant.

use super::{abbreviation, fold, lexicon::Lexicon};

/// What is typed beyond so many characters or words is not looked at.
const CHARACTERS: usize = 120;
const WORDS: usize = 15;
/// At most so many ways of reading one query, lest many abbreviations multiply.
const READINGS: usize = 6;
/// And each with a space more or less in so many.
const RESPACED: usize = 3;

/// Words that were typed, or that abbreviations among them stand for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    /// Folded, but for plurals.
    pub(super) words: Vec<String>,
    /// As typed, not as an abbreviation or a missing or superfluous space may have it.
    pub(super) literal: bool,
    /// With a space more or less than typed, which is a typo.
    pub(super) respaced: bool,
}

/// The part of the query that is looked at.
pub(super) fn cut(query: &str) -> &str {
    query.char_indices().nth(CHARACTERS).map_or(query, |(end, _)| &query[..end])
}

/// The first and the last of the six-digit codes that the query is, or that begin so: `29-1141`, `291141`,
/// `29-1141.00`, `29-11`. Four digits at least, or three and a dash.
pub(super) fn codes(query: &str) -> Option<(u32, u32)> {
    let typed = query.trim();
    let typed = typed.split_once('.').map_or(typed, |(code, onet)| {
        let is_onet = onet.len() <= 2 && onet.bytes().all(|b| b.is_ascii_digit());
        if is_onet { code } else { typed }
    });
    let mut digits = String::new();
    let mut dashes = 0;
    for c in typed.chars() {
        match c {
            '0'..='9' if digits.len() < 6 => digits.push(c),
            '-' | '\u{2010}'..='\u{2015}' | ' ' if digits.len() == 2 && dashes == 0 => dashes = 1,
            _ => return None,
        }
    }
    if digits.len() + dashes < 4 {
        return None;
    }
    let scale = 10_u32.pow(6 - digits.len() as u32);
    let first = digits.parse::<u32>().ok()? * scale;
    Some((first, first + scale - 1))
}

/// The ways in which the query can be read without looking at titles; as typed comes first.
pub(super) fn readings(query: &str) -> Vec<Reading> {
    let mut words = fold::words(query);
    words.truncate(WORDS);
    if words.is_empty() {
        return Vec::new();
    }
    let mut readings = vec![Reading { words, literal: true, respaced: false }];
    let mut next = 0;
    while let Some(reading) = readings.get(next).cloned() {
        next += 1;
        for (place, word) in reading.words.iter().enumerate() {
            for meaning in abbreviation::meanings(word) {
                let meant = meaning.split_whitespace().map(str::to_owned);
                let mut words = reading.words.clone();
                words.splice(place..=place, meant);
                words.truncate(WORDS);
                let reading = Reading { words, literal: false, respaced: false };
                if !reading.words.is_empty() && readings.len() < READINGS && !readings.contains(&reading) {
                    readings.push(reading);
                }
            }
        }
    }
    readings
}

/// The reading with two words made one, or one made two, where that gives words of the lexicon.
pub(super) fn respaced(reading: &Reading, lexicon: &Lexicon) -> Vec<Reading> {
    let mut readings = Vec::new();
    let last = reading.words.len() - 1;
    let known = |word: &str, place: usize| {
        let begins = place == last && word.len() > 2 && lexicon.has_beginning(word);
        begins || lexicon.has(&fold::singular(word.to_owned()))
    };
    for (place, word) in reading.words.iter().enumerate() {
        let mut put = |end: usize, words: Vec<String>| {
            let mut all = reading.words.clone();
            all.splice(place..=end, words);
            all.truncate(WORDS);
            readings.push(Reading { words: all, literal: false, respaced: true });
        };
        if let Some(after) = reading.words.get(place + 1) {
            let joined = format!("{word}{after}");
            if known(&joined, place + 1) {
                put(place + 1, vec![joined]);
            }
        }
        if !known(word, place) {
            let cuts = word.char_indices().map(|(at, _)| at).filter(|at| *at > 1 && word.len() - at > 1);
            for (first, second) in cuts.map(|at| word.split_at(at)) {
                if lexicon.has(&fold::singular(first.to_owned())) && known(second, place) {
                    put(place, vec![first.to_owned(), second.to_owned()]);
                }
            }
        }
    }
    readings.truncate(RESPACED);
    readings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_in_every_form_in_which_it_is_written() {
        for text in ["29-1141", "291141", " 29-1141.00", "29–1141", "29 1141"] {
            assert_eq!(codes(text), Some((291_141, 291_141)), "{text}");
        }
        assert_eq!(codes("29-11"), Some((291_100, 291_199)));
        for text in ["", "29", "911", "29-", "2911411", "2-91141", "29-1141.000", "29--1141", "4h"] {
            assert_eq!(codes(text), None, "{text}");
        }
    }

    #[test]
    fn as_typed_comes_first_and_readings_are_few() {
        let readings = readings("admin tech rep eng dev pt ot vet acct");
        assert_eq!(readings.len(), READINGS);
        assert!(readings[0].literal && readings[1..].iter().all(|reading| !reading.literal));
    }
}
