//! A file of job titles, opened: the shelf to search and the titles as they are written.

use super::file::{COMMON, HEAD, MAGIC, Tier, spaced};
use super::fold;
use super::lexicon::Lexicon;
use super::shelf::{Lead, Shelf};

/// The bytes are no file of job titles of this version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken;

impl std::fmt::Display for Broken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the bytes are no file of job titles of this version")
    }
}

impl std::error::Error for Broken {}

/// Job titles, and the occupations that they lead to.
#[derive(Clone, Debug)]
pub(super) struct Titles {
    pub(super) shelf: Shelf,
    words: Words,
    /// The words of all titles, each title's last word first.
    titles: Vec<u16>,
    /// Where each title ends in `titles`.
    ends: Vec<u32>,
}

impl Titles {
    /// Opens the first block of a file of job titles, and gives the bytes behind it. `occupation` gives the place of a
    /// code; titles of none are left out.
    ///
    /// # Errors
    /// The bytes are of another version, cut off, or no job titles at all.
    pub(super) fn open(
        bytes: &[u8],
        occupation: impl Fn(u32) -> Option<u32>,
    ) -> Result<(Titles, &[u8]), Broken> {
        let mut rest = bytes.strip_prefix(&MAGIC).ok_or(Broken)?;
        let mut part = || {
            let (length, after) = rest.split_first_chunk::<4>().ok_or(Broken)?;
            let length = u32::from_le_bytes(*length) as usize;
            let (part, after) = after.split_at_checked(length).ok_or(Broken)?;
            rest = after;
            Ok(part)
        };
        let words = Words::read(part()?)?;
        let codes = part()?.chunks_exact(3);
        let codes: Vec<_> = codes.map(|c| occupation(u32::from_le_bytes([c[0], c[1], c[2], 0]))).collect();
        let (groups, tiers, further) = (part()?, part()?, part()?);
        let mut spelled = Spelled { heads: part()?.iter(), words: part()?.iter() };

        let (shelf, folded) = words.shelf(spelled.heads.len());
        let room = spelled.heads.len();
        let mut titles =
            Titles { shelf, words, titles: Vec::with_capacity(4 * room), ends: Vec::with_capacity(room) };
        let (mut tiers, mut further) = (tiers.iter(), further.chunks_exact(2));
        let mut title = Vec::new();
        for (group, code) in groups.chunks_exact(2).zip(&codes) {
            for _ in 0..u16::from_le_bytes([group[0], group[1]]) {
                spelled.next(&mut title, titles.words.len()).ok_or(Broken)?;
                let first = *tiers.next().ok_or(Broken)?;
                titles.shelf.add_lead(lead(*code, first));
                for _ in 0..first / 4 {
                    let other = further.next().ok_or(Broken)?;
                    let other = u16::from_le_bytes([other[0], other[1]]);
                    let code = codes.get(usize::from(other / 4)).ok_or(Broken)?;
                    titles.shelf.add_lead(lead(*code, other as u8));
                }
                titles.add(&title, &folded);
            }
        }
        titles.titles.shrink_to_fit();
        titles.ends.shrink_to_fit();
        titles.shelf.done();
        Ok((titles, rest))
    }

    /// Adds a title, whose leads are on the shelf.
    fn add(&mut self, title: &[u16], folded: &Folded) {
        self.titles.extend(title);
        self.ends.push(self.titles.len() as u32);
        self.shelf.add_title();
        self.add_form(&[title], false, folded);
        let [open, close] = folded.brackets.map(|mark| title.iter().position(|word| Some(*word) == mark));
        if let (Some(open), Some(close)) = (open, close)
            && close < open
        {
            self.add_form(&[&title[open..], &title[..close]], true, folded);
            self.add_form(&[&title[close..open]], true, folded);
        }
    }

    /// Adds a text under which the title is found; its parts are in order, each one's last word first.
    fn add_form(&mut self, parts: &[&[u16]], is_part: bool, folded: &Folded) {
        for part in parts {
            for word in part.iter().rev() {
                self.shelf.add_words(folded.get(*word));
            }
        }
        self.shelf.end_form(is_part);
    }

