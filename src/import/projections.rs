//! The Employment Projections: the 832 line items of table 1.2 are our occupations; their figures are those of the
//! newer projections, as far as these have them.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::error::{Error, Spot, Wrong};
use super::field::{Fault, Field};
use super::files;
use super::measure::{CHANGE, SHARE, THOUSANDS_OF_JOBS};
use super::source::Source;
use super::table::{Cell, Row, Table};
use super::totals;
use super::years::Years;
use crate::dataset::Column;
use crate::occupation::{Code, Missing};

#[derive(Deserialize)]
struct Item {
    #[serde(rename = "{first} National Employment Matrix title")]
    title: Field,
    #[serde(rename = "{first} National Employment Matrix code")]
    code: Field,
    #[serde(rename = "Occupation type")]
    kind: Field,
    #[serde(rename = "Employment, {first}")]
    jobs: Field,
    #[serde(rename = "Employment change, percent, {first}–{last}")]
    growth: Field,
    #[serde(rename = "Occupational openings, {first}–{last} annual average")]
    openings: Field,
    #[serde(rename = "Percent self employed, {first}")]
    self_employed: Field,
    #[serde(rename = "Typical education needed for entry")]
    education: Field,
    #[serde(rename = "Work experience in a related occupation")]
    experience: Field,
    #[serde(rename = "Typical on-the-job training needed to attain competency in the occupation")]
    training: Field,
}

/// The newer projections. What they leave empty for a hybrid stays that of table 1.2.
#[derive(Deserialize)]
struct Newer {
    code: Field,
    #[serde(rename = "employment_{first}_thousands")]
    jobs: Field,
    #[serde(rename = "change_percent")]
    growth: Field,
    #[serde(rename = "self_employed_percent")]
    self_employed: Field,
    #[serde(rename = "openings_thousands")]
    openings: Field,
    #[serde(rename = "entry_education")]
    education: Field,
    experience: Field,
    training: Field,
    #[serde(rename = "exit_rate")]
    exits: Field,
    #[serde(rename = "transfer_rate")]
    transfers: Field,
    #[serde(rename = "ai_exposure")]
    exposure: Field,
}

/// Table 1.10, of those who leave: for the lines that the newer projections tell no more of.
#[derive(Deserialize)]
struct Leavers {
    #[serde(rename = "{first} National Employment Matrix code")]
    code: Field,
    #[serde(rename = "Occupation type")]
    kind: Field,
    #[serde(rename = "Labor force exit rate, {first}–{last} annual average")]
    exits: Field,
    #[serde(rename = "Occupational transfer rate, {first}–{last} annual average")]
    transfers: Field,
}

/// A line item of the National Employment Matrix.
struct Line {
    /// Where it stands in table 1.2.
    spot: Spot,
    title: String,
    /// Employment in jobs, the self-employed included.
    jobs: i64,
}

/// The line items, which every other table is about.
pub(crate) struct Lines {
    items: BTreeMap<Code, Line>,
    /// Table 1.2.
    file: String,
}

