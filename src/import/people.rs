//! Who works in the occupation: age, women, race and ethnicity, from the Current Population Survey;
//! women from the American Community Survey where the former publishes none.

use std::collections::BTreeMap;

use super::census::{Title, Titles, folded};
use super::decimal::rounded;
use super::error::Error;
use super::projections::Lines;
use super::source::Source;
use super::table::{CODE, Cell, Column, Reason, Table, column};

const SHARES: &str = "cps/cpsaat11_2022.csv";
const AGES: &str = "cps/cpsaat11b_2025.csv";
const SEX: &str = "acs/sex_by_occupation_2018.csv";

const COLUMNS: [Column; 10] = [
    CODE,
    column("shared_codes", "occupations", "cps-people"),
    column("age", "years", "cps-age"),
    column("age_kind", "text", "cps-age"),
    column("women_cps", "percent", "cps-people"),
    column("women_acs", "percent", "acs-sex"),
    column("white", "percent", "cps-people"),
    column("black", "percent", "cps-people"),
    column("asian", "percent", "cps-people"),
    column("hispanic", "percent", "cps-people"),
];

/// Where the age bands begin, and where the open one is taken to end.
const BANDS: [i64; 8] = [16, 20, 25, 35, 45, 55, 65, 75];

/// An age is estimated where at least so many thousands work.
const LEAST_FOR_AGE: i64 = 20;

/// What a Census occupation says, thousands employed and shares in tenths of a percent.
#[derive(Clone, Default)]
struct Shares {
    employed: i64,
    /// Women, White, Black, Asian, Hispanic.
    shares: [Option<i64>; 5],
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
    let (shares, ages, sexes) = (shares(source)?, ages(source)?, sexes(source)?);
    let mut table = Table::new("people.tsv", &COLUMNS);
    for (line, own) in titles {
        let sharing =
            titles.values().filter(|other| other.iter().any(|t| own.iter().any(|o| o.key == t.key)));
        let mut cells = vec![Cell::number(sharing.count() as i64, 0)];
        cells.extend(age(&find(own, &ages, AGES)?));

        let shares = find(own, &shares, SHARES)?;
        let [women, race @ ..] = [0, 1, 2, 3, 4].map(|which| weighted(&shares, which));
        let percent = |share| Cell::number_or(share, 1, Reason::TooFew);
        cells.push(percent(women));
        cells.push(match women {
            Some(_) => Cell::Empty,
            None => Cell::number_or(women_of(&find(own, &sexes, SEX)?), 1, Reason::NotPublished),
        });
        cells.extend(race.map(percent));
        table.push(*line, cells);
    }
    for code in lines.codes() {
        lines.find(code, titles, SHARES)?;
    }
    Ok(table)
}

/// What `map`, read from `file`, has for each of the titles.
fn find<T: Clone>(titles: &[Title], map: &BTreeMap<String, T>, file: &str) -> Result<Vec<T>, Error> {
    let found = titles.iter().map(|title| {
        map.get(&title.key).cloned().ok_or_else(|| Error::NoMatch {
            spot: title.spot.clone(),
            expected: format!("a row for the Census occupation in {file}"),
            found: title.key.clone(),
        })
    });
    found.collect()
}

/// The share over several Census occupations, weighted by employment.
/// Those without a published share may hold a tenth of the employment; beyond that there is none.
fn weighted(titles: &[Shares], which: usize) -> Option<i64> {
    let published = || titles.iter().filter_map(|t| t.shares[which].map(|share| (share, t.employed)));
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
        None => [Cell::Missing(Reason::TooFew), Cell::Missing(Reason::TooFew)],
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

fn shares(source: &mut Source) -> Result<BTreeMap<String, Shares>, Error> {
    let columns = [
        "Occupation",
        "Total employed (thousands)",
        "Women %",
        "White %",
        "Black or African American %",
        "Asian %",
        "Hispanic or Latino %",
    ];
    let mut found = BTreeMap::new();
    source.read(SHARES, columns, |row| {
        if row.is_note() {
            return Ok(());
        }
        let mut shares = [None; 5];
        for (which, share) in shares.iter_mut().enumerate() {
            *share = row.number_unless("–", which + 2, 1)?;
            if share.is_some_and(|share| !(0..=1000).contains(&share)) {
                return Err(row.bad(which + 2, "a percentage from 0 to 100"));
            }
        }
        let shares = Shares { employed: row.number(1, 0)?, shares };
        found.insert(folded(row.cells()[0]), shares).map_or(Ok(()), |_| Err(row.duplicate(0)))
    })?;
    Ok(found)
}

fn ages(source: &mut Source) -> Result<BTreeMap<String, Ages>, Error> {
    let columns = [
        "Occupation",
        "Total (thousands)",
        "16-19",
        "20-24",
        "25-34",
        "35-44",
        "45-54",
        "55-64",
        "65+",
        "Median age",
    ];
    let mut found = BTreeMap::new();
    source.read(AGES, columns, |row| {
        if row.is_note() {
            return Ok(());
        }
        let mut bands = [0; 7];
        for (which, band) in bands.iter_mut().enumerate() {
            *band = row.number(which + 2, 0)?;
        }
        let ages = Ages { employed: row.number(1, 0)?, bands, median: row.number_unless("–", 9, 1)? };
        found.insert(folded(row.cells()[0]), ages).map_or(Ok(()), |_| Err(row.duplicate(0)))
    })?;
    Ok(found)
}

fn sexes(source: &mut Source) -> Result<BTreeMap<String, Sexes>, Error> {
    let mut found = BTreeMap::new();
    source.read(SEX, ["Occupation", "Men", "Women"], |row| {
        let sexes = (row.number(1, 0)?, row.number(2, 0)?);
        found.insert(folded(row.cells()[0]), sexes).map_or(Ok(()), |_| Err(row.duplicate(0)))
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
        let title = |employed, share| Shares { employed, shares: [share; 5] };
        assert_eq!(weighted(&[title(100, Some(500)), title(300, Some(100))], 0), Some(200));
        assert_eq!(weighted(&[title(10, None), title(90, Some(100))], 0), Some(100));
        assert_eq!(weighted(&[title(11, None), title(89, Some(100))], 0), None);
        assert_eq!(weighted(&[title(5, None)], 0), None);
    }
}
