//! What both need, and what the one needs more than the other, on the one scale of skill scores.

use super::difference::Difference;
use super::line::Line;
use super::row::{Family, RowId};
use crate::occupation::Measure;

/// From this score on a skill matters much to an occupation, in steps of a score.
const MUCH: i32 = 35;
/// The most skills that one claim names.
const MAX_NAMED: usize = 4;

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

/// Up to three claims on two occupations; none where their scores may not be compared.
pub(super) fn claims(lines: &[Line]) -> Vec<SkillClaim> {
    let mut both: Vec<(i32, RowId)> = Vec::new();
    let mut more: [Vec<(i32, RowId)>; 2] = [Vec::new(), Vec::new()];
    let is_of_two = |line: &&Line| line.measures.len() == 2 && matches!(line.row.family, Family::Skill(_));
    for line in lines.iter().filter(is_of_two) {
        let lowest = line.measures.iter().filter_map(Measure::amount).min();
        match (&line.difference, lowest) {
            (Ok(Difference::Spread(spread)), _) => more[spread.highest].push((spread.size, line.row.id)),
            (Ok(Difference::AboutTheSame), Some(score)) if score >= MUCH => both.push((score, line.row.id)),
            _ => {}
        }
    }
    let more =
        (0..).zip(more).map(|(place, skills)| SkillClaim::NeedsMore { place, skills: largest(skills) });
    let claims = std::iter::once(SkillClaim::BothNeed(largest(both))).chain(more);
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

/// The skills with the largest numbers.
fn largest(mut skills: Vec<(i32, RowId)>) -> Vec<RowId> {
    skills.sort_by_key(|(number, _)| -number);
    skills.into_iter().take(MAX_NAMED).map(|(_, skill)| skill).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Dataset;
    use crate::occupation::{Missing, Value};

    fn claimed(scores: &[(RowId, &[Result<i32, Missing>])]) -> Vec<SkillClaim> {
        let line = |(row, scores): &(RowId, &[Result<i32, Missing>])| {
            let measure = |score: &Result<i32, Missing>| Measure::own(score.map(Value::Amount), 0);
            Line::of(*row, scores.iter().map(measure).collect(), &Dataset::bundled())
        };
        claims(&scores.iter().map(line).collect::<Vec<_>>())
    }

    #[test]
    fn both_need_what_matters_much_to_both() {
        let need = |scores: [i32; 2]| {
            claimed(&[(RowId::Science, &scores.map(Ok)), (RowId::Age, &[Ok(400), Ok(400)])])
        };
        assert_eq!(need([35, 37]), [SkillClaim::BothNeed(vec![RowId::Science])]);
        assert_eq!(need([34, 36]), []);
        assert_eq!(claimed(&[(RowId::Science, &[Ok(40), Err(Missing::NotCovered)])]), []);
        assert_eq!(claimed(&[(RowId::Science, &[Ok(40); 3])]), []);
    }

    #[test]
    fn the_largest_come_first_and_four_are_named() {
        use RowId::{Creativity, FineMotor, Leadership, Mathematics, Mechanical, Science, Speaking, Writing};
        let scores: [(RowId, &[Result<i32, Missing>]); 8] = [
            (Science, &[Ok(40), Ok(40)]),
            (Writing, &[Ok(45), Ok(44)]),
            (Leadership, &[Ok(30), Ok(20)]),
            (Speaking, &[Ok(30), Ok(10)]),
            (FineMotor, &[Ok(20), Ok(17)]),
            (Mechanical, &[Ok(45), Ok(41)]),
            (Creativity, &[Ok(30), Ok(25)]),
            (Mathematics, &[Ok(10), Ok(15)]),
        ];
        let claims = [
            SkillClaim::BothNeed(vec![Writing, Science]),
            SkillClaim::NeedsMore { place: 0, skills: vec![Speaking, Leadership, Creativity, Mechanical] },
            SkillClaim::NeedsMore { place: 1, skills: vec![Mathematics] },
        ];
        assert_eq!(claimed(&scores), claims);
    }
}
