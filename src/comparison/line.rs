//! Who is compared, and the rows with their values.

use super::difference::{self, Difference};
use super::row::{Placement, Row};
use crate::dataset::{Dataset, Occupation};
use crate::format;
use crate::occupation::{Code, Group, Measure, Missing, Name, Note, Unit, Value};

/// An occupation that is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// Its place in the dataset.
    pub index: usize,
    /// The reviewed forms of its name.
    pub name: Name,
    /// The publisher's title; empty for a job title.
    pub title: String,
    /// Its code, or that of the official occupation that it is counted with.
    pub code: Option<Code>,
    /// For a job title, the slug and name of the official occupation that it is counted with.
    pub counted_with: Option<Name>,
    /// Slugs and names of related occupations, nearest first.
    pub related: Vec<Name>,
    /// The major group.
    pub group: Option<Group>,
}

/// One row of the comparison with its values.
#[derive(Clone, Debug)]
pub struct Line {
    /// What is measured.
    pub row: &'static Row,
    /// A measure for each occupation.
    pub measures: Vec<Measure>,
    /// How they differ, where they may be compared.
    pub difference: Option<Difference>,
}

impl Line {
    /// The row of these occupations.
    pub(super) fn new(row: &'static Row, occupations: &[Occupation<'_>], dataset: &Dataset) -> Line {
        let measures: Vec<Measure> = occupations.iter().map(|o| (row.read)(*o)).collect();
        let difference = difference::difference(row, &measures, dataset);
        Line { row, measures, difference }
    }

    /// The value of one occupation as text; nothing if it is missing.
    pub fn text(&self, place: usize) -> Option<String> {
        value_text(self.measures.get(place)?.value.as_ref().ok()?, self.row)
    }

    /// The figure of one occupation in steps of the row's unit, if its value is one figure.
    pub fn amount(&self, place: usize) -> Option<i32> {
        self.measures.get(place)?.amount()
    }

    /// The measure of one occupation, unless it is on loan from the one that it is counted with.
    pub fn own(&self, place: usize) -> Option<&Measure> {
        self.measures.get(place).filter(|measure| measure.lender().is_none())
    }

    /// The line where its row stands first.
    pub fn placed(&self) -> PlacedLine<'_> {
        PlacedLine { line: self, placement: self.row.first() }
    }

    /// Whether any occupation has a value.
    pub fn has_value(&self) -> bool {
        self.measures.iter().any(|m| m.value.is_ok())
    }

    /// Whether a reader who asks for differences only wants this line.
    pub fn differs(&self) -> bool {
        match &self.difference {
            Some(Difference::AboutTheSame) => false,
            Some(_) => true,
            None => self.measures.windows(2).any(|pair| pair[0].value != pair[1].value),
        }
    }
}

/// A line where it stands in a section.
#[derive(Clone, Copy, Debug)]
pub struct PlacedLine<'c> {
    /// The row with its values.
    pub line: &'c Line,
    /// Where it stands.
    pub placement: &'static Placement,
}

impl<'c> PlacedLine<'c> {
    /// What a reader should know here of one occupation's figure.
    pub fn notes(&self, place: usize) -> Vec<Note<'c>> {
        let notes = self.line.measures.get(place).map(Measure::notes).unwrap_or_default();
        notes.into_iter().filter(|note| self.placement.tells(note)).collect()
    }

    /// The notes that hold for every value of the line.
    pub fn common_notes(&self) -> Vec<Note<'c>> {
        let mut with_value =
            (0..self.line.measures.len()).filter(|place| self.line.measures[*place].value.is_ok());
        let Some(first) = with_value.next() else { return Vec::new() };
        let rest: Vec<Vec<Note<'_>>> = with_value.map(|place| self.notes(place)).collect();
        let is_common = |note: &Note<'_>| rest.iter().all(|notes| notes.contains(note));
        self.notes(first).into_iter().filter(is_common).collect()
    }
}

impl Subject {
    /// The occupation as it is compared.
    pub(super) fn new(occupation: Occupation<'_>) -> Subject {
        let code = occupation.code();
        Subject {
            index: occupation.index(),
            name: occupation.name(),
            title: occupation.title().to_owned(),
            code,
            counted_with: occupation.counted_with().map(Occupation::name),
            related: occupation.related().map(Occupation::name).collect(),
            group: code.and_then(|c| Group::of(c.major_group())),
        }
    }
}

/// The value as a reader sees it.
pub(crate) fn value_text(value: &Value, row: &Row) -> Option<String> {
    let unit = row.unit;
    Some(match value {
        Value::Amount(steps) => format::figure(*steps, unit),
        Value::Range(low, high) => {
            format!("{} to {}", format::figure(*low, unit), format::figure(*high, unit))
        }
        Value::Category(name) => name.clone(),
        Value::CategoryShare(name, share) => format!("{name}, {}", format::figure(*share, Unit::Percent)),
        Value::Places(places) => places.first()?.name.clone(),
        Value::TopCoded(_) => Missing::TopCoded.reason().to_owned(),
        Value::Shares(shares) => {
            let shares: Vec<String> =
                shares.iter().map(|(label, share)| format!("{label} {}", format::share(*share))).collect();
            shares.join(" · ")
        }
        Value::List(items) => items.join(" · "),
        Value::Skills(skills) => {
            let skills: Vec<String> =
                skills.iter().map(|(name, amount)| format!("{name} {amount}")).collect();
            skills.join(" · ")
        }
    })
}
