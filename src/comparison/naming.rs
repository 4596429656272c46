//! Names of occupations within sentences.

use std::borrow::Cow;

use crate::occupation::{Name, capitalized};

/// Several workers.
pub(super) fn plural(name: &Name) -> Cow<'_, str> {
    quoted(&name.plural)
}

/// Several workers, once the full name was said.
pub(super) fn short_plural(name: &Name) -> Cow<'_, str> {
    quoted(&name.short_plural)
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
