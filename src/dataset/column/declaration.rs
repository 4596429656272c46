//! What is declared of a column, and the kinds of figure that most columns are one of.

use super::Column;
use crate::occupation::Missing;

/// What a column's cells hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A whole number of steps.
    Number {
        /// So many bytes have room for any number of the column.
        bytes: usize,
        /// A step is 10^-`decimals` of the unit.
        decimals: u32,
        /// Added to the number so that it is never negative.
        base: i32,
    },
    /// Pay in whole dollars a year or, where the cell has decimals, in tenths of a cent an hour, so that
    /// both are multiples of ten.
    Pay,
    /// The index of a text in the dataset's list of texts.
    Text,
    /// The index of another occupation.
    Link,
}

/// What foretells a column's numbers, so that only the rest is stored. In a list that is so of the first
/// number; each later one is near to the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Near {
    /// Nothing does.
    Nothing,
    /// The number in another column.
    Column(Column),
    /// Pay by the hour in another column: that of a year has 2,080 hours, to ten dollars.
    Hours(Column),
    /// The occupation's own place in the list of occupations.
    Place,
}

/// What a host may give for a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A number with at most so many decimals.
    Number {
        /// So many decimals; a step is the last of them.
        decimals: u32,
        /// The lowest figure that can be true, in steps.
        low: i32,
        /// The highest, in steps.
        high: i32,
    },
    /// Pay in the unit that the other column names, `year` or `hour`.
    Pay {
        /// The column that names it.
        basis: Column,
    },
    /// Text of one line.
    Text {
        /// The most characters.
        most: usize,
    },
    /// One of these words.
    Choice(&'static [&'static str]),
    /// No figure of a host's: it stands beside `figures`, or is worked out from others.
    Elsewhere,
}

/// All that is declared of a column but its names and what it tells.
///
/// Each property is read by a function of [`Column`] of its own, so that a browser's module holds only those
/// that it asks for: no text of the documentation, and nothing of the tables.
#[derive(Clone, Copy, Debug)]
pub(super) struct Declaration {
    pub(super) kind: Kind,
    pub(super) form: Form,
    pub(super) near: Near,
    /// Its names in a host's data, where those of the tables say too little.
    pub(super) keys: Option<&'static [&'static str]>,
    /// The columns that it is shown only with: place by place if they are lists too.
    pub(super) with: &'static [Column],
    /// Whether each place of the list is shown only with the one before.
    pub(super) has_no_gaps: bool,
    /// The list that this stands instead of, where pay is above what is published.
    pub(super) instead_of: Option<Column>,
    /// The table under `static/data/generated/` that has it; empty if none does.
    pub(super) table: &'static str,
    /// The source of the table's column.
    pub(super) source: &'static str,
    /// The unit that the table's second line names.
    pub(super) unit: &'static str,
    /// The form's name in `static/occupations.schema.json`, and what it says of it.
    pub(super) definition: (&'static str, &'static str),
}

impl Declaration {
    const fn new(kind: Kind, form: Form, unit: &'static str) -> Declaration {
        Declaration {
            kind,
            form,
            near: Near::Nothing,
            keys: None,
            with: &[],
            has_no_gaps: false,
            instead_of: None,
            table: "",
            source: "",
            unit,
            definition: ("", ""),
        }
    }

    /// A number that a cell of so many bytes has room for.
    const fn number(bytes: usize, decimals: u32, unit: &'static str) -> Declaration {
        let kind = Kind::Number { bytes, decimals, base: 0 };
        Declaration::new(kind, Form::Number { decimals, low: 0, high: kind.most() }, unit)
    }

    const fn text(most: usize, unit: &'static str) -> Declaration {
        Declaration::new(Kind::Text, Form::Text { most }, unit)
    }

    /// The lowest and the highest figure that can be true, in steps.
    const fn within(self, low: i32, high: i32) -> Declaration {
        match self.kind {
            Kind::Number { decimals, .. } => {
                Declaration { form: Form::Number { decimals, low, high }, ..self }
            }
            Kind::Pay | Kind::Text | Kind::Link => self,
        }
    }

    const fn defined(self, name: &'static str, description: &'static str) -> Declaration {
        Declaration { definition: (name, description), ..self }
    }

    /// Its numbers are near to those of the other column.
    pub(super) const fn near(self, column: Column) -> Declaration {
        Declaration { near: Near::Column(column), ..self }
    }

    /// It is the pay of a year by that of an hour.
    pub(super) const fn hours(self, hourly: Column) -> Declaration {
        Declaration { near: Near::Hours(hourly), ..self }
    }

    /// Its names in a host's data.
    pub(super) const fn keys(self, keys: &'static [&'static str]) -> Declaration {
        Declaration { keys: Some(keys), ..self }
    }

    /// It is shown only with these.
    pub(super) const fn with(self, columns: &'static [Column]) -> Declaration {
        Declaration { with: columns, ..self }
    }

    /// Each place of the list is shown only with the one before.
    pub(super) const fn without_gaps(self) -> Declaration {
        Declaration { has_no_gaps: true, ..self }
    }

    /// It stands instead of the list, where pay is above what is published.
    pub(super) const fn instead_of(self, list: Column) -> Declaration {
        Declaration { instead_of: Some(list), ..self }
    }

    /// The table that has it, and the source that this is from.
    pub(super) const fn from(self, table: &'static str, source: &'static str) -> Declaration {
        Declaration { table, source, ..self }
    }

    /// What it counts or names, for the second line of its table.
    pub(super) const fn unit(self, unit: &'static str) -> Declaration {
        Declaration { unit, ..self }
    }

    /// It is no figure of a host's.
    pub(super) const fn elsewhere(self) -> Declaration {
        Declaration { form: Form::Elsewhere, ..self }
    }
}

