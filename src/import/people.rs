//! Who works in the occupation: age, women, race and ethnicity, from the Current Population Survey;
//! women from the American Community Survey where the former publishes none.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::census::{Title, Titles, folded};
use super::decimal::rounded;
use super::error::{Error, Wrong};
use super::field::Field;
use super::files;
use super::measure::{AGE, PEOPLE, SHARE, THOUSANDS_OF_PEOPLE};
use super::projections::Lines;
use super::source::Source;
use super::table::{Cell, Row, Table};
use super::totals;
use crate::dataset::Column;
use crate::occupation::Missing;

#[derive(Deserialize)]
struct Survey {
    #[serde(rename = "Occupation")]
    occupation: Field,
    #[serde(rename = "Total employed (thousands)")]
    employed: Field,
    #[serde(rename = "Women %")]
    women: Field,
    #[serde(rename = "White %")]
    white: Field,
    #[serde(rename = "Black or African American %")]
    black: Field,
    #[serde(rename = "Asian %")]
    asian: Field,
    #[serde(rename = "Hispanic or Latino %")]
    hispanic: Field,
}

#[derive(Deserialize)]
struct AgeBands {
    #[serde(rename = "Occupation")]
    occupation: Field,
    #[serde(rename = "Total (thousands)")]
    employed: Field,
    #[serde(rename = "16-19")]
    from_16: Field,
    #[serde(rename = "20-24")]
    from_20: Field,
    #[serde(rename = "25-34")]
    from_25: Field,
    #[serde(rename = "35-44")]
    from_35: Field,
    #[serde(rename = "45-54")]
    from_45: Field,
    #[serde(rename = "55-64")]
    from_55: Field,
    #[serde(rename = "65+")]
    from_65: Field,
    #[serde(rename = "Median age")]
    median: Field,
}

#[derive(Deserialize)]
struct BySex {
    #[serde(rename = "Occupation")]
    occupation: Field,
    #[serde(rename = "Men")]
    men: Field,
    #[serde(rename = "Women")]
    women: Field,
}

/// Where the age bands begin, and where the open one is taken to end.
const BANDS: [i64; 8] = [16, 20, 25, 35, 45, 55, 65, 75];

/// An age is estimated where at least so many thousands work.
const LEAST_FOR_AGE: i64 = 20;

/// Where fewer thousands work, a survey of some sixty thousand households meets few of them.
const SMALL_SAMPLE: i64 = 100;

/// What a Census occupation says, thousands employed and shares in tenths of a percent.
#[derive(Clone, Default)]
struct Shares {
    employed: i64,
    women: Option<i64>,
    white: Option<i64>,
    black: Option<i64>,
    asian: Option<i64>,
    hispanic: Option<i64>,
}

#[derive(Clone, Default)]
struct Ages {
    employed: i64,
    bands: [i64; 7],
    /// In tenths of a year.
    median: Option<i64>,
}

/// Men and women.
type Sexes = (i64, i64);

