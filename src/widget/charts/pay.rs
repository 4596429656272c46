//! Pay: a thin line from the 10th to the 90th percentile, a thick one for the middle half, a tick for the
//! median and a diamond for the average, for each occupation on one axis.

use yew::prelude::*;

use super::all;
use super::scale::{ROOM, Scale, round_step};
use crate::comparison::{Comparison, RowId, Subject};
use crate::language::{self, Label, say};
use crate::occupation::{Unit, capitalized};
use crate::widget::marks::{mark, missing, numbered};
use crate::widget::sources::cite;

/// The chart with the names of the occupations above their bars.
pub(in crate::widget) fn pay(comparison: &Comparison) -> Html {
    let Some(scale) = scale(comparison) else { return Html::default() };
    let unit = comparison.pay.unit();
    let of_all = median_of_all(comparison);
    html! {
        <>
            <figure class="chart" part="chart">
                { for rows(comparison, scale, true) }
                { for of_all.map(|steps| all::label(comparison, scale, steps, &language::figure(steps, unit))) }
                { axis(scale, unit) }
                <figcaption>
                    { caption(comparison) }
                    { for of_all.map(|_| say(Label::AllMedianDrawn)) }
                    { for language::common_place(&comparison.subjects).map(|place| format!(" {}.", capitalized(&place))) }
                </figcaption>
            </figure>
            { cite(comparison, None, &[RowId::SalaryRange, RowId::HourlyRange, comparison.pay.average()]) }
        </>
    }
}

/// The chart without names or axis, for the compact view.
pub(in crate::widget) fn compact_pay(comparison: &Comparison) -> Html {
    let Some(scale) = scale(comparison) else { return Html::default() };
    let unit = comparison.pay.unit();
    html! {
        <figure class="chart" part="chart">
            { for rows(comparison, scale, false) }
            { for median_of_all(comparison).map(|steps| html! {
                <figcaption>{ "┆ " }{ all::named(comparison, &language::figure(steps, unit)) }</figcaption>
            }) }
        </figure>
    }
}

/// The parts of the chart without a page around them.
#[cfg(not(target_arch = "wasm32"))]
pub(in crate::widget) struct PayParts {
    /// What is drawn of each occupation.
    pub(in crate::widget) rows: Vec<Html>,
    /// The axis below them.
    pub(in crate::widget) axis: Html,
    /// What the drawing means.
    pub(in crate::widget) caption: &'static str,
    /// What it tells of each, for who cannot see it.
    pub(in crate::widget) labels: Vec<String>,
}

/// The chart in parts, for a picture, which stands without the page that tells one kind of range from another:
/// nothing unless the percentiles of each are published.
#[cfg(not(target_arch = "wasm32"))]
pub(in crate::widget) fn pay_parts(comparison: &Comparison) -> Option<PayParts> {
    let (scale, unit, charts) = (scale(comparison)?, comparison.pay.unit(), &comparison.charts);
    let subjects = || comparison.subjects.iter().enumerate();
    if charts.pay.iter().any(Option::is_none) {
        return None;
    }
    Some(PayParts {
        rows: subjects().map(|(place, subject)| drawing(comparison, place, scale, unit, subject)).collect(),
        axis: axis(scale, unit),
        caption: caption(comparison),
        labels: subjects()
            .filter_map(|(place, subject)| language::pay_drawn(subject, charts, place, unit))
            .collect(),
    })
}

fn median_of_all(comparison: &Comparison) -> Option<i32> {
    all::of_row(comparison, comparison.pay.median())
}

/// What the drawings mean, of each kind that there is.
fn caption(comparison: &Comparison) -> &'static str {
    say(match comparison.charts.unnamed.iter().any(Option::is_some) {
        true => Label::UnnamedRangeDrawn,
        false => Label::PercentilesDrawn,
    })
}

/// From nothing to a round figure above everything that is drawn; nothing where there is nothing to draw.
fn scale(comparison: &Comparison) -> Option<Scale> {
    let charts = &comparison.charts;
    let ranges = charts.pay.iter().flatten().map(|p| p.percentiles[4].max(p.mean));
    let highest = ranges.chain(charts.unnamed.iter().flatten().map(|u| u.ends.1)).max()?;
    let highest = highest.max(median_of_all(comparison).unwrap_or_default());
    Some(Scale { from: 0, to: highest, before: ROOM, behind: 180 })
}

fn rows<'a>(comparison: &'a Comparison, scale: Scale, named: bool) -> impl Iterator<Item = Html> + 'a {
    let unit = comparison.pay.unit();
    comparison.subjects.iter().enumerate().map(move |(place, subject)| {
        let drawn = drawing(comparison, place, scale, unit, subject);
        html! {
            <div class={numbered("range color-", place + 1)}>
                <p class="series">{ mark(place) }if named { { language::column_name(&comparison.subjects, place) } }</p>
                { drawn }
            </div>
        }
    })
}