    /// The title as it is written.
    pub(super) fn text(&self, title: u32) -> String {
        let title = title as usize;
        let begin = title.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(title).copied().unwrap_or(begin);
        let mut text = String::new();
        let mut before = "";
        for word in self.titles[begin as usize..end as usize].iter().rev() {
            let word = self.words.get(usize::from(*word));
            if !text.is_empty() && spaced(before, word) {
                text.push(' ');
            }
            text.push_str(word);
            before = word;
        }
        text
    }

    /// The bytes that they take in memory.
    pub(super) fn bytes(&self) -> usize {
        let own = self.words.text.capacity() + 4 * self.words.ends.capacity();
        self.shelf.bytes() + own + 2 * self.titles.capacity() + 4 * self.ends.capacity()
    }
}

/// A code's occupation, if it has one, with the tier in the two lowest bits.
fn lead(occupation: Option<u32>, tier: u8) -> Option<Lead> {
    Some(Lead { occupation: occupation?, tier: Tier::ALL[usize::from(tier % 4)] })
}

/// The titles' words, title after title.
struct Spelled<'b> {
    heads: std::slice::Iter<'b, u8>,
    words: std::slice::Iter<'b, u8>,
}

impl Spelled<'_> {
    /// Makes the title before into the next.
    fn next(&mut self, title: &mut Vec<u16>, words: usize) -> Option<()> {
        let head = usize::from(*self.heads.next()?);
        title.truncate(head / HEAD);
        for _ in 0..head % HEAD {
            let first = usize::from(*self.words.next()?);
            let word = match first.checked_sub(COMMON) {
                None => first,
                Some(high) => COMMON + high * 256 + usize::from(*self.words.next()?),
            };
            title.push(u16::try_from(word).ok().filter(|_| word < words)?);
        }
        Some(())
    }
}

/// The distinct words as written.
#[derive(Clone, Debug)]
struct Words {
    text: String,
    ends: Vec<u32>,
}

impl Words {
    fn read(mut bytes: &[u8]) -> Result<Words, Broken> {
        let mut text = Vec::new();
        let (mut before, mut ends) = (0..0, Vec::new());
        while let Some((shared, rest)) = bytes.split_first() {
            let length = rest.iter().position(|b| *b < 32).unwrap_or(rest.len());
            let shared = usize::from(*shared);
            if shared > before.len() {
                return Err(Broken);
            }
            let begin = text.len();
            text.extend_from_within(before.start..before.start + shared);
            text.extend(&rest[..length]);
            before = begin..text.len();
            ends.push(text.len() as u32);
            bytes = &rest[length..];
        }
        let text = String::from_utf8(text).map_err(|_| Broken)?;
        let cut = ends.iter().any(|end| !text.is_char_boundary(*end as usize));
        if cut { Err(Broken) } else { Ok(Words { text, ends }) }
    }

    fn len(&self) -> usize {
        self.ends.len()
    }

    fn get(&self, place: usize) -> &str {
        let begin = place.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(place).copied().unwrap_or(begin);
        &self.text[begin as usize..end as usize]
    }

    /// An empty shelf for titles of these words, and what the words are in its lexicon.
    fn shelf(&self, titles: usize) -> (Shelf, Folded) {
        let (mut folded, mut ends) = (fold::Words::default(), Vec::new());
        for place in 0..self.len() {
            folded.add(self.get(place), false);
            ends.push(folded.len());
        }
        let (lexicon, words) = Lexicon::new(&folded);
        let mark = |mark: &str| (0..self.len()).position(|place| self.get(place) == mark);
        let brackets = ["(", ")"].map(|bracket| u16::try_from(mark(bracket)?).ok());
        (Shelf::new(lexicon, titles), Folded { words, ends, brackets })
    }
}

/// What each written word is in the lexicon: mostly one word, none for a mark.
struct Folded {
    words: Vec<u32>,
    ends: Vec<usize>,
    /// The words that are an opening and a closing bracket.
    brackets: [Option<u16>; 2],
}

impl Folded {
    fn get(&self, written: u16) -> &[u32] {
        let written = usize::from(written);
        let begin = written.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.words[begin..self.ends[written]]
    }
}
