//! How the dataset's bytes are laid out.
//!
//! ```text
//! magic      4 bytes, "OCD1"
//! n          3 bytes: how many occupations
//! t          3 bytes: how many texts
//! s          1 byte:  how many of the texts are sources
//! w          1 byte:  the bytes of an index, 2 or 3
//! sources    1 byte a column: which source its figures come from
//! quantiles  for each ranked column 33 cells: its values at 0/32, 1/32 … 32/32 of the occupations
//! anchors    3 bytes for every 16th text: where it begins within `texts`
//! length     3 bytes: how many bytes of texts follow
//! texts      n names (tab-separated), s sources (tab-separated), then categories; each ends with "\n"
//! cells      column after column; within a column first the low byte of each cell, then the next
//! ```
//!
//! All numbers are little-endian. A column's like bytes lie side by side, which compresses well and still
//! lets any cell be read on its own. The highest values of a cell stand for the reasons why it is missing.

use super::column::{Column, Kind};

pub(super) const MAGIC: [u8; 4] = *b"OCD1";
pub(super) const HEADER: usize = 12;
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

/// How many bytes one cell of the column takes, if an index takes `index_bytes`.
pub(super) const fn cell_bytes(kind: Kind, index_bytes: usize) -> usize {
    match kind {
        Kind::Number { bytes, .. } => bytes,
        Kind::Pay => 3,
        Kind::Text | Kind::Link => index_bytes,
    }
}

/// The highest raw value that a cell of so many bytes can hold.
pub(super) const fn highest(bytes: usize) -> u32 {
    (1 << (8 * bytes)) - 1
}

/// Where each column's cells begin, counted from the first column's, in cells of width 1 and of an index.
/// Column `i` begins at `n * (OFFSETS[i].0 + w * OFFSETS[i].1)`.
pub(super) const OFFSETS: [(usize, usize); Column::ALL.len() + 1] = {
    let mut offsets = [(0, 0); Column::ALL.len() + 1];
    let mut i = 0;
    while i < Column::ALL.len() {
        let (fixed, indices) = offsets[i];
        offsets[i + 1] = match Column::ALL[i].kind() {
            Kind::Text | Kind::Link => (fixed, indices + 1),
            kind => (fixed + cell_bytes(kind, 0), indices),
        };
        i += 1;
    }
    offsets
};