pub(crate) fn read(source: &mut Source, lines: &Lines, titles: &Titles) -> Result<Table, Error> {
    let shares_file = source.find_of("cps-people", files::SHARES)?;
    let ages_file = source.find_of("cps-age", files::AGES)?;
    let sexes_file = source.find_of("acs-sex", files::SEX)?;
    let (shares, ages, sexes) =
        (shares(source, &shares_file)?, ages(source, &ages_file)?, sexes(source, &sexes_file)?);
    let total = total(&shares, &ages);
    let mut rows = BTreeMap::new();
    for (line, own) in titles {
        let sharing =
            titles.values().filter(|other| other.iter().any(|t| own.iter().any(|o| o.key == t.key)));
        let mut row = Row::new(line);
        let sharing = sharing.count();
        row.set(Column::SharedCodes, Cell::number(sharing as i64, 0));
        if sharing > 1 {
            let group: Vec<&str> = own.iter().map(|title| title.written.as_str()).collect();
            row.set(Column::PeopleGroup, Cell::text(group.join("; ")));
        }
        let [age, kind] = age(&find(own, &ages, &ages_file)?);
        row.set(Column::Age, age);
        row.set(Column::AgeKind, kind);

        let shares = find(own, &shares, &shares_file)?;
        if shares.iter().map(|title| title.employed).sum::<i64>() < SMALL_SAMPLE {
            row.set(Column::Sample, Cell::text("small"));
        }
        let percent =
            |share: fn(&Shares) -> Option<i64>| Cell::number_or(weighted(&shares, share), 1, Missing::TooFew);
        row.set(Column::WomenCps, percent(|s| s.women));
        if weighted(&shares, |s| s.women).is_none() {
            let women = women_of(&find(own, &sexes, &sexes_file)?);
            row.set(Column::WomenAcs, Cell::number_or(women, 1, Missing::NotPublished));
        }
        row.set(Column::White, percent(|s| s.white));
        row.set(Column::Black, percent(|s| s.black));
        row.set(Column::Asian, percent(|s| s.asian));
        row.set(Column::Hispanic, percent(|s| s.hispanic));
        rows.insert(*line, row);
    }
    let mut table = Table::declared("people.tsv", "people");
    table.rows = lines.all(rows, &shares_file)?;
    table.total = Some(total);
    Ok(table)
}

/// The row above all others, of everybody at work.
fn total(shares: &BTreeMap<String, Shares>, ages: &BTreeMap<String, Ages>) -> Row {
    let mut row = Row::new(totals::ALL);
    if let Some(of_all) = shares.get("total 16 years and over") {
        let shares = [
            (Column::WomenCps, of_all.women),
            (Column::White, of_all.white),
            (Column::Black, of_all.black),
            (Column::Asian, of_all.asian),
            (Column::Hispanic, of_all.hispanic),
        ];
        for (column, share) in shares {
            row.set(column, Cell::number_or(share, 1, Missing::NotPublished));
        }
    }
    if let Some(of_all) = ages.get("total employed") {
        let [age, kind] = age(std::slice::from_ref(of_all));
        row.set(Column::Age, age);
        row.set(Column::AgeKind, kind);
    }
    row
}

/// What `map`, read from `file`, has for each of the titles.
fn find<T: Clone>(titles: &[Title], map: &BTreeMap<String, T>, file: &str) -> Result<Vec<T>, Error> {
    let found = titles.iter().map(|title| {
        map.get(&title.key).cloned().ok_or_else(|| Error::Wrong {
            spot: title.spot.clone(),
            wrong: Wrong::NoMatch {
                expected: format!("a row for the Census occupation in {file}"),
                found: title.key.clone(),
            },
        })
    });
    found.collect()
}

/// The share over several Census occupations, weighted by employment.
/// Those without a published share may hold a tenth of the employment; beyond that there is none.
fn weighted(titles: &[Shares], share: fn(&Shares) -> Option<i64>) -> Option<i64> {
    let published = || titles.iter().filter_map(|t| share(t).map(|share| (share, t.employed)));
    let base: i64 = published().map(|(_, employed)| employed).sum();
    let all: i64 = titles.iter().map(|t| t.employed).sum();
    let enough = base > 0 && (all - base) * 10 <= all;
    enough.then(|| rounded(published().map(|(share, employed)| share * employed).sum(), base))
}

/// The age, and whether it is the published median or an estimate.
fn age(titles: &[Ages]) -> [Cell; 2] {
    if let [Ages { median: Some(median), .. }] = titles {
        return [Cell::number(*median, 1), Cell::text("median")];
    }
    let employed: i64 = titles.iter().map(|t| t.employed).sum();
    let mut bands = [0; 7];
    for (band, sum) in bands.iter_mut().enumerate() {
        *sum = titles.iter().map(|t| t.bands[band]).sum();
    }
    match estimated(bands).filter(|_| employed >= LEAST_FOR_AGE) {
        Some(age) => [Cell::number(age, 1), Cell::text("estimate")],
        None => [Cell::Missing(Missing::TooFew), Cell::Missing(Missing::TooFew)],
    }
}

