//! What occupations earn, and who earns more.

mod several;

use super::difference::{self, per};
use super::names::{name, names};
use super::number::figure;
use super::size::{self, Size};
use crate::comparison::{Comparison, Earned, Earnings, Gap, Pay, Reach, Subject, Verdict};
use crate::occupation::Missing;

/// Why pay is published by the hour only.
const SELDOM_ALL_YEAR: &str = "seldom work full time all year";

/// What the earnings are told of.
pub(super) struct Telling<'a> {
    subjects: &'a [Subject],
    earnings: &'a Earnings,
    /// The 25th and the 75th percentile of the first.
    middle_half: Option<(i32, i32)>,
}

impl<'a> Telling<'a> {
    pub(super) fn new(comparison: &'a Comparison, earnings: &'a Earnings) -> Telling<'a> {
        let range = comparison.charts.pay.first().copied().flatten();
        // The charts are in the unit asked for.
        let range = range.filter(|_| earnings.pay == comparison.pay);
        let middle_half = range.map(|range| (range.percentiles[1], range.percentiles[3]));
        Telling { subjects: &comparison.subjects, earnings, middle_half }
    }

    /// What each earns and who earns more, in full and shorter.
    pub(super) fn pay(&self) -> Vec<String> {
        match (self.subjects, &self.earnings.verdict) {
            ([_], _) => self.alone(),
            ([_, _], Verdict::PaysMore(gap)) => self.ranked(gap),
            ([_, _], Verdict::AboutTheSame) => self.about_the_same(),
            ([_, _], Verdict::NotComparable(_)) => self.side_by_side(),
            (_, _) => self.many(),
        }
    }

    /// What each of two earns and who earns more, as short as names both.
    pub(super) fn named(&self) -> String {
        let is_ranked = matches!(self.earnings.verdict, Verdict::PaysMore(_));
        self.pay().into_iter().nth(usize::from(is_ranked)).unwrap_or_default()
    }

    /// How many of the lower paid earn as much as the middle of the other: what follows [`Telling::pay`].
    pub(super) fn reach(&self) -> Option<Vec<String>> {
        let (Verdict::PaysMore(gap), Some(reach)) = (&self.earnings.verdict, self.earnings.reach) else {
            return None;
        };
        // Of what lies near nothing is known by that, and who earns half seldom earns as much.
        if !(1075..2000).contains(&gap.ratio) {
            return None;
        }
        let few = match reach {
            Reach::OneInTen => "and few",
            Reach::OneInFour => "but some",
            Reach::Many => "but many",
        };
        Some(vec![format!(", {few} {} earn as much", self.name(gap.lowest))])
    }

    /// Averages that tell another story.
    pub(super) fn averages(&self) -> Option<Vec<String>> {
        let averages @ [first, second] = self.earnings.averages?;
        let higher = usize::from(second > first);
        let who = name(&self.subjects[higher].name);
        let [high, low] = [higher, 1 - higher].map(|place| self.money(averages[place]));
        // “On average” would be read as “as a rule”.
        Some(vec![
            format!("the averages put {who} ahead, at {high} to {low}"),
            format!("the averages put {who} ahead"),
        ])
    }

    /// Why pay is not told in the unit asked for.
    pub(super) fn other_unit(&self, comparison: &Comparison) -> Option<Vec<String>> {
        if self.earnings.pay == comparison.pay {
            return None;
        }
        let line = comparison.line(comparison.pay.median())?;
        let has_none = |place: &usize| {
            let value = line.measures.get(*place).map(|measure| &measure.value);
            matches!(value, Some(Err(Missing::HourlyOnly | Missing::AnnualOnly)))
        };
        let places: Vec<usize> = (0..self.subjects.len()).filter(has_none).collect();
        let who = names(self.subjects, &places);
        (!places.is_empty()).then(|| match comparison.pay {
            Pay::Yearly => vec![
                format!("pay is given by the hour, as {who} {SELDOM_ALL_YEAR}"),
                format!("no yearly pay is published for {who}"),
            ],
            Pay::Hourly => vec![format!("no hourly pay is published for {who}")],
        })
    }

    fn money(&self, steps: i32) -> String {
        figure(steps, self.earnings.pay.unit())
    }

    fn per(&self) -> &'static str {
        per(self.earnings.pay.unit())
    }

    fn name(&self, place: usize) -> std::borrow::Cow<'a, str> {
        name(&self.subjects[place].name)
    }

    /// The occupation's own pay, with where the publisher stops.
    fn own(&self, place: usize) -> Option<String> {
        match &self.earnings.of[place] {
            Earned::AtLeast(steps) => Some(format!("{} or more", self.money(*steps))),
            earned => earned.own().map(|steps| self.money(steps)),
        }
    }

    /// Whether the pay is that of an estimate for a job title.
    fn is_estimate(&self, place: usize) -> bool {
        self.subjects[place].is_title() && matches!(self.earnings.of[place], Earned::Average(_))
    }

    /// What is told of the occupation's pay: its median or its average.
    fn which(&self, place: usize) -> &'static str {
        if matches!(self.earnings.of[place], Earned::Average(_)) { "on average" } else { "at the median" }
    }

    /// One by itself, with what half of them earn.
    fn alone(&self) -> Vec<String> {
        let (which, per) = (self.which(0), self.per());
        let Some(pay) = self.own(0) else {
            return vec![format!("pay for {} {}", self.name(0), self.why_missing(0))];
        };
        let text = format!("{}they earn {pay}{per} {which}", self.by_estimate(0));
        let half = self.middle_half.map(|(low, high)| {
            format!("{text}, half of them between {} and {}", self.money(low), self.money(high))
        });
        half.into_iter().chain([text]).collect()
    }

    /// Two of whom one earns more.
    fn ranked(&self, gap: &Gap) -> Vec<String> {
        let (Some(first), Some(second)) = (self.own(0), self.own(1)) else { return Vec::new() };
        let [a, b] = [self.name(0), self.name(1)];
        let (which, per) = (self.which(0), self.per());
        let by = if self.is_estimate(0) { "by estimates, " } else { "" };
        let Size { words, particle } = size_of(gap);
        let start = format!("{by}{a} earn {first}{per} {which}");
        let mut forms = match gap.highest {
            0 => vec![
                format!("{start}, {words} {particle} {b} ({second})"),
                format!("{start}, {words} {particle} {b}"),
            ],
            _ => vec![format!("{start} and {b} {second}, {words}"), format!("{start} and {b} {words}")],
        };
        // Where there is room for one name only.
        let (high, pay) = if gap.highest == 0 { (&a, &first) } else { (&b, &second) };
        forms.push(format!("{by}{high} earn {pay}{per} {which}, {words}"));
        forms
    }

    fn about_the_same(&self) -> Vec<String> {
        let (first, second) = (self.own(0).unwrap_or_default(), self.own(1).unwrap_or_default());
        let (which, per) = (self.which(0), self.per());
        let by = if self.is_estimate(0) { "by estimates, " } else { "" };
        if first == second {
            return vec![format!("{by}both earn the same {which}, {first}{per}")];
        }
        let [a, b] = [self.name(0), self.name(1)];
        vec![
            format!("{by}{a} earn {first}{per} {which} and {b} {second}, about the same"),
            format!("{by}both earn about the same {which}, {first} and {second}{per}"),
        ]
    }

    /// Two that cannot be compared.
    fn side_by_side(&self) -> Vec<String> {
        let [a, b] = [self.name(0), self.name(1)];
        let per = self.per();
        let in_full = match (self.own(0), self.own(1)) {
            (Some(first), Some(second)) if first == second && self.is_at_least(0) => {
                format!("both earn {first}{per} {}", self.which(0))
            }
            (Some(first), Some(second)) => match [self.is_estimate(0), self.is_estimate(1)] {
                [true, false] => format!(
                    "an estimate puts {a} at {first}{per} {}; {b} earn {second} {}, which cannot be compared",
                    self.which(0),
                    self.which(1)
                ),
                [false, true] => format!(
                    "{a} earn {first}{per} {}; an estimate, which cannot be compared, puts {b} at {second} {}",
                    self.which(0),
                    self.which(1)
                ),
                _ => format!(
                    "{a} earn {first}{per} {} and {b} {second} {}, which cannot be compared",
                    self.which(0),
                    self.which(1)
                ),
            },
            (Some(pay), None) => {
                let text = format!("{}{a} earn {pay}{per} {}", self.by_estimate(0), self.which(0));
                self.beside_missing(&text, 1)
            }
            (None, Some(pay)) => self.missing_beside(&pay),
            (None, None) => match [self.why_missing(0), self.why_missing(1)] {
                [why, same] if why == same => format!("pay for both {why}"),
                [first, second] => format!("pay for {a} {first}; pay for {b} {second}"),
            },
        };
        vec![in_full]
    }

    /// One of two has pay in this unit; the other has it in the other unit, on loan or not at all.
    fn beside_missing(&self, text: &str, place: usize) -> String {
        let other = self.earnings.pay.other().unit();
        match &self.earnings.of[place] {
            Earned::Missing { why: Missing::HourlyOnly | Missing::AnnualOnly, otherwise: Some(steps) } => {
                let by_the_hour = if self.earnings.pay == Pay::Yearly { place } else { 1 - place };
                format!(
                    "{text}, {} {}{}; these cannot be compared, as {} {SELDOM_ALL_YEAR}",
                    self.name(place),
                    figure(*steps, other),
                    difference::per(other),
                    self.name(by_the_hour)
                )
            }
            _ => format!("{text}; pay for {} {}", self.name(place), self.why_missing(place)),
        }
    }

    /// The same where it is the second that has pay in this unit.
    fn missing_beside(&self, pay: &str) -> String {
        let [a, b] = [self.name(0), self.name(1)];
        let (per, which, by) = (self.per(), self.which(1), self.by_estimate(1));
        let other = self.earnings.pay.other().unit();
        match &self.earnings.of[0] {
            Earned::Missing { why: Missing::HourlyOnly | Missing::AnnualOnly, otherwise: Some(steps) } => {
                let by_the_hour = if self.earnings.pay == Pay::Yearly { &a } else { &b };
                format!(
                    "{by}{a} earn {}{} {which}, {b} {pay}{per}; these cannot be compared, as {by_the_hour} {SELDOM_ALL_YEAR}",
                    figure(*steps, other),
                    difference::per(other),
                )
            }
            _ => format!("pay for {a} {}; {by}{b} earn {pay}{per} {which}", self.why_missing(0)),
        }
    }

    /// What a sentence with an estimate begins with.
    fn by_estimate(&self, place: usize) -> &'static str {
        if self.is_estimate(place) { "by an estimate, " } else { "" }
    }

    fn is_at_least(&self, place: usize) -> bool {
        matches!(self.earnings.of[place], Earned::AtLeast(_))
    }

    /// Why an occupation has no pay of its own here, behind "pay for …".
    fn why_missing(&self, place: usize) -> String {
        match &self.earnings.of[place] {
            Earned::Lent { by, amount } => {
                format!("is known only of all {by}, {}{}", self.money(*amount), self.per())
            }
            Earned::Missing { why: Missing::HourlyOnly, otherwise: Some(steps) } => {
                format!("is published by the hour only, {}", figure(*steps, Pay::Hourly.unit()))
            }
            Earned::Missing { why: Missing::AnnualOnly, otherwise: Some(steps) } => {
                format!("is published by the year only, {}", figure(*steps, Pay::Yearly.unit()))
            }
            _ => "is not published".to_owned(),
        }
    }
}

/// What the lowest and the highest paid tenth earn, of two with pay in the unit on show.
pub(super) fn ends(comparison: &Comparison) -> Option<String> {
    let [Some(first), Some(second)] = comparison.charts.pay.as_slice() else { return None };
    let unit = comparison.pay.unit();
    let [low, .., high] =
        [0, 4].map(|at: usize| [first, second].map(|range| figure(range.percentiles[at], unit)));
    let [a, b] = [0, 1].map(|place: usize| name(&comparison.subjects[place].name));
    let per = per(unit);
    Some(format!(
        "one in ten {a} earns less than {}{per} and one in ten more than {}; among {b}, one in ten earns less than {} \
         and one in ten more than {}",
        low[0], high[0], low[1], high[1]
    ))
}

fn size_of(gap: &Gap) -> Size {
    if gap.is_at_least { size::at_least(gap.ratio) } else { size::more(gap.ratio, "much") }
}

#[cfg(test)]
mod tests;
