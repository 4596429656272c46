//! What the reader should know before the comparison.

use yew::prelude::*;

use super::state::Notice;
use crate::comparison::Comparison;

/// Notices on what was asked for, then the comparison's own.
pub(super) fn view(notices: &[Notice], comparison: &Comparison) -> Html {
    let lines = notices.iter().map(text).map(|text| html! { <p class="notice">{ text }</p> });
    html! {
        <>
            { for lines }
            if let Some(banner) = &comparison.banner {
                <p class="notice">{ banner }</p>
            }
        </>
    }
}

fn text(notice: &Notice) -> String {
    match notice {
        Notice::Unknown(name) => format!(
            "“{}” is not an occupation here, so it was left out. Type a job title above to find it.",
            plain(name)
        ),
        Notice::MoreUnknown(count) => format!("So are {count} more names in the address."),
        Notice::UnknownGroup(name) => format!("“{}” is not a group of occupations here.", plain(name)),
        Notice::Twice(name) => format!("“{name}” was named twice and is shown once."),
        Notice::TooMany => "At most four occupations are compared; the rest was left out.".to_owned(),
        Notice::BadValue(message) => format!("{}.", plain(message)),
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
