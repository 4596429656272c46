//! What the file of an occupation says of figures and names, since a page that compares two needs no others'.
//!
//! Lines of the file say it, parted by tabs: what each of the occupations is called that it tells of, then the figures
//! of itself and of the occupation that it is counted with, if it is a job title. Each gives the occupation's place in
//! the list, and figures stand behind the edition of the dataset that they are of, in the order of [`Column::ALL`]:
//!
//! ```text
//! # @371  registered nurses
//! # 5f0c31d2  371  94230  60770  …  Nursing  !7
//! ```
//!
//! Names are as `name.rs` stores them. A number is in steps of its column, `!7` is why there is none: the reason at that place of `Missing::ALL`.

use super::column::{Column, Kind};
use super::layout::{CALLED, MARK, NONE, called, line};
use super::{Broken, Occupation};
use crate::occupation::Missing;

/// What such lines say, by the occupation's place in the list.
#[derive(Debug, Default)]
pub(super) struct Told<'f> {
    pub(super) names: Vec<(usize, &'f str)>,
    pub(super) figures: Vec<(usize, Figures)>,
}

impl<'f> Told<'f> {
    /// What the file says.
    ///
    /// # Errors
    /// It is of another edition, or says nothing of figures.
    pub(super) fn parse(file: &'f str, edition: &str) -> Result<Told<'f>, Broken> {
        let mut told = Told::default();
        for line in file.lines().filter_map(|line| line.strip_prefix(MARK)) {
            let (head, rest) = line.split_once('\t').ok_or(Broken)?;
            match head.strip_prefix(CALLED) {
                Some(place) => told.names.push((place_of(place)?, rest)),
                None if head == edition => {
                    let (place, cells) = rest.split_once('\t').ok_or(Broken)?;
                    told.figures.push((place_of(place)?, Figures::parse(cells)?));
                }
                None => return Err(Broken),
            }
        }
        if told.figures.is_empty() { Err(Broken) } else { Ok(told) }
    }
}

fn place_of(place: &str) -> Result<usize, Broken> {
    place.parse().map_err(|_| Broken)
}

/// The figures of one occupation.
#[derive(Clone, Debug)]
pub(super) struct Figures {
    /// For each place of each column its number, or the place of its text.
    cells: Vec<Result<i32, Missing>>,
    texts: Vec<String>,
}

impl Figures {
    fn parse(cells: &str) -> Result<Figures, Broken> {
        let mut given = cells.split('\t');
        let mut figures = Figures { cells: Vec::with_capacity(Column::PLACES), texts: Vec::new() };
        for column in Column::ALL {
            for _ in 0..column.places() {
                let cell = figures.cell(given.next().ok_or(Broken)?, column.kind())?;
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
    /// The lines of the occupation's file that say its figures, those of the occupation that it is counted with, and
    /// what these and the related ones are called.
    pub fn figure_lines(self) -> String {
        let own = [Some(self), self.counted_with()].into_iter().flatten();
        let names = own.clone().chain(self.related()).map(|o| called(o.index(), o.stored_name()));
        names.chain(own.map(Occupation::figure_line)).collect()
    }

    fn figure_line(self) -> String {
        line(self.dataset().edition(), self.index(), |column, place| match column.kind() {
            Kind::Text => self.text_at(column, place).map(str::to_owned),
            Kind::Number { .. } | Kind::Pay | Kind::Link => {
                self.number_at(column, place).map(|number| number.to_string())
            }
        })
    }
}
