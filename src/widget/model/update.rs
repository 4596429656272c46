//! What each message makes of the model, and what is to be done beyond it.

use std::sync::Arc;

use super::Model;
use super::held::{Coming, and_draw};
use crate::dataset::Words;
use crate::export;
use crate::language;
use crate::search::Index;
use crate::widget::choice::View;
use crate::widget::chunk::Chunk;
use crate::widget::column::NATION;
use crate::widget::loading::Loading;
use crate::widget::message::{Change, Effect, Export, File, Message};
use crate::widget::permalink;
use crate::widget::slices::{self, Count, Slices};
use crate::widget::state::{Action, State};

/// The most occupations that are offered again.
const MAX_RECENT: usize = 8;

impl Model {
    /// What the widget needs when it begins.
    pub fn begin(&mut self) -> Vec<Effect> {
        let mut effects = self.fetch_held();
        effects.extend(self.fetch_words());
        effects.extend(self.nearby.fetch(&self.state, &self.dataset));
        effects
    }

    /// Draws slice by slice, where nothing is drawn yet.
    pub fn slice(&mut self) -> Option<Effect> {
        self.draw_anew(Slices::none())
    }

    /// Draws these from now on, and the others when it is their turn.
    fn draw_anew(&mut self, slices: Slices) -> Option<Effect> {
        let was_waiting = std::mem::replace(&mut self.slices, slices).are_waiting();
        if self.slices.are_waiting() && !was_waiting { Some(self.await_next()) } else { None }
    }

    /// How many slices there are: of a view in one piece, the bar and that.
    fn slice_count(&self) -> Count {
        if self.state.is_full() {
            Count::of(&self.parts().1)
        } else {
            Count::without_late(if self.state.is_table() { slices::ROWS.end + 1 } else { slices::ANSWER.end })
        }
    }

    /// The chunk of the module that the next slices take, if that is not the first.
    fn next_takes(&self) -> Option<Chunk> {
        let count = self.slice_count();
        let (next, sources) = (self.slices.next(count).start, count.all - 1);
        if (count.early..sources).contains(&next) {
            return Some(Chunk::Last);
        }
        let second = if self.state.is_full() { slices::FIRST } else { slices::ANSWER.end };
        (next >= second.min(sources)).then_some(Chunk::Next)
    }

    /// Waits for what the next slices take.
    fn await_next(&mut self) -> Effect {
        self.awaited = self.next_takes();
        self.awaited.map_or(Effect::AwaitDrawn, Effect::AwaitChunk)
    }

    /// Whether the message takes the second chunk of the module, as all does that a reader asks for, and a file that a
    /// change waits for. What else comes is there before.
    pub fn is_act(&self, message: &Message) -> bool {
        match message {
            Message::Drawn | Message::Follow(_) => false,
            Message::File(..) => self.is_holding(),
            _ => true,
        }
    }

    /// Does what the message asks. What is to be done beyond the model is done in this order.
    pub fn update(&mut self, message: Message) -> Vec<Effect> {
        match message {
            Message::Drawn => {
                // What is to be drawn may have changed meanwhile.
                if self.slices.are_waiting() && self.next_takes() > self.awaited {
                    return vec![self.await_next()];
                }
                // To work out what is compared is a task of its own.
                if self.compared.get().is_none() {
                    self.comparison();
                    return vec![self.await_next()];
                }
                self.slices.go_on(self.slice_count());
                if self.slices.are_waiting() {
                    return vec![Effect::Draw, self.await_next()];
                }
                if std::mem::take(&mut self.keeps_focus) {
                    return vec![Effect::Draw, Effect::SeeFocus];
                }
                vec![Effect::Draw]
            }
            Message::File(index, file) if !self.is_holding() => {
                self.slices.outdate();
                self.take_file(index, file.as_deref());
                vec![Effect::Draw]
            }
            Message::Follow(part) => {
                self.followed = Some(part);
                vec![Effect::Draw]
            }
            later => {
                let effects = self.act(later);
                if effects.contains(&Effect::Draw) {
                    self.slices.outdate();
                }
                effects
            }
        }
    }

