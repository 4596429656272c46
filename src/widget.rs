//! The interface: a function of options, dataset and state.
//!
//! State lives in one place, [`Widget`]; what it draws are plain functions of a [`Comparison`]. Only the
//! pickers keep something of their own, what is being typed, so that a keystroke redraws nothing else.
//! Whatever reaches beyond the widget (address, clipboard, files, words) goes through an [`Edge`].

mod bar;
mod cards;
mod charts;
mod compact;
mod contents;
mod edge;
mod later;
mod message;
mod notice;
mod options;
pub mod pages;
pub mod permalink;
mod picker;
mod sections;
mod share;
mod sources;
mod state;
mod table;
mod words;

use std::rc::Rc;

use yew::prelude::*;

pub use edge::{Edge, File};
pub use message::Message;
pub use options::{
    BadValue, Choice, Choices, Entry, HeadingLevel, Lang, OPTIONS, Options, Scope, Show, Theme, View,
};
pub use state::{Action, Notice, State};

use crate::comparison::Comparison;
use crate::dataset::{Dataset, Words};
use crate::search::Index;

/// The words of an occupation, or where they are.
#[derive(Clone, Debug, PartialEq)]
pub enum Known {
    /// They are asked for.
    Coming,
    /// Here they are.
    Here(Rc<Words>),
    /// They did not come; the reader may ask again.
    Failed,
}

/// What a page gives the widget.
#[derive(Clone, Properties)]
pub struct WidgetProps {
    /// The occupations to choose from.
    pub dataset: Rc<Dataset>,
    /// What the page asks for.
    pub options: Options,
    /// What the ids of the widget's elements begin with; no two widgets of a page share it.
    #[prop_or(AttrValue::Static("oc"))]
    pub id: AttrValue,
    /// The address that links lead to, before their query; empty on a page of our own.
    #[prop_or_default]
    pub home: AttrValue,
    /// The site, if it has pages of its own for what [`pages`] says; else every link is a query.
    #[prop_or_default]
    pub site: Option<pages::Site>,
    /// Words that the page came with, by the occupation's place in the dataset.
    #[prop_or_default]
    pub words: Vec<(usize, Rc<Words>)>,
    /// What lies beyond the widget.
    #[prop_or_default]
    pub edge: Edge,
}

impl PartialEq for WidgetProps {
    fn eq(&self, other: &WidgetProps) -> bool {
        Rc::ptr_eq(&self.dataset, &other.dataset)
            && self.options == other.options
            && self.id == other.id
            && (&self.home, &self.site) == (&other.home, &other.site)
    }
}

/// The occupations side by side, with all that chooses them.
pub struct Widget {
    /// What the host asks for, as it last did.
    options: Options,
    state: State,
    comparison: Rc<Comparison>,
    words: Vec<(usize, Known)>,
    said: String,
    /// What came of copying, for those who look.
    told: String,
    /// The picker that the next redraw puts the focus into, and how often that was asked.
    focus: (usize, u32),
    /// The occupations that were on show, the latest first. Kept in memory only.
    recent: Vec<usize>,
    /// The job titles by which occupations were found.
    matched: Vec<(usize, String)>,
    /// Whether a picker for one more occupation is open.
    is_adding: bool,
    /// The two places that a phone shows.
    in_sight: [usize; 2],
    /// The main heading, which takes the focus when a link within the widget was followed.
    heading: NodeRef,
    is_heading_due: bool,
    share: NodeRef,
    /// Whether the reader changed what is shown. The page's address may then be another, so links are whole.
    has_moved: bool,
    /// Whether what is out of sight still waits to be drawn anew.
    lags: bool,
    /// What a picker searches, made when one is first focused.
    index: Option<Rc<Index>>,
}

impl Component for Widget {
    type Message = Message;
    type Properties = WidgetProps;

    fn create(ctx: &Context<Widget>) -> Widget {
        let props = ctx.props();
        let state = State::open(&props.options, &props.dataset);
        let words = props.words.iter().map(|(i, w)| (*i, Known::Here(w.clone()))).collect();
        let comparison = compare(&state, &props.dataset);
        let mut widget = Widget {
            options: props.options.clone(),
            recent: state.occupations.clone(),
            state,
            comparison,
            words,
            said: String::new(),
            told: String::new(),
            focus: (0, 0),
            matched: Vec::new(),
            is_adding: false,
            in_sight: [0, 1],
            heading: NodeRef::default(),
            is_heading_due: false,
            share: NodeRef::default(),
            has_moved: false,
            lags: false,
            index: None,
        };
        widget.ask_for_words(ctx);
        widget
    }

