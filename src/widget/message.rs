//! What happens to the widget, and what it does then.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use yew::prelude::*;

use super::{Action, Known, Options, State, View, Widget, compare, permalink};
use crate::dataset::Words;
use crate::language;
use crate::search::Index;

/// What happens to the widget.
pub enum Message {
    /// The reader or the host acts.
    Do(Action),
    /// Words came, or did not.
    Words(usize, Option<Words>),
    /// Asks again for words that did not come.
    Retry(usize),
    /// Shows a picker for one more occupation.
    Add,
    /// Takes that picker away again.
    Cancel,
    /// The host asks for something else.
    Show(Box<Options>),
    /// Shows the code that embeds the comparison.
    Embed,
    /// Closes what shares the comparison.
    CloseShare,
    /// The reader chose an occupation by a title that matched.
    Choose {
        /// Where it goes.
        place: usize,
        /// Its place in the dataset.
        occupation: usize,
        /// The job title that was typed, where it is not the occupation's name.
        matched: Option<String>,
    },
    /// Follows a link within the widget, to this query.
    Go(String),
    /// On a phone, which two of three or four are in sight: a side and the place shown there.
    InSight(usize, usize),
    /// A picker took the focus: from now on there is something to search.
    PickerFocused,
    /// The file of all job titles came.
    Titles(Vec<u8>),
    /// The change is on the screen: the rest can follow.
    Drawn,
    /// Says something to those who listen rather than look.
    Say(String),
}

impl Widget {
    /// Does what the message asks, and tells whether that shows.
    pub(super) fn receive(&mut self, ctx: &Context<Widget>, message: Message) -> bool {
        match message {
            Message::Do(action) => return self.act(ctx, action),
            Message::Words(index, words) => {
                let known = words.map_or(Known::Failed, |words| Known::Here(Rc::new(words)));
                self.know(index, known);
            }
            Message::Retry(index) => {
                self.know(index, Known::Coming);
                self.fetch(ctx, index);
            }
            Message::Say(text) => {
                self.told.clone_from(&text);
                self.said = text;
                self.close_share();
            }
            Message::CloseShare => self.close_share(),
            Message::Show(options) => {
                let state = State::open(&options, &ctx.props().dataset);
                let is_other = self.options != *options;
                self.options = *options;
                return self.act(ctx, Action::Open(Box::new(state))) || is_other;
            }
            Message::Embed => {
                self.close_share();
                let query = permalink::query(&self.state, &ctx.props().dataset);
                ctx.props().edge.embed.emit((query, self.options.theme));
                return false;
            }
            Message::Cancel => {
                self.is_adding = false;
                self.focus = (self.state.occupations.len().saturating_sub(1), self.focus.1 + 1);
            }
            Message::Add => {
                self.is_adding = true;
                self.focus = (self.state.occupations.len(), self.focus.1 + 1);
            }
            Message::Choose { place, occupation, matched } => {
                self.matched.retain(|(i, _)| *i != occupation);
                self.matched.extend(matched.map(|title| (occupation, title)));
                return self.act(ctx, Action::Choose { place, occupation });
            }
            Message::Go(query) => {
                self.is_heading_due = true;
                let action = self.open(ctx.props(), &query);
                let has_changed = self.act(ctx, action);
                ctx.props().edge.changed.emit(self.state.clone());
                return has_changed;
            }
            Message::InSight(side, place) => {
                let other = self.in_sight[1 - side];
                if place == other {
                    self.in_sight.swap(0, 1);
                } else {
                    self.in_sight[side] = place;
                }
            }
            Message::Drawn => self.lags = false,
            Message::PickerFocused if self.index.is_some() => return false,
            Message::PickerFocused => {
                self.index = Some(Rc::new(Index::new(&ctx.props().dataset)));
                ctx.props().edge.fetch_titles.emit(ctx.link().callback(Message::Titles));
            }
            Message::Titles(bytes) => {
                let mut index = Index::new(&ctx.props().dataset);
                // A file of another version is as good as none: the titles of this build go on.
                if index.add_titles(&bytes).is_ok() {
                    self.index = Some(Rc::new(index));
                }
            }
        }
        true
    }

