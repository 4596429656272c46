//! The plugin for WordPress, from a build: `static/wordpress/` with the widget's files, and for each occupation what
//! its readers see before the widget starts.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde_json::{Map, Value as Json, json};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::markup::filled;
use super::words;
use crate::comparison::{Comparison, Pay, Section};
use crate::dataset::Dataset;
use crate::{export, language};

/// The plugin's folder within its archive.
const NAME: &str = "occupation-compare";

/// Stands for the version in the plugin's own files.
const VERSION: &str = "0.0.0";

/// Writes the plugin's folder below the one given, whose content goes away, and beside it the archive that
/// WordPress takes.
///
/// # Errors
/// The build lacks a file, or one cannot be written.
pub fn write(data: &Path, dist: &Path, folder: &Path) -> io::Result<()> {
    let version = env!("CARGO_PKG_VERSION");
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    let plugin = folder.join(NAME);
    copy(&data.join("../wordpress"), &plugin)?;
    for file in ["occupation-compare.php", "readme.txt"] {
        let text = fs::read_to_string(plugin.join(file))?;
        fs::write(plugin.join(file), filled(&text, VERSION, version)?)?;
    }
    let widget = plugin.join(format!("widget-{version}"));
    copy(dist, &widget)?;
    let page = plugin.join("page.php");
    for folder in ["", "build", "embed"] {
        fs::copy(&page, widget.join(folder).join("index.php"))?;
    }
    fs::remove_file(page)?;
    for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
        fs::copy(data.join("../..").join(licence), plugin.join(licence))?;
    }
    write_fallbacks(data, &plugin.join("data"))?;
    archive(folder, &folder.join(format!("{NAME}-wordpress-{version}.zip")))
}

/// Writes what is known of each occupation at a glance into a file of its own, and who is called how into another.
fn write_fallbacks(data: &Path, folder: &Path) -> io::Result<()> {
    let dataset = Dataset::bundled();
    let lines: BTreeMap<_, _> = words(data, &dataset)?.into_iter().collect();
    fs::create_dir_all(folder)?;
    let mut names = BTreeMap::new();
    for occupation in dataset.iter() {
        let slug = occupation.slug();
        let exported =
            serde_json::to_value(export::object(&Comparison::new(&[occupation], &dataset, Pay::Yearly)))?;
        let named = &exported["occupations"][0];
        for key in ["code", "name", "plural", "title"] {
            names.entry(key_of(text(&named[key]))).or_insert_with(|| slug.clone());
        }
        let line = lines.get(&slug).map(|words| words.card.as_str()).unwrap_or_default();
        let (rows, sources) = glance(&exported);
        let known = json!({ "name": text(&named["name"]), "line": line, "rows": rows, "sources": sources });
        fs::write(folder.join(&slug).with_extension("json"), serde_json::to_vec(&known)?)?;
    }
    names.remove("");
    fs::write(folder.join("names.json"), serde_json::to_vec(&names)?)
}

/// The rows of the overview by their labels, each with what must be said of it, and where they are from.
fn glance(exported: &Json) -> (Map<String, Json>, Vec<String>) {
    let overview = language::section(Section::Overview);
    let list = |value: &Json| value.as_array().cloned().unwrap_or_default();
    let sections = list(&exported["sections"]).into_iter().filter(|section| section["title"] == overview);
    let (mut rows, mut used) = (Map::new(), Vec::new());
    for row in sections.flat_map(|section| list(&section["rows"])) {
        let value = &row["values"][0];
        let mut notes: Vec<String> = list(&value["notes"]).iter().map(text).map(str::to_owned).collect();
        notes.extend(value["missing"].as_str().map(str::to_owned));
        let figure = value["text"].as_str().unwrap_or("—");
        let cell =
            if notes.is_empty() { figure.to_owned() } else { format!("{figure} ({})", notes.join("; ")) };
        rows.insert(text(&row["label"]).to_owned(), json!(cell));
        used.extend(value["source"].as_str().filter(|_| value["text"].is_string()).map(str::to_owned));
    }
    let is_used = |source: &Json| used.iter().any(|id| source["id"] == id.as_str());
    let sources = list(&exported["sources"]).into_iter().filter(is_used);
    let named =
        sources.map(|s| ["publisher", "dataset", "period"].map(|part| text(&s[part]).to_owned()).join(", "));
    (rows, named.collect())
}

fn text(value: &Json) -> &str {
    value.as_str().unwrap_or_default()
}

/// How the plugin looks for a name: its letters and digits in lower case, hyphens between.
fn key_of(name: &str) -> String {
    let lower = name.to_ascii_lowercase();
    let words = lower.split(|sign: char| !sign.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

/// Copies a folder.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    for file in files(from)? {
        let target = to.join(file.strip_prefix(from).map_err(io::Error::other)?);
        fs::create_dir_all(target.parent().unwrap_or(to))?;
        fs::copy(&file, target)?;
    }
    Ok(())
}

/// All files of a folder and those below, by name.
fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    entries.sort();
    let mut all = Vec::new();
    for path in entries {
        if path.is_dir() { all.extend(files(&path)?) } else { all.push(path) }
    }
    Ok(all)
}

/// Packs the folder into an archive, the same bytes whenever it is made.
fn archive(folder: &Path, target: &Path) -> io::Result<()> {
    let packed = files(folder)?;
    let mut zip = ZipWriter::new(File::create(target)?);
    let as_ever = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for file in packed {
        let name = file.strip_prefix(folder).map_err(io::Error::other)?;
        zip.start_file(name.to_string_lossy(), as_ever)?;
        zip.write_all(&fs::read(&file)?)?;
    }
    zip.finish()?;
    println!("wordpress: {}", target.display());
    Ok(())
}
