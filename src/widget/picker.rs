//! Chooses an occupation or a place by typing: an editable combobox with a list, after the ARIA 1.2 pattern.

use yew::prelude::*;

use super::among::Among;
use super::dom;
use super::marks::mark;
use super::message::Message;
use crate::language::{self, Label, say};

/// The most occupations that the list offers.
const MAX_OFFERED: usize = 8;

/// The code of a key that went to an input method.
const COMPOSING: u32 = 229;

#[cfg(test)]
thread_local! {
    /// What is typed into every picker that is drawn, and whether the arrow keys went through its list; nothing where
    /// pickers are closed.
    pub(crate) static TYPED: std::cell::Cell<Option<(&'static str, bool)>> = const { std::cell::Cell::new(None) };
}

/// What a picker is given.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct PickerProps {
    /// What the ids of its elements begin with.
    pub(super) id: AttrValue,
    /// What it chooses among.
    pub(super) among: Among,
    /// Which of them is chosen.
    pub(super) chosen: Option<usize>,
    /// Those that are on show already.
    #[prop_or_default]
    pub(super) taken: Vec<usize>,
    /// What is offered before anything is typed: a heading and some of them.
    pub(super) offers: Vec<(Label, Vec<usize>)>,
    /// Grows when the picker is to take the focus; 0 at first.
    #[prop_or_default]
    pub(super) focus: u32,
    /// Takes what the reader does.
    pub(super) send: Callback<Message>,
}