    /// Changes the state, tells those who want to know, and asks for what it needs.
    fn act(&mut self, ctx: &Context<Widget>, action: Action) -> bool {
        let dataset = &ctx.props().dataset;
        let is_from_outside = matches!(action, Action::Open(_));
        let next = self.state.after(action.clone());
        if next == self.state {
            return false;
        }
        self.has_moved = true;
        self.move_focus(&action);
        self.is_adding = false;
        self.told.clear();
        self.in_sight = match action {
            // What was just chosen is what the reader wants to see.
            Action::Choose { place, .. } if place > 1 => [0, place],
            _ => [0, 1],
        };
        for index in &self.state.occupations {
            self.recent.retain(|i| i != index);
            self.recent.insert(0, *index);
        }
        self.recent.truncate(8);
        self.lag(ctx, &next);
        self.state = next;
        self.comparison = compare(&self.state, dataset);
        self.said = self.announcement(&action);
        self.ask_for_words(ctx);
        if !is_from_outside {
            ctx.props().edge.changed.emit(self.state.clone());
        }
        true
    }

    /// Lets what is out of sight wait until the change is on the screen, if one comparison or
    /// profile follows another.
    fn lag(&mut self, ctx: &Context<Widget>, next: &State) {
        let Some(drawn) = &ctx.props().edge.drawn else { return };
        let is_alike = match (self.state.occupations.len(), next.occupations.len()) {
            (0, _) | (_, 0) => false,
            (before, after) => (before == 1) == (after == 1) && self.state.view == next.view,
        };
        if is_alike && !self.lags {
            drawn.emit(ctx.link().callback(|()| Message::Drawn));
        }
        self.lags = is_alike;
    }

    /// Closes the disclosure and leaves the focus on what opens it.
    fn close_share(&self) {
        if let Some(details) = self.share.cast::<web_sys::Element>() {
            // An element that cannot lose an attribute does not have it.
            details.remove_attribute("open").unwrap_or_default();
            let summary =
                details.first_element_child().and_then(|s| s.dyn_into::<web_sys::HtmlElement>().ok());
            if let Some(summary) = summary {
                summary.focus().unwrap_or_default();
            }
        }
    }

    /// Puts the focus where the reader goes on, when what had it goes away.
    fn move_focus(&mut self, action: &Action) {
        if let Action::Remove(place) = action {
            let last = self.state.occupations.len().saturating_sub(2);
            self.focus = ((*place).min(last), self.focus.1 + 1);
        }
    }

    fn announcement(&self, action: &Action) -> String {
        match action {
            Action::Pay(_) | Action::Show(_) => {
                let shown = self.comparison.placed().filter(|placed| self.shows(placed.line)).count();
                format!("{shown} rows shown.")
            }
            _ if self.comparison.subjects.is_empty() => "No occupation is shown.".to_owned(),
            _ => format!("Now showing {}.", language::heading(&self.comparison)),
        }
    }

    fn know(&mut self, index: usize, known: Known) {
        self.words.retain(|(i, _)| *i != index);
        self.words.push((index, known));
    }

    /// Asks for the words of the occupations on show that were not asked for yet.
    pub(super) fn ask_for_words(&mut self, ctx: &Context<Widget>) {
        // The card has no words.
        if self.state.view == View::Card {
            return;
        }
        for index in self.state.occupations.clone() {
            if !self.words.iter().any(|(i, _)| *i == index) {
                self.know(index, Known::Coming);
                self.fetch(ctx, index);
            }
        }
    }

    fn fetch(&self, ctx: &Context<Widget>, index: usize) {
        let props = ctx.props();
        if let Some(occupation) = props.dataset.get(index) {
            let done = ctx.link().callback(move |words| Message::Words(index, words));
            props.edge.fetch_words.emit((occupation.slug(), done));
        }
    }
}
