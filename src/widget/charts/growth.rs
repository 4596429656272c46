//! Projected growth: bars to either side of no change.

use yew::prelude::*;

use super::scale::Scale;
use crate::comparison::{Comparison, Difference, RowId};
use crate::language;
use crate::occupation::Unit;
use crate::widget::marks::mark;
use crate::widget::sources::cite;

/// A bar for each occupation, where their projections may be compared and differ.
pub(in crate::widget) fn growth(comparison: &Comparison) -> Html {
    let Some(line) = comparison.line(RowId::GrowthRate) else { return Html::default() };
    let changes = line.amounts();
    if !matches!(line.difference, Ok(Difference::Spread(_))) {
        return Html::default();
    }
    let furthest = changes.iter().map(|(_, steps)| steps.abs()).max().unwrap_or(0).max(10);
    let low = changes.iter().map(|(_, steps)| *steps).min().unwrap_or(0).min(0);
    let scale = Scale { from: if low < 0 { -furthest } else { 0 }, to: furthest, before: 0, behind: 0 };
    let period = line.measures.first().and_then(|m| comparison.source(m.source)).map(|s| s.period.clone());
    html! {
        <>
            <figure class="chart" part="chart">
                { for changes.iter().map(|(place, steps)| bar(comparison, *place, *steps, scale)) }
                <figcaption>
                    { language::growth_drawn(&period.unwrap_or_default()) }
                </figcaption>
            </figure>
            { cite(comparison, None, &[RowId::GrowthRate]) }
        </>
    }
}

fn bar(comparison: &Comparison, place: usize, steps: i32, scale: Scale) -> Html {
    let name = &comparison.subjects[place].name;
    let (from, to) = (steps.min(0), steps.max(0));
    // The figure stands with the name, where text of any size has room.
    html! {
        <div class={format!("growth color-{}", place + 1)}>
            <p class="series">{ mark(place) }{ name.short_heading() }{ " " }<b>{ language::change(steps, Unit::Percent) }</b></p>
            <svg width="100%" height="30" aria-hidden="true">
                <rect class="half" x={scale.at(from)} width={scale.length(from, to)} y="4" height="22" rx="2" />
                <line class="zero" x1={scale.at(0)} x2={scale.at(0)} y1="0" y2="30" />
            </svg>
        </div>
    }
}
