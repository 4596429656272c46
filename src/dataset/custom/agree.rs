//! How the figures of one occupation must go together: in order, and with those that they are shown with.

use super::fault::Faults;
use super::object::Object;
use crate::dataset::column::Column;
use crate::dataset::pack::{Cell, Row};

/// Figures that must not fall, in the order of their columns.
const ORDERED: [&[Column]; 3] =
    [&Column::YEARLY_PERCENTILES, &Column::HOURLY_PERCENTILES, &[Column::RangeLow, Column::RangeHigh]];

/// Finds figures that contradict each other or lack their companion.
pub(super) fn check(row: &Row, figures: Object<'_>, faults: &mut Faults) {
    for columns in ORDERED {
        check_order(columns, row, figures, faults);
    }
    for column in Column::ALL {
        check_companions(*column, row, figures, faults);
    }
    for (top, list) in Column::ALL.iter().filter_map(|top| Some((*top, top.instead_of()?))) {
        if [top, list].iter().all(|column| matches!(row.cell(*column), Cell::Text(_))) {
            let message = format_args!(
                "is shown only where {} is {{\"missing\": \"top-coded\"}}; give one of the two",
                list.keys()[0]
            );
            figures.fault(top.keys()[0], message, faults);
        }
    }
}

fn check_order(columns: &[Column], row: &Row, figures: Object<'_>, faults: &mut Faults) {
    let mut before: Option<(i32, Column)> = None;
    for column in columns {
        let Cell::Number(number) = row.cell(*column) else { continue };
        if let Some((_, lower)) = before.filter(|(most, _)| most > number) {
            let message = format_args!("is lower than {}; one of the two is wrong", lower.keys()[0]);
            figures.fault(column.keys()[0], message, faults);
        }
        before = Some((*number, *column));
    }
}

/// A figure that is shown only with another would be lost without a word if it were given alone.
fn check_companions(column: Column, row: &Row, figures: Object<'_>, faults: &mut Faults) {
    for (place, key) in column.keys().iter().enumerate() {
        if matches!(row.cells(column)[place], Cell::Missing(_)) {
            continue;
        }
        for companion in column.companions(place).filter(|companion| figures.get(companion).is_none()) {
            figures.fault(key, format_args!("is shown only with {companion}; give both"), faults);
        }
    }
}
