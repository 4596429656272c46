//! What people wrote of the occupations: what one does, and what one is responsible for.

use yew::prelude::*;

use super::loading::Loading;
use super::marks::{self, mark, numbered};
use super::message::Message;
use super::model::Model;
use crate::comparison::Subject;
use crate::dataset::Words;
use crate::language::{self, Label, say};

/// How many responsibilities are shown before the reader asks for more.
const SHOWN_AT_FIRST: usize = 8;

/// A paragraph for each occupation under its question.
pub(super) fn descriptions(model: &Model, send: &Callback<Message>, heading: &str) -> Html {
    each(model, |place, subject, words| {
        html! {
            <section class={numbered("column place-", place + 1)} key={subject.name.slug.clone()}>
                <@{heading.to_owned()}>
                    { mark(place) }
                    { language::what_they_do(&subject.name) }
                </@>
                { or_notice(subject, words, send, |words| html! {
                    <>
                        <p>{ &words.description }</p>
                        if !words.technology.is_empty() {
                            <p class="tools"><b>{ say(Label::Technology) }{ ": " }</b>{ words.technology.join(", ") }{ "." }</p>
                        }
                    </>
                }) }
            </section>
        }
    })
}

/// The responsibilities of each occupation.
pub(super) fn responsibilities(model: &Model, send: &Callback<Message>, heading: &str) -> Html {
    each(model, |place, subject, words| {
        html! {
            <section class={numbered("column place-", place + 1)} key={subject.name.slug.clone()}>
                <@{heading.to_owned()}>{ mark(place) }{ subject.name.heading() }</@>
                { or_notice(subject, words, send, |words| {
                    let all = &words.responsibilities;
                    let (first, more) = all.split_at(all.len().min(SHOWN_AT_FIRST));
                    let list = |items: &[String]| html! {
                        <ul>{ for items.iter().map(|item| html! { <li>{ item }</li> }) }</ul>
                    };
                    html! {
                        <>
                            { list(first) }
                            if !more.is_empty() {
                                <details><summary>{ say(Label::ShowMore) }</summary>{ list(more) }</details>
                            }
                        </>
                    }
                }) }
            </section>
        }
    })
}

fn each(model: &Model, view: impl Fn(usize, &Subject, &Loading<Words>) -> Html) -> Html {
    let subjects = &model.comparison().subjects;
    // What is in two columns is told once.
    let is_first = |(place, subject): &(usize, &Subject)| {
        subjects[..*place].iter().all(|before| before.index != subject.index)
    };
    html! {
        <div class={numbered("columns of-", subjects.len())}>
            { for subjects.iter().enumerate().filter(is_first).map(|(place, s)| view(place, s, model.words(s.index))) }
        </div>
    }
}

/// The words, the room they will take, or why they are not there and how to ask again.
fn or_notice(
    subject: &Subject,
    words: &Loading<Words>,
    send: &Callback<Message>,
    view: impl Fn(&Words) -> Html,
) -> Html {
    match words {
        Loading::Here(words) => view(words),
        Loading::Pending => html! { <div class="coming" aria-hidden="true"></div> },
        Loading::Failed => {
            marks::missed(send, None, language::without_words(&subject.name), Message::Retry(subject.index))
        }
    }
}
