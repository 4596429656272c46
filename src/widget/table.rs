//! Rows of the comparison as a table that stays one on a phone, where each row's label stands above its values.

use yew::prelude::*;

use super::marks::{self, mark, missing, named, numbered};
use super::sources;
use crate::comparison::{Compare, Comparison, Difference, Line, PlacedLine};
use crate::language::{self, Label, say};
use crate::occupation::{Basis, Measure, Missing, Note, Value};

/// A table of the lines, with a column of differences where there is one to tell.
pub(super) fn view(comparison: &Comparison, lines: &[PlacedLine<'_>], caption: &str) -> Html {
    let table = Table::of(comparison, lines);
    html! { <>{ table.view(caption, table.rows(lines)) }{ table.note() }</> }
}

/// What all rows of a table have in common.
pub(super) struct Table<'a> {
    comparison: &'a Comparison,
    has_differences: bool,
    has_all: bool,
    has_imputed: bool,
}

impl<'a> Table<'a> {
    /// The table of these lines.
    pub(super) fn of(comparison: &'a Comparison, lines: &[PlacedLine<'_>]) -> Table<'a> {
        Table {
            comparison,
            has_differences: comparison.subjects.len() > 1
                && lines.iter().any(|placed| placed.line.difference.is_ok()),
            has_all: lines.iter().any(|placed| placed.line.all.is_some()),
            has_imputed: lines.iter().flat_map(|p| &p.line.measures).any(|m| m.basis == Basis::Imputed),
        }
    }

    /// Some of its rows.
    pub(super) fn rows(&self, lines: &[PlacedLine<'_>]) -> Html {
        html! { { for lines.iter().map(|placed| row(self.comparison, *placed, self.has_differences, self.has_all)) } }
    }

    /// The table around its rows. The roles say again what the elements are, since a phone's layout takes that away from
    /// some browsers.
    pub(super) fn view(&self, caption: &str, rows: Html) -> Html {
        let comparison = self.comparison;
        let columns = comparison.subjects.len();
        html! {
            <table class={classes!("rows", format!("of-{columns}"), self.has_all.then_some("with-all"))} part="table" role="table">
                <caption class="hidden">{ caption.to_owned() }</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <td role="cell"></td>
                        { for (0..columns).map(|place| html! {
                            <th role="columnheader" scope="col" class={numbered("place-", place + 1)}>
                                { mark(place) }{ language::column_name(&comparison.subjects, place) }
                            </th>
                        }) }
                        if self.has_differences {
                            <th role="columnheader" scope="col" class="difference">{ say(Label::Difference) }</th>
                        }
                        if self.has_all {
                            <th role="columnheader" scope="col" class="all">{ language::all_occupations(comparison) }</th>
                        }
                    </tr>
                </thead>
                <tbody role="rowgroup">{ rows }</tbody>
            </table>
        }
    }

    /// What is to be said once of many rows, below them.
    pub(super) fn note(&self) -> Html {
        html! { if self.has_imputed { <p class="quiet">{ say(Label::ImputedExplained) }</p> } }
    }
}

/// A note in small print. The one that many rows have is a word, which is explained once below them.
fn note(note: Note<'_>) -> Html {
    match note {
        Note::Basis(Basis::Imputed) => html! { <small class="note">{ say(Label::Imputed) }</small> },
        note => marks::note(note),
    }
}

fn row(comparison: &Comparison, placed: PlacedLine<'_>, has_differences: bool, has_all: bool) -> Html {
    let PlacedLine { line, placement } = placed;
    let common = placed.common_notes();
    html! {
        <tr role="row" part="row" key={placement.name} class={format!("row-{}", placement.name)}>
            <th role="rowheader" scope="row">
                { sources::disclosure(comparison, placed) }
                { for common.iter().copied().map(note) }
                if comparison.places.is_some() && !line.row.id.is_local() {
                    <small class="note">{ say(Label::Nation) }</small>
                }
            </th>
            { for (0..line.measures.len()).map(|place| html! {
                <td role="cell" part="cell" class={numbered("place-", place + 1)}>{ cell(placed, place, &common) }</td>
            }) }
            if has_differences {
                <td role="cell" class="difference">{ difference(comparison, line) }</td>
            }
            if has_all {
                <td role="cell" class="all">{ for line.all.as_ref().map(|all| of_all(comparison, placed, all, &common)) }</td>
            }
        </tr>
    }
}

