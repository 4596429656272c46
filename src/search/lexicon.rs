//! The distinct words of a set of titles, and those among them that someone may have meant.
//!
//! A sorted list is all the index there is: what begins with a prefix lies side by side, and neighbours share
//! their beginnings, so that a walk down the list computes the distance to a misspelled word as a walk of a
//! trie would, and skips whole ranges that are too far. An `fst` with its Levenshtein automaton would be 20 kB
//! more in the file of all titles (41 against 21, compressed) and 6 in the program; the automaton takes up to
//! a millisecond to build for every word typed; it counts two swapped letters as two typos.

use super::fold::{self, Words};

/// How many letters of a word are looked at for typos. Longer words are found when spelled right.
const LONGEST: usize = 24;

/// Sorted words. A word is named by its place.
#[derive(Clone, Debug)]
pub(crate) struct Lexicon {
    text: String,
    /// Where each word ends in `text`.
    ends: Vec<u32>,
    /// How many bytes each word shares with the one before, at most 255.
    shared: Vec<u8>,
    stop_words: Vec<bool>,
}

/// How a word that was typed became one of the lexicon. The better is the lower.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Likeness {
    /// The same but for its plural.
    Same,
    /// It begins so.
    Begins,
    /// One typo.
    Near,
    /// It begins so but for one typo.
    BeginsNear,
    /// Two typos.
    Far,
}

/// How many typos are forgiven at most in a word of so many letters: a short one is another word with one.
pub(crate) const fn forgiven(letters: usize) -> u8 {
    match letters {
        ..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

impl Lexicon {
    /// The lexicon of these words, which may repeat, and the place of each.
    pub(crate) fn new(words: &Words) -> (Lexicon, Vec<u32>) {
        // Most words differ in their first eight letters, which are compared as one number.
        let first = |word: &str| {
            let mut letters = [0; 8];
            letters.iter_mut().zip(word.bytes()).for_each(|(letter, byte)| *letter = byte);
            u64::from_be_bytes(letters)
        };
        let mut order: Vec<(u64, usize)> =
            words.iter().enumerate().map(|(place, word)| (first(word), place)).collect();
        order.sort_unstable_by(|a, b| a.0.cmp(&b.0).then_with(|| words.get(a.1).cmp(words.get(b.1))));
        let mut lexicon =
            Lexicon { text: String::new(), ends: Vec::new(), shared: Vec::new(), stop_words: Vec::new() };
        let mut places = vec![0; words.len()];
        let mut before: Option<&str> = None;
        for (_, word) in order {
            let text = words.get(word);
            if before != Some(text) {
                let both = before.unwrap_or("").bytes().zip(text.bytes());
                lexicon.shared.push(both.take_while(|(a, b)| a == b).count().min(255) as u8);
                lexicon.text.push_str(text);
                lexicon.ends.push(lexicon.text.len() as u32);
                lexicon.stop_words.push(fold::is_stop_word(text));
                before = Some(text);
            }
            places[word] = lexicon.ends.len() as u32 - 1;
        }
        (lexicon, places)
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The bytes that it takes in memory.
    pub(super) fn bytes(&self) -> usize {
        self.text.capacity() + 4 * self.ends.capacity() + self.shared.capacity() + self.stop_words.capacity()
    }

    /// Whether a title may have or lack the word without becoming another one.
    pub(super) fn is_stop_word(&self, word: u32) -> bool {
        self.stop_words.get(word as usize).copied().unwrap_or(false)
    }

    /// The word at a place.
    pub(crate) fn text(&self, place: usize) -> &str {
        let begin = place.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        &self.text[begin..self.ends[place] as usize]
    }

    fn word(&self, place: usize) -> &[u8] {
        self.text(place).as_bytes()
    }

    /// The first place whose word is not before this one.
    fn lower(&self, word: &[u8]) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            if self.word(middle) < word { low = middle + 1 } else { high = middle }
        }
        low
    }

    /// Whether the word is known as it is.
    pub(super) fn has(&self, word: &str) -> bool {
        let place = self.lower(word.as_bytes());
        place < self.len() && self.word(place) == word.as_bytes()
    }

    /// Whether a word begins so.
    pub(crate) fn has_beginning(&self, word: &str) -> bool {
        let place = self.lower(word.as_bytes());
        place < self.len() && self.word(place).starts_with(word.as_bytes())
    }

    /// Calls `found` with each word that is, or begins with, what was typed. A word may come twice.
    pub(super) fn spelled(&self, typed: &str, mut found: impl FnMut(usize, Likeness)) {
        let singular = fold::singular(typed.to_owned());
        let place = self.lower(singular.as_bytes());
        if place < self.len() && self.word(place) == singular.as_bytes() {
            found(place, Likeness::Same);
        }
        for place in self.lower(typed.as_bytes())..self.len() {
            if !self.word(place).starts_with(typed.as_bytes()) {
                break;
            }
            found(place, Likeness::Begins);
        }
    }

    /// Calls `found` with each word at most `typos` (1 or 2) from what was typed: a letter left out, added or
    /// replaced, or two neighbours swapped. If `begins`, also with those that begin so.
    pub(crate) fn misspelled(
        &self,
        typed: &str,
        typos: u8,
        begins: bool,
        mut found: impl FnMut(usize, Likeness),
    ) {
        let singular = fold::singular(typed.to_owned());
        let typed = singular.as_bytes();
        if typed.len() > LONGEST {
            return;
        }
        let like = |full: u8, beginning: u8| match full {
            0 | 1 => Some(Likeness::Near),
            _ if begins && beginning <= 1 => Some(Likeness::BeginsNear),
            2 if typos == 2 => Some(Likeness::Far),
            _ => None,
        };
        let mut walk = Walk::new(typed, typos);
        // So short a word is another one if it begins otherwise.
        let first = typed.first().filter(|_| typed.len() < 5);
        let mut dead = usize::MAX;
        for place in 0..self.len() {
            let shared = usize::from(self.shared[place]);
            if shared < dead {
                let word = self.word(place);
                dead = walk.go_on(word, shared.min(walk.depth));
            }
            let full = if dead == usize::MAX { walk.distance() } else { u8::MAX };
            if let Some(likeness) = like(full, walk.nearest())
                && (first.is_none() || first == self.word(place).first())
            {
                found(place, likeness);
            }
        }
    }
}

/// The distances between a typed word's beginnings and a lexicon word's, a row for each of the latter.
struct Walk<'t> {
    typed: &'t [u8],
    typos: u8,
    /// Distance to the typed word's beginning of each length.
    rows: [[u8; LONGEST + 1]; LONGEST + 3],
    /// The least distance to the whole typed word up to each row.
    nearest: [u8; LONGEST + 3],
    /// How many letters of the lexicon word the rows hold.
    depth: usize,
}

