//! The O*NET database: skills, experience and preparation, technology, related occupations.

mod preparation;
mod related;
mod skills;
mod technology;

use std::collections::BTreeMap;

use super::crosswalk::Crosswalk;
use super::error::Error;
use super::projections::Lines;
use super::source::{Row, Source};
use super::table::Table;

/// What O*NET says, by O*NET-SOC code.
pub(crate) type ByOccupation<T> = BTreeMap<String, T>;

pub(crate) fn read(source: &mut Source, lines: &Lines, crosswalk: &Crosswalk) -> Result<Vec<Table>, Error> {
    let preparation = preparation::read(source, crosswalk)?;
    Ok(vec![
        skills::read(source, lines, crosswalk, &preparation)?,
        related::read(source, lines, crosswalk)?,
        technology::read(source, lines, crosswalk)?,
    ])
}

/// The O*NET-SOC code in a cell, which must be one that the crosswalk has.
fn occupation<const N: usize>(row: &Row<N>, column: usize, crosswalk: &Crosswalk) -> Result<String, Error> {
    let code = row.cells()[column];
    match crosswalk.line_of_onet(code) {
        Some(_) => Ok(code.to_owned()),
        None => Err(row.no_match(column, "an O*NET-SOC code of codes/onet_to_nem_to_soc.csv")),
    }
}
