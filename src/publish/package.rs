//! The folder of an npm package, from a build: modules that a bundler understands, with types and a manifest.
//!
//! A bundler takes along a file only where it sees its name, so the words are not a file for each occupation
//! but in few files that one module names. Nor is its sheet a sheet there, which bundlers would put into the page, or
//! take out of it. Everything else is as in the build.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use serde_json::json;

use super::finish::{BASE, SHEET, bundle_element};
use super::manifest::manifest;
use super::{file_of, places, words};
use crate::dataset::Dataset;
use crate::place::AreaKind;

/// Files by name that lie in one.
type Packed = Vec<(String, Vec<u8>)>;

/// The folders of a build whose files the package has in another form: in so many files each.
const WORDS: &str = "words";
const PLACES: &str = "places";
const FILES: usize = 32;

/// The element's sheet under a name that no bundler makes anything of.
const SHEET_AS_TEXT: &str = "occupation-compare.txt";

/// Writes the package into the folder; what is in it goes away.
///
/// # Errors
/// The build lacks a file or is not as this expects, or a file cannot be written.
pub fn write(data: &Path, dist: &Path, folder: &Path) -> io::Result<()> {
    let (repository, files) = (data.join("../.."), data.join("../package"));
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder.join(WORDS))?;
    fs::create_dir_all(folder.join(PLACES))?;
    // Without its folders: words and places have another form here, and what else is in one is for sites.
    for file in fs::read_dir(dist)?.collect::<Result<Vec<_>, _>>()? {
        if file.file_type()?.is_file() {
            fs::copy(file.path(), folder.join(file.file_name()))?;
        }
    }
    fs::copy(dist.join(SHEET), folder.join(SHEET_AS_TEXT))?;
    // With the comments that tell bundlers what to leave as it is, which go with white space.
    bundle_element(&data.join("../web"), folder, SHEET_AS_TEXT, BASE, &["--minify-whitespace=false"])?;
    fs::write(folder.join("packed-files.js"), packed_files())?;
    for (number, files) in packed_places(data)?.iter().enumerate() {
        fs::write(folder.join(format!("{PLACES}/{number}.bin")), places::packed(files)?)?;
    }
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
    fs::copy(beside.join("single/pack.js"), folder.join("pack.js"))?;
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
    let mut files = vec![BTreeMap::new(); FILES];
    let dataset = Dataset::bundled();
    for (slug, words) in words(data, &dataset)? {
        let Some(occupation) = dataset.find(&slug) else { continue };
        files[number_of(&slug)].insert(slug, file_of(occupation, &words));
    }
    Ok(files)
}

/// The files of places in the same way.
fn packed_places(data: &Path) -> io::Result<Vec<Packed>> {
    let mut files = vec![Vec::new(); FILES];
    for (name, bytes) in places::places(data, &Dataset::bundled(), &AreaKind::ALL)? {
        files[number_of(&name)].push((name, bytes));
    }
    Ok(files)
}

fn number_of(name: &str) -> usize {
    name.chars().map(|letter| letter as usize).sum::<usize>() % FILES
}

/// The module that names the files of words and places, in the order in which `static/package/words.js` counts them.
fn packed_files() -> String {
    let list = |name: &str, folder: &str, ending: &str| {
        let files: String = (0..FILES)
            .map(|number| format!("  new URL(\"./{folder}/{number}.{ending}\", import.meta.url).href,\n"))
            .collect();
        format!("export const {name} = [\n{files}];\n")
    };
    list("WORD_FILES", WORDS, "json") + &list("PLACE_FILES", PLACES, "bin")
}
