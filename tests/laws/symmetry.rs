//! Another order of the same occupations turns every direction and keeps every size.

use occupation_compare::comparison::{Comparison, Difference, Line, RowId};
use occupation_compare::occupation::Measure;

use crate::findings::Findings;
use crate::prose;

/// Holds a comparison against that of the same occupations in reverse order.
pub(crate) fn check(there: &Comparison, back: &Comparison, found: &mut Findings) {
    let turned = there.lines.len() == back.lines.len()
        && there.lines.iter().zip(&back.lines).all(|(line, turned)| is_turned(line, turned));
    found.law("turned round, every direction turns and every size stays", there, turned, || {
        let lines = there.lines.iter().zip(&back.lines).find(|(line, turned)| !is_turned(line, turned));
        format!("{lines:?}")
    });
    let (one, other) = (keys(there), keys(back));
    found.law("turned round, the key differences stay", there, one == other, || {
        format!("{:?} {:?}", there.key_differences, back.key_differences)
    });
    let texts: [fn(&Comparison) -> String; 3] =
        [|c| c.summary.clone(), |c| c.pay_overlap.join(" "), |c| c.skills.join(" ")];
    for text in texts {
        let (one, other) = (text(there), text(back));
        let same = content(&one) == content(&other);
        found.law("turned round, the sentences say the same", there, same, || format!("{one} | {other}"));
    }
    let same = there.banner.as_deref().map(content) == back.banner.as_deref().map(content);
    found.law("turned round, the banner says the same", there, same, || format!("{:?}", there.banner));
}

/// What the key differences tell of, and the numbers in each.
fn keys(comparison: &Comparison) -> Vec<(&str, RowId, Vec<&str>)> {
    let differences = comparison.key_differences.iter();
    differences.map(|d| (d.topic, d.row, sorted(prose::numbers(&d.sentence)))).collect()
}

fn is_turned(line: &Line, turned: &Line) -> bool {
    let last = line.measures.len() - 1;
    let value = |measures: &[Measure], place: usize| measures[place].value.clone();
    match (&line.difference, &turned.difference) {
        (Some(Difference::Spread(one)), Some(Difference::Spread(other))) => {
            // Equal figures may stand for each other, so it is the figures that turn, not the places.
            (one.size, one.relative, one.weight) == (other.size, other.relative, other.weight)
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

fn sorted(mut numbers: Vec<&str>) -> Vec<&str> {
    numbers.sort_unstable();
    numbers
}
