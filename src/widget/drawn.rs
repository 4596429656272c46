//! The markup of a model in any state, for tests.

use yew::prelude::*;

use super::choice::View;
use super::model::Model;
pub(crate) use super::picker::TYPED;
use super::rendered::rendered;
use super::{bar, compact, notice, sections};

/// What the widget draws of it.
pub(crate) fn markup(model: &Model) -> String {
    let send = &Callback::noop();
    rendered(html! {
        <>
            if model.state.choices.view == View::Card {
                { compact::view(model, send) }
            } else {
                if model.options.picker { { bar::view(model, "oc", send) } }
                { notice::view(model, send) }
                { sections::view(model, "oc", send) }
            }
            <p>{ &model.announcement }</p>
        </>
    })
}
