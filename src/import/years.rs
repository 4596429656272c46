//! The years that files are of, as their names and headers tell them: nothing else says them in code.

use std::collections::BTreeMap;

use super::error::Error;
use super::table::{Cell, Row, Table};

/// The first and the last of the years that something is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Years {
    pub(crate) first: i64,
    pub(crate) last: i64,
}

/// What stands for the first year of a file in the names of its columns as they are declared, and for the last.
const FIRST: &str = "{first}";
const LAST: &str = "{last}";

impl Years {
    /// The years in a text. `2024–34` and `2024_34` end in 2034.
    pub(crate) fn within(text: &str) -> Option<Years> {
        Years::of(years_in(text).into_iter().map(|(.., year)| year))
    }

    /// From the first of these to the last.
    pub(crate) fn of(years: impl IntoIterator<Item = i64>) -> Option<Years> {
        years.into_iter().fold(None, |all, year| Some(Years::with(all, year)))
    }

    /// The first of them alone.
    pub(crate) fn first(self) -> Years {
        Years { last: self.first, ..self }
    }

    /// The last of them alone.
    pub(crate) fn last(self) -> Years {
        Years { first: self.last, ..self }
    }

    /// These and one more.
    pub(crate) fn with(years: Option<Years>, year: i64) -> Years {
        let Years { first, last } = years.unwrap_or(Years { first: year, last: year });
        Years { first: first.min(year), last: last.max(year) }
    }

    /// A column's name as it is declared: what stands for the years of its file in their place.
    pub(crate) fn declared(self, column: &str) -> String {
        let (mut declared, mut from) = (String::new(), 0);
        for (start, end, year) in years_in(column) {
            let sign = match year {
                _ if year == self.first => FIRST,
                _ if year == self.last => LAST,
                _ => &column[start..end],
            };
            declared += &column[from..start];
            declared += sign;
            from = end;
        }
        declared + &column[from..]
    }

    /// The name of a declared column as this file would spell it.
    pub(crate) fn spelled(self, declared: &str) -> String {
        let short = format!("{FIRST}–{LAST}");
        let period = format!("{}–{:02}", self.first, self.last % 100);
        let spelled = declared.replace(&short, &period);
        spelled.replace(FIRST, &self.first.to_string()).replace(LAST, &self.last.to_string())
    }
}

/// Where each year stands in a text, and which it is.
fn years_in(text: &str) -> Vec<(usize, usize, i64)> {
    let mut found: Vec<(usize, usize, i64)> = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(|c: char| c.is_ascii_digit()).map(|at| from + at) {
        let end = text[start..].find(|c: char| !c.is_ascii_digit()).map_or(text.len(), |at| start + at);
        let digits = &text[start..end];
        let before = found.last().filter(|(_, end, _)| matches!(&text[*end..start], "–" | "_"));
        let year = match (digits.len(), before) {
            (4, _) if digits.starts_with("19") || digits.starts_with("20") => digits.parse().ok(),
            (2, Some((.., year))) => digits.parse::<i64>().ok().map(|last| year / 100 * 100 + last),
            _ => None,
        };
        found.extend(year.map(|year| (start, end, year)));
        from = end;
    }
    found
}

/// Holds that the header of a file tells of the years that its name says, if both say any. Beneath a name of several the
/// first may stand with any of the others: a column that is not read may be of one between.
///
/// # Errors
/// It tells of other years: the file is of another release than it is named for.
pub(crate) fn headed_as_named(file: &str, told: Option<Years>) -> Result<(), Error> {
    match (Years::within(file), told) {
        (Some(named), Some(told)) if told.first == named.first && told.last <= named.last => Ok(()),
        _ => as_named(file, 1, told),
    }
}

/// Holds that a file is of the years that its name says, if both say any. Earlier years may stand beside the one of a name.
///
/// # Errors
/// A line, or for 0 the file as a whole, says other years: the file is of another release than it is named for.
pub(crate) fn as_named(file: &str, line: u64, told: Option<Years>) -> Result<(), Error> {
    let (Some(named), Some(told)) = (Years::within(file), told) else { return Ok(()) };
    let is_of_one = named.first == named.last;
    if told == named || is_of_one && told.last == named.last {
        return Ok(());
    }
    let [by_name, by_itself] = [named, told].map(|Years { first, last }| format!("{first} to {last}"));
    let reason = format!(
        "its name says {by_name}, and what stands in it {by_itself}: download the file of {by_name} in its place, or \
         name this one by its own years"
    );
    Err(Error::Unreadable { file: file.to_owned(), line, reason })
}

