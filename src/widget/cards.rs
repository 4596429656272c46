//! One card for each occupation, all of the same geometry.

use yew::prelude::*;

use super::marks::{figure, mark, missing, note};
use super::model::{Loading, Model};
use super::sources;
use crate::comparison::{Comparison, Line, Pay, Subject};
use crate::occupation::{Note, Value};

/// The cards in the order of the comparison.
pub(super) fn view(model: &Model, heading: &str) -> Html {
    let comparison = &model.comparison;
    html! {
        <div class={format!("cards of-{}", comparison.subjects.len())}>
            { for comparison.subjects.iter().enumerate().map(|(place, subject)| {
                let words = model.words(subject.index);
                card(comparison, place, subject, words, heading)
            }) }
        </div>
    }
}

fn card(comparison: &Comparison, place: usize, subject: &Subject, words: &Loading, heading: &str) -> Html {
    let line = match words {
        Loading::Here(words) => words.card.clone(),
        Loading::Pending | Loading::Failed => String::new(),
    };
    let (pay, median) = pay_rows(comparison.pay);
    let per = if comparison.pay == Pay::Yearly { "average a year" } else { "average an hour" };
    let number = place + 1;
    html! {
        <article class={format!("card color-{number} place-{number}")} part="card">
            <@{heading.to_owned()} class="name">{ mark(place) }{ subject.name.heading() }</@>
            <p class="line">{ line }</p>
            { big(comparison.line(pay), place, per) }
            <dl>
                <dt>{ "Median" }</dt>
                <dd>{ noted(comparison.line(median), place) }</dd>
                <dt>{ "Outlook" }</dt>
                <dd>{ outlook(comparison, place) }</dd>
                <dt>{ "To start" }</dt>
                <dd>{ noted(comparison.line("entry-education"), place) }</dd>
                <dt>{ "Jobs" }</dt>
                <dd>{ figure(comparison.line("jobs"), place) }</dd>
            </dl>
            { sources::cite(comparison, Some(place), &[pay, median, "growth-rate", "entry-education", "jobs"]) }
        </article>
    }
}

/// The rows of the average and of the median pay.
pub(super) fn pay_rows(pay: Pay) -> (&'static str, &'static str) {
    match pay {
        Pay::Yearly => ("yearly-salary", "median-salary"),
        Pay::Hourly => ("hourly-rate", "median-hourly"),
    }
}

/// The pay in large type, or why there is none.
fn big(line: Option<&Line>, place: usize, per: &str) -> Html {
    let Some(line) = line else { return Html::default() };
    match line.text(place) {
        Some(text) => html! { <p class="big">{ text }<small>{ format!(" {per}") }</small></p> },
        None => html! { <p class="big">{ missing(line, place) }</p> },
    }
}

/// The projected change in a word and a figure.
fn outlook(comparison: &Comparison, place: usize) -> Html {
    let Some(line) = comparison.line("growth-rate") else { return Html::default() };
    let Some(Ok(Value::Amount(steps))) = line.measures.get(place).map(|m| &m.value) else {
        return missing(line, place);
    };
    html! { { format!("{} {}", outlook_word(*steps), line.text(place).unwrap_or_default()) } }
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
    let notes = line.and_then(|l| l.measures.get(place)).map(|m| m.notes.as_slice()).unwrap_or_default();
    html! {
        <>
            { figure(line, place) }
            { for notes.iter().filter(|n| matches!(n, Note::OfOfficialOccupation(_))).map(note) }
        </>
    }
}
