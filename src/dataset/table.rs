//! A table under `static/data/`, as text: cells parted by tabs; names in its first line and, in a table of figures,
//! units and sources in the next two. A figure that is not there has its reason behind a question mark.

use std::fmt;

use crate::occupation::Missing;

/// How many lines stand above the rows of a table of words.
pub const WORDS: usize = 1;

/// How many lines stand above the rows of a table of figures.
pub const FIGURES: usize = 3;

/// A table is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrongText {
    /// The line, from 1 on.
    pub line: usize,
    /// What stands there instead of what, in words.
    pub what: String,
}

impl fmt::Display for WrongText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.what)
    }
}

impl std::error::Error for WrongText {}

/// A row of a table.
pub struct Row<'t> {
    /// The line, from 1 on.
    pub line: usize,
    /// As many cells as the table has names.
    pub cells: Vec<&'t str>,
}

impl Row<'_> {
    /// Says that something else should stand there.
    pub fn wrong(&self, expected: &str) -> WrongText {
        wrong(self.line, expected)
    }
}

/// Says that something else should stand in a line.
pub fn wrong(line: usize, expected: &str) -> WrongText {
    WrongText { line, what: format!("expected {expected}") }
}

/// The cells of a line.
pub fn cells(line: &str) -> Vec<&str> {
    line.split('\t').collect()
}

/// The rows below a header of so many lines, each with as many cells as that.
pub fn rows(text: &str, header: usize) -> impl Iterator<Item = Result<Row<'_>, WrongText>> {
    let names = cells(text.lines().next().unwrap_or_default()).len();
    (1..).zip(text.lines()).skip(header).map(move |(line, text)| {
        let row = Row { line, cells: cells(text) };
        if row.cells.len() == names { Ok(row) } else { Err(row.wrong(&format!("{names} cells"))) }
    })
}

/// The figure of a cell in steps of 10^-`decimals`, or its reason; nothing if it is neither.
pub fn figure(cell: &str, decimals: usize) -> Option<Result<i32, Missing>> {
    match cell.strip_prefix('?') {
        Some(reason) => Missing::ALL.into_iter().find(|missing| missing.id() == reason).map(Err),
        None => steps(cell, decimals).map(Ok),
    }
}

/// A decimal text in steps of 10^-`decimals`; nothing if it is none, is finer than that or too large.
pub fn steps(text: &str, decimals: usize) -> Option<i32> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = whole.strip_prefix('-').unwrap_or(whole);
    let is_plain = [digits, part].iter().all(|digits| digits.bytes().all(|b| b.is_ascii_digit()));
    let zeros = "0".repeat(decimals.checked_sub(part.len())?);
    if is_plain && !digits.is_empty() { format!("{whole}{part}{zeros}").parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_has_as_many_cells_as_there_are_names() {
        let table = "code\tpay\ncode\t$\noews\toews\n11\t5\n12\n13\t?too-few\n";
        let read: Vec<_> = rows(table, FIGURES).map(|row| row.map(|row| (row.line, row.cells))).collect();
        assert_eq!(read[0], Ok((4, vec!["11", "5"])));
        assert_eq!(read[1].as_ref().unwrap_err().to_string(), "line 5: expected 2 cells");
        assert_eq!(read[2], Ok((6, vec!["13", "?too-few"])));
    }

    #[test]
    fn a_figure_is_read_in_steps_or_with_its_reason() {
        for (cell, decimals, read) in [
            ("101420", 0, Some(Ok(101_420))),
            ("-0.4", 1, Some(Ok(-4))),
            ("48.7", 2, Some(Ok(4870))),
            ("48.765", 2, None),
            ("?annual-only", 0, Some(Err(Missing::AnnualOnly))),
            ("?nowhere", 0, None),
            ("", 0, None),
            ("-", 0, None),
            (".5", 1, None),
            ("1.2.3", 3, None),
            ("1.-2", 2, None),
            ("+1", 0, None),
            ("99999999999", 0, None),
        ] {
            assert_eq!(figure(cell, decimals), read, "{cell}");
        }
    }
}
