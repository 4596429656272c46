//! From one occupation to another: what carries over, what is needed more, what preparation is new, and which
//! interests both suit. It says what differs, and advises nobody.

use super::difference::Difference;
use super::entry::Entry;
use super::line::{Line, line_of};
use super::row::{Family, RowId};
use super::skills::{ASKED, FELT_SCORE, MUCH};
use super::{Answer, Comparison};
use crate::occupation::{Basis, Value, education_level};

/// What changes for someone who goes from one occupation to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// Where one comes from, by place.
    pub from: usize,
    /// Where one goes.
    pub to: usize,
    /// Skills that matter much where one goes and at least about as much where one comes from.
    pub carries: Vec<RowId>,
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

/// What preparation is new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preparation {
    /// The level of education, if it is a higher one.
    pub education: Option<String>,
    /// The training on the job, if it is another.
    pub training: Option<String>,
    /// The experience in a related occupation, if any is typical.
    pub experience: Option<String>,
}

/// The most skills of each kind.
const MAX_SKILLS: usize = 5;

impl Comparison {
    /// What changes from the occupation at the one place to that at the other; nothing if they are the same.
    pub fn path(&self, from: usize, to: usize) -> Option<Path> {
        let is_there = |place: usize| place < self.subjects.len();
        (from != to && is_there(from) && is_there(to)).then(|| Path {
            from,
            to,
            carries: carries(&self.lines, from, to),
            more: more(&self.lines, from, to),
            preparation: preparation(&self.answer, from, to),
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
    let is_comparable = |line: &&Line| {
        matches!(line.row.family, Family::Skill(_))
            && matches!(line.difference, Ok(Difference::Spread(_) | Difference::AboutTheSame))
    };
    lines
        .iter()
        .filter(is_comparable)
        .filter_map(move |line| Some((line, line.amount(from)?, line.amount(to)?)))
}

fn carries(lines: &[Line], from: usize, to: usize) -> Vec<RowId> {
    let mut carried: Vec<(RowId, i32)> = scores(lines, from, to)
        .filter(|(_, has, needs)| *needs >= MUCH && *has + FELT_SCORE > *needs)
        .map(|(line, _, needs)| (line.row.id, needs))
        .collect();
    carried.sort_by_key(|(_, needs)| -needs);
    carried.into_iter().take(MAX_SKILLS).map(|(skill, _)| skill).collect()
}

fn more(lines: &[Line], from: usize, to: usize) -> Vec<Need> {
    let need = |(line, has, needs): (&Line, i32, i32)| Need {
        skill: line.row.id,
        from: has,
        to: needs,
        are_estimates: [from, to].map(|place| line.measures[place].basis == Basis::Imputed),
    };
    let is_felt = |(_, has, needs): &(&Line, i32, i32)| *needs >= ASKED && needs - has >= FELT_SCORE;
    let mut needs: Vec<Need> = scores(lines, from, to).filter(is_felt).map(need).collect();
    needs.sort_by_key(|need| need.from - need.to);
    needs.truncate(MAX_SKILLS);
    needs
}

/// What is typical of the one and not of the other; nothing where that is an estimate of time.
fn preparation(answer: &Answer, from: usize, to: usize) -> Option<Preparation> {
    let entries = answer.entries.as_ref()?;
    let (
        Entry::Typical { education: has, training: trained, .. },
        Entry::Typical { education, training, experience },
    ) = (entries.get(from)?, entries.get(to)?)
    else {
        return None;
    };
    // Levels of other publishers have no order.
    let is_higher = match (education_level(education), education_level(has)) {
        (Some(needs), Some(has)) => needs > has,
        _ => education != has,
    };
    Some(Preparation {
        education: is_higher.then(|| education.clone()),
        training: training.clone().filter(|_| training != trained),
        experience: experience.clone(),
    })
}

fn interests(lines: &[Line], from: usize, to: usize) -> Option<[Vec<String>; 2]> {
    let line = line_of(lines, RowId::Interests)?;
    let list = |place: usize| match &line.own(place)?.value {
        Ok(Value::List(interests)) => Some(interests),
        _ => None,
    };
    let (here, there) = (list(from)?, list(to)?);
    let (shared, new) = there.iter().cloned().partition(|interest| here.contains(interest));
    Some([shared, new])
}

#[cfg(test)]
mod tests;
