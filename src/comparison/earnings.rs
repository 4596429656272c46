//! What the occupations earn on average, as far as that can be said of each, and who earns more.

use super::difference::{Difference, NotComparable, Spread, difference};
use super::line::{Level, Line, levels};
use super::row::Pay;
use crate::dataset::Dataset;
use crate::occupation::{Measure, Missing};

/// Average pay of the occupations, in the one unit that is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earnings {
    /// By the year or by the hour.
    pub pay: Pay,
    /// Of each occupation, in order.
    pub of: Vec<Earned>,
    /// Who earns more, among those that have pay of their own.
    pub verdict: Verdict,
}

/// What is known of one occupation's average pay, in steps of the unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Earned {
    /// Its own.
    Own(i32),
    /// That of the official occupation that it is counted with.
    Lent {
        /// Several workers of the official occupation.
        by: String,
        /// Their pay.
        amount: i32,
    },
    /// None in this unit.
    Missing {
        /// Why there is none.
        why: Missing,
        /// What is published in the other unit.
        otherwise: Option<i32>,
    },
}

/// Who of some occupations is paid more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// One is paid more than the others, and one less.
    PaysMore(Spread),
    /// They are paid the same, or so nearly that no difference is claimed.
    AboutTheSame,
    /// It cannot be said.
    NotComparable(NotComparable),
}

impl Earnings {
    /// In the unit asked for, or in the other if more occupations have pay in that.
    pub(crate) fn new(lines: &[Line], pay: Pay, dataset: &Dataset) -> Option<Earnings> {
        let line_of = |pay: Pay| lines.iter().find(|line| line.row.id == pay.average());
        let (asked, other) = (line_of(pay)?, line_of(pay.other())?);
        let count = |line: &Line| line.measures.iter().filter(|m| m.value.is_ok()).count();
        let (told, line, rest) = match count(other) > count(asked) {
            true => (pay.other(), other, asked),
            false => (pay, asked, other),
        };
        let earned = |(place, measure): (usize, &Measure)| match (&measure.value, measure.lender()) {
            (Err(why), _) => Some(Earned::Missing { why: *why, otherwise: rest.amount(place) }),
            (Ok(_), None) => Some(Earned::Own(measure.amount()?)),
            (Ok(_), Some(by)) => Some(Earned::Lent { by: by.to_owned(), amount: measure.amount()? }),
        };
        let of = line.measures.iter().enumerate().map(earned).collect::<Option<Vec<Earned>>>()?;
        Some(Earnings { pay: told, verdict: verdict(line, &of, dataset), of })
    }

    /// The occupations with pay of their own, by place.
    pub fn known(&self) -> Vec<(usize, i32)> {
        let own = |(place, earned): (usize, &Earned)| match earned {
            Earned::Own(steps) => Some((place, *steps)),
            Earned::Lent { .. } | Earned::Missing { .. } => None,
        };
        self.of.iter().enumerate().filter_map(own).collect()
    }

    /// Pay from the highest to the lowest, each with all that have it.
    pub fn levels(&self) -> Vec<Level> {
        levels(&self.known())
    }
}

/// Who of those with pay of their own earns more.
fn verdict(line: &Line, of: &[Earned], dataset: &Dataset) -> Verdict {
    let is_known = |place: &usize| matches!(of[*place], Earned::Own(_));
    let places: Vec<usize> = (0..of.len()).filter(is_known).collect();
    let measures: Vec<Measure> = places.iter().map(|place| line.measures[*place].clone()).collect();
    match difference(line.row, &measures, dataset) {
        Ok(Difference::Spread(spread)) => Verdict::PaysMore(Spread {
            highest: places[spread.highest],
            lowest: places[spread.lowest],
            ..spread
        }),
        Ok(Difference::AboutTheSame | Difference::Different { .. }) => Verdict::AboutTheSame,
        Err(why) => Verdict::NotComparable(why),
    }
}
