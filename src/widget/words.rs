//! What people wrote of the occupations: what one does, and what one is responsible for.

use yew::html::Scope;
use yew::prelude::*;

use super::cards::mark;
use super::{Known, Message, Widget};
use crate::comparison::Subject;
use crate::dataset::Words;
use crate::language;
use crate::occupation::Name;

/// How many responsibilities are shown before the reader asks for more.
const FIRST: usize = 6;

/// A paragraph for each occupation under its question.
pub(super) fn descriptions(widget: &Widget, scope: &Scope<Widget>, heading: &str) -> Html {
    each(widget, |place, subject, known| {
        html! {
            <section class={format!("column p{place}")} key={subject.name.slug.clone()}>
                <@{heading.to_owned()}>
                    { mark(place) }
                    { question(&subject.name) }
                </@>
                { told(subject, known, scope, |words| html! {
                    <>
                        <p>{ &words.description }</p>
                        if !words.technology.is_empty() {
                            <p class="tools"><b>{ "Technology that job postings name (O*NET): " }</b>{ words.technology.join(", ") }{ "." }</p>
                        }
                    </>
                }) }
            </section>
        }
    })
}

/// Asks what one does; of the remainder of a group it asks what several do.
fn question(name: &Name) -> String {
    match name.singular.starts_with("other ") {
        true => format!("What do {} do?", name.plural),
        false => format!("What does {} do?", language::with_article(name)),
    }
}

/// The responsibilities of each occupation.
pub(super) fn responsibilities(widget: &Widget, scope: &Scope<Widget>, heading: &str) -> Html {
    each(widget, |place, subject, known| {
        html! {
            <section class={format!("column p{place}")} key={subject.name.slug.clone()}>
                <@{heading.to_owned()}>{ mark(place) }{ subject.name.heading() }</@>
                { told(subject, known, scope, |words| {
                    let all = &words.responsibilities;
                    let (first, more) = all.split_at(all.len().min(FIRST));
                    let list = |items: &[String]| html! {
                        <ul>{ for items.iter().map(|item| html! { <li>{ item }</li> }) }</ul>
                    };
                    html! {
                        <>
                            { list(first) }
                            if !more.is_empty() {
                                <details><summary>{ "Show more" }</summary>{ list(more) }</details>
                            }
                        </>
                    }
                }) }
            </section>
        }
    })
}

fn each(widget: &Widget, view: impl Fn(usize, &Subject, &Known) -> Html) -> Html {
    let subjects = &widget.comparison.subjects;
    html! {
        <div class={format!("columns of-{}", subjects.len())}>
            { for subjects.iter().enumerate().map(|(place, s)| view(place, s, widget.known(s.index))) }
        </div>
    }
}

/// The words, the room they will take, or why they are not there and how to ask again.
fn told(subject: &Subject, known: &Known, scope: &Scope<Widget>, view: impl Fn(&Words) -> Html) -> Html {
    match known {
        Known::Here(words) => view(words),
        Known::Coming => html! { <div class="coming" aria-hidden="true"></div> },
        Known::Failed => {
            let index = subject.index;
            html! {
                <p class="notice">
                    { format!("The words on {} did not load. The figures are complete. ", subject.name.plural) }
                    <button type="button" class="button" part="button" onclick={scope.callback(move |_| Message::Retry(index))}>
                        { "Try again" }
                    </button>
                </p>
            }
        }
    }
}
