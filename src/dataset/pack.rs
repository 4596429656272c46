//! Occupations in, the dataset's bytes out. Used when the crate is built, and for a host's own data.

use std::collections::BTreeMap;

use super::column::{Column, Kind, highest};
use super::layout::{HEADER, MAGIC, STRIDE, foretold};
use super::{name, source};
use crate::occupation::{Missing, Name, Source};

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
    /// The forms of its name.
    pub name: Name,
    /// The title that its publisher gives it; empty for a job title.
    pub title: String,
    /// A cell for each place of each of [`Column::ALL`].
    cells: Vec<Cell>,
}

impl Row {
    /// An occupation of this name without any figure.
    pub fn new(name: Name, title: String) -> Row {
        Row { name, title, cells: vec![Cell::Missing(Missing::NoSource); Column::PLACES] }
    }

    /// Puts the cell into the first place of the column.
    pub fn set(&mut self, column: Column, cell: Cell) {
        self.set_at(column, 0, cell);
    }

    /// Puts the cell into a place of the column; what is beyond its places is left out.
    pub fn set_at(&mut self, column: Column, place: usize, cell: Cell) {
        if let Some(at) =
            self.cells[column.first_place()..].get_mut(place).filter(|_| place < column.places())
        {
            *at = cell;
        }
    }

    /// The cell in the first place of the column.
    pub fn cell(&self, column: Column) -> &Cell {
        &self.cells[column.first_place()]
    }

    /// The cells of all places of the column.
    pub fn cells(&self, column: Column) -> &[Cell] {
        &self.cells[column.first_place()..][..column.places()]
    }
}

/// Everything that a dataset holds.
#[derive(Clone, Debug, Default)]
pub struct Contents {
    /// The occupations, in the order in which they are listed.
    pub rows: Vec<Row>,
    /// What is published of all occupations together, if anything is.
    pub all: Option<Row>,
    /// The sources, by which the columns name them.
    pub sources: Vec<Source>,
    /// For each place of each column, which source its figures come from; the first where none is named.
    column_sources: Vec<u8>,
}

impl Contents {
    /// Sources, and no occupation yet.
    pub fn new(sources: Vec<Source>) -> Contents {
        Contents { rows: Vec::new(), all: None, sources, column_sources: Vec::new() }
    }

    /// The source gives the figures in a place of a column, but for occupations that name one of their own.
    pub fn set_source(&mut self, column: Column, place: usize, source: u8) {
        self.column_sources.resize(Column::PLACES, 0);
        self.column_sources[column.first_place() + place.min(column.places() - 1)] = source;
    }
}

/// A cell that does not fit its column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoesNotFit {
    /// The occupation's place in the list; that of all occupations together is behind the last.
    pub row: usize,
    /// The column's name.
    pub column: &'static str,
}

impl Contents {
    /// How many bytes all texts take together, each category once.
    pub(super) fn text_bytes(&self) -> usize {
        let rows = self.rows.iter().map(|row| name::stored(&row.name, &row.title).len());
        let sources = self.sources.iter().map(|source| source::stored(source).len());
        let all: Vec<&Row> = self.rows.iter().chain(&self.all).collect();
        let categories = categories(&all, &|_| true).into_iter().map(str::len);
        rows.chain(sources).chain(categories).map(|bytes| bytes + 1).sum()
    }
}

/// The dataset's bytes.
///
/// # Errors
/// A number is negative or too large for its column, or a text or link is in a column of another kind.
pub fn pack(contents: &Contents) -> Result<Vec<u8>, DoesNotFit> {
    pack_some(contents, true, |_| true)
}

/// The same with the names, and the cells of those columns only that list and search them.
///
/// # Errors
/// As [`pack`].
pub fn pack_names(contents: &Contents) -> Result<Vec<u8>, DoesNotFit> {
    pack_some(&Contents { sources: Vec::new(), ..contents.clone() }, true, Column::is_indexed)
}

/// The same with neither names nor cells: what every page has.
///
/// # Errors
/// As [`pack`].
pub fn pack_outline(contents: &Contents) -> Result<Vec<u8>, DoesNotFit> {
    pack_some(contents, false, |_| false)
}

