//! The rows that differ most, each in a short sentence.
//!
//! Rows are weighed by how many occupations lie between the two values, so that a large number in a row
//! where everything differs does not win over a telling one.

use super::difference::{Difference, Spread, more_than, per};
use super::naming::{plural, sentence};
use super::row::{Family, Pay, Row, RowId};
use super::summary::grow;
use super::{Line, Subject, value_text};
use crate::format;
use crate::occupation::{Unit, with_article};

/// A row in which the occupations differ much.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyDifference {
    /// What differs, in a word or two.
    pub topic: &'static str,
    /// The row.
    pub row: RowId,
    /// How it differs, in a sentence.
    pub sentence: String,
}

/// The most key differences that are told.
const MOST: usize = 5;
/// The most of them that tell of skills.
const MOST_SKILLS: usize = 2;
/// Fewer occupations of a thousand than this between two values make no key difference.
const LEAST_WEIGHT: i32 = 40;

/// The key differences between the subjects, the largest first.
pub(super) fn differences(subjects: &[Subject], lines: &[Line], pay: Pay) -> Vec<KeyDifference> {
    let told_unit = pay_unit(lines, pay);
    let mut heaviest: Vec<(&Line, Option<&Spread>, i32)> = Vec::new();
    for line in lines {
        let Some((spread, weight)) = weight(line) else { continue };
        let is_untold = matches!(line.row.family, Family::Other | Family::Demographics);
        let is_other_pay = line.row.family == Family::Pay && line.row.unit != told_unit;
        if is_untold || is_other_pay || weight < LEAST_WEIGHT {
            continue;
        }
        match heaviest.iter_mut().find(|(other, ..)| other.row.family == line.row.family) {
            Some(other) if other.2 < weight => *other = (line, spread, weight),
            Some(_) => {}
            None => heaviest.push((line, spread, weight)),
        }
    }
    heaviest.sort_by_key(|(.., weight)| -weight);
    let mut skills = 0;
    heaviest.retain(|(line, ..)| {
        let is_skill = matches!(line.row.family, Family::Skill(_));
        skills += usize::from(is_skill);
        !is_skill || skills <= MOST_SKILLS
    });
    heaviest
        .into_iter()
        .take(MOST)
        .filter_map(|(line, spread, _)| {
            let sentence = match spread {
                Some(spread) => told(subjects, line, spread)?,
                None => entry_education(subjects, line)?,
            };
            Some(KeyDifference { topic: topic(line.row), row: line.row.id, sentence })
        })
        .collect()
}

/// The unit of pay that is told: the one asked for, or the other if pay is comparable only in that.
fn pay_unit(lines: &[Line], pay: Pay) -> Unit {
    let (asked, other) = (pay.unit(), pay.other().unit());
    let is_told = |unit: Unit| {
        lines.iter().any(|l| l.row.family == Family::Pay && l.row.unit == unit && l.difference.is_some())
    };
    if is_told(other) && !is_told(asked) { other } else { asked }
}

/// The spread of a line and its weight. Levels of education are categories with a rank.
fn weight(line: &Line) -> Option<(Option<&Spread>, i32)> {
    match &line.difference {
        Some(Difference::Spread(spread)) => Some((Some(spread), spread.weight?)),
        Some(Difference::Different { weight }) => Some((None, (*weight)?)),
        _ => None,
    }
}

fn topic(row: &Row) -> &'static str {
    match row.family {
        Family::Pay => "Pay",
        Family::Outlook => "Outlook",
        Family::Size => "Jobs",
        Family::Education => "Education",
        Family::Preparation => "Experience",
        Family::Skill(_) => row.first().label,
        Family::Demographics | Family::Other => "",
    }
}

/// The highest and the lowest value in a sentence with the names of those that have them.
fn told(subjects: &[Subject], line: &Line, spread: &Spread) -> Option<String> {
    let (high_text, low_text) = (line.text(spread.highest)?, line.text(spread.lowest)?);
    let (high, high_count) = holders(subjects, line, spread.highest)?;
    let (low, low_count) = holders(subjects, line, spread.lowest)?;
    if high_count + low_count < subjects.len() {
        return range(line, spread, &high, &low);
    }
    let words = match (line.row.family, line.row.unit) {
        (Family::Pay, unit) => {
            format!("{high} average {high_text}{}, {}", per(unit), more_than(spread, unit, &low))
        }
        (Family::Outlook, _) => {
            let (first, second) = (line.amount(spread.highest)?, line.amount(spread.lowest)?);
            let second = match first.signum() == second.signum() {
                true => format::figure(second.abs(), line.row.unit),
                false => format!("to {}", grow(second)),
            };
            format!("jobs for {high} are projected to {}, those for {low} {second}", grow(first))
        }
        (Family::Size, Unit::OpeningsAYear) => {
            format!("about {high_text} openings a year for {high}, {low_text} for {low}")
        }
        (Family::Size, _) => format!("{high} hold {high_text} jobs, {low} {low_text}"),
        (Family::Preparation, _) => {
            format!("employers ask for about {high_text} of experience from {high}, {low_text} from {low}")
        }
        (Family::Skill(_), _) => format!("{high_text} for {high}, {low_text} for {low}"),
        _ => return None,
    };
    Some(sentence(&words))
}

/// From the highest to the lowest value, where others lie in between.
fn range(line: &Line, spread: &Spread, high: &str, low: &str) -> Option<String> {
    let (mut from, mut to) = (line.text(spread.highest)?, line.text(spread.lowest)?);
    let mut end = String::new();
    let begin = match (line.row.family, line.row.unit) {
        (Family::Pay, unit) => {
            from += per(unit);
            end = format!(", {} apart", format::figure(spread.size, unit));
            "average pay runs from"
        }
        (Family::Outlook, unit) => {
            from = format::change(line.amount(spread.highest)?, unit);
            to = format::change(line.amount(spread.lowest)?, unit);
            "the projected change in jobs runs from"
        }
        (Family::Size, Unit::OpeningsAYear) => "openings a year run from about",
        (Family::Size, _) => "the number of jobs runs from",
        (Family::Preparation, _) => "the experience that employers ask for runs from about",
        (Family::Skill(_), _) => "from",
        _ => return None,
    };
    Some(sentence(&format!("{begin} {from} for {high} to {to} for {low}{end}")))
}

/// All occupations that have the value of the one at this place, and how many they are.
fn holders(subjects: &[Subject], line: &Line, place: usize) -> Option<(String, usize)> {
    let steps = line.amount(place)?;
    let holders = subjects.iter().enumerate().filter(|(other, _)| line.amount(*other) == Some(steps));
    let names: Vec<_> = holders.map(|(_, subject)| plural(&subject.name)).collect();
    Some((format::list(&names), names.len()))
}

/// What each usually starts with.
fn entry_education(subjects: &[Subject], line: &Line) -> Option<String> {
    let mut parts = Vec::new();
    for (place, subject) in subjects.iter().enumerate() {
        let level = value_text(line.measures.get(place)?.value.as_ref().ok()?, line.row)?;
        let verb = if place == 0 { "usually start with " } else { "with " };
        parts.push(format!("{} {verb}{}", plural(&subject.name), with_article(&level)));
    }
    Some(sentence(&format::list(&parts)))
}

#[cfg(test)]
mod tests;
