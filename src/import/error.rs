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

/// Why an import stopped. Whatever it is, no table has been changed.
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
    /// A table can't be written.
    NotWritten {
        /// The table's file.
        file: String,
        /// What the system said, or the cell that no table can hold.
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
                 \"{found}\". Look both up at the publisher's, and download the file again"
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
