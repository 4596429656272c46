//! The folder of an npm package, from a build: modules that a bundler understands, with types and a manifest.
//!
//! A bundler takes along a file only where it sees its name, so the words are not a file for each occupation
//! but in few files that one module names. Everything else is as in the build.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use serde_json::json;

use super::manifest::manifest;
use super::words;
use crate::dataset::Dataset;

/// In how many files the words are.
const WORD_FILES: usize = 32;

/// Writes the package into the folder; what is in it goes away.
///
/// # Errors
/// The build lacks a file or is not as this expects, or a file cannot be written.
pub fn write(data: &Path, dist: &Path, folder: &Path) -> io::Result<()> {
    let (repository, files) = (data.join("../.."), data.join("../package"));
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder.join("words"))?;
    // Without its other folders: the words have another form here, and what else is in one is for sites.
    for file in fs::read_dir(dist)?.collect::<Result<Vec<_>, _>>()? {
        if file.file_type()?.is_file() {
            fs::copy(file.path(), folder.join(file.file_name()))?;
        }
    }
    fs::create_dir_all(folder.join("places"))?;
    for file in fs::read_dir(dist.join("places"))?.collect::<Result<Vec<_>, _>>()? {
        fs::copy(file.path(), folder.join("places").join(file.file_name()))?;
    }
    fs::write(folder.join("word-files.js"), word_files())?;
    for (number, words) in packed_words(data)?.iter().enumerate() {
        fs::write(folder.join(format!("words/{number}.json")), serde_json::to_string(words)?)?;
    }
    let beside = data.join("..");
    for types in ["occupation-compare.d.ts", "frameworks.d.ts"] {
        fs::copy(beside.join("web").join(types), folder.join(types))?;
    }
    fs::copy(beside.join("occupations.schema.json"), folder.join("occupations.schema.json"))?;
    for file in ["README.md", "node.js", "words.js"] {
        fs::copy(files.join(file), folder.join(file))?;
    }
    for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
        fs::copy(repository.join(licence), folder.join(licence))?;
    }
    let element = fs::read_to_string(beside.join("web/occupation-compare.js"))?;
    fs::write(folder.join("custom-elements.json"), format!("{:#}\n", manifest(&element)?))?;
    fs::write(folder.join("package.json"), package())
}

/// What npm and bundlers read. The version is that of the crate. Of the conditions the first that holds is
/// taken, so that their order matters: where there is no page, a site is drawn ahead or tested, there are the
/// functions only.
fn package() -> String {
    let [name, version, description, license] = [
        env!("CARGO_PKG_NAME"),
        env!("CARGO_PKG_VERSION"),
        env!("CARGO_PKG_DESCRIPTION"),
        env!("CARGO_PKG_LICENSE"),
    ]
    .map(|text| json!(text));
    format!(
        r#"{{
  "name": {name},
  "version": {version},
  "description": {description},
  "license": {license},
  "keywords": ["occupations", "salary", "careers", "compare", "web-component", "webassembly"],
  "type": "module",
  "types": "./occupation-compare.d.ts",
  "exports": {{
    ".": {{
      "types": "./occupation-compare.d.ts",
      "node": "./node.js",
      "default": "./occupation-compare.js"
    }},
    "./*": "./*"
  }},
  "files": ["*"],
  "sideEffects": ["./occupation-compare.js", "./iframe.js"],
  "customElements": "custom-elements.json"
}}
"#
    )
}

/// The words of all occupations by slug, parted as `static/package/words.js` looks for them.
fn packed_words(data: &Path) -> io::Result<Vec<BTreeMap<String, String>>> {
    let mut files = vec![BTreeMap::new(); WORD_FILES];
    for (slug, words) in words(data, &Dataset::bundled())? {
        let sum: usize = slug.chars().map(|letter| letter as usize).sum();
        files[sum % WORD_FILES].insert(slug, words.to_block());
    }
    Ok(files)
}

/// The module that names the files of words, in the order in which `static/package/words.js` counts them.
fn word_files() -> String {
    let names: String = (0..WORD_FILES)
        .map(|number| format!("  new URL(\"./words/{number}.json\", import.meta.url).href,\n"))
        .collect();
    format!("export const WORD_FILES = [\n{names}];\n")
}
