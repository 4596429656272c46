//! What three and four earn.

use super::super::names::{count, names};
use super::super::number::{figure, list};
use super::super::size::Size;
use super::{Telling, per, size_of};
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
        let ends = self.ends().filter(|ends| count(ends) < count(&short));
        let last = Some(self.all_in_order());
        [in_full, Some(short), ends, last].into_iter().flatten().collect()
    }

    /// How much more the best paid earn than the worst paid.
    fn apart(&self, gap: &Gap) -> String {
        let Size { words, particle } = size_of(gap);
        let [high, low] = [gap.highest, gap.lowest].map(|place| self.name(place));
        format!("{high} earn {words} {particle} {low}")
    }

    /// What the best and the worst paid earn, where there is no room for the others and pay of all is known.
    fn ends(&self) -> Option<String> {
        let Verdict::PaysMore(gap) = &self.earnings.verdict else { return None };
        if (0..self.subjects.len()).any(|place| self.own(place).is_none()) {
            return None;
        }
        let [high, low] = [gap.highest, gap.lowest].map(|place| self.name(place));
        let [most, least] = [self.own(gap.highest)?, self.own(gap.lowest)?];
        let kind = match (self.is_estimate(gap.highest), self.which(gap.highest)) {
            (true, _) => "estimated average",
            (_, "on average") => "average",
            _ => "median",
        };
        Some(format!("{kind} pay ranges from {least}{} for {low} to {most} for {high}", self.per()))
    }

    /// All figures in the order in which the occupations stand, where there is no room for their names. What comes
    /// before may have told of them in another.
    fn all_in_order(&self) -> String {
        let places = || 0..self.subjects.len();
        // What it is and by what unit: figures of one kind only can be compared.
        let told = |place: usize| match &self.earnings.of[place] {
            Earned::Missing { otherwise: Some(steps), .. } => {
                let other = self.earnings.pay.other().unit();
                Some((figure(*steps, other), per(other), ""))
            }
            _ => {
                let estimate = if self.is_estimate(place) { " (estimated average)" } else { "" };
                Some((self.own(place)?, self.per(), estimate))
            }
        };
        let kinds: Vec<_> = places().filter_map(told).map(|(_, per, estimate)| (per, estimate)).collect();
        let is_mixed = kinds.windows(2).any(|pair| pair[0].0 != pair[1].0);
        let is_apart = kinds.windows(2).any(|pair| pair[0] != pair[1]);
        let once = kinds.first().map(|(per, _)| *per).filter(|_| !is_mixed).unwrap_or_default();
        let figure = |place: usize| match told(place) {
            Some((pay, per, estimate)) => format!("{pay}{}{estimate}", if is_mixed { per } else { "" }),
            None => "not published".to_owned(),
        };
        let figures: Vec<String> = places().map(figure).collect();
        let apart = if is_apart { "; not comparable" } else { "" };
        format!("in heading order, median pay{once} is {}{apart}", list(&figures))
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
