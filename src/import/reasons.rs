//! Table 1.12 of the Employment Projections: why an occupation's share of an industry's jobs is projected to change.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::error::Error;
use super::field::{Fault, Field};
use super::files;
use super::projections::Lines;
use super::source::Source;
use super::table::{Cell, Row, Table};
use crate::dataset::Column;
use crate::occupation::{Code, Factor, Missing, Reason};

/// For each factor and direction whether it holds in all industries together, and in how many it does.
type Counted = BTreeMap<(Factor, bool), (bool, usize)>;

#[derive(Deserialize)]
struct Utilization {
    #[serde(rename = "{first} National Employment Matrix occupation code")]
    code: Field,
    #[serde(rename = "{first} National Employment Matrix industry code")]
    industry: Field,
    /// The types and the direction; behind them stand the publisher's own words, which are not taken over.
    #[serde(rename = "Factors affecting occupational utilization")]
    factors: Field,
}

/// The industry that stands for all.
const ALL_INDUSTRIES: &str = "TE1000";

/// The types as the publisher names them.
const TYPES: [(&str, Factor); 5] = [
    ("demand change", Factor::Demand),
    ("productivity change", Factor::Productivity),
    ("capital/labor substitution", Factor::Machines),
    ("occupational substitution", Factor::OtherOccupations),
    ("sourcing change", Factor::Sourcing),
];

/// The reasons of each line: what holds in all industries first, then what holds in the most.
pub(crate) fn read(source: &mut Source, lines: &Lines) -> Result<Table, Error> {
    let mut found: BTreeMap<Code, Counted> = BTreeMap::new();
    let file = source.find_of("factors", files::REASONS)?;
    source.read::<Utilization>(&file, |row| {
        if row.is_note {
            return Ok(());
        }
        let code = lines.code(&row.code)?;
        let reason = factor(&row.factors)?;
        let (in_all, industries) = found.entry(code).or_default().entry(reason).or_default();
        *in_all |= row.industry.text() == ALL_INDUSTRIES;
        *industries += 1;
        Ok(())
    })?;
    let mut table = Table::declared("reasons.tsv", "reasons");
    for code in lines.codes() {
        let Some(reasons) = found.remove(&code) else {
            table.rows.push(Row::missing(code, Missing::NotPublished));
            continue;
        };
        let mut ranked: Vec<_> = reasons
            .into_iter()
            .map(|((factor, rises), (in_all, industries))| {
                (!in_all, usize::MAX - industries, Reason { in_some: !in_all, factor, rises })
            })
            .collect();
        ranked.sort_unstable();
        let reasons: Vec<String> = ranked.into_iter().map(|(.., reason)| reason.id()).collect();
        let mut row = Row::new(code);
        row.set(Column::Reasons, Cell::text(reasons.join("; ")));
        table.rows.push(row);
    }
    Ok(table)
}

/// The type, and whether the share rises by it. Of two the first gives the direction; the second may weigh against it.
fn factor(field: &Field) -> Result<(Factor, bool), Fault> {
    let bad = || field.bad("the types of change, then \"share increases\" or \"share decreases\"");
    let (types, words) = field.text().split_once("- share ").ok_or_else(bad)?;
    let rises = match words.split([' ', ',']).find(|word| !word.is_empty()) {
        Some("increases") => true,
        Some("decreases") => false,
        _ => return Err(bad()),
    };
    let factor = |name: &str| {
        let name = name.trim().to_lowercase();
        TYPES.iter().find(|(other, _)| *other == name).map(|(_, factor)| *factor)
    };
    let factors: Option<Vec<Factor>> = types.trim_end_matches(['-', ' ']).split(',').map(factor).collect();
    let first = factors.and_then(|factors| factors.first().copied()).ok_or_else(bad)?;
    Ok((first, rises))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::field::Field;

    fn read(text: &str) -> Option<(Factor, bool)> {
        let field: Field = serde_json::from_value(serde_json::json!(["column", text])).ok()?;
        factor(&field).ok()
    }

    #[test]
    fn the_first_type_and_the_direction_are_read_in_every_spelling_of_the_publisher() {
        use Factor::{Demand, Productivity};
        for (text, read_as) in [
            ("Demand change - share increases as more is wanted.", Some((Demand, true))),
            ("Demand change- share decreases as less is wanted.", Some((Demand, false))),
            (
                "Productivity change, capital/labor substitution -- share decreases as - well.",
                Some((Productivity, false)),
            ),
            ("Demand change, productivity change - share increases, partly offset.", Some((Demand, true))),
            ("Demand change, weather change - share increases.", None),
            ("Weather change - share increases as it rains.", None),
            ("Demand change - share stays as it is.", None),
            ("Demand change", None),
        ] {
            assert_eq!(read(text), read_as, "{text}");
        }
    }
}
