//! What is wrong with a host's data, by row and field.

use std::fmt;

use serde::Serialize;

use super::text::is_slug;
use crate::quote::quoted;

/// The most faults that are told one by one.
const MAX_FAULTS: usize = 50;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// The list that the row is in: `occupations` or `sources`; empty for the whole.
    pub list: &'static str,
    /// The row's place in the list, from 0; nothing for the whole.
    pub row: Option<usize>,
    /// The row's slug or identifier; empty if it has no good one.
    pub slug: String,
    /// The field within the row: `figures.mean_year`.
    pub field: String,
    /// What is wrong with it and what to do.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.list)?;
        if let Some(row) = self.row {
            write!(f, "[{row}]")?;
        }
        if !self.slug.is_empty() {
            write!(f, " ({})", self.slug)?;
        }
        if !self.list.is_empty() && !self.field.is_empty() {
            f.write_str(" ")?;
        }
        let field = if self.row.is_none() && self.field.is_empty() { "the data" } else { &self.field };
        write!(f, "{field}: {}", self.message)
    }
}

/// A host's data is not accepted, none of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejected {
    /// What is wrong: the first 50 faults.
    pub errors: Vec<Fault>,
    /// How many more there are.
    pub more: usize,
}

impl Rejected {
    /// Rejected for one reason.
    pub(super) fn one(at: At<'_>, field: &str, message: fmt::Arguments<'_>) -> Rejected {
        let mut faults = Faults::default();
        faults.add(at, &[field], message);
        Rejected { errors: faults.errors, more: faults.more }
    }
}

impl fmt::Display for Rejected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the data is not accepted; correct this and give all of it again:")?;
        for fault in &self.errors {
            write!(f, "\n- {fault}")?;
        }
        match self.more {
            0 => Ok(()),
            more => write!(f, "\nand {more} more"),
        }
    }
}

impl std::error::Error for Rejected {}

/// Where in the data something is wrong.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    pub(super) list: &'static str,
    pub(super) row: Option<usize>,
    pub(super) slug: &'a str,
}

impl At<'static> {
    /// The data as a whole.
    pub(super) const WHOLE: At<'static> = At { list: "", row: None, slug: "" };
}

/// The faults found so far.
#[derive(Default)]
pub(super) struct Faults {
    errors: Vec<Fault>,
    more: usize,
}

impl Faults {
    /// Notes one more. Of those beyond the most only the number is kept, so the message is not yet text.
    pub(super) fn add(&mut self, at: At<'_>, field: &[&str], message: fmt::Arguments<'_>) {
        if self.errors.len() == MAX_FAULTS {
            self.more += 1;
            return;
        }
        self.errors.push(Fault {
            list: at.list,
            row: at.row,
            slug: if is_slug(at.slug) { at.slug.to_owned() } else { String::new() },
            field: field.iter().map(|part| quoted(part)).collect(),
            message: message.to_string(),
        });
    }

    /// Goes on only if nothing is wrong.
    pub(super) fn none(self) -> Result<(), Rejected> {
        match self.errors.is_empty() {
            true => Ok(()),
            false => Err(Rejected { errors: self.errors, more: self.more }),
        }
    }
}
