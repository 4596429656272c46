//! Table 1.2 of the Employment Projections: the 832 line items that are our occupations.

use std::collections::BTreeMap;

use super::error::{Error, Spot};
use super::source::Source;
use super::table::{CODE, Cell, Column, Reason, Table, column};
use crate::occupation::Code;

const FILE: &str = "projections/table_1_2_2024_34.csv";
const CODES: &str = "2024 National Employment Matrix code";

const COLUMNS: [Column; 9] = [
    CODE,
    column("title", "text", "projections"),
    column("jobs", "jobs", "projections"),
    column("growth", "percent", "projections"),
    column("openings", "jobs a year", "projections"),
    column("self_employed", "percent", "projections"),
    column("entry_education", "text", "projections"),
    column("experience", "text", "projections"),
    column("training", "text", "projections"),
];

/// A line item of the National Employment Matrix.
pub(crate) struct Line {
    /// Where it stands in table 1.2.
    line: u64,
    /// Employment in jobs, the self-employed included.
    pub(crate) jobs: i64,
}

/// The line items, which every other table is about.
pub(crate) struct Lines(BTreeMap<Code, Line>);

/// The lines, and their table.
pub(crate) fn read(source: &mut Source) -> Result<(Lines, Table), Error> {
    let columns = [
        "2024 National Employment Matrix title",
        CODES,
        "Occupation type",
        "Employment, 2024",
        "Employment change, percent, 2024–34",
        "Occupational openings, 2024–34 annual average",
        "Percent self employed, 2024",
        "Typical education needed for entry",
        "Work experience in a related occupation",
        "Typical on-the-job training needed to attain competency in the occupation",
    ];
    let mut found = BTreeMap::new();
    source.read(FILE, columns, |row| {
        match row.cells()[2] {
            "Line item" => {}
            "Summary" => return Ok(()),
            _ => return Err(row.bad(2, "Line item or Summary")),
        }
        let code = row.code(1)?;
        let title = without_marks(row.title_of(1, 0)?).0;
        let thousands = |column| row.number(column, 1).map(|tenths| tenths * 100);
        let jobs = thousands(3)?;
        let text = |column: usize| match row.cells()[column] {
            "—" => Ok(Cell::Missing(Reason::NotPublished)),
            "" => Err(row.bad(column, "a text, None or —")),
            text => Ok(Cell::text(text)),
        };
        let cells = vec![
            Cell::text(title),
            Cell::number(jobs, 0),
            Cell::number(row.number(4, 1)?, 1),
            Cell::number(thousands(5)?, 0),
            Cell::number_or(row.number_unless("—", 6, 1)?, 1, Reason::NotPublished),
            text(7)?,
            text(8)?,
            text(9)?,
        ];
        match found.insert(code, (Line { line: row.line(), jobs }, cells)) {
            None => Ok(()),
            Some(_) => Err(row.duplicate(1)),
        }
    })?;

    let (mut lines, mut table) = (BTreeMap::new(), Table::new("projections.tsv", &COLUMNS));
    for (code, (line, cells)) in found {
        lines.insert(code, line);
        table.push(code, cells);
    }
    Ok((Lines(lines), table))
}

/// A title without the footnote marks at its end, as `[2]` or `(1)`, and whether it had any.
pub(crate) fn without_marks(title: &str) -> (&str, bool) {
    let unmarked = title.strip_suffix([']', ')']).and_then(|rest| {
        let text = rest.trim_end_matches(|c: char| c.is_ascii_digit());
        text.strip_suffix(['[', '(']).filter(|_| text.len() < rest.len())
    });
    match unmarked {
        Some(text) => (without_marks(text.trim_end()).0, true),
        None => (title, false),
    }
}

impl Lines {
    pub(crate) fn codes(&self) -> impl Iterator<Item = Code> {
        self.0.keys().copied()
    }

    pub(crate) fn contains(&self, code: Code) -> bool {
        self.0.contains_key(&code)
    }

    pub(crate) fn jobs(&self, code: Code) -> i64 {
        self.0.get(&code).map_or(0, |line| line.jobs)
    }

    /// What `map` has for `code`; without it, `code` is a join that matches nothing in `file`.
    pub(crate) fn find<'m, T>(
        &self,
        code: Code,
        map: &'m BTreeMap<Code, T>,
        file: &str,
    ) -> Result<&'m T, Error> {
        map.get(&code).ok_or_else(|| self.no_match(code, file))
    }

    pub(crate) fn no_match(&self, code: Code, file: &str) -> Error {
        let line = self.0.get(&code).map_or(0, |line| line.line);
        Error::NoMatch {
            spot: Spot { file: FILE.to_owned(), line, column: CODES.to_owned() },
            expected: format!("a row for the occupation in {file}"),
            found: code.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::without_marks;

    #[test]
    fn only_footnote_marks_are_taken_off_titles() {
        for (title, plain, marked) in [
            ("Chief executives(1)", "Chief executives", true),
            ("Software developers[2]", "Software developers", true),
            ("Pilots (2) [1]", "Pilots", true),
            ("Teachers (K-12)", "Teachers (K-12)", false),
            ("Clerks ()", "Clerks ()", false),
            ("Actors", "Actors", false),
        ] {
            assert_eq!(without_marks(title), (plain, marked));
        }
    }
}
