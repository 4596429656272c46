//! The dataset's bytes in, cells out. Any bytes may be given: what is broken is refused, never panicked on.

use std::borrow::Cow;
use std::io::BufRead;

use super::column::{Column, highest};
use super::layout::{COLUMN, HEADER, MAGIC, STRIDE, foretold};
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
    /// The occupations, and the row of all together if there is one.
    pub(super) rows: usize,
    pub(super) texts: usize,
    pub(super) sources: usize,
    /// Each place of each of [`Column::ALL`], or none if there is no occupation.
    columns: Vec<Stored>,
    anchors: usize,
    text: usize,
}

/// How a place of a column is stored.
#[derive(Clone, Copy, Debug)]
struct Stored {
    source: u8,
    /// Where its cells begin, and the bytes of each.
    at: usize,
    bytes: usize,
    step: i64,
    least: i64,
}

impl Bytes {
    pub(super) fn all(&self) -> &[u8] {
        &self.bytes
    }

    pub(super) fn open(bytes: Cow<'static, [u8]>) -> Result<Bytes, Broken> {
        if bytes.get(..4) != Some(&MAGIC) {
            return Err(Broken);
        }
        let read = |at, width| number(&bytes, at, 1, width).ok_or(Broken);
        let (occupations, all, texts) = (read(4, 3)? as usize, read(7, 1)? as usize, read(8, 3)? as usize);
        let sources = read(11, 1)? as usize;
        if all > 1 {
            return Err(Broken);
        }
        let rows = occupations + all;
        let anchors = HEADER + COLUMN * Column::PLACES;
        let length = anchors + 3 * texts.div_ceil(STRIDE);
        let text = length + 3;
        let mut at = text + read(length, 3)? as usize;
        let mut columns = Vec::with_capacity(Column::PLACES);
        for head in (HEADER..).step_by(COLUMN).take(Column::PLACES) {
            let (source, width) = (read(head, 1)? as u8, read(head + 1, 1)? as usize);
            if width > 4 {
                return Err(Broken);
            }
            let (step, least) = (read(head + 2, 3)?, read(head + 5, 4)? as i32);
            columns.push(Stored { source, at, bytes: width, step: step.into(), least: least.into() });
            at = rows.checked_mul(width).and_then(|n| n.checked_add(at)).ok_or(Broken)?;
        }
        if texts < rows + sources || at != bytes.len() {
            return Err(Broken);
        }
        Ok(Bytes { bytes, occupations, rows, texts, sources, columns, anchors, text })
    }

    /// No occupations at all.
    pub(super) fn none() -> Bytes {
        let (bytes, columns) = (Cow::Borrowed(&[][..]), Vec::new());
        Bytes { bytes, occupations: 0, rows: 0, texts: 0, sources: 0, columns, anchors: 0, text: 0 }
    }

    /// Whether it has the cells of all columns, or is an outline, or names.
    pub(super) fn is_whole(&self) -> bool {
        self.columns.iter().all(|stored| stored.bytes > 0)
    }

    /// The source of the figures in the column's first place.
    pub(super) fn column_source(&self, column: Column) -> u8 {
        self.columns.get(column.first_place()).map_or(0, |stored| stored.source)
    }

    /// The text at the index; empty if there is none.
    pub(super) fn text(&self, index: usize) -> &str {
        self.find_text(index).unwrap_or("")
    }

    fn find_text(&self, index: usize) -> Option<&str> {
        let mut rest = self.block(index / STRIDE)?;
        // Sooner than by a search of text, or byte by byte: it was 40 per cent of a comparison's time.
        for _ in 0..index % STRIDE {
            rest.skip_until(b'\n').ok()?;
        }
        let text = rest.split(|byte| *byte == b'\n').next()?;
        (index < self.texts).then_some(std::str::from_utf8(text).ok()?)
    }

    /// The texts from one anchor to the next, each with a line feed behind it.
    fn block(&self, block: usize) -> Option<&[u8]> {
        // Behind the last anchor stands the length of all texts, which is where its own texts end.
        let anchor = |n: usize| Some(self.text + number(&self.bytes, self.anchors + 3 * n, 1, 3)? as usize);
        self.bytes.get(anchor(block)?..anchor(block + 1)?)
    }

    /// The stored names of the occupations, in order, block by block; what else is in the last block follows them.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        (0..self.occupations.div_ceil(STRIDE)).map_while(|block| std::str::from_utf8(self.block(block)?).ok())
    }

    /// The number, text index or occupation index in a place of a column; [`Missing::NoSource`] beyond its places.
    pub(super) fn cell(&self, occupation: usize, column: Column, place: usize) -> Result<i32, Missing> {
        let at = column.first_place() + place;
        let stored = self.columns.get(at).filter(|stored| place < column.places() && stored.bytes > 0);
        let stored = stored.ok_or(Missing::NoSource)?;
        let raw = number(&self.bytes, stored.at + occupation, self.rows, stored.bytes);
        let raw = raw.ok_or(Missing::NoSource)?;
        if let Some(missing) = Missing::ALL.get((highest(stored.bytes) - raw) as usize) {
            return Err(*missing);
        }
        let other = |column, place| self.cell(occupation, column, place).ok().map(i64::from);
        let near = foretold(column, place, occupation, other);
        // What does not fit is no number that was ever packed.
        i32::try_from(near + stored.least + stored.step * i64::from(raw)).map_err(|_| Missing::NoSource)
    }
}

/// A number of up to four bytes, low byte first, its bytes `stride` apart.
fn number(bytes: &[u8], at: usize, stride: usize, width: usize) -> Option<u32> {
    (0..width).try_fold(0, |sum, i| Some(sum | u32::from(*bytes.get(at + i * stride)?) << (8 * i)))
}