impl PickerProps {
    /// Whether it would change anything to choose this.
    fn is_offered(&self, item: usize) -> bool {
        !self.taken.contains(&item) && self.chosen != Some(item)
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

/// A text field with a list.
pub(super) struct Picker {
    /// What is typed; nothing while the field shows the chosen occupation.
    typed: Option<String>,
    is_open: bool,
    /// What is listed, with the job title by which an occupation was found.
    hits: Vec<(usize, Option<String>)>,
    active: Option<usize>,
    /// How often the focus was asked for and taken.
    focused: u32,
    /// Whether the next focus leaves the list closed.
    is_quiet: bool,
    /// Whether the focus came only now.
    is_fresh: bool,
    /// Whether the reader went through the list since the text changed.
    is_stepping: bool,
    input: NodeRef,
    list: NodeRef,
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
            is_fresh: false,
            is_stepping: false,
            input: NodeRef::default(),
            list: NodeRef::default(),
        };
        picker.offer(ctx.props());
        #[cfg(test)]
        picker.type_beforehand(ctx.props());
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
            // Where something is chosen already, or the last was just taken away, the list would only be in the way.
            self.is_quiet = ctx.props().chosen.is_some() || ctx.props().taken.is_empty();
            dom::focus(&self.input);
        }
        if self.is_stepping {
            dom::show_within(&self.list, ".active");
        }
    }

    fn update(&mut self, ctx: &Context<Picker>, typing: Typing) -> bool {
        let props = ctx.props();
        match typing {
            Typing::Focus if std::mem::take(&mut self.is_quiet) => {
                self.is_fresh = true;
                props.send.emit(props.among.focused());
                return false;
            }
            Typing::Focus => {
                props.send.emit(props.among.focused());
                self.is_open = true;
                self.is_fresh = true;
                self.select();
            }
            Typing::Open => {
                self.is_open = true;
                // The click that brought the focus; a later one puts the caret where it is.
                if std::mem::take(&mut self.is_fresh) {
                    self.select();
                }
            }
            // Who looks into another window or program comes back to what was typed.
            Typing::Close if dom::has_focus(&self.input) => return false,
            Typing::Close => {
                self.is_open = false;
                self.is_stepping = false;
                self.typed = None;
                self.active = None;
                self.offer(props);
            }
            Typing::Leave => {
                dom::blur(&self.input);
                // The one that was to be added is given up too.
                if props.chosen.is_none() && matches!(props.among, Among::Occupations { .. }) {
                    props.send.emit(Message::Cancel);
                }
            }
            Typing::Text(text) => {
                // Who typed before the widget was there has focused nothing that it knows of.
                if !props.among.is_ready() {
                    props.send.emit(props.among.focused());
                }
                self.is_stepping = false;
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
        let name = props.chosen.and_then(|item| props.among.name(item));
        let [placeholder, offered, ..] = props.among.texts();
        let value = self.typed.clone().or(name).unwrap_or_default();
        let list = format!("{}-list", props.id);
        let active = self.active.map(|i| format!("{}-{i}", props.id));
        let oninput = link.callback(|event: InputEvent| Typing::Text(dom::text(&event)));
        html! {
            <div class={classes!("picker", self.is_open.then_some("open"))} part="picker">
                <label class={if props.among.is_of_all() { "beside" } else { "hidden" }} for={props.id.clone()}>{ props.among.label() }</label>
                if let Among::Occupations { column, .. } = props.among { { mark(column) } }
                <input
                    ref={self.input.clone()}
                    id={props.id.clone()}
                    type="text"
                    role="combobox"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    {placeholder}
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
                <ul ref={self.list.clone()} id={list} role="listbox" aria-label={offered} hidden={!self.is_open}>
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
                <p class={if self.is_open && self.hits.is_empty() && (self.is_untyped() || props.among.is_ready()) { "none" } else { "hidden" }} role="status">
                    { self.status(props) }
                </p>
            </div>
        }
    }
}

impl Picker {
    /// Selects the name of what is chosen, so that typing replaces it; what was typed stays as it is.
    fn select(&self) {
        if self.typed.is_none() {
            dom::select(&self.input);
        }
    }

    /// Does what a test wants to see drawn.
    #[cfg(test)]
    fn type_beforehand(&mut self, props: &PickerProps) {
        if let Some((text, is_stepping)) = TYPED.get() {
            (self.typed, self.is_open, self.is_stepping) = (Some(text.to_owned()), true, is_stepping);
            self.offer(props);
            self.active = self.first_to_choose(props);
        }
    }

    fn is_untyped(&self) -> bool {
        self.typed.as_ref().is_none_or(|text| text.trim().is_empty())
    }

    /// What came of the typing, for those who do not see the list.
    fn status(&self, props: &PickerProps) -> String {
        let name = |hit: &(usize, Option<String>)| props.among.name(hit.0);
        let [.., hint, nothing] = props.among.texts();
        let active = self.active.filter(|_| self.is_open && self.is_stepping);
        if let Some(at) = active
            && let Some(name) = self.hits.get(at).and_then(name)
        {
            return language::stepped(&name, at, self.hits.len());
        }
        match self.hits.len() {
            // Nothing was looked for yet.
            0 if !self.is_untyped() && !props.among.is_ready() => String::new(),
            0 if self.is_open && self.is_untyped() => hint.to_owned(),
            0 if self.is_open => nothing.to_owned(),
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
            Some(text) if !text.is_empty() => props.among.search(text, MAX_OFFERED),
            _ => {
                let offered = props.offers.iter().flat_map(|(_, items)| items);
                offered.filter(|i| props.is_offered(**i)).map(|i| (*i, None)).take(MAX_OFFERED).collect()
            }
        };
    }

    fn key(&mut self, ctx: &Context<Picker>, event: &KeyboardEvent) -> bool {
        // Keys within a composition are the input method's; some browsers tell its last one only by this code.
        if event.is_composing() || event.key_code() == COMPOSING {
            return false;
        }
        let last = self.hits.len().checked_sub(1);
        match event.key().as_str() {
            "ArrowDown" => {
                self.is_stepping = true;
                self.active = match self.active {
                    Some(active) if self.is_open && Some(active) != last => Some(active + 1),
                    _ => last.map(|_| 0),
                };
                self.is_open = true;
            }
            "ArrowUp" => {
                self.is_stepping = true;
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
            // Nothing is left to give up: the key is the host's.
            "Escape" if self.typed.as_deref() == Some("") => return false,
            "Escape" => {
                self.is_stepping = false;
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
        let (item, matched) = hit.clone();
        self.typed = None;
        self.is_open = false;
        self.is_stepping = false;
        self.active = None;
        if let Some(message) = props.among.chosen(item, matched) {
            props.send.emit(message);
        }
    }

    fn option(&self, ctx: &Context<Picker>, place: usize, hit: &(usize, Option<String>)) -> Html {
        let props = ctx.props();
        let Some(name) = props.among.name(hit.0) else { return Html::default() };
        let is_taken = props.taken.contains(&hit.0);
        let is_active = self.active == Some(place);
        let heading = |i: usize| {
            let mut before = 0;
            props.offers.iter().find_map(|(label, items)| {
                let begins = before == i;
                before += items.iter().filter(|o| props.is_offered(**o)).count();
                (begins && before > i).then_some(*label)
            })
        };
        let note = match &hit.1 {
            _ if is_taken => Some(say(Label::AlreadyCompared).to_owned()),
            Some(title) => Some(language::matched(title)),
            None if self.is_untyped() => heading(place).map(|label| say(label).to_owned()),
            None => props.among.note(hit.0).map(str::to_owned),
        };
        html! {
            <li
                // What is under a finger stays what it was when more titles come; what answers another text is another.
                key={format!("{} {}", hit.0, self.typed.as_deref().unwrap_or_default())}
                id={format!("{}-{place}", props.id)}
                role="option"
                aria-selected={is_active.to_string()}
                aria-disabled={is_taken.then_some("true")}
                class={classes!(is_active.then_some("active"))}
                onmousedown={Callback::from(|event: MouseEvent| event.prevent_default())}
                onclick={ctx.link().callback(move |_| Typing::Choose(place))}
            >
                { name }
                if let Some(note) = note {
                    <small class={classes!(self.is_untyped().then_some("offer"))}>{ note }</small>
                }
            </li>
        }
    }
}
