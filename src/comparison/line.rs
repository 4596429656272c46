//! Who is compared, and the rows with their values.

use super::asked::Asked;
use super::difference::{Difference, NotComparable, difference};
use super::row::RowId;
use super::row::{Placement, Row};
use crate::dataset::{Dataset, Occupation};
use crate::occupation::{Code, Group, Measure, Name, Note, Site};

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
    /// The place where it is looked at, if places are asked for.
    pub site: Option<Site>,
}

/// One row of the comparison with its values.
#[derive(Clone, Debug)]
pub struct Line {
    /// What is measured.
    pub row: &'static Row,
    /// A measure for each occupation.
    pub measures: Vec<Measure>,
    /// That of all occupations together, where it is asked for and published.
    pub all: Option<Measure>,
    /// How they differ, or why that cannot be said.
    pub difference: Result<Difference, NotComparable>,
}

/// The line of the row among these.
pub(super) fn line_of(lines: &[Line], row: RowId) -> Option<&Line> {
    lines.iter().find(|line| line.row.id == row)
}

impl Line {
    /// The row of these occupations.
    pub(super) fn new(row: &'static Row, columns: &[Asked<'_>], dataset: &Dataset) -> Line {
        let measures: Vec<Measure> = columns.iter().map(|column| column.measure(row, dataset)).collect();
        Line { row, difference: difference(row, &measures), measures, all: None }
    }

    /// The row with these measures.
    #[cfg(test)]
    pub(crate) fn of(row: RowId, measures: Vec<Measure>) -> Line {
        let row = row.row();
        Line { row, difference: difference(row, &measures), measures, all: None }
    }

    /// The figure of one occupation in steps of the row's unit, if its value is one figure.
    pub fn amount(&self, place: usize) -> Option<i32> {
        self.measures.get(place)?.amount()
    }

    /// All places whose figure is the same as the one at this place.
    pub fn alike(&self, place: usize) -> Vec<usize> {
        let amount = self.amount(place);
        (0..self.measures.len()).filter(|other| self.amount(*other) == amount).collect()
    }

    /// The figures by place, of those that have one.
    pub fn amounts(&self) -> Vec<(usize, i32)> {
        let measures = self.measures.iter().enumerate();
        measures.filter_map(|(place, measure)| Some((place, measure.amount()?))).collect()
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
            Ok(Difference::AboutTheSame) => false,
            Ok(_) => true,
            Err(_) => self.measures.windows(2).any(|pair| pair[0].value != pair[1].value),
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
        self.line.measures.get(place).map(|measure| self.notes_of(measure)).unwrap_or_default()
    }

    /// What a reader should know here of a figure.
    pub fn notes_of<'m>(&self, measure: &'m Measure) -> Vec<Note<'m>> {
        measure.notes().into_iter().filter(|note| self.placement.tells(note)).collect()
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
    /// Whether it is a job title, of which other things are known.
    pub fn is_title(&self) -> bool {
        self.counted_with.is_some()
    }

    /// Whether it is a mixture of whatever jobs the classification does not list.
    pub fn is_mixture(&self) -> bool {
        self.title.ends_with(", all other") || self.name.plural.starts_with("other ")
    }

    /// The occupation as it is compared.
    pub(crate) fn new(occupation: Occupation<'_>) -> Subject {
        let code = occupation.code();
        Subject {
            index: occupation.index(),
            name: occupation.name(),
            title: occupation.title(),
            code,
            counted_with: occupation.counted_with().map(Occupation::name),
            related: occupation.related().map(Occupation::name).collect(),
            group: code.and_then(|c| Group::of(c.major_group())),
            site: None,
        }
    }
}

#[cfg(test)]
mod tests;
