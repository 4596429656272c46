//! Changes that wait for the files of what they bring on show: until these are here, all that stands is of before.

use std::sync::Arc;

use super::Model;
use crate::occupation::Name;
use crate::search::Index;
use crate::widget::loading::Loading;
use crate::widget::message::{Change, Effect};
use crate::widget::options::Options;
use crate::widget::permalink;
use crate::widget::state::State;

/// The changes that were asked for and not made yet, the first first.
#[derive(Debug, Default)]
pub(super) struct Held(Vec<Change>);

impl Held {
    /// A change that waits.
    pub(super) fn new(change: Change) -> Held {
        Held(vec![change])
    }
}

/// Where something is that is fetched once, unless it is here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Coming {
    /// Nobody waits for it.
    #[default]
    Unasked,
    /// On its way.
    Pending,
    /// It did not come.
    Failed,
}

impl Coming {
    /// What came of it.
    pub(super) fn of(is_here: bool) -> Coming {
        if is_here { Coming::Unasked } else { Coming::Failed }
    }

    /// Whether it is to be asked for now. From now on it is on its way.
    fn begin(&mut self) -> bool {
        std::mem::replace(self, Coming::Pending) != Coming::Pending
    }

    /// Forgets that it did not come, so that it is asked for again.
    pub(super) fn take_failed(&mut self) {
        if *self == Coming::Failed {
            *self = Coming::Unasked;
        }
    }
}

impl Model {
    /// Makes the change, once those before it are made and the figures of what it brings on show are here.
    pub(super) fn ask(&mut self, change: Change) -> Vec<Effect> {
        let lacks = self.lacks().is_some();
        if lacks {
            self.forget_failed();
        }
        // What did not come is given up for what is asked for now, and a host asks for all that is to be on show.
        if lacks || matches!(change, Change::Host(_)) {
            self.held.0.clear();
        }
        // For the same names they are asked for once.
        if [self.titles, self.names].contains(&Coming::Failed) {
            let next = self.next(&change);
            let is_other = next.notices != self.state.notices;
            if is_other {
                self.titles = Coming::Unasked;
            }
            if is_other || (next.columns.is_empty() && next != self.state) {
                self.names = Coming::Unasked;
            }
        }
        self.held.0.push(change);
        self.go_on()
    }

    /// Makes the changes that nothing holds up any more.
    pub(super) fn go_on(&mut self) -> Vec<Effect> {
        let mut effects = Vec::new();
        while let Some(change) = self.held.0.first() {
            let next = self.next(change);
            let lacking = self.fetch_lacking(&next);
            if !lacking.is_empty() {
                effects.extend(lacking);
                break;
            }
            let change = self.held.0.remove(0);
            effects.extend(self.change(change, next));
        }
        effects
    }

    /// Asks for the files that the first of the changes waits for, if any waits.
    pub(super) fn fetch_held(&mut self) -> Vec<Effect> {
        let next = self.held.0.first().map(|change| self.next(change));
        next.map(|next| self.fetch_lacking(&next)).unwrap_or_default()
    }

    /// Asks for what the state takes that is not here, and draws that it comes; nothing if all is here.
    fn fetch_lacking(&mut self, next: &State) -> Vec<Effect> {
        let lacks_names = next.lacks_names(&self.dataset);
        if lacks_names && self.names != Coming::Failed {
            let names = self.names.begin().then(|| Effect::AwaitNames(next.unknown().collect()));
            return and_draw(Vec::from_iter(names));
        }
        let missing = self.missing(next);
        let lacks_titles = next.lacks_titles() && !lacks_names && self.titles != Coming::Failed;
        if missing.is_empty() && !lacks_titles {
            return Vec::new();
        }
        let titles = if lacks_titles { self.fetch_titles() } else { None };
        let mut effects = Vec::from_iter(titles);
        for index in missing {
            // Words that came without figures are asked for once more with them.
            if !self.words.iter().any(|(i, words)| *i == index && words.here().is_none()) {
                self.load(index, Loading::Pending);
                effects.extend(self.fetch(index));
            }
        }
        effects.push(Effect::Draw);
        effects
    }

