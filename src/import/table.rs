//! A table as it is written: columns with unit and source, and a row for each occupation.

use std::borrow::Cow;

use super::decimal;
use super::error::Error;
use crate::dataset::Column;
use crate::occupation::Missing;

/// What stands above a column of a generated table.
#[derive(Clone, Debug)]
pub(crate) struct Head {
    pub(crate) name: &'static str,
    unit: &'static str,
    /// An id of `static/data/authored/sources.tsv`, or several.
    source: Cow<'static, str>,
}

/// A cell of a generated table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Cell {
    /// A number or a text, as written.
    Text(String),
    /// No figure, and why.
    Missing(Missing),
    /// Nothing belongs here: the list is shorter than its columns.
    Empty,
}

/// A table of `static/data/generated/`.
pub(crate) struct Table {
    pub(crate) file: &'static str,
    pub(crate) heads: Vec<Head>,
    pub(crate) rows: Vec<Row>,
    /// What the publisher says of all occupations together.
    pub(crate) total: Option<Row>,
}

/// A row of a generated table. Columns are filled by name; one that is not stays empty.
#[derive(Clone)]
pub(crate) struct Row {
    key: String,
    cells: Vec<(&'static str, Cell)>,
    /// What stands in the columns that are not filled.
    pub(crate) rest: Cell,
}

impl Cell {
    pub(crate) fn text(text: impl Into<String>) -> Cell {
        Cell::Text(text.into())
    }

    /// A fixed-point number with `places` decimals.
    pub(crate) fn number(value: i64, places: u32) -> Cell {
        Cell::Text(decimal::print(value, places))
    }

    pub(crate) fn number_or(value: Option<i64>, places: u32, reason: Missing) -> Cell {
        value.map_or(Cell::Missing(reason), |value| Cell::number(value, places))
    }

    pub(crate) fn text_or(text: Option<&str>, reason: Missing) -> Cell {
        text.map_or(Cell::Missing(reason), Cell::text)
    }

    fn written(&self) -> Cow<'_, str> {
        match self {
            Cell::Text(text) => text.into(),
            Cell::Missing(reason) => format!("?{}", reason.id()).into(),
            Cell::Empty => "".into(),
        }
    }
}

impl Row {
    pub(crate) fn new(key: impl ToString) -> Row {
        Row { key: key.to_string(), cells: Vec::new(), rest: Cell::Empty }
    }

    /// A row that has nothing, for one reason.
    pub(crate) fn missing(key: impl ToString, reason: Missing) -> Row {
        Row { rest: Cell::Missing(reason), ..Row::new(key) }
    }

    /// Fills the column, or the first place of a list.
    pub(crate) fn set(&mut self, column: Column, cell: Cell) {
        self.set_named(column.name(), cell);
    }

    /// Fills the first places of a list.
    pub(crate) fn set_list(&mut self, column: Column, cells: impl IntoIterator<Item = Cell>) {
        self.cells.extend(column.names().iter().copied().zip(cells));
    }

    /// Fills the column in place of what it was filled with.
    pub(crate) fn replace(&mut self, column: Column, cell: Cell) {
        self.replace_named(column.name(), cell);
    }

    /// The same for a column that the table has and the dataset has not.
    pub(crate) fn replace_named(&mut self, name: &'static str, cell: Cell) {
        self.cells.retain(|(other, _)| *other != name);
        self.set_named(name, cell);
    }

    /// Fills a column that the table has and the dataset has not.
    pub(crate) fn set_named(&mut self, name: &'static str, cell: Cell) {
        self.cells.push((name, cell));
    }

    /// The cell in a column of the table.
    pub(crate) fn cell(&self, name: &str) -> &Cell {
        self.cells.iter().find(|(other, _)| *other == name).map_or(&self.rest, |(_, cell)| cell)
    }
}

impl Table {
    /// A table without rows, whose first column is the code of an occupation.
    pub(crate) fn of_occupations(file: &'static str) -> Table {
        Table::new(file, "code", "code", "projections")
    }

    /// A table without rows, and with this first column.
    pub(crate) fn new(
        file: &'static str,
        name: &'static str,
        unit: &'static str,
        source: impl Into<Cow<'static, str>>,
    ) -> Table {
        let source = source.into();
        Table { file, heads: vec![Head { name, unit, source }], rows: Vec::new(), total: None }
    }

    /// A table without rows of all columns that are declared to be in it, as far as the dataset has them.
    pub(crate) fn declared(file: &'static str, table: &str) -> Table {
        let columns = Column::ALL.iter().copied().filter(|column| column.table() == table);
        columns.fold(Table::of_occupations(file), |built, column| built.with(&[column]))
    }

    /// Adds the column as it is declared; lists that are added together take turns, place by place.
    pub(crate) fn with(mut self, columns: &[Column]) -> Table {
        let places = columns.iter().map(|column| column.places()).max().unwrap_or(0);
        for place in 0..places {
            for column in columns {
                let names = column.names().get(place);
                let head =
                    |name: &&'static str| Head { name, unit: column.unit(), source: column.source().into() };
                self.heads.extend(names.map(head));
            }
        }
        self
    }

    /// Adds a column that the dataset has not.
    pub(crate) fn with_named(
        mut self,
        name: &'static str,
        unit: &'static str,
        source: impl Into<Cow<'static, str>>,
    ) -> Table {
        self.heads.push(Head { name, unit, source: source.into() });
        self
    }

    /// The table as text. A cell with a tab or a newline can't be written and is an error,
    /// as are a text that looks like a reason and a cell in a column that the table has not.
    pub(crate) fn to_tsv(&self) -> Result<String, Error> {
        let line = |part: fn(&Head) -> &str| {
            let cells: Vec<_> = self.heads.iter().map(part).collect();
            cells.join("\t") + "\n"
        };
        let mut tsv = line(|head| head.name) + &line(|head| head.unit) + &line(|head| &head.source);
        for row in &self.rows {
            let fits = |cell: &Cell| match cell {
                Cell::Text(text) => {
                    !text.is_empty() && !text.starts_with('?') && !text.contains(['\t', '\n', '\r'])
                }
                Cell::Missing(_) | Cell::Empty => true,
            };
            if let Some((_, cell)) = row.cells.iter().find(|(_, cell)| !fits(cell)) {
                return Err(self.not_written(row, &format!("the cell {:?}", cell.written())));
            }
            let is_known = |name: &str| self.heads.iter().any(|head| head.name == name);
            if let Some((name, _)) = row.cells.iter().find(|(name, _)| !is_known(name)) {
                return Err(self.not_written(row, &format!("a cell in {name}, which is no column")));
            }
            tsv += &row.key;
            for head in &self.heads[1..] {
                tsv.push('\t');
                tsv += &row.cell(head.name).written();
            }
            tsv.push('\n');
        }
        Ok(tsv)
    }

    fn not_written(&self, row: &Row, what: &str) -> Error {
        Error::NotWritten { file: self.file.to_owned(), reason: format!("the row of {} has {what}", row.key) }
    }
}
