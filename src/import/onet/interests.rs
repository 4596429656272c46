//! The interests that the work fits, of Holland's six.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{ByOccupation, occupation};
use crate::import::crosswalk::Crosswalk;
use crate::import::error::Error;
use crate::import::field::Field;
use crate::import::files;
use crate::import::measure::INTEREST;
use crate::import::source::Source;
use crate::import::years::Years;

#[derive(Deserialize)]
struct Interest {
    #[serde(rename = "O*NET-SOC Code")]
    onet: Field,
    #[serde(rename = "Element Name")]
    element: Field,
    #[serde(rename = "Scale ID")]
    scale: Field,
    #[serde(rename = "Data Value")]
    value: Field,
    #[serde(rename = "Date")]
    date: Field,
}

/// The six, as high points number them from 1 on.
const INTERESTS: [&str; 6] =
    ["Realistic", "Investigative", "Artistic", "Social", "Enterprising", "Conventional"];

/// The places of high points.
const HIGH_POINTS: [&str; 3] =
    ["First Interest High-Point", "Second Interest High-Point", "Third Interest High-Point"];

/// The high points of each occupation, highest first: one to three of the six.
pub(super) fn read(source: &mut Source, crosswalk: &Crosswalk) -> Result<ByOccupation<String>, Error> {
    let mut found: ByOccupation<BTreeMap<usize, &str>> = BTreeMap::new();
    let (file, mut years) = (source.find(files::INTERESTS)?, None);
    source.read::<Interest>(&file, |row| {
        let code = occupation(&row.onet, crosswalk)?;
        match row.scale.text() {
            "IH" => {}
            "OI" if INTERESTS.contains(&row.element.text()) => return Ok(()),
            "OI" => return Err(row.element.bad(&INTERESTS.join(", "))),
            _ => return Err(row.scale.bad("IH or OI")),
        }
        let place = HIGH_POINTS.iter().position(|name| *name == row.element.text());
        let place = place.ok_or_else(|| row.element.bad(&HIGH_POINTS.join(", ")))?;
        let number = usize::try_from(row.value.number(&INTEREST)?).unwrap_or(usize::MAX);
        // Where fewer than three stand out, the rest are 0.
        if number == 0 {
            return Ok(());
        }
        let at = number.checked_sub(100).filter(|at| at % 100 == 0);
        let interest = at.and_then(|at| INTERESTS.get(at / 100));
        let interest = interest.ok_or_else(|| row.value.bad("the number of an interest, 1 to 6, or 0"))?;
        years = Some(Years::with(years, row.date.year_of_month()?));
        row.onet.insert_into(found.entry(code).or_default(), place, *interest)
    })?;
    source.periods.tell_some("onet-zones", &file, years)?;
    let joined = |places: BTreeMap<usize, &str>| places.into_values().collect::<Vec<_>>().join("; ");
    Ok(found.into_iter().map(|(code, places)| (code, joined(places))).collect())
}
