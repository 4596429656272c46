//! The figures of one occupation as its file holds them, since a page that compares two needs no other's.
//!
//! A line of the file says them, behind the edition of the dataset that they are of, parted by tabs, in the order
//! of [`Column::ALL`] without those that the index holds ([`Column::is_indexed`]):
//!
//! ```text
//! # 5f0c31d2  94230  60770  …  Nursing  !7
//! ```
//!
//! A number is in steps of its column, `!7` is the seventh reason why there is none. The file of a job title has the
//! line of the occupation that it is counted with behind its own.

use super::column::{Column, Kind};
use super::layout::{MARK, NONE, line};
use super::{Broken, Occupation};
use crate::occupation::Missing;

/// The figures of one occupation that the index has not.
#[derive(Clone, Debug)]
pub(super) struct Figures {
    /// For each place of each column its number, or the place of its text.
    cells: Vec<Result<i32, Missing>>,
    texts: Vec<String>,
}

impl Figures {
    /// The figures in a line.
    ///
    /// # Errors
    /// The line is of another edition, or no such line.
    pub(super) fn parse(line: &str, edition: &str) -> Result<Figures, Broken> {
        let mut given = line.strip_prefix(MARK).ok_or(Broken)?.split('\t');
        if given.next() != Some(edition) {
            return Err(Broken);
        }
        let mut figures = Figures { cells: Vec::with_capacity(Column::PLACES), texts: Vec::new() };
        for column in Column::ALL {
            for _ in 0..column.places() {
                let cell = match column.is_indexed() {
                    true => Err(Missing::NoSource),
                    false => figures.cell(given.next().ok_or(Broken)?, column.kind())?,
                };
                figures.cells.push(cell);
            }
        }
        given.next().map_or(Ok(figures), |_| Err(Broken))
    }

    fn cell(&mut self, cell: &str, kind: Kind) -> Result<Result<i32, Missing>, Broken> {
        if let Some(reason) = cell.strip_prefix(NONE) {
            let reason: usize = reason.parse().map_err(|_| Broken)?;
            return Missing::ALL.get(reason).map(|reason| Err(*reason)).ok_or(Broken);
        }
        if kind == Kind::Text {
            self.texts.push(cell.to_owned());
            return Ok(Ok(self.texts.len() as i32 - 1));
        }
        cell.parse().map(Ok).map_err(|_| Broken)
    }

    /// The number in a place of the column, or the place of its text.
    pub(super) fn number(&self, column: Column, place: usize) -> Result<i32, Missing> {
        let cell = self.cells.get(column.first_place() + place).filter(|_| place < column.places());
        cell.copied().unwrap_or(Err(Missing::NoSource))
    }

    /// The text at its place.
    pub(super) fn text(&self, place: usize) -> &str {
        self.texts.get(place).map_or("", String::as_str)
    }
}

impl Occupation<'_> {
    /// The lines of the occupation's file that say its figures, and those of the occupation that it is counted with.
    pub fn figure_lines(self) -> String {
        [Some(self), self.counted_with()].into_iter().flatten().map(Occupation::figure_line).collect()
    }

    fn figure_line(self) -> String {
        line(self.dataset().edition(), |column, place| match column.kind() {
            Kind::Text => self.text_at(column, place).map(str::to_owned),
            Kind::Number { .. } | Kind::Pay | Kind::Link => {
                self.number_at(column, place).map(|number| number.to_string())
            }
        })
    }
}
