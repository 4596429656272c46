//! Takes the comparison elsewhere: a link, text, a file, paper.

use yew::prelude::*;

use super::message::{Export, Message};
use crate::language::{Label, say};

/// What the reader may do, each under its label.
const EXPORTS: [(Label, Export); 5] = [
    (Label::CopyLink, Export::Link),
    (Label::CopyText, Export::Text),
    (Label::DownloadCsv, Export::Csv),
    (Label::Print, Export::Print),
    (Label::Embed, Export::Embed),
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
        <details class="share" {onkeydown}>
            <summary class="button" part="button">{ say(Label::Share) }</summary>
            <ul>
                { for EXPORTS.iter().map(|(label, export)| html! {
                    <li>
                        <button type="button" part="button" onclick={send.reform(|_| Message::Export(*export))}>
                            { say(*label) }
                        </button>
                    </li>
                }) }
            </ul>
        </details>
    }
}
