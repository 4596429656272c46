//! What occupations earn on average, and who earns more.

use super::difference::{more_than, per};
use super::names::{plural, plurals, with_article};
use super::number::{figure, list};
use crate::comparison::{Earned, Earnings, Level, Subject, Verdict};
use crate::occupation::Missing;

/// What the earnings are told of.
struct Telling<'a> {
    subjects: &'a [Subject],
    earnings: &'a Earnings,
}

/// What one occupation earns.
pub(super) fn of_one(subject: &Subject, earnings: &Earnings) -> Option<String> {
    let telling = Telling { subjects: std::slice::from_ref(subject), earnings };
    let per = telling.per();
    Some(match telling.own(0) {
        Some(text) if subject.is_title() => {
            format!("{} averages {text}{per}", with_article(&subject.name))
        }
        Some(text) => format!("{} average {text}{per}", plural(&subject.name)),
        None => format!("average pay for {} {}", plural(&subject.name), telling.why_missing(0)?),
    })
}

/// Who of two earns more.
pub(super) fn of_two(subjects: &[Subject], earnings: &Earnings) -> Option<String> {
    let telling = Telling { subjects, earnings };
    let per = telling.per();
    let [a, b] = [0, 1].map(|place: usize| plural(&subjects[place].name));
    let both = list(&[&a, &b]);
    Some(match (telling.own(0), telling.own(1)) {
        (Some(first), Some(second)) => return Some(telling.compared(&first, &second)),
        (Some(text), None) => {
            format!("{a} average {text}{per}; pay for {b} {}", telling.why_missing(1)?)
        }
        (None, Some(text)) => {
            format!("{b} average {text}{per}; pay for {a} {}", telling.why_missing(0)?)
        }
        (None, None) => match (telling.why_missing(0)?, telling.why_missing(1)?) {
            (why, same) if why == same && matches!(earnings.of.first(), Some(Earned::Missing { .. })) => {
                format!("average pay {why} for {both}")
            }
            (why, same) if why == same => format!("average pay for {both} {why}"),
            (first, second) => format!("average pay for {a} {first}; pay for {b} {second}"),
        },
    })
}

/// Where each of three or more stands, and then who has no pay to tell, and why.
pub(super) fn of_many(subjects: &[Subject], earnings: &Earnings) -> [Option<String>; 2] {
    let telling = Telling { subjects, earnings };
    [telling.ranked(), telling.missing()]
}

