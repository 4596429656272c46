//! What was typed: a code, or words in all the ways in which they may have been meant.

use super::{abbreviation, fold, lexicon::Lexicon};

/// What is typed beyond so many characters or words is not looked at.
const CHARACTERS: usize = 120;
const WORDS: usize = 15;
/// At most so many ways of reading one query, lest many abbreviations multiply.
const READINGS: usize = 6;
/// And each with a space more or less, or of the other gender, in so many.
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

/// Marks and words after which a posting goes on about something else than the occupation.
const TAIL_MARKS: [char; 13] = ['|', '(', '[', '{', ',', ';', ':', '/', '!', '?', '$', '@', '"'];
const TAIL_WORDS: [&str; 7] = ["at", "for", "in", "with", "near", "on", "from"];

/// The part of the query that is looked at, in plain signs: without markup, pictures and what is not seen, wide
/// and ornamental letters as usual ones, a dash as `-`, or as `|` if it stands between spaces.
pub(super) fn clean(query: &str) -> String {
    let end = query.char_indices().nth(4 * CHARACTERS).map_or(query.len(), |(end, _)| end);
    let (mut rest, mut text) = (&query[..end], String::new());
    while let Some(c) = rest.chars().next().filter(|_| text.len() < CHARACTERS) {
        let after = &rest[c.len_utf8()..];
        let is_markup = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '#');
        let end_of = |sign: char| after.find(sign).filter(|_| after.starts_with(is_markup));
        let (sign, end) = match c {
            '<' => (Some(' '), end_of('>').map(|end| &after[end + 1..])),
            '&' => match end_of(';').filter(|end| *end < 8).map(|end| after.split_at(end)) {
                Some((name, end)) => (Some(if name == "amp" { c } else { ' ' }), Some(&end[1..])),
                None => (Some(c), None),
            },
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{fe0f}' => (None, None),
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => {
                let stands_apart = text.ends_with(' ') && after.starts_with(' ');
                (Some(if stands_apart { '|' } else { '-' }), None)
            }
            '\u{2018}' | '\u{2019}' => (Some('\''), None),
            '\u{ff01}'..='\u{ff5e}' => (char::from_u32(c as u32 - 0xfee0), None),
            '\u{1d400}'..='\u{1d6a3}' => {
                let letter = (c as u32 - 0x1_d400) % 52;
                (char::from_u32(letter + if letter < 26 { 65 } else { 71 }), None)
            }
            '\u{2022}' | '\u{b7}' => (Some('|'), None),
            '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' | '\u{1f000}'.. => (Some(' '), None),
            _ => (Some(c), None),
        };
        text.extend(sign);
        rest = end.unwrap_or(after);
    }
    text
}