/// The years, which a file must tell.
fn required(file: &str, years: Option<Years>) -> Result<Years, Error> {
    let reason = || "nothing in it tells of which years it is".to_owned();
    years.ok_or_else(|| Error::Unreadable { file: file.to_owned(), line: 0, reason: reason() })
}

/// The years that the figures of each source are of, with the file that told them first; the classifications' editions
/// are part of their names.
#[derive(Default)]
pub(crate) struct Periods(BTreeMap<&'static str, (Years, String)>);

impl Periods {
    /// The file gives figures of the source, of these years, which are handed back.
    ///
    /// # Errors
    /// No years are told, or another file of the source told others: one of them is of another release.
    pub(crate) fn tell(
        &mut self,
        source: &'static str,
        file: &str,
        years: Option<Years>,
    ) -> Result<Years, Error> {
        let years = required(file, years)?;
        let (known, by) = self.0.entry(source).or_insert_with(|| (years, file.to_owned()));
        if *known == years {
            return Ok(years);
        }
        let [own, other] = [years, *known].map(|Years { first, last }| format!("{first} to {last}"));
        let reason = format!("it is of {own}, and {by} is of {other}: both must be of one release");
        Err(Error::Unreadable { file: file.to_owned(), line: 0, reason })
    }

    /// The file gives some figures of the source, of these years; its other files give others.
    ///
    /// # Errors
    /// No years are told.
    pub(crate) fn tell_some(
        &mut self,
        source: &'static str,
        file: &str,
        years: Option<Years>,
    ) -> Result<(), Error> {
        let Years { first, last } = required(file, years)?;
        let known = self.0.get(source).map(|(known, _)| *known);
        let all = Years::with(Some(Years::with(known, first)), last);
        self.0.insert(source, (all, file.to_owned()));
        Ok(())
    }

    /// The table from which the build fills in the periods of the sources.
    pub(crate) fn table(&self) -> Table {
        let sources = self.0.keys().copied().collect::<Vec<_>>().join(" ");
        let mut table = Table::new("periods.tsv", "source", "id", sources.clone())
            .with_named("first", "year", sources.clone())
            .with_named("last", "year", sources);
        for (source, (Years { first, last }, _)) in &self.0 {
            let mut row = Row::new(source);
            row.set_named("first", Cell::number(*first, 0));
            row.set_named("last", Cell::number(*last, 0));
            table.rows.push(row);
        }
        table
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn years(first: i64, last: i64) -> Years {
        Years { first, last }
    }

    #[test]
    fn years_are_told_by_names_and_headers() {
        for (text, expected) in [
            ("oews/national_M2026.csv", Some((2026, 2026))),
            ("oews/national_2003_2026.csv", Some((2003, 2026))),
            ("projections/table_1_12_2024_34.csv", Some((2024, 2034))),
            ("cps/cpsaat11b_2025.csv", Some((2025, 2025))),
            ("Employment change, percent, 2025–35", Some((2025, 2035))),
            ("Median annual wage, dollars, 2024[1]", Some((2024, 2024))),
            ("onet_30_2/Job Zones.txt", None),
            ("JOBS_1000", None),
            ("16-19", None),
        ] {
            assert_eq!(Years::within(text), expected.map(|(first, last)| years(first, last)), "{text}");
        }
    }

    #[test]
    fn a_column_is_declared_without_its_years_and_spelled_with_them() {
        let years = years(2025, 2035);
        for (column, declared) in [
            ("2025 National Employment Matrix title", "{first} National Employment Matrix title"),
            ("Employment, 2035", "Employment, {last}"),
            ("Employment change, percent, 2025–35", "Employment change, percent, {first}–{last}"),
            ("employment_2025_thousands", "employment_{first}_thousands"),
            ("Median annual wage, dollars, 2024", "Median annual wage, dollars, 2024"),
            ("Occupation type", "Occupation type"),
        ] {
            assert_eq!(
                (years.declared(column).as_str(), years.spelled(declared).as_str()),
                (declared, column)
            );
        }
    }

    #[test]
    fn files_of_one_source_are_of_one_release() {
        let mut periods = Periods::default();
        periods.tell("oews", "national", Some(years(2026, 2026))).expect("the first");
        periods.tell("oews", "industry", Some(years(2026, 2026))).expect("of the same year");
        let error = periods.tell("oews", "state", Some(years(2025, 2025))).expect_err("of another");
        assert!(
            error.to_string().contains("it is of 2025 to 2025, and national is of 2026 to 2026"),
            "{error}"
        );
        let error = periods.tell("cpi", "index", None).expect_err("no years");
        assert!(error.to_string().starts_with("index: can't be read: nothing"), "{error}");
    }
}
