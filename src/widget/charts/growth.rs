//! Projected growth: bars to either side of no change.

use yew::prelude::*;

use super::Scale;
use crate::comparison::{Comparison, Difference};
use crate::format;
use crate::occupation::{Unit, Value};
use crate::widget::cards::mark;
use crate::widget::sources::cite;

/// Room for the label of the longest bar on a phone, in tenths of a percent.
const ROOM: i64 = 200;

/// A bar for each occupation that has a figure; nothing unless two have.
pub(in crate::widget) fn growth(comparison: &Comparison) -> Html {
    let Some(line) = comparison.line("growth-rate") else { return Html::default() };
    let changes: Vec<(usize, i32)> = line
        .measures
        .iter()
        .enumerate()
        .filter_map(|(place, m)| match m.value {
            Ok(Value::Amount(steps)) => Some((place, steps)),
            _ => None,
        })
        .collect();
    if !matches!(line.difference, Some(Difference::Spread(_))) {
        return Html::default();
    }
    let furthest = changes.iter().map(|(_, steps)| steps.abs()).max().unwrap_or(0).max(10);
    let low = changes.iter().map(|(_, steps)| *steps).min().unwrap_or(0).min(0);
    let scale = match low < 0 {
        true => Scale { from: -furthest, to: furthest, before: ROOM, behind: ROOM },
        false => Scale { from: 0, to: furthest, before: 0, behind: ROOM },
    };
    let period = line.measures.first().and_then(|m| comparison.source(m.source)).map(|s| s.period.clone());
    html! {
        <>
            <figure class="chart" part="chart">
                { for changes.iter().map(|(place, steps)| bar(comparison, *place, *steps, scale)) }
                <figcaption>
                    { format!("Projected change in jobs, {}.", period.unwrap_or_default()) }
                </figcaption>
            </figure>
            { cite(comparison, None, &["growth-rate"]) }
        </>
    }
}

fn bar(comparison: &Comparison, place: usize, steps: i32, scale: Scale) -> Html {
    let name = &comparison.subjects[place].name;
    let text = format::change(steps, Unit::Percent);
    let (from, to) = (steps.min(0), steps.max(0));
    let (anchor, shift) = if steps < 0 { ("end", "-6") } else { ("start", "6") };
    html! {
        <div class={format!("growth c{place}")}>
            <p class="series">{ mark(place) }{ name.short_heading() }</p>
            <svg width="100%" height="30" role="img" aria-label={format!("Jobs for {}: {text}", name.plural)}>
                <rect class="half" x={scale.at(from)} width={scale.length(from, to)} y="4" height="22" rx="2" />
                <line class="zero" x1={scale.at(0)} x2={scale.at(0)} y1="0" y2="30" />
                <text class="label" x={scale.at(steps)} dx={shift} y="20" text-anchor={anchor}>{ text.clone() }</text>
            </svg>
        </div>
    }
}