    /// The same for what comes only once the reader has done something or a chunk of the module is there behind the
    /// first. What only this calls is in the second.
    #[inline(never)]
    fn act(&mut self, message: Message) -> Vec<Effect> {
        match message {
            Message::Drawn | Message::Follow(_) => {}
            Message::File(index, file) => {
                self.take_file(index, file.as_deref());
                return and_draw(self.go_on());
            }
            Message::Change(change) => return self.ask(change),
            Message::Add => {
                self.is_adding = true;
                self.focus.put(self.state.columns.len());
            }
            Message::Cancel if !self.is_adding => return Vec::new(),
            Message::Cancel => {
                self.is_adding = false;
                return vec![Effect::Draw, Effect::Focus(".add".to_owned())];
            }
            Message::InSight(side, place) => {
                if place == self.in_sight[1 - side] {
                    self.in_sight.swap(0, 1);
                } else {
                    self.in_sight[side] = place;
                }
            }
            Message::Path(path) => self.path = path,
            Message::OwnPay(typed) => self.own_pay.take(self.comparison().pay, typed),
            Message::PickerFocused => {
                // What did not come is asked for again by whoever focuses a picker next.
                let mut effects = Vec::from_iter(self.fetch_titles());
                effects.extend(self.fetch_lacking_search());
                return effects;
            }
            Message::Named(is_here) => {
                self.names = Coming::of(is_here);
                return self.go_on_with(self.names);
            }
            Message::Searchable(is_here) => {
                self.search = Coming::of(is_here);
                if is_here {
                    self.names.take_failed();
                    let all = Index::with_all(&self.dataset);
                    self.index = Some(all.unwrap_or_else(|| Arc::new(Index::new(&self.dataset))));
                }
                return self.go_on_with(self.search);
            }
            // Without them, or with a file of another version, the names go on.
            Message::Titles(bytes) => {
                let index = bytes.and_then(|bytes| Index::with_titles(&self.dataset, bytes).ok());
                self.titles = Coming::of(index.is_some());
                // What a picker searches is made when one is focused.
                if self.index.is_some() && index.is_some() {
                    self.index = index;
                }
                return self.go_on_with(self.titles);
            }
            Message::RetrySearch => {
                self.names.take_failed();
                let effects = self.fetch_search();
                return and_draw(Vec::from_iter(effects));
            }
            Message::Retry(index) => {
                self.load(index, Loading::Pending);
                let fetch = self.fetch(index);
                return and_draw(Vec::from_iter(fetch));
            }
            Message::PlacesNear => {
                self.nearby.come_near();
                return self.fetch_places();
            }
            Message::PlacePickerFocused => {
                self.nearby.forget_failed();
                let mut effects = self.nearby.fetch(&self.state, &self.dataset);
                effects.extend(self.nearby.fetch_areas());
                effects.extend(self.fetch_lacking_search());
                return effects;
            }
            Message::RetryPlaces => {
                self.nearby.forget_failed();
                return self.fetch_places();
            }
            Message::Areas(bytes) => {
                self.nearby.take_areas(bytes.as_deref());
                self.state = self.settled(self.state.clone());
                self.compare();
            }
            Message::Local(index, bytes) => {
                self.nearby.take_local(index, bytes);
                self.compare();
            }
            Message::Export(export) => return self.export(export),
            Message::Copied(what, worked) => {
                self.outcome = language::copied(what == Export::Link, worked);
                self.announce_copied();
                return vec![Effect::CloseShare, Effect::Draw];
            }
            Message::CloseShare => return vec![Effect::CloseShare],
        }
        vec![Effect::Draw]
    }

    /// Shows what is asked for, and tells the host unless it is the one who asks.
    pub(super) fn change(&mut self, change: Change, next: State) -> Vec<Effect> {
        match change {
            Change::Reader(action) => {
                self.remember_match(&action);
                let mut effects = self.show(next, Some(&action));
                if !effects.is_empty() {
                    effects.push(Effect::Tell(self.shown()));
                }
                effects
            }
            Change::Link(_) => {
                let mut effects = self.show(next, None);
                effects.extend([Effect::Tell(self.shown()), Effect::Begin]);
                effects
            }
            Change::Host(options) => {
                let is_other = std::mem::replace(&mut self.options, *options.clone()) != *options;
                let mut effects = self.show(next, None);
                if effects.is_empty() && is_other {
                    effects.push(Effect::Draw);
                }
                effects
            }
        }
    }

    fn fetch_places(&mut self) -> Vec<Effect> {
        let effects = self.nearby.fetch(&self.state, &self.dataset);
        and_draw(effects)
    }

    /// The state with each place by its slug, once the list of places is here.
    fn settled(&self, state: State) -> State {
        match self.nearby.areas() {
            Some(areas) => {
                let slug_of = |name: &str| areas.find(name).map(|id| areas.get(id).slug.clone());
                state.settled(slug_of, &self.dataset)
            }
            None if self.dataset.is_bundled() => state,
            // A host's own occupations have no figures in places.
            None => state.settled(|name| (name == NATION).then(|| NATION.to_owned()), &self.dataset),
        }
    }

