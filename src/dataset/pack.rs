//! Occupations in, the dataset's bytes out. Used when the crate is built, and for a host's own data.

use std::collections::BTreeMap;

use super::column::{Column, Kind};
use super::layout::{HEADER, MAGIC, PARTS, RANKED, STRIDE, foretold, highest, room};
use super::name;
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
    let names: Vec<String> = rows.iter().map(|row| name::stored(&row.name)).collect();
    let texts: Vec<&str> =
        names.iter().chain(sources).map(String::as_str).chain(categories.iter().copied()).collect();

    let mut out = Vec::with_capacity(HEADER);
    out.extend(MAGIC);
    push(&mut out, rows.len() as u32, 3);
    push(&mut out, texts.len() as u32, 3);
    push(&mut out, sources.len() as u32, 1);
    let numbers = rows
        .iter()
        .enumerate()
        .map(|(row, r)| Column::ALL.iter().map(|column| number(r, *column, &index, row)).collect())
        .collect::<Result<Vec<Vec<Result<i64, Missing>>>, _>>()?;
    let columns: Vec<Stored> = Column::ALL.iter().map(|column| Stored::of(*column, &numbers)).collect();
    for (stored, source) in columns.iter().zip(column_sources) {
        push(&mut out, u32::from(*source), 1);
        push(&mut out, stored.bytes as u32, 1);
        push(&mut out, stored.step, 3);
        push(&mut out, stored.least as u32, 4);
    }
    for column in RANKED {
        for number in quantiles(&numbers, *column) {
            push(&mut out, number, room(column.kind()));
        }
    }
    push_texts(&mut out, &texts);
    for stored in columns {
        for plane in 0..stored.bytes {
            out.extend(stored.cells.iter().map(|raw| (raw >> (8 * plane)) as u8));
        }
    }
    Ok(out)
}

/// A column as it is stored: the fewest bytes that hold what its foretold numbers do not tell.
struct Stored {
    bytes: usize,
    step: u32,
    least: i32,
    cells: Vec<u32>,
}

impl Stored {
    fn of(column: Column, numbers: &[Vec<Result<i64, Missing>>]) -> Stored {
        let rest = |(place, row): (usize, &Vec<Result<i64, Missing>>)| {
            let near = foretold(column, place, |other| row[other as usize].ok());
            row[column as usize].map(|number| number - near)
        };
        let rests: Vec<Result<i64, Missing>> = numbers.iter().enumerate().map(rest).collect();
        let least = rests.iter().flatten().min().copied().unwrap_or(0);
        let most = rests.iter().flatten().max().copied().unwrap_or(0);
        let divisor = rests.iter().flatten().fold(0, |divisor, rest| greatest_common(divisor, rest - least));
        // The step has three bytes; a larger one would be saved for columns of one or two values only.
        let step = if (1..1 << 24).contains(&divisor) { divisor } else { 1 };
        let raw = |rest: i64| ((rest - least) / step) as u32;
        let fits = |bytes: &usize| raw(most) <= highest(*bytes) - Missing::ALL.len() as u32;
        let bytes = (1..4).find(fits).unwrap_or(4);
        let cell = |rest: &Result<i64, Missing>| match rest {
            Ok(rest) => raw(*rest),
            Err(reason) => highest(bytes) - *reason as u32,
        };
        Stored { bytes, step: step as u32, least: least as i32, cells: rests.iter().map(cell).collect() }
    }
}

fn greatest_common(a: i64, b: i64) -> i64 {
    if b == 0 { a } else { greatest_common(b, a % b) }
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

/// The number in the cell, the index of its text or link, or why there is none.
fn number(
    row: &Row,
    column: Column,
    index: &BTreeMap<&str, usize>,
    place: usize,
) -> Result<Result<i64, Missing>, DoesNotFit> {
    let base = base(column);
    let number = match (&row.cells[column as usize], column.kind()) {
        (Cell::Missing(reason), _) => return Ok(Err(*reason)),
        (Cell::Number(number), Kind::Number { .. } | Kind::Pay) => Some(i64::from(*number)),
        (Cell::Text(text), Kind::Text) => index.get(text.as_str()).map(|i| *i as i64),
        (Cell::Link(i), Kind::Link) => Some(*i as i64),
        _ => None,
    };
    let most = i64::from(highest(room(column.kind()))) - Missing::ALL.len() as i64;
    let fitting = number.filter(|number| (0..=most).contains(&(number + base)));
    fitting.map(Ok).ok_or(DoesNotFit { row: place, column: column.name() })
}

/// What is added to the column's numbers so that none is negative.
const fn base(column: Column) -> i64 {
    match column.kind() {
        Kind::Number { base, .. } => base as i64,
        _ => 0,
    }
}

/// The column's numbers at 0/32, 1/32 … 32/32 of the occupations that have one; zeros if none has.
fn quantiles(numbers: &[Vec<Result<i64, Missing>>], column: Column) -> Vec<u32> {
    let values = numbers.iter().filter_map(|row| row[column as usize].ok());
    let mut values: Vec<u32> = values.map(|number| (number + base(column)) as u32).collect();
    values.sort_unstable();
    let last = values.len().saturating_sub(1);
    (0..=PARTS).map(|part| values.get(last * part / PARTS).copied().unwrap_or(0)).collect()
}

fn push(out: &mut Vec<u8>, number: u32, bytes: usize) {
    out.extend(&number.to_le_bytes()[..bytes]);
}
