//! What both need, and what the one needs more than the other, on the one scale of skill scores.

use super::difference::{Difference, Spread};
use super::fact::Fact;
use super::line::Line;
use super::row::{Family, RowId};
use crate::occupation::{Basis, Measure};

/// From this score on a skill matters much to an occupation, in steps of a score.
pub(super) const MUCH: i32 = 35;
/// Scores of one skill that lie so far apart are felt to be different.
pub const FELT_SCORE: i32 = 5;
/// A skill below this score is hardly asked.
pub(super) const ASKED: i32 = 28;
/// What one asks and the other does not lies so far apart at least.
const ASKED_APART: i32 = 15;
/// The most skills that one claim names.
const MAX_NAMED: usize = 3;

/// How much two occupations need some skills.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SkillClaim {
    /// Both need these much, and about the same; the most needed first.
    BothNeed(Vec<RowId>),
    /// One needs these more than the other; the widest gaps first.
    NeedsMore {
        /// Which of the two.
        place: usize,
        /// The skills.
        skills: Vec<RowId>,
    },
}

/// A skill that one of two asks and the other does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trait {
    /// Which of the two asks it.
    pub place: usize,
    /// The skill.
    pub skill: RowId,
}

/// The skills whose scores differ so that one would feel it, with how.
fn apart(lines: &[Line]) -> impl Iterator<Item = (&Line, &Spread)> {
    lines.iter().filter_map(|line| match &line.difference {
        Ok(Difference::Spread(spread))
            if matches!(line.row.family, Family::Skill(_)) && spread.size >= FELT_SCORE =>
        {
            Some((line, spread))
        }
        _ => None,
    })
}

/// What matters much to the one of two and most above what it does to the other, which hardly asks it. A score that the publisher
/// filled in from other occupations is too little for this.
pub(super) fn asked(lines: &[Line]) -> Option<Trait> {
    let is_told = |(line, spread): &(&Line, &Spread)| {
        let [high, low] = [spread.highest, spread.lowest].map(|place| line.amount(place).unwrap_or_default());
        line.measures.len() == 2
            && high >= MUCH
            && low < ASKED
            && spread.size >= ASKED_APART
            && line.measures.iter().all(|measure| measure.basis == Basis::Published)
    };
    // Of equally wide gaps the first in the list of rows.
    let (line, spread) = apart(lines)
        .filter(is_told)
        .reduce(|best, next| if next.1.size > best.1.size { next } else { best })?;
    Some(Trait { place: spread.highest, skill: line.row.id })
}

/// Up to three claims on two occupations, of skills that were not told; none where their scores may not be
/// compared, or the publisher filled one in from other occupations.
pub(super) fn claims(lines: &[Line], stated: &[Fact]) -> Vec<SkillClaim> {
    let mut both: Vec<(i32, RowId)> = Vec::new();
    let mut more: [Vec<(i32, RowId)>; 2] = [Vec::new(), Vec::new()];
    let is_of_two = |line: &&Line| {
        line.measures.len() == 2
            && matches!(line.row.family, Family::Skill(_))
            && !stated.contains(&Fact::Row(line.row.id))
            && line.measures.iter().all(|measure| measure.basis == Basis::Published)
    };
    for line in lines.iter().filter(is_of_two) {
        let scores = line.measures.iter().filter_map(Measure::amount);
        let (lowest, highest) = (scores.clone().min(), scores.max());
        match (&line.difference, lowest, highest) {
            (Ok(Difference::Spread(spread)), _, Some(score))
                if spread.size >= FELT_SCORE && score >= ASKED =>
            {
                more[spread.highest].push((spread.size, line.row.id));
            }
            (Ok(Difference::AboutTheSame), Some(score), _) if score >= MUCH => {
                both.push((score, line.row.id));
            }
            _ => {}
        }
    }
    let more = (0..)
        .zip(more)
        .map(|(place, skills)| SkillClaim::NeedsMore { place, skills: largest(skills, MAX_NAMED) });
    let claims = std::iter::once(SkillClaim::BothNeed(largest(both, MAX_NAMED))).chain(more);
    claims.filter(|claim| !claim.skills().is_empty()).collect()
}

impl SkillClaim {
    /// The skills that it names.
    pub fn skills(&self) -> &[RowId] {
        match self {
            SkillClaim::BothNeed(skills) | SkillClaim::NeedsMore { skills, .. } => skills,
        }
    }
}

/// The skills with the largest numbers, so many at most.
pub(super) fn largest(mut skills: Vec<(i32, RowId)>, most: usize) -> Vec<RowId> {
    skills.sort_by_key(|(number, _)| -number);
    skills.into_iter().take(most).map(|(_, skill)| skill).collect()
}

#[cfg(test)]
mod tests;
