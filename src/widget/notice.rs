//! What the reader should know before the comparison.

use yew::prelude::*;

use super::choice::View;
use super::model::Model;
use super::state::Notice;
use crate::language::{self, Label, say};

/// Notices on what was asked for, then the comparison's own.
pub(super) fn view(model: &Model) -> Html {
    let has_picker = model.options.picker && model.state.choices.view != View::Card;
    let lines =
        model.state.notices.iter().map(|notice| html! { <p class="notice">{ text(notice, has_picker) }</p> });
    html! {
        <>
            { for lines }
            if let Some(banner) = language::banner(&model.comparison) {
                if model.state.choices.view == View::Card {
                    // A card has little room: a line that opens.
                    <details class="notice"><summary>{ say(Label::CountedUnderOneCode) }</summary>{ banner }</details>
                } else {
                    <p class="notice">{ banner }</p>
                }
            }
        </>
    }
}

fn text(notice: &Notice, has_picker: bool) -> String {
    match notice {
        Notice::Unknown(name) => language::unknown(&plain(name), has_picker),
        Notice::MoreUnknown(count) => language::more_unknown(*count),
        Notice::UnknownGroup(name) => language::unknown_group(&plain(name)),
        Notice::Twice(name) => language::named_twice(name),
        Notice::TooMany => say(Label::TooMany).to_owned(),
        Notice::BadValue(bad) => format!("{}.", plain(&bad.to_string())),
    }
}

/// A host's or an address's text, cut short and without what would hide or turn the rest of the sentence.
fn plain(text: &str) -> String {
    let is_hidden = |c: &char| {
        let turns = matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        c.is_control() || turns
    };
    text.chars().filter(|c| !is_hidden(c)).take(100).collect()
}
