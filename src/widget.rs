//! The interface: a function of options, dataset and state.
//!
//! What it knows lives in one place, the [`Model`], which turns each [`Message`] into effects and needs no
//! browser; what it draws are plain functions of that. [`Widget`] only brings the two together. The pickers keep
//! something of their own, what is being typed, so that a keystroke there redraws nothing else. Whatever reaches beyond
//! the widget (address, clipboard, files, words) goes through an [`Edge`].

mod among;
mod bar;
mod cards;
mod charts;
mod choice;
mod chunk;
mod column;
mod compact;
mod contents;
mod dom;
#[cfg(test)]
pub(crate) mod drawn;
mod edge;
mod kept;
mod link;
mod list;
mod loading;
mod marks;
mod message;
mod model;
mod named;
mod nearby;
mod notice;
mod options;
mod own_pay;
pub mod pages;
mod part;
pub mod permalink;
mod picker;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) mod picture;
#[cfg(not(target_arch = "wasm32"))]
mod rendered;
mod sections;
mod share;
mod slice;
mod slices;
mod sortable;
mod sources;
mod state;
mod table;
mod where_bar;
mod words;

use std::cell::Cell;
use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

pub use choice::{Choice, HeadingLevel, Lang, Show, Theme, View};
pub use chunk::Chunk;
pub use column::{Column, NATION, parted};
pub use edge::{Edge, Nothing};
use kept::Kept;
pub use loading::Loading;
pub use message::{Change, Effect, Export, File, Message, Shown};
pub use model::{Home, Model};
pub use options::{BadValue, Choices, Entry, OPTIONS, Options, Scope};
pub use part::{Part, Parts};
pub use state::{Action, Notice, State};

use crate::dataset::{Dataset, Words};

/// What a page gives the widget.
#[derive(Clone, Properties)]
pub struct WidgetProps {
    /// The occupations to choose from.
    pub dataset: Rc<Dataset>,
    /// What the page asks for.
    pub options: Options,
    /// What the ids of the widget's elements begin with; no two widgets of a page share it.
    pub id: AttrValue,
    /// Where links lead.
    pub home: Home,
    /// Words that the page came with, by the occupation's place in the dataset.
    pub words: Vec<(usize, Rc<Words>)>,
    /// Whether all is drawn at once, where nothing is drawn again.
    pub is_whole: bool,
    /// What lies beyond the widget.
    pub edge: Rc<dyn Edge>,
}

impl PartialEq for WidgetProps {
    fn eq(&self, other: &WidgetProps) -> bool {
        Rc::ptr_eq(&self.dataset, &other.dataset)
            && self.options == other.options
            && self.id == other.id
            && self.home == other.home
    }
}

/// The occupations side by side, with all that chooses them.
pub struct Widget {
    model: Model,
    root: NodeRef,
    /// Whether the page is to begin at the top once it is drawn.
    is_begin_due: bool,
    /// What is to have the focus once it is drawn, as a selector.
    focus_due: Option<String>,
    /// Whether what has the focus is to be in sight once it is drawn.
    is_focus_due: bool,
    /// What is kept of the page before this one, until this has it.
    kept: Option<Kept>,
    /// What is watched, until the reader comes near it.
    watched: Option<Element>,
    /// Whether the second chunk of the module is here, which does what the reader asks for.
    can_act: Rc<Cell<bool>>,
    /// Whether something was asked for that waits for it.
    is_asked: bool,
    /// Whether a drawing is not on the page yet: Yew may let a frame pass between the widget and the slices in it.
    is_drawing: bool,
    /// What the next slice waits for once it is: a chunk of the module, or no more than a frame.
    awaited: Option<Option<Chunk>>,
}

impl Component for Widget {
    type Message = Message;
    type Properties = WidgetProps;