    fn changed(&mut self, ctx: &Context<Widget>, old: &WidgetProps) -> bool {
        let props = ctx.props();
        if props.options != old.options || !Rc::ptr_eq(&props.dataset, &old.dataset) {
            if !Rc::ptr_eq(&props.dataset, &old.dataset) {
                self.words.clear();
                self.index = None;
            }
            self.options = props.options.clone();
            self.state = State::open(&props.options, &props.dataset);
            self.comparison = compare(&self.state, &props.dataset);
            self.ask_for_words(ctx);
        }
        true
    }

    fn update(&mut self, ctx: &Context<Widget>, message: Message) -> bool {
        self.receive(ctx, message)
    }

    fn rendered(&mut self, ctx: &Context<Widget>, _: bool) {
        if std::mem::take(&mut self.is_heading_due) {
            focus(&self.heading);
            ctx.props().edge.moved.emit(());
        }
    }

    fn view(&self, ctx: &Context<Widget>) -> Html {
        let props = ctx.props();
        let scope = ctx.link();
        let theme = self.options.theme.id();
        let view = self.state.choices.view.id();
        let is_many = self.state.occupations.len() > 2;
        html! {
            <div class={classes!("oc", format!("oc-{theme}"), format!("oc-view-{view}"), is_many.then_some("oc-many"))}>
                if self.state.choices.view == View::Card {
                    { compact::view(self, props) }
                } else {
                    if self.options.picker {
                        { bar::view(self, props, scope) }
                    }
                    <div class={classes!("main", self.out_of_sight())}>
                        { notice::view(self) }
                        { sections::view(self, props, scope) }
                    </div>
                }
                <p class="hidden" role="status" aria-live="polite">{ &self.said }</p>
            </div>
        }
    }
}

impl Widget {
    /// What a picker offers before anything is typed.
    fn offers(&self, props: &WidgetProps) -> Vec<(&'static str, Vec<usize>)> {
        let first = self.state.occupations.first().and_then(|i| props.dataset.get(*i));
        let related = first.map(|o| o.related().map(|r| r.index()).collect()).unwrap_or_default();
        vec![("related", related), ("recent", self.recent.clone())]
    }

    /// Classes that take all but two occupations out of a phone's sight.
    fn out_of_sight(&self) -> Vec<String> {
        let places = 0..self.state.occupations.len();
        places.filter(|place| !self.in_sight.contains(place)).map(|place| format!("off-{place}")).collect()
    }

    /// Whether the line is on the page.
    fn shows(&self, line: &crate::comparison::Line) -> bool {
        line.has_value()
            && (self.state.choices.show == Show::All || self.state.occupations.len() < 2 || line.differs())
    }

    fn known(&self, index: usize) -> &Known {
        self.words.iter().find(|(i, _)| *i == index).map_or(&Known::Coming, |(_, known)| known)
    }

    /// The address of a link within the widget to what the query asks for.
    fn href(&self, props: &WidgetProps, query: &str) -> String {
        let place = match &props.site {
            Some(site) => pages::canonical(query, &props.dataset, site),
            None => query.to_owned(),
        };
        match &props.edge.address {
            Some(whole) if self.has_moved && props.site.is_some() => whole.emit(place),
            _ => format!("{}{place}", props.home),
        }
    }

    /// The whole address of what is on the page.
    fn address(&self, props: &WidgetProps) -> String {
        let place = match &props.site {
            Some(site) => pages::address(&self.state, &props.dataset, site),
            None => permalink::query(&self.state, &props.dataset),
        };
        match &props.edge.address {
            Some(whole) => whole.emit(place),
            None => format!("{}{place}", props.home),
        }
    }
}

/// Puts the focus on an element that can take it.
fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<web_sys::HtmlElement>() {
        // One that cannot leaves the focus where it is.
        element.focus().unwrap_or_default();
    }
}

fn compare(state: &State, dataset: &Dataset) -> Rc<Comparison> {
    let occupations: Vec<_> = state.occupations.iter().filter_map(|i| dataset.get(*i)).collect();
    Rc::new(Comparison::new(&occupations, dataset, state.choices.pay))
}
