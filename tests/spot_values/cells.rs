//! Cells that were looked up, held all at once: after an import many change together, and are looked up together.

use std::collections::BTreeMap;

use crate::{Table, table};

/// A table's file, the row's key, the column and what stands there.
pub(crate) type Spot<'s> = (&'s str, &'s str, &'s str, &'s str);

/// Holds that the tables have these cells, and names all that differ together.
pub(crate) fn hold(cells: &[Spot]) {
    let differences = differences(cells);
    let (some, all) = (differences.len(), cells.len());
    assert!(
        differences.is_empty(),
        "{some} of {all} cells are not what was looked up; look these up in the publishers' files:\n{}",
        differences.join("\n")
    );
}

/// Each cell that is not as it was looked up, with what stands there now.
fn differences(cells: &[Spot]) -> Vec<String> {
    let mut tables: BTreeMap<&str, Table> = BTreeMap::new();
    let differing = cells.iter().filter_map(|(file, key, column, looked_up)| {
        let table = tables.entry(file).or_insert_with(|| table(file));
        let found = match table.find(key, column) {
            Some(found) if found == *looked_up => return None,
            Some(found) => format!("{found:?}"),
            None => "no such cell".to_owned(),
        };
        Some(format!("{file}, {key}, {column}: looked up {looked_up:?}, now {found}"))
    });
    differing.collect()
}

#[test]
fn all_cells_that_differ_are_named_together() {
    let differences = differences(&[
        ("pay.tsv", "29-1141", "mean_year", "1"),
        ("pay.tsv", "29-1141", "mean_year", "101420"),
        ("pay.tsv", "99-9999", "mean_year", "2"),
        ("projections.tsv", "29-1141", "no_such_column", "3"),
        ("projections.tsv", "29-1141", "title", "Nurses"),
    ]);
    assert_eq!(
        differences,
        [
            r#"pay.tsv, 29-1141, mean_year: looked up "1", now "101420""#,
            r#"pay.tsv, 99-9999, mean_year: looked up "2", now no such cell"#,
            r#"projections.tsv, 29-1141, no_such_column: looked up "3", now no such cell"#,
            r#"projections.tsv, 29-1141, title: looked up "Nurses", now "Registered nurses""#,
        ]
    );
}

#[test]
#[should_panic(expected = "2 of 3 cells are not what was looked up")]
fn the_last_of_them_is_named_like_the_first() {
    hold(&[
        ("pay.tsv", "29-1141", "mean_year", "1"),
        ("pay.tsv", "29-1141", "mean_year", "101420"),
        ("pay.tsv", "29-1141", "mean_year", "2"),
    ]);
}
