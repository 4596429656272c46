//! Job titles in, the bytes of a file of them out (laid out in `file.rs`). The same titles give the same bytes.

use std::collections::{BTreeMap, BTreeSet};

use super::file::{COMMON, HEAD, MAGIC, Tier};
use super::fold;
use crate::dataset::table::{FIGURES, Row, WORDS, WrongText, rows};

/// The highest number of words that a title shares with the one before.
const MAX_SHARED: usize = 256 / HEAD - 1;

/// A job title with the digits of the codes that it leads to, the likeliest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Title {
    /// As it is written.
    pub text: String,
    /// Where it leads to, and how sure that is.
    pub codes: Vec<(u32, Tier)>,
}

/// The titles in the text of `job-titles.tsv`, with the reviewed overrides of `title-overrides.tsv` put in.
///
/// # Errors
/// A line of them is not a title and codes.
pub fn titles(job_titles: &str, overrides: &str) -> Result<Vec<Title>, String> {
    let read = |text, header| rows(text, header).map(|row| row.and_then(|row| title(&row)));
    let titles = read(job_titles, FIGURES).collect::<Result<Vec<_>, _>>();
    let mut titles = titles.map_err(|wrong| format!("job-titles.tsv: {wrong}"))?;
    let mut reviewed = BTreeMap::new();
    for title in read(overrides, WORDS) {
        let mut title = title.map_err(|wrong| format!("title-overrides.tsv: {wrong}"))?;
        title.codes.iter_mut().for_each(|(_, tier)| *tier = Tier::Override);
        reviewed.insert(key(&title.text), title);
    }
    titles.retain(|title| !reviewed.contains_key(&key(&title.text)));
    titles.extend(reviewed.into_values());
    Ok(titles)
}

fn title(row: &Row<'_>) -> Result<Title, WrongText> {
    let [text, codes, ..] = row.cells[..] else { return Err(row.wrong("a title and its codes")) };
    let code = |code: &str| {
        let (code, tier) = Tier::of_marked(code);
        Some((code.replace('-', "").parse().ok()?, tier))
    };
    let codes: Option<_> = codes.split(' ').map(code).collect();
    Ok(Title { text: text.replace('®', ""), codes: codes.ok_or_else(|| row.wrong("codes"))? })
}

/// The titles that people type most, for a build to carry inside. An occupation has one for every full
/// `jobs_per_title` jobs, of those that the classification or workers gave and that no name of an occupation
/// spells already: the reviewed, then the direct, then the reported; the shortest first.
pub fn most_typed(
    titles: &[Title],
    names: &BTreeSet<String>,
    jobs: &BTreeMap<u32, u32>,
    jobs_per_title: u32,
) -> Vec<Title> {
    let mut of_code: BTreeMap<u32, Vec<_>> = BTreeMap::new();
    for title in titles {
        let Some((code, tier)) = title.codes.first() else { continue };
        if *tier < Tier::Alternate && !names.contains(&key(&title.text)) && !title.text.contains('(') {
            let words = title.text.split(' ').count();
            of_code.entry(*code).or_default().push((*tier == Tier::Reported, words, title.text.len(), title));
        }
    }
    let mut chosen = Vec::new();
    for (code, mut titles) in of_code {
        titles.sort_by_key(|(tier, words, length, title)| (*tier, *words, *length, &title.text));
        let share = jobs.get(&code).copied().unwrap_or(0) / jobs_per_title;
        let reviewed = |title: &Title| title.codes.iter().any(|(_, tier)| *tier == Tier::Override);
        let (first, rest): (Vec<_>, Vec<_>) = titles.into_iter().partition(|title| reviewed(title.3));
        let rest = rest.into_iter().take(share as usize);
        chosen.extend(first.into_iter().chain(rest).map(|title| title.3.clone()));
    }
    chosen
}

