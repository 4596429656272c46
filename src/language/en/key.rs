//! The rows that differ most, each in a short sentence.

use super::labels::row_label;
use super::names::{name, sentence};
use super::outlook::{self, about};
use super::size::{self, Size};
use super::skills;
use crate::comparison::{Comparison, Family, KeyDifference, Row, RowId};
use crate::occupation::Unit;

/// A key difference in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The row.
    pub row: RowId,
    /// What differs, in a word or two.
    pub topic: &'static str,
    /// How it differs, in a sentence.
    pub sentence: String,
}

/// The key difference in words; nothing if its row is not told.
pub(super) fn key_difference(comparison: &Comparison, key: &KeyDifference) -> Option<Told> {
    let line = comparison.line(key.row)?;
    let words = match line.row.family {
        Family::Skill(_) => skills::key(comparison, line, key)?,
        Family::Outlook => outlook::key_growth(&comparison.subjects, line, key)?,
        Family::Size => size_of(comparison, key)?,
        _ => return None,
    };
    Some(Told { row: key.row, topic: topic(line.row), sentence: sentence(&words) })
}

fn topic(row: &Row) -> &'static str {
    match (row.family, row.unit) {
        (Family::Outlook, _) => "Outlook",
        (Family::Size, Unit::OpeningsAYear) => "Openings",
        (Family::Size, _) => "Jobs",
        (Family::Education, _) => "Education",
        _ => row_label(row.id),
    }
}

/// Of how many there is most, and of how many least.
fn size_of(comparison: &Comparison, key: &KeyDifference) -> Option<String> {
    let line = comparison.line(key.row)?;
    let [high, low] = [key.spread.highest, key.spread.lowest];
    let [most, least] = [line.amount(high)?, line.amount(low)?];
    let name = |place: usize| name(&comparison.subjects[place].name);
    let is_openings = line.row.unit == Unit::OpeningsAYear;
    let estimated = if comparison.subjects[high].is_title() { "by estimates, " } else { "" };
    let (what, a_year) = if is_openings { ("openings", " a year") } else { ("jobs", "") };
    if is_openings && least < 50 {
        return Some(format!(
            "about {} openings a year for {}, fewer than 50 for {}",
            about(most),
            name(high),
            name(low)
        ));
    }
    let ratio = i32::try_from(i64::from(most) * 1000 / i64::from(least.max(1))).ok()?;
    let Size { words, particle } = size::more(ratio, "many");
    Some(format!(
        "{estimated}there are {words} {what}{a_year} for {} {particle} for {} (about {} against {})",
        name(high),
        name(low),
        about(most),
        about(least)
    ))
}
