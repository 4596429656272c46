//! All occupations on a chart: a dashed line through what is drawn of each, which is named below the last.

use yew::prelude::*;

use super::scale::Scale;
use crate::comparison::{Comparison, RowId};
use crate::language;

/// The figure of all occupations in the row, if it stands beside those compared.
pub(super) fn of_row(comparison: &Comparison, row: RowId) -> Option<i32> {
    comparison.line(row)?.all.as_ref()?.amount()
}

/// The line through a drawing.
pub(super) fn line(scale: Scale, all: Option<i32>) -> Html {
    html! { { for all.map(|steps| html! {
        <line class="all" x1={scale.at(steps)} x2={scale.at(steps)} y1="0" y2="100%" />
    }) } }
}

/// Where the line ends: its name, to the side that has room for it.
pub(super) fn label(comparison: &Comparison, scale: Scale, steps: i32, figure: &str) -> Html {
    let text = named(comparison, figure);
    let is_left = 2 * i64::from(steps) < i64::from(scale.from) + i64::from(scale.to);
    let (anchor, dx) = if is_left { ("start", "7") } else { ("end", "-7") };
    html! {
        <svg class="all" width="100%" height="20" role="img" aria-label={text.clone()}>
            { line(scale, Some(steps)) }
            <text class="end" x={scale.at(steps)} y="14" {dx} text-anchor={anchor}>{ text }</text>
        </svg>
    }
}

/// All occupations with their figure.
pub(super) fn named(comparison: &Comparison, figure: &str) -> String {
    format!("{} {figure}", language::all_occupations(comparison))
}
