//! The skills that tell an occupation from others, and those that both need or one needs more.

use super::labels::row_label;
use super::names::{plural, short_plural};
use super::number::list;
use crate::comparison::{Comparison, RowId, SkillClaim, Subject};

/// What both need and what one needs more, in sentences.
pub fn skills(comparison: &Comparison) -> Vec<String> {
    let told = |claim: &SkillClaim| match claim {
        SkillClaim::BothNeed(skills) => format!("Both need {}, to about the same degree.", named(skills)),
        SkillClaim::NeedsMore { place, skills } => {
            format!("More important for {}: {}.", plural(&comparison.subjects[*place].name), named(skills))
        }
    };
    comparison.skills.iter().map(told).collect()
}

fn named(skills: &[RowId]) -> String {
    list(&skills.iter().map(|skill| row_label(*skill).to_ascii_lowercase()).collect::<Vec<_>>())
}

/// The telling skills of one occupation.
pub(super) fn telling_of_one(subject: &Subject, all: &[Vec<String>]) -> Option<String> {
    let skills = all.first()?;
    let lead = match (subject.is_title(), skills.len()) {
        (true, 1) => "the skill named most is",
        (true, _) => "the skills named most are",
        (false, 1) => "the skill that stands out is",
        (false, _) => "skills that stand out are",
    };
    Some(format!("{lead} {}", telling(skills)))
}

/// At most so many telling skills of each of two.
pub(super) fn telling_of_two(subjects: [&Subject; 2], all: &[Vec<String>], most: usize) -> Option<String> {
    let [first, second] = all else { return None };
    let [a, b] = subjects.map(|subject| short_plural(&subject.name));
    let [first, second] = [first, second].map(|skills| &skills[..skills.len().min(most)]);
    // Between lists that hold an "and" within an item, a comma would not be enough.
    let is_long = first.iter().chain(second).any(|skill| skill.contains(" and "));
    let and = if is_long { ";" } else { ", and" };
    let (first, second) = (telling(first), telling(second));
    Some(match subjects.map(Subject::is_title) {
        [true, true] => format!("the skills named most are {first} for {a}{and} {second} for {b}"),
        [false, false] => format!("skills that stand out are {first} for {a}{and} {second} for {b}"),
        [true, false] => {
            format!("skills named most for {a} are {first}; those that stand out for {b} are {second}")
        }
        [false, true] => {
            format!("skills that stand out for {a} are {first}; those named most for {b} are {second}")
        }
    })
}

fn telling(skills: &[String]) -> String {
    list(&skills.iter().map(|name| in_sentence(name)).collect::<Vec<_>>())
}

/// The name of a skill within a sentence.
fn in_sentence(name: &str) -> String {
    let mut name = name.to_owned();
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::Pay;
    use crate::dataset::Dataset;

    #[test]
    fn what_both_need_and_what_one_needs_more_is_named() {
        use RowId::{Creativity, Leadership, Mathematics, Mechanical, Science, Speaking, Writing};
        let dataset = Dataset::bundled();
        let two = ["cashiers", "actors"].map(|slug| dataset.find(slug).expect("an occupation"));
        let skills = vec![
            SkillClaim::BothNeed(vec![Science]),
            SkillClaim::BothNeed(vec![Writing, Science]),
            SkillClaim::NeedsMore { place: 0, skills: vec![Speaking, Leadership, Creativity, Mechanical] },
            SkillClaim::NeedsMore { place: 1, skills: vec![Mathematics] },
        ];
        let comparison = Comparison { skills, ..Comparison::new(&two, &dataset, Pay::Yearly) };
        let sentences = [
            "Both need science, to about the same degree.",
            "Both need writing and reading, and science, to about the same degree.",
            "More important for cashiers: speaking and listening, leadership, creativity and innovation, and \
             mechanical skills.",
            "More important for actors: mathematics.",
        ];
        assert_eq!(super::skills(&comparison), sentences);
    }
}
