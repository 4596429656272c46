//! From a build to what a static host serves, written natively: the files that pages fetch, and a site whose
//! pages read before, and without, any script.

mod area_page;
mod assets;
mod chunks;
mod compress;
mod docs;
mod esbuild;
mod finish;
mod glue;
mod in_places;
mod likeness;
mod manifest;
mod markup;
mod oembed;
mod order;
mod package;
mod page;
mod parallel;
mod picture;
mod places;
mod plan;
mod single;
mod site;
mod structured;
#[cfg(test)]
mod tests;
mod wordpress;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

pub use compress::brotli;
pub use finish::finish;
pub use in_places::Files;
pub use order::Order;
pub use package::write as write_package;
pub use page::Page;
pub use places::{AREAS, areas, places};
pub use plan::{Pairs, pages};
pub use site::write as write_site;
pub use wordpress::write as write_wordpress;

use crate::dataset::{Dataset, Occupation, Words, blocks, table};
use crate::place::AreaKind;
use crate::search::write as search;

/// The words of every occupation below `data` (that is `static/data`), by slug: authored words with the
/// technology that O*NET names.
///
/// # Errors
/// A file cannot be read.
pub fn words(data: &Path, dataset: &Dataset) -> io::Result<Vec<(String, Words)>> {
    let technology = fs::read_to_string(data.join("generated/technology.tsv"))?;
    let products =
        table::rows(&technology, table::FIGURES).map(|row| row.map(|row| (row.cells[0], row.cells[1])));
    let products: BTreeMap<&str, &str> = products.collect::<Result<_, _>>().map_err(io::Error::other)?;
    let mut all = Vec::new();
    let mut files: Vec<_> = fs::read_dir(data.join("authored/words"))?
        .collect::<Result<Vec<_>, _>>()?
        .iter()
        .map(|f| f.path())
        .collect();
    files.sort();
    for path in files {
        let file = fs::read_to_string(path)?;
        for (key, block) in blocks(&file) {
            let (Some(occupation), Some(mut words)) = (dataset.find(key), Words::parse(block)) else {
                continue;
            };
            if let Some(products) = products.get(key).filter(|all| !all.is_empty() && !all.starts_with('?')) {
                words.technology = products.split("; ").map(str::to_owned).collect();
            }
            all.push((occupation.slug(), words));
        }
    }
    Ok(all)
}

/// What the file of an occupation holds: its words and its figures.
fn file_of(occupation: Occupation<'_>, words: &Words) -> String {
    words.to_block() + &occupation.figure_lines()
}

/// Copies into the folder what bundles are made of: the scripts of `web` (that is `static/web`) as they are written,
/// and of the build the script that wasm-bindgen generated.
fn sources(web: &Path, dist: &Path, folder: &Path) -> io::Result<()> {
    for script in finish::named(web, "js")? {
        fs::copy(web.join(&script), folder.join(&script))?;
    }
    fs::copy(dist.join("widget.js"), folder.join("widget.js")).map(drop)
}

/// Writes the files that pages fetch into the folder: `words/` and `places/` with a file for each occupation, and
/// `titles.bin` with all job titles. Returns how many have words, and how many titles there are.
///
/// # Errors
/// A file cannot be read, is not what it should be, or cannot be written.
fn write_files(data: &Path, dataset: &Dataset, folder: &Path) -> io::Result<(usize, usize)> {
    fs::create_dir_all(folder.join("words"))?;
    let all = words(data, dataset)?;
    for (slug, words) in &all {
        let Some(occupation) = dataset.find(slug) else { continue };
        fs::write(folder.join("words").join(slug).with_extension("txt"), file_of(occupation, words))?;
    }
    fs::create_dir_all(folder.join("places"))?;
    for (name, bytes) in places(data, dataset, &AreaKind::ALL)? {
        fs::write(folder.join("places").join(name).with_extension("bin"), bytes)?;
    }
    let table = fs::read_to_string(data.join("generated/job-titles.tsv"))?;
    let overrides = fs::read_to_string(data.join("authored/title-overrides.tsv"))?;
    let titles = search::titles(&table, &overrides).map_err(io::Error::other)?;
    let mut bytes = dataset.titles().unwrap_or_default().to_vec();
    bytes.extend(search::pack(&titles).map_err(io::Error::other)?);
    fs::write(folder.join("titles.bin"), bytes)?;
    Ok((all.len(), titles.len()))
}
