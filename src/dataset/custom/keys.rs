//! Which column a name in a host's data means.

use std::collections::BTreeMap;

use crate::dataset::column::{Column, Form};

/// The places of columns by their names.
pub(super) struct Keys {
    places: BTreeMap<&'static str, (Column, usize)>,
    figures: Vec<&'static str>,
}

impl Keys {
    pub(super) fn new() -> Keys {
        let mut keys = Keys { places: BTreeMap::new(), figures: Vec::new() };
        for column in Column::ALL {
            for (place, key) in column.keys().iter().enumerate() {
                keys.places.insert(key, (*column, place));
                if column.form() != Form::Elsewhere {
                    keys.figures.push(key);
                }
            }
        }
        keys
    }

    /// The column of this name and the place in it, even if it is no figure.
    pub(super) fn place(&self, key: &str) -> Option<(Column, usize)> {
        self.places.get(key).copied()
    }

    /// The names of all figures.
    pub(super) fn figures(&self) -> &[&'static str] {
        &self.figures
    }
}
