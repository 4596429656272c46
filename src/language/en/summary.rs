//! The first claims as one paragraph.
//!
//! Of two, sentences are offered in full and in shorter forms; the first set that fits is taken. It gives up,
//! in order, the third skill, then what one starts with, then further skills.

use super::names::sentence;
use super::{growth, pay, skills, start};
use crate::comparison::{Comparison, Subject, Summary};

/// The most words in the summary of two.
const MAX_WORDS: usize = 60;

/// What the comparison comes to, in a few sentences; nothing of none.
pub fn summary(comparison: &Comparison) -> String {
    if let (Some(there), Some(places)) = (super::pay_in_places(comparison), &comparison.places) {
        return format!("{there} {}", summary(&places.nation));
    }
    let summary = &comparison.summary;
    match comparison.subjects.as_slice() {
        [one] => of_one(one, summary),
        [a, b] => of_two(&comparison.subjects, [a, b], summary),
        subjects => {
            let [pay, missing] =
                summary.pay.as_ref().map_or([None, None], |earnings| pay::of_many(subjects, earnings));
            let growth = summary.growth.as_ref().and_then(|growth| growth::of_many(subjects, growth));
            join([pay, missing, growth])
        }
    }
}

fn of_one(subject: &Subject, summary: &Summary) -> String {
    join([
        summary.pay.as_ref().and_then(|earnings| pay::of_one(subject, earnings)),
        summary.growth.as_ref().and_then(|growth| growth::of_one(subject, growth)),
        summary.start.as_ref().and_then(|start| start::of_one(subject, start)),
        summary.skills.as_ref().and_then(|all| skills::telling_of_one(subject, all)),
    ])
}

fn of_two(subjects: &[Subject], pair: [&Subject; 2], summary: &Summary) -> String {
    let pay = summary.pay.as_ref().and_then(|earnings| pay::of_two(subjects, earnings));
    let growth = summary.growth.as_ref().and_then(|growth| growth::of_two(pair, growth));
    let start = summary.start.as_ref().and_then(|start| start::of_two(pair, start));
    let skills = |most| summary.skills.as_ref().and_then(|all| skills::telling_of_two(pair, all, most));
    let with = |start: &Option<String>, skills: Option<String>| {
        join([pay.clone(), growth.clone(), start.clone(), skills])
    };
    let versions: [&dyn Fn() -> String; 5] = [
        &|| with(&start, skills(3)),
        &|| with(&start, skills(2)),
        &|| with(&None, skills(2)),
        &|| with(&None, skills(1)),
        &|| with(&None, None),
    ];
    let fits = |text: &String| text.split_whitespace().count() <= MAX_WORDS;
    versions.iter().map(|text| text()).find(fits).unwrap_or_else(|| join([pay.clone()]))
}

/// The sentences that there are, each with a capital and a full stop.
fn join<const N: usize>(sentences: [Option<String>; N]) -> String {
    let sentences: Vec<String> = sentences.into_iter().flatten().map(|words| sentence(&words)).collect();
    sentences.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::Pay;
    use crate::dataset::Dataset;
    use crate::language::{banner, heading};

    #[test]
    fn of_nothing_nothing_is_said() {
        let none = Comparison::new(&[], &Dataset::bundled(), Pay::Yearly);
        assert_eq!((heading(&none).as_str(), summary(&none).as_str(), banner(&none)), ("", "", None));
    }
}
