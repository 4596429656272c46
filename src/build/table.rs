//! A table under `static/data/`: tab-separated; names, units and sources in its first three lines.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::column::{Column, Kind};
use crate::occupation::Missing;
use crate::pack::Cell;

/// A table, its rows by the first column.
pub struct Table {
    path: PathBuf,
    columns: Vec<String>,
    /// The source of each column.
    sources: Vec<String>,
    rows: BTreeMap<String, (usize, Vec<String>)>,
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
        let mut lines =
            text.lines().enumerate().map(|(i, l)| (i + 1, l.split('\t').map(str::to_owned).collect()));
        let mut heads: Vec<Vec<String>> = lines.by_ref().take(header).map(|(_, cells)| cells).collect();
        heads.resize(3, Vec::new());
        let [columns, _, sources]: [Vec<String>; 3] =
            heads.try_into().map_err(|_| format!("{}: no header", path.display()))?;
        let mut rows = BTreeMap::new();
        for (line, cells) in lines {
            let cells: Vec<String> = cells;
            if cells.len() != columns.len() {
                return Err(format!(
                    "{}:{line}: {} cells, expected {}",
                    path.display(),
                    cells.len(),
                    columns.len()
                ));
            }
            let key = cells[0].clone();
            if rows.insert(key.clone(), (line, cells)).is_some() {
                return Err(format!("{}:{line}: {key} stands here for the second time", path.display()));
            }
        }
        Ok(Table { path: path.to_owned(), columns, sources, rows })
    }

    /// The first cell of every row, in order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.rows.keys().map(String::as_str)
    }

    /// The cells of a row.
    pub fn row(&self, key: &str) -> Result<&[String], String> {
        let missing = || format!("{}: no row for {key}", self.path.display());
        self.rows.get(key).map(|(_, cells)| cells.as_slice()).ok_or_else(missing)
    }

    /// The cell in the named column.
    pub fn cell(&self, key: &str, column: &str) -> Result<&str, String> {
        let place = self.columns.iter().position(|c| c == column);
        let place = place.ok_or_else(|| format!("{}: no column {column}", self.path.display()))?;
        Ok(&self.row(key)?[place])
    }

    /// Which of the dataset's columns this table fills, with their sources. Where two tables have a column
    /// of the same name, the dataset's is named after its table too: `scores.basis`.
    pub fn dataset_columns(&self) -> impl Iterator<Item = (usize, Column, &str)> {
        let table = self.path.file_stem().and_then(|s| s.to_str()).unwrap_or_default();
        self.columns.iter().enumerate().skip(1).filter_map(move |(i, name)| {
            let is_it = |c: &&Column| c.name() == name || c.name() == format!("{table}.{name}");
            let column = Column::ALL.iter().find(is_it)?;
            Some((i, *column, self.sources.get(i).map_or("", String::as_str)))
        })
    }

    /// The cell as it is stored in the column; nothing for an empty one.
    pub fn parse(&self, key: &str, place: usize, column: Column) -> Result<Option<Cell>, String> {
        let (line, cells) = self.rows.get(key).ok_or_else(|| format!("{}: no {key}", self.path.display()))?;
        let text = cells[place].as_str();
        let wrong = |expected| {
            format!("{}:{line}: column {}: {text:?}, expected {expected}", self.path.display(), column.name())
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
fn steps(text: &str, decimals: u32) -> Result<i32, &'static str> {
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
