//! From one occupation to another: what carries over, what is needed more, what preparation is new, and which
//! interests both suit. It says what differs, and advises nobody.

use super::difference::are_comparable;
use super::entry::Entry;
use super::line::{Line, line_of};
use super::row::{Family, RowId};
use super::skills::{ASKED, FELT_SCORE, MUCH, largest};
use super::{Answer, Comparison};
use crate::occupation::{Basis, Value, education_level};

/// What changes for someone who goes from one occupation to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// Where one comes from, by place.
    pub from: usize,
    /// Where one goes.
    pub to: usize,
    /// Whether scores of both are published that may be compared.
    pub has_scores: bool,
    /// Skills that matter much where one goes and at least about as much where one comes from.
    pub carries: Vec<RowId>,
    /// Whether a score of these is filled in from similar occupations.
    pub carries_by_estimates: bool,
    /// Skills that matter more where one goes, the widest gaps first.
    pub more: Vec<Need>,
    /// What it takes to enter, of which nothing is known to be there already; nothing where it is not known.
    pub preparation: Option<Preparation>,
    /// Interests that both suit, and those that only the one suits where one goes.
    pub interests: Option<[Vec<String>; 2]>,
}

/// A skill that is needed more, in steps of a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Need {
    /// The skill.
    pub skill: RowId,
    /// How much it matters where one comes from.
    pub from: i32,
    /// How much it matters where one goes.
    pub to: i32,
    /// Whether the publisher filled it in from similar occupations, where one comes from and where one goes.
    pub are_estimates: [bool; 2],
}

/// What preparation is new. Who has learned one trade or field has not learned another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preparation {
    /// The level of education, if it is a higher one or is usually reached in another field.
    pub education: Option<String>,
    /// Whether that level is higher than where one comes from: who has studied more may not need it.
    pub is_higher: bool,
    /// The major that is most related to where one goes, if that education is of a field and the occupation no mixture
    /// of jobs.
    pub field: Option<String>,
    /// The training on the job, if any that is felt is typical.
    pub training: Option<String>,
    /// The experience in a related occupation, if any is typical.
    pub experience: Option<String>,
}

/// From this level on, schooling is of some field.
const OF_A_FIELD: &str = "Postsecondary nondegree award";

/// The most skills of each kind.
const MAX_SKILLS: usize = 5;

impl Comparison {
    /// What changes from the occupation at the one place to that at the other; nothing if they are the same.
    pub fn path(&self, from: usize, to: usize) -> Option<Path> {
        let is_there = |place: usize| place < self.subjects.len();
        let carries = carries(&self.lines, from, to);
        let is_estimate = |skill: &RowId| {
            let line = line_of(&self.lines, *skill);
            line.is_some_and(|line| are_imputed(line, [from, to]).contains(&true))
        };
        (from != to && is_there(from) && is_there(to)).then(|| Path {
            from,
            to,
            has_scores: scores(&self.lines, from, to).next().is_some(),
            carries_by_estimates: carries.iter().any(is_estimate),
            carries,
            more: more(&self.lines, from, to),
            preparation: preparation(&self.answer, &self.lines, from, to),
            interests: interests(&self.lines, from, to),
        })
    }

    /// Every direction, in the order of the occupations.
    pub fn paths(&self) -> Vec<Path> {
        let places = || 0..self.subjects.len();
        places().flat_map(|from| places().filter_map(move |to| self.path(from, to))).collect()
    }
}

/// The skills with their scores at both places, where these may be compared.
fn scores(lines: &[Line], from: usize, to: usize) -> impl Iterator<Item = (&Line, i32, i32)> {
    // Whatever the others of a line are.
    let of_two = move |line: &'_ Line| {
        let two = [line.measures.get(from)?, line.measures.get(to)?];
        are_comparable(&two).ok()?;
        Some((line.amount(from)?, line.amount(to)?))
    };
    let skills = lines.iter().filter(|line| matches!(line.row.family, Family::Skill(_)));
    skills.filter_map(move |line| of_two(line).map(|(here, there)| (line, here, there)))
}

fn are_imputed(line: &Line, places: [usize; 2]) -> [bool; 2] {
    places.map(|place| line.measures.get(place).is_some_and(|measure| measure.basis == Basis::Imputed))
}

fn carries(lines: &[Line], from: usize, to: usize) -> Vec<RowId> {
    let is_there = |(_, has, needs): &(&Line, i32, i32)| *needs >= MUCH && *has + FELT_SCORE > *needs;
    let there = scores(lines, from, to).filter(is_there);
    largest(there.map(|(line, _, needs)| (needs, line.row.id)).collect(), MAX_SKILLS)
}

fn more(lines: &[Line], from: usize, to: usize) -> Vec<Need> {
    let is_felt = |(_, has, needs): &(&Line, i32, i32)| *needs >= ASKED && needs - has >= FELT_SCORE;
    let felt = scores(lines, from, to).filter(is_felt);
    let widest = largest(felt.map(|(line, has, needs)| (needs - has, line.row.id)).collect(), MAX_SKILLS);
    let need = |skill: RowId| {
        let line = line_of(lines, skill)?;
        let (from, to, are_estimates) = (line.amount(from)?, line.amount(to)?, are_imputed(line, [from, to]));
        Some(Need { skill, from, to, are_estimates })
    };
    widest.into_iter().filter_map(need).collect()
}

/// What is typical of the one and may not be there already; nothing where that is an estimate of time.
fn preparation(answer: &Answer, lines: &[Line], from: usize, to: usize) -> Option<Preparation> {
    let entries = answer.entries.as_ref()?;
    let (Entry::Typical { education: has, .. }, Entry::Typical { education, training, experience }) =
        (entries.get(from)?, entries.get(to)?)
    else {
        return None;
    };
    // Levels of other publishers have no order.
    let is_higher = match (education_level(education), education_level(has)) {
        (Some(needs), Some(has)) => needs > has,
        _ => education != has,
    };
    let is_of_a_field = education_level(education) >= education_level(OF_A_FIELD);
    let [here, there] = [from, to].map(|place| list(lines, RowId::Majors, place).unwrap_or_default());
    let is_known = here.iter().any(|major| there.contains(major));
    let is_new = is_higher || is_of_a_field && !is_known;
    Some(Preparation {
        education: is_new.then(|| education.clone()),
        is_higher,
        // A mixture of jobs has as many fields as jobs, of which none speaks for the others.
        field: there.first().filter(|_| is_new && is_of_a_field && !answer.mixtures.contains(&to)).cloned(),
        training: training.clone(),
        experience: experience.clone(),
    })
}

fn interests(lines: &[Line], from: usize, to: usize) -> Option<[Vec<String>; 2]> {
    let [here, there] = [from, to].map(|place| list(lines, RowId::Interests, place));
    let here = here?;
    let (shared, new) = there?.iter().cloned().partition(|interest| here.contains(interest));
    Some([shared, new])
}

/// What the row lists of the occupation.
fn list(lines: &[Line], row: RowId, place: usize) -> Option<&[String]> {
    match &line_of(lines, row)?.own(place)?.value {
        Ok(Value::List(items)) => Some(items),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