/// A value with the notes that are its own, or a dash and the reason.
fn cell(placed: PlacedLine<'_>, place: usize, common: &[Note<'_>]) -> Html {
    let line = placed.line;
    let Some(measure) = line.measures.get(place) else { return Html::default() };
    let Ok(value) = &measure.value else { return missing(line, place) };
    noted(placed, measure, value, common)
}

/// What all occupations have here. On a phone, where the heads of columns are out of sight, it says so itself.
fn of_all(comparison: &Comparison, placed: PlacedLine<'_>, all: &Measure, common: &[Note<'_>]) -> Html {
    let Ok(value) = &all.value else { return Html::default() };
    html! {
        <>
            <small class="narrow-only" aria-hidden="true">{ language::all_occupations(comparison) }{ " " }</small>
            <span>{ noted(placed, all, value, common) }</span>
        </>
    }
}

/// The value with the notes that are its own.
fn noted(placed: PlacedLine<'_>, measure: &Measure, value: &Value, common: &[Note<'_>]) -> Html {
    html! {
        <>
            { shown(value, placed.line) }
            { for placed.notes_of(measure).into_iter().filter(|n| !common.contains(n)).map(note) }
        </>
    }
}

fn shown(value: &Value, line: &Line) -> Html {
    let part = |label: &str, figure: String| {
        html! { <span class="part pair"><span>{ label.to_owned() }{ " " }</span><b>{ figure }</b></span> }
    };
    match value {
        Value::Shares(shares) => shares
            .iter()
            .map(|(label, share)| part(language::category(label), language::share(*share)))
            .collect(),
        Value::WholeShares(shares) => {
            let part = |(label, percent): &(&str, i32)| {
                part(language::category(label), language::whole_share(*percent))
            };
            shares.iter().map(part).collect()
        }
        Value::Skills(skills) => {
            skills.iter().map(|(name, amount)| part(language::skill(name), amount.to_string())).collect()
        }
        Value::List(items) => items
            .iter()
            // A long name may break behind a slash.
            .map(|item| html! { <span class="part item">{ item.replace('/', "/\u{200b}") }</span> })
            .collect(),
        Value::TopCoded(names) => html! {
            <>
                { language::missing(Missing::TopCoded) }
                <small class="note">{ language::places_withheld(names.len()) }</small>
            </>
        },
        value => language::value(value, line.row).map_or_else(Html::default, |t| html! { { t } }),
    }
}

/// The difference in words, behind the mark of the occupation that it speaks of.
fn difference(comparison: &Comparison, line: &Line) -> Html {
    let name = |place: usize| language::column_name(&comparison.subjects, place);
    match &line.difference {
        Ok(Difference::AboutTheSame) => {
            let first = line.measures.first().map(|m| &m.value);
            let is_category = matches!(line.row.compare, Compare::Category);
            let same = is_category || line.measures.iter().all(|m| Some(&m.value) == first);
            // Of shares only the degree is compared, not how many have it.
            let is_degree = matches!(first, Some(Ok(Value::CategoryShare(..))));
            let label = match (same, is_degree) {
                (true, false) => Label::TheSame,
                (false, false) => Label::AboutTheSame,
                (true, true) => Label::TheSameDegree,
                (false, true) => Label::AboutTheSameDegree,
            };
            html! { { say(label) } }
        }
        Ok(Difference::Spread(spread)) => html! {
            <>
                { named(spread.highest, &name(spread.highest)) }
                { language::spread(spread, line.row.unit) }
                if comparison.subjects.len() > 2 {
                    { " " }{ say(Label::Than) }{ "\u{a0}" }{ mark(spread.lowest) }
                    <span class="hidden">{ name(spread.lowest) }</span>
                }
            </>
        },
        Ok(Difference::Common(items)) => html! { { language::common(items) } },
        Ok(Difference::Different) | Err(_) => Html::default(),
    }
}
