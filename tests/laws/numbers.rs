//! Every number in a sentence is one that the table shows, or worked out from two of those.

use occupation_compare::comparison::{Comparison, Difference, Earned, Line, RowId, Verdict};
use occupation_compare::language;
use occupation_compare::occupation::{Unit, Value};

use crate::findings::Findings;
use crate::prose::{self, Prose};

pub(crate) fn check(comparison: &Comparison, prose: &Prose, found: &mut Findings) {
    let mut told: Vec<&str> = prose
        .sentences()
        .into_iter()
        .filter(|s| Some(*s) != prose.told.day.as_deref())
        .flat_map(prose::numbers)
        .collect();
    // The code of the banner, and the scale of the scores.
    told.retain(|number| *number != "5" && !prose.banner.as_deref().is_some_and(|b| b.contains(number)));
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
                // A sentence tells a score with its decimal, the table without where it is none.
                if line.row.unit == Unit::Score {
                    told.retain(|told| told.strip_suffix(".0") != Some(number));
                }
            }
        }
    }
    // Pay in the unit that was not asked for is no row of the comparison: the law of pay holds it.
    let earnings = comparison.answer.pay.iter();
    let known = earnings.flat_map(|e| {
        let own = e.of.iter().filter_map(Earned::own);
        own.map(|steps| language::figure(steps, e.pay.unit()))
    });
    let all = comparison.answer.growth.iter().filter_map(|growth| growth.all);
    let all = all.map(|steps| language::figure(steps.abs(), Unit::Percent));
    let known: Vec<String> = known.chain(otherwise(comparison)).chain(all).chain(times(comparison)).collect();
    told.retain(|told| !known.iter().any(|known| known == told));
    for (_, source) in &comparison.sources {
        let period = prose::numbers(&source.period);
        told.retain(|told| !period.contains(told) && !is_end(told, &source.period));
    }
    let leaving = leaving(comparison);
    told.retain(|told| !leaving.iter().any(|share| share == told));
    // What is rounded, and how many times as many there are, is of these rows only.
    let rounded = [RowId::GrowthRate, RowId::Openings, RowId::Jobs];
    for line in comparison.lines.iter().filter(|line| rounded.contains(&line.row.id)) {
        if told.is_empty() {
            return;
        }
        let computed = computed(line);
        told.retain(|told| !computed.iter().any(|number| number == told));
    }
    found.law("every number is in the table or follows", comparison, told.is_empty(), || {
        format!("{told:?} in {} {:?}", prose.told.answer, prose.told.keys)
    });
}

/// What is known of pay in the other unit only.
fn otherwise(comparison: &Comparison) -> Vec<String> {
    let Some(earnings) = &comparison.answer.pay else { return Vec::new() };
    let other = |earned: &Earned| match earned {
        Earned::Missing { otherwise: Some(steps), .. } => {
            Some(language::figure(*steps, earnings.pay.other().unit()))
        }
        _ => None,
    };
    earnings.of.iter().filter_map(other).collect()
}

/// How many times as much the one is paid as the other.
fn times(comparison: &Comparison) -> Option<String> {
    match comparison.answer.pay.as_ref()?.verdict {
        Verdict::PaysMore(gap) => Some(((gap.ratio + 500) / 1000).to_string()),
        _ => None,
    }
}

/// Shares of those who leave, for other work or for good.
fn leaving(comparison: &Comparison) -> Vec<String> {
    let amounts = |row| comparison.line(row).map(Line::amounts).unwrap_or_default();
    let [transfers, exits] = [amounts(RowId::Transfers), amounts(RowId::Exits)];
    let shares = transfers.iter().zip(exits).map(|((_, one), (_, other))| one + other);
    shares.map(|share| format!("{}%", (share + 5) / 10)).collect()
}

/// What is said of sizes and of openings, whatever the figures.
const SAID: [&str; 6] = ["15%", "40%", "50%", "60%", "50", "6"];

/// Whether it is the last year of a period: `2035` of `2025–35`.
fn is_end(told: &str, period: &str) -> bool {
    period
        .split_once('–')
        .is_some_and(|(start, end)| start.get(..2).is_some_and(|c| told == format!("{c}{end}")))
}

/// A count in two digits and zeros.
pub(crate) fn two_digits(count: i32) -> String {
    let digits = count.unsigned_abs().to_string();
    let places = digits.len().saturating_sub(2);
    let unit = 10_i64.pow(u32::try_from(places).unwrap_or(0));
    let rounded = (i64::from(count) + unit / 2) / unit * unit;
    match rounded {
        1_000_000.. => {
            format!("{}.{}", rounded / 1_000_000, rounded / 100_000 % 10).trim_end_matches(".0").to_owned()
        }
        _ => language::decimal(i32::try_from(rounded).unwrap_or(0), 0),
    }
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
    let mut computed: Vec<String> = SAID.map(str::to_owned).into();
    let count = i32::try_from(figures.len()).unwrap_or(1).max(1);
    let middle = figures.iter().sum::<i32>() / count;
    for figure in figures.iter().chain([&middle]) {
        computed.push(format!("{}%", (figure.abs() + 5) / 10));
        computed.push(two_digits(*figure));
    }
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
