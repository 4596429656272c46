//! What can be wrong with a publisher's file.

use std::fmt;

/// A cell of a publisher's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The file's name within the folder, as `oews/national_M2025.csv`.
    pub file: String,
    /// The line as an editor shows it, from 1 on.
    pub line: u64,
    /// The column's name in the file.
    pub column: String,
}

/// Why an import stopped. Whether tables have been changed by then, [`Error::has_written`] tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// The folder has no such file, neither plain nor as `.gz`.
    MissingFile {
        /// The form of the file's name within the folder, `#` for a digit; several with ` or ` between them.
        file: String,
        /// The folder that was looked into.
        folder: String,
    },
    /// The file can't be read as a table: not UTF-8, a broken archive, a row with more or fewer cells.
    Unreadable {
        /// The file's name within the folder.
        file: String,
        /// The line that it stopped at; 0 when the file as a whole can't be read.
        line: u64,
        /// What the reader said.
        reason: String,
    },
    /// A column is not there, or has been renamed.
    MissingColumn {
        /// The column that was expected, on line 1.
        spot: Spot,
        /// The columns that are there, separated by ` | `.
        found: String,
        /// The type in whose fields the column is named.
        declared: String,
    },
    /// A cell that is not what it should be.
    Wrong {
        /// Where it is.
        spot: Spot,
        /// What is wrong with it.
        wrong: Wrong,
    },
    /// Much of what the tables have would be gone.
    Lost {
        /// The columns, each with how many figures it had and would have.
        columns: Vec<String>,
    },
    /// A table can't be written. No table has been changed.
    NotWritten {
        /// The table's file.
        file: String,
        /// What the system said, or the cell that no table can hold.
        reason: String,
    },
    /// A new table can't take the place of the old one, and others have done so already.
    HalfWritten {
        /// The table's file.
        file: String,
        /// What the system said.
        reason: String,
        /// What is new already: how many of the tables of single occupations, and the names of the others.
        written: Vec<String>,
        /// How many tables are new already.
        new: usize,
        /// How many tables the import has.
        all: usize,
    },
    /// All tables are new, and one of an earlier import that is no longer made can't be taken away.
    NotRemoved {
        /// The table's file.
        file: String,
        /// What the system said.
        reason: String,
    },
}

/// What is wrong with a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It does not parse.
    Cell {
        /// What should be there, in words.
        expected: String,
        /// What is there.
        found: String,
    },
    /// It is a number that cannot be true.
    Impossible {
        /// What can be true, in words.
        possible: &'static str,
        /// What is there.
        found: String,
    },
    /// It is a percentile of pay, and lower than a lower one.
    Falls {
        /// The lower percentile and its column, in words.
        before: String,
        /// What is here.
        found: String,
    },
    /// It should be the title of a code, and is empty.
    NoTitle {
        /// The code.
        code: String,
    },
    /// It joins with nothing.
    NoMatch {
        /// What the key should be found in, in words.
        expected: String,
        /// The key.
        found: String,
    },
    /// A key that may come only once comes here for the second time.
    Duplicate {
        /// The key.
        found: String,
    },
}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, line {}, column \"{}\"", self.file, self.line, self.column)
    }
}

impl Error {
    /// Whether the import has changed tables before it stopped.
    pub fn has_written(&self) -> bool {
        matches!(self, Error::HalfWritten { .. } | Error::NotRemoved { .. })
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::MissingFile { file, folder } => {
                write!(
                    f,
                    "{file}: missing in {folder}, both as it is and with .gz; # is a digit. Where the publisher \
                     renamed it, change its name in src/import/files.rs"
                )
            }
            Error::Unreadable { file, line: 0, reason } => write!(f, "{file}: can't be read: {reason}"),
            Error::Unreadable { file, line, reason } => {
                write!(f, "{file}, line {line}: can't be read: {reason}")
            }
            Error::MissingColumn { spot, found, declared } => {
                write!(
                    f,
                    "{spot}: no such column; the file has {found}. Where the publisher renamed it, change its name \
                     in {declared}"
                )
            }
            Error::Wrong { spot, wrong } => write!(f, "{spot}: {wrong}"),
            Error::Lost { columns } => write!(
                f,
                "much of what the tables have would be gone:\n  {}\nA file may have come in part. If it is as it \
                 should be, add --accept-loss",
                columns.join("\n  ")
            ),
            Error::NotWritten { file, reason } => write!(f, "{file}: not written: {reason}"),
            Error::HalfWritten { file, reason, written, new, all } => write!(
                f,
                "{file}: can't take the place of the old one: {reason}. New already are {new} of {all} tables: {}. \
                 The others are the old ones, and the two do not belong together: mend this and import again, or take \
                 the import back, git checkout static/data/generated",
                written.join(", ")
            ),
            Error::NotRemoved { file, reason } => write!(
                f,
                "{file}: can't be taken away: {reason}. It is of an earlier import and no longer made; all tables of \
                 this import are written. Delete it by hand"
            ),
        }
    }
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Wrong::Cell { expected, found } => write!(f, "expected {expected}, found \"{found}\""),
            Wrong::Impossible { possible, found } => write!(
                f,
                "expected {possible}, found \"{found}\". Look it up at the publisher's: if the file is damaged, \
                 download it again; if the figure is right, widen the range in src/import/measure.rs"
            ),
            Wrong::Falls { before, found } => write!(
                f,
                "expected no less than {before}, since percentiles do not fall, found \
                 \"{found}\". Look both up at the publisher's, and download the file again; if both are published \
                 so, leave the row out in check_order of src/import/oews/wages.rs"
            ),
            Wrong::NoTitle { code } => write!(f, "{code} has no title"),
            Wrong::NoMatch { expected, found } => {
                write!(f, "expected {expected}; \"{found}\" matches nothing")
            }
            Wrong::Duplicate { found } => write!(f, "\"{found}\" comes twice; expected once"),
        }
    }
}

impl std::error::Error for Error {}
