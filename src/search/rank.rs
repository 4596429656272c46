//! How well a title answers a query.

use super::file::Tier;
use super::lexicon::{Lexicon, Likeness};

/// How what was typed became what was found. The better is the lower.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Match {
    /// It is the occupation's code, or begins so.
    Code,
    /// It is in the group whose code it is.
    Group,
    /// The same, but for spelling that makes no difference.
    Exact,
    /// It begins so, or has these words whole and in this order.
    Beginning,
    /// It has these words, in another place or order.
    Words,
    /// It is this or has these words but for a typo.
    Typo,
    /// No such title, but the nearest: a word is lacking, one has two typos, or initials are guessed at.
    Nearest,
}

/// What a word costs that a title lacks: more than all typos.
const LACKING: u32 = 1_000;

/// How well a title answers a query. The best is the lowest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Fit {
    pub(super) kind: Match,
    /// Whether the title has more words, or longer ones, than were typed.
    pub(super) more: bool,
    /// What else is between the query and the title.
    pub(super) cost: u32,
}

/// What answers for an occupation: its best title, and how many there are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Answer {
    pub(super) fit: Fit,
    pub(super) tier: Tier,
    /// An occupation's own name comes before its titles.
    pub(super) is_title: bool,
    pub(super) titles: u32,
}

impl Answer {
    fn key(&self) -> (Fit, Tier, bool) {
        (self.fit, self.tier, self.is_title)
    }

    /// Whether this title answers better than the other.
    pub(super) fn better_than(&self, other: &Answer) -> bool {
        self.key() < other.key()
    }

    /// Another title of the same occupation.
    pub(super) fn add(&mut self, other: Answer) {
        let titles = self.titles.saturating_add(other.titles);
        if other.better_than(self) {
            *self = other;
        }
        self.titles = titles;
    }
}

/// The order of occupations that answer: the best is the lowest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank {
    kind: Match,
    more: bool,
    /// What is between the query and the occupation, all in one.
    score: i32,
    tier: Tier,
    is_title: bool,
    /// The more jobs the lower.
    jobs: std::cmp::Reverse<i32>,
}

impl Rank {
    /// Where all of a title was typed, its cost, its tier and the jobs decide, in this order. Where less was
    /// typed, all of that counts together with how many of the occupation's titles answer. (The weights are the
    /// best of some 200 that were tried on five draws of 30 official and 30 reported titles, with other seeds than
    /// those of the tests. What workers call themselves is typed sooner than what the classification has.)
    pub(super) fn new(answer: Answer, jobs: i32) -> Rank {
        let Answer { fit: Fit { kind, more, cost }, tier, is_title, titles } = answer;
        let size = |number: u32| (u32::BITS - number.leading_zeros()) as i32;
        let score = match more {
            false => cost as i32,
            true => {
                let sureness = [0, 14, 2, 32][tier as usize] + if is_title { 19 } else { 0 };
                2 * cost as i32 + sureness - 5 * size(jobs.max(0) as u32) - 4 * size(titles)
            }
        };
        Rank { kind, more, score, tier, is_title, jobs: std::cmp::Reverse(jobs) }
    }

    /// How sure it is that a title that was typed leads there: the lower the surer.
    pub(super) fn sureness(&self) -> (i32, Tier, bool) {
        (self.score, self.tier, self.is_title)
    }

    pub(super) fn kind(&self) -> Match {
        self.kind
    }
}

/// A reading's words against the words of a lexicon.
pub(super) struct Likenesses {
    /// Of each word of the lexicon, which words of the query are like it, a bit each.
    masks: Vec<u16>,
    /// For each word of the query, the words of the lexicon that are like it, perhaps several times.
    like: Vec<Vec<u32>>,
    /// For each word of the query, its likeness to each of the lexicon.
    table: Vec<Option<Likeness>>,
    stop_words: Vec<bool>,
    /// The bits of the words that a title must have.
    wanted: u16,
}

impl Likenesses {
    /// Nothing is alike yet.
    pub(super) fn new(stop_words: Vec<bool>, lexicon: &Lexicon) -> Likenesses {
        let bits = |bits: u16, stop: &bool| bits << 1 | u16::from(!stop);
        let wanted = match stop_words.iter().rev().fold(0, bits) {
            0 => (1 << stop_words.len()) - 1,
            wanted => wanted,
        };
        let table = vec![None; lexicon.len() * stop_words.len()];
        let like = vec![Vec::new(); stop_words.len()];
        Likenesses { masks: vec![0; lexicon.len()], like, table, stop_words, wanted }
    }

