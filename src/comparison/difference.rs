//! How much occupations differ in a row.

use super::row::{Compare, Row};
use crate::occupation::{Measure, Site, Value, Whose};

/// How the values of one row differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// The values are the same or so close that no difference is claimed.
    AboutTheSame,
    /// Categories that are not the same.
    Different,
    /// What lists that are not the same have in common; perhaps nothing.
    Common(Vec<String>),
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
}

/// Why it cannot be said how the values of a row differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotComparable {
    /// There is none beside it.
    Alone,
    /// An occupation has no value.
    Missing,
    /// A value is on loan from the official occupation that a job title is counted with.
    Lent,
    /// They differ in source or definition.
    Unlike,
    /// They are of different places, and not both were asked for, or at different prices.
    Elsewhere,
    /// The publisher gives one figure for all of them together.
    OneFigure,
    /// A value is not one figure or category: no single place is the best.
    NotOne,
    /// The row only shows its values side by side.
    SideBySide,
}

/// Figures are about the same if they lie less than so many percent of the lower one apart: what a table calls so, in which
/// every difference stands beside its figures. Sentences call only more what would be felt, of pay from
/// [`FELT_PAY`](super::FELT_PAY) on.
pub const ABOUT_THE_SAME_PERCENT: i64 = 1;

/// How the measures of a row differ.
///
/// # Errors
/// They may not be compared: there is one alone, one has no value or is on loan, they differ in source, definition or
/// place, one figure stands for several occupations, or the row compares nothing.
pub(super) fn difference(row: &Row, measures: &[Measure]) -> Result<Difference, NotComparable> {
    are_comparable(&measures.iter().collect::<Vec<&Measure>>())?;
    let difference = match row.compare {
        Compare::Never => return Err(NotComparable::SideBySide),
        // Where several places pay at or above what is published, none of them is the highest.
        Compare::Category => {
            measures.iter().map(Measure::category).collect::<Option<Vec<&str>>>().map(|names| {
                match names.windows(2).all(|pair| pair[0] == pair[1]) {
                    true => Difference::AboutTheSame,
                    false => Difference::Different,
                }
            })
        }
        Compare::Shared => common(measures),
        Compare::Relative => spread(row, measures, |size, lowest| {
            // Of zero and less there is no percent.
            i64::from(size) * 100 < i64::from(lowest) * ABOUT_THE_SAME_PERCENT
        }),
        Compare::Absolute(steps) => spread(row, measures, |size, _| size < steps),
    };
    difference.ok_or(NotComparable::NotOne)
}

/// What all lists have, by name.
fn common(measures: &[Measure]) -> Option<Difference> {
    let list = |measure: &Measure| match &measure.value {
        Ok(Value::List(items)) => Some(items.clone()),
        _ => None,
    };
    let lists = measures.iter().map(list).collect::<Option<Vec<Vec<String>>>>()?;
    let (first, rest) = lists.split_first()?;
    if rest.iter().all(|list| list == first) {
        return Some(Difference::AboutTheSame);
    }
    let is_common = |item: &&String| rest.iter().all(|list| list.contains(item));
    let mut common: Vec<String> = first.iter().filter(is_common).cloned().collect();
    common.sort_unstable();
    Some(Difference::Common(common))
}

/// Whether every one has a value, all of one source and definition, and none of them on loan.
pub(super) fn are_comparable(measures: &[&Measure]) -> Result<(), NotComparable> {
    let [first, _, ..] = measures else { return Err(NotComparable::Alone) };
    let is_one_figure = measures.windows(2).all(|pair| {
        pair[0].value == pair[1].value
            && pair[0].whose == pair[1].whose
            && matches!(pair[0].whose, Whose::Shared | Whose::Group(_))
    });
    let is_alike = |other: &Measure| {
        let is_of_one_source = other.source == first.source || is_of_places(first) && is_of_places(other);
        is_of_one_source && other.definition == first.definition
    };
    if measures.iter().any(|m| m.value.is_err()) {
        Err(NotComparable::Missing)
    } else if measures.iter().any(|m| m.lender().is_some()) {
        Err(NotComparable::Lent)
    } else if !measures.iter().all(|other| is_alike(other)) {
        Err(NotComparable::Unlike)
    } else if !measures.windows(2).all(|pair| may_meet(pair[0].site(), pair[1].site())) {
        Err(NotComparable::Elsewhere)
    } else if is_one_figure {
        Err(NotComparable::OneFigure)
    } else {
        Ok(())
    }
}

/// Whether one survey gives the figure, of whichever place.
fn is_of_places(measure: &Measure) -> bool {
    matches!(measure.whose, Whose::At(_))
}

/// Whether figures of two places may be compared: of one place, or of those that were asked for, at like prices.
pub(super) fn may_meet(one: Option<&Site>, other: Option<&Site>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => {
            one.prices == other.prices && (one.name == other.name || one.is_asked && other.is_asked)
        }
        (None, None) => true,
        _ => false,
    }
}

fn spread(row: &Row, measures: &[Measure], about_the_same: impl Fn(i32, i32) -> bool) -> Option<Difference> {
    let amounts = measures.iter().map(Measure::amount).collect::<Option<Vec<i32>>>()?;
    let (lowest, highest) = ends(&amounts)?;
    let (low, high) = (amounts[lowest], amounts[highest]);
    let size = high.checked_sub(low)?;
    if size == 0 || about_the_same(size, low) {
        return Some(Difference::AboutTheSame);
    }
    let relative = matches!(row.compare, Compare::Relative) && low > 0;
    let relative = relative.then(|| i64::from(size) * 1000 / i64::from(low));
    let relative = relative.and_then(|tenths| i32::try_from(tenths).ok());
    Some(Difference::Spread(Spread { highest, lowest, size, relative }))
}

/// Which of some figures is the lowest and which the highest: the one place that decides who has more. Of
/// equal ones the first is the lowest, the last the highest.
pub(super) fn ends(amounts: &[i32]) -> Option<(usize, usize)> {
    let places = || 0..amounts.len();
    Some((places().min_by_key(|place| amounts[*place])?, places().max_by_key(|place| amounts[*place])?))
}

#[cfg(test)]
mod tests;
