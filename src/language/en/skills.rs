//! The skills that both need or one needs more, in everyday words.

use super::names::name;
use super::number::list;
use crate::comparison::{Comparison, Fact, KeyDifference, Line, RowId, SkillClaim, Trait};
use crate::occupation::Basis;

/// What both need and what one needs more, in sentences, with what each tells.
pub(super) fn claims(comparison: &Comparison, told: &[Fact]) -> Vec<(Vec<Fact>, String)> {
    let tell = |claim: &SkillClaim| match claim {
        SkillClaim::BothNeed(skills) => format!("{} about as much for both", matter(skills)),
        SkillClaim::NeedsMore { place, skills } => {
            format!("{} more for {}", matter(skills), name(&comparison.subjects[*place].name))
        }
    };
    let facts = |claim: &SkillClaim| claim.skills().iter().map(|row| Fact::Row(*row)).collect();
    comparison.skills(told).iter().map(|claim| (facts(claim), tell(claim))).collect()
}

/// What the one asks and the other does not.
pub(super) fn asked(comparison: &Comparison, asked: &Trait) -> String {
    format!("{} need far more {}", name(&comparison.subjects[asked.place].name), everyday(asked.skill))
}

/// A key difference of a skill, with the scores beside the words.
pub(super) fn key(comparison: &Comparison, line: &Line, key: &KeyDifference) -> Option<String> {
    let [high, low] = [key.spread.highest, key.spread.lowest];
    let name = |place: usize| name(&comparison.subjects[place].name);
    let score = |place: usize| Some(super::number::decimal(line.amount(place)?, 1));
    let skill = everyday(line.row.id);
    let by = match key.spread.size {
        15.. => "far more",
        10.. => "much more",
        _ => "more",
    };
    let is_estimate = [high, low].iter().any(|place| line.measures[*place].basis == Basis::Imputed);
    let estimate = if is_estimate { ", partly estimated" } else { "" };
    let (most, least) = (score(high)?, score(low)?);
    Some(match comparison.subjects.len() {
        2 => format!("{skill} matters {by} for {} ({most} against {least} out of 5{estimate})", name(high)),
        _ => format!(
            "{skill} matters most for {} ({most} out of 5) and least for {} ({least}{estimate})",
            name(high),
            name(low)
        ),
    })
}

fn matter(skills: &[RowId]) -> String {
    let verb = if skills.len() == 1 { "matters" } else { "matter" };
    format!("{} {verb}", list(&skills.iter().map(|skill| everyday(*skill)).collect::<Vec<_>>()))
}

/// A skill as people call it, of which one may need more.
pub(super) fn everyday(row: RowId) -> &'static str {
    match row {
        RowId::Adaptability => "flexibility",
        RowId::Computers => "computer knowledge",
        RowId::Creativity => "creativity",
        RowId::CriticalThinking => "analytical thinking",
        RowId::CustomerService => "service to customers",
        RowId::DetailOriented => "attention to detail",
        RowId::FineMotor => "skill with the hands",
        RowId::Interpersonal => "skill with people",
        RowId::Leadership => "leadership",
        RowId::Mathematics => "mathematics",
        RowId::Mechanical => "mechanical skill",
        RowId::PhysicalStrength => "physical strength",
        RowId::ProblemSolving => "problem solving",
        RowId::ProjectManagement => "project management",
        RowId::Science => "science",
        RowId::Speaking => "skill in conversation",
        RowId::Writing => "skill in writing",
        other => super::labels::row_label(other),
    }
}
