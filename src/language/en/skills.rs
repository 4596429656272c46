//! The skills that both need or one needs more, in everyday words.

use super::names::{name, names};
use super::number::together;
use crate::comparison::{Comparison, Fact, KeyDifference, Line, RowId, SkillClaim, Trait};
use crate::format::fixed;
use crate::occupation::Basis;

/// What both need and what one needs more, but for what is stated.
pub(super) fn claims(comparison: &Comparison, stated: &[Fact]) -> Vec<String> {
    let tell = |claim: &SkillClaim| match claim {
        SkillClaim::BothNeed(skills) => format!("{} about as much for both", matter(skills)),
        SkillClaim::NeedsMore { place, skills } => {
            format!("{} more for {}", matter(skills), name(&comparison.subjects[*place].name))
        }
    };
    comparison.skills(stated).iter().map(tell).collect()
}

/// What the one asks and the other does not.
pub(super) fn asked(comparison: &Comparison, asked: &Trait) -> String {
    let who = name(&comparison.subjects[asked.place].name);
    format!("{} far more for {who}", matter(&[asked.skill]))
}

/// A key difference of a skill, which its topic names, with the scores beside the words.
pub(super) fn key(comparison: &Comparison, line: &Line, key: &KeyDifference) -> Option<String> {
    let [high, low] = [key.spread.highest, key.spread.lowest];
    let is_imputed = |place: &usize| line.measures[*place].basis == Basis::Imputed;
    let name = |place: usize| names(&comparison.subjects, &line.alike(place));
    let at = |place: usize| Some((line.amount(place)?, line.alike(place).iter().all(is_imputed)));
    let in_part = |place: usize| match line.alike(place).iter().filter(|one| is_imputed(one)).count() {
        some if some > 0 && some < line.alike(place).len() => ", in part an estimate",
        _ => "",
    };
    let by = match key.spread.size {
        15.. => "far more",
        10.. => "much more",
        _ => "more",
    };
    let (most, least) = (at(high)?, at(low)?);
    Some(match comparison.subjects.len() {
        2 => format!("{by} important for {} ({})", name(high), scores([most, least])),
        _ => format!(
            "most important for {} ({} out of 5{}) and least for {} ({}{})",
            name(high),
            score(most),
            in_part(high),
            name(low),
            score(least),
            in_part(low)
        ),
    })
}

/// Two scores, each with whether it is an estimate: `2.8 against an estimated 1.2 out of 5`.
pub(super) fn scores(both: [(i32, bool); 2]) -> String {
    let [most, least] = match both {
        [(most, true), (least, true)] => {
            return format!("by estimates, {} against {} out of 5", fixed(most, 1), fixed(least, 1));
        }
        both => both.map(score),
    };
    format!("{most} against {least} out of 5")
}

/// A score with one decimal always, as all of its kind are published.
fn score((steps, is_estimate): (i32, bool)) -> String {
    format!("{}{}", if is_estimate { "an estimated " } else { "" }, fixed(steps, 1))
}

fn matter(skills: &[RowId]) -> String {
    let skills: Vec<&str> = skills.iter().map(|skill| everyday(*skill)).collect();
    let is_one = skills.len() == 1 && !skills[0].contains(" and ");
    format!("{} {}", together(&skills), if is_one { "matters" } else { "matter" })
}

/// A skill as people call it.
pub(super) fn everyday(row: RowId) -> &'static str {
    match row {
        RowId::Adaptability => "adapting to change",
        RowId::Computers => "computer knowledge",
        RowId::Creativity => "creativity",
        RowId::CriticalThinking => "analytical thinking",
        RowId::CustomerService => "serving the public",
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
        RowId::Speaking => "speaking and listening",
        RowId::Writing => "reading and writing",
        other => super::labels::row_label(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::{Difference, Pay};
    use crate::dataset::Dataset;
    use crate::occupation::{Measure, Value};

    /// Of these scores, each with whether it is an estimate.
    fn told(scores: &[(i32, bool)]) -> Option<String> {
        let dataset = Dataset::bundled();
        let slugs = ["cashiers", "actors", "dancers"].into_iter().take(scores.len());
        let occupations: Vec<_> = slugs.map(|slug| dataset.find(slug).expect("an occupation")).collect();
        let measure = |(score, is_estimate): &(i32, bool)| Measure {
            basis: if *is_estimate { Basis::Imputed } else { Basis::Published },
            ..Measure::own(Ok(Value::Amount(*score)), 0)
        };
        let line = Line::of(RowId::Science, scores.iter().map(measure).collect());
        let Ok(Difference::Spread(spread)) = line.difference.clone() else { return None };
        let comparison = Comparison::new(&occupations, &dataset, Pay::Yearly);
        key(&comparison, &line, &KeyDifference { row: RowId::Science, spread })
    }

    #[test]
    fn the_wider_the_gap_the_stronger_the_word() {
        for (scores, words) in [
            ([(45, false), (30, false)], "far more important for cashiers (4.5 against 3.0 out of 5)"),
            ([(30, false), (44, false)], "much more important for actors (4.4 against 3.0 out of 5)"),
            ([(30, false), (40, false)], "much more important for actors (4.0 against 3.0 out of 5)"),
            ([(39, false), (30, false)], "more important for cashiers (3.9 against 3.0 out of 5)"),
            (
                [(39, false), (30, true)],
                "more important for cashiers (3.9 against an estimated 3.0 out of 5)",
            ),
            (
                [(39, true), (30, false)],
                "more important for cashiers (an estimated 3.9 against 3.0 out of 5)",
            ),
            (
                [(39, true), (30, true)],
                "more important for cashiers (by estimates, 3.9 against 3.0 out of 5)",
            ),
        ] {
            assert_eq!(told(&scores).as_deref(), Some(words));
        }
        assert_eq!(
            told(&[(20, false), (40, false), (10, true)]).as_deref(),
            Some("most important for actors (4.0 out of 5) and least for dancers (an estimated 1.0)")
        );
        assert_eq!(
            told(&[(10, false), (40, false), (10, true)]).as_deref(),
            Some(
                "most important for actors (4.0 out of 5) and least for cashiers and dancers (1.0, in part an estimate)"
            )
        );
    }

    #[test]
    fn one_skill_matters_and_several_matter() {
        assert_eq!(matter(&[RowId::Mathematics]), "mathematics matters");
        assert_eq!(matter(&[RowId::Writing]), "reading and writing matter");
        assert_eq!(matter(&[RowId::Mathematics, RowId::Science]), "mathematics and science matter");
        assert_eq!(
            matter(&[RowId::Writing, RowId::Science]),
            "reading and writing as well as science matter"
        );
    }
}
