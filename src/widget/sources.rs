//! Where each figure comes from: one click from the figure, and all together at the end.

use yew::prelude::*;

use super::marks::named;
use crate::comparison::{Comparison, PlacedLine, RowId};
use crate::language::{self, Label, say};
use crate::occupation::{Measure, Source, Value, capitalized};

/// The row's label, which opens to the source, period and area of each of its figures.
pub(super) fn disclosure(comparison: &Comparison, placed: PlacedLine<'_>) -> Html {
    let line = placed.line;
    let name = |place: usize| language::column_name(&comparison.subjects, place);
    let first = line.measures.first().map(|measure| measure.source);
    let is_like_first = |(place, measure): (usize, &Measure)| {
        Some(measure.source) == first && placed.notes(place) == placed.notes(0)
    };
    let alike = line.measures.iter().enumerate().all(is_like_first);
    let entries =
        line.measures.iter().enumerate().filter(|(place, m)| m.value.is_ok() && (!alike || *place == 0));
    html! {
        <details>
            <summary>{ language::label(line.row.id, placed.placement.section) }</summary>
            <div class="source">
                { for entries.map(|(place, measure)| html! {
                    <p>
                        if !alike { { named(place, &name(place)) } }
                        { comparison.source(measure.source).map(|s| format!("{}.", s.citation())) }
                    </p>
                }) }
                // Where it is not that of the others.
                { for line.all.iter().filter(|all| line.measures.iter().all(|m| m.source != all.source)).map(|all| html! {
                    <p>{ comparison.source(all.source).map(|s| format!("{}: {}.", language::all_occupations(comparison), s.citation())) }</p>
                }) }
                { for line.measures.iter().enumerate().map(|(place, m)| more(place, &name(place), m)) }
            </div>
        </details>
    }
}

/// Opens to the sources of the figures in these rows, each once: of one occupation, or of all.
pub(super) fn cite(comparison: &Comparison, place: Option<usize>, rows: &[RowId]) -> Html {
    let mut numbers: Vec<u8> = Vec::new();
    for line in rows.iter().filter_map(|row| comparison.line(*row)) {
        let measures =
            line.measures.iter().enumerate().filter(|(other, _)| place.is_none_or(|p| p == *other));
        let all = line.all.iter().filter(|_| place.is_none());
        for measure in measures.map(|(_, measure)| measure).chain(all) {
            if measure.value.is_ok() && !numbers.contains(&measure.source) {
                numbers.push(measure.source);
            }
        }
    }
    let citations = numbers.into_iter().filter_map(|number| comparison.source(number));
    html! {
        <details class="cite">
            <summary>{ say(Label::Sources) }</summary>
            <div class="source">
                { for citations.map(|s| html! { <p>{ format!("{}: {}.", s.topic, s.citation()) }</p> }) }
            </div>
        </details>
    }
}

/// So many of the places whose pay is withheld are named.
const MAX_NAMES: usize = 5;

/// What a cell has no room for: the best-paying places beyond the first, and the publisher's names of skills.
fn more(place: usize, name: &str, measure: &Measure) -> Html {
    let text = match &measure.value {
        Ok(Value::Places(places)) => {
            let named = places.iter().map(|p| match p.pay {
                Some((pay, unit)) => format!("{} {}", p.name, language::figure(pay, unit)),
                None => p.name.clone(),
            });
            language::list(&named.collect::<Vec<_>>())
        }
        Ok(Value::TopCoded(names)) => match names.len().checked_sub(MAX_NAMES) {
            None | Some(0) => names.join("; "),
            Some(more) => language::and_more(&names[..MAX_NAMES], more),
        },
        Ok(Value::Skills(skills)) => match language::official_skills(skills) {
            Some(text) => text,
            None => return Html::default(),
        },
        _ => return Html::default(),
    };
    html! { <p>{ named(place, name) }{ text + "." }</p> }
}

/// Topics and short names of the sources in one line, for below the summary.
pub(super) fn line(comparison: &Comparison) -> String {
    // Where the newest projections have none of an occupation, those before them are told of in the same sentences.
    let is_told = |number: &u8| {
        let is_of = |m: &Measure| m.source == *number && m.value.is_ok();
        comparison
            .lines
            .iter()
            .any(|line| line.row.id == RowId::GrowthRate && line.measures.iter().any(is_of))
    };
    let parts: Vec<String> = comparison
        .sources
        .iter()
        .filter(|(number, source)| source.headline || is_told(number))
        // No line breaks within a period.
        .map(|(_, s)| format!("{}: {}, {}", s.topic, s.short, s.period.replace('–', "–\u{2060}")))
        .collect();
    parts.join(" · ")
}

/// All sources of the comparison in a table.
pub(super) fn table(comparison: &Comparison) -> Html {
    html! {
        <>
            // The roles say again what the elements are, since a phone's layout takes that away from some browsers.
            <table class="sources" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        { for [Label::Topic, Label::Publisher, Label::Dataset, Label::Period, Label::License].map(|h| html! {
                            <th role="columnheader" scope="col">{ say(h) }</th>
                        }) }
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    { for comparison.sources.iter().map(|(_, source)| html! {
                        <tr role="row">
                            <td role="cell">{ &source.topic }</td>
                            <td role="cell">{ &source.publisher }</td>
                            <td role="cell">{ dataset(source) }</td>
                            <td role="cell">{ capitalized(&source.period) }</td>
                            <td role="cell">{ capitalized(&source.licence) }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
            { for credits(comparison).into_iter().map(|credit| html! { <p class="credit">{ credit }</p> }) }
            <p class="credit">{ concat!("occupation-compare ", env!("CARGO_PKG_VERSION")) }</p>
        </>
    }
}

/// The dataset, when it was released, and what is newer.
fn dataset(source: &Source) -> Html {
    let released = language::released(source);
    match source.url.as_str() {
        "" => html! { source.dataset.clone() + &released },
        url => html! { <><a href={url.to_owned()} rel="noopener">{ &source.dataset }</a>{ released }</> },
    }
}

/// What the publishers ask to be said, each once.
fn credits(comparison: &Comparison) -> Vec<&str> {
    let mut credits = Vec::new();
    for (_, source) in &comparison.sources {
        if !source.credit.is_empty() && !credits.contains(&source.credit.as_str()) {
            credits.push(source.credit.as_str());
        }
    }
    credits
}
