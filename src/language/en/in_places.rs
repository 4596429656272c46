//! What occupations earn in the places where they are looked at.

use super::difference::per;
use super::names::{name, names, sentence};
use super::number::{figure, list};
use super::place::{PRICES, is_common, within};
use super::size::{self, Size};
use crate::comparison::{Comparison, Gap, InPlaces, PaidThere, PayInPlaces, Subject, Verdict};
use crate::occupation::{Missing, PricedAt, Site};

/// What stands between that and what is told of the nation in the same paragraph.
pub(super) const OF_THE_NATION: &str = " The rest is of the whole nation.";

/// What is told of pay in the places of a comparison.
pub fn pay_in_places(comparison: &Comparison, places: &InPlaces) -> String {
    let telling = Telling { subjects: &comparison.subjects, pay: &places.pay };
    let text = match (comparison.subjects.as_slice(), telling.same_occupation(), telling.one_place()) {
        ([_, _], true, _) => telling.here_or_there(),
        ([_, _], false, Some(site)) if is_common(&comparison.subjects) => telling.two_in(&site),
        ([_, _], false, None) => telling.two_elsewhere(),
        _ => None,
    };
    let text = text.unwrap_or_else(|| telling.each());
    let period = |number: Option<u8>| Some(comparison.source(number?)?.period.as_str());
    let paid =
        comparison.lines.iter().flat_map(|line| &line.measures).find(|measure| measure.site().is_some());
    let periods = period(paid.map(|measure| measure.source)).zip(period(places.pay.prices));
    let priced = match periods {
        Some((pay, prices)) if places.pay.of.iter().any(is_priced) => {
            format!(" This is pay of {pay} and prices of {prices}.")
        }
        _ => String::new(),
    };
    format!("{text}{priced}")
}

/// Whether the pay is told at the nation's prices.
fn is_priced(paid: &PaidThere) -> bool {
    paid.median.is_ok() && paid.site.as_ref().is_some_and(|site| site.prices == PricedAt::National)
}

/// Told at the nation's prices, if it is: who reads only this sentence is to know it too.
fn priced(is_priced: bool, text: String) -> String {
    if is_priced { format!("{PRICES}, {text}") } else { text }
}

struct Telling<'a> {
    subjects: &'a [Subject],
    pay: &'a PayInPlaces,
}