/// The lines, and their table.
pub(crate) fn read(source: &mut Source) -> Result<(Lines, Table), Error> {
    let (mut lines, mut rows) = (BTreeMap::new(), BTreeMap::new());
    let file = source.find(files::LINES)?;
    let years = source.read::<Item>(&file, |item| {
        match item.kind.text() {
            "Line item" => {}
            "Summary" => return Ok(()),
            _ => return Err(item.kind.bad("Line item or Summary")),
        }
        let code = item.code.code()?;
        let (title, _) = without_marks(item.title.title_of(&item.code)?);
        let jobs = thousands(&item.jobs)?;
        let self_employed = item.self_employed.number_unless("—", &SHARE)?;
        let mut row = Row::new(code);
        row.set_named("title", Cell::text(title));
        row.set(Column::Jobs, Cell::number(jobs, 0));
        row.set(Column::Growth, Cell::number(item.growth.number(&CHANGE)?, 1));
        row.set(Column::Openings, Cell::number(thousands(&item.openings)?, 0));
        row.set_named("self_employed", Cell::number_or(self_employed, 1, Missing::NotPublished));
        row.set(Column::EntryEducation, category(&item.education)?);
        row.set(Column::EntryExperience, category(&item.experience)?);
        row.set(Column::Training, category(&item.training)?);
        lines.insert(code, Line { spot: item.spot(&item.code), title: title.to_owned(), jobs });
        item.code.insert_into(&mut rows, code, row)
    })?;
    source.periods.tell("projections-before", &file, years)?;
    // The newer projections tell of all occupations what no total row of these files holds.
    let mut total = Row::new(totals::ALL);
    total.set(Column::OutlookBasis, Cell::text("jobs-before"));
    leavers(source, &mut rows, &mut total)?;
    supersede(source, Years::within(&file), &mut lines, &mut rows, &mut total)?;
    let mut table = Table::of_occupations("projections.tsv")
        .with_named("title", "text", "projections")
        .with(&[Column::Jobs, Column::Growth, Column::Openings])
        // For those who read the table: no row shows it.
        .with_named("self_employed", "percent", "projections")
        .with(&[Column::EntryEducation, Column::EntryExperience, Column::Training])
        .with(&[Column::OutlookBasis])
        .with(&[Column::Transfers])
        .with(&[Column::Exits])
        .with(&[Column::Exposure]);
    table.rows = rows.into_values().collect();
    table.total = Some(total);
    Ok((Lines { items: lines, file }, table))
}

/// Puts the figures of the newer projections in place of the older ones, and marks the rows that keep some.
fn supersede(
    source: &mut Source,
    of: Option<Years>,
    lines: &mut BTreeMap<Code, Line>,
    rows: &mut BTreeMap<Code, Row>,
    total: &mut Row,
) -> Result<(), Error> {
    let mut newer: BTreeMap<Code, ()> = BTreeMap::new();
    let file = source.find(files::NEWER)?;
    // Else what is older would stand in place of what is newer.
    if Years::within(&file).map(|years| years.first) < of.map(|years| years.first) {
        let reason =
            "it is older than table 1.2: take it away, and give the newer projections of that release";
        return Err(Error::Unreadable { file, line: 0, reason: reason.to_owned() });
    }
    let years = source.read::<Newer>(&file, |item| {
        if item.code.text() == totals::ALL {
            total.set(Column::Growth, Cell::number(item.growth.number(&CHANGE)?, 1));
            return Ok(());
        }
        let code = item.code.code()?;
        let (Some(line), Some(row)) = (lines.get_mut(&code), rows.get_mut(&code)) else {
            return Err(item.code.no_match("a line item of table 1.2"));
        };
        item.code.insert_into(&mut newer, code, ())?;
        row.replace(Column::Growth, Cell::number(item.growth.number(&CHANGE)?, 1));
        row.replace(Column::Openings, Cell::number(thousands(&item.openings)?, 0));
        let exposure = item.exposure.text();
        if !EXPOSURES.contains(&exposure) {
            return Err(item.exposure.bad(&EXPOSURES.join(", ")));
        }
        row.set(Column::Exposure, Cell::text(exposure));
        if item.jobs.text().is_empty() {
            row.set(Column::OutlookBasis, Cell::text("jobs-before"));
            return Ok(());
        }
        line.jobs = thousands(&item.jobs)?;
        row.replace(Column::Jobs, Cell::number(line.jobs, 0));
        let self_employed = item.self_employed.number_unless("—", &SHARE)?;
        row.replace_named("self_employed", Cell::number_or(self_employed, 1, Missing::NotPublished));
        row.replace(Column::EntryEducation, category(&item.education)?);
        row.replace(Column::EntryExperience, category_or_none(&item.experience));
        row.replace(Column::Training, category_or_none(&item.training));
        row.replace(Column::Exits, Cell::number(item.exits.number(&SHARE)?, 1));
        row.replace(Column::Transfers, Cell::number(item.transfers.number(&SHARE)?, 1));
        Ok(())
    })?;
    source.periods.tell("projections", &file, years)?;
    for (_, row) in rows.iter_mut().filter(|(code, _)| !newer.contains_key(code)) {
        row.set(Column::OutlookBasis, Cell::text("all-before"));
        row.set(Column::Exposure, Cell::Missing(Missing::NotCovered));
    }
    Ok(())
}

