//! What both need, and what the one needs more than the other, on the one scale of skill scores.

use super::difference::Difference;
use super::naming::plural;
use super::row::Family;
use super::{Line, Subject};
use crate::format;
use crate::occupation::Measure;

/// From this score on a skill matters much to an occupation, in steps of a score.
const MUCH: i32 = 35;
/// The most skills that one sentence names.
const MOST: usize = 4;

/// Up to three sentences on two occupations; nothing where their scores may not be compared.
pub(super) fn sentences(subjects: &[Subject], lines: &[Line]) -> Vec<String> {
    let [first, second] = subjects else { return Vec::new() };
    let mut both: Vec<(i32, &str)> = Vec::new();
    let mut more: [Vec<(i32, &str)>; 2] = [Vec::new(), Vec::new()];
    for line in lines.iter().filter(|line| matches!(line.row.family, Family::Skill(_))) {
        let lowest = line.measures.iter().filter_map(Measure::amount);
        match (&line.difference, lowest.min()) {
            (Some(Difference::Spread(spread)), _) => {
                more[spread.highest].push((spread.size, line.row.first().label))
            }
            (Some(Difference::AboutTheSame), Some(score)) if score >= MUCH => {
                both.push((score, line.row.first().label))
            }
            _ => {}
        }
    }
    let needed = match both.as_slice() {
        [] => None,
        _ => Some(format!("Both need {}, to about the same degree.", named(both))),
    };
    let [more_first, more_second] = more;
    let by = |skills: Vec<(i32, &str)>, name: &str| {
        (!skills.is_empty()).then(|| format!("More important for {name}: {}.", named(skills)))
    };
    let sentences = [needed, by(more_first, &plural(&first.name)), by(more_second, &plural(&second.name))];
    sentences.into_iter().flatten().collect()
}

/// The skills with the largest numbers, in a list.
fn named(mut skills: Vec<(i32, &str)>) -> String {
    skills.sort_by_key(|(number, _)| -number);
    let names: Vec<String> =
        skills.into_iter().take(MOST).map(|(_, label)| label.to_ascii_lowercase()).collect();
    format::list(&names)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::RowId;
    use crate::comparison::difference::difference;
    use crate::dataset::Dataset;
    use crate::occupation::{Missing, Value};

    fn told(slugs: &[&str], scores: &[(RowId, &[Result<i32, Missing>])]) -> Vec<String> {
        let dataset = Dataset::bundled();
        let subjects: Vec<Subject> =
            slugs.iter().map(|slug| Subject::new(dataset.find(slug).expect("an occupation"))).collect();
        let line = |(row, scores): &(RowId, &[Result<i32, Missing>])| {
            let row = row.row();
            let measure = |score: &Result<i32, Missing>| Measure::own(score.map(Value::Amount), 0);
            let measures: Vec<Measure> = scores.iter().map(measure).collect();
            Line { row, difference: difference(row, &measures, &dataset), measures }
        };
        let lines: Vec<Line> = scores.iter().map(line).collect();
        sentences(&subjects, &lines)
    }

    #[test]
    fn both_need_what_matters_much_to_both() {
        let two = &["cashiers", "actors"];
        let need = |scores: [i32; 2]| {
            told(two, &[(RowId::Science, &scores.map(Ok)), (RowId::Age, &[Ok(400), Ok(400)])])
        };
        assert_eq!(need([35, 37]), ["Both need science, to about the same degree."]);
        assert_eq!(need([34, 36]), [""; 0]);
        assert_eq!(told(two, &[(RowId::Science, &[Ok(40), Err(Missing::NotCovered)])]), [""; 0]);
        assert_eq!(told(&["cashiers", "actors", "dancers"], &[(RowId::Science, &[Ok(40); 3])]), [""; 0]);
    }

    #[test]
    fn the_largest_come_first_and_four_are_named() {
        let scores: [(RowId, &[Result<i32, Missing>]); 8] = [
            (RowId::Science, &[Ok(40), Ok(40)]),
            (RowId::Writing, &[Ok(45), Ok(44)]),
            (RowId::Leadership, &[Ok(30), Ok(20)]),
            (RowId::Speaking, &[Ok(30), Ok(10)]),
            (RowId::FineMotor, &[Ok(20), Ok(17)]),
            (RowId::Mechanical, &[Ok(45), Ok(41)]),
            (RowId::Creativity, &[Ok(30), Ok(25)]),
            (RowId::Mathematics, &[Ok(10), Ok(15)]),
        ];
        let sentences = [
            "Both need writing and reading, and science, to about the same degree.",
            "More important for cashiers: speaking and listening, leadership, creativity and innovation, and \
             mechanical skills.",
            "More important for actors: mathematics.",
        ];
        assert_eq!(told(&["cashiers", "actors"], &scores), sentences);
    }
}
