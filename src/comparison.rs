//! Two to four occupations → sections, rows, differences, and what they come to in words.
//!
//! A [`Comparison`] is worked out once and owned: table, cards, charts, exports and prose show it and
//! decide nothing. What it claims follows these rules: a difference is claimed only between figures of one
//! source and one definition, and only above the row's threshold; whatever is missing is said.

mod chart;
mod difference;
mod key;
mod naming;
mod object;
mod overlap;
mod read;
mod row;
mod skills;
mod summary;

pub mod export;

pub use chart::{Charts, PayRange};
pub use difference::{Difference, Spread};
pub use key::KeyDifference;
pub use object::{Object, OccupationObject, object, occupations};
pub use read::LEVELS;
pub use row::{Compare, Family, Pay, ROWS, Row, Section, row};

use crate::dataset::{Dataset, Occupation};
use crate::format;
use crate::occupation::{Code, Group, Measure, Missing, Name, Note, Source, Unit, Value};

/// The most occupations that are compared at once.
pub const MOST: usize = 4;

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
    /// The value of one occupation as text; nothing if it is missing.
    pub fn text(&self, place: usize) -> Option<String> {
        value_text(self.measures.get(place)?.value.as_ref().ok()?, self.row)
    }

    /// The notes that hold for every value of the line.
    pub fn common_notes(&self) -> Vec<&Note> {
        let mut with_value = self.measures.iter().filter(|m| m.value.is_ok());
        let Some(first) = with_value.next() else { return Vec::new() };
        let rest: Vec<&Measure> = with_value.collect();
        let is_common = |note: &&Note| rest.iter().all(|m| m.notes.contains(note));
        first.notes.iter().filter(is_common).collect()
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
        let occupations = &occupations[..occupations.len().min(MOST)];
        let subjects: Vec<Subject> = occupations.iter().map(|o| subject(*o)).collect();
        let all: Vec<Line> = ROWS.iter().map(|row| line(row, occupations, dataset)).collect();
        let summary = summary::summary(&subjects, &all, occupations, dataset, pay);
        let charts = Charts::new(occupations, pay);
        let lines: Vec<Line> = all.into_iter().filter(|line| line.row.is_shown(pay)).collect();
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

    /// The lines of a section that have a value, and those that no occupation has one for.
    pub fn section(&self, section: Section) -> (Vec<&Line>, Vec<&Line>) {
        self.lines.iter().filter(|line| line.row.section == section).partition(|line| line.has_value())
    }

    /// The line of the row with this name.
    pub fn line(&self, id: &str) -> Option<&Line> {
        self.lines.iter().find(|line| line.row.id == id)
    }

    /// The source with this number.
    pub fn source(&self, number: u8) -> Option<&Source> {
        self.sources.iter().find(|(n, _)| *n == number).map(|(_, source)| source)
    }
}

fn subject(occupation: Occupation<'_>) -> Subject {
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

fn line(row: &'static Row, occupations: &[Occupation<'_>], dataset: &Dataset) -> Line {
    let measures: Vec<Measure> = occupations.iter().map(|o| (row.read)(*o)).collect();
    let difference = difference::difference(row, &measures, dataset);
    Line { row, measures, difference }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn measure(value: Result<Value, Missing>, notes: &[Note]) -> Measure {
        Measure { value, source: 0, definition: 0, notes: notes.to_vec() }
    }

    fn line_of(id: &str, measures: Vec<Measure>) -> Line {
        let row = row(id).expect("a row");
        Line { row, difference: difference::difference(row, &measures, &Dataset::bundled()), measures }
    }

    #[test]
    fn a_line_differs_where_it_says_so_or_cannot_say() {
        let amount = |steps| measure(Ok(Value::Amount(steps)), &[]);
        let range = |high| measure(Ok(Value::Range(1, high)), &[]);
        let missing = || measure(Err(Missing::TooFew), &[]);
        let table = [
            (line_of("jobs", vec![amount(1000), amount(1001)]), false),
            (line_of("jobs", vec![amount(1000), amount(2000)]), true),
            (line_of("jobs", vec![amount(1000), missing()]), true),
            (line_of("jobs", vec![missing(), missing()]), false),
            (line_of("salary-range", vec![range(2), range(2), range(2)]), false),
            (line_of("salary-range", vec![range(2), range(2), range(3)]), true),
        ];
        for (line, differs) in table {
            assert_eq!(line.differs(), differs, "{line:?}");
        }
    }

    #[test]
    fn of_nothing_nothing_is_said() {
        let none = Comparison::new(&[], &Dataset::bundled(), Pay::Yearly);
        assert_eq!((none.heading().as_str(), none.summary.as_str(), &none.banner), ("", "", &None));
        assert!(none.key_differences.is_empty() && none.pay_overlap.is_empty() && none.skills.is_empty());
        assert!(!none.lines.iter().any(|line| line.has_value() || line.differs()));
    }

    #[test]
    fn notes_are_common_if_every_value_has_them() {
        let (imputed, shared) = ([Note::Imputed], [Note::SharedWithOthers]);
        let value = || Ok(Value::Amount(1));
        let common = |notes: [&[Note]; 3]| -> Vec<Note> {
            let [first, second, missing] = notes;
            let measures = vec![
                measure(value(), first),
                measure(value(), second),
                measure(Err(Missing::TooFew), missing),
            ];
            line_of("jobs", measures).common_notes().into_iter().cloned().collect()
        };
        let both = [Note::Imputed, Note::SharedWithOthers];
        assert_eq!(common([&both, &shared, &[]]), shared);
        assert_eq!(common([&imputed, &shared, &imputed]), []);
        assert_eq!(common([&both, &both, &[]]), both);
    }

    #[test]
    fn lines_and_sources_are_found_by_name_and_number() {
        let dataset = Dataset::bundled();
        let nurses = dataset.find("registered-nurses").expect("an occupation");
        let comparison = Comparison::new(&[nurses], &dataset, Pay::Yearly);
        for row in ROWS.iter().filter(|row| row.is_shown(Pay::Yearly)) {
            assert_eq!(comparison.line(row.id).map(|line| line.row.id), Some(row.id));
        }
        assert!(comparison.line("median-hourly").is_none());
        assert!(comparison.sources.len() > 1);
        let with_value =
            || comparison.lines.iter().flat_map(|line| &line.measures).filter(|m| m.value.is_ok());
        let first_use = |(number, _): &(u8, Source)| with_value().position(|m| m.source == *number);
        assert!(comparison.sources.is_sorted_by_key(first_use), "in the order of the lines that use them");
        assert!(with_value().all(|m| comparison.sources.iter().any(|(number, _)| *number == m.source)));
        for (number, source) in &comparison.sources {
            assert_eq!(comparison.source(*number), Some(source));
        }
        assert_eq!(comparison.source(u8::MAX), None);
    }
}