fn drawing(comparison: &Comparison, place: usize, scale: Scale, unit: Unit, subject: &Subject) -> Html {
    let charts = &comparison.charts;
    let money = |steps| language::figure(steps, unit);
    let short = |steps| language::axis_money(steps, unit);
    let label = language::pay_drawn(subject, charts, place, unit).unwrap_or_default();
    let of_all = all::line(scale, median_of_all(comparison));
    if let Some(Some(range)) = charts.pay.get(place) {
        let [p10, p25, p50, p75, p90] = range.percentiles;
        return html! {
            <svg class="pay" width="100%" height="58" role="img" aria-label={label}>
                { of_all }
                <line class="thin" x1={scale.at(p10)} x2={scale.at(p90)} y1="34" y2="34" />
                <rect class="half" x={scale.at(p25)} width={scale.length(p25, p75)} y="25" height="18" rx="3" />
                <line class="median" x1={scale.at(p50)} x2={scale.at(p50)} y1="22" y2="46" />
                { diamond(scale, range.mean) }
                <text class="label" x={scale.at(p50)} y="15" text-anchor="middle">{ money(p50) }</text>
                <text class="end" x={scale.at(p10)} y="38" dx="-6" text-anchor="end">{ short(p10) }</text>
                <text class="end" x={scale.at(p90)} y="38" dx="6" text-anchor="start">{ short(p90) }</text>
            </svg>
        };
    }
    match charts.unnamed.get(place) {
        Some(Some(range)) => {
            let (low, high) = range.ends;
            html! {
                <svg class="pay" width="100%" height="58" role="img" aria-label={label}>
                    { of_all }
                    <line class="thin" x1={scale.at(low)} x2={scale.at(high)} y1="34" y2="34" />
                    if let Some(mean) = range.mean {
                        { diamond(scale, mean) }
                        <text class="label" x={scale.at(mean)} y="17" text-anchor="middle">{ money(mean) }</text>
                    }
                    <text class="end" x={scale.at(low)} y="38" dx="-6" text-anchor="end">{ short(low) }</text>
                    <text class="end" x={scale.at(high)} y="38" dx="6" text-anchor="start">{ short(high) }</text>
                </svg>
            }
        }
        _ => {
            let line = comparison
                .line(comparison.pay.average())
                .filter(|line| language::text(line, place).is_none());
            let why =
                line.map_or_else(|| html! { <>{ "— " }{ say(Label::NoRange) }</> }, |l| missing(l, place));
            html! { <p class="na">{ why }</p> }
        }
    }
}

/// A diamond at a percentage of the width: a nested drawing carries it there.
fn diamond(scale: Scale, mean: i32) -> Html {
    html! {
        <svg class="mean" x={scale.at(mean)} y="34" width="1" height="1" overflow="visible">
            <path d="M0-6 6 0 0 6-6 0z" />
        </svg>
    }
}

fn axis(scale: Scale, unit: Unit) -> Html {
    let step = round_step(scale.to, 5);
    let ticks = (0..).map(|i| i * step).take_while(|tick| *tick <= scale.to);
    html! {
        <svg class="axis" width="100%" height="22" aria-hidden="true">
            { for ticks.map(|tick| html! {
                <>
                    <line x1={scale.at(tick)} x2={scale.at(tick)} y1="0" y2="5" />
                    <text x={scale.at(tick)} y="19" text-anchor="middle">{ language::axis_money(tick, unit) }</text>
                </>
            }) }
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::Pay;
    use crate::dataset::Dataset;
    use crate::widget::rendered::rendered;

    #[test]
    fn the_caption_tells_of_each_kind_of_range_that_is_drawn() {
        let dataset = Dataset::bundled();
        let labels = [Label::PercentilesDrawn, Label::UnnamedRangeDrawn];
        for (slugs, told) in [
            (["registered-nurses", "software-developers"], [true, false]),
            (["loss-mitigation-specialist", "collections-accounts-receivable"], [false, true]),
            (["loss-mitigation-specialist", "registered-nurses"], [false, true]),
        ] {
            let occupations = slugs.map(|slug| dataset.find(slug).expect("an occupation"));
            let drawn = rendered(pay(&Comparison::new(&occupations, &dataset, Pay::Yearly)));
            assert_eq!(labels.map(|label| drawn.contains(&format!("{}<", say(label)))), told, "{slugs:?}");
        }
    }
}
