//! The bar: who is compared, and how the comparison is shown.

use yew::prelude::*;

use super::among::Among;
use super::choice::Show;
use super::marks::{numbered, segments};
use super::message::Message;
use super::model::Model;
use super::picker::Picker;
use super::state::Action;
use super::{share, where_bar};
use crate::comparison::{MAX_COMPARED, Pay};
use crate::language::{self, Label, say};

/// Pickers, what stands between them, and the choices that hold for all.
pub(super) fn view(model: &Model, id: &str, send: &Callback<Message>) -> Html {
    let chosen = model.state.columns.len();
    let shown = if model.is_adding { chosen + 1 } else { chosen }.clamp(2, MAX_COMPARED);
    html! {
        <div class="bar" part="bar" role="group" aria-label={say(Label::WhatIsCompared)}>
            <div class={numbered("pickers of-", shown)}>
                { for (0..shown).map(|place| slot(model, id, send, place)) }
                if chosen >= 2 && shown == chosen && chosen < MAX_COMPARED {
                    <button type="button" class="button add" part="button" onclick={send.reform(|_| Message::Add)}>
                        { say(Label::Add) }
                    </button>
                }
            </div>
            if chosen > 0 {
                <div class="choices">
                    { where_bar::view(model, id, send) }
                    { pay(model, send) }
                    if chosen > 1 { { differences(model, send) } }
                    { average(model, send) }
                    { share::view(send) }
                    if !model.outcome.is_empty() {
                        <span class="told" aria-hidden="true">{ &model.outcome }</span>
                    }
                </div>
            }
        </div>
    }
}

/// One picker with the buttons that act on its place.
fn slot(model: &Model, id: &str, send: &Callback<Message>, place: usize) -> Html {
    let columns = &model.state.columns;
    let subjects = &model.comparison().subjects;
    html! {
        <>
            <div class={numbered("slot slot-", place + 1)} key={place}>
                <Picker
                    id={format!("{id}-{place}")}
                    among={Among::Occupations {
                        column: place,
                        dataset: model.dataset.clone(),
                        index: model.index.clone(),
                        has_failed: model.misses_search(),
                    }}
                    chosen={columns.get(place).map(|column| column.occupation)}
                    taken={model.state.taken(place)}
                    offers={model.offers()}
                    focus={model.focus.at(place)}
                    {send}
                />
                if place < subjects.len() {
                    <button
                        type="button"
                        class="button remove"
                        part="button"
                        aria-label={language::remove(subjects, place)}
                        onclick={send.reform(move |_| Action::Remove(place).into())}
                    >
                        { "×" }
                    </button>
                }
                if columns.get(place).is_some_and(|column| column.place.is_some()) {
                    { where_bar::place(model, id, send, Some(place)) }
                }
            </div>
            if model.is_adding && place == columns.len() {
                <button type="button" class="button" part="button" onclick={send.reform(|_| Message::Cancel)}>
                    { say(Label::Cancel) }
                </button>
            }
            if place + 1 < subjects.len() {
                <button
                    type="button"
                    class="button swap"
                    part="button"
                    aria-label={language::swap(subjects, place)}
                    onclick={send.reform(move |_| Action::Swap(place).into())}
                >
                    { "⇄" }
                </button>
            }
        </>
    }
}

/// By the year or by the hour.
fn pay(model: &Model, send: &Callback<Message>) -> Html {
    let pay = model.state.choices.pay;
    let choice = |to: Pay, label| (label, pay == to, Action::Pay(to));
    segments(send, Label::Pay, [choice(Pay::Yearly, Label::Yearly), choice(Pay::Hourly, Label::Hourly)])
}

/// All rows or differences only, with the count of those that are hidden.
fn differences(model: &Model, send: &Callback<Message>) -> Html {
    let is_on = model.state.choices.show == Show::Differences;
    let next = if is_on { Show::All } else { Show::Differences };
    let lines = model.comparison().placed();
    let hidden = lines.iter().filter(|p| p.line.has_value() && !model.shows(p.line)).count();
    let count = is_on.then(|| html! { <span class="count">{ language::rows_hidden(hidden) }</span> });
    toggle(send, is_on, Action::Show(next), Label::DifferencesOnly, count)
}

/// All occupations beside those chosen, if anything is published of them.
fn average(model: &Model, send: &Callback<Message>) -> Html {
    if model.dataset.all_occupations().is_none() {
        return Html::default();
    }
    let is_on = model.state.choices.average;
    toggle(send, is_on, Action::Average(!is_on), Label::AllOccupations, None)
}

/// What is on or off, and what turns it.
fn toggle(send: &Callback<Message>, is_on: bool, turn: Action, label: Label, more: Option<Html>) -> Html {
    html! {
        <label class="button toggle">
            <input type="checkbox" checked={is_on} onchange={send.reform(move |_| turn.clone().into())} />
            { say(label) }
            { more.unwrap_or_default() }
        </label>
    }
}
