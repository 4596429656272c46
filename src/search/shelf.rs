//! A set of titles to search: the texts under which they are found as places in a lexicon, and for each word
//! of the lexicon the texts that have it.

use super::file::Tier;
use super::fold;
use super::lexicon::{Lexicon, Likeness, forgiven};
use super::query::Reading;
use super::rank::{Fit, Likenesses, Match};

/// What a space more or less costs: half a typo.
const SPACE: u32 = 16;

/// Where a title leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lead {
    /// The occupation's place in the dataset.
    pub(super) occupation: u32,
    pub(super) tier: Tier,
}

/// A text under which titles are found. Some have several: "RN (Registered Nurse)" is found as a whole, as
/// what is before the brackets, and as what is in them.
#[derive(Clone, Copy, Debug)]
struct Form {
    /// Where its words end among all.
    end: u32,
    title: u32,
    /// Whether it is what is in the title's brackets, or before them.
    is_part: bool,
}

/// Titles to search.
#[derive(Clone, Debug)]
pub(super) struct Shelf {
    lexicon: Lexicon,
    words: Vec<u32>,
    forms: Vec<Form>,
    /// The forms that have each word of the lexicon, word after word, and where those of each word end.
    holders: Vec<u32>,
    holder_ends: Vec<u32>,
    leads: Vec<Lead>,
    /// Where each title's leads end among all.
    lead_ends: Vec<u32>,
}

/// How hard to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Effort {
    /// One typo in what was typed; none in what abbreviations stand for.
    Usual,
    /// Two typos in long words; a word more than the title has.
    Last,
}

impl Shelf {
    /// An empty shelf, with room for about so many titles, of the words in the lexicon.
    pub(super) fn new(lexicon: Lexicon, titles: usize) -> Shelf {
        Shelf {
            lexicon,
            words: Vec::with_capacity(4 * titles),
            forms: Vec::with_capacity(titles + titles / 4),
            holders: Vec::new(),
            holder_ends: Vec::new(),
            leads: Vec::with_capacity(titles + titles / 4),
            lead_ends: Vec::with_capacity(titles),
        }
    }

    /// Adds where the next title leads to, if it is known, the likeliest first.
    pub(super) fn add_lead(&mut self, lead: Option<Lead>) {
        self.leads.extend(lead);
    }

    /// Puts a title on the shelf, with the leads that were added.
    pub(super) fn add_title(&mut self) {
        self.lead_ends.push(self.leads.len() as u32);
    }

    /// Adds words to a text under which the title that was added last is found.
    pub(super) fn add_words(&mut self, words: &[u32]) {
        self.words.extend_from_slice(words);
    }

    /// Ends such a text, which may be only a part of the title.
    pub(super) fn end_form(&mut self, is_part: bool) {
        let title = (self.lead_ends.len() as u32).saturating_sub(1);
        self.forms.push(Form { end: self.words.len() as u32, title, is_part });
    }

    /// The words that titles of this shelf have.
    pub(super) fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// Sorts the forms by their words, when all titles are on the shelf, and gives back unused room.
    pub(super) fn done(&mut self) {
        // Each word's place first counts its holders, then is where they begin, and last where they end.
        let mut ends = vec![0; self.lexicon.len()];
        self.words.iter().for_each(|word| ends[*word as usize] += 1);
        let mut sum = 0;
        ends.iter_mut().for_each(|end| sum += std::mem::replace(end, sum));
        self.holders = vec![0; self.words.len()];
        let mut begin = 0;
        for (place, form) in self.forms.iter().enumerate() {
            for word in &self.words[begin..form.end as usize] {
                let end = &mut ends[*word as usize];
                self.holders[*end as usize] = place as u32;
                *end += 1;
            }
            begin = form.end as usize;
        }
        self.holder_ends = ends;
        self.words.shrink_to_fit();
        self.forms.shrink_to_fit();
        self.leads.shrink_to_fit();
        self.lead_ends.shrink_to_fit();
    }

