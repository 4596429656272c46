//! What the publishers say of all occupations together: their own total rows, in one table of one row.

use super::table::{Cell, Row, Table};

/// The code of all occupations.
pub(crate) const ALL: &str = "00-0000";

/// The cells of every table's total, as far as they hold a figure.
pub(crate) fn of(tables: &[Table]) -> Table {
    let mut totals = Table::of_occupations("totals.tsv");
    let mut all = Row::new(ALL);
    for (table, total) in tables.iter().filter_map(|table| Some((table, table.total.as_ref()?))) {
        for head in &table.heads[1..] {
            if let cell @ Cell::Text(_) = total.cell(head.name) {
                totals.heads.push(head.clone());
                all.set_named(head.name, cell.clone());
            }
        }
    }
    totals.rows.push(all);
    totals
}
