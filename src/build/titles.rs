//! The job titles that people type most, for the crate to carry. All titles are a file of their own.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::column::Column;
use crate::occupation::Name;
use crate::pack::{Cell, Contents};
use crate::write;

/// One title for every so many jobs of an occupation: about 7 kB, compressed.
const JOBS_PER_TITLE: u32 = 130_000;

/// Reads the tables below the folder and packs the titles chosen from them.
pub fn pack(folder: &Path, contents: &Contents) -> Result<Vec<u8>, String> {
    let read = |path: &str| {
        let path = folder.join(path);
        fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))
    };
    let titles = write::titles(&read("generated/job-titles.tsv")?, &read("authored/title-overrides.tsv")?)?;
    let forms = contents.rows.iter().flat_map(|row| {
        let Name { slug, singular, plural, short, short_plural, .. } = &row.name;
        [slug, singular, plural, short, short_plural, &row.title]
    });
    let names: BTreeSet<String> = forms.map(|form| write::key(form)).collect();
    let number = |row: usize, column: Column| match contents.rows[row].cell(column) {
        Cell::Number(number) => number.unsigned_abs(),
        _ => 0,
    };
    let jobs: BTreeMap<u32, u32> = (0..contents.rows.len())
        .map(|row| (number(row, Column::Digits), number(row, Column::Jobs)))
        .collect();
    write::pack(&write::most_typed(&titles, &names, &jobs, JOBS_PER_TITLE))
}
