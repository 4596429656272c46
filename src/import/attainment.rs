//! Table 5.3 of the Employment Projections: the education of those who work in the occupation, aged 25 or older.

use std::collections::BTreeMap;

use super::error::Error;
use super::projections::{Lines, without_marks};
use super::source::Source;
use super::table::{CODE, Cell, Column, Table, column};

const FILE: &str = "projections/table_5_3_attainment_2019_2021.csv";

const COLUMNS: [Column; 9] = [
    CODE,
    column("match", "text", "attainment"),
    column("less_than_high_school", "percent", "attainment"),
    column("high_school", "percent", "attainment"),
    column("some_college", "percent", "attainment"),
    column("associate", "percent", "attainment"),
    column("bachelor", "percent", "attainment"),
    column("master", "percent", "attainment"),
    column("doctoral", "percent", "attainment"),
];

pub(crate) fn read(source: &mut Source, lines: &Lines) -> Result<Table, Error> {
    let columns = [
        "2022 National Employment Matrix title",
        "2022 National Employment Matrix code",
        "Less than high school diploma",
        "High school diploma or equivalent",
        "Some college, no degree",
        "Associate's degree",
        "Bachelor's degree",
        "Master's degree",
        "Doctoral or professional degree",
    ];
    let mut found = BTreeMap::new();
    source.read(FILE, columns, |row| {
        if row.is_note() || row.cells()[1] == "00-0000" {
            return Ok(());
        }
        let code = row.code(1)?;
        if !lines.contains(code) {
            return Err(row.no_match(1, "a line item of table 1.2"));
        }
        // The figures of a marked title are those of a wider Census occupation.
        let inexact = without_marks(row.title_of(1, 0)?).1;
        let mut cells = vec![Cell::text(if inexact { "inexact" } else { "exact" })];
        for column in 2..columns.len() {
            cells.push(Cell::number(row.number(column, 1)?, 1));
        }
        found.insert(code, cells).map_or(Ok(()), |_| Err(row.duplicate(1)))
    })?;

    let mut table = Table::new("education.tsv", &COLUMNS);
    for code in lines.codes() {
        table.push(code, lines.find(code, &found, FILE)?.clone());
    }
    Ok(table)
}
