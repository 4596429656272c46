//! Takes the comparison elsewhere: a link, text, a file, paper.

use yew::prelude::*;

use super::message::{Export, Message};

/// What the reader may do, each under its label.
const EXPORTS: [(&str, Export); 5] = [
    ("Copy link", Export::Link),
    ("Copy as text", Export::Text),
    ("Download CSV", Export::Csv),
    ("Print", Export::Print),
    ("Embed", Export::Embed),
];

/// A disclosure with everything that leaves the page.
pub(super) fn view(send: &Callback<Message>) -> Html {
    let close = send.reform(|()| Message::CloseShare);
    let onkeydown = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            close.emit(());
        }
    };
    html! {
        <details class="take" {onkeydown}>
            <summary class="button" part="button">{ "Share" }</summary>
            <ul>
                { for EXPORTS.iter().map(|(label, export)| html! {
                    <li>
                        <button type="button" part="button" onclick={send.reform(|_| Message::Export(*export))}>
                            { *label }
                        </button>
                    </li>
                }) }
            </ul>
        </details>
    }
}
