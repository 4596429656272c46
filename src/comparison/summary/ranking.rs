//! The summary of three or four: where each stands in pay, and how far apart they are in growth.

use super::super::Line;
use super::super::difference::Difference;
use super::super::naming::{plural, short_plural};
use super::{Facts, PayLine, join};
use crate::comparison::RowId;
use crate::format;
use crate::occupation::Unit;

impl Facts<'_> {
    pub(super) fn ranking(&self) -> String {
        let (pay, missing) = match self.pay_line() {
            Some(told) => (self.ranked_pay(&told), self.missing_pay(&told)),
            None => (None, None),
        };
        join([pay, missing, self.ranked_growth()])
    }

    /// Average pay from the highest to the lowest, of those who have it.
    fn ranked_pay(&self, told: &PayLine<'_>) -> Option<String> {
        let (line, per) = (told.line, told.per);
        let known: Vec<usize> = (0..self.subjects.len()).filter(|p| told.text(*p).is_some()).collect();
        let titles = known.iter().filter(|place| self.is_title(**place)).count();
        if titles > 0 && titles < known.len() {
            return Some(self.uncompared_pay(line, per, &known));
        }
        let levels = self.levels(line, &known);
        let (first, rest) = levels.split_first()?;
        Some(match (rest, self.difference(line, &known)) {
            ([], _) if known.len() > 1 => format!("{} average the same, {} {per}", first.names, first.text),
            ([], _) => format!("{} average {} {per}", first.names, first.text),
            ([.., last], Some(Difference::AboutTheSame)) => {
                let names: Vec<_> = known.iter().map(|place| plural(self.name(*place))).collect();
                let names = format::list(&names);
                format!("{names} average about the same, between {} and {} {per}", last.text, first.text)
            }
            ([between @ .., last], _) => {
                let between: Vec<String> =
                    between.iter().map(|level| format!("{} ({})", level.names, level.text)).collect();
                let between = match between.as_slice() {
                    [] => String::new(),
                    levels => format!(", with {} in between", format::list(levels)),
                };
                format!(
                    "average pay runs from {} {per} for {} to {} for {}{between}",
                    first.text, first.names, last.text, last.names
                )
            }
        })
    }

    /// Official averages and estimates for job titles, each by itself.
    fn uncompared_pay(&self, line: &Line, per: &str, known: &[usize]) -> String {
        let of = |is_title: bool| {
            let places = known.iter().filter(|place| self.is_title(**place) == is_title);
            let told: Vec<String> = places
                .filter_map(|place| Some(format!("{} for {}", line.text(*place)?, plural(self.name(*place)))))
                .collect();
            format::list(&told)
        };
        format!(
            "by official statistics, average pay {per} is {}; by job-title estimates, {}. The two are not \
             comparable",
            of(false),
            of(true)
        )
    }

    /// Who has no pay to tell, and why.
    fn missing_pay(&self, told: &PayLine<'_>) -> Option<String> {
        let mut reasons: Vec<(String, Vec<_>)> = Vec::new();
        for place in 0..self.subjects.len() {
            let Some(why) = told.why_missing(place) else { continue };
            match reasons.iter_mut().find(|(reason, _)| *reason == why) {
                Some((_, names)) => names.push(plural(self.name(place))),
                None => reasons.push((why, vec![plural(self.name(place))])),
            }
        }
        let parts: Vec<String> =
            reasons.iter().map(|(why, names)| format!("pay for {} {why}", format::list(names))).collect();
        (!parts.is_empty()).then(|| parts.join("; "))
    }

    /// The most and the least growth, if all may be compared and differ.
    fn ranked_growth(&self) -> Option<String> {
        let line = self.line(RowId::GrowthRate)?;
        let all: Vec<usize> = (0..self.subjects.len()).collect();
        let change = |level: &Level| format::change(level.steps, Unit::Percent);
        let levels = match &line.difference {
            Some(Difference::Spread(_)) => self.levels(line, &all),
            _ => return None,
        };
        let (first, last) = (levels.first()?, levels.last()?);
        Some(format!(
            "the projected change in jobs over {} runs from {} for {} to {} for {}",
            self.period,
            change(first),
            first.short_names,
            change(last),
            last.short_names
        ))
    }

    /// The values of a row from the highest to the lowest, each with all that have it.
    fn levels(&self, line: &Line, places: &[usize]) -> Vec<Level> {
        let mut steps: Vec<i32> = places.iter().filter_map(|place| line.amount(*place)).collect();
        steps.sort_unstable_by(|a, b| b.cmp(a));
        steps.dedup();
        let level = |steps: i32| {
            let holders: Vec<usize> =
                places.iter().copied().filter(|place| line.amount(*place) == Some(steps)).collect();
            let names: Vec<_> = holders.iter().map(|place| plural(self.name(*place))).collect();
            let short: Vec<_> = holders.iter().map(|p| short_plural(self.name(*p))).collect();
            Level {
                steps,
                text: format::figure(steps, line.row.unit),
                names: format::list(&names),
                short_names: format::list(&short),
            }
        };
        steps.into_iter().map(level).collect()
    }
}

/// One value of a row with the names of those that have it.
struct Level {
    steps: i32,
    text: String,
    names: String,
    short_names: String,
}