    fn create(ctx: &Context<Widget>) -> Widget {
        let WidgetProps { dataset, options, home, words, is_whole, .. } = ctx.props().clone();
        let mut model = Model::new(dataset, options, home, &words);
        let mut effects = model.begin();
        if !is_whole {
            effects.extend(model.slice());
        }
        let mut widget = Widget {
            model,
            root: NodeRef::default(),
            is_begin_due: false,
            focus_due: None,
            is_focus_due: false,
            kept: None,
            watched: None,
            can_act: Rc::default(),
            is_asked: false,
            is_drawing: true,
            awaited: None,
        };
        widget.carry_out(ctx, effects);
        widget
    }

    fn changed(&mut self, ctx: &Context<Widget>, old: &WidgetProps) -> bool {
        let props = ctx.props();
        if Rc::ptr_eq(&props.dataset, &old.dataset) && props.home == old.home {
            let change = Change::Host(Box::new(props.options.clone()));
            <Widget as Component>::update(self, ctx, Message::Change(change));
        } else {
            let (kept, page) = (self.kept.take(), self.model.page + 1);
            *self = Widget { kept, ..<Widget as Component>::create(ctx) };
            self.model.page = page;
        }
        self.is_drawing = true;
        true
    }

    fn update(&mut self, ctx: &Context<Widget>, message: Message) -> bool {
        if self.model.is_act(&message) && !self.can_act.get() {
            self.await_chunk(ctx, Chunk::Next, message);
            self.is_asked = true;
            self.is_drawing = true;
            return true;
        }
        let was_asked = self.can_act.get() && std::mem::take(&mut self.is_asked);
        let effects = self.model.update(message);
        let draws = self.carry_out(ctx, effects) || was_asked;
        self.is_drawing |= draws;
        self.await_next(ctx);
        draws
    }

    fn rendered(&mut self, ctx: &Context<Widget>, _: bool) {
        self.model.slices.drawn();
        self.is_drawing = false;
        if std::mem::take(&mut self.is_focus_due) {
            dom::show_within(&self.root, ":focus");
        }
        // Whoever mounts it may wait for that.
        if self.model.slices.have_begun() {
            dom::mark(&self.root, "data-begun");
        }
        let is_last = !self.model.slices.are_waiting();
        if is_last {
            dom::mark(&self.root, "data-whole");
            self.watch(ctx);
        }
        self.kept = self.kept.take().and_then(|kept| kept.drawn(&self.root, is_last));
        self.model.followed.take_if(|part| dom::go_within(&self.root, part) || is_last);
        if let Some(selector) = self.focus_due.take() {
            dom::focus_within(&self.root, &selector);
        }
        if std::mem::take(&mut self.is_begin_due) {
            dom::focus_within(&self.root, ".title");
            ctx.props().edge.moved();
        }
        self.await_next(ctx);
    }

    fn view(&self, ctx: &Context<Widget>) -> Html {
        let (model, id) = (&self.model, ctx.props().id.as_str());
        let send = &ctx.link().callback(|message: Message| message);
        let (theme, view) = (model.options.theme, model.state.choices.view);
        let is_many = model.state.columns.len() > 2;
        let class = classes!(
            "oc",
            format!("oc-{}", theme.id()),
            format!("oc-view-{}", view.id()),
            is_many.then_some("oc-many")
        );
        // What is drawn slice by slice gets these marks once it is there.
        let is_there = ctx.props().is_whole.then_some("");
        html! {
            <div ref={self.root.clone()} {class} data-begun={is_there} data-whole={is_there} aria-busy={(model.is_waiting() || self.is_asked).then_some("true")}>
                if view == View::Card {
                    { slice::view(&model.slices, slices::ANSWER, "card", || compact::view(model, send)) }
                } else {
                    if model.options.picker {
                        { slice::view(&model.slices, slices::BAR, "bar", || bar::view(model, id, send)) }
                    }
                    <div class={classes!("main", out_of_sight(model))} aria-busy={model.slices.are_waiting().then_some("true")}>
                        { slice::view(&model.slices, slices::ANSWER, "notices", || notice::view(model, send)) }
                        { sections::view(model, id, send) }
                    </div>
                }
                <p class="hidden" role="status" aria-live="polite">{ &model.announcement }</p>
            </div>
        }
    }
}

