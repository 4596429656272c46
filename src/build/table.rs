//! A table under `static/data/`: tab-separated; names, units and sources in its first three lines.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::column::{Column, Kind};
use crate::occupation::Missing;
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
        Table::read(path, 3)
    }

    /// Reads a table of words, which has names only.
    pub fn words(path: &Path) -> Result<Table, String> {
        Table::read(path, 1)
    }

    fn read(path: &Path, header: usize) -> Result<Table, String> {
        let text = fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
        let lines: Vec<Vec<&str>> = text.lines().map(|line| line.split('\t').collect()).collect();
        let names = lines.first().ok_or_else(|| format!("{}: no header", path.display()))?;
        let source = |place| if header < 3 { None } else { lines.get(2)?.get(place) };
        let head = |(place, name): (usize, &&str)| {
            let source = source(place).copied().unwrap_or_default();
            Head { place, name: (*name).to_owned(), source: source.to_owned() }
        };
        let heads: Vec<Head> = names.iter().enumerate().map(head).collect();
        let mut rows = BTreeMap::new();
        for (line, cells) in (1..).zip(&lines).skip(header) {
            let wrong = |what: String| format!("{}:{line}: {what}", path.display());
            if cells.len() != heads.len() {
                return Err(wrong(format!("{} cells, expected {}", cells.len(), heads.len())));
            }
            let row = Row { line, cells: cells.iter().map(|cell| (*cell).to_owned()).collect() };
            if rows.insert(cells[0].to_owned(), row).is_some() {
                return Err(wrong(format!("{} stands here for the second time", cells[0])));
            }
        }
        Ok(Table { path: path.to_owned(), heads, rows })
    }

    /// The first cell of every row, in alphabetical order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.rows.keys().map(String::as_str)
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
        if let Some(reason) = text.strip_prefix('?') {
            let missing = Missing::ALL.into_iter().find(|m| m.id() == reason);
            return missing.map(|m| Some(Cell::Missing(m))).ok_or_else(|| wrong("a reason"));
        }
        match column.kind() {
            _ if text.is_empty() => Ok(None),
            Kind::Text | Kind::Link => Ok(Some(Cell::Text(text.replace('\'', "’")))),
            Kind::Number { decimals, .. } => steps(text, decimals).map(Cell::Number).map(Some),
            Kind::Pay => steps(text, if text.contains('.') { 3 } else { 0 }).map(Cell::Number).map(Some),
        }
        .map_err(wrong)
    }
}

/// A decimal text in steps of 10^-`decimals`.
pub fn steps(text: &str, decimals: u32) -> Result<i32, &'static str> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let plain = !whole.is_empty() && digits.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    if !plain || part.len() > decimals as usize {
        return Err("a number with no more decimals than its unit");
    }
    let zeros = "0".repeat(decimals as usize - part.len());
    let steps: Result<i32, _> = format!("{whole}{part}{zeros}").parse();
    steps.map(|n| sign * n).map_err(|_| "a smaller number")
}
