//! The rows that differ most, each in a short sentence.

use super::labels::row_label;
use super::names::{names, sentence};
use super::outlook::{self, about};
use super::skills;
use crate::comparison::{Comparison, Family, KeyDifference, LEAST_KNOWN, Row, RowId};
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

/// The key difference in words; nothing if its row is not told. How many jobs there are and will be is told `of` where it is.
pub(super) fn key_difference(comparison: &Comparison, key: &KeyDifference, of: &str) -> Option<Told> {
    let line = comparison.line(key.row)?;
    let words = match line.row.family {
        Family::Skill(_) => skills::key(comparison, line, key)?,
        Family::Outlook => of.to_owned() + &outlook::key_growth(comparison, line, key)?,
        Family::Size => of.to_owned() + &size_of(comparison, key)?,
        _ => return None,
    };
    Some(Told { row: key.row, topic: topic(line.row), sentence: sentence(&words) })
}

fn topic(row: &Row) -> &'static str {
    match (row.family, row.unit) {
        (Family::Outlook, _) => "Outlook",
        (Family::Size, Unit::OpeningsAYear) => "Openings",
        (Family::Size, _) => "Jobs",
        _ => row_label(row.id),
    }
}

/// How many there are: of two in their order, of more where there is most and where least.
fn size_of(comparison: &Comparison, key: &KeyDifference) -> Option<String> {
    let line = comparison.line(key.row)?;
    let is_pair = comparison.subjects.len() == 2;
    let [first, second] = if is_pair { [0, 1] } else { [key.spread.highest, key.spread.lowest] };
    let is_openings = line.row.unit == Unit::OpeningsAYear;
    let count = |place: usize| {
        let count = line.amount(place)?;
        // What is published in hundreds as none is not known to be none.
        let is_few = is_openings && count < LEAST_KNOWN;
        Some(if is_few { format!("fewer than {LEAST_KNOWN}") } else { format!("about {}", about(count)) })
    };
    let name = |place: usize| names(&comparison.subjects, &line.alike(place));
    let (one, other) = (count(first)?, count(second)?);
    let other = if one.starts_with("about ") { other.trim_start_matches("about ") } else { &other };
    let [most, fewest] = if is_pair { [",", ""] } else { [", the most, and", ", the fewest"] };
    Some(match is_openings {
        true => {
            format!(
                "{one} openings a year are projected for {}{most} {other} for {}{fewest}",
                name(first),
                name(second)
            )
        }
        false => {
            let by = if comparison.subjects[first].is_title() { "by estimates, " } else { "" };
            format!("{by}there are {one} jobs for {}{most} {other} for {}{fewest}", name(first), name(second))
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::{Difference, Line, Pay};
    use crate::dataset::Dataset;
    use crate::occupation::{Measure, Value};

    #[test]
    fn fewer_openings_than_are_known_are_told_as_fewer() {
        let dataset = Dataset::bundled();
        let all = ["cashiers", "actors", "dancers"].map(|slug| dataset.find(slug).expect("an occupation"));
        let told = |openings: &[i32]| {
            let of = &all[..openings.len()];
            let measures = openings.iter().map(|count| Measure::own(Ok(Value::Amount(*count)), 0)).collect();
            let line = Line::of(RowId::Openings, measures);
            let Ok(Difference::Spread(spread)) = line.difference.clone() else { return None };
            let comparison = Comparison { lines: vec![line], ..Comparison::new(of, &dataset, Pay::Yearly) };
            key_difference(&comparison, &KeyDifference { row: RowId::Openings, spread }, "")
        };
        let table: [(&[i32], &str); 5] = [
            (&[0, 500], "Fewer than 50 openings a year are projected for cashiers, about 500 for actors."),
            (&[49, 500], "Fewer than 50 openings a year are projected for cashiers, about 500 for actors."),
            (&[50, 500], "About 50 openings a year are projected for cashiers, 500 for actors."),
            (&[500, 0], "About 500 openings a year are projected for cashiers, fewer than 50 for actors."),
            (
                &[100, 900, 100],
                "About 900 openings a year are projected for actors, the most, and 100 for cashiers and dancers, the fewest.",
            ),
        ];
        for (openings, sentence) in table {
            let told = told(openings).expect("a key difference");
            assert_eq!(
                (told.row, told.topic, told.sentence.as_str()),
                (RowId::Openings, "Openings", sentence)
            );
        }
    }
}
