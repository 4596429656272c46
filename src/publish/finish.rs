//! The last step of a build, which Trunk runs before it puts the files in place: everything that is not compiled.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde_json::{Value as Json, json};

use super::markup::filled;
use super::{esbuild, glue, likeness, write_files};
use crate::dataset::Dataset;
use crate::widget::{OPTIONS, Scope};

/// The modules that a build holds, each with a script that wasm-bindgen wrote.
const MODULES: [&str; 2] = ["widget", "data"];

/// The script for pages around iframes: no module, so that it needs no leave of the server that it comes from.
const PLAIN_SCRIPT: &str = "iframe.js";

/// The script of the element, which hosts load with its parts as one file.
const ELEMENT: &str = "occupation-compare.js";

/// What the names of its parts begin with.
const PART: &str = "element-";

/// Its sheet, which it fetches.
pub(super) const SHEET: &str = "occupation-compare.css";

/// Pages that have a folder of their own.
const PAGES_BELOW: [&str; 2] = ["embed", "build"];

/// Puts the files of `static/web/` into the folder, scripts and sheets minified; finishes what wasm-bindgen wrote
/// there; and adds the words of each occupation and all job titles.
///
/// # Errors
/// A file cannot be read or written, or is not what it should be.
pub fn finish(data: &Path, folder: &Path) -> io::Result<()> {
    let (words, titles) = write_files(data, &Dataset::bundled(), folder)?;
    for module in MODULES {
        let (script, wasm) = (folder.join(format!("{module}.js")), folder.join(format!("{module}_bg.wasm")));
        let (mut text, bytes) = glue::finish(&fs::read_to_string(&script)?, &fs::read(&wasm)?)?;
        if module == "widget" {
            text = glue::as_function(&glue::own_marks(&text)?)?;
        }
        fs::write(&script, text)?;
        fs::write(&wasm, likeness::ordered(&bytes)?)?;
        esbuild::run(folder, [&format!("{module}.js"), "--outdir=.", "--allow-overwrite"])?;
    }
    let web = data.join("../web").canonicalize()?;
    let outdir = OsString::from_iter(["--outdir=".as_ref(), folder.canonicalize()?.as_os_str()]);
    let facts = esbuild::build_facts("widget_bg.wasm", "").map(OsString::from);
    esbuild::run(&web, scripts_apart(&web)?.into_iter().chain(facts).chain([outdir.clone()]))?;
    bundle_element(&web, folder, SHEET, &[])?;
    let plain = [PLAIN_SCRIPT, "--bundle", "--format=iife"].map(OsString::from);
    esbuild::run(&web, plain.into_iter().chain([outdir.clone()]))?;
    esbuild::run(&web, named(&web, "css")?.into_iter().chain(["--bundle".into(), outdir]))?;
    for page in PAGES_BELOW {
        let beside = fs::read_to_string(web.join(page).with_extension("html"))?;
        let below = filled(&beside, &format!("=\"{page}."), &format!("=\"../{page}."))?;
        fs::create_dir_all(folder.join(page))?;
        fs::write(folder.join(page).join("index.html"), below)?;
    }
    // Some hosts lead from `embed.html` to `embed` and lose the query on the way; but it is in frozen contracts.
    fs::copy(web.join("embed.html"), folder.join("embed.html"))?;
    fs::write(folder.join("options.json"), serde_json::to_vec(&options())?)?;
    println!("words of {words} occupations, {titles} job titles");
    Ok(())
}

/// The scripts that stay files of their own: what others import too, and what the element loads when it is needed.
fn scripts_apart(web: &Path) -> io::Result<Vec<OsString>> {
    let is_apart = |name: &OsString| {
        name != PLAIN_SCRIPT && name != ELEMENT && !name.to_string_lossy().starts_with(PART)
    };
    Ok(named(web, "js")?.into_iter().filter(is_apart).collect())
}

/// Writes the element's script with its parts into the folder; its sheet is the file of that name beside it, and
/// `more` are arguments for what is written.
///
/// # Errors
/// A file cannot be read or written.
pub(super) fn bundle_element(web: &Path, folder: &Path, sheet: &str, more: &[&str]) -> io::Result<()> {
    let modules = MODULES.map(|module| OsString::from(format!("{module}.js")));
    let others = scripts_apart(web)?.into_iter().chain(modules);
    let others = others.map(|name| OsString::from_iter(["--external:./".into(), name]));
    let outdir = OsString::from_iter(["--outdir=".as_ref(), folder.canonicalize()?.as_os_str()]);
    let facts = [format!("--define:BUILD.sheet=\"./{sheet}\"").into(), outdir];
    let more = more.iter().map(OsString::from);
    esbuild::run(web, others.chain([ELEMENT.into(), "--bundle".into()]).chain(facts).chain(more))
}

/// The table of options, for what makes or checks an embed.
fn options() -> Vec<Json> {
    let attributes = OPTIONS.iter().filter(|entry| entry.scope != Scope::Address);
    let entries = attributes.map(|entry| {
        json!({ "name": entry.name, "values": (entry.values)(), "default": entry.default(), "doc": entry.doc })
    });
    entries.collect()
}

/// The files of the folder with this ending, by name.
pub(super) fn named(folder: &Path, ending: &str) -> io::Result<Vec<OsString>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name();
        if PathBuf::from(&name).extension().is_some_and(|is| is == ending) {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}
