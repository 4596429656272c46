//! The dataset's bytes in, cells out. Any bytes may be given: what is broken is refused, never panicked on.

use std::borrow::Cow;

use super::column::{Column, Kind};
use super::layout::{HEADER, MAGIC, OFFSETS, PARTS, RANKED, STRIDE, cell_bytes, highest};
use crate::occupation::Missing;

/// The bytes are no dataset of this version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken;

impl std::fmt::Display for Broken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the bytes are no occupation dataset of this version")
    }
}

impl std::error::Error for Broken {}

/// The dataset's bytes with the places of their parts. Opening reads the header only.
#[derive(Clone, Debug)]
pub(super) struct Bytes {
    bytes: Cow<'static, [u8]>,
    pub(super) occupations: usize,
    pub(super) texts: usize,
    pub(super) sources: usize,
    index_bytes: usize,
    anchors: usize,
    text: usize,
    cells: usize,
}

impl Bytes {
    pub(super) fn open(bytes: Cow<'static, [u8]>) -> Result<Bytes, Broken> {
        if bytes.get(..4) != Some(&MAGIC) {
            return Err(Broken);
        }
        let read = |at, width| number(&bytes, at, 1, width).map(|n| n as usize).ok_or(Broken);
        let (occupations, texts, sources) = (read(4, 3)?, read(7, 3)?, read(10, 1)?);
        let index_bytes = read(11, 1)?;
        let quantiles = HEADER + Column::ALL.len();
        let anchors = quantiles + ranked_offset(RANKED.len());
        let length = anchors + 3 * texts.div_ceil(STRIDE);
        let text = length + 3;
        let cells = text + read(length, 3)?;
        let (fixed, indices) = OFFSETS[Column::ALL.len()];
        let end = occupations.checked_mul(fixed + index_bytes * indices).and_then(|n| n.checked_add(cells));
        let sound = matches!(index_bytes, 2 | 3) && texts >= occupations + sources;
        if !sound || end != Some(bytes.len()) {
            return Err(Broken);
        }
        Ok(Bytes { bytes, occupations, texts, sources, index_bytes, anchors, text, cells })
    }

    /// No occupations at all.
    pub(super) fn none() -> Bytes {
        let bytes = Cow::Borrowed(&[][..]);
        Bytes { bytes, occupations: 0, texts: 0, sources: 0, index_bytes: 2, anchors: 0, text: 0, cells: 0 }
    }

    /// The source of the column's figures.
    pub(super) fn column_source(&self, column: Column) -> u8 {
        self.bytes.get(HEADER + column as usize).copied().unwrap_or(0)
    }

    /// The text at the index; empty if there is none.
    pub(super) fn text(&self, index: usize) -> &str {
        self.find_text(index).unwrap_or("")
    }

    fn find_text(&self, index: usize) -> Option<&str> {
        // Behind the last anchor stands the length of all texts, which is where its own texts end.
        let anchor = |n: usize| Some(self.text + number(&self.bytes, self.anchors + 3 * n, 1, 3)? as usize);
        let texts = self.bytes.get(anchor(index / STRIDE)?..anchor(index / STRIDE + 1)?)?;
        // Text is searched for line feeds several times as fast as bytes are: half of a comparison's time.
        let text = std::str::from_utf8(texts).ok()?.split('\n').nth(index % STRIDE)?;
        (index < self.texts).then_some(text)
    }

    /// The number, text index or occupation index in a cell.
    pub(super) fn cell(&self, occupation: usize, column: Column) -> Result<i32, Missing> {
        let bytes = cell_bytes(column.kind(), self.index_bytes);
        let (fixed, indices) = OFFSETS[column as usize];
        let at = self.cells + self.occupations * (fixed + self.index_bytes * indices) + occupation;
        let raw = number(&self.bytes, at, self.occupations, bytes).ok_or(Missing::NoSource)?;
        match Missing::ALL.get((highest(bytes) - raw) as usize) {
            Some(missing) => Err(*missing),
            None => Ok(raw as i32 - base(column)),
        }
    }

    /// How many of a thousand occupations have a lower value than this in the column, those with the same
    /// value counted half, as nearly as the stored quantiles tell; nothing if the column is not ranked.
    pub(super) fn rank(&self, column: Column, value: i32) -> Option<i32> {
        let place = RANKED.iter().position(|c| *c == column)?;
        let bytes = cell_bytes(column.kind(), self.index_bytes);
        let begin = HEADER + Column::ALL.len() + ranked_offset(place);
        let mut quantiles = [0; PARTS + 1];
        for (part, quantile) in quantiles.iter_mut().enumerate() {
            *quantile = number(&self.bytes, begin + part * bytes, 1, bytes)? as i32 - base(column);
        }
        let below = quantiles.partition_point(|q| *q < value);
        let not_above = quantiles.partition_point(|q| *q <= value);
        let part = if below < not_above {
            (below + not_above - 1) * 500 // the value is a quantile, perhaps several
        } else if below == 0 || below > PARTS {
            below.saturating_sub(1) * 1000
        } else {
            let (low, high) = (i64::from(quantiles[below - 1]), i64::from(quantiles[below]));
            (below - 1) * 1000 + ((i64::from(value) - low) * 1000 / (high - low)) as usize
        };
        Some((part / PARTS) as i32)
    }
}

const fn base(column: Column) -> i32 {
    match column.kind() {
        Kind::Number { base, .. } => base,
        _ => 0,
    }
}

/// How many bytes the quantiles of the ranked columns before this place take.
fn ranked_offset(place: usize) -> usize {
    RANKED.iter().take(place).map(|c| cell_bytes(c.kind(), 0) * (PARTS + 1)).sum()
}

/// A number of up to three bytes, low byte first, its bytes `stride` apart.
fn number(bytes: &[u8], at: usize, stride: usize, width: usize) -> Option<u32> {
    (0..width).try_fold(0, |sum, i| Some(sum | u32::from(*bytes.get(at + i * stride)?) << (8 * i)))
}