    /// Asks for the file of all job titles, unless it is here or on its way.
    pub(super) fn fetch_titles(&mut self) -> Option<Effect> {
        let is_due = !self.dataset.has_all_titles() && self.titles.begin();
        is_due.then_some(Effect::FetchTitles)
    }

    /// Asks for what searches and for the names of all occupations, unless they are on their way.
    pub(super) fn fetch_search(&mut self) -> Option<Effect> {
        self.search.begin().then_some(Effect::AwaitSearch)
    }

    /// The same where it is not here, or another widget may have brought job titles.
    pub(super) fn fetch_lacking_search(&mut self) -> Option<Effect> {
        let lacks_titles = |index: &Arc<Index>| !index.has_titles() && self.dataset.titles().is_some();
        self.index.as_ref().is_none_or(lacks_titles).then(|| self.fetch_search()).flatten()
    }

    /// Makes the changes that waited for what came, or did not; what could not be told of what is on show is asked for
    /// anew with it.
    pub(super) fn go_on_with(&mut self, what: Coming) -> Vec<Effect> {
        // What a name meant could not be told without.
        let is_anew = what == Coming::Unasked && self.state.lacks_titles() && !self.is_holding();
        let effects = match is_anew {
            true => self.ask(Change::Host(Box::new(self.options.clone()))),
            false => self.go_on(),
        };
        and_draw(effects)
    }

    /// Whether what searches did not come, or names that were waited for.
    pub(in crate::widget) fn misses_search(&self) -> bool {
        [self.search, self.names].contains(&Coming::Failed)
    }

    /// Whether what searches places, or their list, did not come.
    pub(in crate::widget) fn finds_no_places(&self) -> bool {
        self.search == Coming::Failed || self.nearby.lacks_areas()
    }

    /// Whether a change waits.
    pub(super) fn is_holding(&self) -> bool {
        !self.held.0.is_empty()
    }

    /// Whether a change waits for files that are on their way.
    pub(in crate::widget) fn is_waiting(&self) -> bool {
        self.is_holding() && self.lacks().is_none()
    }

    /// The occupation whose figures a change waits for in vain, with its place in the dataset.
    pub(in crate::widget) fn lacks(&self) -> Option<(usize, Name)> {
        let missing = self.missing(&self.next(self.held.0.first()?));
        let failed = missing.into_iter().find(|index| matches!(self.words(*index), Loading::Failed))?;
        Some((failed, self.dataset.get(failed)?.name()))
    }

    /// Forgets what did not come, so that it is asked for again.
    pub(super) fn forget_failed(&mut self) {
        self.words.retain(|(_, words)| !matches!(words, Loading::Failed));
    }

    /// What the change would bring on show.
    pub(super) fn next(&self, change: &Change) -> State {
        match change {
            Change::Reader(action) => self.state.after(action, &self.dataset),
            Change::Link(query) => {
                let (choices, place) = (self.state.choices, self.state.place.clone());
                let mut options = Options { choices, place, ..Options::default() };
                permalink::read(query, &mut options);
                State::open(&options, &self.dataset)
            }
            Change::Host(options) => State::open(options, &self.dataset),
        }
    }

    /// The occupations of the state whose figures are not here.
    pub(super) fn missing(&self, state: &State) -> Vec<usize> {
        let lacks = |index: &usize| self.dataset.get(*index).is_some_and(|o| !o.has_figures());
        state.occupations().filter(lacks).collect()
    }
}

/// These, and what is then drawn.
pub(super) fn and_draw(mut effects: Vec<Effect>) -> Vec<Effect> {
    effects.push(Effect::Draw);
    effects
}

#[cfg(test)]
mod tests;
