//! What someone typed → occupations.
//!
//! People know their job title, not the government's name for it. An [`Index`] holds the names of a dataset's
//! occupations and its job titles. In a browser these are a file of their own (`titles.bin`), fetched when a picker is
//! first focused, which then waits for nothing, or when a page asks for what no occupation is called. A program
//! carries those that people type most.
//!
//! Of what answers a query, the same comes before what begins so, before the same words in another order,
//! before what differs by a typo; among the same, reviewed titles and names before those of the
//! classification, before those that workers reported, before others; then the occupation with more jobs.
//! Where less is typed than a title, the number of jobs and of titles that begin so weigh in (`rank.rs`).

mod abbreviation;
mod file;
pub(crate) mod fold;
pub(crate) mod lexicon;
mod named;
mod names;
mod query;
mod rank;
mod shelf;
mod titles;
#[cfg(not(target_arch = "wasm32"))]
pub mod write;

use std::sync::Arc;

use crate::dataset::{Column, Dataset, Occupation};
pub use file::Tier;
pub use named::{Resolved, Resolver, Unknown, resolve, slug_of};
use names::names;
use query::Reading;
pub use rank::Match;
use rank::{Answer, Rank};
use shelf::{Effort, Shelf};
pub use titles::Broken;
use titles::Titles;

/// An occupation that answers a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The occupation's place in the dataset.
    pub occupation: usize,
    /// The job title that answers, as it is written; none if it is a name or the code of the occupation.
    pub title: Option<String>,
    /// How what was typed became what was found.
    pub kind: Match,
}

/// The names and titles under which a dataset's occupations are found.
#[derive(Clone, Debug)]
pub struct Index {
    names: Shelf,
    titles: Option<Titles>,
    /// The digits of each official occupation's code and its place in the dataset, by code.
    codes: Vec<(u32, u32)>,
    /// The jobs of each occupation, of a job title those of the official one; none counts as 0.
    jobs: Vec<i32>,
}

/// What answers so far for an occupation, and the title if it is not a name.
type Best = Option<(Answer, Option<u32>)>;

impl Index {
    /// The names of the dataset's occupations and all job titles that it has.
    pub fn new(dataset: &Dataset) -> Index {
        let mut index = Index::of_names(dataset);
        index.titles = dataset.titles().and_then(|file| index.open(file).ok());
        index
    }

    /// The names and only those titles that people type most.
    fn of_most_typed(dataset: &Dataset) -> Index {
        let mut index = Index::of_names(dataset);
        index.titles = dataset.titles().and_then(|file| Some(index.block(file).ok()?.0));
        index
    }

    fn of_names(dataset: &Dataset) -> Index {
        let code = |o: Occupation<'_>| Some((o.code()?.digits(), o.index() as u32));
        let mut codes: Vec<_> = dataset.iter().filter(|o| o.is_official()).filter_map(code).collect();
        codes.sort_unstable();
        let jobs = |o: Occupation<'_>| o.official().number(Column::Jobs).unwrap_or(0);
        let jobs = dataset.iter().map(jobs).collect();
        Index { names: names(dataset), titles: None, codes, jobs }
    }

    /// The same with all job titles, which from now on the dataset has, for all who know it.
    ///
    /// # Errors
    /// The bytes are no such file; then nothing has changed.
    pub fn with_titles(dataset: &Dataset, file: Vec<u8>) -> Result<Arc<Index>, Broken> {
        // Each widget of a page is handed the file that it asked for.
        if let Some(index) = Index::with_all(dataset) {
            return Ok(index);
        }
        let mut index = Index::of_names(dataset);
        index.add_titles(&file)?;
        dataset.add_titles(file);
        Ok(dataset.keep(|| index).unwrap_or_else(|| Arc::new(Index::new(dataset))))
    }

    /// The names and all job titles, made once for all who know the dataset; nothing before all titles came.
    pub fn with_all(dataset: &Dataset) -> Option<Arc<Index>> {
        if dataset.has_all_titles() { dataset.keep(|| Index::new(dataset)) } else { None }
    }

    /// Whether it has job titles besides names.
    pub fn has_titles(&self) -> bool {
        self.titles.is_some()
    }

    /// Puts the titles of a file in place of those that it has.
    ///
    /// # Errors
    /// The bytes are no such file; then nothing has changed.
    pub fn add_titles(&mut self, bytes: &[u8]) -> Result<(), Broken> {
        self.titles = Some(self.open(bytes)?);
        Ok(())
    }

    /// The last titles of a file, which are all.
    fn open(&self, bytes: &[u8]) -> Result<Titles, Broken> {
        let (mut titles, mut rest) = self.block(bytes)?;
        while !rest.is_empty() {
            (titles, rest) = self.block(rest)?;
        }
        Ok(titles)
    }