impl<'t> Walk<'t> {
    fn new(typed: &'t [u8], typos: u8) -> Walk<'t> {
        let mut rows = [[u8::MAX; LONGEST + 1]; LONGEST + 3];
        for (length, distance) in rows[0].iter_mut().enumerate() {
            *distance = length as u8;
        }
        let mut nearest = [u8::MAX; LONGEST + 3];
        nearest[0] = typed.len() as u8;
        Walk { typed, typos, rows, nearest, depth: 0 }
    }

    /// Fills the rows for the word, of which the first `shared` are there. If the word becomes too far, gives
    /// the number of letters that makes it so, else `usize::MAX`.
    fn go_on(&mut self, word: &[u8], shared: usize) -> usize {
        let (typed, reach) = (self.typed, usize::from(self.typos));
        for at in shared..word.len() {
            if at >= typed.len() + reach {
                self.depth = at;
                return at;
            }
            let mut least = at as u8 + 1;
            self.rows[at + 1] = [u8::MAX; LONGEST + 1];
            self.rows[at + 1][0] = least;
            // Only cells this near to the diagonal can be within reach.
            for to in (at + 1).saturating_sub(reach).max(1)..=(at + 1 + reach).min(typed.len()) {
                let same = u8::from(word[at] != typed[to - 1]);
                let mut distance = self.rows[at][to - 1].saturating_add(same);
                distance = distance.min(self.rows[at][to].saturating_add(1));
                distance = distance.min(self.rows[at + 1][to - 1].saturating_add(1));
                if at > 0 && to > 1 && word[at] == typed[to - 2] && word[at - 1] == typed[to - 1] {
                    distance = distance.min(self.rows[at - 1][to - 2].saturating_add(1));
                }
                self.rows[at + 1][to] = distance;
                least = least.min(distance);
            }
            self.nearest[at + 1] = self.nearest[at].min(self.rows[at + 1][typed.len()]);
            self.depth = at + 1;
            if least > self.typos {
                return at + 1;
            }
        }
        self.depth = word.len();
        usize::MAX
    }

    /// The distance between the words.
    fn distance(&self) -> u8 {
        self.rows[self.depth][self.typed.len()]
    }

    /// The least distance between the typed word and a beginning of the other.
    fn nearest(&self) -> u8 {
        self.nearest[self.depth]
    }
}
