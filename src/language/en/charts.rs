//! What charts say in words: captions, and what is told where they are not seen.

use super::number::{decimal, figure};
use crate::comparison::{Charts, Subject};
use crate::occupation::{Name, Unit};

/// The levels of education in a word or two, lowest first.
pub const SHORT_LEVELS: [&str; 7] =
    ["No diploma", "High school", "Some college", "Associate’s", "Bachelor’s", "Master’s", "Doctoral"];

/// Which skill scores stand first in their chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scores {
    /// Those of one occupation, the highest first.
    OfOne,
    /// Those whose gap is widest.
    WidestGap,
    /// Those of the official occupation that all are counted with, the highest first.
    Shared,
    /// No order to name.
    Equal,
}

/// The caption of the chart of skill scores.
pub fn scores_drawn(order: Scores) -> String {
    let rest = match order {
        Scores::OfOne => "; what matters most first",
        Scores::WidestGap => "; the widest gaps first",
        Scores::Shared => ", for the official occupation that all are counted with; what matters most first",
        Scores::Equal => "",
    };
    format!("How much each matters in the work, from 1 to 5{rest}.")
}

/// A skill with the scores of those compared; tenths of a point.
pub fn scores_of(skill: &str, scores: &[(&str, i32)]) -> String {
    let scores: Vec<String> =
        scores.iter().map(|(who, steps)| format!("{who} {}", decimal(*steps, 1))).collect();
    format!("{skill}: {}", scores.join(", "))
}

/// The caption of the chart of growth.
pub fn growth_drawn(period: &str) -> String {
    format!("Projected change in jobs, {period}.")
}

/// The levels of education of those who work in an occupation; shares in tenths of a percent.
pub fn levels_of(who: &str, shares: &[(&str, i32)]) -> String {
    let shares: Vec<String> =
        shares.iter().map(|(level, share)| format!("{level} {}", figure(*share, Unit::Percent))).collect();
    format!("Education of {who}: {}", shares.join(", "))
}

/// All who are counted together.
pub fn all_of(name: &Name) -> String {
    format!("All {}", name.plural)
}

/// The range of pay at this place in words; nothing if none is drawn.
pub fn pay_drawn(subject: &Subject, charts: &Charts, place: usize, unit: Unit) -> Option<String> {
    let (who, money) = (&subject.name.plural, |steps| figure(steps, unit));
    if let Some(range) = charts.pay.get(place)?.as_ref() {
        let [p10, p25, p50, p75, p90] = range.percentiles.map(money);
        let mean = money(range.mean);
        return Some(format!(
            "Pay of {who}: 10th percentile {p10}, 25th {p25}, median {p50}, 75th {p75}, 90th {p90}; average {mean}"
        ));
    }
    let range = charts.unnamed.get(place)?.as_ref()?;
    let which = if subject.is_title() { "estimated average" } else { "average" };
    let average = range.mean.map(|mean| format!("; {which} {}", money(mean))).unwrap_or_default();
    Some(format!("Pay of {who}: from {} to {}{average}", money(range.ends.0), money(range.ends.1)))
}

#[cfg(test)]
mod tests;
