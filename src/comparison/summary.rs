//! The comparison in at most 60 words.
//!
//! Sentences are offered in full and in shorter forms; the first set that fits is taken. It gives up, in
//! order, the third skill, then what one starts with, then further skills.

use super::difference::{Difference, Spread, percent};
use super::row::Pay;
use super::{Line, Subject, value_text};
use crate::dataset::{Column, Dataset, Occupation};
use crate::format;
use crate::occupation::{Missing, Name, Unit, Value, capitalized, with_article};

/// The most words in the summary of two.
const MOST_WORDS: usize = 60;

/// What the summary is written from.
struct Facts<'a> {
    subjects: &'a [Subject],
    lines: &'a [Line],
    skills: Vec<Vec<String>>,
    pay: Pay,
    period: String,
}

/// The summary of one, two or more occupations.
pub(super) fn summary(
    subjects: &[Subject],
    lines: &[Line],
    occupations: &[Occupation<'_>],
    dataset: &Dataset,
    pay: Pay,
) -> String {
    let growth = lines.iter().find(|line| line.row.id == "growth-rate");
    let source = growth.and_then(|line| line.measures.first()).map(|m| dataset.source(m.source));
    let facts = Facts {
        subjects,
        lines,
        skills: occupations.iter().map(|o| telling_skills(*o)).collect(),
        pay,
        period: source.map(|s| s.period).unwrap_or_default(),
    };
    match subjects {
        [] => String::new(),
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
    let mut letters = name.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

impl Facts<'_> {
    fn line(&self, id: &str) -> Option<&Line> {
        self.lines.iter().find(|line| line.row.id == id)
    }

    fn pair(&self) -> String {
        let (pay, growth, start) = (self.pair_pay(), self.pair_growth(), self.pair_start());
        let versions = [
            vec![&pay, &growth, &start, &self.pair_skills(3)],
            vec![&pay, &growth, &start, &self.pair_skills(2)],
        ]
        .map(|sentences| join(&sentences));
        let shorter = [
            vec![&pay, &growth, &self.pair_skills(2)],
            vec![&pay, &growth, &self.pair_skills(1)],
            vec![&pay, &growth],
        ]
        .map(|sentences| join(&sentences));
        let fits = |text: &String| text.split_whitespace().count() <= MOST_WORDS;
        versions.into_iter().chain(shorter).find(fits).unwrap_or_else(|| join(&[&pay]))
    }

    /// The line of average pay that is told: in the unit asked for, or the other if only that one has values.
    fn pay_line(&self) -> Option<(&Line, &'static str)> {
        let yearly = (self.line("yearly-salary")?, "a year");
        let hourly = (self.line("hourly-rate")?, "an hour");
        let [asked, other] = match self.pay {
            Pay::Yearly => [yearly, hourly],
            Pay::Hourly => [hourly, yearly],
        };
        let count = |line: &Line| line.measures.iter().filter(|m| m.value.is_ok()).count();
        Some(if count(other.0) > count(asked.0) { other } else { asked })
    }

    fn pair_pay(&self) -> Option<String> {
        let [a, b] = self.subjects else { return None };
        let (line, per) = self.pay_line()?;
        let (text_a, text_b) = (line.text(0), line.text(1));
        let sentence = match (&line.difference, text_a, text_b) {
            (Some(Difference::Spread(spread)), Some(text_a), Some(text_b)) => {
                let text = if spread.highest == 0 { text_a } else { text_b };
                let (high, low) = (self.name(spread.highest), self.name(spread.lowest));
                let size = self.size(spread, line.row.unit);
                match self.is_titles() {
                    true => format!(
                        "{} averages {text} {per}, {size} more than {}",
                        high.with_article(),
                        low.with_article()
                    ),
                    false => format!("{} average {text} {per}, {size} more than {}", high.plural, low.plural),
                }
            }
            (Some(Difference::AboutTheSame), Some(text_a), Some(text_b)) if text_a == text_b => {
                format!("{} and {} average the same, {text_a} {per}", a.name.plural, b.name.plural)
            }
            (Some(_), Some(text_a), Some(text_b)) => format!(
                "{} and {} average about the same, {text_a} and {text_b} {per}",
                a.name.plural, b.name.plural
            ),
            (None, Some(text_a), Some(text_b)) => format!(
                "{} average {text_a} {per} and {} {text_b}, figures that are not comparable",
                a.name.plural, b.name.plural
            ),
            (_, Some(text), None) => self.one_sided(a, b, &text, per, line, 1),
            (_, None, Some(text)) => self.one_sided(b, a, &text, per, line, 0),
            (_, None, None) => {
                format!("average pay for {} and {} is not published", a.name.plural, b.name.plural)
            }
        };
        Some(sentence)
    }

    fn one_sided(
        &self,
        has: &Subject,
        lacks: &Subject,
        text: &str,
        per: &str,
        line: &Line,
        place: usize,
    ) -> String {
        let why = match line.measures[place].value {
            Err(Missing::HourlyOnly) => "is published by the hour only",
            Err(Missing::AnnualOnly) => "is published by the year only",
            _ => "is not published",
        };
        format!("{} average {text} {per}; pay for {} {why}", has.name.plural, lacks.name.plural)
    }

    fn size(&self, spread: &Spread, unit: Unit) -> String {
        let relative = spread.relative.map(|r| format!(" ({})", percent(r))).unwrap_or_default();
        format!("{}{relative}", format::figure(spread.size, unit))
    }

    fn name(&self, place: usize) -> &Name {
        &self.subjects[place].name
    }

    /// Whether all are job titles, of which other things are known.
    fn is_titles(&self) -> bool {
        self.subjects.iter().all(|s| s.counted_with.is_some())
    }

    /// Growth of both, if it differs: job titles of one occupation share theirs.
    fn pair_growth(&self) -> Option<String> {
        let line = self.line("growth-rate")?;
        let [first, second] = [amount(line, 0)?, amount(line, 1)?];
        let over = &self.period;
        let [a, b] = [&self.name(0).short_plural, &self.name(1).short_plural];
        Some(match line.difference {
            Some(Difference::Spread(_)) => format!(
                "jobs are projected to {} for {a} and {} for {b} over {over}",
                grow(first, true),
                grow(second, first.signum() != second.signum()),
            ),
            Some(_) if !self.is_titles() => format!(
                "projected job growth is about the same, {} and {} over {over}",
                format::figure(first, Unit::Percent),
                format::figure(second, Unit::Percent)
            ),
            _ => return None,
        })
    }

    /// How long job titles take to become, or what one usually starts an occupation with.
    fn pair_start(&self) -> Option<String> {
        let [a, b] = [self.name(0), self.name(1)];
        if self.is_titles() {
            let line = self.line("time-to-become")?;
            let (first, second) = (line.text(0)?, line.text(1)?);
            return Some(match first == second {
                true => format!("it takes {first} to become either"),
                false => {
                    format!(
                        "it takes {first} to become {} and {second} to become {}",
                        a.with_article(),
                        b.with_article()
                    )
                }
            });
        }
        let line = self.line("entry-education")?;
        line.difference.as_ref()?;
        let (first, second) = (line.text(0)?, line.text(1)?);
        Some(match (first == second, first.starts_with("No ")) {
            (true, true) => "neither usually asks for a formal credential".to_owned(),
            (true, false) => format!("both usually start with {}", with_article(&first)),
            _ => format!(
                "{} usually start with {}, {} with {}",
                a.short_plural,
                with_article(&first),
                b.short_plural,
                with_article(&second)
            ),
        })
    }

    fn pair_skills(&self, most: usize) -> Option<String> {
        let [first, second] = [self.skills.first()?, self.skills.get(1)?];
        if first.is_empty() || second.is_empty() {
            return None;
        }
        let list = |skills: &[String]| format::list(&skills[..skills.len().min(most)]);
        let (lead, a, b) = match self.is_titles() {
            true => ("the skills named most are", &self.name(0).short_plural, &self.name(1).short_plural),
            false => ("skills that stand out are", &self.name(0).short_plural, &self.name(1).short_plural),
        };
        Some(format!("{lead} {} for {a}, and {} for {b}", list(first), list(second)))
    }

    /// One occupation in three sentences.
    fn profile(&self) -> String {
        let name = self.name(0);
        let pay = self.pay_line().and_then(|(line, per)| {
            let text = line.text(0)?;
            Some(match self.is_titles() {
                true => format!("{} averages {text} {per}", name.with_article()),
                false => format!("{} average {text} {per}", name.plural),
            })
        });
        let growth = self.line("growth-rate").and_then(|line| {
            let steps = amount(line, 0)?;
            let over = if self.is_titles() { String::new() } else { format!(" over {}", self.period) };
            Some(format!("jobs are projected to {}{over}", grow(steps, true)))
        });
        let start = self.line("entry-education").and_then(|line| {
            let level = value_text(line.measures.first()?.value.as_ref().ok()?, line.row)?;
            Some(format!("{} usually start with {}", name.plural, with_article(&level)))
        });
        let skills = self.skills.first().filter(|skills| !skills.is_empty()).map(|skills| {
            let lead =
                if self.is_titles() { "the skills named most are" } else { "skills that stand out are" };
            format!("{lead} {}", format::list(skills))
        });
        join(&[&pay, &growth, &start, &skills])
    }

    /// Three or four occupations in order of pay and of growth.
    fn ranking(&self) -> String {
        let pay = self.pay_line().and_then(|(line, per)| {
            self.ranked(line, |ranked| {
                let others: Vec<String> =
                    ranked[1..].iter().map(|(name, text)| format!("{} ({text})", name.plural)).collect();
                let (first, text) = &ranked[0];
                format!("{} average the most, {text} {per}, ahead of {}", first.plural, format::list(&others))
            })
        });
        let growth = self.line("growth-rate").and_then(|line| {
            self.ranked(line, |ranked| {
                let ((first, high), (last, low)) = (&ranked[0], &ranked[ranked.len() - 1]);
                format!(
                    "projected job growth over {} is highest for {} ({high}) and lowest for {} ({low})",
                    self.period, first.short_plural, last.short_plural
                )
            })
        });
        join(&[&pay, &growth])
    }

    /// A sentence on names and values from the highest to the lowest, if they may be compared and differ.
    fn ranked(&self, line: &Line, sentence: impl Fn(&[(&Name, String)]) -> String) -> Option<String> {
        let Some(Difference::Spread(_)) = line.difference else { return None };
        let mut places: Vec<usize> = (0..self.subjects.len()).collect();
        places.sort_by_key(|place| std::cmp::Reverse(amount(line, *place)));
        let ranked: Option<Vec<(&Name, String)>> =
            places.into_iter().map(|place| Some((self.name(place), line.text(place)?))).collect();
        Some(sentence(&ranked?))
    }
}

fn amount(line: &Line, place: usize) -> Option<i32> {
    match line.measures.get(place)?.value {
        Ok(Value::Amount(steps)) => Some(steps),
        _ => None,
    }
}

/// `grow 4.9%`, or the size alone where the verb was said before.
fn grow(steps: i32, with_verb: bool) -> String {
    let size = format::figure(steps.abs(), Unit::Percent);
    match (with_verb, steps) {
        (false, _) => size,
        (true, 0) => "stay level".to_owned(),
        (true, ..0) => format!("shrink {size}"),
        (true, _) => format!("grow {size}"),
    }
}

/// The sentences that there are, each with a capital and a full stop.
fn join(sentences: &[&Option<String>]) -> String {
    let sentences: Vec<String> =
        sentences.iter().filter_map(|s| s.as_ref()).map(|s| format!("{}.", capitalized(s))).collect();
    sentences.join(" ")
}
