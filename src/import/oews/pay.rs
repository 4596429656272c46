//! Pay in the nation: the mean and five percentiles, by the year and by the hour.

use std::collections::BTreeMap;

use super::{Bases, Basis, Wage, wage};
use crate::import::error::Error;
use crate::import::projections::Lines;
use crate::import::source::{Row, Source};
use crate::import::table::{CODE, Cell, Column, Reason, Table, column};

const FILE: &str = "oews/national_M2025.csv";

const COLUMNS: [Column; 14] = [
    CODE,
    column("employees", "jobs", "oews"),
    column("mean_year", "$ a year", "oews"),
    column("p10_year", "$ a year", "oews"),
    column("p25_year", "$ a year", "oews"),
    column("p50_year", "$ a year", "oews"),
    column("p75_year", "$ a year", "oews"),
    column("p90_year", "$ a year", "oews"),
    column("mean_hour", "$ an hour", "oews"),
    column("p10_hour", "$ an hour", "oews"),
    column("p25_hour", "$ an hour", "oews"),
    column("p50_hour", "$ an hour", "oews"),
    column("p75_hour", "$ an hour", "oews"),
    column("p90_hour", "$ an hour", "oews"),
];

/// Whether the pay is published by the year and by the hour, and the table.
pub(super) fn read(source: &mut Source, lines: &Lines) -> Result<(Bases, Table), Error> {
    let columns = [
        "OCC_CODE",
        "OCC_TITLE",
        "O_GROUP",
        "TOT_EMP",
        "ANNUAL",
        "HOURLY",
        "A_MEAN",
        "A_PCT10",
        "A_PCT25",
        "A_MEDIAN",
        "A_PCT75",
        "A_PCT90",
        "H_MEAN",
        "H_PCT10",
        "H_PCT25",
        "H_MEDIAN",
        "H_PCT75",
        "H_PCT90",
    ];
    let (mut bases, mut found) = (Bases::new(), BTreeMap::new());
    source.read(FILE, columns, |row| {
        if row.cells()[2] != "detailed" {
            return Ok(());
        }
        let code = row.code(0)?;
        row.title_of(0, 1)?;
        if !lines.contains(code) {
            return Err(row.no_match(0, "a line item of table 1.2"));
        }
        let (annual_only, hourly_only) = (flag(row, 4)?, flag(row, 5)?);
        let mut cells = vec![Cell::number_or(row.number_unless("**", 3, 0)?, 0, Reason::NotPublished)];
        for column in 6..12 {
            cells.push(cell(row, column, Basis::Year, hourly_only.then_some(Reason::HourlyOnly))?);
        }
        for column in 12..18 {
            cells.push(cell(row, column, Basis::Hour, annual_only.then_some(Reason::AnnualOnly))?);
        }
        bases.insert(code, if hourly_only { Basis::Hour } else { Basis::Year });
        found.insert(code, cells).map_or(Ok(()), |_| Err(row.duplicate(0)))
    })?;

    let mut table = Table::new("pay.tsv", &COLUMNS);
    for code in lines.codes() {
        let absent = || vec![Cell::Missing(Reason::NotPublished); COLUMNS.len() - 1];
        table.push(code, found.remove(&code).unwrap_or_else(absent));
    }
    Ok((bases, table))
}

/// `why` tells why a wage that is `*` is not published.
fn cell<const N: usize>(
    row: &Row<N>,
    column: usize,
    basis: Basis,
    why: Option<Reason>,
) -> Result<Cell, Error> {
    Ok(match wage(row, column, basis)? {
        Wage::Amount(amount) => Cell::number(amount, basis.places()),
        Wage::TopCoded => Cell::Missing(Reason::TopCoded),
        Wage::NotPublished => Cell::Missing(why.unwrap_or(Reason::NotPublished)),
    })
}

fn flag<const N: usize>(row: &Row<N>, column: usize) -> Result<bool, Error> {
    match row.cells()[column] {
        "TRUE" => Ok(true),
        "" => Ok(false),
        _ => Err(row.bad(column, "TRUE or nothing")),
    }
}
