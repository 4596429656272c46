//! How the figures of one occupation must go together: in order, and with those that they are shown with.

use super::fault::Faults;
use super::figure::key;
use super::object::Object;
use crate::dataset::column::Column;
use crate::dataset::column::Column::*;
use crate::dataset::pack::{Cell, Row};

/// Figures that must not fall, in the order of their columns.
const ORDERED: [&[Column]; 3] = [
    &[P10Year, P25Year, P50Year, P75Year, P90Year],
    &[P10Hour, P25Hour, P50Hour, P75Hour, P90Hour],
    &[RangeLow, RangeHigh],
];

/// The first is shown only with the second. Given alone it would be lost without a word.
const NEEDED: [(Column, Column); 57] = [
    (P10Year, P90Year),
    (P90Year, P10Year),
    (P25Year, P75Year),
    (P75Year, P25Year),
    (P10Hour, P90Hour),
    (P90Hour, P10Hour),
    (P25Hour, P75Hour),
    (P75Hour, P25Hour),
    (RangeLow, RangeHigh),
    (RangeHigh, RangeLow),
    (City1Pay, City1),
    (City2Pay, City2),
    (City3Pay, City3),
    (City2, City1),
    (City3, City2),
    (CityTop, City1),
    (State1Pay, State1),
    (State2Pay, State2),
    (State3Pay, State3),
    (State2, State1),
    (State3, State2),
    (StateTop, State1),
    (SectorPay, Sector),
    (SectorTop, Sector),
    (IndustryPay, Industry),
    (IndustryTop, Industry),
    // The most common of only some levels would be a guess.
    (LessThanHighSchool, HighSchool),
    (HighSchool, SomeCollege),
    (SomeCollege, Associate),
    (Associate, Bachelor),
    (Bachelor, Master),
    (Master, Doctoral),
    (Doctoral, LessThanHighSchool),
    (Degree, DegreeShare),
    (DegreeShare, Degree),
    (Women, Men),
    (Men, Women),
    (Black, White),
    (Asian, White),
    (Hispanic, White),
    (AmericanIndian, White),
    (UnknownRace, White),
    (Skill1, Skill1Amount),
    (Skill1Amount, Skill1),
    (Skill2, Skill2Amount),
    (Skill2Amount, Skill2),
    (Skill3, Skill3Amount),
    (Skill3Amount, Skill3),
    (Skill4, Skill4Amount),
    (Skill4Amount, Skill4),
    (Skill5, Skill5Amount),
    (Skill5Amount, Skill5),
    (Skill6, Skill6Amount),
    (Skill6Amount, Skill6),
    (Skill2, Skill1),
    (AgeKind, Age),
    (SkillsFrom, Skill1),
];

/// Places that are listed only where the first one is missing because pay is above what is published.
const TOPS: [(Column, Column); 4] =
    [(CityTop, City1), (StateTop, State1), (SectorTop, Sector), (IndustryTop, Industry)];

/// Finds figures that contradict each other or lack their companion.
pub(super) fn check(row: &Row, figures: Object<'_>, faults: &mut Faults) {
    let cell = |column: Column| &row.cells[column as usize];
    for columns in ORDERED {
        let mut before: Option<(i32, Column)> = None;
        for column in columns {
            let Cell::Number(number) = cell(*column) else { continue };
            if let Some((_, lower)) = before.filter(|(most, _)| most > number) {
                let message = format_args!("is lower than {}; one of the two is wrong", key(lower));
                figures.fault(key(*column), message, faults);
            }
            before = Some((*number, *column));
        }
    }
    for (column, companion) in NEEDED {
        let has_value = !matches!(cell(column), Cell::Missing(_));
        if has_value && figures.get(key(companion)).is_none() {
            let message = format_args!("is shown only with {}; give both", key(companion));
            figures.fault(key(column), message, faults);
        }
    }
    for (top, first) in TOPS {
        if matches!(cell(top), Cell::Text(_)) && matches!(cell(first), Cell::Text(_)) {
            let message = format_args!(
                "is shown only where {} is {{\"missing\": \"top-coded\"}}; give one of the two",
                key(first)
            );
            figures.fault(key(top), message, faults);
        }
    }
}