    /// The first titles of a file, and the bytes behind them.
    fn block<'b>(&self, bytes: &'b [u8]) -> Result<(Titles, &'b [u8]), Broken> {
        let place = |digits: u32| self.codes.binary_search_by_key(&digits, |(code, _)| *code).ok();
        Titles::open(bytes, |digits| place(digits).map(|place| self.codes[place].1))
    }

    /// At most `limit` occupations that answer the query, the best first, each with its best title.
    pub fn search(&self, query: &str, limit: usize) -> Vec<Hit> {
        let text = query::clean(query);
        let codes = query::codes(&text);
        let coded = codes.map(|codes| self.coded(codes)).unwrap_or_default();
        if !coded.is_empty() {
            return coded.into_iter().take(limit).collect();
        }
        let mut ranked = self.ranked(&text);
        if codes.is_some() {
            // A code of an earlier classification is a title of its successor; there is nothing like a code.
            ranked.retain(|(rank, ..)| rank.kind() == Match::Exact);
        }
        let is_guess = query::are_initials(&text);
        let hit = |(rank, occupation, title): (Rank, usize, Option<u32>)| Hit {
            occupation,
            title: title.and_then(|title| Some(self.titles.as_ref()?.text(title))),
            kind: if is_guess && rank.kind() > Match::Exact { Match::Nearest } else { rank.kind() },
        };
        ranked.into_iter().take(limit).map(hit).collect()
    }

    /// The occupations whose codes are within the range, or the group whose code it is.
    fn coded(&self, (first, last): (u32, u32)) -> Vec<Hit> {
        let within = |first: u32, last: u32, kind: Match| {
            let codes = self.codes.iter().filter(move |(code, _)| (first..=last).contains(code));
            codes.map(move |(_, place)| Hit { occupation: *place as usize, title: None, kind })
        };
        let mut hits: Vec<_> = within(first, last, Match::Code).collect();
        if hits.is_empty() && first == last {
            let size = [10_000, 1_000, 100, 10].into_iter().find(|size| first % size == 0).unwrap_or(1);
            hits.extend(within(first, first + size - 1, Match::Group));
        }
        hits
    }

    /// The one occupation that the query names, if what answers next is less sure: another kind of match, or a title
    /// that fewer stand behind.
    pub(crate) fn clear(&self, query: &str) -> Option<usize> {
        let hits = self.search(query, 2);
        let first = hits.first().filter(|hit| hit.kind <= Match::Exact && hit.kind != Match::Group)?;
        let is_alone = hits.get(1).is_none_or(|second| second.kind > first.kind);
        let is_surer = || {
            let ranked = self.ranked(&query::clean(query));
            let sureness = |place: usize| ranked.get(place).map(|(rank, ..)| rank.sureness());
            // One of several codes that begin so is none, nor is one that an old code became.
            first.kind == Match::Exact && query::codes(query).is_none() && sureness(0) < sureness(1)
        };
        (is_alone || is_surer()).then_some(first.occupation)
    }

    /// The one occupation that has this title, but for spelling and what postings add, if no other has it.
    pub(crate) fn only(&self, query: &str) -> Option<usize> {
        let hits = self.search(query, 2);
        let mut exact = hits.iter().filter(|hit| hit.kind == Match::Exact);
        let first = exact.next()?;
        exact.next().is_none().then_some(first.occupation)
    }

    /// All that answers the text, the best first: as typed, else without what postings add, else the nearest.
    fn ranked(&self, text: &str) -> Vec<(Rank, usize, Option<u32>)> {
        let mut best: Vec<Best> = vec![None; self.jobs.len()];
        let mut answers = |words: &[String], effort| {
            let readings = query::readings(words);
            // What abbreviations stand for is not looked at as hard as what was typed.
            let enough = if effort == Effort::Last { 2 } else { readings.len() };
            readings.iter().take(enough).for_each(|reading| self.read(reading, effort, &mut best));
            best.iter().any(Option::is_some)
        };
        let typed = query::words(text);
        if !answers(&typed, Effort::Usual) {
            let mut plain = query::without_tails(text);
            plain.retain(|words| *words != typed);
            plain.dedup();
            let _ = plain.iter().any(|words| answers(words, Effort::Usual))
                || std::iter::once(&typed).chain(plain.last()).any(|words| answers(words, Effort::Last));
        }
        let answers = best.into_iter().zip(&self.jobs).enumerate();
        let ranked = |(occupation, (best, jobs)): (usize, (Best, &i32))| {
            let (answer, title) = best?;
            Some((Rank::new(answer, *jobs), occupation, title))
        };
        let mut ranked: Vec<_> = answers.filter_map(ranked).collect();
        ranked.sort_unstable();
        // Of a title that leads to many occupations some wait for two that are perhaps still being typed.
        let same = ranked.partition_point(|(rank, ..)| rank.kind() <= Match::Exact);
        let longer =
            ranked[same..].iter().take(2).filter(|(rank, ..)| rank.kind() == Match::Beginning).count();
        if same > 3 {
            ranked[3..same + longer].rotate_right(longer);
        }
        ranked
    }

    /// Looks for what answers a reading, also with its words parted otherwise, among names and titles.
    fn read(&self, reading: &Reading, effort: Effort, best: &mut [Best]) {
        for (shelf, titled) in [(Some(&self.names), false), (self.titles.as_ref().map(|t| &t.shelf), true)] {
            let Some(shelf) = shelf else { continue };
            let mut readings = vec![reading.clone()];
            if effort == Effort::Usual {
                readings.extend(query::respaced(reading, shelf.lexicon()));
                readings.extend(query::regendered(reading, shelf.lexicon()));
            }
            for reading in readings {
                shelf.search(&reading, effort, |lead, title, fit| {
                    let title = titled.then_some(title);
                    let answer = Answer { fit, tier: lead.tier, is_title: titled, titles: 1 };
                    match &mut best[lead.occupation as usize] {
                        Some((known, known_title)) => {
                            if answer.better_than(known) {
                                *known_title = title;
                            }
                            known.add(answer);
                        }
                        none => *none = Some((answer, title)),
                    }
                });
            }
        }
    }

    /// The bytes that the titles take in memory.
    pub fn bytes(&self) -> usize {
        self.names.bytes() + self.titles.as_ref().map_or(0, Titles::bytes)
    }
}
