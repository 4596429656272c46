//! Links from the top of the page to its sections.

use wasm_bindgen::JsCast;
use yew::prelude::*;

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

/// Links to the sections, for whoever knows what to look for. Following one leaves a host's address alone.
pub(super) fn view(id: &str) -> Html {
    let onclick = |event: MouseEvent| {
        let link: Option<web_sys::Element> = event.target_dyn_into();
        let main = link.as_ref().and_then(|link| link.closest(".main").ok()?);
        let heading = link
            .filter(|_| is_plain(&event))
            .and_then(|link| main?.query_selector(&link.get_attribute("href")?).ok()?)
            .and_then(|heading| heading.dyn_into::<web_sys::HtmlElement>().ok());
        if let Some(heading) = heading {
            event.prevent_default();
            heading.scroll_into_view();
            // A heading that cannot take the focus is in sight all the same.
            heading.focus().unwrap_or_default();
        }
    };
    html! {
        <nav class="contents" aria-label="On this page" {onclick}>
            { for PARTS.iter().map(|(part, label)| html! {
                <a href={format!("#{id}-{part}")}>{ *label }</a>
            }) }
        </nav>
    }
}

/// Whether a click means the link itself, not a new tab or window.
pub(super) fn is_plain(event: &MouseEvent) -> bool {
    !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}
