//! Links from the top of the page to its sections.

use yew::prelude::*;

use super::dom;
use crate::comparison::Section;
use crate::language::{self, Label, say};

/// What the links within the page lead to, by the ends of their ids.
fn parts() -> [(&'static str, &'static str); 8] {
    let section = |section: Section| (section.id(), language::section(section));
    [
        section(Section::Overview),
        section(Section::Salary),
        section(Section::Education),
        section(Section::Demographics),
        ("duties", say(Label::Duties)),
        section(Section::Skills),
        ("related", say(Label::CompareWith)),
        ("sources", say(Label::Sources)),
    ]
}

/// Links to the sections, for whoever knows what to look for.
pub(super) fn view(id: &str) -> Html {
    let onclick = |event: MouseEvent| dom::follow_within(".main", &event);
    html! {
        <nav class="contents" aria-label={say(Label::OnThisPage)} {onclick}>
            { for parts().iter().map(|(part, label)| html! {
                <a href={format!("#{id}-{part}")}>{ *label }</a>
            }) }
        </nav>
    }
}
