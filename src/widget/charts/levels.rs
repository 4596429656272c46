//! Level of education: parts of a whole as stacked bars with their labels on them.

use yew::prelude::*;

use super::scale::percent;
use crate::comparison::{Comparison, MAX_COMPARED, RowId};
use crate::language::{self, Label, SHORT_LEVELS, say};
use crate::occupation::Value;
use crate::widget::marks::{is_shared, mark, numbered};
use crate::widget::sources::cite;

/// A bar for each occupation whose levels are published, and the key to its parts.
pub(in crate::widget) fn levels(comparison: &Comparison) -> Html {
    let Some(line) = comparison.line(RowId::Levels).filter(|line| line.has_value()) else {
        return Html::default();
    };
    let shared = is_shared(line);
    let bars = line.measures.iter().take(if shared { 1 } else { MAX_COMPARED }).enumerate();
    let bars = bars.filter_map(|(place, measure)| match &measure.value {
        Ok(Value::Shares(shares)) => Some(bar_of(comparison, (!shared).then_some(place), shares)),
        _ => None,
    });
    let all = line.all.as_ref().and_then(|all| match &all.value {
        Ok(Value::Shares(shares)) => {
            let name = language::all_occupations(comparison);
            Some(bar(html! { { name.clone() } }, language::levels_of(&name, shares), shares))
        }
        _ => None,
    });
    html! {
        <>
            <figure class="chart levels" part="chart">
                { for bars }
                { for all }
                <ul class="key" aria-hidden="true">
                    { for SHORT_LEVELS.iter().enumerate().map(|(level, name)| html! {
                        <li><span class={numbered("swatch level-", level + 1)}></span>{ *name }</li>
                    }) }
                </ul>
                <figcaption>{ say(Label::LevelsDrawn) }</figcaption>
            </figure>
            { cite(comparison, None, &[RowId::Levels]) }
        </>
    }
}

/// The bar of one occupation, or of the official occupation that all are counted with.
fn bar_of(comparison: &Comparison, place: Option<usize>, shares: &[(&str, i32)]) -> Html {
    let subject = &comparison.subjects[place.unwrap_or(0)];
    let official = subject.counted_with.as_ref().filter(|_| place.is_none());
    let name = official.unwrap_or(&subject.name);
    let title = html! {
        <>
            { for place.map(mark) }
            if official.is_some() { { language::all_of(name) } } else { { name.short_heading() } }
        </>
    };
    bar(title, language::levels_of(&name.plural, shares), shares)
}

/// A bar under its name, with what it says in words.
fn bar(title: Html, label: String, shares: &[(&str, i32)]) -> Html {
    let whole = shares.iter().map(|(_, share)| i64::from(*share)).sum::<i64>().max(1);
    let mut begin = 0;
    let parts = shares.iter().enumerate().map(|(level, (_, share))| {
        let (from, width) = (begin * 1000 / whole, i64::from(*share) * 1000 / whole);
        begin += i64::from(*share);
        let middle = percent(from + width / 2);
        html! {
            <g class={numbered("level-", level + 1)}>
                <rect x={percent(from)} width={percent(width)} y="0" height="44" />
                if width >= 90 {
                    <text x={middle.clone()} y="36" text-anchor="middle">{ language::whole_percent(*share) }</text>
                    <text class={classes!("level", (width < 220).then_some("wide-only"))} x={middle} y="18" text-anchor="middle">
                        { SHORT_LEVELS.get(level).copied().unwrap_or_default() }
                    </text>
                }
            </g>
        }
    });
    html! {
        <div>
            <p class="series">{ title }</p>
            <svg class="stack" width="100%" height="44" role="img" aria-label={label}>
                { for parts }
            </svg>
        </div>
    }
}
