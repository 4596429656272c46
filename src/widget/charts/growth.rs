//! Projected growth: bars to either side of no change.

use yew::prelude::*;

use super::all;
use super::scale::Scale;
use crate::comparison::{Comparison, Difference, RowId};
use crate::language::{self, Label, say};
use crate::occupation::{Measure, Unit};
use crate::widget::marks::{mark, numbered};
use crate::widget::sources::cite;

/// A bar for each occupation, where their projections may be compared and differ.
pub(in crate::widget) fn growth(comparison: &Comparison) -> Html {
    let Some(line) = comparison.line(RowId::GrowthRate) else { return Html::default() };
    let changes = line.amounts();
    if !matches!(line.difference, Ok(Difference::Spread(_))) {
        return Html::default();
    }
    // Not beside figures of other years or of another source.
    let kind = |measure: &Measure| (measure.source, measure.definition);
    let is_like = |all: &&Measure| line.measures.iter().all(|measure| kind(measure) == kind(all));
    let of_all = line.all.as_ref().filter(is_like).and_then(Measure::amount);
    let drawn = || changes.iter().map(|(_, steps)| *steps).chain(of_all);
    let furthest = drawn().map(i32::abs).max().unwrap_or(0).max(10);
    let low = drawn().min().unwrap_or(0).min(0);
    let scale = Scale { from: if low < 0 { -furthest } else { 0 }, to: furthest, before: 0, behind: 0 };
    let period = line.measures.first().and_then(|m| comparison.source(m.source)).map(|s| s.period.clone());
    html! {
        <>
            <figure class="chart" part="chart">
                { for changes.iter().map(|(place, steps)| bar(comparison, *place, *steps, of_all, scale)) }
                { for of_all.map(|steps| all::label(comparison, scale, steps, &language::change(steps, Unit::Percent))) }
                <figcaption>
                    { language::growth_drawn(&period.unwrap_or_default()) }
                    { for of_all.map(|_| say(Label::AllDrawn)) }
                </figcaption>
            </figure>
            { cite(comparison, None, &[RowId::GrowthRate]) }
        </>
    }
}

fn bar(comparison: &Comparison, place: usize, steps: i32, of_all: Option<i32>, scale: Scale) -> Html {
    let name = &comparison.subjects[place].name;
    let (from, to) = (steps.min(0), steps.max(0));
    // The figure stands with the name, where text of any size has room.
    html! {
        <div class={numbered("growth color-", place + 1)}>
            <p class="series">{ mark(place) }{ name.short_heading() }{ " " }<b>{ language::change(steps, Unit::Percent) }</b></p>
            <svg width="100%" height="30" aria-hidden="true">
                <rect class="half" x={scale.at(from)} width={scale.length(from, to)} y="4" height="22" rx="2" />
                <line class="zero" x1={scale.at(0)} x2={scale.at(0)} y1="0" y2="30" />
                { all::line(scale, of_all) }
            </svg>
        </div>
    }
}
