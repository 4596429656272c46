//! One card for each occupation, all of the same geometry.

use yew::prelude::*;

use super::marks::{figure, mark, missing, note};
use super::model::{Loading, Model};
use super::sources;
use crate::comparison::{Comparison, Line, Pay, RowId, Subject};
use crate::language::{self, Label, say};
use crate::occupation::Note;

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
    let (pay, median) = (comparison.pay.average(), comparison.pay.median());
    let per = if comparison.pay == Pay::Yearly { Label::AverageAYear } else { Label::AverageAnHour };
    let number = place + 1;
    html! {
        <article class={format!("card color-{number} place-{number}")} part="card">
            <@{heading.to_owned()} class="name">{ mark(place) }{ subject.name.heading() }</@>
            <p class="line">{ line }</p>
            { big(comparison.line(pay), place, per) }
            <dl>
                <dt>{ say(Label::Median) }</dt>
                <dd>{ noted(comparison.line(median), place) }</dd>
                <dt>{ say(Label::Outlook) }</dt>
                <dd>{ outlook(comparison, place) }</dd>
                <dt>{ say(Label::ToStart) }</dt>
                <dd>{ noted(comparison.line(RowId::EntryEducation), place) }</dd>
                <dt>{ say(Label::Jobs) }</dt>
                <dd>{ figure(comparison.line(RowId::Jobs), place) }</dd>
            </dl>
            { sources::cite(comparison, Some(place), &[pay, median, RowId::GrowthRate, RowId::EntryEducation, RowId::Jobs]) }
        </article>
    }
}

/// The pay in large type, or why there is none.
fn big(line: Option<&Line>, place: usize, per: Label) -> Html {
    let Some(line) = line else { return Html::default() };
    match language::text(line, place) {
        Some(text) => html! { <p class="big">{ text }<small>{ " " }{ say(per) }</small></p> },
        None => html! { <p class="big">{ missing(line, place) }</p> },
    }
}

/// The projected change in a word and a figure.
fn outlook(comparison: &Comparison, place: usize) -> Html {
    let Some(line) = comparison.line(RowId::GrowthRate) else { return Html::default() };
    let Some(steps) = line.amount(place) else { return missing(line, place) };
    html! { { format!("{} {}", language::outlook(steps), language::text(line, place).unwrap_or_default()) } }
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
