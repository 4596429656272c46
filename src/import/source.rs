//! Reading the publishers' files: a cell at a time, each knowing where it stands.

use std::fs::File;
use std::io::Read;
use std::path::PathBuf;
use std::time::Instant;

use flate2::read::MultiGzDecoder;

use super::decimal;
use super::error::{Error, Spot};
use crate::occupation::Code;

/// The folder of the publishers' files, and where the progress of reading them is told.
pub(crate) struct Source<'a> {
    folder: PathBuf,
    progress: &'a mut dyn FnMut(&str),
}

/// The asked columns of one row.
pub(crate) struct Row<'r, const N: usize> {
    file: &'r str,
    line: u64,
    columns: &'r [&'r str; N],
    cells: [&'r str; N],
}

impl<'a> Source<'a> {
    pub(crate) fn new(folder: PathBuf, progress: &'a mut dyn FnMut(&str)) -> Source<'a> {
        Source { folder, progress }
    }

    /// Calls `each` for every row of `file` with its cells in the order of `columns`.
    /// `.csv` is comma-separated with quotes, `.txt` tab-separated without; both may be gzipped.
    pub(crate) fn read<const N: usize>(
        &mut self,
        file: &str,
        columns: [&str; N],
        mut each: impl FnMut(&Row<N>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let start = Instant::now();
        let (file, input) = self.open(file)?;
        let tabs = file.trim_end_matches(".gz").ends_with(".txt");
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(if tabs { b'\t' } else { b',' })
            .quoting(!tabs)
            .from_reader(input);
        (self.progress)(&format!("reading {file} … "));

        let unreadable = |error: csv::Error| Error::Unreadable {
            line: error.position().map_or(0, csv::Position::line),
            reason: error.to_string(),
            file: file.clone(),
        };
        let header = reader.headers().map_err(unreadable)?.clone();
        let mut at = [0; N];
        for (index, name) in at.iter_mut().zip(columns) {
            *index = header.iter().position(|h| h.trim() == name).ok_or_else(|| Error::MissingColumn {
                spot: Spot { file: file.clone(), line: 1, column: name.to_owned() },
                found: header.iter().collect::<Vec<_>>().join(" | "),
            })?;
        }

        let mut record = csv::StringRecord::new();
        let mut rows = 0;
        while reader.read_record(&mut record).map_err(unreadable)? {
            rows += 1;
            let line = record.position().map_or(0, csv::Position::line);
            let cells = at.map(|index| record.get(index).unwrap_or("").trim());
            each(&Row { file: &file, line, columns: &columns, cells })?;
        }
        let tenths = start.elapsed().as_millis() / 100;
        (self.progress)(&format!("{} rows, {}.{} s\n", grouped(rows), tenths / 10, tenths % 10));
        Ok(())
    }

    fn open(&self, file: &str) -> Result<(String, Box<dyn Read>), Error> {
        let unreadable = |error: std::io::Error| Error::Unreadable {
            file: file.to_owned(),
            line: 0,
            reason: error.to_string(),
        };
        let plain = self.folder.join(file);
        if plain.is_file() {
            return Ok((file.to_owned(), Box::new(File::open(plain).map_err(unreadable)?)));
        }
        let zipped = format!("{file}.gz");
        let path = self.folder.join(&zipped);
        if path.is_file() {
            let input = MultiGzDecoder::new(File::open(path).map_err(unreadable)?);
            return Ok((zipped, Box::new(input)));
        }
        Err(Error::MissingFile { file: file.to_owned(), folder: self.folder.display().to_string() })
    }
}

impl<'r, const N: usize> Row<'r, N> {
    /// The cells, in the order in which the columns were asked for.
    pub(crate) fn cells(&self) -> [&'r str; N] {
        self.cells
    }

    pub(crate) fn line(&self) -> u64 {
        self.line
    }

    /// Where the cell stands.
    pub(crate) fn spot(&self, column: usize) -> Spot {
        let (file, column) = (self.file.to_owned(), self.columns[column].to_owned());
        Spot { file, line: self.line, column }
    }

    /// Whether this is a note beneath the table: nothing but its first cell is filled.
    pub(crate) fn is_note(&self) -> bool {
        self.cells[1..].iter().all(|cell| cell.is_empty())
    }

    pub(crate) fn code(&self, column: usize) -> Result<Code, Error> {
        self.cells[column].parse().map_err(|_| self.bad(column, "an occupation code of the form 29-1141"))
    }

    /// The title in `title`, which the code in `code` must have.
    pub(crate) fn title_of(&self, code: usize, title: usize) -> Result<&'r str, Error> {
        match self.cells[title] {
            "" => Err(Error::NoTitle { spot: self.spot(title), code: self.cells[code].to_owned() }),
            text => Ok(text),
        }
    }

    pub(crate) fn number(&self, column: usize, places: u32) -> Result<i64, Error> {
        decimal::parse(self.cells[column], places)
            .ok_or_else(|| self.bad(column, &format!("a number with at most {places} decimals")))
    }

    /// The number, or none where the publisher wrote `mark` instead.
    pub(crate) fn number_unless(&self, mark: &str, column: usize, places: u32) -> Result<Option<i64>, Error> {
        if self.cells[column] == mark {
            return Ok(None);
        }
        let number = decimal::parse(self.cells[column], places);
        let expected = || format!("a number with at most {places} decimals, or {mark}");
        number.map(Some).ok_or_else(|| self.bad(column, &expected()))
    }

    pub(crate) fn bad(&self, column: usize, expected: &str) -> Error {
        let (expected, found) = (expected.to_owned(), self.cells[column].to_owned());
        Error::BadCell { spot: self.spot(column), expected, found }
    }

    pub(crate) fn no_match(&self, column: usize, expected: &str) -> Error {
        let (expected, found) = (expected.to_owned(), self.cells[column].to_owned());
        Error::NoMatch { spot: self.spot(column), expected, found }
    }

    pub(crate) fn duplicate(&self, column: usize) -> Error {
        Error::Duplicate { spot: self.spot(column), found: self.cells[column].to_owned() }
    }
}

/// The number with commas between thousands.
fn grouped(number: u64) -> String {
    match number {
        0..1000 => number.to_string(),
        _ => format!("{},{:03}", grouped(number / 1000), number % 1000),
    }
}
