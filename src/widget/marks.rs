//! The small things that many parts of the page draw: whose a figure is, the figure, why there is none, a note.

use yew::prelude::*;

use super::message::Message;
use super::state::Action;
use crate::comparison::{Line, MAX_COMPARED};
use crate::language::{self, Label, say};
use crate::occupation::Note;

/// The mark of the occupation at this place. With its color and a label it is told twice.
pub(super) fn mark(place: usize) -> Html {
    html! { <span class={numbered("mark color-", place + 1)} aria-hidden="true">{ shape(place) }</span> }
}

/// The same before a text, for those who do not see it too.
pub(super) fn named(place: usize, name: &str) -> Html {
    html! { <>{ mark(place) }<span class="hidden">{ format!("{name}: ") }</span></> }
}

/// The shape of that mark.
pub(super) fn shape(place: usize) -> &'static str {
    const SHAPES: [&str; MAX_COMPARED] = ["●", "■", "▲", "◆"];
    SHAPES.get(place).copied().unwrap_or("●")
}

/// The class of what has a number, as of whose it is or of how many there are: in one place, since to put together a
/// text takes more of the module than to ask for it.
pub(super) fn numbered(kind: &'static str, number: usize) -> Classes {
    Classes::from(format!("{kind}{number}"))
}

/// A figure, or a dash and why there is none.
pub(super) fn figure(line: Option<&Line>, place: usize) -> Html {
    let Some(line) = line else { return Html::default() };
    match language::text(line, place) {
        Some(text) => html! { { text } },
        None => missing(line, place),
    }
}

/// A dash and the reason, for everyone.
pub(super) fn missing(line: &Line, place: usize) -> Html {
    match line.measures.get(place).map(|m| &m.value) {
        Some(Err(missing)) => {
            html! { <span class="na">{ "— " }<small>{ language::missing(*missing) }</small></span> }
        }
        _ => Html::default(),
    }
}

/// A note in small print.
pub(super) fn note(note: Note<'_>) -> Html {
    html! { <small class="note">{ language::note(note) }</small> }
}

/// What did not come, and the button that asks for it again.
pub(super) fn missed(
    send: &Callback<Message>,
    role: Option<&'static str>,
    text: String,
    again: Message,
) -> Html {
    html! {
        <p class="notice" role={role}>
            { text }{ " " }
            <button type="button" class="button" part="button" onclick={send.reform(move |_| again.clone())}>
                { say(Label::TryAgain) }
            </button>
        </p>
    }
}

/// Two ways to look at it: what each is called, whether it is chosen, and what chooses it.
pub(super) fn segments(send: &Callback<Message>, name: Label, ways: [(Label, bool, Action); 2]) -> Html {
    let button = |(label, is_chosen, action): (Label, bool, Action)| {
        html! {
            <button
                type="button"
                part="button"
                aria-pressed={is_chosen.to_string()}
                onclick={send.reform(move |_| action.clone().into())}
            >
                { say(label) }
            </button>
        }
    };
    html! { <div class="segments" role="group" aria-label={say(name)}>{ for ways.map(button) }</div> }
}

/// Whether all values of the line are one figure, that of the official occupation all are counted with.
pub(super) fn is_shared(line: &Line) -> bool {
    let first = line.measures.first().map(|m| &m.value);
    line.measures.len() > 1 && line.measures.iter().all(|m| m.lender().is_some() && Some(&m.value) == first)
}

/// Where the element shows what its host calls to; on a page of our own, nothing.
pub(super) fn action() -> Html {
    html! { <slot name="action"></slot> }
}
