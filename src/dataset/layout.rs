//! How the dataset's bytes are laid out.
//!
//! ```text
//! magic      4 bytes, "OCD2"
//! n          3 bytes: how many occupations
//! t          3 bytes: how many texts
//! s          1 byte:  how many of the texts are sources
//! columns    9 bytes a column: which source its figures come from (1), the bytes of a cell (1), the step (3)
//!            and the least (4) of what its cells hold
//! quantiles  for each ranked column 33 numbers: its values at 0/32, 1/32 … 32/32 of the occupations
//! anchors    3 bytes for every 16th text: where it begins within `texts`
//! length     3 bytes: how many bytes of texts follow
//! texts      n names (`name.rs`), s sources (tab-separated), then categories; each ends with "\n"
//! cells      column after column; within a column first the low byte of each cell, then the next
//! ```
//!
//! All numbers are little-endian. A number is what foretells it ([`Near`]), plus the column's least, plus
//! the column's step times the cell. A column's like bytes lie side by side, which compresses well and still
//! lets any cell be read on its own. The highest values of a cell stand for the reasons why it is missing.

use super::column::{Column, Kind, Near};

pub(super) const MAGIC: [u8; 4] = *b"OCD2";
pub(super) const HEADER: usize = 11;
/// So many bytes of the header tell of a column.
pub(super) const COLUMN: usize = 9;
/// An anchor is kept for every so many texts.
pub(super) const STRIDE: usize = 16;
/// Each ranked column has one more quantile than this.
pub(super) const PARTS: usize = 32;

/// Columns whose values are ranked among all occupations, to tell a large difference from a common one.
pub(super) const RANKED: &[Column] = &[
    Column::MeanYear,
    Column::P50Year,
    Column::MeanHour,
    Column::P50Hour,
    Column::Jobs,
    Column::Growth,
    Column::Openings,
    Column::Employees,
    Column::EntryLevel,
    Column::ExperienceRequired,
    Column::Bachelor,
    Column::Adaptability,
    Column::Computers,
    Column::Creativity,
    Column::CriticalThinking,
    Column::CustomerService,
    Column::DetailOriented,
    Column::FineMotor,
    Column::Interpersonal,
    Column::Leadership,
    Column::Mathematics,
    Column::Mechanical,
    Column::PhysicalStrength,
    Column::ProblemSolving,
    Column::ProjectManagement,
    Column::Science,
    Column::Speaking,
    Column::Writing,
];

/// So many bytes have room for any number of the column.
pub(super) const fn room(kind: Kind) -> usize {
    match kind {
        Kind::Number { bytes, .. } => bytes,
        Kind::Pay | Kind::Text | Kind::Link => 3,
    }
}

/// The highest raw value that a cell of so many bytes can hold.
pub(super) const fn highest(bytes: usize) -> u32 {
    u32::MAX >> (32 - 8 * bytes)
}

/// The number that the column's is near to, for the occupation at this place, by its other numbers.
pub(super) fn foretold(column: Column, place: usize, number: impl Fn(Column) -> Option<i64>) -> i64 {
    match column.near() {
        Near::Nothing => 0,
        Near::Column(other) => number(other).unwrap_or(0),
        Near::Hours(hourly) => number(hourly).map_or(0, |cents| (cents * 2080 + 500) / 1000 * 10),
        Near::Place => place as i64,
    }
}
