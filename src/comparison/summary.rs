//! The comparison in at most 60 words.

mod pair;
mod ranking;

use super::difference::{Difference, difference};
use super::naming::{plural, sentence};
use super::row::{Pay, RowId};
use super::{Line, Subject};
use crate::dataset::{Column, Dataset, Occupation};
use crate::format;
use crate::occupation::{Measure, Missing, Name, Unit, with_article};

/// What the summary is written from.
struct Facts<'a> {
    subjects: &'a [Subject],
    lines: &'a [Line],
    skills: Vec<Vec<String>>,
    dataset: &'a Dataset,
    pay: Pay,
    period: String,
}

/// The summary of one, two or more occupations; nothing of none.
pub(super) fn summary(
    subjects: &[Subject],
    lines: &[Line],
    occupations: &[Occupation<'_>],
    dataset: &Dataset,
    pay: Pay,
) -> String {
    let growth = lines.iter().find(|line| line.row.id == RowId::GrowthRate);
    let source = growth.and_then(|line| line.measures.first()).map(|m| dataset.source(m.source));
    let facts = Facts {
        subjects,
        lines,
        skills: occupations.iter().map(|o| telling_skills(*o)).collect(),
        dataset,
        pay,
        period: source.map(|s| s.period).unwrap_or_default(),
    };
    match subjects {
        [_] => facts.profile(),
        [_, _] => facts.pair(),
        _ => facts.ranking(),
    }
}

/// The three skills that tell an occupation from others, or that most people of a job title name.
fn telling_skills(occupation: Occupation<'_>) -> Vec<String> {
    use Column::{Distinctive1, Distinctive2, Distinctive3, Skill1, Skill2, Skill3};
    let columns = match occupation.is_official() {
        true => [Distinctive1, Distinctive2, Distinctive3],
        false => [Skill1, Skill2, Skill3],
    };
    columns.into_iter().filter_map(|c| occupation.text(c).ok()).map(in_sentence).collect()
}

/// The name of a skill within a sentence.
fn in_sentence(name: &str) -> String {
    let mut name = name.to_owned();
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    name
}

impl Facts<'_> {
    fn line(&self, id: RowId) -> Option<&Line> {
        self.lines.iter().find(|line| line.row.id == id)
    }

    /// The line of a row in which the occupation has nothing on loan.
    fn own_line(&self, id: RowId, place: usize) -> Option<&Line> {
        self.line(id).filter(|line| line.own(place).is_some())
    }

    fn name(&self, place: usize) -> &Name {
        &self.subjects[place].name
    }

    /// Whether it is a job title, of which other things are known.
    fn is_title(&self, place: usize) -> bool {
        self.subjects[place].counted_with.is_some()
    }

    fn are_titles(&self) -> bool {
        (0..self.subjects.len()).all(|place| self.is_title(place))
    }

    /// The line of average pay that is told: in the unit asked for, or the other if only that one has values.
    fn pay_line(&self) -> Option<PayLine<'_>> {
        let yearly = (self.line(RowId::YearlySalary)?, "a year");
        let hourly = (self.line(RowId::HourlyRate)?, "an hour");
        let [asked, other] = match self.pay {
            Pay::Yearly => [yearly, hourly],
            Pay::Hourly => [hourly, yearly],
        };
        let count = |line: &Line| line.measures.iter().filter(|m| m.value.is_ok()).count();
        let [(line, per), (rest, _)] =
            if count(other.0) > count(asked.0) { [other, asked] } else { [asked, other] };
        Some(PayLine { line, per, rest })
    }

    /// How some of the occupations differ in a row.
    fn difference(&self, line: &Line, places: &[usize]) -> Option<Difference> {
        let measures: Vec<Measure> =
            places.iter().filter_map(|place| line.measures.get(*place)).cloned().collect();
        difference(line.row, &measures, self.dataset)
    }

    /// One occupation in a few sentences.
    fn profile(&self) -> String {
        let name = self.name(0);
        let pay = self.pay_line().and_then(|told| match told.text(0) {
            Some(text) if self.are_titles() => {
                Some(format!("{} averages {text} {}", name.with_article(), told.per))
            }
            Some(text) => Some(format!("{} average {text} {}", plural(name), told.per)),
            None => Some(format!("average pay for {} {}", plural(name), told.why_missing(0)?)),
        });
        let growth = self.own_line(RowId::GrowthRate, 0).and_then(|line| {
            let steps = line.amount(0)?;
            let over = if self.are_titles() { String::new() } else { format!(" over {}", self.period) };
            Some(format!("jobs are projected to {}{over}", grow(steps)))
        });
        let start = self.own_line(RowId::EntryEducation, 0).and_then(|line| {
            Some(format!("{} usually start with {}", plural(name), with_article(&line.text(0)?)))
        });
        let time = self.own_line(RowId::TimeToBecome, 0).filter(|_| self.are_titles());
        let time = time.and_then(|line| Some(format!("it takes {} to become one", line.text(0)?)));
        let skills = self.skills.first().filter(|skills| !skills.is_empty()).map(|skills| {
            let lead = match (self.are_titles(), skills.len()) {
                (true, 1) => "the skill named most is",
                (true, _) => "the skills named most are",
                (false, 1) => "the skill that stands out is",
                (false, _) => "skills that stand out are",
            };
            format!("{lead} {}", format::list(skills))
        });
        join([pay, growth, start.or(time), skills])
    }
}

/// The line of average pay that is told, and the one in the other unit.
struct PayLine<'a> {
    line: &'a Line,
    per: &'static str,
    rest: &'a Line,
}

impl PayLine<'_> {
    /// What the occupation itself earns.
    fn text(&self, place: usize) -> Option<String> {
        self.line.text(place).filter(|_| self.line.own(place).is_some())
    }

    /// Why an occupation has no pay of its own here, behind "pay for …", with the pay in the other unit if that is known.
    fn why_missing(&self, place: usize) -> Option<String> {
        let measure = self.line.measures.get(place)?;
        if let Some(plural) = measure.lender() {
            return Some(format!("is that of all {plural}, {} {}", self.line.text(place)?, self.per));
        }
        let missing = measure.value.as_ref().err()?;
        let why = match missing {
            Missing::HourlyOnly => "is published by the hour only",
            Missing::AnnualOnly => "is published by the year only",
            _ => "is not published",
        };
        Some(match self.rest.text(place) {
            Some(text) => format!("{why}, at {text}"),
            None => why.to_owned(),
        })
    }
}

/// `grow 4.9%`, `shrink 10.5%`, `stay level`.
pub(super) fn grow(steps: i32) -> String {
    let size = format::figure(steps.abs(), Unit::Percent);
    match steps {
        0 => "stay level".to_owned(),
        ..0 => format!("shrink {size}"),
        _ => format!("grow {size}"),
    }
}

/// The sentences that there are, each with a capital and a full stop.
fn join<const N: usize>(sentences: [Option<String>; N]) -> String {
    let sentences: Vec<String> = sentences.into_iter().flatten().map(|words| sentence(&words)).collect();
    sentences.join(" ")
}
