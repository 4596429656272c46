//! What the occupations earn, as far as that can be said of each, and who earns more. The median decides;
//! an average speaks only for those of whom no median is known.

use super::difference::{ABOUT_THE_SAME_PERCENT, NotComparable, ends};
use super::felt::{FELT_PAY, is_felt, ratio};
use super::line::{Line, line_of};
use super::row::{Pay, RowId};
use crate::occupation::{Definition, Measure, Missing, Value};

/// Pay of the occupations, in the one unit that is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earnings {
    /// By the year or by the hour.
    pub pay: Pay,
    /// Of each occupation, in order.
    pub of: Vec<Earned>,
    /// Who earns more, among those that have pay of their own.
    pub verdict: Verdict,
    /// Of two of whom one earns more: how many of the lower paid earn as much as the middle of the other.
    pub reach: Option<Reach>,
    /// Of two: their averages, where these tell another story than the medians.
    pub averages: Option<[i32; 2]>,
}

/// What is known of one occupation's pay, in steps of the unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Earned {
    /// Its own median.
    Median(i32),
    /// Its own median is so much or more: there the publisher stops.
    AtLeast(i32),
    /// Its own average. No median is known.
    Average(i32),
    /// That of the official occupation that it is counted with.
    Lent {
        /// Several workers of the official occupation.
        by: String,
        /// Their median.
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
    PaysMore(Gap),
    /// They are paid the same, or so nearly that nobody would feel the difference.
    AboutTheSame,
    /// It cannot be said.
    NotComparable(NotComparable),
}

/// From the lowest to the highest pay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Which occupation is paid most, by its place.
    pub highest: usize,
    /// Which is paid least.
    pub lowest: usize,
    /// The highest pay in thousandths of the lowest.
    pub ratio: i32,
    /// Whether the highest may be more than is told of it.
    pub is_at_least: bool,
}

/// How many of an occupation's workers earn as much as the middle of a better paid one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// At most one in ten.
    OneInTen,
    /// At most one in four.
    OneInFour,
    /// At least one in four.
    Many,
}

/// Averages that lie so many thousandths apart tell another story than equal medians.
const TELLING_AVERAGES: i64 = 150;

impl Earned {
    /// The occupation's own pay, or what it is at least.
    pub fn own(&self) -> Option<i32> {
        match self {
            Earned::Median(steps) | Earned::AtLeast(steps) | Earned::Average(steps) => Some(*steps),
            Earned::Lent { .. } | Earned::Missing { .. } => None,
        }
    }

    fn is_average(&self) -> bool {
        matches!(self, Earned::Average(_))
    }
}

/// The lines of one unit of pay.
#[derive(Clone, Copy)]
struct Lines<'a> {
    pay: Pay,
    median: &'a Line,
    average: &'a Line,
    middle_half: &'a Line,
    range: &'a Line,
}

impl<'a> Lines<'a> {
    fn of(lines: &'a [Line], pay: Pay) -> Option<Lines<'a>> {
        let line = |row: RowId| line_of(lines, row);
        let [median, average] = [line(pay.median())?, line(pay.average())?];
        Some(Lines { pay, median, average, middle_half: line(pay.middle_half())?, range: line(pay.range())? })
    }

    /// The occupation's own median, or else its own average.
    fn own(self, place: usize) -> Option<Earned> {
        let median = self.median.own(place);
        match median.map(|median| (median.amount(), &median.value)) {
            Some((Some(steps), _)) => Some(Earned::Median(steps)),
            Some((_, Err(Missing::TopCoded))) => Some(Earned::AtLeast(self.pay.top())),
            _ => self.average.own(place).and_then(Measure::amount).map(Earned::Average),
        }
    }

    /// The measure that an occupation's own pay is taken from.
    fn measure(self, place: usize, earned: &Earned) -> &'a Measure {
        &(if earned.is_average() { self.average } else { self.median }).measures[place]
    }

    /// How many of an occupation earn as much as this, as far as its published percentiles tell.
    fn reach(self, place: usize, amount: i32) -> Option<Reach> {
        let top = |line: &Line, of: Definition| match line.own(place) {
            Some(Measure { value: Ok(Value::Range(_, top)), definition, .. }) if *definition == of => {
                Some(*top)
            }
            _ => None,
        };
        match (top(self.middle_half, Definition::MiddleHalf), top(self.range, Definition::EightInTen)) {
            (_, Some(p90)) if p90 < amount => Some(Reach::OneInTen),
            (Some(p75), _) if p75 < amount => Some(Reach::OneInFour),
            (Some(_), _) => Some(Reach::Many),
            _ => None,
        }
    }
}

