//! A table as it is written: columns with unit and source, and a row for each occupation.

use super::decimal;
use super::error::Error;
use crate::occupation::Code;

/// A column of a generated table.
#[derive(Clone, Copy)]
pub(crate) struct Column {
    pub(crate) name: &'static str,
    pub(crate) unit: &'static str,
    /// An id of `static/data/authored/sources.tsv`.
    pub(crate) source: &'static str,
}

/// Why there is no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Reason {
    /// The publisher gives none.
    NotPublished,
    /// Pay is published by the year only.
    AnnualOnly,
    /// Pay is published by the hour only.
    HourlyOnly,
    /// Too few people for a figure that means something.
    TooFew,
    /// Pay is $239,200 a year or more, so that no single winner can be named.
    TopCoded,
    /// The source does not cover the occupation.
    NotCovered,
}

/// A cell of a generated table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Cell {
    /// A number or a text, as written.
    Text(String),
    /// No figure, and why.
    Missing(Reason),
    /// Nothing belongs here: the list is shorter than its columns.
    Empty,
}

/// A table of `static/data/generated/`.
pub(crate) struct Table {
    pub(crate) file: &'static str,
    pub(crate) columns: Vec<Column>,
    /// The rows by their first cell.
    pub(crate) rows: Vec<(String, Vec<Cell>)>,
}

pub(crate) const fn column(name: &'static str, unit: &'static str, source: &'static str) -> Column {
    Column { name, unit, source }
}

/// The first column of every table with a row for each occupation.
pub(crate) const CODE: Column = column("code", "code", "projections");

impl Reason {
    /// All reasons, in the order of the report.
    pub(crate) const ALL: [Reason; 6] = [
        Reason::NotPublished,
        Reason::AnnualOnly,
        Reason::HourlyOnly,
        Reason::TooFew,
        Reason::TopCoded,
        Reason::NotCovered,
    ];

    /// The reason as it is written in a cell.
    pub(crate) const fn mark(self) -> &'static str {
        match self {
            Reason::NotPublished => "?not-published",
            Reason::AnnualOnly => "?annual-only",
            Reason::HourlyOnly => "?hourly-only",
            Reason::TooFew => "?too-few",
            Reason::TopCoded => "?top-coded",
            Reason::NotCovered => "?not-covered",
        }
    }
}

impl Cell {
    pub(crate) fn text(text: impl Into<String>) -> Cell {
        Cell::Text(text.into())
    }

    /// A fixed-point number with `places` decimals.
    pub(crate) fn number(value: i64, places: u32) -> Cell {
        Cell::Text(decimal::print(value, places))
    }

    pub(crate) fn number_or(value: Option<i64>, places: u32, reason: Reason) -> Cell {
        value.map_or(Cell::Missing(reason), |value| Cell::number(value, places))
    }

    fn written(&self) -> &str {
        match self {
            Cell::Text(text) => text,
            Cell::Missing(reason) => reason.mark(),
            Cell::Empty => "",
        }
    }
}

/// `cells` filled up with empty ones to `length`.
pub(crate) fn padded(mut cells: Vec<Cell>, length: usize) -> Vec<Cell> {
    cells.resize(length, Cell::Empty);
    cells
}

impl Table {
    pub(crate) fn new(file: &'static str, columns: &[Column]) -> Table {
        Table { file, columns: columns.to_vec(), rows: Vec::new() }
    }

    /// Adds the row of `code`; `cells` are those after the code.
    pub(crate) fn push(&mut self, code: Code, cells: Vec<Cell>) {
        self.rows.push((code.to_string(), cells));
    }

    /// The table as text. A cell with a tab or a newline can't be written and is an error,
    /// as are a text that looks like a reason and a row of another length.
    pub(crate) fn to_tsv(&self) -> Result<String, Error> {
        let head = |part: fn(&Column) -> &'static str| {
            let cells: Vec<_> = self.columns.iter().map(part).collect();
            cells.join("\t") + "\n"
        };
        let mut tsv = head(|c| c.name) + &head(|c| c.unit) + &head(|c| c.source);
        for (key, cells) in &self.rows {
            let fits = |cell: &Cell| match cell {
                Cell::Text(text) => {
                    !text.is_empty() && !text.starts_with('?') && !text.contains(['\t', '\n', '\r'])
                }
                Cell::Missing(_) | Cell::Empty => true,
            };
            if cells.len() + 1 != self.columns.len() {
                return Err(self.not_written(key, &format!("{} cells", cells.len() + 1)));
            }
            if let Some(cell) = cells.iter().find(|cell| !fits(cell)) {
                return Err(self.not_written(key, &format!("the cell {:?}", cell.written())));
            }
            tsv += key;
            for cell in cells {
                tsv.push('\t');
                tsv += cell.written();
            }
            tsv.push('\n');
        }
        Ok(tsv)
    }

    fn not_written(&self, key: &str, what: &str) -> Error {
        Error::NotWritten { file: self.file.to_owned(), reason: format!("the row of {key} has {what}") }
    }
}
