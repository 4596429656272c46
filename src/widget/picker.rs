//! Chooses an occupation by typing: an editable combobox with a list, after the ARIA 1.2 pattern.

use std::rc::Rc;

use yew::prelude::*;

use super::dom;
use super::marks::mark;
use super::message::Message;
use super::state::Action;
use crate::dataset::Dataset;
use crate::language::{self, Label, say};
use crate::occupation::capitalized;
use crate::search::Index;

/// The most occupations that the list offers.
const MAX_OFFERED: usize = 8;

/// What a picker is given.
#[derive(Clone, Properties)]
pub(super) struct PickerProps {
    /// What the ids of its elements begin with.
    pub(super) id: AttrValue,
    /// Its place in the bar.
    pub(super) place: usize,
    /// The occupations to choose from.
    pub(super) dataset: Rc<Dataset>,
    /// What is searched, once a picker was focused.
    pub(super) index: Option<Rc<Index>>,
    /// The occupation that is chosen.
    pub(super) chosen: Option<usize>,
    /// Those that are on show already.
    pub(super) taken: Vec<usize>,
    /// What is offered before anything is typed: a heading and occupations.
    pub(super) offers: Vec<(Label, Vec<usize>)>,
    /// Grows when the picker is to take the focus; 0 at first.
    pub(super) focus: u32,
    /// Takes what the reader does.
    pub(super) send: Callback<Message>,
}

impl PartialEq for PickerProps {
    fn eq(&self, other: &PickerProps) -> bool {
        Rc::ptr_eq(&self.dataset, &other.dataset)
            && self.index.as_ref().map(Rc::as_ptr) == other.index.as_ref().map(Rc::as_ptr)
            && (self.place, self.chosen, self.focus) == (other.place, other.chosen, other.focus)
            && (&self.taken, &self.offers) == (&other.taken, &other.offers)
    }
}

/// What happens in a picker.
pub(super) enum Typing {
    Focus,
    Open,
    Close,
    /// The reader gives up, on a phone where nothing else is in sight.
    Leave,
    Text(String),
    Key(KeyboardEvent),
    Choose(usize),
}

/// A text field with a list of occupations.
pub(super) struct Picker {
    /// What is typed; nothing while the field shows the chosen occupation.
    typed: Option<String>,
    is_open: bool,
    /// Occupations with the job title by which each was found.
    hits: Vec<(usize, Option<String>)>,
    active: Option<usize>,
    /// How often the focus was asked for and taken.
    focused: u32,
    /// Whether the next focus leaves the list closed.
    is_quiet: bool,
    input: NodeRef,
}

impl Component for Picker {
    type Message = Typing;
    type Properties = PickerProps;

    fn create(ctx: &Context<Picker>) -> Picker {
        let mut picker = Picker {
            typed: None,
            is_open: false,
            hits: Vec::new(),
            active: None,
            focused: 0,
            is_quiet: false,
            input: NodeRef::default(),
        };
        picker.offer(ctx.props());
        picker
    }

    fn changed(&mut self, ctx: &Context<Picker>, old: &PickerProps) -> bool {
        if ctx.props().chosen != old.chosen {
            self.typed = None;
        }
        self.offer(ctx.props());
        // What was typed may have found something only now that all job titles are here.
        if self.active.is_none() {
            self.active = self.first_to_choose(ctx.props());
        }
        true
    }

    fn rendered(&mut self, ctx: &Context<Picker>, _first: bool) {
        let requests = ctx.props().focus;
        if requests > self.focused {
            self.focused = requests;
            // Where something is chosen already, the list would only be in the way.
            self.is_quiet = ctx.props().chosen.is_some();
            dom::focus(&self.input);
        }
    }

    fn update(&mut self, ctx: &Context<Picker>, typing: Typing) -> bool {
        let props = ctx.props();
        match typing {
            Typing::Focus if std::mem::take(&mut self.is_quiet) => {
                props.send.emit(Message::PickerFocused);
                return false;
            }
            Typing::Focus | Typing::Open => {
                props.send.emit(Message::PickerFocused);
                self.is_open = true;
                dom::select(&self.input);
            }
            Typing::Close => {
                self.is_open = false;
                self.typed = None;
                self.active = None;
                self.offer(props);
            }
            Typing::Leave => dom::blur(&self.input),
            Typing::Text(text) => {
                self.typed = Some(text);
                self.is_open = true;
                self.offer(props);
                self.active = self.first_to_choose(props);
            }
            Typing::Key(event) => return self.key(ctx, &event),
            Typing::Choose(place) => self.choose(ctx, place),
        }
        true
    }

