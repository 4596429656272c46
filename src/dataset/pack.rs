//! Occupations in, the dataset's bytes out. Used when the crate is built, and for a host's own data.

use std::collections::BTreeMap;

use super::column::{Column, Kind};
use super::layout::{HEADER, MAGIC, PARTS, RANKED, STRIDE, cell_bytes, highest};
use crate::occupation::Missing;

/// One cell before it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// A number in steps of its column.
    Number(i32),
    /// A text.
    Text(String),
    /// The occupation at this place of the list.
    Link(usize),
    /// No value, and why.
    Missing(Missing),
}

/// One occupation before it is stored.
#[derive(Clone, Debug)]
pub struct Row {
    /// The name's forms in the order of [`crate::occupation::Name`], then the official title, parted by tabs.
    pub name: String,
    /// A cell for each of [`Column::ALL`].
    pub cells: Vec<Cell>,
}

impl Row {
    /// An occupation of this name without any figure.
    pub fn new(name: String) -> Row {
        Row { name, cells: vec![Cell::Missing(Missing::NoSource); Column::ALL.len()] }
    }

    /// Puts the cell into its column.
    pub fn set(&mut self, column: Column, cell: Cell) {
        self.cells[column as usize] = cell;
    }
}

/// Everything that a dataset holds.
#[derive(Clone, Debug, Default)]
pub struct Contents {
    /// The occupations, in the order in which they are listed.
    pub rows: Vec<Row>,
    /// The sources, each as the tab-separated fields of [`crate::occupation::Source`].
    pub sources: Vec<String>,
    /// For each column, which source its figures come from.
    pub column_sources: Vec<u8>,
}

/// A cell that does not fit its column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoesNotFit {
    /// The occupation's place in the list.
    pub row: usize,
    /// The column's name.
    pub column: &'static str,
}

/// The dataset's bytes.
///
/// # Errors
/// A number is negative or too large for its column, or a text or link is in a column of another kind.
pub fn pack(contents: &Contents) -> Result<Vec<u8>, DoesNotFit> {
    let Contents { rows, sources, column_sources } = contents;
    let categories = categories(rows);
    let first_category = rows.len() + sources.len();
    // Collecting into a map would sort first, and bring several kilobytes of sorting to the browser.
    let mut index = BTreeMap::new();
    index.extend(categories.iter().enumerate().map(|(i, text)| (*text, first_category + i)));
    let texts: Vec<&str> = rows
        .iter()
        .map(|row| row.name.as_str())
        .chain(sources.iter().map(String::as_str))
        .chain(categories)
        .collect();
    let index_bytes = if texts.len() + 16 < highest(2) as usize { 2 } else { 3 };

    let mut out = Vec::with_capacity(HEADER);
    out.extend(MAGIC);
    push(&mut out, rows.len() as u32, 3);
    push(&mut out, texts.len() as u32, 3);
    push(&mut out, sources.len() as u32, 1);
    push(&mut out, index_bytes as u32, 1);
    out.extend(column_sources);
    for column in RANKED {
        for raw in quantiles(rows, *column)? {
            push(&mut out, raw, cell_bytes(column.kind(), index_bytes));
        }
    }
    push_texts(&mut out, &texts);
    for column in Column::ALL {
        let bytes = cell_bytes(column.kind(), index_bytes);
        let raws = rows
            .iter()
            .enumerate()
            .map(|(row, r)| raw(&r.cells[*column as usize], *column, bytes, &index, row))
            .collect::<Result<Vec<u32>, _>>()?;
        for plane in 0..bytes {
            out.extend(raws.iter().map(|raw| (raw >> (8 * plane)) as u8));
        }
    }
    Ok(out)
}

/// All categories, grouped by the column that first uses them, the most frequent first.
fn categories(rows: &[Row]) -> Vec<&str> {
    let mut uses: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for row in rows {
        for (column, cell) in row.cells.iter().enumerate() {
            if let Cell::Text(text) = cell {
                let entry = uses.entry(text).or_insert((column, 0));
                *entry = (entry.0.min(column), entry.1 + 1);
            }
        }
    }
    let mut texts: Vec<&str> = uses.keys().copied().collect();
    texts.sort_unstable_by_key(|text| (uses[text].0, usize::MAX - uses[text].1, *text));
    texts
}

fn push_texts(out: &mut Vec<u8>, texts: &[&str]) {
    let mut begin = 0;
    for (i, text) in texts.iter().enumerate() {
        if i % STRIDE == 0 {
            push(out, begin, 3);
        }
        begin += text.len() as u32 + 1;
    }
    push(out, begin, 3);
    for text in texts {
        out.extend(text.bytes().map(|b| if b == b'\n' { b' ' } else { b }));
        out.push(b'\n');
    }
}

/// The raw value that a cell is stored as.
fn raw(
    cell: &Cell,
    column: Column,
    bytes: usize,
    index: &BTreeMap<&str, usize>,
    row: usize,
) -> Result<u32, DoesNotFit> {
    let room = highest(bytes) - Missing::ALL.len() as u32;
    let fitting = match (cell, column.kind()) {
        (Cell::Missing(reason), _) => return Ok(highest(bytes) - *reason as u32),
        (Cell::Number(n), Kind::Number { base, .. }) => n.checked_add(base).and_then(|n| n.try_into().ok()),
        (Cell::Number(n), Kind::Pay) => u32::try_from(*n).ok(),
        (Cell::Text(text), Kind::Text) => index.get(text.as_str()).and_then(|i| u32::try_from(*i).ok()),
        (Cell::Link(i), Kind::Link) => u32::try_from(*i).ok(),
        _ => None,
    };
    fitting.filter(|raw| *raw <= room).ok_or(DoesNotFit { row, column: column.name() })
}

/// The column's raw values at 0/32, 1/32 … 32/32 of the occupations that have one; zeros if none has.
fn quantiles(rows: &[Row], column: Column) -> Result<Vec<u32>, DoesNotFit> {
    let bytes = cell_bytes(column.kind(), 0);
    let mut values = Vec::new();
    for (i, row) in rows.iter().enumerate() {
        let cell = &row.cells[column as usize];
        if matches!(cell, Cell::Number(_)) {
            values.push(raw(cell, column, bytes, &BTreeMap::new(), i)?);
        }
    }
    values.sort_unstable();
    let last = values.len().saturating_sub(1);
    Ok((0..=PARTS).map(|part| values.get(last * part / PARTS).copied().unwrap_or(0)).collect())
}

fn push(out: &mut Vec<u8>, number: u32, bytes: usize) {
    out.extend(&number.to_le_bytes()[..bytes]);
}
