//! The rows that differ most, each in a short sentence.

use super::difference::{more_than, per};
use super::growth;
use super::labels::row_label;
use super::measure::text;
use super::names::{plural, plurals, sentence};
use super::number::{change, figure, list};
use super::start::level;
use crate::comparison::{Comparison, Difference, Family, KeyDifference, Level, Line, Row, Spread, Subject};
use crate::occupation::Unit;

/// A key difference in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What differs, in a word or two.
    pub topic: &'static str,
    /// How it differs, in a sentence.
    pub sentence: String,
}

/// The key difference in words; nothing if its row is not told.
pub fn key_difference(comparison: &Comparison, key: &KeyDifference) -> Option<Told> {
    let line = comparison.line(key.row)?;
    let words = match &key.difference {
        Difference::Spread(spread) => figures(&comparison.subjects, line, spread)?,
        Difference::Different { .. } => entry_education(&comparison.subjects, line)?,
        Difference::AboutTheSame | Difference::Common(_) => return None,
    };
    Some(Told { topic: topic(line.row), sentence: sentence(&words) })
}

fn topic(row: &Row) -> &'static str {
    match row.family {
        Family::Pay => "Pay",
        Family::Outlook => "Outlook",
        Family::Size => "Jobs",
        Family::Education => "Education",
        Family::Skill(_) => row_label(row.id),
        Family::Demographics | Family::Other => "",
    }
}

/// The highest and the lowest value with the names of those that have them.
fn figures(subjects: &[Subject], line: &Line, spread: &Spread) -> Option<String> {
    let levels = line.levels();
    let (first, between, last) = match levels.as_slice() {
        [first, between @ .., last] => (first, between, last),
        _ => return None,
    };
    let (high, low) = (plurals(subjects, &first.holders), plurals(subjects, &last.holders));
    let [high_text, low_text] = [first, last].map(|level| figure(level.steps, line.row.unit));
    if !between.is_empty() {
        return range(line, spread, [first, last], [&high, &low]);
    }
    Some(match (line.row.family, line.row.unit) {
        (Family::Pay, unit) => {
            format!("{high} average {high_text}{}, {}", per(unit), more_than(spread, unit, &low))
        }
        (Family::Outlook, _) => growth::key(subjects, first, last),
        (Family::Size, Unit::OpeningsAYear) => {
            format!("about {high_text} openings a year for {high}, {low_text} for {low}")
        }
        (Family::Size, _) => format!("{high} hold {high_text} jobs, {low} {low_text}"),
        (Family::Skill(_), _) => format!("{high_text} for {high}, {low_text} for {low}"),
        _ => return None,
    })
}

/// From the highest to the lowest value, where others lie in between.
fn range(line: &Line, spread: &Spread, ends: [&Level; 2], [high, low]: [&str; 2]) -> Option<String> {
    let unit = line.row.unit;
    let [from, to] = ends.map(|level| figure(level.steps, unit));
    Some(match (line.row.family, unit) {
        (Family::Pay, unit) => {
            let (per, apart) = (per(unit), figure(spread.size, unit));
            format!("average pay runs from {from}{per} for {high} to {to} for {low}, {apart} apart")
        }
        (Family::Outlook, unit) => {
            let [from, to] = ends.map(|level| change(level.steps, unit));
            format!("the projected change in jobs runs from {from} for {high} to {to} for {low}")
        }
        (Family::Size, Unit::OpeningsAYear) => {
            format!("openings a year run from about {from} for {high} to {to} for {low}")
        }
        (Family::Size, _) => format!("the number of jobs runs from {from} for {high} to {to} for {low}"),
        (Family::Skill(_), _) => format!("from {from} for {high} to {to} for {low}"),
        _ => return None,
    })
}

/// What each usually starts with.
fn entry_education(subjects: &[Subject], line: &Line) -> Option<String> {
    let mut parts = Vec::new();
    for (place, subject) in subjects.iter().enumerate() {
        let verb = if place == 0 { "usually start with " } else { "with " };
        parts.push(format!("{} {verb}{}", plural(&subject.name), level(&text(line, place)?)));
    }
    Some(list(&parts))
}

#[cfg(test)]
mod tests;
