//! The rows that differ most, each in a short sentence.
//!
//! Rows are weighed by how many occupations lie between the two values, so that a large number in a row
//! where everything differs does not win over a telling one.

use super::difference::{Difference, Spread, percent};
use super::row::{Family, Pay, Row};
use super::{Line, Subject, value_text};
use crate::format;
use crate::occupation::{Unit, Value, capitalized, with_article};

/// A row in which the occupations differ much.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyDifference {
    /// What differs, in a word or two.
    pub topic: &'static str,
    /// The row's name.
    pub row: &'static str,
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
    let mut heaviest: Vec<(&Line, Option<&Spread>, i32)> = Vec::new();
    for line in lines {
        let Some((spread, weight)) = weight(line) else { continue };
        let told = matches!(line.row.family, Family::Other | Family::Demographics);
        let is_other_pay = match pay {
            Pay::Yearly => line.row.unit == Unit::DollarsAnHour,
            Pay::Hourly => line.row.unit == Unit::DollarsAYear,
        };
        if told || is_other_pay || weight < LEAST_WEIGHT {
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
                Some(spread) => sentence(subjects, line, spread)?,
                None => entry_education(subjects, line)?,
            };
            Some(KeyDifference { topic: topic(line.row), row: line.row.id, sentence })
        })
        .collect()
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
        Family::Skill(_) => row.label,
        Family::Demographics | Family::Other => "",
    }
}

/// The highest and the lowest value in a sentence with both names.
fn sentence(subjects: &[Subject], line: &Line, spread: &Spread) -> Option<String> {
    let high = &subjects[spread.highest].name;
    let low = &subjects[spread.lowest].name;
    let (high_text, low_text) = (line.text(spread.highest)?, line.text(spread.lowest)?);
    let most = subjects.len() > 2;
    let sentence = match (line.row.family, line.row.unit) {
        (Family::Pay, unit) => {
            let size = format::figure(spread.size, unit);
            let relative = spread.relative.map(|r| format!(" ({})", percent(r))).unwrap_or_default();
            let per = if unit == Unit::DollarsAYear { "a year" } else { "an hour" };
            format!("{} average {high_text} {per}, {size}{relative} more than {}", high.plural, low.plural)
        }
        (Family::Outlook, _) => {
            format!(
                "jobs for {} are projected to {}",
                high.plural,
                outlook(line, spread, low.plural.as_str())?
            )
        }
        (Family::Size, Unit::OpeningsAYear) => {
            format!("about {high_text} openings a year for {}, {low_text} for {}", high.plural, low.plural)
        }
        (Family::Size, _) => format!("{} hold {high_text} jobs, {} {low_text}", high.plural, low.plural),
        (Family::Preparation, _) => format!(
            "employers ask for about {high_text} of experience from {}, {low_text} from {}",
            high.plural, low.plural
        ),
        (Family::Skill(_), _) => {
            format!("{high_text} for {}, {low_text} for {}", high.plural, low.plural)
        }
        _ => return None,
    };
    let of_these = if most { " (the most and the least of these)" } else { "" };
    Some(format!("{}{of_these}.", capitalized(&sentence)))
}

/// `grow 15.8%, those for registered nurses to shrink 10.5%`.
fn outlook(line: &Line, spread: &Spread, low: &str) -> Option<String> {
    let change = |place: usize| match line.measures.get(place)?.value {
        Ok(Value::Amount(steps)) => Some(steps),
        _ => None,
    };
    let verb = |steps: i32| if steps < 0 { "shrink" } else { "grow" };
    let (high, lowest) = (change(spread.highest)?, change(spread.lowest)?);
    let size = |steps: i32| format::figure(steps.abs(), Unit::Percent);
    let second = if verb(high) == verb(lowest) { String::new() } else { format!("to {} ", verb(lowest)) };
    Some(format!("{} {}, those for {low} {second}{}", verb(high), size(high), size(lowest)))
}

/// What each usually starts with.
fn entry_education(subjects: &[Subject], line: &Line) -> Option<String> {
    let mut parts = Vec::new();
    for (place, subject) in subjects.iter().enumerate() {
        let level = value_text(line.measures.get(place)?.value.as_ref().ok()?, line.row)?;
        let verb = if place == 0 { "usually start with " } else { "with " };
        parts.push(format!("{} {verb}{}", subject.name.plural, with_article(&level)));
    }
    Some(format!("{}.", capitalized(&format::list(&parts))))
}
