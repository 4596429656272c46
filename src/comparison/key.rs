//! The rows that differ most.
//!
//! Rows are weighed by how many occupations lie between the two values, so that a large number in a row
//! where everything differs does not win over a telling one.

use super::difference::Difference;
use super::line::Line;
use super::row::{Family, Pay, RowId};
use crate::occupation::Unit;

/// A row in which the occupations differ much.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyDifference {
    /// The row.
    pub row: RowId,
    /// How it differs.
    pub difference: Difference,
}

/// The most key differences that are told.
const MAX_DIFFERENCES: usize = 5;
/// The most of them that tell of skills.
const MAX_SKILLS: usize = 2;
/// Fewer occupations of a thousand than this between two values make no key difference.
const LEAST_WEIGHT: i32 = 40;

/// The key differences in some lines, the largest first.
pub(super) fn differences(lines: &[Line], pay: Pay) -> Vec<KeyDifference> {
    let told_unit = pay_unit(lines, pay);
    let mut heaviest: Vec<(&Line, &Difference, i32)> = Vec::new();
    for line in lines {
        let Ok(difference) = &line.difference else { continue };
        let Some(weight) = difference.weight() else { continue };
        let is_untold = matches!(line.row.family, Family::Other | Family::Demographics);
        let is_other_pay = line.row.family == Family::Pay && line.row.unit != told_unit;
        if is_untold || is_other_pay || weight < LEAST_WEIGHT {
            continue;
        }
        match heaviest.iter_mut().find(|(other, ..)| other.row.family == line.row.family) {
            Some(other) if other.2 < weight => *other = (line, difference, weight),
            Some(_) => {}
            None => heaviest.push((line, difference, weight)),
        }
    }
    heaviest.sort_by_key(|(.., weight)| -weight);
    let mut skills = 0;
    heaviest.retain(|(line, ..)| {
        let is_skill = matches!(line.row.family, Family::Skill(_));
        skills += usize::from(is_skill);
        !is_skill || skills <= MAX_SKILLS
    });
    let told = heaviest.into_iter().take(MAX_DIFFERENCES);
    told.map(|(line, difference, _)| KeyDifference { row: line.row.id, difference: difference.clone() })
        .collect()
}

/// The unit of pay that is told: the one asked for, or the other if pay is comparable only in that.
fn pay_unit(lines: &[Line], pay: Pay) -> Unit {
    let (asked, other) = (pay.unit(), pay.other().unit());
    let is_told = |unit: Unit| {
        lines.iter().any(|l| l.row.family == Family::Pay && l.row.unit == unit && l.difference.is_ok())
    };
    if is_told(other) && !is_told(asked) { other } else { asked }
}

#[cfg(test)]
mod tests;
