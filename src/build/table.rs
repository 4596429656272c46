//! A table under `static/data/`, its rows by their first cell and its columns by their names.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::column::{Column, Kind};
use crate::dataset::table::{FIGURES, WORDS, cells, figure, rows};
use crate::pack::Cell;

/// A table, its rows by the first cell.
pub struct Table {
    path: PathBuf,
    heads: Vec<Head>,
    rows: BTreeMap<String, Row>,
}

/// What stands above a column.
pub struct Head {
    place: usize,
    name: String,
    /// The source of its figures; empty in a table of words.
    pub source: String,
}

struct Row {
    line: usize,
    cells: Vec<String>,
}

impl Table {
    /// Reads a table of figures, which has lines of units and sources below its names.
    pub fn figures(path: &Path) -> Result<Table, String> {
        Table::read(path, FIGURES)
    }

    /// Reads a table of words, which has names only.
    pub fn words(path: &Path) -> Result<Table, String> {
        Table::read(path, WORDS)
    }

    fn read(path: &Path, header: usize) -> Result<Table, String> {
        let text = fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
        let mut lines = text.lines();
        let names = cells(lines.next().ok_or_else(|| format!("{}: no header", path.display()))?);
        let sources =
            if header == FIGURES { lines.nth(1).map(cells).unwrap_or_default() } else { Vec::new() };
        let head = |(place, name): (usize, &&str)| {
            let source = sources.get(place).copied().unwrap_or_default();
            Head { place, name: (*name).to_owned(), source: source.to_owned() }
        };
        let heads = names.iter().enumerate().map(head).collect();
        let mut found = BTreeMap::new();
        for row in rows(&text, header) {
            let row = row.map_err(|wrong| format!("{}: {wrong}", path.display()))?;
            let (line, key) = (row.line, row.cells[0].to_owned());
            let cells = row.cells.into_iter().map(str::to_owned).collect();
            if found.insert(key.clone(), Row { line, cells }).is_some() {
                return Err(format!("{}:{line}: {key} stands here for the second time", path.display()));
            }
        }
        Ok(Table { path: path.to_owned(), heads, rows: found })
    }

    /// The first cell of every row, in alphabetical order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.rows.keys().map(String::as_str)
    }

    /// Whether it has a row of that key.
    pub fn has(&self, key: &str) -> bool {
        self.rows.contains_key(key)
    }

    fn row(&self, key: &str) -> Result<&Row, String> {
        self.rows.get(key).ok_or_else(|| format!("{}: no row for {key}", self.path.display()))
    }

    /// The cell in the named column.
    pub fn cell(&self, key: &str, column: &str) -> Result<&str, String> {
        let head = self.heads.iter().find(|head| head.name == column);
        let head = head.ok_or_else(|| format!("{}: no column {column}", self.path.display()))?;
        Ok(&self.row(key)?.cells[head.place])
    }

    /// The columns that are declared to be in this table, with the place of each in its list.
    pub fn columns_of_its_own(&self) -> impl Iterator<Item = (&Head, Column, usize)> {
        let table = self.path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        self.columns(move |column| column.table() == table)
    }

    /// The columns of the dataset that are in this table, whichever one they are declared to be in.
    pub fn columns_of_any_table(&self) -> impl Iterator<Item = (&Head, Column, usize)> {
        self.columns(|_| true)
    }

    fn columns(&self, which: impl Fn(Column) -> bool) -> impl Iterator<Item = (&Head, Column, usize)> {
        self.heads.iter().skip(1).filter_map(move |head| {
            let mut columns = Column::ALL.iter().copied().filter(|column| which(*column));
            columns.find_map(|column| {
                let place = column.names().iter().position(|name| *name == head.name)?;
                Some((head, column, place))
            })
        })
    }

    /// The cell as it is stored in the dataset's column; nothing for an empty one.
    pub fn parse(&self, key: &str, head: &Head, column: Column) -> Result<Option<Cell>, String> {
        let Row { line, cells } = self.row(key)?;
        let text = cells[head.place].as_str();
        let wrong = |expected| {
            format!("{}:{line}: column {}: {text:?}, expected {expected}", self.path.display(), head.name)
        };
        let decimals = match column.kind() {
            _ if text.is_empty() => return Ok(None),
            Kind::Text | Kind::Link if !text.starts_with('?') => {
                return Ok(Some(Cell::Text(text.replace('\'', "’"))));
            }
            Kind::Number { decimals, .. } => decimals as usize,
            Kind::Pay if text.contains('.') => 3,
            Kind::Text | Kind::Link | Kind::Pay => 0,
        };
        let figure =
            figure(text, decimals).ok_or_else(|| wrong("a reason, or a number as fine as its unit"))?;
        Ok(Some(figure.map_or_else(Cell::Missing, Cell::Number)))
    }
}
