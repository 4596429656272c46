//! Links from the top of the page to its sections.

use yew::prelude::*;

use super::dom;
use crate::comparison::Section;
use crate::language::{self, Label, say};

/// What the links within the page lead to, by the ends of their ids.
fn parts(has_places: bool, is_alone: bool) -> Vec<(&'static str, &'static str)> {
    let section = |section: Section| (section.id(), language::section(section));
    let mut parts = vec![
        section(Section::Overview),
        section(Section::Salary),
        ("where-it-pays", say(Label::WhereItPays)),
        ("years", say(Label::OverTime)),
        section(Section::Education),
        section(Section::Demographics),
        ("duties", say(Label::Duties)),
        section(Section::Skills),
        ("path", say(Label::FromOneToTheOther)),
        ("related", say(Label::CompareWith)),
        ("sources", say(Label::Sources)),
    ];
    parts.retain(|(part, _)| has_places || !matches!(*part, "where-it-pays" | "years"));
    parts.retain(|(part, _)| !is_alone || *part != "path");
    parts
}

/// Links to the sections, for whoever knows what to look for.
pub(super) fn view(id: &str, has_places: bool, is_alone: bool) -> Html {
    let onclick = |event: MouseEvent| dom::follow_within(".main", &event);
    html! {
        <nav class="contents" aria-label={say(Label::OnThisPage)} {onclick}>
            { for parts(has_places, is_alone).iter().map(|(part, label)| html! {
                <a href={format!("#{id}-{part}")}>{ *label }</a>
            }) }
        </nav>
    }
}
