//! Two to four occupations → sections, rows, differences, and what they come to.
//!
//! A [`Comparison`] is worked out once and owned: table, cards, charts, exports and prose show it and
//! decide nothing. Its claims are values, which a language tells. They follow these rules: a difference is
//! claimed only between figures of one source and one definition, and only above the row's threshold;
//! whatever is missing is said.

mod across;
mod answer;
mod asked;
mod average;
mod band;
mod chart;
mod counted;
mod difference;
mod earnings;
mod entry;
mod fact;
mod felt;
mod key;
mod line;
mod outlook;
mod path;
mod read;
mod row;
mod skills;
mod spots;

pub use across::{PaidThere, PayInPlaces};
pub use answer::Answer;
pub use asked::{Asked, InPlace};
pub use average::{AgainstAll, Standing};
pub use band::{Band, Percentile};
pub use chart::{Charts, PayRange};
pub use counted::CountedTogether;
pub use difference::{ABOUT_THE_SAME_PERCENT, Difference, NotComparable, Spread};
pub use earnings::{Earned, Earnings, Gap, Reach, Verdict};
pub use entry::Entry;
pub use fact::Fact;
pub use felt::FELT_PAY;
pub use key::{KeyDifference, LEAST_KNOWN};
use line::line_of;
pub use line::{Line, PlacedLine, Subject};
pub use outlook::{FELT_GROWTH, GROWTH_APART, Growth, Leaving};
pub use path::{Need, Path, Preparation};
pub use row::{Compare, Family, Pay, Placement, ROWS, Row, RowId, Section};
pub use skills::{FELT_SCORE, SkillClaim, Trait};
pub use spots::{Lead, Look, Prices, Spot, most_jobs};

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
    pub answer: Answer,
    /// How many leave in a year.
    pub leaving: Option<Leaving>,
    /// Said before anything else: occupations that are counted under one code.
    pub counted_together: Option<CountedTogether>,
    /// What the charts draw.
    pub charts: Charts,
    /// The sources of the figures, by their number, in the order of the lines that first use them.
    pub sources: Vec<(u8, Source)>,
    /// What is told where places are asked for, in place of the claims above.
    pub places: Option<Box<InPlaces>>,
}

/// What is told of a comparison in places.
#[derive(Clone, Debug)]
pub struct InPlaces {
    /// What the columns earn there.
    pub pay: PayInPlaces,
    /// The occupations in the nation, each once: what all that is not published for places is told of. Has no rows
    /// that are, and no claims on pay.
    pub nation: Comparison,
}

impl Comparison {
    /// Compares the occupations. More than four are cut off.
    pub fn new(occupations: &[Occupation<'_>], dataset: &Dataset, pay: Pay) -> Comparison {
        let columns: Vec<Asked<'_>> = occupations.iter().copied().map(Asked::in_nation).collect();
        Comparison::of(&columns, dataset, pay)
    }

    /// Compares occupations where they are looked at; where no column asks for a place it is [`Comparison::new`].
    pub fn in_places(columns: &[Asked<'_>], dataset: &Dataset, pay: Pay) -> Comparison {
        let columns = &columns[..columns.len().min(MAX_COMPARED)];
        let mut comparison = Comparison::of(columns, dataset, pay);
        if columns.iter().all(|column| column.place.is_none()) {
            return comparison;
        }
        let mut occupations: Vec<Occupation<'_>> = Vec::new();
        for column in columns {
            if !occupations.contains(&column.occupation) {
                occupations.push(column.occupation);
            }
        }
        let mut nation = Comparison::new(&occupations, dataset, pay);
        nation.lines.retain(|line| !line.row.id.is_local());
        nation.answer.pay = None;
        comparison.answer = nation.answer.clone();
        comparison.leaving = nation.leaving.clone();
        let pay = PayInPlaces::new(columns, dataset, pay);
        comparison.sources.extend(pay.prices.map(|number| (number, dataset.source(number))));
        comparison.places = Some(Box::new(InPlaces { pay, nation }));
        comparison
    }

    fn of(columns: &[Asked<'_>], dataset: &Dataset, pay: Pay) -> Comparison {
        let columns = &columns[..columns.len().min(MAX_COMPARED)];
        let subject = |column: &Asked<'_>| Subject { site: column.site(), ..Subject::new(column.occupation) };
        let subjects: Vec<Subject> = columns.iter().map(subject).collect();
        // A share of jobs is that of a place.
        let is_in_place = columns.iter().any(|column| column.place.is_some());
        let rows = ROWS.iter().filter(|row| is_in_place || row.id != RowId::Concentration);
        let all: Vec<Line> = rows.map(|row| Line::new(row, columns, dataset)).collect();
        let answer = Answer::new(&subjects, &all, dataset, pay);
        let leaving = outlook::Facts { subjects: &subjects, lines: &all }.leaving();
        let ranges: Vec<_> =
            columns.iter().map(|column| (column.occupation, column.pay_range(pay, dataset))).collect();
        let charts = Charts::new(&ranges, pay);
        let lines: Vec<Line> = all.into_iter().filter(|line| line.row.is_shown(pay)).collect();
        let mut used: Vec<u8> = Vec::new();
        for measure in lines.iter().flat_map(|line| &line.measures).filter(|m| m.value.is_ok()) {
            if !used.contains(&measure.source) {
                used.push(measure.source);
            }
        }
        let sources = used.into_iter().map(|number| (number, dataset.source(number))).collect();
        let counted_together = CountedTogether::of(&subjects);
        Comparison { subjects, pay, lines, answer, leaving, counted_together, charts, sources, places: None }
    }

    /// Up to five rows that differ most, of what was not told yet.
    pub fn key_differences(&self, stated: &[Fact]) -> Vec<KeyDifference> {
        key::differences(&self.lines, stated)
    }

    /// What both of two need and what one needs more, of what was not told yet.
    pub fn skills(&self, stated: &[Fact]) -> Vec<SkillClaim> {
        skills::claims(&self.lines, stated)
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
        line_of(&self.lines, row)
    }

    /// The source with this number.
    pub fn source(&self, number: u8) -> Option<&Source> {
        self.sources.iter().find(|(n, _)| *n == number).map(|(_, source)| source)
    }
}

#[cfg(test)]
mod tests;
