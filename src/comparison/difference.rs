//! How much occupations differ in a row.

use super::row::{Compare, Row};
use crate::dataset::Dataset;
use crate::format;
use crate::occupation::{Measure, Unit, Value, Whose, education_level};

/// How the values of one row differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// The values are the same or so close that no difference is claimed.
    AboutTheSame,
    /// Categories that are not the same.
    Different {
        /// For levels of education, how many of a thousand occupations lie between them.
        weight: Option<i32>,
    },
    /// Figures that are not about the same.
    Spread(Spread),
}

/// From the lowest to the highest of some figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spread {
    /// Which occupation has the highest figure, by its place in the comparison.
    pub highest: usize,
    /// Which occupation has the lowest figure.
    pub lowest: usize,
    /// The highest less the lowest, in steps of the row's unit.
    pub size: i32,
    /// The size in tenths of a percent of the lowest figure. Nothing for shares, scores and changes,
    /// nor where the lowest is zero or less.
    pub relative: Option<i32>,
    /// How many of a thousand occupations lie between the two; nothing if the row is not ranked.
    pub weight: Option<i32>,
}

impl Spread {
    /// The size in the row's own terms: `$4,302 (11%) more a year`.
    pub fn text(&self, unit: Unit) -> String {
        let points = |kind: &str, decimals| {
            let points = format::decimal(self.size, decimals);
            let end = if points == "1" { "" } else { "s" };
            format!("{points} {kind}point{end} more")
        };
        let size = match unit {
            Unit::Percent => return points("percentage ", 1),
            Unit::Score | Unit::Rating => return points("", unit.decimals()),
            unit => format::figure(self.size, unit),
        };
        let a = per(unit);
        let many = if matches!(unit, Unit::DollarsAYear | Unit::DollarsAnHour) { "much" } else { "many" };
        match self.relative {
            Some(relative) if relative >= TENFOLD => {
                format!("{size} more{a} ({} times as {many})", times(relative))
            }
            Some(relative) => format!("{size} ({}) more{a}", percent(relative)),
            None => format!("{size} more{a}"),
        }
    }
}

/// Figures are about the same if they lie less than so many percent of the lower one apart.
pub const ABOUT_THE_SAME_PERCENT: i64 = 1;

/// A thousand percent, in tenths: from there on a multiple says more than percents do.
const TENFOLD: i32 = 10_000;

/// A relative size as people say it, in whole percents.
fn percent(tenths: i32) -> String {
    format!("{}%", format::decimal((tenths + 5) / 10, 0))
}

/// The highest as a multiple of the lowest, which is one more than the relative size.
fn times(tenths: i32) -> String {
    format::decimal((tenths.saturating_add(1500)) / 1000, 0)
}

/// The time that a figure of the unit is for, behind a space: ` a year`, ` an hour`, or nothing.
pub(super) fn per(unit: Unit) -> &'static str {
    match unit {
        Unit::DollarsAYear | Unit::OpeningsAYear => " a year",
        Unit::DollarsAnHour => " an hour",
        _ => "",
    }
}

/// A difference in pay within a sentence: `$4,302 (11%) more than cooks`.
pub(super) fn more_than(spread: &Spread, unit: Unit, lowest: &str) -> String {
    let size = format::figure(spread.size, unit);
    match spread.relative {
        Some(relative) if relative >= TENFOLD => {
            format!("{size} more than {lowest} ({} times as much)", times(relative))
        }
        Some(relative) => format!("{size} ({}) more than {lowest}", percent(relative)),
        None => format!("{size} more than {lowest}"),
    }
}

/// How the measures of a row differ. Nothing where they may not be compared: fewer than two have a value,
/// or they differ in source or definition, or one figure stands for several occupations.
pub(super) fn difference(row: &Row, measures: &[Measure], dataset: &Dataset) -> Option<Difference> {
    if !are_comparable(measures) {
        return None;
    }
    match row.compare {
        Compare::Never => None,
        Compare::Category => {
            // Where several places pay at or above what is published, none of them is the highest.
            let categories = measures.iter().map(category).collect::<Option<Vec<&str>>>()?;
            let same = categories.windows(2).all(|pair| pair[0] == pair[1]);
            let weight = || levels_apart(row, measures, dataset);
            Some(if same { Difference::AboutTheSame } else { Difference::Different { weight: weight() } })
        }
        Compare::Relative => spread(row, measures, dataset, |size, lowest| {
            // Of zero and less there is no percent.
            i64::from(size) * 100 < i64::from(lowest) * ABOUT_THE_SAME_PERCENT
        }),
        Compare::Absolute(steps) => spread(row, measures, dataset, |size, _| size < steps),
    }
}

/// Whether every one has a value, all of one source and definition, and none of them on loan.
pub(super) fn are_comparable(measures: &[Measure]) -> bool {
    let [first, rest @ ..] = measures else { return false };
    let is_one_figure = measures
        .windows(2)
        .all(|pair| pair[0].value == pair[1].value && pair.iter().all(|m| m.whose == Whose::Shared));
    !rest.is_empty()
        && measures.iter().all(|m| m.value.is_ok() && m.lender().is_none())
        && rest.iter().all(|m| (m.source, m.definition) == (first.source, first.definition))
        && !is_one_figure
}

/// What two categories must have in common to be the same.
fn category(measure: &Measure) -> Option<&str> {
    match measure.value.as_ref().ok()? {
        Value::Category(name) | Value::CategoryShare(name, _) => Some(name),
        Value::Places(places) => places.first().map(|p| p.name.as_str()),
        _ => None,
    }
}

/// How many of a thousand occupations lie between the lowest and the highest level of education.
fn levels_apart(row: &Row, measures: &[Measure], dataset: &Dataset) -> Option<i32> {
    let rank = |measure: &Measure| {
        let level = education_level(category(measure)?)?;
        dataset.rank(row.ranked?, level as i32)
    };
    let ranks: Option<Vec<i32>> = measures.iter().map(rank).collect();
    let ranks = ranks?;
    Some(ranks.iter().max()? - ranks.iter().min()?)
}

fn spread(
    row: &Row,
    measures: &[Measure],
    dataset: &Dataset,
    about_the_same: impl Fn(i32, i32) -> bool,
) -> Option<Difference> {
    let amounts = measures.iter().map(Measure::amount).collect::<Option<Vec<i32>>>()?;
    let mut places: Vec<usize> = (0..amounts.len()).collect();
    places.sort_by_key(|place| amounts[*place]);
    let (lowest, highest) = (*places.first()?, *places.last()?);
    let (low, high) = (amounts[lowest], amounts[highest]);
    let size = high.checked_sub(low)?;
    if size == 0 || about_the_same(size, low) {
        return Some(Difference::AboutTheSame);
    }
    let relative = matches!(row.compare, Compare::Relative) && low > 0;
    let relative = relative.then(|| i64::from(size) * 1000 / i64::from(low));
    let relative = relative.and_then(|tenths| i32::try_from(tenths).ok());
    let rank = |value| row.ranked.and_then(|column| dataset.rank(column, value));
    let weight = rank(high).zip(rank(low)).map(|(high, low)| high - low);
    Some(Difference::Spread(Spread { highest, lowest, size, relative, weight }))
}

#[cfg(test)]
mod tests;
