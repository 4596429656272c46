//! Another order of the same occupations turns every direction and keeps every size.

use occupation_compare::comparison::{Comparison, Difference, Line, RowId};
use occupation_compare::occupation::Measure;

use crate::findings::Findings;
use crate::prose::{self, Prose};

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
    let (one, other) = (keys(there, prose), keys(back, turned_prose));
    found.law("turned round, the key differences stay", there, one == other, || {
        format!("{:?} {:?}", there.key_differences, back.key_differences)
    });
    let texts: [fn(&Prose) -> String; 3] =
        [|p| p.summary.clone(), |p| p.ranges.join(" "), |p| p.skills.join(" ")];
    for text in texts {
        let (one, other) = (text(prose), text(turned_prose));
        let same = content(&one) == content(&other);
        found.law("turned round, the sentences say the same", there, same, || format!("{one} | {other}"));
    }
    let same = prose.banner.as_deref().map(content) == turned_prose.banner.as_deref().map(content);
    found.law("turned round, the banner says the same", there, same, || format!("{:?}", prose.banner));
}

/// What the key differences tell of, and the numbers in each.
fn keys<'p>(comparison: &Comparison, prose: &'p Prose) -> Vec<(&'p str, RowId, Vec<&'p str>)> {
    let keys = comparison.key_differences.iter().zip(&prose.keys);
    keys.map(|(key, told)| (told.topic, key.row, sorted(prose::numbers(&told.sentence)))).collect()
}

fn is_turned(line: &Line, turned: &Line) -> bool {
    let last = line.measures.len() - 1;
    let value = |measures: &[Measure], place: usize| measures[place].value.clone();
    match (&line.difference, &turned.difference) {
        (Ok(Difference::Spread(one)), Ok(Difference::Spread(other))) => {
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
