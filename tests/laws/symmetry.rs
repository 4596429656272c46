//! Another order of the same occupations turns every direction and keeps every size.

use occupation_compare::comparison::{Comparison, Difference, Line, Verdict};
use occupation_compare::language::Told;
use occupation_compare::occupation::Measure;

use crate::findings::Findings;
use crate::prose::Prose;

/// Holds a comparison against that of the same occupations in reverse order.
pub(crate) fn check(
    [there, back]: [&Comparison; 2],
    [prose, turned_prose]: [&Prose; 2],
    found: &mut Findings,
) {
    let turned = there.lines.len() == back.lines.len()
        && there.lines.iter().zip(&back.lines).all(|(line, turned)| is_turned(line, turned));
    found.law("turned round, every direction turns and every size stays", there, turned, || {
        let lines = there.lines.iter().zip(&back.lines).find(|(line, turned)| !is_turned(line, turned));
        format!("{lines:?}")
    });
    // Of more than two, equal figures may stand for each other.
    let is_pair = there.subjects.len() == 2;
    let key = |told: &Told| if is_pair { content(&told.sentence) } else { vec![told.topic.to_owned()] };
    let sentences = |prose: &Prose| prose.told.keys.iter().map(key).collect::<Vec<_>>();
    let is_same = sentences(prose) == sentences(turned_prose);
    found.law("turned round, the key differences stay", there, is_same, || {
        format!("{:?} {:?}", prose.told.keys, turned_prose.told.keys)
    });
    // No fact is told twice, by a law of its own.
    let (facts, others) = (&prose.facts, &turned_prose.facts);
    let sections = |prose: &Prose| prose.of_sections.iter().map(|(section, _)| *section).collect::<Vec<_>>();
    let is_same = facts.len() == others.len()
        && facts.iter().all(|fact| others.contains(fact))
        && sections(prose) == sections(turned_prose);
    found.law("turned round, the same is told", there, is_same, || {
        format!("{} | {}", prose.told.answer, turned_prose.told.answer)
    });
    let is_turned = match (&there.answer.pay, &back.answer.pay) {
        (Some(one), Some(other)) => is_verdict_turned(&one.verdict, &other.verdict, there.subjects.len()),
        _ => false,
    };
    found.law("turned round, the other is paid more", there, is_turned, || format!("{:?}", there.answer.pay));
    let same = prose.banner.as_deref().map(content) == turned_prose.banner.as_deref().map(content);
    found.law("turned round, the banner says the same", there, same, || format!("{:?}", prose.banner));
}

fn is_verdict_turned(one: &Verdict, other: &Verdict, count: usize) -> bool {
    match (one, other) {
        (Verdict::PaysMore(one), Verdict::PaysMore(other)) => {
            one.ratio == other.ratio
                && (count != 2 || (one.highest, one.lowest) == (1 - other.highest, 1 - other.lowest))
        }
        (one, other) => one == other,
    }
}

fn is_turned(line: &Line, turned: &Line) -> bool {
    let last = line.measures.len() - 1;
    let value = |measures: &[Measure], place: usize| measures[place].value.clone();
    match (&line.difference, &turned.difference) {
        (Ok(Difference::Spread(one)), Ok(Difference::Spread(other))) => {
            // Equal figures may stand for each other, so it is the figures that turn, not the places.
            (one.size, one.relative) == (other.size, other.relative)
                && value(&line.measures, one.highest) == value(&turned.measures, other.highest)
                && value(&line.measures, one.lowest) == value(&turned.measures, other.lowest)
                && (last != 1 || (one.highest, one.lowest) == (1 - other.highest, 1 - other.lowest))
        }
        (one, other) => one == other,
    }
}

/// The numbers and words of a text, whatever their order.
fn content(text: &str) -> Vec<String> {
    let mut words: Vec<String> = text
        .to_lowercase()
        .split_whitespace()
        .map(|word| word.trim_matches([',', '.', ';', '“', '”']).to_owned())
        .collect();
    words.sort_unstable();
    words
}