/// The bytes of the titles.
///
/// # Errors
/// There are more words or codes than the layout has room for, or a title is too long: says which.
pub fn pack(titles: &[Title]) -> Result<Vec<u8>, String> {
    let spelled: Vec<_> = titles.iter().map(|title| split(&title.text)).collect();
    let (words, place) = by_use(&spelled);
    let mut of_code: BTreeMap<u32, Vec<_>> = BTreeMap::new();
    for (title, mut words) in titles.iter().zip(spelled) {
        words.reverse();
        of_code.entry(title.codes.first().map_or(0, |c| c.0)).or_default().push((words, title));
    }
    let codes: BTreeSet<u32> = titles.iter().flat_map(|title| &title.codes).map(|(code, _)| *code).collect();
    let codes: Vec<u32> = codes.into_iter().collect();

    let [mut groups, mut tiers, mut further, mut heads, mut rest] = [const { Vec::new() }; 5];
    let mut before: Vec<&str> = Vec::new();
    for code in &codes {
        let mut titles = of_code.remove(code).unwrap_or_default();
        titles.sort_by(|a, b| (&a.0, &a.1.text).cmp(&(&b.0, &b.1.text)));
        groups.extend(u16::try_from(titles.len()).map_err(|_| "too many titles")?.to_le_bytes());
        for (words, title) in titles {
            let too_much = || format!("{}: more than a file of job titles has room for", title.text);
            let (shared, others) = shared(&before, &words);
            heads.push(u8::try_from(shared * HEAD + others).map_err(|_| too_much())?);
            if others >= HEAD || title.codes.len() > 64 {
                return Err(too_much());
            }
            for word in &words[shared..] {
                rest.extend(word_bytes(place[word]).ok_or_else(too_much)?);
            }
            before = words;
            tiers.push(title.codes[0].1 as u8 + 4 * (title.codes.len() - 1) as u8);
            for (code, tier) in &title.codes[1..] {
                let place = codes.partition_point(|c| c < code) as u16;
                further.extend((place * 4 + *tier as u16).to_le_bytes());
            }
        }
    }
    let codes = codes.iter().flat_map(|code| code.to_le_bytes()[..3].to_vec()).collect();
    let mut bytes = MAGIC.to_vec();
    for part in [front_coded(&words), codes, groups, tiers, further, heads, rest] {
        bytes.extend((part.len() as u32).to_le_bytes());
        bytes.extend(part);
    }
    Ok(bytes)
}

/// The words and marks of a title.
fn split(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    for word in text.split(' ') {
        let mut rest = word;
        while let Some(mark) = rest.find(is_mark) {
            words.extend([&rest[..mark], &rest[mark..=mark]]);
            rest = &rest[mark + 1..];
        }
        words.push(rest);
    }
    words.retain(|word| !word.is_empty());
    words
}

/// The distinct words, the most used before those in byte order, and the place of each.
fn by_use<'t>(titles: &[Vec<&'t str>]) -> (Vec<&'t str>, BTreeMap<&'t str, usize>) {
    let mut uses: BTreeMap<&str, usize> = BTreeMap::new();
    for word in titles.iter().flatten() {
        *uses.entry(word).or_default() += 1;
    }
    let mut words: Vec<_> = uses.keys().copied().collect();
    words.sort_by_key(|word| std::cmp::Reverse(uses[word]));
    let common = words.len().min(COMMON);
    words[common..].sort_unstable();
    let place = words.iter().enumerate().map(|(place, word)| (*word, place)).collect();
    (words, place)
}

/// How many words two neighbours share at their beginning, and how many others the second has.
fn shared(before: &[&str], words: &[&str]) -> (usize, usize) {
    let shared = before.iter().zip(words).take_while(|(a, b)| a == b).count().min(MAX_SHARED);
    (shared, words.len() - shared)
}

fn word_bytes(place: usize) -> Option<Vec<u8>> {
    let Some(place) = place.checked_sub(COMMON) else { return Some(vec![place as u8]) };
    let high = u8::try_from(COMMON + place / 256).ok()?;
    Some(vec![high, (place % 256) as u8])
}

fn front_coded(words: &[&str]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut before = "";
    for word in words {
        let same = before.bytes().zip(word.bytes()).take_while(|(a, b)| a == b).count().min(31);
        let shared = (0..=same).rev().find(|at| word.is_char_boundary(*at)).unwrap_or(0);
        bytes.push(shared as u8);
        bytes.extend(word[shared..].bytes().filter(|b| *b >= 32));
        before = word;
    }
    bytes
}

/// Whether the mark is a word of its own in a title.
fn is_mark(c: char) -> bool {
    matches!(c, '(' | ')' | '-' | '/' | ',')
}

/// What two texts have in common that differ only in spelling that makes no difference.
pub fn key(text: &str) -> String {
    let mut words = fold::Words::default();
    words.add(text, false);
    words.iter().filter(|word| !fold::is_stop_word(word)).collect::<Vec<_>>().join(" ")
}