impl Earnings {
    /// In the unit asked for, or in the other if more occupations have pay in that.
    pub(crate) fn new(lines: &[Line], pay: Pay) -> Option<Earnings> {
        let (asked, other) = (Lines::of(lines, pay)?, Lines::of(lines, pay.other())?);
        let places = 0..asked.median.measures.len();
        let count = |lines: Lines<'_>| places.clone().filter(|p| lines.own(*p).is_some()).count();
        let (chosen, rest) = if count(other) > count(asked) { (other, asked) } else { (asked, other) };
        let of: Vec<Earned> = places.map(|place| earned(chosen, rest, place)).collect();
        let verdict = verdict(chosen, &of);
        let reach = match &verdict {
            Verdict::PaysMore(gap) if of.len() == 2 => {
                of[gap.highest].own().and_then(|amount| chosen.reach(gap.lowest, amount))
            }
            _ => None,
        };
        let averages = other_averages(chosen, &of, &verdict);
        Some(Earnings { pay: chosen.pay, of, verdict, reach, averages })
    }
}

fn earned(chosen: Lines<'_>, rest: Lines<'_>, place: usize) -> Earned {
    if let Some(own) = chosen.own(place) {
        return own;
    }
    let measure = &chosen.median.measures[place];
    match (&measure.value, measure.lender(), measure.amount()) {
        (Err(why), ..) => {
            Earned::Missing { why: *why, otherwise: rest.own(place).as_ref().and_then(Earned::own) }
        }
        (Ok(_), Some(by), Some(amount)) => Earned::Lent { by: by.to_owned(), amount },
        (Ok(_), ..) => Earned::Missing { why: Missing::NoSource, otherwise: None },
    }
}

/// Who of those with pay of their own earns more in the nation; of places `across.rs` decides.
fn verdict(chosen: Lines<'_>, of: &[Earned]) -> Verdict {
    let known: Vec<(usize, &Earned)> = of.iter().enumerate().filter(|(_, e)| e.own().is_some()).collect();
    let kind = |(place, earned): (usize, &Earned)| {
        let measure = chosen.measure(place, earned);
        (earned.is_average(), measure.source, measure.definition)
    };
    let amounts: Vec<i32> = known.iter().filter_map(|(_, earned)| earned.own()).collect();
    let Some((lowest, highest)) = ends(&amounts).filter(|_| known.len() > 1) else {
        return Verdict::NotComparable(NotComparable::Alone);
    };
    let is_at_least = |at: usize| matches!(known[at].1, Earned::AtLeast(_));
    if known.windows(2).any(|pair| kind(pair[0]) != kind(pair[1])) {
        return Verdict::NotComparable(NotComparable::Unlike);
    }
    if is_at_least(lowest) {
        return Verdict::NotComparable(NotComparable::NotOne);
    }
    match ratio(amounts[highest], amounts[lowest]) {
        Some(ratio) if is_felt(ratio) => Verdict::PaysMore(Gap {
            highest: known[highest].0,
            lowest: known[lowest].0,
            ratio,
            is_at_least: is_at_least(highest),
        }),
        // It may be much more.
        Some(_) if is_at_least(highest) => Verdict::NotComparable(NotComparable::NotOne),
        Some(_) => Verdict::AboutTheSame,
        None => Verdict::NotComparable(NotComparable::NotOne),
    }
}

/// The averages of two with medians, where they rank the two the other way round, or apart where the medians
/// are about the same.
fn other_averages(chosen: Lines<'_>, of: &[Earned], verdict: &Verdict) -> Option<[i32; 2]> {
    let [_, _] = of else { return None };
    let average = |place: usize| chosen.average.own(place).and_then(Measure::amount);
    let averages = [average(0)?, average(1)?];
    let (lowest, highest) = ends(&averages)?;
    let apart = i64::from(ratio(averages[highest], averages[lowest])?) - 1000;
    let is_another = match verdict {
        Verdict::PaysMore(gap) => gap.lowest == highest && apart >= 10 * ABOUT_THE_SAME_PERCENT,
        Verdict::AboutTheSame => apart >= TELLING_AVERAGES,
        Verdict::NotComparable(why) => *why == NotComparable::NotOne && apart >= FELT_PAY,
    };
    is_another.then_some(averages)
}

#[cfg(test)]
mod tests;