impl Kind {
    /// So many bytes have room for any number of the kind.
    pub(in super::super) const fn room(self) -> usize {
        match self {
            Kind::Number { bytes, .. } => bytes,
            Kind::Pay | Kind::Text | Kind::Link => 3,
        }
    }

    /// What is added to numbers of the kind so that none is negative.
    pub(in super::super) const fn base(self) -> i32 {
        match self {
            Kind::Number { base, .. } => base,
            Kind::Pay | Kind::Text | Kind::Link => 0,
        }
    }

    /// The highest number that a cell has room for.
    pub(in super::super) const fn most(self) -> i32 {
        (highest(self.room()) - Missing::ALL.len() as u32) as i32 - self.base()
    }
}

/// The highest raw value that a cell of so many bytes can hold.
pub(in super::super) const fn highest(bytes: usize) -> u32 {
    u32::MAX >> (32 - 8 * bytes)
}

/// One of these words.
pub(super) const fn choice(words: &'static [&'static str]) -> Declaration {
    Declaration::new(Kind::Text, Form::Choice(words), "text")
}

/// Whether pay is that of a year or of an hour.
pub(super) const BASIS: Declaration = choice(&["year", "hour"]);

/// Pay in the unit that the other column names.
pub(super) const fn pay_by(basis: Column) -> Declaration {
    Declaration::new(Kind::Pay, Form::Pay { basis }, "$ by basis").defined(
        "pay_by_basis",
        "Whole dollars a year, or dollars an hour with at most 2 decimals, as the basis beside it says.",
    )
}

/// Digits of an occupation's code.
pub(super) const DIGITS: Declaration = Declaration::number(3, 0, "code").elsewhere();

/// A small whole number that tells of others.
pub(super) const INDEX: Declaration = Declaration::number(1, 0, "").elsewhere();

/// Another occupation.
pub(super) const LINK: Declaration = Declaration::new(Kind::Link, Form::Elsewhere, "codes");

/// Another occupation, mostly a near one in the list.
pub(super) const NEAR_LINK: Declaration = Declaration { near: Near::Place, ..LINK };

/// Whole dollars a year.
pub(super) const DOLLARS_A_YEAR: Declaration =
    Declaration::number(3, 0, "$ a year").defined("dollars_a_year", "Whole dollars a year.");

/// Dollars an hour, in cents.
pub(super) const DOLLARS_AN_HOUR: Declaration = Declaration::number(3, 2, "$ an hour")
    .defined("dollars_an_hour", "Dollars an hour, at most 2 decimals: 48.76.");

/// Whole dollars a week.
pub(super) const DOLLARS_A_WEEK: Declaration =
    Declaration::number(2, 0, "$ a week").defined("dollars_a_week", "Whole dollars a week.");

/// How many people or jobs.
pub(super) const PEOPLE: Declaration =
    Declaration::number(3, 0, "jobs").defined("people", "A whole number of people or jobs.");

/// A change in tenths of a percent. Jobs cannot fall by more than all.
pub(super) const CHANGE: Declaration = {
    let kind = Kind::Number { bytes: 2, decimals: 1, base: 10_000 };
    Declaration::new(kind, Form::Number { decimals: 1, low: -1000, high: kind.most() }, "percent")
        .defined("change", "Percent, at most 1 decimal; negative where jobs are lost: -10.5.")
};

/// A share of people, in tenths of a percent.
pub(super) const SHARE: Declaration = Declaration::number(2, 1, "percent")
    .within(0, 1000)
    .defined("share", "Percent of people, at most 1 decimal.");

/// A score from 1 to 5, in tenths.
pub(super) const SCORE: Declaration = Declaration::number(1, 1, "score from 1 to 5")
    .within(10, 50)
    .defined("score", "A score from 1 to 5, at most 1 decimal.");

/// A rating out of 5, in hundredths.
pub(super) const RATING: Declaration = Declaration::number(2, 2, "rating out of 5")
    .within(0, 500)
    .defined("rating", "A rating out of 5, at most 2 decimals.");

/// A whole share of a scale from 0 to 100.
pub(super) const IMPORTANCE: Declaration = Declaration::number(1, 0, "percent of the scale")
    .within(0, 100)
    .defined("importance", "A whole number from 0 to 100.");

/// Someone's age, in tenths of a year.
pub(super) const AGE: Declaration =
    Declaration::number(2, 1, "years").within(0, 1200).defined("age", "Years, at most 1 decimal.");

/// A time at work, in tenths of a year.
pub(super) const YEARS: Declaration =
    Declaration::number(2, 1, "years").within(0, 800).defined("years", "Years, at most 1 decimal.");

/// How many occupations.
pub(super) const OCCUPATIONS: Declaration = {
    let some = Declaration::number(1, 0, "occupations");
    some.within(1, some.kind.most()).defined("codes", "A whole number of occupations.")
};

/// Words of a publisher.
pub(super) const WORDS: Declaration = Declaration::text(200, "text")
    .defined("words", "A category, a place or a skill, in the words that are shown.");

/// Names, parted by `; `.
pub(super) const NAMES: Declaration =
    Declaration::text(4000, "text").defined("list", "Names parted by \"; \".");
