//! What the tables would lose by an import. A file that came in part reads as well as a whole one, and what it lacks
//! would be told as not published.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::error::Error;
use super::output::{LOCAL, left};
use crate::dataset::table::{FIGURES, cells, figure, rows};

/// So many tenths of what a column has may go from one release to the next.
const USUAL: usize = 1;

/// Holds that no column has far fewer figures than in the tables of `folder`, which the files would replace, no kind
/// of areas far fewer rows, and that each table is made again.
///
/// # Errors
/// One has, or some have, or a table is made no more.
pub(super) fn check(folder: &Path, files: &[(String, String)]) -> Result<(), Error> {
    let old = |file: &str| fs::read_to_string(folder.join(file)).unwrap_or_default();
    let (locals, tables): (Vec<_>, Vec<_>) = files.iter().partition(|(file, _)| file.starts_with(LOCAL));
    let mut lost = Vec::new();
    let mut compare = |what: String, had: usize, has: usize| {
        if has * 10 < had * (10 - USUAL) {
            lost.push(format!("{what}: {had}, now {has}"));
        }
    };
    for (file, text) in tables {
        let new = figures(text);
        for (column, had) in figures(&old(file)) {
            let has = new.get(column.as_str()).copied().unwrap_or(0);
            compare(format!("{file}, {column}"), had, has);
        }
    }
    let names = fs::read_dir(folder.join(LOCAL)).into_iter().flatten().flatten();
    let had = areas(names.map(|name| old(&format!("{LOCAL}/{}", name.file_name().display()))));
    let has = areas(locals.iter().map(|(_, text)| text.clone()));
    for (digits, had) in had {
        let has = has.get(&digits).copied().unwrap_or(0);
        compare(format!("{LOCAL}/, rows of areas with a code of {digits} digits"), had, has);
    }
    // A folder that cannot be listed has no tables yet.
    let left = left(folder, files).unwrap_or_default();
    for file in left.iter().filter(|file| !file.starts_with(LOCAL)) {
        lost.push(format!(
            "{file}: {} rows; no such table is made any more, and it is deleted",
            rows(&old(file), FIGURES).count()
        ));
    }
    if lost.is_empty() { Ok(()) } else { Err(Error::Lost { columns: lost }) }
}

/// How many figures or texts each column of a table has.
fn figures(table: &str) -> BTreeMap<String, usize> {
    let heads = cells(table.lines().next().unwrap_or_default());
    let mut found: BTreeMap<String, usize> = heads.iter().map(|head| ((*head).to_owned(), 0)).collect();
    for row in rows(table, FIGURES).flatten() {
        for (head, cell) in heads.iter().zip(row.cells) {
            let is_missing = matches!(figure(cell, 0), Some(Err(_)));
            if !cell.is_empty()
                && !is_missing
                && let Some(count) = found.get_mut(*head)
            {
                *count += 1;
            }
        }
    }
    found
}

/// How many rows of the tables are of states, of metro areas and of the rest, which the length of a code tells apart.
fn areas(tables: impl Iterator<Item = String>) -> BTreeMap<usize, usize> {
    let mut found = BTreeMap::new();
    for table in tables {
        for row in rows(&table, FIGURES).flatten() {
            *found.entry(row.cells[0].len()).or_default() += 1;
        }
    }
    found
}
