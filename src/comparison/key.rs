//! The differences that a person would feel most, of those that were not told yet.
//!
//! A wide gap in a skill that neither asks is no news, nor is a tenth of a point; a large number in a row where
//! everything differs does not win over a telling one.

use super::difference::{Difference, Spread};
use super::fact::Fact;
use super::felt::ratio;
use super::line::Line;
use super::outlook::FELT_GROWTH;
use super::row::{Family, RowId};
use crate::dataset::Column;

/// A row in which the occupations differ much.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyDifference {
    /// The row.
    pub row: RowId,
    /// From the lowest to the highest.
    pub spread: Spread,
}

/// The most key differences that are told.
const MAX_DIFFERENCES: usize = 5;
/// The scores of a skill lie so far apart at least, and the highest is so high.
const SCORES: (i32, i32) = (7, 31);
/// So many times the openings or jobs of the other are felt, in thousandths.
const FELT_SIZE: i32 = 2000;
/// No number of openings or jobs is felt more than this, however many times the other: it says how large the two
/// are rather than how one would fare.
const FELT_MOST: i32 = 40;
/// Fewer openings than this are told as fewer: they are published in hundreds, of which none is not known to be none.
pub const LEAST_KNOWN: i32 = 50;

/// What tells of the same: at most one of each is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kin {
    Outlook,
    Size,
    Body,
    People,
    Mind,
    Manner,
}

/// The key differences in some lines, the largest first.
pub(super) fn differences(lines: &[Line], stated: &[Fact]) -> Vec<KeyDifference> {
    // Openings are what one meets: jobs speak only where those may not be compared.
    let has_openings = lines.iter().any(|line| line.row.id == RowId::Openings && line.difference.is_ok());
    let stated_kin: Vec<Kin> = stated.iter().filter_map(skill_of).map(kin).collect();
    let mut largest: Vec<(Kin, i32, &Line, &Spread)> = Vec::new();
    for line in lines {
        let Ok(Difference::Spread(spread)) = &line.difference else { continue };
        let Some((kin, felt)) = felt(line, spread) else { continue };
        let is_idle = line.row.id == RowId::Jobs && has_openings;
        if is_idle || stated.contains(&Fact::of(line.row.id)) || stated_kin.contains(&kin) {
            continue;
        }
        match largest.iter_mut().find(|(other, ..)| *other == kin) {
            Some(other) if other.1 < felt => *other = (kin, felt, line, spread),
            Some(_) => {}
            None => largest.push((kin, felt, line, spread)),
        }
    }
    largest.sort_by_key(|(_, felt, ..)| -felt);
    let chosen = largest.into_iter().take(MAX_DIFFERENCES);
    chosen.map(|(.., line, spread)| KeyDifference { row: line.row.id, spread: spread.clone() }).collect()
}

/// What else tells of the same, and how much of a difference a person feels; nothing if none.
fn felt(line: &Line, spread: &Spread) -> Option<(Kin, i32)> {
    let [high, low] = [line.amount(spread.highest)?, line.amount(spread.lowest)?];
    let size = spread.size;
    match line.row.family {
        Family::Skill(skill) => {
            let (apart, asked) = SCORES;
            (size >= apart && high >= asked).then(|| (kin(skill), size.saturating_mul(4)))
        }
        Family::Outlook => (size >= FELT_GROWTH).then(|| (Kin::Outlook, 30 + size / 2)),
        Family::Size => {
            // Below what is published in hundreds nobody knows how many times.
            let times = ratio(high, low.max(LEAST_KNOWN)).filter(|ratio| *ratio >= FELT_SIZE)?;
            Some((Kin::Size, (20 + 10 * (times / 1000).ilog2().cast_signed()).min(FELT_MOST)))
        }
        _ => None,
    }
}

/// The skill that a fact tells of.
fn skill_of(fact: &Fact) -> Option<Column> {
    match fact {
        Fact::Row(row) => match row.row().family {
            Family::Skill(skill) => Some(skill),
            _ => None,
        },
        _ => None,
    }
}

/// The skills that go together.
fn kin(skill: Column) -> Kin {
    match skill {
        Column::FineMotor | Column::Mechanical | Column::PhysicalStrength => Kin::Body,
        Column::CustomerService | Column::Interpersonal | Column::Leadership | Column::Speaking => {
            Kin::People
        }
        Column::Adaptability | Column::Creativity | Column::DetailOriented | Column::ProjectManagement => {
            Kin::Manner
        }
        _ => Kin::Mind,
    }
}

#[cfg(test)]
mod tests;
