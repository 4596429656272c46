//! One card for each occupation, all of the same geometry.

use yew::prelude::*;

use super::{Known, Widget, sources};
use crate::comparison::{Comparison, Line, Pay, RowId, Subject};
use crate::language;
use crate::occupation::Note;

/// The mark of the occupation at this place. With its colour and a label it is told twice.
pub(super) fn mark(place: usize) -> Html {
    const SHAPES: [&str; 4] = ["●", "■", "▲", "◆"];
    let shape = SHAPES.get(place).copied().unwrap_or("●");
    html! { <span class={format!("mark m{place}")} aria-hidden="true">{ shape }</span> }
}

/// The cards in the order of the comparison.
pub(super) fn view(widget: &Widget, heading: &str) -> Html {
    let comparison = &widget.comparison;
    html! {
        <div class={format!("cards of-{}", comparison.subjects.len())}>
            { for comparison.subjects.iter().enumerate().map(|(place, subject)| {
                let words = widget.known(subject.index);
                card(comparison, place, subject, words, heading)
            }) }
        </div>
    }
}

fn card(comparison: &Comparison, place: usize, subject: &Subject, words: &Known, heading: &str) -> Html {
    let line = match words {
        Known::Here(words) => words.card.clone(),
        Known::Coming | Known::Failed => String::new(),
    };
    let (pay, median) = (comparison.pay.average(), comparison.pay.median());
    let per = if comparison.pay == Pay::Yearly { "average a year" } else { "average an hour" };
    html! {
        <article class={format!("card c{place} p{place}")} part="card">
            <@{heading.to_owned()} class="name">{ mark(place) }{ subject.name.heading() }</@>
            <p class="line">{ line }</p>
            { big(comparison.line(pay), place, per) }
            <dl>
                <dt>{ "Median" }</dt>
                <dd>{ noted(comparison.line(median), place) }</dd>
                <dt>{ "Outlook" }</dt>
                <dd>{ outlook(comparison, place) }</dd>
                <dt>{ "To start" }</dt>
                <dd>{ noted(comparison.line(RowId::EntryEducation), place) }</dd>
                <dt>{ "Jobs" }</dt>
                <dd>{ figure(comparison.line(RowId::Jobs), place) }</dd>
            </dl>
            { sources::cite(comparison, Some(place), &[pay, median, RowId::GrowthRate, RowId::EntryEducation, RowId::Jobs]) }
        </article>
    }
}

/// The pay in large type, or why there is none.
fn big(line: Option<&Line>, place: usize, per: &str) -> Html {
    let Some(line) = line else { return Html::default() };
    match language::text(line, place) {
        Some(text) => html! { <p class="big">{ text }<small>{ format!(" {per}") }</small></p> },
        None => html! { <p class="big">{ missing(line, place) }</p> },
    }
}

/// A figure, or a dash and why there is none.
pub(super) fn figure(line: Option<&Line>, place: usize) -> Html {
    let Some(line) = line else { return Html::default() };
    match language::text(line, place) {
        Some(text) => html! { { text } },
        None => missing(line, place),
    }
}

/// A dash and the reason, for everyone.
pub(super) fn missing(line: &Line, place: usize) -> Html {
    match line.measures.get(place).map(|m| &m.value) {
        Some(Err(missing)) => {
            html! { <span class="na">{ "— " }<small>{ language::missing(*missing) }</small></span> }
        }
        _ => Html::default(),
    }
}

/// The projected change in a word and a figure.
fn outlook(comparison: &Comparison, place: usize) -> Html {
    let Some(line) = comparison.line(RowId::GrowthRate) else { return Html::default() };
    let Some(steps) = line.amount(place) else { return missing(line, place) };
    html! { { format!("{} {}", outlook_word(steps), language::text(line, place).unwrap_or_default()) } }
}

/// The projected change of jobs over a decade in words; steps of a tenth of a percent.
pub(super) fn outlook_word(steps: i32) -> &'static str {
    match steps {
        ..=-100 => "Shrinking fast",
        -99..=-10 => "Shrinking",
        -9..=9 => "Little change",
        10..=99 => "Growing",
        100.. => "Growing fast",
    }
}

/// A figure, named as that of the official occupation where it is.
fn noted(line: Option<&Line>, place: usize) -> Html {
    let measure = line.and_then(|l| l.measures.get(place)).filter(|m| m.lender().is_some());
    html! {
        <>
            { figure(line, place) }
            { for measure.map(|m| note(Note::Whose(&m.whose))) }
        </>
    }
}

/// A note in small print.
pub(super) fn note(note: Note<'_>) -> Html {
    html! { <small class="note">{ language::note(note) }</small> }
}
