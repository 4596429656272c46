//! Whether a difference is claimed just where it may be, and is as large as the measures say.

use occupation_compare::comparison::{Compare, Comparison, Difference, Family, Line, NotComparable, Spread};
use occupation_compare::occupation::{Measure, Value, Whose};

use crate::findings::Findings;
use crate::prose::Prose;

/// The most key differences.
const MOST: usize = 5;

pub(crate) fn check(comparison: &Comparison, prose: &Prose, found: &mut Findings) {
    for line in &comparison.lines {
        let told = || format!("{:?}: {:?} of {:?}", line.row.id, line.difference, line.measures);
        let is_claimed = line.difference.is_ok();
        let law =
            "only figures of one source and definition, and none that is missing or shared, are compared";
        found.law(law, comparison, !is_claimed || may_be_compared(&line.measures), told);
        let law = "no figures are kept apart that are comparable";
        let is_denied = matches!(
            line.difference,
            Err(NotComparable::Missing
                | NotComparable::Lent
                | NotComparable::Unlike
                | NotComparable::OneFigure)
        );
        found.law(law, comparison, !is_denied || !may_be_compared(&line.measures), told);
        match &line.difference {
            Ok(Difference::Spread(spread)) => {
                let law = "a difference has its size and direction, above the row's threshold";
                found.law(law, comparison, is_true(spread, line), told);
            }
            Ok(Difference::AboutTheSame) => {
                found.law("about the same is below the threshold", comparison, is_about_the_same(line), told);
            }
            Ok(Difference::Different) => {
                found.law("different values differ", comparison, !all_equal(&line.measures), told);
            }
            Ok(Difference::Common(items)) => {
                let law = "what lists have in common stands in each, and nothing else does";
                found.law(law, comparison, are_common(items, &line.measures), told);
            }
            Err(_) => {}
        }
    }
    check_key_differences(comparison, prose, found);
}

fn are_common(items: &[String], measures: &[Measure]) -> bool {
    let lists: Vec<&Vec<String>> = measures
        .iter()
        .filter_map(|m| match &m.value {
            Ok(Value::List(list)) => Some(list),
            _ => None,
        })
        .collect();
    let is_common = |item: &String| lists.iter().all(|list| list.contains(item));
    lists.len() == measures.len()
        && !all_equal(measures)
        && items.iter().all(is_common)
        && lists[0].iter().filter(|item| is_common(item)).count() == items.len()
}

fn may_be_compared(measures: &[Measure]) -> bool {
    let is_lent = |m: &Measure| matches!(m.whose, Whose::Lent { .. });
    let is_shared = |m: &Measure| matches!(m.whose, Whose::Shared | Whose::Group(_));
    let first = &measures[0];
    measures.len() > 1
        && measures.iter().all(|m| m.value.is_ok() && !is_lent(m))
        && measures.iter().all(|m| (m.source, m.definition) == (first.source, first.definition))
        && !(all_equal(measures) && measures.iter().all(|m| is_shared(m) && m.whose == first.whose))
}

fn all_equal(measures: &[Measure]) -> bool {
    measures.iter().all(|m| m.value == measures[0].value)
}

fn amounts(line: &Line) -> Vec<i64> {
    let amount = |measure: &Measure| match measure.value {
        Ok(Value::Amount(steps)) => Some(i64::from(steps)),
        _ => None,
    };
    line.measures.iter().filter_map(amount).collect()
}

fn ends(amounts: &[i64]) -> (i64, i64) {
    (amounts.iter().copied().min().unwrap_or(0), amounts.iter().copied().max().unwrap_or(0))
}

/// Whether the figures differ by less than the row calls a difference.
fn is_within_threshold(line: &Line) -> bool {
    let (low, high) = ends(&amounts(line));
    match line.row.compare {
        Compare::Relative => high == low || (low > 0 && (high - low) * 100 < low),
        Compare::Absolute(steps) => high - low < i64::from(steps),
        _ => false,
    }
}

fn is_true(spread: &Spread, line: &Line) -> bool {
    let amounts = amounts(line);
    let (low, high) = ends(&amounts);
    let relative = (line.row.compare == Compare::Relative && low > 0).then(|| (high - low) * 1000 / low);
    amounts.len() == line.measures.len()
        && amounts[spread.highest] == high
        && amounts[spread.lowest] == low
        && i64::from(spread.size) == high - low
        && spread.relative.map(i64::from) == relative
        && !is_within_threshold(line)
}

fn is_about_the_same(line: &Line) -> bool {
    match line.row.compare {
        Compare::Category => {
            let name = |m: &Measure| match m.value.clone() {
                Ok(Value::Category(name) | Value::CategoryShare(name, _)) => Some(name),
                Ok(Value::Places(places)) => places.first().map(|place| place.name.clone()),
                _ => None,
            };
            let first = name(&line.measures[0]);
            first.is_some() && line.measures.iter().all(|m| name(m) == first)
        }
        _ if matches!(line.measures[0].value, Ok(Value::List(_))) => all_equal(&line.measures),
        _ => is_within_threshold(line),
    }
}

fn check_key_differences(comparison: &Comparison, prose: &Prose, found: &mut Findings) {
    let keys = &prose.told.keys;
    let told = || format!("{keys:?}");
    let lines: Vec<&Line> = keys.iter().filter_map(|key| comparison.line(key.row)).collect();
    found.law("every key difference is a row", comparison, lines.len() == keys.len(), told);
    found.law("at most five key differences", comparison, keys.len() <= MOST, told);
    let is_of_own_family = lines
        .iter()
        .enumerate()
        .all(|(i, l)| lines[..i].iter().all(|other| other.row.family != l.row.family));
    found.law("one key difference of a family", comparison, is_of_own_family, told);
    let is_told = lines.iter().all(|l| !matches!(l.row.family, Family::Demographics | Family::Other));
    found.law("no key difference of who people are", comparison, is_told, told);
    let differ = lines.iter().all(|l| matches!(l.difference, Ok(Difference::Spread(_))));
    found.law("key differences are differences", comparison, differ, told);
    let have_topics = keys.iter().all(|told| !told.topic.is_empty());
    found.law("every key difference has a topic", comparison, have_topics, told);
}
