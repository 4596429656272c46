//! What the tables would lose by an import. A file that came in part reads as well as a whole one, and what it lacks
//! would be told as not published.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::error::Error;
use super::output::LOCAL;

/// So many tenths of what a column has may go from one release to the next.
const USUAL: usize = 1;
/// What stands before a reason why there is no figure.
const REASON: char = '?';

/// Holds that no column has far fewer figures than in the tables of `folder`, which the files would replace, and no kind
/// of areas far fewer rows.
///
/// # Errors
/// One has, or some have.
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
    if lost.is_empty() { Ok(()) } else { Err(Error::Lost { columns: lost }) }
}

/// How many figures or texts each column of a table has.
fn figures(table: &str) -> BTreeMap<String, usize> {
    let mut rows = table.lines().map(|line| line.split('\t').collect::<Vec<&str>>());
    let heads = rows.next().unwrap_or_default();
    let mut found: BTreeMap<String, usize> = heads.iter().map(|head| ((*head).to_owned(), 0)).collect();
    // Behind the names stand units and sources.
    for row in rows.skip(2) {
        for (head, cell) in heads.iter().zip(row) {
            if !cell.is_empty()
                && !cell.starts_with(REASON)
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
        for code in table.lines().filter_map(|line| line.split('\t').next()) {
            if code.bytes().all(|digit| digit.is_ascii_digit()) {
                *found.entry(code.len()).or_default() += 1;
            }
        }
    }
    found
}
