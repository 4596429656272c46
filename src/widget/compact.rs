//! The card view: two occupations on about 300 by 400 pixels, with a link to everything else.

use yew::prelude::*;

use super::marks::{action, figure, mark};
use super::model::Model;
use super::{charts, notice, permalink};
use crate::comparison::{Comparison, Difference, RowId};
use crate::language::{self, Label, say};
use crate::occupation::Unit;

/// Heading, the largest claim, a chart of pay, five figures, and the way to the full comparison.
pub(super) fn view(model: &Model) -> Html {
    let comparison = &model.comparison;
    let slugs: Vec<&str> = comparison.subjects.iter().map(|s| s.name.slug.as_str()).collect();
    let heading = model.options.heading_level.tag(0);
    let (pay, median) = (comparison.pay.average(), comparison.pay.median());
    html! {
        <div class="compact" part="card">
            <@{heading} class="title">
                { for comparison.subjects.iter().enumerate().map(|(place, subject)| {
                    let name = if place == 0 { subject.name.short_heading() } else { subject.name.short.clone() };
                    html! {
                        <>
                            if place > 0 { { " " } }
                            <span>if place > 0 { <small>{ say(Label::Versus) }</small>{ "\u{a0}" } }{ mark(place) }{ name }</span>
                        </>
                    }
                }) }
            </@>
            { notice::view(model) }
            if comparison.subjects.is_empty() {
                <p>{ say(Label::NothingNamed) }</p>
            } else {
                <p class="claim">{ claim(comparison, pay) }</p>
                { charts::compact_pay(comparison) }
                <table>
                    <thead>
                        <tr>
                            <td></td>
                            { for comparison.subjects.iter().enumerate().map(|(place, subject)| html! {
                                <th scope="col">{ mark(place) }<span class="hidden">{ &subject.name.short }</span></th>
                            }) }
                        </tr>
                    </thead>
                    <tbody>
                        { row(comparison, Label::AveragePay, pay) }
                        { row(comparison, Label::MedianPay, median) }
                        { row(comparison, Label::Outlook, RowId::GrowthRate) }
                        { row(comparison, Label::ToStart, RowId::EntryEducation) }
                        { row(comparison, Label::Jobs, RowId::Jobs) }
                    </tbody>
                </table>
                { action() }
                <p class="end">
                    <a href={model.href(&permalink::query_of(&slugs))}>{ say(Label::FullComparison) }</a>
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
        <tr>
            <th scope="row">{ say(label) }</th>
            { for (0..comparison.subjects.len()).map(|place| html! { <td>{ figure(line, place) }</td> }) }
        </tr>
    }
}

/// The difference in pay, or the outlook of one.
fn claim(comparison: &Comparison, pay: RowId) -> String {
    let line = comparison.line(pay);
    match (comparison.subjects.as_slice(), line.and_then(|l| l.difference.as_ref().ok())) {
        ([_, _], Some(Difference::Spread(spread))) => {
            let name = &comparison.subjects[spread.highest].name;
            let unit = line.map_or(Unit::DollarsAYear, |l| l.row.unit);
            language::earns_more(name, spread, unit)
        }
        ([_, _], Some(Difference::AboutTheSame)) => say(Label::EarnTheSame).to_owned(),
        ([_], _) => {
            let growth = comparison.line(RowId::GrowthRate).and_then(|line| line.amount(0));
            growth.map(|steps| format!("{}.", language::outlook(steps))).unwrap_or_default()
        }
        _ => String::new(),
    }
}