/// How exposed to AI an occupation may be.
const EXPOSURES: [&str; 4] = ["Low", "Moderate", "High", "Very high"];

/// Those who leave, by table 1.10.
fn leavers(source: &mut Source, rows: &mut BTreeMap<Code, Row>, total: &mut Row) -> Result<(), Error> {
    let file = source.find(files::LEAVERS)?;
    let years = source.read::<Leavers>(&file, |item| {
        let row = if item.code.text() == totals::ALL {
            &mut *total
        } else if item.kind.text() == "Line item" {
            let row = rows.get_mut(&item.code.code()?);
            row.ok_or_else(|| item.code.no_match("a line item of table 1.2"))?
        } else {
            return Ok(());
        };
        row.set(Column::Exits, Cell::number(item.exits.number(&SHARE)?, 1));
        row.set(Column::Transfers, Cell::number(item.transfers.number(&SHARE)?, 1));
        Ok(())
    })?;
    source.periods.tell("projections-before", &file, years).map(drop)
}

/// What the newer projections leave empty is none.
fn category_or_none(field: &Field) -> Cell {
    Cell::text(if field.text().is_empty() { "None" } else { field.text() })
}

/// Thousands with a decimal.
fn thousands(field: &Field) -> Result<i64, Fault> {
    field.number(&THOUSANDS_OF_JOBS).map(|tenths| tenths * 100)
}

fn category(field: &Field) -> Result<Cell, Fault> {
    match field.text() {
        "—" => Ok(Cell::Missing(Missing::NotPublished)),
        "" => Err(field.bad("a text, None or —")),
        text => Ok(Cell::text(text)),
    }
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
        self.items.keys().copied()
    }

    pub(crate) fn has(&self, code: Code) -> bool {
        self.items.contains_key(&code)
    }

    pub(crate) fn title(&self, code: Code) -> &str {
        self.items.get(&code).map_or("", |line| line.title.as_str())
    }

    /// The matrix's titles.
    pub(crate) fn titles(&self) -> impl Iterator<Item = (&str, Code)> {
        self.items.iter().map(|(code, line)| (line.title.as_str(), *code))
    }

    pub(crate) fn jobs(&self, code: Code) -> i64 {
        self.items.get(&code).map_or(0, |line| line.jobs)
    }

    /// The code in the field, which must be that of a line item.
    pub(crate) fn code(&self, field: &Field) -> Result<Code, Fault> {
        let code = field.code()?;
        if self.items.contains_key(&code) {
            Ok(code)
        } else {
            Err(field.no_match("a line item of table 1.2"))
        }
    }

    /// The rows of all lines; a line without one is a join that matches nothing in `file`.
    pub(crate) fn all<T>(&self, mut rows: BTreeMap<Code, T>, file: &str) -> Result<Vec<T>, Error> {
        self.codes().map(|code| rows.remove(&code).ok_or_else(|| self.no_match(code, code, file))).collect()
    }

    /// The line is not in `file`, where `found`, itself or what it counts, should be.
    pub(crate) fn no_match(&self, line: Code, found: Code, file: &str) -> Error {
        let spot = self.items.get(&line).map(|line| line.spot.clone());
        Error::Wrong {
            spot: spot.unwrap_or(Spot { file: self.file.clone(), line: 0, column: String::new() }),
            wrong: Wrong::NoMatch {
                expected: format!("a row for the occupation in {file}"),
                found: found.to_string(),
            },
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
