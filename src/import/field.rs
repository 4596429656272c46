//! A field of a publisher's row: text that knows its column, read as what it should be.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::decimal;
use super::error::Wrong;
use super::measure::{self, Measure};
use crate::occupation::Code;

/// A field of a row.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Field {
    /// The name of its column.
    pub(crate) column: String,
    /// What stands there, without spaces around it.
    text: String,
}

/// What is wrong with a field.
#[derive(Debug)]
pub(crate) struct Fault {
    pub(crate) field: Field,
    pub(crate) wrong: Wrong,
}

impl Field {
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    pub(crate) fn code(&self) -> Result<Code, Fault> {
        self.text.parse().map_err(|_| self.bad("an occupation code of the form 29-1141"))
    }

    /// A code of so many characters, of which a spreadsheet takes zeros away.
    pub(crate) fn characters(&self, count: usize) -> Result<&str, Fault> {
        match self.text.chars().count() == count {
            true => Ok(&self.text),
            false => Err(self.bad(&format!("{count} characters; a spreadsheet takes zeros away"))),
        }
    }

    /// The title that the code must have.
    pub(crate) fn title_of(&self, code: &Field) -> Result<&str, Fault> {
        match self.text() {
            "" => Err(self.fault(Wrong::NoTitle { code: code.text.clone() })),
            text => Ok(text),
        }
    }

    /// The number, in steps of the measure's last decimal.
    pub(crate) fn number(&self, measure: &Measure) -> Result<i64, Fault> {
        self.number_or_else(measure, || format!("a number with at most {} decimals", measure.decimals))
    }

    /// The number; what is none should be what is expected, in words.
    pub(crate) fn number_or_else(
        &self,
        measure: &Measure,
        expected: impl FnOnce() -> String,
    ) -> Result<i64, Fault> {
        let number = decimal::parse(&self.text, measure.decimals).ok_or_else(|| self.bad(&expected()))?;
        let impossible = || Wrong::Impossible { possible: measure.words, found: self.text.clone() };
        if measure.has(number) { Ok(number) } else { Err(self.fault(impossible())) }
    }

    /// The year of a month, as `08/2023`.
    pub(crate) fn year_of_month(&self) -> Result<i64, Fault> {
        let year = self.text.split_once('/').and_then(|(_, year)| decimal::parse(year, 0));
        let year = year.filter(|year| measure::YEAR.has(*year));
        year.ok_or_else(|| self.bad("a month of the form 08/2023"))
    }

    /// The number, or none where the publisher wrote `mark` instead.
    pub(crate) fn number_unless(&self, mark: &str, measure: &Measure) -> Result<Option<i64>, Fault> {
        if self.text == mark {
            return Ok(None);
        }
        let expected = || format!("a number with at most {} decimals, or {mark}", measure.decimals);
        self.number_or_else(measure, expected).map(Some)
    }

    /// It should be what is expected, in words.
    pub(crate) fn bad(&self, expected: &str) -> Fault {
        self.fault(Wrong::Cell { expected: expected.to_owned(), found: self.text.clone() })
    }

    /// It should be found in what is expected, in words.
    pub(crate) fn no_match(&self, expected: &str) -> Fault {
        self.fault(Wrong::NoMatch { expected: expected.to_owned(), found: self.text.clone() })
    }

    /// Puts the value into the map under a key that this field gives and that no other row may give.
    pub(crate) fn insert_into<K: Ord, V>(
        &self,
        map: &mut BTreeMap<K, V>,
        key: K,
        value: V,
    ) -> Result<(), Fault> {
        map.insert(key, value).map_or(Ok(()), |_| Err(self.duplicate()))
    }

    /// It is a percentile, and lower than the one before it.
    pub(crate) fn falls(&self, before: &Field) -> Fault {
        self.fault(Wrong::Falls {
            before: format!("the \"{}\" of \"{}\"", before.text, before.column),
            found: self.text.clone(),
        })
    }

    /// It comes a second time.
    pub(crate) fn duplicate(&self) -> Fault {
        self.fault(Wrong::Duplicate { found: self.text.clone() })
    }

    fn fault(&self, wrong: Wrong) -> Fault {
        Fault { field: self.clone(), wrong }
    }
}
