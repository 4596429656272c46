//! Two to four occupations → sections, rows, differences, and what they come to.
//!
//! A [`Comparison`] is worked out once and owned: table, cards, charts, exports and prose show it and
//! decide nothing. Its claims are values, which a language tells. They follow these rules: a difference is
//! claimed only between figures of one source and one definition, and only above the row's threshold;
//! whatever is missing is said.

mod chart;
mod counted;
mod difference;
mod earnings;
mod key;
mod line;
mod overlap;
mod read;
mod row;
mod skills;
mod summary;

pub use chart::{Charts, PayRange};
pub use counted::CountedTogether;
pub use difference::{ABOUT_THE_SAME_PERCENT, Difference, NotComparable, Spread};
pub use earnings::{Earned, Earnings, Verdict};
pub use key::KeyDifference;
pub use line::{Level, Line, PlacedLine, Subject, levels};
pub use overlap::{RangeClaim, Share};
pub use row::{Compare, Family, Pay, Placement, ROWS, Row, RowId, Section};
pub use skills::SkillClaim;
pub use summary::{Growth, Start, Summary};

use crate::dataset::{Dataset, Occupation};
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
    /// What it says first.
    pub summary: Summary,
    /// Up to five rows that differ most.
    pub key_differences: Vec<KeyDifference>,
    /// How the medians of pay differ and how its ranges overlap.
    pub pay_ranges: Vec<RangeClaim>,
    /// What both need and what one needs more.
    pub skills: Vec<SkillClaim>,
    /// Said before anything else: occupations that are counted under one code.
    pub counted_together: Option<CountedTogether>,
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
        let summary = Summary::new(&subjects, &all, occupations, dataset, pay);
        let charts = Charts::new(occupations, pay);
        let lines: Vec<Line> = all.into_iter().filter(|line| line.row.is_shown(pay)).collect();
        let key_differences = key::differences(&lines, pay);
        let pay_ranges = overlap::claims(&subjects, &lines, &charts.pay, pay);
        let skills = skills::claims(&lines);
        let mut used: Vec<u8> = Vec::new();
        for measure in lines.iter().flat_map(|line| &line.measures).filter(|m| m.value.is_ok()) {
            if !used.contains(&measure.source) {
                used.push(measure.source);
            }
        }
        let sources = used.into_iter().map(|number| (number, dataset.source(number))).collect();
        let counted_together = CountedTogether::of(&subjects);
        Comparison {
            subjects,
            pay,
            lines,
            summary,
            key_differences,
            pay_ranges,
            skills,
            counted_together,
            charts,
            sources,
        }
    }

    /// The lines of all sections in order; some stand in two.
    pub fn placed(&self) -> Vec<PlacedLine<'_>> {
        Section::ALL.into_iter().flat_map(|section| self.placed_in(section)).collect()
    }

    /// The lines of a section in order.
    pub fn placed_in(&self, section: Section) -> Vec<PlacedLine<'_>> {
        let placed = |line: &'_ Line| line.row.placement_in(section, self.pay);
        self.lines.iter().filter_map(|line| Some(PlacedLine { line, placement: placed(line)? })).collect()
    }

    /// The lines of a section that have a value, and those that no occupation has one for.
    pub fn section(&self, section: Section) -> (Vec<PlacedLine<'_>>, Vec<PlacedLine<'_>>) {
        self.placed_in(section).into_iter().partition(|placed| placed.line.has_value())
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

#[cfg(test)]
mod tests;
