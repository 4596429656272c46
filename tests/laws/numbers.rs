//! Every number in a sentence is one that the table shows, or worked out from two of those.

use occupation_compare::comparison::{Comparison, Difference, Line};
use occupation_compare::language;
use occupation_compare::occupation::Value;

use crate::findings::Findings;
use crate::prose::{self, Prose};

pub(crate) fn check(comparison: &Comparison, prose: &Prose, found: &mut Findings) {
    let mut told: Vec<&str> = prose::numbers(&prose.summary);
    for key in &prose.keys {
        told.extend(prose::numbers(&key.sentence));
    }
    for sentence in prose.ranges.iter().chain(&prose.skills) {
        told.extend(prose::numbers(sentence));
    }
    told.sort_unstable();
    told.dedup();
    // A cell after another, as long as there are numbers that none has accounted for.
    for line in &comparison.lines {
        for place in 0..comparison.subjects.len() {
            if told.is_empty() {
                return;
            }
            let text = language::text(line, place).unwrap_or_default();
            for number in prose::numbers(&text) {
                // A fall is told by its size: “shrink 10.5%”.
                told.retain(|told| *told != number && *told != number.trim_start_matches('−'));
            }
        }
    }
    for (_, source) in &comparison.sources {
        let period = prose::numbers(&source.period);
        told.retain(|told| !period.contains(told));
    }
    for line in &comparison.lines {
        if told.is_empty() {
            return;
        }
        let computed = computed(line);
        told.retain(|told| !computed.iter().any(|number| number == told));
    }
    found.law("every number is in the table or follows", comparison, told.is_empty(), || {
        format!("{told:?} in {} {:?}", prose.summary, prose.keys)
    });
}

/// The size of a difference as the table tells it.
pub(crate) fn check_sizes(comparison: &Comparison, found: &mut Findings) {
    for line in &comparison.lines {
        let Ok(Difference::Spread(spread)) = &line.difference else { continue };
        let text = language::spread(spread, line.row.unit);
        let computed = computed(line);
        let follows = prose::numbers(&text).iter().all(|told| computed.iter().any(|number| number == told));
        found.law("every size follows from two figures", comparison, follows, || text.clone());
    }
}

/// Differences between two figures of a row, in its unit and in percent of the lower.
fn computed(line: &Line) -> Vec<String> {
    let mut figures: Vec<i32> = Vec::new();
    for measure in &line.measures {
        match measure.value {
            Ok(Value::Amount(figure)) => figures.push(figure),
            Ok(Value::Range(low, high)) => figures.extend([low, high]),
            _ => {}
        }
    }
    let mut computed = Vec::new();
    for (i, one) in figures.iter().enumerate() {
        for other in &figures[i + 1..] {
            let (low, high) = (i64::from(*one.min(other)), i64::from(*one.max(other)));
            let size = (high - low) as i32;
            computed.push(language::figure(size, line.row.unit));
            computed.push(language::decimal(size, line.row.unit.decimals()));
            if low > 0 {
                let percent = (200 * (high - low) + low) / (2 * low);
                let times = (2 * high + low) / (2 * low);
                computed.push(format!("{}%", language::decimal(percent as i32, 0)));
                computed.push(language::decimal(times as i32, 0));
            }
        }
    }
    computed
}
