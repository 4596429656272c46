//! Reading the publishers' files: a struct for each row, whose fields are named after the file's columns.

use std::fmt;
use std::fs::File;
use std::io::Read;
use std::ops::Deref;
use std::path::PathBuf;
use std::time::Instant;

use csv::StringRecord;
use flate2::read::MultiGzDecoder;
use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer};

use super::error::{Error, Spot};
use super::field::{Fault, Field};

/// The folder of the publishers' files, and where the progress of reading them is told.
pub(crate) struct Source<'a> {
    folder: PathBuf,
    progress: &'a mut dyn FnMut(&str),
}

/// A row of a file with where it stands.
pub(crate) struct Row<'r, R> {
    file: &'r str,
    /// The line as an editor shows it, from 1 on.
    line: u64,
    /// Whether this is a note beneath the table: nothing but its first cell is filled.
    pub(crate) is_note: bool,
    fields: R,
}

impl<R> Deref for Row<'_, R> {
    type Target = R;

    fn deref(&self) -> &R {
        &self.fields
    }
}

impl<R> Row<'_, R> {
    /// Where the field stands.
    pub(crate) fn spot(&self, field: &Field) -> Spot {
        Spot { file: self.file.to_owned(), line: self.line, column: field.column.clone() }
    }
}

impl<'a> Source<'a> {
    pub(crate) fn new(folder: PathBuf, progress: &'a mut dyn FnMut(&str)) -> Source<'a> {
        Source { folder, progress }
    }

    /// Calls `each` for every row of `file`. What it finds wrong with a field becomes an error that names the
    /// file, the line and the column.
    /// `.csv` is comma-separated with quotes, `.txt` tab-separated without; both may be gzipped.
    pub(crate) fn read<R: DeserializeOwned>(
        &mut self,
        file: &str,
        mut each: impl FnMut(&Row<R>) -> Result<(), Fault>,
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
        if let Some(reason) = no_header(&header) {
            return Err(Error::Unreadable { file, line: 1, reason: reason.to_owned() });
        }
        // The header is a row too: one that lacks a column is found out before any other is read.
        fields::<R>(&header, &header).map_err(|wrong| wrong.at(&file, 1, &header))?;
        let mut record = StringRecord::new();
        let mut rows = 0;
        while reader.read_record(&mut record).map_err(unreadable)? {
            rows += 1;
            let line = record.position().map_or(0, csv::Position::line);
            let is_note = record.iter().skip(1).all(|cell| cell.trim().is_empty());
            let fields = fields(&header, &record).map_err(|wrong| wrong.at(&file, line, &header))?;
            let row = Row { file: &file, line, is_note, fields };
            each(&row).map_err(|Fault { field, wrong }| Error::Wrong { spot: row.spot(&field), wrong })?;
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

/// What the first line is instead of a header, if it is none.
fn no_header(header: &StringRecord) -> Option<&'static str> {
    let first = header.get(0).unwrap_or_default().trim_start();
    let filled = header.iter().filter(|cell| !cell.trim().is_empty()).count();
    if first.starts_with('<') {
        Some("this is a web page, perhaps one that says access denied, and no table")
    } else if filled < 2 {
        Some("this is a title above the header, or no table: the first line must be the header")
    } else {
        None
    }
}

/// The cells of a record as the fields that are named after their columns.
fn fields<R: DeserializeOwned>(header: &StringRecord, record: &StringRecord) -> Result<R, NotARow> {
    let cells = header.iter().map(str::trim).zip(record.iter().map(str::trim));
    R::deserialize(MapDeserializer::new(cells.map(|(column, text)| (column, Cell { column, text }))))
}

/// A cell, which is read as a [`Field`]: the name of its column, then its text.
struct Cell<'r> {
    column: &'r str,
    text: &'r str,
}

impl<'r> IntoDeserializer<'_, NotARow> for Cell<'r> {
    type Deserializer = SeqDeserializer<std::array::IntoIter<&'r str, 2>, NotARow>;

    fn into_deserializer(self) -> Self::Deserializer {
        SeqDeserializer::new([self.column, self.text].into_iter())
    }
}

/// Why cells are no row of a file.
#[derive(Debug)]
enum NotARow {
    NoColumn(&'static str),
    Other(String),
}

impl NotARow {
    fn at(self, file: &str, line: u64, header: &StringRecord) -> Error {
        let file = file.to_owned();
        match self {
            NotARow::NoColumn(column) => Error::MissingColumn {
                spot: Spot { file, line, column: column.to_owned() },
                found: header.iter().collect::<Vec<_>>().join(" | "),
            },
            NotARow::Other(reason) => Error::Unreadable { file, line, reason },
        }
    }
}

impl serde::de::Error for NotARow {
    fn custom<T: fmt::Display>(message: T) -> NotARow {
        NotARow::Other(message.to_string())
    }

    fn missing_field(column: &'static str) -> NotARow {
        NotARow::NoColumn(column)
    }
}

impl fmt::Display for NotARow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotARow::NoColumn(column) => write!(f, "no column {column}"),
            NotARow::Other(reason) => f.write_str(reason),
        }
    }
}

impl std::error::Error for NotARow {}

/// The number with commas between thousands.
fn grouped(number: u64) -> String {
    match number {
        0..1000 => number.to_string(),
        _ => format!("{},{:03}", grouped(number / 1000), number % 1000),
    }
}
