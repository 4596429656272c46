//! What an import found: for each column, how many occupations have it, and why the others do not; and what has
//! another name than before.

use std::fmt;

use super::change::Change;
use super::table::{Cell, Table};
use crate::occupation::Missing;

/// The coverage of every column of every table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    tables: Vec<TableReport>,
    changes: Vec<Change>,
    unread: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct TableReport {
    file: &'static str,
    rows: usize,
    columns: Vec<Coverage>,
}

/// How many rows have a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// The column's name.
    pub column: &'static str,
    /// How many rows have a figure or a text.
    pub have: usize,
    /// How many rows have nothing where nothing belongs, as in a list that is shorter than its columns.
    pub empty: usize,
    /// The reasons of the other rows, and how many have them.
    pub missing: Vec<(Missing, usize)>,
}

impl Report {
    pub(crate) fn of(tables: &[Table], changes: Vec<Change>, unread: Vec<String>) -> Report {
        let report = |table: &Table| TableReport {
            file: table.file,
            rows: table.rows.len(),
            columns: table.heads.iter().skip(1).map(|head| coverage(table, head.name)).collect(),
        };
        Report { tables: tables.iter().map(report).collect(), changes, unread }
    }

    /// Adds what tables of single occupations have together.
    pub(crate) fn add(&mut self, file: &'static str, (rows, columns): (usize, Vec<Coverage>)) {
        self.tables.push(TableReport { file, rows, columns });
    }

    /// The occupations and areas that have another name than in the tables that were there before, or are gone.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// The files of the folder that no table is made of: of an older release, or named as the importer knows none.
    pub fn unread(&self) -> &[String] {
        &self.unread
    }

    /// The coverage of a column; none when there is no such table or column.
    pub fn coverage(&self, file: &str, column: &str) -> Option<&Coverage> {
        let table = self.tables.iter().find(|table| table.file == file)?;
        table.columns.iter().find(|coverage| coverage.column == column)
    }
}

impl Coverage {
    /// That of a column with these figures.
    pub(crate) fn of(column: &'static str, figures: impl Iterator<Item = Result<i32, Missing>>) -> Coverage {
        let mut coverage = Coverage { column, have: 0, empty: 0, missing: Vec::new() };
        let mut missing = Missing::ALL.map(|reason| (reason, 0));
        for figure in figures {
            match figure {
                Ok(_) => coverage.have += 1,
                Err(reason) => missing[reason as usize].1 += 1,
            }
        }
        coverage.missing = missing.into_iter().filter(|(_, count)| *count > 0).collect();
        coverage
    }
}

fn coverage(table: &Table, column: &'static str) -> Coverage {
    let count =
        |wanted: &dyn Fn(&Cell) -> bool| table.rows.iter().filter(|row| wanted(row.cell(column))).count();
    let missing = Missing::ALL.map(|reason| (reason, count(&|cell| *cell == Cell::Missing(reason))));
    Coverage {
        column,
        have: count(&|cell| matches!(cell, Cell::Text(_))),
        empty: count(&|cell| *cell == Cell::Empty),
        missing: missing.into_iter().filter(|(_, count)| *count > 0).collect(),
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for table in &self.tables {
            writeln!(f, "{}: {} rows", table.file, table.rows)?;
            for column in &table.columns {
                write!(f, "  {:<36}{:>6}", column.column, column.have)?;
                for (reason, count) in &column.missing {
                    write!(f, "  ?{} {count}", reason.id())?;
                }
                match column.empty {
                    0 => writeln!(f)?,
                    empty => writeln!(f, "  empty {empty}")?,
                }
            }
        }
        if !self.changes.is_empty() {
            writeln!(f, "\nNot as in the tables that were there before:")?;
            for change in &self.changes {
                writeln!(f, "  {change}")?;
            }
        }
        match self.unread.as_slice() {
            [] => Ok(()),
            unread => writeln!(
                f,
                "\nNot read, being older, or named as src/import/files.rs knows none:\n  {}",
                unread.join("\n  ")
            ),
        }
    }
}
