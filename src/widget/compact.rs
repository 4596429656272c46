//! The card view: two occupations on about 300 by 400 pixels, with a link to everything else.

use yew::prelude::*;

use super::cards::elsewhere;
use super::marks::{action, figure, mark, numbered};
use super::message::Message;
use super::model::Model;
use super::{charts, notice, permalink};
use crate::comparison::{Comparison, RowId};
use crate::language::{self, Label, say};

/// Heading, the largest claim, a chart of pay, five figures, and the way to the full comparison. What only this calls is in
/// the second chunk of the module.
#[inline(never)]
pub(super) fn view(model: &Model, send: &Callback<Message>) -> Html {
    let comparison = model.comparison();
    let heading = model.options.heading_level.tag(0);
    let (pay, median) = (comparison.pay.average(), comparison.pay.median());
    html! {
        <div class={numbered("compact of-", comparison.subjects.len())} part="card">
            <@{heading} class="title">
                { for comparison.subjects.iter().enumerate().map(|(place, subject)| {
                    let name = if place == 0 { subject.name.short_heading() } else { subject.name.short.clone() };
                    let own = language::own_place(&comparison.subjects, place);
                    html! {
                        <>
                            if place > 0 { { " " } }
                            <span>if place > 0 { <small>{ say(Label::Versus) }</small>{ "\u{a0}" } }{ mark(place) }{ name }{ for own.map(|own| format!(" {own}")) }</span>
                        </>
                    }
                }) }
                { for language::common_place(&comparison.subjects).map(|place| html! { <>{ " " }<small>{ place }</small></> }) }
                if comparison.subjects.is_empty() {
                    { say(Label::NothingNamed) }
                }
            </@>
            { notice::view(model, send) }
            if !comparison.subjects.is_empty() {
                <p class="claim">{ language::claim(comparison) }</p>
                { charts::compact_pay(comparison) }
                // The roles say again what the elements are, since a narrow column's layout takes that away from some browsers.
                <table role="table">
                    <thead role="rowgroup">
                        <tr role="row">
                            <td role="cell"></td>
                            { for comparison.subjects.iter().enumerate().map(|(place, subject)| html! {
                                <th role="columnheader" scope="col">{ mark(place) }<span class="hidden">{ &subject.name.short }</span></th>
                            }) }
                        </tr>
                    </thead>
                    <tbody role="rowgroup">
                        { row(comparison, Label::MedianPay, median) }
                        { row(comparison, Label::AveragePay, pay) }
                        { row(comparison, Label::Outlook, RowId::GrowthRate) }
                        { row(comparison, Label::ToStart, RowId::EntryEducation) }
                        { row(comparison, Label::Jobs, RowId::Jobs) }
                    </tbody>
                </table>
                { action() }
                <p class="end">
                    <a href={model.href(&permalink::query_of_all(&model.state, &model.dataset))}>{ say(Label::FullComparison) }</a>
                    { comparison.line(pay).and_then(|l| comparison.source(l.measures.first()?.source)).map(|s| format!(" · {}, {}", s.short, s.period)).unwrap_or_default() }
                </p>
            }
        </div>
    }
}

/// A row of the figures' own: there is no room to say that one is that of the official occupation.
fn row(comparison: &Comparison, label: Label, row: RowId) -> Html {
    let line = comparison.line(row);
    if line.iter().flat_map(|line| &line.measures).any(|measure| measure.lender().is_some()) {
        return Html::default();
    }
    html! {
        <tr role="row">
            <th role="rowheader" scope="row">
                if comparison.places.is_some() && !row.is_local() {
                    { language::of_the_nation(say(label)) }
                } else {
                    { say(label) }
                }
            </th>
            { for (0..comparison.subjects.len()).map(|place| {
                let start = if row == RowId::EntryEducation { language::start_in_short(comparison, place) } else { None };
                html! { <td role="cell" class={start.is_some().then_some("words")}>{ start.map_or_else(|| figure(line, place), Html::from) }{ for line.map(|line| elsewhere(line, place)) }</td> }
            }) }
        </tr>
    }
}
