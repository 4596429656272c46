//! What three and four earn.

use super::super::names::{count, names};
use super::super::number::list;
use super::super::size::Size;
use super::{Telling, size_of};
use crate::comparison::{Earned, Gap, Verdict};
use crate::occupation::capitalized;

impl Telling<'_> {
    /// Three and more, in the order in which they stand: medians, then estimates, then who has none.
    pub(super) fn many(&self) -> Vec<String> {
        let places = || 0..self.subjects.len();
        let (estimates, medians): (Vec<usize>, Vec<usize>) = places()
            .filter(|place| self.own(*place).is_some())
            .partition(|place| matches!(self.earnings.of[*place], Earned::Average(_)));
        let listed = |places: &[usize]| {
            let pay = |(at, place): (usize, &usize)| {
                let (who, pay) = (self.name(*place), self.own(*place).unwrap_or_default());
                if at == 0 { format!("{who} earn {pay}{}", self.per()) } else { format!("{who} {pay}") }
            };
            list(&places.iter().enumerate().map(pay).collect::<Vec<_>>())
        };
        let mut parts = Vec::new();
        if !medians.is_empty() {
            parts.push(format!("at the median, {}", listed(&medians)));
        }
        if !estimates.is_empty() {
            let but = if medians.is_empty() { "" } else { ", which cannot be compared" };
            parts.push(format!("by estimates of the average{but}, {}", listed(&estimates)));
        }
        let rest: Vec<usize> = places().filter(|place| self.own(*place).is_none()).collect();
        let mut reasons: Vec<(String, Vec<usize>)> = Vec::new();
        for place in rest {
            let why = self.why_missing(place);
            match reasons.iter_mut().find(|(other, _)| *other == why) {
                Some((_, places)) => places.push(place),
                None => reasons.push((why, vec![place])),
            }
        }
        let reasons = reasons.iter();
        parts.extend(reasons.map(|(why, places)| match places.len() == self.subjects.len() {
            true => format!("pay {why} for any of them"),
            false => format!("pay for {} {why}", names(self.subjects, places)),
        }));
        let short = parts.join("; ");
        let in_full = match &self.earnings.verdict {
            Verdict::PaysMore(gap) => Some(format!("{short}. {}", capitalized(&self.apart(gap)))),
            Verdict::AboutTheSame => Some(format!("{short}, about the same")),
            Verdict::NotComparable(_) => None,
        };
        let has_all = places().all(|place| self.own(place).is_some());
        let rest = match &self.earnings.verdict {
            Verdict::PaysMore(gap) => self.range(gap, has_all),
            Verdict::AboutTheSame if has_all => self.of_several().into_iter().collect(),
            _ => vec!["not all of what they earn can be compared".to_owned()],
        };
        let rest = rest.into_iter().filter(|form| count(form) < count(&short));
        let rest: Vec<String> = rest.collect();
        in_full.into_iter().chain([short]).chain(rest).collect()
    }

    /// How much more the best paid earn than the worst paid.
    fn apart(&self, gap: &Gap) -> String {
        let Size { words, particle } = size_of(gap);
        let [high, low] = [gap.highest, gap.lowest].map(|place| self.name(place));
        format!("{high} earn {words} {particle} {low}")
    }

    /// What the best and the worst paid earn, where there is no room for the others; and without their names.
    fn range(&self, gap: &Gap, has_all: bool) -> Vec<String> {
        let [high, low] = [gap.highest, gap.lowest].map(|place| self.name(place));
        let [most, least] = [gap.highest, gap.lowest].map(|place| self.own(place).unwrap_or_default());
        let kind = match (self.is_estimate(gap.highest), self.which(gap.highest)) {
            (true, _) => "estimated average",
            (_, "on average") => "average",
            _ => "median",
        };
        let known = if has_all { "" } else { ", where it is known," };
        let range = format!("{kind} pay{}{known} ranges from {least}", self.per());
        vec![format!("{range} for {low} to {most} for {high}"), format!("{range} to {most}")]
    }

    /// How much more the best paid of several earn than the worst paid.
    pub(in crate::language::en) fn of_several(&self) -> Option<String> {
        let by = |place: usize| if self.is_estimate(place) { "by estimates, " } else { "" };
        let has_all = (0..self.subjects.len()).all(|place| self.own(place).is_some());
        match &self.earnings.verdict {
            Verdict::PaysMore(gap) => Some(by(gap.highest).to_owned() + &self.apart(gap)),
            Verdict::AboutTheSame if has_all => {
                Some(format!("{}all earn about the same {}", by(0), self.which(0)))
            }
            _ => None,
        }
    }
}