impl Telling<'_> {
    fn same_occupation(&self) -> bool {
        self.subjects.windows(2).all(|pair| pair[0].index == pair[1].index)
    }

    /// The one place that all figures are of.
    fn one_place(&self) -> Option<Site> {
        let first = self.pay.of.first()?.site.clone()?;
        let is_same = |paid: &PaidThere| paid.site.as_ref().is_some_and(|site| site.name == first.name);
        self.pay.of.iter().all(is_same).then_some(first)
    }

    fn priced(&self, text: String) -> String {
        priced(self.pay.of.iter().all(is_priced), text)
    }

    fn name(&self, column: usize) -> String {
        name(&self.subjects[column].name).into_owned()
    }

    fn there(&self, column: usize) -> String {
        self.pay.of[column].site.as_ref().map(within).unwrap_or_default()
    }

    fn money(&self, steps: i32) -> String {
        figure(steps, self.pay.pay.unit())
    }

    fn per(&self) -> &'static str {
        per(self.pay.pay.unit())
    }

    /// The median, or where the publisher stops.
    fn amount(&self, column: usize) -> Option<String> {
        match self.pay.of[column].median {
            Ok(steps) => Some(self.money(steps)),
            Err(Missing::TopCoded) => Some(format!("{} or more", self.money(self.pay.pay.top()))),
            Err(_) => None,
        }
    }

    /// One occupation in two places.
    fn here_or_there(&self) -> Option<String> {
        let [first, second] = [self.amount(0)?, self.amount(1)?];
        let (who, per) = (self.name(0), self.per());
        let [here, there] = [self.there(0), self.there(1)];
        let text = match &self.pay.verdict {
            Verdict::PaysMore(Gap { highest, lowest, ratio, is_at_least }) => {
                let (words, particle) = size(*ratio, *is_at_least);
                let [high, low] = if *highest == 0 { [first, second] } else { [second, first] };
                format!(
                    "{who} earn {words} {} {particle} {} ({high} against {low}{per} at the median){}",
                    self.there(*highest),
                    self.there(*lowest),
                    self.at_national_prices(Some((*highest, *ratio)))
                )
            }
            Verdict::AboutTheSame => format!(
                "{who} earn {first}{per} {here} and {second} {there} at the median, about the same{}",
                self.at_national_prices(None)
            ),
            Verdict::NotComparable(_) => return None,
        };
        Some(sentence(&self.priced(text)))
    }

    /// What a difference of places is at the nation's prices; `nominal` is where more is paid, and how much.
    fn at_national_prices(&self, nominal: Option<(usize, i32)>) -> String {
        match (&self.pay.at_national_prices, nominal) {
            (
                Some(Verdict::PaysMore(Gap { highest, ratio, is_at_least: false, .. })),
                Some((where_more, nominal)),
            ) => {
                let (words, _) = size(*ratio, false);
                match *highest == where_more {
                    // The same words would read as a slip.
                    true if (ratio - nominal).abs() < 25 || words == size(nominal, false).0 => {
                        format!("; {PRICES} it is about as much more")
                    }
                    true => format!("; {PRICES} it is {words}"),
                    false => {
                        format!("; {PRICES} it is the other way round: {words} {}", self.there(*highest))
                    }
                }
            }
            (Some(Verdict::PaysMore(Gap { highest, ratio, is_at_least: false, .. })), None) => {
                format!("; {PRICES} it is {} {}", size(*ratio, false).0, self.there(*highest))
            }
            (Some(Verdict::AboutTheSame), _) => format!("; {PRICES} it is about the same"),
            (Some(Verdict::NotComparable(_)), _) => {
                format!("; {PRICES} nobody knows, since what things cost is not published for both")
            }
            _ => String::new(),
        }
    }

    /// Two occupations in one place.
    fn two_in(&self, site: &Site) -> Option<String> {
        let told = self.two(&format!("{}, ", within(site)), [0, 1].map(|column| self.name(column)))?;
        let asked = self.subjects[0].site.as_ref().filter(|asked| asked.name != site.name);
        let neither = asked.map(|asked| format!("Pay of neither is published {}. ", within(asked)));
        Some(neither.unwrap_or_default() + &told)
    }

    /// Two occupations in two places.
    fn two_elsewhere(&self) -> Option<String> {
        self.two("", [0, 1].map(|column| format!("{} {}", self.name(column), self.there(column))))
    }

    /// Two occupations, behind what holds for both.
    fn two(&self, start: &str, [a, b]: [String; 2]) -> Option<String> {
        let [first, second] = [self.amount(0)?, self.amount(1)?];
        let per = self.per();
        let text = match &self.pay.verdict {
            Verdict::PaysMore(Gap { highest, ratio, is_at_least, .. }) => {
                let (words, particle) = size(*ratio, *is_at_least);
                match highest {
                    0 => format!(
                        "{start}{a} earn {first}{per} at the median, {words} {particle} {b} ({second})"
                    ),
                    _ => format!("{start}{a} earn {first}{per} at the median and {b} {second}, {words}"),
                }
            }
            Verdict::AboutTheSame => {
                format!("{start}{a} earn {first}{per} at the median and {b} {second}, about the same")
            }
            Verdict::NotComparable(_) => return None,
        };
        Some(sentence(&self.priced(text)))
    }

    /// Whether both have a median of their own in the same place, and are looked at in the same.
    fn are_alike(&self, one: usize, other: usize) -> bool {
        let of = |column: usize| {
            let paid = &self.pay.of[column];
            let is_own = paid.lent_by.is_none() && self.amount(column).is_some();
            let asked = self.subjects[column].site.as_ref().map(|site| &site.name);
            let site = paid.site.as_ref().filter(|_| is_own)?;
            Some((asked, &site.name, is_priced(paid)))
        };
        one == other || of(one).is_some_and(|alike| of(other) == Some(alike))
    }

    /// What each of these earns, the first under this name.
    fn listed(&self, first: &str, columns: &[usize]) -> String {
        let amount = |column: usize| self.amount(column).unwrap_or_default();
        let rest = columns[1..].iter().map(|column| format!("{} {}", self.name(*column), amount(*column)));
        let start = format!("{first} earn {}{} at the median", amount(columns[0]), self.per());
        list(&std::iter::once(start).chain(rest).collect::<Vec<_>>())
    }

    /// Each by itself, but for those of whom all is told alike.
    fn each(&self) -> String {
        let is_unpriced =
            |paid: &PaidThere| paid.site.as_ref().is_some_and(|site| site.prices == PricedAt::Unknown);
        if let (Some(site), true) = (self.one_place(), self.pay.of.iter().all(is_unpriced)) {
            return format!(
                "What things cost {} is not published, so pay {PRICES} is not known.",
                within(&site)
            );
        }
        let mut clauses: Vec<String> = Vec::new();
        let mut told: Vec<usize> = Vec::new();
        for (column, (subject, paid)) in self.subjects.iter().zip(&self.pay.of).enumerate() {
            if told.contains(&column) {
                continue;
            }
            let alike: Vec<usize> =
                (column..self.subjects.len()).filter(|other| self.are_alike(column, *other)).collect();
            told.extend(&alike);
            let who = names(self.subjects, &alike);
            let asked = subject.site.as_ref().map(within).unwrap_or_default();
            let there = self.there(column);
            clauses.push(match self.amount(column) {
                Some(amount) if there.is_empty() => {
                    format!("{who} earn {amount}{} by an estimate that names no place", self.per())
                }
                Some(_) => {
                    let is_named = there == asked || alike.len() > 1;
                    let they = || if is_named { self.name(column) } else { "they".to_owned() };
                    let first = paid.lent_by.clone().unwrap_or_else(they);
                    let earn = priced(is_priced(paid), format!("{there}, {}", self.listed(&first, &alike)));
                    match &paid.lent_by {
                        _ if there != asked => format!("pay of {who} is not published {asked}; {earn}"),
                        Some(by) => format!("pay of {who} is counted with that of all {by}; {earn}"),
                        None => earn,
                    }
                }
                None => match paid.site.as_ref().map(|site| site.prices) {
                    Some(PricedAt::Unknown) => format!(
                        "what things cost {asked} is not published, so pay of {who} {PRICES} is not known"
                    ),
                    prices => {
                        let is_national = prices == Some(PricedAt::National);
                        let at = if is_national { format!(" {PRICES}") } else { String::new() };
                        match paid.median.err().unwrap_or(Missing::NotPublished) {
                            Missing::NotPriced => format!("pay of {who} {asked}{at} is not known"),
                            why => format!("pay of {who} {asked}{at} is {}", super::missing(why)),
                        }
                    }
                },
            });
        }
        clauses.iter().map(|words| sentence(words)).collect::<Vec<_>>().join(" ")
    }
}

/// How much more, and the word that joins it to what it is measured by.
fn size(ratio: i32, is_at_least: bool) -> (String, &'static str) {
    let Size { words, particle } =
        if is_at_least { size::at_least(ratio) } else { size::more(ratio, "much") };
    (words, particle)
}

#[cfg(test)]
mod tests;
