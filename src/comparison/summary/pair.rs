//! The summary of two.
//!
//! Sentences are offered in full and in shorter forms; the first set that fits is taken. It gives up, in
//! order, the third skill, then what one starts with, then further skills.

use super::super::difference::{Difference, more_than};
use super::super::naming::{plural, short_plural};
use super::{Facts, grow, join};
use crate::comparison::RowId;
use crate::format;
use crate::occupation::{Unit, with_article};

/// The most words in the summary of two.
const MOST_WORDS: usize = 60;

impl Facts<'_> {
    pub(super) fn pair(&self) -> String {
        let (pay, growth, start) = (self.pair_pay(), self.pair_growth(), self.pair_start());
        let fits = |text: &String| text.split_whitespace().count() <= MOST_WORDS;
        let with = |start: &Option<String>, skills: Option<String>| {
            join([pay.clone(), growth.clone(), start.clone(), skills])
        };
        let versions: [&dyn Fn() -> String; 5] = [
            &|| with(&start, self.pair_skills(3)),
            &|| with(&start, self.pair_skills(2)),
            &|| with(&None, self.pair_skills(2)),
            &|| with(&None, self.pair_skills(1)),
            &|| with(&None, None),
        ];
        versions.iter().map(|text| text()).find(fits).unwrap_or_else(|| join([pay.clone()]))
    }

    fn pair_pay(&self) -> Option<String> {
        let told = self.pay_line()?;
        let (line, per) = (told.line, told.per);
        let [a, b] = [plural(self.name(0)), plural(self.name(1))];
        let both = format::list(&[&a, &b]);
        Some(match (&line.difference, told.text(0), told.text(1)) {
            (Some(Difference::Spread(spread)), Some(first), Some(second)) => {
                let text = if spread.highest == 0 { first } else { second };
                let (high, low) = (self.name(spread.highest), self.name(spread.lowest));
                let more = |low: &str| more_than(spread, line.row.unit, low);
                match self.are_titles() {
                    true => {
                        format!(
                            "{} averages {text} {per}, {}",
                            high.with_article(),
                            more(&low.with_article())
                        )
                    }
                    false => format!("{} average {text} {per}, {}", plural(high), more(&plural(low))),
                }
            }
            (Some(_), Some(first), Some(second)) if first == second => {
                format!("{both} average the same, {first} {per}")
            }
            (Some(_), Some(first), Some(second)) => {
                format!("{both} average about the same, {first} and {second} {per}")
            }
            (None, Some(first), Some(second)) if self.is_title(0) != self.is_title(1) => format!(
                "{} put {a} at {first} {per} on average; {} put {b} at {second}. The two are not comparable",
                self.publisher(0),
                self.publisher(1)
            ),
            (None, Some(first), Some(second)) => {
                format!("{a} average {first} {per} and {b} {second}, but the two are not comparable")
            }
            (_, Some(text), None) => {
                format!("{a} average {text} {per}; pay for {b} {}", told.why_missing(1)?)
            }
            (_, None, Some(text)) => {
                format!("{b} average {text} {per}; pay for {a} {}", told.why_missing(0)?)
            }
            (_, None, None) => match (told.why_missing(0)?, told.why_missing(1)?) {
                (why, same) if why == same && line.text(0).is_none() => {
                    format!("average pay {why} for {both}")
                }
                (why, same) if why == same => format!("average pay for {both} {why}"),
                (first, second) => format!("average pay for {a} {first}; pay for {b} {second}"),
            },
        })
    }

    /// Who says what an occupation earns.
    pub(super) fn publisher(&self, place: usize) -> &'static str {
        if self.is_title(place) { "job-title estimates" } else { "official statistics" }
    }

    /// Growth of both. Of job titles only if it differs: those of one occupation share theirs.
    fn pair_growth(&self) -> Option<String> {
        let line = self.line(RowId::GrowthRate)?;
        let [first, second] = [line.amount(0)?, line.amount(1)?];
        let over = &self.period;
        let [a, b] = [short_plural(self.name(0)), short_plural(self.name(1))];
        let size = |steps: i32| format::figure(steps.abs(), Unit::Percent);
        let is_one_way = first.signum() == second.signum();
        Some(match line.difference {
            Some(Difference::Spread(_)) => {
                let second = if is_one_way { size(second) } else { grow(second) };
                format!("jobs are projected to {} for {a} and {second} for {b} over {over}", grow(first))
            }
            Some(_) if self.are_titles() => return None,
            Some(_) if first == second => {
                format!("jobs for both are projected to {} over {over}", grow(first))
            }
            Some(_) if is_one_way => {
                let verb = if first.is_negative() { "shrink" } else { "grow" };
                let (low, high) = (first.abs().min(second.abs()), first.abs().max(second.abs()));
                format!(
                    "jobs for both are projected to {verb} about the same, between {} and {}, over {over}",
                    size(low),
                    size(high)
                )
            }
            Some(_) => {
                let change = |steps| format::change(steps, Unit::Percent);
                format!(
                    "jobs for both are projected to change little, between {} and {}, over {over}",
                    change(first.min(second)),
                    change(first.max(second))
                )
            }
            None => return None,
        })
    }

    /// How long job titles take to become, or what one usually starts an occupation with.
    fn pair_start(&self) -> Option<String> {
        let [a, b] = [self.name(0), self.name(1)];
        if self.are_titles() {
            let line = self.own_line(RowId::TimeToBecome, 0).and(self.own_line(RowId::TimeToBecome, 1))?;
            let (first, second) = (line.text(0)?, line.text(1)?);
            return Some(match first == second {
                true => format!("it takes {first} to become either"),
                false => format!(
                    "it takes {first} to become {} and {second} to become {}",
                    a.with_article(),
                    b.with_article()
                ),
            });
        }
        let line = self.line(RowId::EntryEducation)?;
        line.difference.as_ref()?;
        let (first, second) = (line.text(0)?, line.text(1)?);
        Some(match (first == second, first.starts_with("No ")) {
            (true, true) => "neither usually asks for a formal credential".to_owned(),
            (true, false) => format!("both usually start with {}", with_article(&first)),
            _ => format!(
                "{} usually start with {}, {} with {}",
                short_plural(a),
                with_article(&first),
                short_plural(b),
                with_article(&second)
            ),
        })
    }

    fn pair_skills(&self, most: usize) -> Option<String> {
        let [first, second] = [self.skills.first()?, self.skills.get(1)?];
        if first.is_empty() || second.is_empty() {
            return None;
        }
        let [a, b] = [short_plural(self.name(0)), short_plural(self.name(1))];
        let [first, second] = [first, second].map(|skills| &skills[..skills.len().min(most)]);
        // Between lists that hold an "and" within an item, a comma would not be enough.
        let is_long = first.iter().chain(second).any(|skill| skill.contains(" and "));
        let and = if is_long { ";" } else { ", and" };
        let (first, second) = (format::list(first), format::list(second));
        Some(match (self.is_title(0), self.is_title(1)) {
            (true, true) => format!("the skills named most are {first} for {a}{and} {second} for {b}"),
            (false, false) => format!("skills that stand out are {first} for {a}{and} {second} for {b}"),
            (true, false) => {
                format!("skills named most for {a} are {first}; those that stand out for {b} are {second}")
            }
            (false, true) => {
                format!("skills that stand out for {a} are {first}; those named most for {b} are {second}")
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::difference::difference;
    use crate::comparison::{Line, Pay, Subject};
    use crate::dataset::Dataset;
    use crate::occupation::{Measure, Missing, Value, Whose};

    /// Dollars a year, if published, and who lends them, if anybody does.
    type Earned<'a> = (Option<i32>, Option<&'a str>);

    /// The summary of two of which only pay is known, each from a source of its own.
    fn told(slugs: [&str; 2], pay: [Earned<'_>; 2]) -> String {
        let dataset = Dataset::bundled();
        let subjects: Vec<Subject> =
            slugs.iter().map(|slug| Subject::new(dataset.find(slug).expect("an occupation"))).collect();
        // By the hour in cents, for two thousand hours a year.
        let line = |(row, hours): (RowId, i32)| {
            let row = row.row();
            let measure = |(source, (dollars, lender)): (u8, Earned<'_>)| {
                let value = dollars.map(|d| Value::Amount(d / hours)).ok_or(Missing::NotPublished);
                let lent = |by: &str| Whose::Lent { by: by.to_owned(), theirs: Box::new(Whose::Own) };
                Measure { whose: lender.map_or(Whose::Own, lent), ..Measure::own(value, source) }
            };
            let measures: Vec<Measure> = (0..).zip(pay).map(measure).collect();
            Line { row, difference: difference(row, &measures, &dataset), measures }
        };
        let lines: Vec<Line> = [(RowId::YearlySalary, 1), (RowId::HourlyRate, 20)].map(line).into();
        let (skills, period) = (vec![Vec::new(); 2], String::new());
        Facts { subjects: &subjects, lines: &lines, skills, dataset: &dataset, pay: Pay::Yearly, period }
            .pair()
    }

    const OWN: [Earned<'_>; 2] = [(Some(30_000), None), (Some(40_000), None)];

    #[test]
    fn pay_of_two_sources_is_told_and_not_compared() {
        let official = "Cashiers average $30,000 a year and actors $40,000, but the two are not comparable.";
        assert_eq!(told(["cashiers", "actors"], OWN), official);
        let mixed = "Official statistics put cashiers at $30,000 a year on average; job-title estimates put \
                     loss mitigation specialists at $40,000. The two are not comparable.";
        assert_eq!(told(["cashiers", "loss-mitigation-specialist"], OWN), mixed);
    }

    #[test]
    fn pay_on_loan_is_told_as_that_of_whom_it_is() {
        let of_clerks = (Some(40_000), Some("clerks"));
        let table = [
            (
                [OWN[0], of_clerks],
                "Cashiers average $30,000 a year; pay for actors is that of all clerks, $40,000 a year.",
            ),
            (
                [of_clerks, of_clerks],
                "Average pay for cashiers and actors is that of all clerks, $40,000 a year.",
            ),
            (
                [(Some(30_000), Some("cooks")), of_clerks],
                "Average pay for cashiers is that of all cooks, $30,000 a year; pay for actors is that of all clerks, $40,000 a year.",
            ),
            (
                [(None, None), of_clerks],
                "Average pay for cashiers is not published; pay for actors is that of all clerks, $40,000 a year.",
            ),
            ([(None, None); 2], "Average pay is not published for cashiers and actors."),
        ];
        for (pay, sentence) in table {
            assert_eq!(told(["cashiers", "actors"], pay), sentence);
        }
    }
}
