//! The files of places: the list of areas, and of each official occupation its figures in them and over the years.

use std::fs;
use std::io;
use std::path::Path;

use crate::dataset::{Dataset, Occupation};
use crate::place::{AreaKind, Areas, Years, areas_file, pack_local, parse_local, parse_years};

/// The name of the list among the slugs of occupations.
pub const AREAS: &str = "areas";

/// The list of areas below `data` (that is `static/data`), as [`Areas::open`] reads it.
///
/// # Errors
/// A table cannot be read, or is not as the importer writes it.
pub fn areas(data: &Path) -> io::Result<String> {
    let read = |table: &str| fs::read_to_string(data.join("generated").join(table));
    areas_file(&read("areas.tsv")?, &read("prices.tsv")?)
        .map_err(|wrong| io::Error::other(format!("areas.tsv and prices.tsv: {wrong}")))
}

/// The files of places by name: [`AREAS`], and the slug of each official occupation; with figures in areas of `kinds`.
///
/// # Errors
/// A table cannot be read, or is not as the importer writes it.
pub fn places(data: &Path, dataset: &Dataset, kinds: &[AreaKind]) -> io::Result<Vec<(String, Vec<u8>)>> {
    let list = areas(data)?;
    let areas = Areas::open(list.as_bytes()).map_err(io::Error::other)?;
    let wrong = |table: &str, wrong: &dyn std::fmt::Display| io::Error::other(format!("{table}: {wrong}"));
    let generated = data.join("generated");
    let years = parse_years(&fs::read_to_string(generated.join("years.tsv"))?, &areas)
        .map_err(|error| wrong("years.tsv", &error))?;
    let mut files = vec![(AREAS.to_owned(), list.clone().into_bytes())];
    for occupation in dataset.iter().filter(|o| Occupation::is_official(*o)) {
        let Some(code) = occupation.code() else { continue };
        let table = format!("local/{code}.tsv");
        let mut figures = parse_local(&fs::read_to_string(generated.join(&table))?, &areas)
            .map_err(|error| wrong(&table, &error))?;
        figures.retain(|(id, _)| kinds.contains(&areas.get(*id).kind));
        let file = pack_local(code, &areas, &figures, years.get(&code).unwrap_or(&Years::default()));
        files.push((occupation.slug(), file.map_err(|error| wrong(&table, &error))?));
    }
    Ok(files)
}
