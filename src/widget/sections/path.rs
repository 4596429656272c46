//! From one occupation to another, in the direction that the reader chooses.

use yew::prelude::*;

use super::Page;
use crate::language::{self, Label, say};
use crate::widget::dom;
use crate::widget::message::Message;

impl Page<'_> {
    pub(super) fn path(&self) -> Html {
        let paths = self.comparison().paths();
        let Some(path) = paths.get(self.model.path).or(paths.first()) else { return Html::default() };
        let onchange =
            self.send.reform(|event: Event| Message::Path(dom::selected(&event).unwrap_or_default()));
        html! {
            <section>
                { self.head("path", say(Label::FromOneToTheOther)) }
                <select class="direction" aria-label={say(Label::Direction)} {onchange}>
                    { for paths.iter().map(|one| html! {
                        <option selected={one == path}>{ language::direction(self.comparison(), one) }</option>
                    }) }
                </select>
                <dl class="key-differences">
                    { for language::path(path).into_iter().map(|(part, text)| html! { <div><dt>{ part }</dt><dd>{ text }</dd></div> }) }
                </dl>
            </section>
        }
    }
}
