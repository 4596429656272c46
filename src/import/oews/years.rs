//! Pay and employment in the nation in every year, of the occupations that had the code and title that they have today.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Basis, Nations, Wage, is_detailed, wage};
use crate::import::decimal;
use crate::import::error::Error;
use crate::import::field::{Fault, Field};
use crate::import::files;
use crate::import::measure::{PEOPLE, YEAR};
use crate::import::projections::Lines;
use crate::import::source::Source;
use crate::import::table::{Cell, Row, Table};
use crate::import::years::{Years, as_named};
use crate::occupation::{Code, Missing};
use crate::release::TOP_HOUR;

/// By year, and whether the line is of a group of occupations: its title and the row.
type ByYear = BTreeMap<(i64, bool), (String, Row)>;

/// From which year on pay is `#` at which pay by the hour, in cents. A year's pay is 2,080 times that.
const CEILINGS: [(i64, i64); 5] = [(2003, 7000), (2008, 8000), (2011, 9000), (2016, 10_000), (2022, 11_500)];

const _: () = assert!(
    CEILINGS[CEILINGS.len() - 1].1 == TOP_HOUR as i64,
    "sources.tsv has another top_code: add the year from which on it is so to CEILINGS"
);

#[derive(Deserialize)]
struct Year {
    #[serde(rename = "YEAR")]
    year: Field,
    #[serde(rename = "OCC_CODE")]
    code: Field,
    #[serde(rename = "OCC_TITLE")]
    title: Field,
    #[serde(rename = "O_GROUP")]
    level: Field,
    #[serde(rename = "TOT_EMP")]
    employees: Field,
    #[serde(rename = "A_MEDIAN")]
    by_year: Field,
    #[serde(rename = "H_MEDIAN")]
    by_hour: Field,
}

/// The table of all years, and which they are.
pub(super) fn read(source: &mut Source, lines: &Lines, nations: &Nations) -> Result<(Table, Years), Error> {
    let mut found: BTreeMap<Code, ByYear> = BTreeMap::new();
    let file = source.find(files::ALL_YEARS)?;
    source.read::<Year>(&file, |row| {
        let (code, year) = (row.code.code()?, row.year.number(&YEAR)?);
        // Where several occupations are counted as one, that was a group of them in some years.
        let is_group = !is_detailed(&row.level)?;
        // Codes that are no longer in use are not ours.
        if !lines.has(code) {
            return Ok(());
        }
        if year < CEILINGS[0].0 {
            return Err(row.year.bad("2003 or later"));
        }
        let mut cells = Row::new(code);
        cells.set_named("year", Cell::number(year, 0));
        cells.set_named(
            "employees",
            Cell::number_or(row.employees.number_unless("**", &PEOPLE)?, 0, Missing::NotPublished),
        );
        let (by_year, by_hour) = (median(&row.by_year, Basis::Year)?, median(&row.by_hour, Basis::Hour)?);
        cells.set_named("median_year", cell(by_year, by_hour, year, Basis::Year));
        cells.set_named("median_hour", cell(by_hour, by_year, year, Basis::Hour));
        let title = letters(row.title.title_of(&row.code)?);
        row.year.insert_into(found.entry(code).or_default(), (year, is_group), (title, cells))
    })?;
    check_year(&source.find(files::NATION)?, nations, &file, &found)?;
    let mut table = Table::of_occupations("years.tsv")
        .with_named("year", "May of", "oews-years")
        .with_named("employees", "people", "oews-years")
        .with_named("median_year", "$ of the year", "oews-years")
        .with_named("median_hour", "$ of the year", "oews-years");
    let years = found.values().flat_map(BTreeMap::keys).map(|(year, _)| *year);
    let years = Years::of(years);
    as_named(&file, 0, years)?;
    let all = source.periods.tell("oews-years", &file, years)?;
    for years in found.values() {
        let Some((_, (today, _))) = years.range((all.last, false)..).next() else { continue };
        let is_same = |&((year, is_group), (title, _)): &(&(i64, bool), &(String, Row))| {
            title == today && !(*is_group && years.contains_key(&(*year, false)))
        };
        table.rows.extend(years.iter().filter(is_same).map(|(_, (_, row))| row.clone()));
    }
    Ok((table, all))
}

/// Holds that the nation's table, in which no year stands, is of the one that it is named for: if the table of all years
/// has that year, most occupations have as many employees there.
fn check_year(
    nation: &str,
    nations: &Nations,
    file: &str,
    found: &BTreeMap<Code, ByYear>,
) -> Result<(), Error> {
    let mut alike: BTreeMap<i64, (usize, usize)> = BTreeMap::new();
    for (code, years) in found {
        let Some(nation) = nations.get(code) else { continue };
        let employees = Cell::number_or(nation.employees, 0, Missing::NotPublished);
        for ((year, is_group), (_, row)) in years {
            if !is_group {
                let (same, all) = alike.entry(*year).or_default();
                *same += usize::from(*row.cell("employees") == employees);
                *all += 1;
            }
        }
    }
    let Some(year) = Years::within(nation).map(|years| years.last) else { return Ok(()) };
    match alike.get(&year) {
        Some((same, all)) if 2 * same < *all => {
            let most = alike.iter().max_by_key(|(_, (same, _))| same).map_or(year, |(most, _)| *most);
            let reason = format!(
                "its name says May {year}, and of the years in {file} its figures are most like those of May {most}: \
                 download that of May {year} again, and the one of all years if that is the older"
            );
            Err(Error::Unreadable { file: nation.to_owned(), line: 0, reason })
        }
        _ => Ok(()),
    }
}

/// A title without what is spelled now this way, now that.
fn letters(title: &str) -> String {
    title.chars().filter(char::is_ascii_alphabetic).map(|letter| letter.to_ascii_lowercase()).collect()
}

fn median(field: &Field, basis: Basis) -> Result<Wage, Fault> {
    // Three in the tables of four years.
    if field.text() == "***" { Ok(Wage::NotPublished) } else { wage(field, basis) }
}

/// `other` is the pay by the hour of one by the year, and the other way round.
fn cell(wage: Wage, other: Wage, year: i64, basis: Basis) -> Cell {
    let (_, cents) = CEILINGS.into_iter().rev().find(|(from, _)| *from <= year).unwrap_or(CEILINGS[0]);
    let (ceiling, reason) = match basis {
        Basis::Year => (cents * 2080 / 100, Missing::HourlyOnly),
        Basis::Hour => (cents, Missing::AnnualOnly),
    };
    match wage {
        Wage::Amount(amount) => Cell::number(amount, basis.places()),
        Wage::TopCoded => Cell::text(format!("≥{}", decimal::print(ceiling, basis.places()))),
        Wage::NotPublished if other == Wage::NotPublished => Cell::Missing(Missing::NotPublished),
        Wage::NotPublished => Cell::Missing(reason),
    }
}
