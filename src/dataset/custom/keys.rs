//! Which column a name in a host's data means.

use std::collections::BTreeMap;

use super::figure::{Form, form, key};
use crate::dataset::column::Column;

/// The columns by their names.
pub(super) struct Keys {
    columns: BTreeMap<&'static str, Column>,
    figures: Vec<&'static str>,
}

impl Keys {
    pub(super) fn new() -> Keys {
        let is_figure = |column: &&Column| form(**column) != Form::Elsewhere;
        // Collecting into a map would sort first, and bring several kilobytes of sorting along.
        let mut columns = BTreeMap::new();
        columns.extend(Column::ALL.iter().map(|column| (key(*column), *column)));
        Keys { columns, figures: Column::ALL.iter().filter(is_figure).map(|column| key(*column)).collect() }
    }

    /// The column of this name, even if it is no figure.
    pub(super) fn column(&self, key: &str) -> Option<Column> {
        self.columns.get(key).copied()
    }

    /// The names of all figures.
    pub(super) fn figures(&self) -> &[&'static str] {
        &self.figures
    }
}
