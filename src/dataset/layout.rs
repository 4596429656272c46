//! How the dataset's bytes are laid out.
//!
//! ```text
//! magic      4 bytes, "OCD5"
//! n          3 bytes: how many occupations
//! a          1 byte: 1 if one more row follows the occupations', of all occupations together, else 0
//! t          3 bytes: how many texts
//! s          1 byte:  how many of the texts are sources
//! columns    9 bytes a place of a column: which source its figures come from (1), the bytes of a cell (1), or 0 where
//!            only the files of the occupations have its cells, the step (3) and the least (4) of what they hold
//! anchors    3 bytes for every 16th text: where it begins within `texts`
//! length     3 bytes: how many bytes of texts follow
//! texts      n + a names (`name.rs`), empty in an outline, s sources (`source.rs`), then categories; each ends with "\n"
//! cells      place after place of column after column; within a place first the low byte of each cell, then the next
//! ```
//!
//! All numbers are little-endian. A number is what foretells it ([`Near`]), plus the column's least, plus
//! the column's step times the cell. A column's like bytes lie side by side, which compresses well and still
//! lets any cell be read on its own. The highest values of a cell stand for the reasons why it is missing.

use super::column::{Column, Kind, Near};
use crate::occupation::Missing;

pub(super) const MAGIC: [u8; 4] = *b"OCD5";
pub(super) const HEADER: usize = 12;
/// So many bytes of the header tell of a place of a column.
pub(super) const COLUMN: usize = 9;
/// An anchor is kept for every so many texts.
pub(super) const STRIDE: usize = 16;

/// What tells bytes from others: FNV-1a.
pub(crate) fn fnv(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

/// What a line of an occupation's file begins with that says its figures, or what an occupation is called.
pub(super) const MARK: &str = "# ";

/// What stands behind that where it says what one is called.
pub(super) const CALLED: char = '@';

/// What the number of the reason stands behind why there is no figure.
pub(super) const NONE: char = '!';

/// Such a line, of what each place of each column holds for the occupation at this place of the list (`figures.rs`).
pub(super) fn line(
    edition: &str,
    occupation: usize,
    cell: impl Fn(Column, usize) -> Result<String, Missing>,
) -> String {
    let mut line = format!("{MARK}{edition}\t{occupation}");
    for column in Column::ALL {
        for place in 0..column.places() {
            line.push('\t');
            line.push_str(&cell(*column, place).unwrap_or_else(|why| format!("{NONE}{}", why as u8)));
        }
    }
    line + "\n"
}

/// A line of the stored name of the occupation at this place of the list.
pub(super) fn called(occupation: usize, name: &str) -> String {
    format!("{MARK}{CALLED}{occupation}\t{name}\n")
}

/// What the number in a place of a column is near to, for the occupation at this place of the list, by its
/// other numbers.
pub(super) fn foretold(
    column: Column,
    place: usize,
    occupation: usize,
    number: impl Fn(Column, usize) -> Option<i64>,
) -> i64 {
    let is_later = place > 0 && matches!(column.kind(), Kind::Number { .. } | Kind::Pay);
    match column.near() {
        Near::Nothing | Near::Column(_) if is_later => number(column, place - 1).unwrap_or(0),
        Near::Nothing => 0,
        Near::Column(other) => number(other, 0).unwrap_or(0),
        Near::Hours(hourly) => number(hourly, 0).map_or(0, |cents| (cents * 2080 + 500) / 1000 * 10),
        Near::Place => occupation as i64,
    }
}
