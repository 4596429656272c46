//! Reading the publishers' files: a struct for each row, whose fields are named after the file's columns.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::time::Instant;
use std::{fmt, fs};

use csv::StringRecord;
use flate2::read::MultiGzDecoder;
use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer};

use super::error::{Error, Spot};
use super::field::{Fault, Field};
use super::files::{Forms, OTHERWISE_HEADED};
use super::years::{self, Periods, Years};

/// The folder of the publishers' files, where the progress of reading them is told, and what years they are of.
pub(crate) struct Source<'a> {
    folder: PathBuf,
    progress: &'a mut dyn FnMut(&str),
    pub(crate) periods: Periods,
    /// The names of the files that were read.
    read: BTreeSet<String>,
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
        Source { folder, progress, periods: Periods::default(), read: BTreeSet::new() }
    }

    /// The name of the file that has the first of the forms that any has; of several such files the last one's.
    pub(crate) fn find(&self, forms: Forms) -> Result<String, Error> {
        let found = forms.iter().find_map(|form| self.last_of(form));
        found.ok_or_else(|| Error::MissingFile {
            file: forms.join(" or "),
            folder: self.folder.display().to_string(),
        })
    }

    /// Such a file, whose name tells of which years its figures of a source are.
    pub(crate) fn find_of(&mut self, source: &'static str, forms: Forms) -> Result<String, Error> {
        let file = self.find(forms)?;
        self.periods.tell(source, &file, Years::within(&file))?;
        Ok(file)
    }

    fn last_of(&self, form: &str) -> Option<String> {
        let (folder_form, file_form) = form.split_once('/')?;
        let folders = names(&self.folder).filter(|folder| has_form(folder, folder_form));
        let files = folders.flat_map(|folder| {
            let files = names(&self.folder.join(&folder));
            let plain = files.map(|file| file.strip_suffix(".gz").unwrap_or(&file).to_owned());
            plain.filter(|file| has_form(file, file_form)).map(move |file| format!("{folder}/{file}"))
        });
        files.max()
    }

    /// Calls `each` for every row of `file`. What it finds wrong with a field becomes an error that names the
    /// file, the line and the column. The years in the header are those that [`Years::declared`] takes out of it; they
    /// must be those of the file's name.
    /// `.csv` is comma-separated with quotes, `.txt` tab-separated without; both may be gzipped.
    pub(crate) fn read<R: DeserializeOwned>(
        &mut self,
        file: &str,
        mut each: impl FnMut(&Row<R>) -> Result<(), Fault>,
    ) -> Result<Option<Years>, Error> {
        let start = Instant::now();
        let is_headed_otherwise = OTHERWISE_HEADED.concat().iter().any(|form| has_form(file, form));
        let (file, input) = self.open(file)?;
        self.read.insert(file.clone());
        let mut input = BufReader::new(input);
        let first = input.fill_buf().map_err(|error| Error::Unreadable {
            file: file.clone(),
            line: 0,
            reason: error.to_string(),
        })?;
        // The reader counts a line where it ends, before the second sign of such an end.
        let ahead = u64::from(first.windows(2).any(|pair| pair == b"\r\n"));
        let tabs = file.trim_end_matches(".gz").ends_with(".txt");
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(if tabs { b'\t' } else { b',' })
            .quoting(!tabs)
            .from_reader(input);
        (self.progress)(&format!("reading {file} … "));

        let unreadable = |error: csv::Error| Error::Unreadable {
            line: error.position().map_or(0, |position| position.line() + ahead),
            reason: error.to_string(),
            file: file.clone(),
        };
        let header = reader.headers().map_err(unreadable)?.clone();
        if let Some(reason) = no_header(&header) {
            return Err(Error::Unreadable { file, line: 1, reason: reason.to_owned() });
        }
        let header = Header::of(header);
        if !is_headed_otherwise {
            years::headed_as_named(&file, header.years)?;
        }
        // The header is a row too: one that lacks a column is found out before any other is read.
        header.fields::<R>(&header.columns).map_err(|wrong| header.error::<R>(wrong, &file, 1))?;
        let mut record = StringRecord::new();
        let mut rows = 0;
        while reader.read_record(&mut record).map_err(unreadable)? {
            rows += 1;
            let line = record.position().map_or(0, csv::Position::line) + ahead;
            let is_note = record.iter().skip(1).all(|cell| cell.trim().is_empty());
            let fields = header.fields(&record).map_err(|wrong| header.error::<R>(wrong, &file, line))?;
            let row = Row { file: &file, line, is_note, fields };
            each(&row).map_err(|Fault { field, wrong }| Error::Wrong { spot: row.spot(&field), wrong })?;
        }
        let tenths = start.elapsed().as_millis() / 100;
        (self.progress)(&format!("{} rows, {}.{} s\n", grouped(rows), tenths / 10, tenths % 10));
        Ok(header.years)
    }

    /// The files that lie in the folder's folders and were not read.
    pub(crate) fn unread(&self) -> Vec<String> {
        let folders = names(&self.folder);
        let files = folders.flat_map(|folder| {
            let files: Vec<String> = names(&self.folder.join(&folder)).collect();
            files.into_iter().map(move |file| format!("{folder}/{file}"))
        });
        let mut unread: Vec<String> = files.filter(|file| !self.read.contains(file)).collect();
        unread.sort_unstable();
        unread
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
        let input = MultiGzDecoder::new(File::open(self.folder.join(&zipped)).map_err(unreadable)?);
        Ok((zipped, Box::new(input)))
    }
}

/// The names of what is in the folder; none if there is no such folder.
fn names(folder: &Path) -> impl Iterator<Item = String> + use<> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok())
}

/// Whether the name is the form with digits for `#`.
fn has_form(name: &str, form: &str) -> bool {
    let is_like = |(name, form): (u8, u8)| if form == b'#' { name.is_ascii_digit() } else { name == form };
    name.len() == form.len() && name.bytes().zip(form.bytes()).all(is_like)
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

/// The columns of a file as they are written and as they are declared, and the years in them.
struct Header {
    columns: StringRecord,
    declared: Vec<String>,
    years: Option<Years>,
}

impl Header {
    fn of(columns: StringRecord) -> Header {
        let ends = columns.iter().filter_map(Years::within).flat_map(|years| [years.first, years.last]);
        let years = Years::of(ends);
        let declared = |column: &str| years.map_or(column.to_owned(), |years: Years| years.declared(column));
        Header { declared: columns.iter().map(str::trim).map(declared).collect(), years, columns }
    }

    /// The cells of a record as the fields that are named after their columns.
    fn fields<R: DeserializeOwned>(&self, record: &StringRecord) -> Result<R, NotARow> {
        let columns = self.columns.iter().map(str::trim).zip(self.declared.iter().map(String::as_str));
        let cells = columns.zip(record.iter().map(str::trim));
        R::deserialize(MapDeserializer::new(
            cells.map(|((column, declared), text)| (declared, Cell { column, text })),
        ))
    }

    /// What is wrong with a line that is no `R`.
    fn error<R>(&self, wrong: NotARow, file: &str, line: u64) -> Error {
        let file = file.to_owned();
        match wrong {
            NotARow::NoColumn(column) => Error::MissingColumn {
                spot: Spot {
                    file,
                    line,
                    column: self.years.map_or(column.to_owned(), |years| years.spelled(column)),
                },
                found: self.columns.iter().collect::<Vec<_>>().join(" | "),
                declared: std::any::type_name::<R>().to_owned(),
            },
            NotARow::Other(reason) => Error::Unreadable { file, line, reason },
        }
    }
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
