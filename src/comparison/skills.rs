//! What both need, and what the one needs more than the other, on the one scale of skill scores.

use super::difference::Difference;
use super::naming::plural;
use super::row::Family;
use super::{Line, Subject};
use crate::format;
use crate::occupation::Value;

/// From this score on a skill matters much to an occupation, in steps of a score.
const MUCH: i32 = 35;
/// The most skills that one sentence names.
const MOST: usize = 4;

/// Up to three sentences on two occupations; nothing where their scores may not be compared.
pub(super) fn sentences(subjects: &[Subject], lines: &[Line]) -> Vec<String> {
    let [first, second] = subjects else { return Vec::new() };
    let mut both: Vec<(i32, &str)> = Vec::new();
    let mut more: [Vec<(i32, &str)>; 2] = [Vec::new(), Vec::new()];
    for line in lines.iter().filter(|line| matches!(line.row.family, Family::Skill(_))) {
        let lowest = line.measures.iter().filter_map(|m| match m.value {
            Ok(Value::Amount(steps)) => Some(steps),
            _ => None,
        });
        match (&line.difference, lowest.min()) {
            (Some(Difference::Spread(spread)), _) => more[spread.highest].push((spread.size, line.row.label)),
            (Some(Difference::AboutTheSame), Some(score)) if score >= MUCH => {
                both.push((score, line.row.label))
            }
            _ => {}
        }
    }
    let needed = match both.as_slice() {
        [] => None,
        _ => Some(format!("Both need {}, to about the same degree.", named(both))),
    };
    let [more_first, more_second] = more;
    let by = |skills: Vec<(i32, &str)>, name: &str| {
        (!skills.is_empty()).then(|| format!("More important for {name}: {}.", named(skills)))
    };
    let sentences = [needed, by(more_first, &plural(&first.name)), by(more_second, &plural(&second.name))];
    sentences.into_iter().flatten().collect()
}

/// The skills with the largest numbers, in a list.
fn named(mut skills: Vec<(i32, &str)>) -> String {
    skills.sort_by_key(|(number, _)| -number);
    let names: Vec<String> =
        skills.into_iter().take(MOST).map(|(_, label)| label.to_ascii_lowercase()).collect();
    format::list(&names)
}