/// The first and the last of the six-digit codes that the query is, or that begin so: `29-1141`, `291141`,
/// `SOC 29-1141.00`, `29-11`. Four digits at least, or three and a dash.
pub(super) fn codes(text: &str) -> Option<(u32, u32)> {
    let begin = text.find(|c: char| c.is_ascii_digit())?;
    let name: String = text[..begin].chars().filter(char::is_ascii_alphabetic).collect();
    if !["", "soc", "onet", "onetsoc", "code", "soccode"].contains(&name.to_ascii_lowercase().as_str()) {
        return None;
    }
    let typed = text[begin..].trim_end_matches(|c: char| !c.is_ascii_digit() && c != '-');
    let (mut digits, mut dashes, mut onet) = (String::new(), 0, 0);
    for c in typed.chars() {
        match c {
            '0'..='9' if onet > 0 && onet < 3 => onet += 1,
            '0'..='9' if digits.len() < 6 && onet == 0 => digits.push(c),
            '.' if digits.len() == 6 && onet == 0 => onet = 1,
            '-' | ' ' | '_' | '.' if digits.len() == 2 && dashes == 0 => dashes = 1,
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

/// Whether these are initials, which stand for words and are the beginning of none.
pub(super) fn are_initials(text: &str) -> bool {
    let text = text.trim();
    (2..5).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_uppercase())
}

/// The words that were typed, folded but for plurals.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut words = fold::words(text);
    words.truncate(WORDS);
    words
}

/// The words without what a posting says of a job, not of the occupation: levels, shifts, numbers; and those of
/// the first part that says anything, up to the employer, the place or another tail.
pub(super) fn without_tails(text: &str) -> Vec<Vec<String>> {
    let says = |word: &String| !word.bytes().any(|b| b.is_ascii_digit()) && !abbreviation::may_lack(word);
    let says_of =
        |words: Vec<String>| Some(words).filter(|w| w.iter().any(|w| w.len() > 1 && !fold::is_stop_word(w)));
    let whole = says_of(words(text).into_iter().filter(says).collect());
    let head = |part: &str| {
        let before = words(part).into_iter().take_while(|word| !TAIL_WORDS.contains(&word.as_str()));
        says_of(before.filter(says).collect())
    };
    whole.into_iter().chain(text.split(TAIL_MARKS).find_map(head)).collect()
}

/// The ways in which words can be read without looking at titles; as typed comes first.
pub(super) fn readings(words: &[String]) -> Vec<Reading> {
    if words.is_empty() {
        return Vec::new();
    }
    let mut readings = vec![Reading { words: words.to_vec(), literal: true, respaced: false }];
    let mut next = 0;
    while let Some(reading) = readings.get(next).cloned() {
        next += 1;
        for (place, word) in reading.words.iter().enumerate() {
            // What can only be left out is, where all words together find nothing.
            let stands_for_nothing = abbreviation::meanings(word).all(str::is_empty);
            for meaning in abbreviation::meanings(word).filter(|_| !stands_for_nothing) {
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

/// The reading with a word for a woman, a man or a person in the other forms that are words of the lexicon.
pub(super) fn regendered(reading: &Reading, lexicon: &Lexicon) -> Vec<Reading> {
    let mut readings = Vec::new();
    for (place, word) in reading.words.iter().enumerate() {
        let word = fold::singular(word.clone());
        let endings = ["woman", "person", "lady", "man"];
        let Some((stem, ending)) = endings.iter().find_map(|e| Some((word.strip_suffix(e)?, *e))) else {
            continue;
        };
        for other in ["man", "person", "woman", "er"].into_iter().filter(|other| *other != ending) {
            let other = format!("{stem}{other}");
            if stem.len() > 2 && lexicon.has(&other) {
                let mut words = reading.words.clone();
                words[place] = other;
                readings.push(Reading { words, literal: false, respaced: false });
            }
        }
    }
    readings.truncate(RESPACED);
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
        let forms =
            ["29-1141", "291141", " 29-1141.00", "29–1141", "29 1141", "29−1141", "29_1141", "29.1141"];
        let named = [
            "SOC 29-1141",
            "soc: 29-1141.",
            "O*NET-SOC 29-1141.01",
            "#29-1141",
            "(29-1141)",
            "２９－１１４１",
        ];
        for text in forms.into_iter().chain(named).chain(["29\u{200b}-1141", "SOC code 291141"]) {
            assert_eq!(codes(&clean(text)), Some((291_141, 291_141)), "{text}");
        }
        assert_eq!(codes("29-11"), Some((291_100, 291_199)));
        for text in
            ["", "29", "911", "29-", "2911411", "2-91141", "29-1141.000", "29--1141", "4h", "nurse 29-1141"]
        {
            assert_eq!(codes(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_typed_is_read_in_plain_signs() {
        for (typed, plain) in [
            ("<b>nurse</b>", " nurse "),
            ("a < b", "a   b"),
            ("R&amp;D&nbsp;head &co", "R&D head &co"),
            ("ｎｕｒｓｅ　２", "nurse 2"),
            ("𝗡𝘂𝗿𝘀𝗲", "Nurse"),
            ("regis\u{ad}tered\u{200b}", "registered"),
            ("Cook – nights", "Cook | nights"),
            ("on–call", "on-call"),
            ("médecin", "médecin"),
        ] {
            assert_eq!(clean(typed), plain);
        }
        assert!(clean(&"<".repeat(100_000)).len() <= CHARACTERS);
    }

    #[test]
    fn as_typed_comes_first_and_readings_are_few() {
        let readings = readings(&words("admin tech rep eng dev pt ot vet acct"));
        assert_eq!(readings.len(), READINGS);
        assert!(readings[0].literal && readings[1..].iter().all(|reading| !reading.literal));
    }

    #[test]
    fn what_a_posting_adds_is_left_out() {
        let heads = |text: &str| without_tails(text).last().map(|words| words.join(" "));
        for text in ["Senior Welder III", "Welder at Acme", "Now hiring: welders!", "Welder (m/f/d) $30/hr"] {
            assert_eq!(heads(text).unwrap().trim_end_matches('s'), "welder", "{text}");
        }
        assert_eq!(heads("II - 42 at"), None);
    }
}
