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
        Notice::Unknown(name) => {
            let name: String = name.chars().take(60).collect();
            format!(
                "“{name}” is not an occupation here, so it was left out. Type a job title above to find it."
            )
        }
        Notice::Twice(name) => format!("“{name}” was named twice and is shown once."),
        Notice::TooMany => "At most four occupations are compared; the rest was left out.".to_owned(),
        Notice::BadValue(message) => format!("{message}."),
    }
}
