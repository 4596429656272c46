//! What the widget knows, and what each message makes of it. Nothing here draws, waits or needs a browser.

mod update;

#[cfg(test)]
mod tests;

use std::rc::Rc;

use super::choice::Show;
use super::message::Shown;
use super::options::Options;
use super::pages::{self, Site};
use super::permalink;
use super::state::State;
use crate::comparison::{Comparison, Line};
use crate::dataset::{Dataset, Words};
use crate::language::Label;
use crate::search::Index;

/// The words of an occupation, or where they are.
#[derive(Clone, Debug, PartialEq)]
pub enum Loading {
    /// They are asked for.
    Pending,
    /// Here they are.
    Here(Rc<Words>),
    /// They did not come; the reader may ask again.
    Failed,
}

/// Where links within the widget lead.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Home {
    /// What stands before a query; empty on a page of our own.
    pub relative: String,
    /// The same as a whole address, for when the page's own may be another.
    pub whole: String,
    /// The site, if it has pages of its own for what [`pages`] says; else every link is a query.
    pub site: Option<Site>,
}

/// The picker that is to take the focus, and how often one was to: the same may be asked twice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct PickerFocus {
    place: usize,
    times: u32,
}

impl PickerFocus {
    fn put(&mut self, place: usize) {
        *self = PickerFocus { place, times: self.times + 1 };
    }

    /// How often the focus was to go somewhere, if it now is to go to the picker at this place; else 0.
    pub(super) fn at(self, place: usize) -> u32 {
        if self.place == place { self.times } else { 0 }
    }
}

/// All that the widget knows, except what is being typed.
pub struct Model {
    pub(super) dataset: Rc<Dataset>,
    /// What the host asks for, as it last did.
    pub(super) options: Options,
    home: Home,
    pub(super) state: State,
    pub(super) comparison: Rc<Comparison>,
    words: Vec<(usize, Loading)>,
    /// What those hear who listen rather than look.
    pub(super) announcement: String,
    /// What came of copying, for those who look.
    pub(super) outcome: String,
    pub(super) focus: PickerFocus,
    /// The occupations that were on show, the latest first. Kept in memory only.
    recent: Vec<usize>,
    /// The job titles by which occupations were found.
    matched: Vec<(usize, String)>,
    /// Whether a picker for one more occupation is open.
    pub(super) is_adding: bool,
    /// The two places that a phone shows.
    pub(super) in_sight: [usize; 2],
    /// Whether the reader changed what is shown. The page's address may then be another, so links are whole.
    has_moved: bool,
    /// Whether what is out of sight still waits to be drawn anew.
    pub(super) lags: bool,
    /// What a picker searches, made when one is first focused.
    pub(super) index: Option<Rc<Index>>,
}

impl Model {
    /// What the options ask for, with the words that a page came with.
    pub fn new(dataset: Rc<Dataset>, options: Options, home: Home, words: &[(usize, Rc<Words>)]) -> Model {
        let state = State::open(&options, &dataset);
        Model {
            comparison: compare(&state, &dataset),
            options,
            home,
            words: words.iter().map(|(index, words)| (*index, Loading::Here(words.clone()))).collect(),
            announcement: String::new(),
            outcome: String::new(),
            focus: PickerFocus::default(),
            recent: state.occupations.clone(),
            matched: Vec::new(),
            is_adding: false,
            in_sight: [0, 1],
            has_moved: false,
            lags: false,
            index: None,
            state,
            dataset,
        }
    }

    /// What is on show.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// What those hear who listen rather than look.
    pub fn announcement(&self) -> &str {
        &self.announcement
    }

    /// What a picker offers before anything is typed.
    pub(super) fn offers(&self) -> Vec<(Label, Vec<usize>)> {
        let first = self.state.occupations.first().and_then(|index| self.dataset.get(*index));
        let related = first.map(|o| o.related().map(|r| r.index()).collect()).unwrap_or_default();
        vec![(Label::Related, related), (Label::Recent, self.recent.clone())]
    }

    /// The job title by which the occupation was found, if it is not its name.
    pub(super) fn matched(&self, index: usize) -> Option<&str> {
        self.matched.iter().find(|(i, _)| *i == index).map(|(_, title)| title.as_str())
    }

    /// The words of the occupation, or where they are.
    pub(super) fn words(&self, index: usize) -> &Loading {
        self.words.iter().find(|(i, _)| *i == index).map_or(&Loading::Pending, |(_, words)| words)
    }

    /// Whether the line is on the page.
    pub(super) fn shows(&self, line: &Line) -> bool {
        let shows_all = self.state.choices.show == Show::All || self.state.occupations.len() < 2;
        line.has_value() && (shows_all || line.differs())
    }

    /// The address of a link within the widget to what the query asks for.
    pub(super) fn href(&self, query: &str) -> String {
        match &self.home.site {
            Some(site) => {
                let home = if self.has_moved { &self.home.whole } else { &self.home.relative };
                home.clone() + &pages::canonical(query, &self.dataset, site)
            }
            None => self.home.relative.clone() + query,
        }
    }

    /// The whole address of what is on the page.
    fn address(&self) -> String {
        let Shown { query, page } = self.shown();
        self.home.whole.clone() + if self.home.site.is_some() { &page } else { &query }
    }

    /// What is on show, as the host is told.
    fn shown(&self) -> Shown {
        let query = permalink::query(&self.state, &self.dataset);
        let page = self.home.site.as_ref().map(|site| pages::address(&self.state, &self.dataset, site));
        Shown { page: page.unwrap_or_default(), query }
    }
}

fn compare(state: &State, dataset: &Dataset) -> Rc<Comparison> {
    let occupations: Vec<_> = state.occupations.iter().filter_map(|index| dataset.get(*index)).collect();
    Rc::new(Comparison::new(&occupations, dataset, state.choices.pay))
}
