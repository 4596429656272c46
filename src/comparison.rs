//! Two to four occupations → sections, rows, differences, and what they come to in words.
//!
//! A [`Comparison`] is worked out once and owned: table, cards, charts, exports and prose show it and
//! decide nothing. What it claims follows these rules: a difference is claimed only between figures of one
//! source and one definition, and only above the row's threshold; whatever is missing is said.

mod chart;
mod difference;
mod key;
mod line;
mod naming;
mod object;
mod overlap;
mod read;
mod row;
mod skills;
mod summary;

pub mod export;

pub use chart::{Charts, PayRange};
pub use difference::{ABOUT_THE_SAME_PERCENT, Difference, Spread};
pub use key::KeyDifference;
pub(crate) use line::value_text;
pub use line::{Line, PlacedLine, Subject};
pub use object::{Object, OccupationObject, object, occupations};
pub use read::LEVELS;
pub use row::{Compare, Family, Pay, Placement, ROWS, Row, RowId, Section};

use crate::dataset::{Dataset, Occupation};
use crate::format;
use crate::occupation::Source;

/// The most occupations that are compared at once.
pub const MAX_COMPARED: usize = 4;

/// Some occupations side by side.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// The occupations, in the order asked for.
    pub subjects: Vec<Subject>,
    /// By the year or by the hour.
    pub pay: Pay,
    /// All rows that are shown for this pay, in order.
    pub lines: Vec<Line>,
    /// What the comparison comes to, in a few sentences.
    pub summary: String,
    /// Up to five rows that differ most.
    pub key_differences: Vec<KeyDifference>,
    /// How the medians of pay differ and how its ranges overlap, in sentences.
    pub pay_overlap: Vec<String>,
    /// What both need and what one needs more, in sentences.
    pub skills: Vec<String>,
    /// Said before anything else: occupations that are counted under one code.
    pub banner: Option<String>,
    /// What the charts draw.
    pub charts: Charts,
    /// The sources of the figures, by their number, in the order of the lines that first use them.
    pub sources: Vec<(u8, Source)>,
}

impl Comparison {
    /// Compares the occupations. More than four are cut off.
    pub fn new(occupations: &[Occupation<'_>], dataset: &Dataset, pay: Pay) -> Comparison {
        let occupations = &occupations[..occupations.len().min(MAX_COMPARED)];
        let subjects: Vec<Subject> = occupations.iter().map(|o| Subject::new(*o)).collect();
        let all: Vec<Line> = ROWS.iter().map(|row| Line::new(row, occupations, dataset)).collect();
        let summary = summary::summary(&subjects, &all, occupations, dataset, pay);
        let charts = Charts::new(occupations, pay);
        let lines: Vec<Line> = all.into_iter().filter(|line| line.row.shown(pay).next().is_some()).collect();
        let key_differences = key::differences(&subjects, &lines, pay);
        let pay_overlap = overlap::sentences(&subjects, &lines, &charts.pay, pay);
        let skills = skills::sentences(&subjects, &lines);
        let mut used: Vec<u8> = Vec::new();
        for measure in lines.iter().flat_map(|line| &line.measures).filter(|m| m.value.is_ok()) {
            if !used.contains(&measure.source) {
                used.push(measure.source);
            }
        }
        let sources = used.into_iter().map(|number| (number, dataset.source(number))).collect();
        let banner = banner(&subjects);
        Comparison {
            subjects,
            pay,
            lines,
            summary,
            key_differences,
            pay_overlap,
            skills,
            banner,
            charts,
            sources,
        }
    }

    /// The heading: `Registered nurse vs software developer`.
    pub fn heading(&self) -> String {
        let names: Vec<&str> = self.subjects.iter().map(|s| s.name.singular.as_str()).collect();
        crate::occupation::capitalized(&names.join(" vs "))
    }

    /// The lines of all sections in order; some stand in two.
    pub fn placed(&self) -> impl Iterator<Item = PlacedLine<'_>> {
        Section::ALL.into_iter().flat_map(|section| self.placed_in(section))
    }

    /// The lines of a section in order.
    pub fn placed_in(&self, section: Section) -> impl Iterator<Item = PlacedLine<'_>> {
        self.lines.iter().flat_map(move |line| {
            let placements = line.row.shown(self.pay).filter(move |p| p.section == section);
            placements.map(move |placement| PlacedLine { line, placement })
        })
    }

    /// The lines of a section that have a value, and those that no occupation has one for.
    pub fn section(&self, section: Section) -> (Vec<PlacedLine<'_>>, Vec<PlacedLine<'_>>) {
        self.placed_in(section).partition(|placed| placed.line.has_value())
    }

    /// The line of the row.
    pub fn line(&self, row: RowId) -> Option<&Line> {
        self.lines.iter().find(|line| line.row.id == row)
    }

    /// The source with this number.
    pub fn source(&self, number: u8) -> Option<&Source> {
        self.sources.iter().find(|(n, _)| *n == number).map(|(_, source)| source)
    }
}

/// Says which occupations are counted under one official code, if any are.
fn banner(subjects: &[Subject]) -> Option<String> {
    let same_code = |s: &Subject| -> Vec<&Subject> {
        subjects.iter().filter(|o| s.code.is_some() && o.code == s.code).collect()
    };
    let differ = |alike: &Vec<&Subject>| alike.windows(2).any(|pair| pair[0].index != pair[1].index);
    let alike = subjects.iter().map(same_code).find(differ)?;
    let (titles, official): (Vec<&Subject>, Vec<&Subject>) =
        alike.into_iter().partition(|s| s.counted_with.is_some());
    let names: Vec<_> = titles.iter().map(|s| naming::plural(&s.name)).collect();
    let first = titles.first()?;
    let (all, code) = (naming::plural(first.counted_with.as_ref()?), first.code?);
    let names = format::list(&names);
    Some(match official.is_empty() {
        true => format!(
            "Official statistics do not tell {names} apart: they count them as {all} ({code}). Figures marked \
             “of all {all}” are the same for each and are not compared."
        ),
        false => format!(
            "Official statistics count {names} among {all} ({code}). Figures marked “of all {all}” \
             are shared, and estimates for a job title are not compared with official figures."
        ),
    })
}

#[cfg(test)]
mod tests;