    fn view(&self, ctx: &Context<Picker>) -> Html {
        let props = ctx.props();
        let link = ctx.link();
        let name = props.chosen.and_then(|i| props.dataset.get(i)).map(|o| o.name().heading());
        let value = self.typed.clone().or(name).unwrap_or_default();
        let list = format!("{}-list", props.id);
        let active = self.active.map(|i| format!("{}-{i}", props.id));
        let oninput = link.callback(|event: InputEvent| Typing::Text(dom::text(&event)));
        html! {
            <div class={classes!("picker", self.is_open.then_some("open"))} part="picker">
                <label class="hidden" for={props.id.clone()}>{ language::picker(props.place + 1) }</label>
                { mark(props.place) }
                <input
                    ref={self.input.clone()}
                    id={props.id.clone()}
                    type="text"
                    role="combobox"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    placeholder={say(Label::JobTitleOrCode)}
                    aria-autocomplete="list"
                    aria-expanded={self.is_open.to_string()}
                    aria-controls={list.clone()}
                    aria-activedescendant={active.filter(|_| self.is_open)}
                    {value}
                    {oninput}
                    onfocus={link.callback(|_| Typing::Focus)}
                    onclick={link.callback(|_| Typing::Open)}
                    onblur={link.callback(|_| Typing::Close)}
                    onkeydown={link.callback(Typing::Key)}
                />
                <ul id={list} role="listbox" aria-label={say(Label::Occupations)} hidden={!self.is_open}>
                    if self.is_open {
                        { for self.hits.iter().enumerate().map(|(i, hit)| self.option(ctx, i, hit)) }
                    }
                </ul>
                if self.is_open {
                    <button
                        type="button"
                        class="button cancel"
                        tabindex="-1"
                        onmousedown={Callback::from(|event: MouseEvent| event.prevent_default())}
                        onclick={link.callback(|_| Typing::Leave)}
                    >
                        { say(Label::Cancel) }
                    </button>
                }
                <p class={if self.is_open && self.hits.is_empty() { "none" } else { "hidden" }} role="status">
                    { self.status() }
                </p>
            </div>
        }
    }
}

impl Picker {
    fn is_untyped(&self) -> bool {
        self.typed.as_ref().is_none_or(|text| text.trim().is_empty())
    }

    /// What came of the typing, for those who do not see the list.
    fn status(&self) -> String {
        match self.hits.len() {
            0 if self.is_open && self.is_untyped() => say(Label::TypeATitle).to_owned(),
            0 if self.is_open => say(Label::NothingFound).to_owned(),
            found if self.is_open && !self.is_untyped() => language::found(found),
            _ => String::new(),
        }
    }

    /// The first of what answers the text that is not on show already.
    fn first_to_choose(&self, props: &PickerProps) -> Option<usize> {
        let found = self.hits.iter().position(|hit| !props.taken.contains(&hit.0));
        found.filter(|_| !self.is_untyped())
    }

    /// Lists what answers the text, or what is offered before anything is typed.
    fn offer(&mut self, props: &PickerProps) {
        self.hits = match self.typed.as_deref().map(str::trim) {
            Some(text) if !text.is_empty() => {
                let found =
                    props.index.as_ref().map(|index| index.search(text, MAX_OFFERED)).unwrap_or_default();
                found.into_iter().map(|hit| (hit.occupation, hit.title)).collect()
            }
            _ => {
                let offered = props.offers.iter().flat_map(|(_, occupations)| occupations);
                let hit = |occupation: &usize| (*occupation, None);
                offered.filter(|i| !props.taken.contains(i)).map(hit).take(MAX_OFFERED).collect()
            }
        };
    }

    fn key(&mut self, ctx: &Context<Picker>, event: &KeyboardEvent) -> bool {
        let last = self.hits.len().checked_sub(1);
        match event.key().as_str() {
            "ArrowDown" => {
                self.active = match self.active {
                    Some(active) if self.is_open && Some(active) != last => Some(active + 1),
                    _ => last.map(|_| 0),
                };
                self.is_open = true;
            }
            "ArrowUp" => {
                self.active = match self.active {
                    Some(active) if active > 0 => Some(active - 1),
                    _ => last,
                };
                self.is_open = true;
            }
            "Enter" => match self.active.filter(|_| self.is_open) {
                Some(active) => self.choose(ctx, active),
                None => return false,
            },
            "Escape" if self.is_open => self.is_open = false,
            "Escape" => {
                self.typed = Some(String::new());
                self.active = None;
                self.offer(ctx.props());
            }
            _ => return false,
        }
        event.prevent_default();
        true
    }

    fn choose(&mut self, ctx: &Context<Picker>, place: usize) {
        let props = ctx.props();
        let Some(hit) = self.hits.get(place).filter(|hit| !props.taken.contains(&hit.0)) else {
            return;
        };
        let (occupation, matched) = hit.clone();
        self.typed = None;
        self.is_open = false;
        self.active = None;
        props.send.emit(Action::Choose { place: props.place, occupation, matched }.into());
    }

    fn option(&self, ctx: &Context<Picker>, place: usize, hit: &(usize, Option<String>)) -> Html {
        let props = ctx.props();
        let Some(occupation) = props.dataset.get(hit.0) else { return Html::default() };
        let is_taken = props.taken.contains(&hit.0);
        let is_active = self.active == Some(place);
        let heading = |i: usize| {
            let mut before = 0;
            props.offers.iter().find_map(|(label, occupations)| {
                let begins = before == i;
                before += occupations.iter().filter(|o| !props.taken.contains(o)).count();
                (begins && before > i).then_some(*label)
            })
        };
        let note = match &hit.1 {
            _ if is_taken => Some(say(Label::AlreadyCompared).to_owned()),
            Some(title) => Some(language::matched(title)),
            None if self.is_untyped() => heading(place).map(|label| say(label).to_owned()),
            None => None,
        };
        html! {
            <li
                id={format!("{}-{place}", props.id)}
                role="option"
                aria-selected={is_active.to_string()}
                aria-disabled={is_taken.then_some("true")}
                class={classes!(is_active.then_some("active"))}
                onmousedown={Callback::from(|event: MouseEvent| event.prevent_default())}
                onclick={ctx.link().callback(move |_| Typing::Choose(place))}
            >
                { capitalized(&occupation.name().singular) }
                if let Some(note) = note {
                    <small class={classes!(self.is_untyped().then_some("offer"))}>{ note }</small>
                }
            </li>
        }
    }
}
