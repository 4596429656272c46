//! Links from the top of the page to its sections.

use yew::prelude::*;

use super::choice::Choice;
use super::dom;
use super::message::Message;
use super::model::Model;
use super::part::Part;
use crate::comparison::Section;
use crate::language::{self, Label, say};

/// What the link to a part says, if one leads there.
fn label(part: Part) -> Option<&'static str> {
    Some(match part {
        Part::Overview => language::section(Section::Overview),
        Part::Salary => language::section(Section::Salary),
        Part::Places => say(Label::WhereItPays),
        Part::Years => say(Label::OverTime),
        Part::Education => language::section(Section::Education),
        Part::Demographics => language::section(Section::Demographics),
        Part::Duties => say(Label::Duties),
        Part::Skills => language::section(Section::Skills),
        Part::Path => say(Label::FromOneToTheOther),
        Part::Related => say(Label::CompareWith),
        Part::Cards | Part::Key | Part::Work => return None,
    })
}

/// Links to the parts that are drawn and to the sources, for whoever knows what to look for.
pub(super) fn view(model: &Model, id: &str, parts: &[Part], send: &Callback<Message>) -> Html {
    let is_there = |part: &&Part| match part {
        Part::Places | Part::Years => model.dataset.is_bundled(),
        Part::Path => model.comparison().subjects.len() > 1,
        _ => true,
    };
    let parts = parts.iter().filter(is_there).filter_map(|part| Some((part.id(), label(*part)?)));
    let sources = ("sources", say(Label::Sources));
    let send = send.clone();
    let onclick = move |event: MouseEvent| {
        if let Some(part) = dom::followed(&event) {
            send.emit(Message::Follow(part));
        }
    };
    html! {
        <nav class="contents" aria-label={say(Label::OnThisPage)} {onclick}>
            { for parts.chain([sources]).map(|(part, label)| html! {
                <a href={format!("#{id}-{part}")}>{ label }</a>
            }) }
        </nav>
    }
}
