//! The files of places: the list of areas, and of each official occupation its figures in them and over the years.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use crate::dataset::{Dataset, Occupation};
use crate::place::{AreaId, AreaKind, Areas, Years, areas_file, pack_local, parse_local, parse_years};

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
    let all = areas(data)?;
    let all_areas = Areas::open(all.as_bytes()).map_err(io::Error::other)?;
    let list = of_kinds(&all, &all_areas, kinds);
    let areas = Areas::open(list.as_bytes()).map_err(io::Error::other)?;
    let places: BTreeMap<&str, AreaId> = areas.iter().map(|area| (area.code.as_str(), area.id)).collect();
    let wrong = |table: &str, wrong: &dyn std::fmt::Display| io::Error::other(format!("{table}: {wrong}"));
    let generated = data.join("generated");
    let years = parse_years(&fs::read_to_string(generated.join("years.tsv"))?, &areas)
        .map_err(|error| wrong("years.tsv", &error))?;
    let mut files = vec![(AREAS.to_owned(), list.as_bytes().to_vec())];
    for occupation in dataset.iter().filter(|o| Occupation::is_official(*o)) {
        let Some(code) = occupation.code() else { continue };
        let table = format!("local/{code}.tsv");
        let found = parse_local(&fs::read_to_string(generated.join(&table))?, &all_areas)
            .map_err(|error| wrong(&table, &error))?;
        let place = |id: AreaId| places.get(all_areas.get(id).code.as_str()).copied();
        let figures: Vec<_> =
            found.into_iter().filter_map(|(id, figures)| Some((place(id)?, figures))).collect();
        let file = pack_local(code, &areas, &figures, years.get(&code).unwrap_or(&Years::default()));
        files.push((occupation.slug(), file.map_err(|error| wrong(&table, &error))?));
    }
    Ok(files)
}

/// The list with the nation and the areas of these kinds only, so that none is offered whose figures are not there.
fn of_kinds(list: &str, areas: &Areas, kinds: &[AreaKind]) -> String {
    let (prices, lines) = list.split_once('\n').unwrap_or_default();
    let kept =
        lines.lines().zip(areas.iter()).filter(|(_, area)| area.is_nation() || kinds.contains(&area.kind));
    kept.fold(format!("{prices}\n"), |kept, (line, _)| format!("{kept}{line}\n"))
}

/// Files as one: how long the list of their names and lengths is, in four bytes, the list as JSON, the files.
/// `static/single/pack.js` takes it apart, in the single file and in the package.
pub(super) fn packed(files: &[(String, Vec<u8>)]) -> io::Result<Vec<u8>> {
    let list: Vec<(&str, usize)> = files.iter().map(|(name, bytes)| (name.as_str(), bytes.len())).collect();
    let list = serde_json::to_vec(&list)?;
    let length = u32::try_from(list.len()).map_err(io::Error::other)?.to_le_bytes();
    let bytes = files.iter().flat_map(|(_, bytes)| bytes).copied();
    Ok(length.into_iter().chain(list).chain(bytes).collect())
}
