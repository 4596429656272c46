//! Occupational Employment and Wage Statistics: pay in the nation, and the places and industries that pay best.

mod industries;
mod local;
mod pay;
mod places;
mod ranking;
mod wages;
mod years;

use std::collections::BTreeMap;

pub(crate) use local::Local;

use super::error::Error;
use super::field::{Fault, Field};
use super::measure::{HOURLY_PAY, Measure, YEARLY_PAY};
use super::prices;
use super::projections::Lines;
use super::source::Source;
use super::table::{Cell, Table};
use crate::occupation::Code;
use crate::release::{TOP_HOUR, TOP_YEAR};

/// By what an occupation's pay is published, and hence ranked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Basis {
    Year,
    Hour,
}

/// An occupation's pay in the nation, which that of places and industries is held against.
#[derive(Clone, Debug)]
pub(crate) struct Nation {
    pub(crate) basis: Basis,
    /// On the basis; none where it is not published.
    pub(crate) mean: Option<i64>,
    pub(crate) employees: Option<i64>,
}

/// The nation's pay in each occupation that the survey covers.
pub(crate) type Nations = BTreeMap<Code, Nation>;

/// A mean wage as a cell says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wage {
    /// In dollars a year, or in cents an hour.
    Amount(i64),
    /// `#`: so high that it is not published.
    TopCoded,
    /// `*`: not published.
    NotPublished,
}

/// Pay, places, industries and years; and the tables of single occupations.
pub(crate) fn read(source: &mut Source, lines: &Lines) -> Result<(Vec<Table>, Local), Error> {
    let (nations, employees, pay) = pay::read(source, lines)?;
    let (local, places) = local::read(source, lines, &nations, employees)?;
    let (places, industries) =
        (places::table(&places, lines, &nations), industries::read(source, lines, &nations)?);
    let (years, all_years) = years::read(source, lines, &nations)?;
    let prices = prices::index(source, all_years)?;
    Ok((vec![pay, places, industries, years, prices], local))
}

impl Basis {
    /// The decimals of pay on this basis.
    pub(crate) const fn places(self) -> u32 {
        match self {
            Basis::Year => 0,
            Basis::Hour => 2,
        }
    }

    /// What pay on this basis can be.
    const fn measure(self) -> &'static Measure {
        match self {
            Basis::Year => &YEARLY_PAY,
            Basis::Hour => &HOURLY_PAY,
        }
    }

    /// From here on a place's or an industry's pay may be withheld.
    pub(crate) const fn top(self) -> i64 {
        match self {
            Basis::Year => TOP_YEAR as i64,
            Basis::Hour => TOP_HOUR as i64,
        }
    }

    pub(crate) fn cell(self) -> Cell {
        match self {
            Basis::Year => Cell::text("year"),
            Basis::Hour => Cell::text("hour"),
        }
    }
}

/// Whether the row is of a detailed occupation, or of a group that holds several.
fn is_detailed(level: &Field) -> Result<bool, Fault> {
    match level.text() {
        "detailed" => Ok(true),
        "total" | "major" | "minor" | "broad" => Ok(false),
        _ => Err(level.bad("detailed, broad, minor, major or total")),
    }
}

/// The wage in a field.
fn wage(field: &Field, basis: Basis) -> Result<Wage, Fault> {
    match field.text() {
        "*" => Ok(Wage::NotPublished),
        "#" => Ok(Wage::TopCoded),
        _ => field.number_or_else(basis.measure(), || "a wage, * or #".to_owned()).map(Wage::Amount),
    }
}

/// Whether the publisher says so in a column that is empty otherwise.
fn is_true(field: &Field) -> Result<bool, Fault> {
    match field.text() {
        "TRUE" => Ok(true),
        "" => Ok(false),
        _ => Err(field.bad("TRUE or nothing")),
    }
}