impl Telling<'_> {
    /// The time that pay is for, behind a space.
    fn per(&self) -> &'static str {
        per(self.earnings.pay.unit())
    }

    fn money(&self, steps: i32) -> String {
        figure(steps, self.earnings.pay.unit())
    }

    /// What the occupation itself earns.
    fn own(&self, place: usize) -> Option<String> {
        match self.earnings.of.get(place)? {
            Earned::Own(steps) => Some(self.money(*steps)),
            Earned::Lent { .. } | Earned::Missing { .. } => None,
        }
    }

    /// Why an occupation has no pay of its own here, behind "pay for …", with the pay in the other unit if
    /// that is known.
    fn why_missing(&self, place: usize) -> Option<String> {
        match self.earnings.of.get(place)? {
            Earned::Own(_) => None,
            Earned::Lent { by, amount } => {
                Some(format!("is that of all {by}, {}{}", self.money(*amount), self.per()))
            }
            Earned::Missing { why, otherwise } => {
                let why = match why {
                    Missing::HourlyOnly => "is published by the hour only",
                    Missing::AnnualOnly => "is published by the year only",
                    _ => "is not published",
                };
                let other = self.earnings.pay.other().unit();
                Some(match otherwise {
                    Some(steps) => format!("{why}, at {}", figure(*steps, other)),
                    None => why.to_owned(),
                })
            }
        }
    }

    /// Two that both have pay of their own.
    fn compared(&self, first: &str, second: &str) -> String {
        let per = self.per();
        let [a, b] = [0, 1].map(|place: usize| &self.subjects[place]);
        let are_titles = a.is_title() && b.is_title();
        match &self.earnings.verdict {
            Verdict::PaysMore(spread) => {
                let text = if spread.highest == 0 { first } else { second };
                let [high, low] = [spread.highest, spread.lowest].map(|place| &self.subjects[place].name);
                let more = |low: &str| more_than(spread, self.earnings.pay.unit(), low);
                match are_titles {
                    true => {
                        format!("{} averages {text}{per}, {}", with_article(high), more(&with_article(low)))
                    }
                    false => format!("{} average {text}{per}, {}", plural(high), more(&plural(low))),
                }
            }
            Verdict::AboutTheSame => {
                let both = plurals(self.subjects, &[0, 1]);
                match first == second {
                    true => format!("{both} average the same, {first}{per}"),
                    false => format!("{both} average about the same, {first} and {second}{per}"),
                }
            }
            Verdict::NotComparable(_) if a.is_title() != b.is_title() => format!(
                "{} put {} at {first}{per} on average; {} put {} at {second}. The two are not comparable",
                publisher(a),
                plural(&a.name),
                publisher(b),
                plural(&b.name)
            ),
            Verdict::NotComparable(_) => format!(
                "{} average {first}{per} and {} {second}, but the two are not comparable",
                plural(&a.name),
                plural(&b.name)
            ),
        }
    }

    /// Average pay from the highest to the lowest, of those who have it.
    fn ranked(&self) -> Option<String> {
        let per = self.per();
        let known: Vec<usize> = self.earnings.known().into_iter().map(|(place, _)| place).collect();
        let titles = known.iter().filter(|place| self.subjects[**place].is_title()).count();
        if titles > 0 && titles < known.len() {
            return Some(self.side_by_side(&known));
        }
        let names = |level: &Level| plurals(self.subjects, &level.holders);
        let levels = self.earnings.levels();
        let (first, rest) = levels.split_first()?;
        Some(match (rest, &self.earnings.verdict) {
            ([], _) if known.len() > 1 => {
                format!("{} average the same, {}{per}", names(first), self.money(first.steps))
            }
            ([], _) => format!("{} average {}{per}", names(first), self.money(first.steps)),
            ([.., last], Verdict::AboutTheSame) => format!(
                "{} average about the same, between {} and {}{per}",
                plurals(self.subjects, &known),
                self.money(last.steps),
                self.money(first.steps)
            ),
            ([between @ .., last], _) => {
                let between: Vec<String> = between
                    .iter()
                    .map(|level| format!("{} ({})", names(level), self.money(level.steps)))
                    .collect();
                let between = match between.as_slice() {
                    [] => String::new(),
                    levels => format!(", with {} in between", list(levels)),
                };
                format!(
                    "average pay runs from {}{per} for {} to {} for {}{between}",
                    self.money(first.steps),
                    names(first),
                    self.money(last.steps),
                    names(last)
                )
            }
        })
    }

    /// Official averages and estimates for job titles, each by itself.
    fn side_by_side(&self, known: &[usize]) -> String {
        let of = |is_title: bool| {
            let places = known.iter().filter(|place| self.subjects[**place].is_title() == is_title);
            let told: Vec<String> = places
                .filter_map(|place| {
                    Some(format!("{} for {}", self.own(*place)?, plural(&self.subjects[*place].name)))
                })
                .collect();
            list(&told)
        };
        format!(
            "by official statistics, average pay{} is {}; by job-title estimates, {}. The two are not \
             comparable",
            self.per(),
            of(false),
            of(true)
        )
    }

    /// Who has no pay to tell, and why.
    fn missing(&self) -> Option<String> {
        let mut reasons: Vec<(String, Vec<usize>)> = Vec::new();
        for place in 0..self.subjects.len() {
            let Some(why) = self.why_missing(place) else { continue };
            match reasons.iter_mut().find(|(reason, _)| *reason == why) {
                Some((_, places)) => places.push(place),
                None => reasons.push((why, vec![place])),
            }
        }
        let parts: Vec<String> = reasons
            .iter()
            .map(|(why, places)| format!("pay for {} {why}", plurals(self.subjects, places)))
            .collect();
        (!parts.is_empty()).then(|| parts.join("; "))
    }
}

/// Who says what an occupation earns.
fn publisher(subject: &Subject) -> &'static str {
    if subject.is_title() { "job-title estimates" } else { "official statistics" }
}

#[cfg(test)]
mod tests;
