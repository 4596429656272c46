//! Where the comparison looks: the place of all columns or of one, and the prices there.

use yew::prelude::*;

use super::among::Among;
use super::column::NATION;
use super::marks::segments;
use super::message::Message;
use super::model::Model;
use super::picker::Picker;
use super::state::Action;
use crate::comparison::Prices;
use crate::language::{self, Label, say};
use crate::place::AreaId;

/// The place of all columns that have none of their own, and what goes with a place.
pub(super) fn view(model: &Model, id: &str, send: &Callback<Message>) -> Html {
    if !model.dataset.is_bundled() {
        return Html::default();
    }
    let state = &model.state;
    html! {
        <>
            { place(model, id, send, None) }
            if model.misses_places() == Some(false) {
                <span class="told">{ say(Label::Loading) }</span>
            }
            if state.asks_for_places() { { prices(model, send) } }
            if state.columns.len() == 1 && state.place != NATION {
                <button
                    type="button"
                    class="button"
                    part="button"
                    onclick={send.reform(|_| Action::BesideTheNation.into())}
                >
                    { say(Label::BesideTheNation) }
                </button>
            }
        </>
    }
}

/// The place of one column, or of all that have none of their own.
pub(super) fn place(model: &Model, id: &str, send: &Callback<Message>, column: Option<usize>) -> Html {
    let state = &model.state;
    let own = column.and_then(|column| state.columns.get(column)?.place.as_deref());
    let slug = own.unwrap_or(&state.place);
    let areas = model.nearby.areas();
    let chosen = match slug {
        NATION => Some(AreaId::NATION.index()),
        slug => areas.and_then(|areas| areas.find(slug)).map(AreaId::index),
    };
    let back = Action::Place { column, place: NATION.to_owned() };
    html! {
        <div class="where">
            <Picker
                id={format!("{id}-where{}", column.map(|column| column.to_string()).unwrap_or_default())}
                among={Among::Places {
                    column,
                    areas: areas.cloned(),
                    is_searchable: model.index.is_some(),
                    has_failed: model.finds_no_places(),
                }}
                {chosen}
                offers={vec![(Label::Default, vec![AreaId::NATION.index()]), (Label::Recent, model.recent_places())]}
                {send}
            />
            if slug != NATION {
                <button
                    type="button"
                    class="button remove"
                    part="button"
                    aria-label={language::back_to_the_nation(column.map(|column| column + 1))}
                    onclick={send.reform(move |_| back.clone().into())}
                >
                    { "×" }
                </button>
            }
        </div>
    }
}

/// Pay as it is paid there, or at US-average prices.
fn prices(model: &Model, send: &Callback<Message>) -> Html {
    let prices = model.state.choices.prices;
    let choice = |to: Prices, label| (label, prices == to, Action::Prices(to));
    let ways = [choice(Prices::Local, Label::LocalPrices), choice(Prices::National, Label::NationalPrices)];
    segments(send, Label::Prices, ways)
}
