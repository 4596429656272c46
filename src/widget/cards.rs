//! One card for each occupation, all of the same geometry.

use yew::prelude::*;

use super::loading::Loading;
use super::marks::{figure, mark, missing, note, numbered};
use super::model::Model;
use super::sources;
use crate::comparison::{Comparison, Line, Pay, RowId, Subject};
use crate::dataset::Words;
use crate::language::{self, Label, say};
use crate::occupation::{Note, PricedAt, Whose};

/// The cards in the order of the comparison.
pub(super) fn view(model: &Model, heading: &str) -> Html {
    let comparison = model.comparison();
    html! {
        <div class={numbered("cards of-", comparison.subjects.len())}>
            { for comparison.subjects.iter().enumerate().map(|(place, subject)| {
                let words = model.words(subject.index);
                card(comparison, place, subject, words, heading)
            }) }
        </div>
    }
}

fn card(
    comparison: &Comparison,
    place: usize,
    subject: &Subject,
    words: &Loading<Words>,
    heading: &str,
) -> Html {
    let line = match words {
        Loading::Here(words) => words.card.clone(),
        Loading::Pending | Loading::Failed => String::new(),
    };
    let (pay, median) = (comparison.pay.average(), comparison.pay.median());
    let number = place + 1;
    let own = language::own_place(&comparison.subjects, place);
    // What is not published for places says that it is of the nation.
    let national = |label: Label| match comparison.places.is_some() {
        true => language::of_the_nation(say(label)),
        false => say(label).to_owned(),
    };
    html! {
        <article class={format!("card color-{number} place-{number}")} part="card" key={place}>
            <@{heading.to_owned()} class="name">{ mark(place) }{ subject.name.heading() }{ for own.map(|own| format!(" {own}")) }</@>
            <p class="line">{ line }</p>
            { big(comparison, place) }
            <dl>
                <dt>{ say(Label::Average) }</dt>
                <dd>{ noted(comparison.line(pay), place, None) }</dd>
                <dt>{ national(Label::Outlook) }</dt>
                <dd>{ outlook(comparison, place) }</dd>
                <dt>{ national(Label::ToStart) }</dt>
                <dd>{ noted(comparison.line(RowId::EntryEducation), place, language::beside_schooling(comparison, place)) }</dd>
                <dt>{ national(Label::Jobs) }</dt>
                <dd>{ figure(comparison.line(RowId::Jobs), place) }</dd>
            </dl>
            { sources::cite(comparison, Some(place), &[median, pay, RowId::GrowthRate, RowId::EntryEducation, RowId::EntryExperience, RowId::Training, RowId::Jobs]) }
        </article>
    }
}

/// The median in large type, the average where no median of its own is known, or why there is none.
fn big(comparison: &Comparison, place: usize) -> Html {
    let own = |row: RowId| {
        let line = comparison.line(row).filter(|line| line.own(place).is_some())?;
        language::text(line, place)
    };
    let (median, average) = (comparison.pay.median(), comparison.pay.average());
    let [of_median, of_average] = match comparison.pay {
        Pay::Yearly => [Label::MedianAYear, Label::AverageAYear],
        Pay::Hourly => [Label::MedianAnHour, Label::AverageAnHour],
    };
    let typical = own(median).map(|text| (text, of_median));
    match (typical.or_else(|| own(average).map(|text| (text, of_average))), comparison.line(median)) {
        (Some((text, which)), line) => html! {
            <p class="big">{ text }<small>{ " " }{ say(which) }</small>{ for line.map(|line| elsewhere(line, place)) }</p>
        },
        (None, Some(line)) => html! { <p class="big">{ missing(line, place) }</p> },
        (None, None) => Html::default(),
    }
}

/// Names the place of a figure that is not as it is paid in the place asked for.
pub(super) fn elsewhere(line: &Line, place: usize) -> Html {
    let whose = line.measures.get(place).map(|measure| &measure.whose);
    match whose {
        Some(whose @ Whose::At(site)) if !site.is_asked || site.prices != PricedAt::Local => {
            note(Note::Whose(whose))
        }
        _ => Html::default(),
    }
}

/// The projected change in a word and a figure.
fn outlook(comparison: &Comparison, place: usize) -> Html {
    let Some(line) = comparison.line(RowId::GrowthRate) else { return Html::default() };
    let Some(steps) = line.amount(place) else { return missing(line, place) };
    html! { { format!("{} {}", language::outlook(steps), language::text(line, place).unwrap_or_default()) } }
}

/// A figure and what goes on after it, named as that of the official occupation where it is.
fn noted(line: Option<&Line>, place: usize, more: Option<String>) -> Html {
    let measure = line.and_then(|l| l.measures.get(place)).filter(|m| m.lender().is_some());
    html! {
        <>
            { figure(line, place) }
            { for more }
            { for measure.map(|m| note(Note::Whose(&m.whose))) }
            { for line.map(|line| elsewhere(line, place)) }
        </>
    }
}
