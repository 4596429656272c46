//! Links from the top of the page to its sections.

use yew::prelude::*;

use super::dom;

/// What the links within the page lead to.
const PARTS: [(&str, &str); 8] = [
    ("overview", "Overview"),
    ("salary", "Salary"),
    ("education", "Education"),
    ("demographics", "Demographics"),
    ("duties", "Duties"),
    ("skills", "Skills"),
    ("related", "Compare with…"),
    ("sources", "Sources"),
];

/// Links to the sections, for whoever knows what to look for.
pub(super) fn view(id: &str) -> Html {
    let onclick = |event: MouseEvent| dom::follow_within(".main", &event);
    html! {
        <nav class="contents" aria-label="On this page" {onclick}>
            { for PARTS.iter().map(|(part, label)| html! {
                <a href={format!("#{id}-{part}")}>{ *label }</a>
            }) }
        </nav>
    }
}
