//! One figure of one occupation: a value with its source, or the reason why there is none.

use super::unit::Unit;

/// From this pay a year on, in dollars, the pay survey publishes no figure.
pub const TOP_YEAR: i32 = 239_200;

/// From this pay an hour on, in cents, the pay survey publishes no figure.
pub const TOP_HOUR: i32 = 11_500;

/// Why an occupation has no value in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The publisher covers the occupation but gives no figure.
    NotPublished,
    /// The publisher gives pay by the year only, since few work the year round.
    AnnualOnly,
    /// The publisher gives pay by the hour only, since few work full time the year round.
    HourlyOnly,
    /// Too few people, or too uncertain a figure, to name it.
    TooFew,
    /// Pay is above [`TOP_YEAR`] or [`TOP_HOUR`], where the publisher stops.
    TopCoded,
    /// The source does not cover the occupation.
    NotCovered,
    /// Nobody publishes it.
    NoSource,
}

impl Missing {
    /// Every reason, in the order of their stored numbers.
    pub const ALL: [Missing; 7] = [
        Missing::NotPublished,
        Missing::AnnualOnly,
        Missing::HourlyOnly,
        Missing::TooFew,
        Missing::TopCoded,
        Missing::NotCovered,
        Missing::NoSource,
    ];

    /// The reason as the tables under `static/data/` write it, behind a question mark.
    pub const fn id(self) -> &'static str {
        match self {
            Missing::NotPublished => "not-published",
            Missing::AnnualOnly => "annual-only",
            Missing::HourlyOnly => "hourly-only",
            Missing::TooFew => "too-few",
            Missing::TopCoded => "top-coded",
            Missing::NotCovered => "not-covered",
            Missing::NoSource => "no-source",
        }
    }

    /// The reason for a reader, beside the dash that stands for the value.
    pub const fn reason(self) -> &'static str {
        match self {
            Missing::NotPublished => "not published",
            Missing::AnnualOnly => "paid by the year only",
            Missing::HourlyOnly => "paid by the hour only",
            Missing::TooFew => "too few people to publish",
            Missing::TopCoded => "$239,200 or more",
            Missing::NotCovered => "not covered by the source",
            Missing::NoSource => "no public source",
        }
    }
}

/// A ranked place or industry, with its average pay where that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The metropolitan area, state or industry.
    pub name: String,
    /// Average pay there, with its unit.
    pub pay: Option<(i32, Unit)>,
}

/// The value of a measure, in whole steps of the row's unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// One figure.
    Amount(i32),
    /// From a low to a high figure.
    Range(i32, i32),
    /// A category, as its publisher names it.
    Category(String),
    /// A category and the share of people in it, in tenths of a percent.
    CategoryShare(String, i32),
    /// The best-paying places, best first.
    Places(Vec<Place>),
    /// Places that all pay at or above what is published, in alphabetical order.
    TopCoded(Vec<String>),
    /// Shares of people in tenths of a percent. They may overlap and need not sum to 100.
    Shares(Vec<(&'static str, i32)>),
    /// Things related, most telling first.
    List(Vec<String>),
    /// Skills with their importance or share.
    Skills(Vec<(String, i32)>),
}

/// What a reader should know of a figure beyond its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// Worked out from published figures by the named method.
    Estimate(&'static str),
    /// The publisher gives one figure for this and other occupations together.
    SharedWithOthers,
    /// The publisher matched another group of occupations.
    InexactMatch,
    /// The publisher filled the figure in from similar occupations.
    Imputed,
    /// The figure is that of the official occupation that the job title is counted with.
    OfOfficialOccupation(String),
    /// The source describes this kindred occupation.
    OfKindredOccupation(String),
    /// What the figure is called more exactly than by its row.
    Definition(&'static str),
}

impl Note {
    /// The note as part of a sentence.
    pub fn text(&self) -> String {
        match self {
            Note::Estimate(method) => format!("estimate: {method}"),
            Note::SharedWithOthers => "published for several occupations together".to_owned(),
            Note::InexactMatch => "published for a similar group of occupations".to_owned(),
            Note::Imputed => "filled in by the publisher from similar occupations".to_owned(),
            Note::OfOfficialOccupation(plural) => format!("of all {plural}"),
            Note::OfKindredOccupation(title) => format!("of {title}"),
            Note::Definition(words) => (*words).to_owned(),
        }
    }
}

/// One figure of one occupation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// The value, or why there is none.
    pub value: Result<Value, Missing>,
    /// Which of the dataset's sources gives it, or would.
    pub source: u8,
    /// What is measured, beyond the row: two values are compared only if this and the source agree.
    pub definition: u8,
    /// What else a reader should know.
    pub notes: Vec<Note>,
}
