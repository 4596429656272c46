//! Names of occupations within sentences.

use std::borrow::Cow;

use super::number::list;
use crate::comparison::{Comparison, CountedTogether, Subject};
use crate::occupation::{Name, capitalized};

/// The heading of a comparison: `Registered nurse vs software developer`.
pub fn heading(comparison: &Comparison) -> String {
    let names: Vec<&str> = comparison.subjects.iter().map(|s| s.name.singular.as_str()).collect();
    capitalized(&names.join(" vs "))
}

/// Says which occupations are counted under one official code, if any are.
pub fn banner(comparison: &Comparison) -> Option<String> {
    let CountedTogether { titles, official, code, is_compared } = comparison.counted_together.as_ref()?;
    let names = plurals(&comparison.subjects, titles);
    let all = plural(official);
    Some(match is_compared {
        false => format!(
            "Official statistics do not tell {names} apart: they count them as {all} ({code}). Figures marked \
             “of all {all}” are the same for each and are not compared."
        ),
        true => format!(
            "Official statistics count {names} among {all} ({code}). Figures marked “of all {all}” \
             are shared, and estimates for a job title are not compared with official figures."
        ),
    })
}

/// The singular behind its article: `a registered nurse`; `another manager`.
pub(super) fn with_article(name: &Name) -> String {
    let space = if name.singular.starts_with("other ") { "" } else { " " };
    format!("{}{space}{}", name.article, name.singular)
}

/// Several workers.
pub(super) fn plural(name: &Name) -> Cow<'_, str> {
    quoted(&name.plural)
}

/// Several workers, once the full name was said.
pub(super) fn short_plural(name: &Name) -> Cow<'_, str> {
    quoted(&name.short_plural)
}

/// Several workers of each occupation at these places, in a list.
pub(super) fn plurals(subjects: &[Subject], places: &[usize]) -> String {
    list(&places.iter().map(|place| plural(&subjects[*place].name)).collect::<Vec<_>>())
}

/// What the classification calls whatever it does not list goes in quotation marks: without them, that
/// nurses earn more than other managers would make managers of nurses.
fn quoted(name: &str) -> Cow<'_, str> {
    if name.starts_with("other ") { Cow::Owned(format!("“{name}”")) } else { Cow::Borrowed(name) }
}

/// The words as a sentence: with a capital and a full stop.
pub(super) fn sentence(words: &str) -> String {
    match words.strip_prefix('“') {
        Some(rest) => format!("“{}.", capitalized(rest)),
        None => format!("{}.", capitalized(words)),
    }
}
