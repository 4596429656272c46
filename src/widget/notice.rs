//! What the reader should know before the comparison.

use yew::prelude::*;

use super::choice::View;
use super::message::Message;
use super::model::Model;
use super::state::Notice;
use super::{link, marks, permalink};
use crate::language::{self, Label, say};
use crate::occupation::capitalized;
use crate::quote::quoted;

/// Notices on what was asked for, then the comparison's own.
pub(super) fn view(model: &Model, send: &Callback<Message>) -> Html {
    let has_picker = model.options.picker && model.state.choices.view != View::Card;
    let lines = model.state.notices.iter().map(|notice| {
        let nearest = match notice {
            Notice::Unknown { nearest, .. } => links(model, send, nearest),
            _ => Vec::new(),
        };
        html! {
            <p class="notice">
                { text(notice, has_picker) }
                if !nearest.is_empty() {
                    { format!(" {}", say(Label::Nearest)) }
                    { for nearest }
                }
            </p>
        }
    });
    let missed = |text, again| marks::missed(send, Some("alert"), text, again);
    html! {
        <>
            { for lines }
            if let Some((index, name)) = model.lacks() {
                { missed(language::without_figures(&name), Message::Retry(index)) }
            }
            if model.misses_search() {
                { missed(say(Label::WithoutNames).to_owned(), Message::RetrySearch) }
            }
            if model.misses_places() == Some(true) {
                { missed(language::without_places().to_owned(), Message::RetryPlaces) }
            }
            if let Some(banner) = language::banner(model.comparison()) {
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

/// Links to what is on show with an occupation that was perhaps meant, each behind a space.
fn links(model: &Model, send: &Callback<Message>, nearest: &[String]) -> Vec<Html> {
    let slugs = permalink::slugs(&model.state, &model.dataset);
    let nearest = nearest.iter().filter(|slug| !slugs.contains(slug));
    let shown = |slug: &String| {
        let label = capitalized(&model.dataset.find(slug)?.name().singular);
        let all: Vec<&str> = slugs.iter().chain([slug]).map(String::as_str).collect();
        Some(html! { <>{ " " }{ link::view(model, send, permalink::query_of(&all), &label) }</> })
    };
    nearest.filter_map(shown).collect()
}

fn text(notice: &Notice, has_picker: bool) -> String {
    match notice {
        Notice::Unknown { name, lacks_titles, .. } => {
            language::unknown(&quoted(name), *lacks_titles, has_picker)
        }
        Notice::MoreUnknown(count) => language::more_unknown(*count),
        Notice::UnknownPlace(name) => language::unknown_place(&quoted(name)),
        Notice::UnknownGroup(name) => language::unknown_group(&quoted(name)),
        Notice::Twice(name) => language::named_twice(name),
        Notice::TooMany => say(Label::TooMany).to_owned(),
        Notice::BadValue(bad) => format!("{bad}."),
    }
}
