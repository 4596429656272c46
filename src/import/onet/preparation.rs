//! What an occupation asks of newcomers: related experience, and the job zone.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{ByOccupation, occupation};
use crate::import::crosswalk::Crosswalk;
use crate::import::decimal::rounded;
use crate::import::error::Error;
use crate::import::field::Field;
use crate::import::files;
use crate::import::measure::{ANSWERS, BAND, ZONE};
use crate::import::source::Source;
use crate::import::years::Years;

#[derive(Deserialize)]
struct Answers {
    #[serde(rename = "O*NET-SOC Code")]
    onet: Field,
    #[serde(rename = "Scale ID")]
    scale: Field,
    #[serde(rename = "Category")]
    band: Field,
    #[serde(rename = "Data Value")]
    share: Field,
    #[serde(rename = "Recommend Suppress")]
    suppress: Field,
    #[serde(rename = "Date")]
    date: Field,
}

#[derive(Deserialize)]
struct Zone {
    #[serde(rename = "O*NET-SOC Code")]
    onet: Field,
    #[serde(rename = "Job Zone")]
    zone: Field,
    #[serde(rename = "Date")]
    date: Field,
}

#[derive(Deserialize)]
struct ZoneReference {
    #[serde(rename = "Job Zone")]
    zone: Field,
    #[serde(rename = "SVP Range")]
    range: Field,
}

/// The middles of the eleven bands of related work experience in half-months, from none to over ten years,
/// which counts as twelve.
const HALF_MONTHS: [i64; 11] = [0, 1, 4, 9, 18, 36, 72, 120, 168, 216, 288];

const HALF_MONTHS_A_YEAR: i64 = 24;

/// An estimate stands on at least three quarters of the answers, in hundredths of a percent:
/// where more is suppressed, what is left is another group of people.
const LEAST_ANSWERED: i64 = 75_00;

/// The ranges of specific vocational preparation, as the zones name them and in words.
const PREPARATIONS: [(&str, &str); 4] = [
    ("(Below 6.0)", "up to 1 year"),
    ("(6.0 to < 7.0)", "1–2 years"),
    ("(7.0 to < 8.0)", "2–4 years"),
    ("(8.0 and above)", "over 4 years"),
];

pub(super) struct Preparation {
    /// The estimate of experience required, in tenths of a year.
    pub(super) experience: ByOccupation<i64>,
    /// The occupations that were asked and when, whether or not there are enough answers for an estimate.
    pub(super) asked: ByOccupation<Years>,
    /// The job zone, 2 to 5, and its preparation in words.
    pub(super) zones: ByOccupation<(i64, &'static str)>,
}

pub(super) fn read(source: &mut Source, crosswalk: &Crosswalk) -> Result<Preparation, Error> {
    let (experience, asked) = experience(source, crosswalk)?;
    let words = words(source)?;
    let mut zones = BTreeMap::new();
    let (file, mut years) = (source.find(files::ZONES)?, None);
    source.read::<Zone>(&file, |row| {
        let zone = row.zone.number(&ZONE)?;
        let words = words.get(&zone).ok_or_else(|| row.zone.no_match("a job zone of the reference file"))?;
        years = Some(Years::with(years, row.date.year_of_month()?));
        row.onet.insert_into(&mut zones, occupation(&row.onet, crosswalk)?, (zone, *words))
    })?;
    source.periods.tell_some("onet-zones", &file, years)?;
    Ok(Preparation { experience, asked, zones })
}

/// The mean of the bands, weighted by the answers; rows that O*NET recommends to suppress are left out.
fn experience(
    source: &mut Source,
    crosswalk: &Crosswalk,
) -> Result<(ByOccupation<i64>, ByOccupation<Years>), Error> {
    let mut sums: ByOccupation<(i64, i64)> = BTreeMap::new();
    let mut asked: ByOccupation<Years> = BTreeMap::new();
    let file = source.find(files::EXPERIENCE)?;
    source.read::<Answers>(&file, |row| {
        let code = occupation(&row.onet, crosswalk)?;
        if row.scale.text() != "RW" {
            return Ok(());
        }
        let band = usize::try_from(row.band.number(&BAND)?).ok().and_then(|band| band.checked_sub(1));
        let middle = band.and_then(|band| HALF_MONTHS.get(band));
        let middle = middle.ok_or_else(|| row.band.bad("a band from 1 to 11"))?;
        let answers = row.share.number(&ANSWERS)?;
        let known = asked.get(&code).copied();
        asked.insert(code.clone(), Years::with(known, row.date.year_of_month()?));
        let (sum, answered) = sums.entry(code).or_default();
        if row.suppress.text() != "Y" {
            *sum += answers * middle;
            *answered += answers;
        }
        Ok(())
    })?;
    sums.retain(|_, (_, answered)| *answered >= LEAST_ANSWERED);
    let years = sums.keys().filter_map(|code| asked.get(code)).flat_map(|years| [years.first, years.last]);
    source.periods.tell_some("onet", &file, Years::of(years))?;
    let years = |(sum, answered): (i64, i64)| rounded(10 * sum, HALF_MONTHS_A_YEAR * answered);
    Ok((sums.into_iter().map(|(code, sums)| (code, years(sums))).collect(), asked))
}

/// The preparation of each zone in words.
fn words(source: &mut Source) -> Result<BTreeMap<i64, &'static str>, Error> {
    let mut found = BTreeMap::new();
    let file = source.find(files::ZONE_REFERENCE)?;
    source.read::<ZoneReference>(&file, |row| {
        let words = PREPARATIONS.iter().find(|(range, _)| *range == row.range.text());
        let (_, words) = words.ok_or_else(|| row.range.bad("a range that the importer has words for"))?;
        row.zone.insert_into(&mut found, row.zone.number(&ZONE)?, *words)
    })?;
    Ok(found)
}
