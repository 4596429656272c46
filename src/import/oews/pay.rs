//! Pay in the nation: the mean and five percentiles, by the year and by the hour.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::wages::Wages;
use super::{Basis, Nation, Nations, Wage, is_detailed, is_true, wage};
use crate::dataset::Column;
use crate::import::error::Error;
use crate::import::field::{Fault, Field};
use crate::import::files;
use crate::import::measure::PEOPLE;
use crate::import::projections::Lines;
use crate::import::source::Source;
use crate::import::table::{Cell, Row, Table};
use crate::occupation::Missing;

#[derive(Deserialize)]
struct National {
    #[serde(rename = "OCC_CODE")]
    code: Field,
    #[serde(rename = "OCC_TITLE")]
    title: Field,
    #[serde(rename = "O_GROUP")]
    level: Field,
    #[serde(rename = "TOT_EMP")]
    employees: Field,
    #[serde(rename = "ANNUAL")]
    annual_only: Field,
    #[serde(rename = "HOURLY")]
    hourly_only: Field,
    #[serde(flatten)]
    wages: Wages,
}

/// The columns of the mean and the percentiles, as [`Wages::by`] has them.
const COLUMNS: [(Basis, Column, [Column; 5]); 2] = [
    (Basis::Year, Column::MeanYear, Column::YEARLY_PERCENTILES),
    (Basis::Hour, Column::MeanHour, Column::HOURLY_PERCENTILES),
];

/// What places and industries are held against, the employees of all occupations, and the table.
pub(super) fn read(source: &mut Source, lines: &Lines) -> Result<(Nations, i64, Table), Error> {
    let (mut nations, mut rows, mut total) = (Nations::new(), BTreeMap::new(), None);
    let mut of_all = None;
    let file = source.find_of("oews", files::NATION)?;
    source.read::<National>(&file, |found| {
        let is_total = found.level.text() == "total";
        if !is_total && !is_detailed(&found.level)? {
            return Ok(());
        }
        found.title.title_of(&found.code)?;
        found.wages.check_order()?;
        let (annual_only, hourly_only) = (is_true(&found.annual_only)?, is_true(&found.hourly_only)?);
        let employees = found.employees.number_unless("**", &PEOPLE)?;
        let mut row = Row::new(found.code.text());
        row.set(Column::Employees, Cell::number_or(employees, 0, Missing::NotPublished));
        for (basis, mean, percentiles) in COLUMNS {
            let why = match basis {
                Basis::Year => hourly_only.then_some(Missing::HourlyOnly),
                Basis::Hour => annual_only.then_some(Missing::AnnualOnly),
            };
            for (column, pay) in [mean].into_iter().chain(percentiles).zip(found.wages.by(basis)) {
                row.set(column, cell(pay, basis, why)?);
            }
        }
        if is_total {
            // So many employees are no figure of an occupation.
            row.replace(Column::Employees, Cell::Empty);
            of_all = Some(found.employees.number(&PEOPLE)?);
            total = Some(row);
            return Ok(());
        }
        let code = lines.code(&found.code)?;
        let basis = if hourly_only { Basis::Hour } else { Basis::Year };
        let mean = match wage(found.wages.mean(basis), basis)? {
            Wage::Amount(mean) => Some(mean),
            Wage::TopCoded | Wage::NotPublished => None,
        };
        nations.insert(code, Nation { basis, mean, employees });
        found.code.insert_into(&mut rows, code, row)
    })?;

    let lacks =
        |what: &str| Error::Unreadable { file: file.clone(), line: 0, reason: format!("no line {what}") };
    let of_all = of_all.ok_or_else(|| lacks("for all occupations"))?;
    if nations.is_empty() {
        return Err(lacks("of a detailed occupation (column \"O_GROUP\")"));
    }
    let mut table = Table::declared("pay.tsv", "pay");
    table.total = total;
    for code in lines.codes() {
        table.rows.push(rows.remove(&code).unwrap_or_else(|| Row::missing(code, Missing::NotPublished)));
    }
    Ok((nations, of_all, table))
}

/// `why` tells why a wage that is `*` is not published.
fn cell(pay: &Field, basis: Basis, why: Option<Missing>) -> Result<Cell, Fault> {
    Ok(match wage(pay, basis)? {
        Wage::Amount(amount) => Cell::number(amount, basis.places()),
        Wage::TopCoded => Cell::Missing(Missing::TopCoded),
        Wage::NotPublished => Cell::Missing(why.unwrap_or(Missing::NotPublished)),
    })
}
