//! A link to another comparison.

use yew::prelude::*;

use super::dom;
use super::message::{Change, Message};
use super::model::Model;

/// A link that works without a script and, with one, changes the page in place.
pub(super) fn view(model: &Model, send: &Callback<Message>, query: String, label: &str) -> Html {
    let href = model.href(&query);
    let send = send.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        if dom::is_plain(&event) {
            event.prevent_default();
            send.emit(Message::Change(Change::Link(query.clone())));
        }
    });
    html! { <a {href} {onclick}>{ label.to_owned() }</a> }
}
