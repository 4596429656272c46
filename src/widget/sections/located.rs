//! The occupations on show with their figures in places, or what stands in the place of those.

use std::rc::Rc;

use yew::prelude::*;

use super::Page;
use crate::language::{Label, say};
use crate::occupation::Name;
use crate::place::{Areas, Local};
use crate::widget::marks;
use crate::widget::message::Message;

/// An occupation with its figures in places.
pub(super) struct Located {
    /// Its column, whose color and mark it has.
    pub(super) column: usize,
    pub(super) name: Name,
    pub(super) local: Rc<Local>,
}

impl Page<'_> {
    /// The occupations on show with their figures, each official one once; nothing before all are here.
    fn located(&self) -> Option<Vec<Located>> {
        let model = self.model;
        let mut located: Vec<Located> = Vec::new();
        for (column, occupation) in model.state.occupations().enumerate() {
            let occupation = model.dataset.get(occupation)?;
            let official = occupation.official();
            let name = official.name();
            if located.iter().all(|other| other.name.slug != name.slug) {
                let local = model.nearby.local(official).here()?.clone();
                located.push(Located { column, name, local });
            }
        }
        Some(located)
    }

    /// What stands in a section that needs the files of places: that, the room it will take, or why it is not there.
    pub(super) fn once_here(
        &self,
        room: &'static str,
        draw: impl FnOnce(&Areas, &[Located]) -> Html,
    ) -> Html {
        let nearby = &self.model.nearby;
        match (nearby.areas(), self.located()) {
            (Some(areas), Some(located)) => draw(areas, &located),
            _ if nearby.has_failed() => {
                let text = say(Label::PlacesDidNotLoad).to_owned();
                marks::missed(self.send, None, text, Message::RetryPlaces)
            }
            _ => {
                let is_asked = !nearby.is_far();
                html! { <div class={classes!("room", room, is_asked.then_some("coming"))} aria-hidden="true"></div> }
            }
        }
    }
}
