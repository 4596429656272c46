//! Names of occupations within sentences.

use std::borrow::Cow;

use super::number::together;
use super::place::{common_place, own_place};
use crate::comparison::{Comparison, CountedTogether, Subject};
use crate::occupation::{Name, capitalized};

/// The heading of a comparison: `Registered nurse vs software developer in Texas`.
pub fn heading(comparison: &Comparison) -> String {
    let subjects = &comparison.subjects;
    let name = |(column, subject): (usize, &Subject)| match own_place(subjects, column) {
        Some(place) => format!("{} {place}", subject.name.singular),
        None => subject.name.singular.clone(),
    };
    let names: Vec<String> = subjects.iter().enumerate().map(name).collect();
    let place = common_place(subjects).map(|place| format!(" {place}")).unwrap_or_default();
    capitalized(&(names.join(" vs ") + &place))
}

/// Says which occupations are counted under one official code, if any are.
pub fn banner(comparison: &Comparison) -> Option<String> {
    let CountedTogether { titles, official, code, is_compared } = comparison.counted_together.as_ref()?;
    let titles: Vec<_> = titles.iter().map(|place| plural(&comparison.subjects[*place].name)).collect();
    let names = together(&titles);
    let all = plural(official);
    Some(match is_compared {
        false => format!(
            "Official statistics count {names} together, as {all} ({code}). Figures marked “of all {all}” are the \
             same for each and are not compared."
        ),
        true => format!(
            "Official statistics count {names} among {all} ({code}). Figures marked “of all {all}” \
             are shared, and estimates for a job title are not compared with official figures."
        ),
    })
}

/// The singular behind its article: `a registered nurse`; `another manager`.
pub fn with_article(name: &Name) -> String {
    let space = if name.singular.starts_with("other ") { "" } else { " " };
    format!("{}{space}{}", name.article, name.singular)
}

/// Several workers, in full.
pub(super) fn plural(name: &Name) -> Cow<'_, str> {
    miscellaneous(&name.plural, name)
}

/// Several workers, as every sentence calls them: short where that is clear.
pub(super) fn name(name: &Name) -> Cow<'_, str> {
    miscellaneous(&name.short_plural, name)
}

/// Several workers of each occupation at these places, in a list.
pub(super) fn names(subjects: &[Subject], places: &[usize]) -> String {
    together(&places.iter().map(|place| name(&subjects[*place].name)).collect::<Vec<_>>())
}

/// Whatever the classification does not list is miscellaneous: that nurses earn more than other managers, or than
/// managers of other kinds, would make managers of nurses.
fn miscellaneous<'n>(form: &'n str, name: &'n Name) -> Cow<'n, str> {
    match name.plural.starts_with("other ") {
        true => Cow::Owned(format!("miscellaneous {}", form.strip_prefix("other ").unwrap_or(form))),
        false => Cow::Borrowed(form),
    }
}

/// The words as a sentence: with a capital and a full stop.
pub(super) fn sentence(words: &str) -> String {
    format!("{}.", capitalized(words))
}

/// How many words a text has.
pub(super) fn count(text: &str) -> usize {
    // Which letters all scripts have is two tables in the browser; here it is enough to know what is no mark.
    let is_of_words =
        |c: char| c.is_ascii_alphanumeric() || c > '\u{bf}' && !matches!(c, '\u{2000}'..='\u{206f}');
    text.split_whitespace().filter(|word| word.contains(is_of_words)).count()
}