impl Widget {
    /// Watches what needs the files of places, until the reader comes near it.
    fn watch(&mut self, ctx: &Context<Widget>) {
        let nearby = if self.model.waits_for_reader() { dom::find(&self.root, ".nearby") } else { None };
        if let Some(element) = nearby.filter(|element| self.watched.as_ref() != Some(element)) {
            let link = ctx.link().clone();
            let near = Box::new(move || link.send_message(Message::PlacesNear));
            ctx.props().edge.await_near(&element, near);
            self.watched = Some(element);
        }
    }

    /// Waits for what the next slice waits for, if all of this one is on the page.
    fn await_next(&mut self, ctx: &Context<Widget>) {
        match self.awaited.take_if(|_| !self.is_drawing) {
            Some(Some(chunk)) => self.await_chunk(ctx, chunk, Message::Drawn),
            Some(None) => {
                let link = ctx.link().clone();
                ctx.props().edge.await_drawn(Box::new(move || link.send_message(Message::Drawn)));
            }
            None => {}
        }
    }

    /// Sends the message once that chunk of the module is here.
    fn await_chunk(&self, ctx: &Context<Widget>, chunk: Chunk, message: Message) {
        let (link, can_act) = (ctx.link().clone(), self.can_act.clone());
        let done = move || {
            can_act.set(true);
            link.send_message(message);
        };
        ctx.props().edge.await_chunk(chunk, Box::new(done));
    }

    /// Has done what the model asks for, and tells whether that is to draw.
    fn carry_out(&mut self, ctx: &Context<Widget>, effects: Vec<Effect>) -> bool {
        let edge = &ctx.props().edge;
        let mut draws = false;
        for effect in effects {
            let link = ctx.link().clone();
            match effect {
                Effect::Draw => draws = true,
                Effect::Begin => self.is_begin_due = true,
                Effect::Focus(selector) => self.focus_due = Some(selector),
                Effect::SeeFocus => self.is_focus_due = true,
                Effect::Keep => {
                    let is_empty = self.model.state().columns.is_empty();
                    self.kept = Some(Kept::of(&self.root, self.kept.take(), is_empty));
                }
                Effect::CloseShare => dom::close_within(&self.root, ".take"),
                Effect::Tell(shown) => edge.changed(&shown),
                Effect::FetchFile(index, slug) => {
                    edge.fetch_file(
                        &slug,
                        Box::new(move |file| link.send_message(Message::File(index, file))),
                    );
                }
                Effect::FetchAreas => {
                    edge.fetch_areas(Box::new(move |bytes| link.send_message(Message::Areas(bytes))));
                }
                Effect::FetchLocal(index, slug) => edge.fetch_local(
                    &slug,
                    Box::new(move |bytes| link.send_message(Message::Local(index, bytes))),
                ),
                Effect::FetchTitles => {
                    edge.fetch_titles(Box::new(move |bytes| link.send_message(Message::Titles(bytes))));
                }
                Effect::AwaitDrawn => self.awaited = Some(None),
                Effect::AwaitChunk(chunk) => self.awaited = Some(Some(chunk)),
                Effect::AwaitNames(slugs) => {
                    let done = Box::new(move |are_here| link.send_message(Message::Named(are_here)));
                    edge.await_names(&slugs, done);
                }
                Effect::AwaitSearch => {
                    edge.await_search(Box::new(move |is_here| {
                        link.send_message(Message::Searchable(is_here))
                    }));
                }
                Effect::Copy(what, text) => {
                    edge.copy(
                        &text,
                        Box::new(move |worked| link.send_message(Message::Copied(what, worked))),
                    );
                }
                Effect::Save(file) => edge.save(&file),
                Effect::Print => edge.print(),
                Effect::Embed(query, theme) => edge.embed(&query, theme),
            }
        }
        draws || self.is_begin_due
    }
}

/// Classes that take all but two occupations out of a phone's sight.
fn out_of_sight(model: &Model) -> Vec<String> {
    let places = 0..model.state.columns.len();
    places
        .filter(|place| !model.in_sight.contains(place))
        .map(|place| format!("without-{}", place + 1))
        .collect()
}
