//! What each message makes of the model, and what is to be done beyond it.

use std::rc::Rc;

use super::{Loading, Model, compare};
use crate::export;
use crate::language::{self, Label, say};
use crate::search::Index;
use crate::widget::choice::View;
use crate::widget::message::{Change, Effect, Export, File, Message};
use crate::widget::options::Options;
use crate::widget::permalink;
use crate::widget::state::{Action, State};

/// The most occupations that are offered again.
const MAX_RECENT: usize = 8;

impl Model {
    /// What the widget needs when it begins.
    pub fn begin(&mut self) -> Vec<Effect> {
        self.fetch_words()
    }

    /// Does what the message asks. What is to be done beyond the model is done in this order.
    pub fn update(&mut self, message: Message) -> Vec<Effect> {
        match message {
            Message::Change(change) => return self.change(change),
            Message::Add => {
                self.is_adding = true;
                self.focus.put(self.state.occupations.len());
            }
            Message::Cancel => {
                self.is_adding = false;
                self.focus.put(self.state.occupations.len().saturating_sub(1));
            }
            Message::InSight(side, place) => {
                if place == self.in_sight[1 - side] {
                    self.in_sight.swap(0, 1);
                } else {
                    self.in_sight[side] = place;
                }
            }
            Message::PickerFocused if self.index.is_some() => return Vec::new(),
            Message::PickerFocused => {
                self.index = Some(Rc::new(Index::new(&self.dataset)));
                return vec![Effect::FetchTitles, Effect::Draw];
            }
            Message::Titles(bytes) => {
                let mut index = Index::new(&self.dataset);
                // A file of another version is as good as none: the titles of this build go on.
                if index.add_titles(&bytes).is_ok() {
                    self.index = Some(Rc::new(index));
                }
            }
            Message::Words(index, words) => {
                self.load(index, words.map_or(Loading::Failed, Loading::Here));
            }
            Message::Retry(index) => {
                self.load(index, Loading::Pending);
                let fetch = self.fetch(index);
                return fetch.into_iter().chain([Effect::Draw]).collect();
            }
            Message::Drawn => self.lags = false,
            Message::Export(export) => return self.export(export),
            Message::Copied(what, worked) => {
                self.outcome = language::copied(what == Export::Link, worked);
                self.announcement.clone_from(&self.outcome);
                return vec![Effect::CloseShare, Effect::Draw];
            }
            Message::CloseShare => return vec![Effect::CloseShare],
        }
        vec![Effect::Draw]
    }

    /// Shows what is asked for, and tells the host unless it is the one who asks.
    fn change(&mut self, change: Change) -> Vec<Effect> {
        match change {
            Change::Reader(action) => {
                let next = self.state.after(&action);
                self.remember_match(&action);
                let mut effects = self.show(next, Some(&action));
                if !effects.is_empty() {
                    effects.push(Effect::Tell(self.shown()));
                }
                effects
            }
            Change::Link(query) => {
                let mut options = Options { choices: self.state.choices, ..Options::default() };
                permalink::read(&query, &mut options);
                let mut effects = self.show(State::open(&options, &self.dataset), None);
                effects.extend([Effect::Tell(self.shown()), Effect::Begin]);
                effects
            }
            Change::Host(options) => {
                let next = State::open(&options, &self.dataset);
                let is_other = std::mem::replace(&mut self.options, *options.clone()) != *options;
                let mut effects = self.show(next, None);
                if effects.is_empty() && is_other {
                    effects.push(Effect::Draw);
                }
                effects
            }
        }
    }

    /// Brings the next state on the page, and asks for what it needs. Nothing is to be done if it is there.
    fn show(&mut self, next: State, action: Option<&Action>) -> Vec<Effect> {
        if next == self.state {
            return Vec::new();
        }
        self.has_moved = true;
        self.is_adding = false;
        self.outcome.clear();
        if let Some(Action::Remove(place)) = action {
            // What had the focus goes away: the reader goes on at what takes its place.
            self.focus.put((*place).min(self.state.occupations.len().saturating_sub(2)));
        }
        self.in_sight = match action {
            // What was just chosen is what the reader wants to see.
            Some(Action::Choose { place, .. }) if *place > 1 => [0, *place],
            _ => [0, 1],
        };
        for index in &self.state.occupations {
            self.recent.retain(|i| i != index);
            self.recent.insert(0, *index);
        }
        self.recent.truncate(MAX_RECENT);
        let mut effects = vec![Effect::Draw];
        let may_lag = may_lag(&self.state, &next);
        if may_lag && !self.lags {
            effects.push(Effect::AwaitDrawn);
        }
        self.lags = may_lag;
        self.state = next;
        self.comparison = compare(&self.state, &self.dataset);
        self.announcement = self.announce(action);
        effects.extend(self.fetch_words());
        effects
    }

    fn announce(&self, action: Option<&Action>) -> String {
        match action {
            Some(Action::Pay(_) | Action::Show(_)) => {
                let shown = self.comparison.placed().iter().filter(|placed| self.shows(placed.line)).count();
                language::rows_shown(shown)
            }
            _ if self.comparison.subjects.is_empty() => say(Label::NothingShown).to_owned(),
            _ => language::now_showing(&language::heading(&self.comparison)),
        }
    }

    /// Keeps the job title by which an occupation was found.
    fn remember_match(&mut self, action: &Action) {
        if let Action::Choose { occupation, matched, .. } = action {
            self.matched.retain(|(index, _)| index != occupation);
            self.matched.extend(matched.clone().map(|title| (*occupation, title)));
        }
    }

    fn export(&self, export: Export) -> Vec<Effect> {
        match export {
            Export::Link => vec![Effect::Copy(export, self.address())],
            Export::Text => vec![Effect::Copy(export, export::markdown(&self.comparison))],
            Export::Csv => {
                let slugs = permalink::slugs(&self.state, &self.dataset);
                let name = format!("{}.csv", slugs.join("-vs-"));
                let text = export::csv(&self.comparison);
                vec![Effect::Save(File { name, media_type: "text/csv", text })]
            }
            Export::Print => vec![Effect::Print],
            Export::Embed => vec![Effect::CloseShare, Effect::Embed(self.shown().query, self.options.theme)],
        }
    }

    fn load(&mut self, index: usize, words: Loading) {
        self.words.retain(|(i, _)| *i != index);
        self.words.push((index, words));
    }

    /// Asks for the words of the occupations on show that were not asked for yet.
    fn fetch_words(&mut self) -> Vec<Effect> {
        // The card has no words.
        if self.state.choices.view == View::Card {
            return Vec::new();
        }
        let is_new = |index: &usize| !self.words.iter().any(|(i, _)| i == index);
        let new: Vec<usize> = self.state.occupations.iter().copied().filter(is_new).collect();
        for index in &new {
            self.load(*index, Loading::Pending);
        }
        new.into_iter().filter_map(|index| self.fetch(index)).collect()
    }

    fn fetch(&self, index: usize) -> Option<Effect> {
        self.dataset.get(index).map(|occupation| Effect::FetchWords(index, occupation.slug()))
    }
}

/// Whether what is out of sight may wait until the change is on the screen: where one comparison or profile
/// follows another.
fn may_lag(before: &State, after: &State) -> bool {
    match (before.occupations.len(), after.occupations.len()) {
        (0, _) | (_, 0) => false,
        (one, other) => (one == 1) == (other == 1) && before.choices.view == after.choices.view,
    }
}