    /// The bytes that it takes.
    pub(super) fn bytes(&self) -> usize {
        self.lexicon.bytes()
            + 4 * (self.words.capacity() + self.holders.capacity() + self.holder_ends.capacity())
            + size_of::<Form>() * self.forms.capacity()
            + size_of::<Lead>() * self.leads.capacity()
            + 4 * self.lead_ends.capacity()
    }

    /// The forms that can have what is wanted, perhaps several times: those that have the rarest word or, if
    /// one may lack, one of the two rarest.
    fn candidates(&self, alike: &Likenesses, part: bool) -> impl Iterator<Item = u32> {
        let holders = |word: &u32| {
            let word = *word as usize;
            let begin = word.checked_sub(1).map_or(0, |before| self.holder_ends[before]);
            &self.holders[begin as usize..self.holder_ends[word] as usize]
        };
        let mut rarest: Vec<_> = alike.wanted_words().collect();
        rarest.sort_by_cached_key(|words| words.iter().map(|word| holders(word).len()).sum::<usize>());
        rarest.truncate(1 + usize::from(part));
        rarest.into_iter().flatten().flat_map(holders).copied()
    }

    fn form(&self, form: u32) -> &[u32] {
        let form = form as usize;
        let begin = form.checked_sub(1).map_or(0, |before| self.forms[before].end as usize);
        &self.words[begin..self.forms[form].end as usize]
    }

    fn leads(&self, title: u32) -> &[Lead] {
        let title = title as usize;
        let begin = title.checked_sub(1).map_or(0, |before| self.lead_ends[before] as usize);
        &self.leads[begin..self.lead_ends[title] as usize]
    }

    /// Calls `found` with each lead of each title that answers the reading, and the title.
    pub(super) fn search(&self, reading: &Reading, effort: Effort, mut found: impl FnMut(Lead, u32, Fit)) {
        let alike = self.likenesses(reading, effort);
        let long = reading.words.iter().filter(|word| word.len() > 2 && !fold::is_stop_word(word)).count();
        let part = effort == Effort::Last && long > 1;
        let mut seen = vec![false; self.forms.len()];
        for form in self.candidates(&alike, part) {
            if std::mem::replace(&mut seen[form as usize], true) {
                continue;
            }
            let words = self.form(form);
            let form = self.forms[form as usize];
            if alike.could_answer(words, part)
                && let Some(mut fit) = alike.judge(words, &self.lexicon, part)
            {
                fit.cost += u32::from(!reading.literal);
                if reading.respaced {
                    fit.kind = fit.kind.max(Match::Typo);
                    fit.cost += SPACE;
                }
                for (place, lead) in self.leads(form.title).iter().enumerate() {
                    // The likeliest comes first: an official title leads to its own occupation. What the
                    // classification has in brackets narrows the title: "Flight Instructor (Commercial Pilots)".
                    let is_narrower = form.is_part && lead.tier == Tier::Direct;
                    let is_less_sure = fit.kind == Match::Exact && (place > 0 || is_narrower);
                    let cost = fit.cost + u32::from(is_less_sure);
                    found(*lead, form.title, Fit { cost, ..fit });
                }
            }
        }
    }

    fn likenesses(&self, reading: &Reading, effort: Effort) -> Likenesses {
        let last = reading.words.len() - 1;
        let is_stop = |word: &String| fold::is_stop_word(word);
        let mut alike = Likenesses::new(reading.words.iter().map(is_stop).collect(), &self.lexicon);
        for (place, typed) in reading.words.iter().enumerate() {
            let letters = typed.chars().count();
            let completes = place == last || letters > 3;
            self.lexicon.spelled(typed, |word, likeness| {
                if completes || likeness < Likeness::Begins {
                    alike.add(place, word, likeness);
                }
            });
            let most = if effort == Effort::Last { 2 } else { 1 };
            let typos = forgiven(letters).min(most);
            if typos > 0 && (reading.literal || effort == Effort::Last) {
                let begins = place == last && letters > 5;
                self.lexicon.misspelled(typed, typos, begins, |word, likeness| {
                    alike.add(place, word, likeness);
                });
            }
        }
        alike
    }
}