/// The median of the bands in tenths of a year, taking each band as evenly filled.
fn estimated(bands: [i64; 7]) -> Option<i64> {
    let all: i64 = bands.iter().sum();
    let mut below = 0;
    for (band, count) in bands.into_iter().enumerate() {
        if count > 0 && 2 * (below + count) >= all {
            let (from, to) = (BANDS[band], BANDS[band + 1]);
            return Some(10 * from + rounded(10 * (to - from) * (all - 2 * below), 2 * count));
        }
        below += count;
    }
    None
}

fn women_of(titles: &[Sexes]) -> Option<i64> {
    let (men, women) = titles.iter().fold((0, 0), |sum, sexes| (sum.0 + sexes.0, sum.1 + sexes.1));
    (men + women > 0).then(|| rounded(1000 * women, men + women))
}

fn shares(source: &mut Source, file: &str) -> Result<BTreeMap<String, Shares>, Error> {
    let share = |field: &Field| field.number_unless("–", &SHARE);
    let mut found = BTreeMap::new();
    source.read::<Survey>(file, |row| {
        if row.is_note {
            return Ok(());
        }
        let shares = Shares {
            women: share(&row.women)?,
            white: share(&row.white)?,
            black: share(&row.black)?,
            asian: share(&row.asian)?,
            hispanic: share(&row.hispanic)?,
            employed: row.employed.number(&THOUSANDS_OF_PEOPLE)?,
        };
        row.occupation.insert_into(&mut found, folded(row.occupation.text()), shares)
    })?;
    Ok(found)
}

fn ages(source: &mut Source, file: &str) -> Result<BTreeMap<String, Ages>, Error> {
    let mut found = BTreeMap::new();
    source.read::<AgeBands>(file, |row| {
        if row.is_note {
            return Ok(());
        }
        let people = |field: &Field| field.number(&THOUSANDS_OF_PEOPLE);
        let bands = [
            people(&row.from_16)?,
            people(&row.from_20)?,
            people(&row.from_25)?,
            people(&row.from_35)?,
            people(&row.from_45)?,
            people(&row.from_55)?,
            people(&row.from_65)?,
        ];
        let ages =
            Ages { employed: people(&row.employed)?, bands, median: row.median.number_unless("–", &AGE)? };
        row.occupation.insert_into(&mut found, folded(row.occupation.text()), ages)
    })?;
    Ok(found)
}

fn sexes(source: &mut Source, file: &str) -> Result<BTreeMap<String, Sexes>, Error> {
    let mut found = BTreeMap::new();
    source.read::<BySex>(file, |row| {
        let sexes = (row.men.number(&PEOPLE)?, row.women.number(&PEOPLE)?);
        row.occupation.insert_into(&mut found, folded(row.occupation.text()), sexes)
    })?;
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_median_is_read_off_evenly_filled_bands() {
        assert_eq!(estimated([0, 0, 0, 10, 0, 0, 0]), Some(400));
        assert_eq!(estimated([0, 0, 5, 5, 0, 0, 0]), Some(350));
        assert_eq!(estimated([0, 0, 0, 0, 0, 0, 4]), Some(700));
        assert_eq!(estimated([1, 1, 1, 1, 1, 1, 1]), Some(400));
        assert_eq!(estimated([0; 7]), None);
    }

    #[test]
    fn shares_are_weighted_by_employment() {
        let title = |employed, white| Shares { employed, white, ..Shares::default() };
        let weighted = |titles: &[Shares]| weighted(titles, |s| s.white);
        assert_eq!(weighted(&[title(100, Some(500)), title(300, Some(100))]), Some(200));
        assert_eq!(weighted(&[title(10, None), title(90, Some(100))]), Some(100));
        assert_eq!(weighted(&[title(11, None), title(89, Some(100))]), None);
        assert_eq!(weighted(&[title(5, None)]), None);
    }
}