fn pack_some(
    contents: &Contents,
    has_names: bool,
    is_kept: impl Fn(Column) -> bool,
) -> Result<Vec<u8>, DoesNotFit> {
    let Contents { rows, all, sources, column_sources } = contents;
    let listed = rows.len();
    let rows: Vec<&Row> = rows.iter().chain(all).collect();
    let categories = categories(&rows, &is_kept);
    let first_category = rows.len() + sources.len();
    // Collecting into a map would sort first, and bring several kilobytes of sorting to the browser.
    let mut index = BTreeMap::new();
    index.extend(categories.iter().enumerate().map(|(i, text)| (*text, first_category + i)));
    let name = |row: &&Row| if has_names { name::stored(&row.name, &row.title) } else { String::new() };
    let names = rows.iter().map(name);
    let whole: Vec<String> = names.chain(sources.iter().map(source::stored)).collect();
    let texts: Vec<&str> = whole.iter().map(String::as_str).chain(categories.iter().copied()).collect();

    let mut out = Vec::with_capacity(HEADER);
    out.extend(MAGIC);
    push(&mut out, listed as u32, 3);
    push(&mut out, (rows.len() - listed) as u32, 1);
    push(&mut out, texts.len() as u32, 3);
    push(&mut out, sources.len() as u32, 1);
    let numbers = rows
        .iter()
        .enumerate()
        .map(|(row, r)| {
            let number = |(column, place): (Column, usize)| match column.kind() {
                Kind::Text if !is_kept(column) => Ok(Err(Missing::NoSource)),
                _ => number(r, column, place, &index, row),
            };
            places().map(number).collect()
        })
        .collect::<Result<Vec<Vec<Result<i64, Missing>>>, _>>()?;
    let stored = |(column, place): (Column, usize)| match is_kept(column) {
        true => Stored::of(column, place, &numbers),
        false => Stored { bytes: 0, step: 1, least: 0, cells: Vec::new() },
    };
    let columns: Vec<Stored> = places().map(stored).collect();
    for (i, stored) in columns.iter().enumerate() {
        push(&mut out, column_sources.get(i).copied().unwrap_or(0).into(), 1);
        push(&mut out, stored.bytes as u32, 1);
        push(&mut out, stored.step, 3);
        push(&mut out, stored.least as u32, 4);
    }
    push_texts(&mut out, &texts);
    for stored in columns {
        for plane in 0..stored.bytes {
            out.extend(stored.cells.iter().map(|raw| (raw >> (8 * plane)) as u8));
        }
    }
    Ok(out)
}

/// All places of all columns.
fn places() -> impl Iterator<Item = (Column, usize)> {
    Column::ALL.iter().flat_map(|column| (0..column.places()).map(|place| (*column, place)))
}

/// A place of a column as it is stored: the fewest bytes that hold what its foretold numbers do not tell.
struct Stored {
    bytes: usize,
    step: u32,
    least: i32,
    cells: Vec<u32>,
}

impl Stored {
    fn of(column: Column, place: usize, numbers: &[Vec<Result<i64, Missing>>]) -> Stored {
        let rest = |(occupation, row): (usize, &Vec<Result<i64, Missing>>)| {
            let number = |column: Column, place: usize| row[column.first_place() + place];
            let near = foretold(column, place, occupation, |column, place| number(column, place).ok());
            number(column, place).map(|number| number - near)
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
fn categories<'r>(rows: &[&'r Row], is_kept: &impl Fn(Column) -> bool) -> Vec<&'r str> {
    let mut uses: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for row in rows.iter().copied() {
        for ((place, cell), (column, _)) in row.cells.iter().enumerate().zip(places()) {
            if let (Cell::Text(text), true) = (cell, is_kept(column)) {
                let entry = uses.entry(text).or_insert((place, 0));
                *entry = (entry.0.min(place), entry.1 + 1);
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
    place: usize,
    index: &BTreeMap<&str, usize>,
    occupation: usize,
) -> Result<Result<i64, Missing>, DoesNotFit> {
    let number = match (&row.cells(column)[place], column.kind()) {
        (Cell::Missing(reason), _) => return Ok(Err(*reason)),
        (Cell::Number(number), Kind::Number { .. } | Kind::Pay) => Some(i64::from(*number)),
        (Cell::Text(text), Kind::Text) => index.get(text.as_str()).map(|i| *i as i64),
        (Cell::Link(i), Kind::Link) => Some(*i as i64),
        _ => None,
    };
    let possible = -i64::from(column.kind().base())..=i64::from(column.kind().most());
    let fitting = number.filter(|number| possible.contains(number));
    fitting.map(Ok).ok_or(DoesNotFit { row: occupation, column: column.names()[place] })
}

fn push(out: &mut Vec<u8>, number: u32, bytes: usize) {
    out.extend(&number.to_le_bytes()[..bytes]);
}
