//! Table 5.3 of the Employment Projections: the education of those who work in the occupation, aged 25 or older.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::error::Error;
use super::field::Field;
use super::files;
use super::measure::SHARE;
use super::projections::{Lines, without_marks};
use super::source::Source;
use super::table::{Cell, Row, Table};
use super::totals;
use crate::dataset::Column;

#[derive(Deserialize)]
struct Attainment {
    #[serde(rename = "{first} National Employment Matrix title")]
    title: Field,
    #[serde(rename = "{first} National Employment Matrix code")]
    code: Field,
    #[serde(rename = "Less than high school diploma")]
    less_than_high_school: Field,
    #[serde(rename = "High school diploma or equivalent")]
    high_school: Field,
    #[serde(rename = "Some college, no degree")]
    some_college: Field,
    #[serde(rename = "Associate's degree")]
    associate: Field,
    #[serde(rename = "Bachelor's degree")]
    bachelor: Field,
    #[serde(rename = "Master's degree")]
    master: Field,
    #[serde(rename = "Doctoral or professional degree")]
    doctoral: Field,
}

impl Attainment {
    /// The shares of the levels, lowest first.
    fn levels(&self) -> [(Column, &Field); 7] {
        [
            (Column::LessThanHighSchool, &self.less_than_high_school),
            (Column::HighSchool, &self.high_school),
            (Column::SomeCollege, &self.some_college),
            (Column::Associate, &self.associate),
            (Column::Bachelor, &self.bachelor),
            (Column::Master, &self.master),
            (Column::Doctoral, &self.doctoral),
        ]
    }
}

pub(crate) fn read(source: &mut Source, lines: &Lines) -> Result<Table, Error> {
    let (mut rows, mut total) = (BTreeMap::new(), None);
    // The years of the survey stand in the name, that of the matrix in the header.
    let file = source.find_of("attainment", files::ATTAINMENT)?;
    source.read::<Attainment>(&file, |found| {
        if found.is_note {
            return Ok(());
        }
        // The figures of a marked title are those of a wider Census occupation.
        let (_, inexact) = without_marks(found.title.title_of(&found.code)?);
        let mut row = Row::new(found.code.text());
        row.set(Column::EducationMatch, Cell::text(if inexact { "inexact" } else { "exact" }));
        for (column, share) in found.levels() {
            row.set(column, Cell::number(share.number(&SHARE)?, 1));
        }
        if found.code.text() == totals::ALL {
            total = Some(row);
            return Ok(());
        }
        found.code.insert_into(&mut rows, lines.code(&found.code)?, row)
    })?;
    let mut table = Table::declared("education.tsv", "education");
    table.rows = lines.all(rows, &file)?;
    table.total = total;
    Ok(table)
}
