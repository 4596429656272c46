//! What women and men earn a week who work full time, from the Current Population Survey.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::census::{Titles, folded};
use super::error::Error;
use super::field::Field;
use super::files;
use super::measure::WEEKLY_PAY;
use super::projections::Lines;
use super::source::Source;
use super::table::{Cell, Row, Table};
use super::totals;
use crate::dataset::Column;
use crate::occupation::Missing;

#[derive(Deserialize)]
struct Earnings {
    #[serde(rename = "Occupation")]
    occupation: Field,
    #[serde(rename = "Women median weekly $")]
    women: Field,
    #[serde(rename = "Men median weekly $")]
    men: Field,
}

/// Both medians or neither. Those of several Census occupations make none of their line.
pub(crate) fn read(source: &mut Source, lines: &Lines, titles: &Titles) -> Result<Table, Error> {
    let mut found = BTreeMap::new();
    let file = source.find_of("cps-weekly", files::WEEKLY)?;
    source.read::<Earnings>(&file, |row| {
        if row.is_note {
            return Ok(());
        }
        let medians = (row.women.number_unless("–", &WEEKLY_PAY)?, row.men.number_unless("–", &WEEKLY_PAY)?);
        row.occupation.insert_into(&mut found, folded(row.occupation.text()), medians)
    })?;
    let mut table = Table::declared("weekly.tsv", "weekly");
    if let Some((Some(women), Some(men))) = found.get("total full time wage and salary workers") {
        table.total = Some(row(totals::ALL, *women, *men));
    }
    for code in lines.codes() {
        let medians = match titles.get(&code).map(Vec::as_slice) {
            Some([title]) => match found.get(&title.key) {
                Some((Some(women), Some(men))) => Ok((*women, *men)),
                // Of fewer than 50,000 women or men the survey publishes no median, and lists nobody without.
                _ => Err(Missing::TooFew),
            },
            _ => Err(Missing::NotPublished),
        };
        table.rows.push(match medians {
            Err(reason) => Row::missing(code, reason),
            Ok((women, men)) => row(code, women, men),
        });
    }
    Ok(table)
}

fn row(key: impl ToString, women: i64, men: i64) -> Row {
    let mut row = Row::new(key);
    row.set(Column::WeeklyWomen, Cell::number(women, 0));
    row.set(Column::WeeklyMen, Cell::number(men, 0));
    row
}
