//! The O*NET database: skills, experience and preparation, technology, related occupations.

mod interests;
mod preparation;
mod related;
mod skills;
mod technology;

use std::collections::BTreeMap;

use super::crosswalk::Crosswalk;
use super::error::Error;
use super::field::{Fault, Field};
use super::projections::Lines;
use super::source::Source;
use super::table::Table;

/// What O*NET says, by O*NET-SOC code.
pub(crate) type ByOccupation<T> = BTreeMap<String, T>;

pub(crate) fn read(source: &mut Source, lines: &Lines, crosswalk: &Crosswalk) -> Result<Vec<Table>, Error> {
    let (preparation, interests) =
        (preparation::read(source, crosswalk)?, interests::read(source, crosswalk)?);
    Ok(vec![
        skills::read(source, lines, crosswalk, &preparation, &interests)?,
        related::read(source, lines, crosswalk)?,
        technology::read(source, lines, crosswalk)?,
    ])
}

/// The O*NET-SOC code in the field, which must be one that the crosswalk has.
fn occupation(field: &Field, crosswalk: &Crosswalk) -> Result<String, Fault> {
    crosswalk.line_of_onet(field).map(|_| field.text().to_owned())
}
