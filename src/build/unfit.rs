//! What a build says of a value that does not fit its column.

use crate::pack::{Contents, DoesNotFit};

/// Names the column and the occupation, or all occupations together, and what of the three files is packed.
pub(crate) fn message(contents: &Contents, packed: &str, unfit: &DoesNotFit) -> String {
    let mut rows = contents.rows.iter().chain(&contents.all);
    let slug = rows.nth(unfit.row).map_or("no occupation", |row| &row.name.slug);
    format!(
        "static/data: column {} of {slug}: the value does not fit into {packed}: it is negative, too large, or of \
         another kind than src/dataset/column.rs declares",
        unfit.column
    )
}