    /// Brings the next state on the page, and asks for what it needs. Nothing is to be done if it is there.
    fn show(&mut self, next: State, action: Option<&Action>) -> Vec<Effect> {
        let next = self.settled(next);
        if next == self.state {
            return Vec::new();
        }
        self.has_moved = true;
        self.is_adding = false;
        if next.columns != self.state.columns {
            self.path = 0;
        }
        self.outcome.clear();
        self.in_sight = self.next_in_sight(&next, action);
        for index in self.state.occupations() {
            self.recent.retain(|i| *i != index);
            self.recent.insert(0, index);
        }
        self.recent.truncate(MAX_RECENT);
        if self.state.place != NATION {
            self.recent_places.retain(|place| *place != self.state.place);
            self.recent_places.insert(0, self.state.place.clone());
            self.recent_places.truncate(MAX_RECENT);
        }
        let is_like = next.is_like(&self.state);
        let mut effects = vec![Effect::Draw];
        if let Some(Action::Remove(place)) = action {
            // The reader goes on at what takes its place, or begins anew in the field.
            match next.columns.len() {
                0 => self.focus.put(0),
                left => effects.push(Effect::Focus(format!(".slot-{} > .remove", (place + 1).min(left)))),
            }
        }
        if matches!(action, Some(Action::Place { .. })) {
            // Where two become one, what had the focus may go.
            effects.push(if is_like { Effect::SeeFocus } else { Effect::Begin });
        }
        // The rows of a table are of one moment with its header, which stays in sight.
        let is_sliced = next.is_full() || (next.is_table() && !is_like);
        if !is_like {
            self.page += 1;
            effects.push(Effect::Keep);
        }
        self.keeps_focus = is_sliced && matches!(action, Some(Action::Place { .. }));
        self.state = next;
        self.compare();
        effects.extend(self.draw_anew(if is_sliced { Slices::first(is_like) } else { Slices::whole() }));
        self.announce(action);
        effects.extend(self.fetch_words());
        effects.extend(self.nearby.fetch(&self.state, &self.dataset));
        effects
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
            Export::Text => vec![Effect::Copy(export, export::markdown(self.comparison(), self.prose()))],
            Export::Csv => {
                let slugs = permalink::slugs(&self.state, &self.dataset);
                let mut name = slugs.join("-vs-").replace('@', "-in-");
                if self.state.place != NATION {
                    name += &format!("-in-{}", self.state.place);
                }
                name += ".csv";
                // By the first mark spreadsheets know that it is UTF-8.
                let text = format!("\u{feff}{}", export::csv(self.comparison()));
                vec![
                    Effect::CloseShare,
                    Effect::Save(File { name, media_type: "text/csv;charset=utf-8", text }),
                ]
            }
            Export::Print => vec![Effect::CloseShare, Effect::Print],
            Export::Embed => vec![Effect::CloseShare, Effect::Embed(self.shown().query, self.options.theme)],
        }
    }

    /// Takes the file of an occupation: its words, and its figures unless they are here.
    fn take_file(&mut self, index: usize, file: Option<&str>) {
        let has_figures = || self.dataset.get(index).is_some_and(|occupation| occupation.has_figures());
        let came = |file: &&str| self.dataset.add_file(file).is_ok() && has_figures();
        let file = file.filter(|file| has_figures() || came(file));
        self.load(index, Loading::of(file.and_then(Words::parse)));
    }

    pub(super) fn load(&mut self, index: usize, words: Loading<Words>) {
        self.words.retain(|(i, _)| *i != index);
        self.words.push((index, words));
        self.said.take();
    }

    /// Asks for the words of the occupations on show that were not asked for yet.
    fn fetch_words(&mut self) -> Vec<Effect> {
        // The card has no words.
        if self.state.choices.view == View::Card {
            return Vec::new();
        }
        let mut new: Vec<usize> = Vec::new();
        for index in self.state.occupations() {
            if !new.contains(&index) && !self.words.iter().any(|(i, _)| *i == index) {
                new.push(index);
            }
        }
        for index in &new {
            self.load(*index, Loading::Pending);
        }
        new.into_iter().filter_map(|index| self.fetch(index)).collect()
    }

    pub(super) fn fetch(&self, index: usize) -> Option<Effect> {
        self.dataset.get(index).map(|occupation| Effect::FetchFile(index, occupation.slug()))
    }
}