    /// The word of the query is like that of the lexicon.
    pub(super) fn add(&mut self, typed: usize, word: usize, likeness: Likeness) {
        let known = &mut self.table[typed * self.masks.len() + word];
        if known.is_none_or(|known| likeness < known) {
            *known = Some(likeness);
        }
        self.masks[word] |= 1 << typed;
        self.like[typed].push(word as u32);
    }

    /// For each word that a title must have, those of the lexicon that are like it.
    pub(super) fn wanted_words(&self) -> impl Iterator<Item = &[u32]> {
        let wanted = |(typed, _): &(usize, &Vec<u32>)| self.wanted & 1 << typed != 0;
        self.like.iter().enumerate().filter(wanted).map(|(_, like)| like.as_slice())
    }

    /// Whether the words have what is wanted, all of it or all but one.
    pub(super) fn could_answer(&self, words: &[u32], part: bool) -> bool {
        let found = words.iter().fold(0, |found, word| found | self.masks[*word as usize]);
        let lacks = self.wanted & !found;
        lacks == 0 || part && lacks & (lacks - 1) == 0 && lacks != self.wanted
    }

    /// How well a title of these words answers; nothing if its words do not suffice one for one.
    /// If `part`, one word of the query may be without a like.
    pub(super) fn judge(&self, words: &[u32], lexicon: &Lexicon, part: bool) -> Option<Fit> {
        let stop = |place: usize| lexicon.is_stop_word(words[place]);
        let (mut used, mut next, mut is_far) = (0_u64, 0, false);
        let (mut in_order, mut in_sequence, mut completed, mut typos, mut lacking, mut skipped) =
            (true, true, 0, 0, 0, 0);
        for (typed, is_stop) in self.stop_words.iter().enumerate() {
            let row = &self.table[typed * self.masks.len()..][..self.masks.len()];
            let like = |(place, word): (usize, &u32)| {
                let free = place < 64 && used & 1 << place == 0;
                row[*word as usize].filter(|_| free).map(|likeness| (likeness, place != next, place))
            };
            let Some((likeness, _, place)) = words.iter().enumerate().filter_map(like).min() else {
                match is_stop {
                    true => skipped += 1,
                    false => lacking += 1,
                }
                continue;
            };
            used |= 1 << place;
            in_order &= place >= next && (next..place).all(stop);
            in_sequence &= place >= next;
            next = place + 1;
            match likeness {
                Likeness::Same => {}
                Likeness::Begins => completed += 1,
                Likeness::Near => typos += 4,
                Likeness::BeginsNear => typos += 5,
                Likeness::Far => {
                    typos += 12;
                    is_far = true;
                }
            }
        }
        if lacking > u32::from(part) || lacking > 0 && typos > 0 {
            return None;
        }
        let unused = |place: &usize| (*place > 63 || used & 1 << place == 0) && !stop(*place);
        let unused = (0..words.len()).filter(unused).count() as u32;
        // "Nurse" is as near to a registered nurse as to a nursery teacher, and nearer by what is left over.
        let has_whole_words = in_sequence && completed == 0 && typos == 0;
        let shape = if !in_order && has_whole_words {
            Match::Beginning
        } else if !in_order {
            Match::Words
        } else if unused > 0 || completed > 0 {
            Match::Beginning
        } else {
            Match::Exact
        };
        let cost = match shape {
            Match::Exact => 2 * skipped,
            Match::Beginning if typos > 0 => 8 + 2 * unused.min(4) + 2 * u32::from(!in_order),
            Match::Beginning => 8 + 5 * skipped + 40 * u32::from(!in_order),
            _ => 24 + 4 * unused + 2 * completed,
        };
        let kind = match (typos, lacking) {
            (0, 0) => shape,
            (_, 0) if !is_far => Match::Typo,
            _ => Match::Nearest,
        };
        Some(Fit { kind, more: unused > 0 || completed > 0, cost: cost + 8 * typos + LACKING * lacking })
    }
}
