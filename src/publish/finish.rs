//! The last step of a build, which Trunk runs before it puts the files in place: everything that is not compiled.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde_json::{Value as Json, json};

use super::markup::filled;
use super::{chunks, esbuild, glue, likeness, write_files};
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

/// What every script that imports it has within it, since nothing in it must be one for two scripts: one request, and
/// one way to the server and back, less.
const SHARED: [&str; 4] = [BASE, "hands.js", "led.js", "stopped.js"];

/// Where the files of an element are. In a package it is a file of its own: who bundles that gives it another name.
pub(super) const BASE: &str = "base.js";

/// The scripts of a page of our own, each with what it imports.
const PAGE: [&str; 2] = ["start.js", "page.js"];

/// What they load when it is needed.
const LATER: [&str; 5] = ["page.js", "failures.js", "print.js", "dialog.js", "embed-dialog.js"];

/// What of its module searches.
pub(super) const SEARCH: &str = "widget_search.wasm";

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
        let bytes = if module == "widget" {
            let files = chunks::divided(&bytes)?;
            fs::write(folder.join(SEARCH), files.search)?;
            files.module
        } else {
            likeness::ordered(&bytes)?
        };
        fs::write(&wasm, bytes)?;
        esbuild::run(folder, [&format!("{module}.js"), "--outdir=.", "--allow-overwrite"])?;
    }
    let web = data.join("../web").canonicalize()?;
    let outdir = OsString::from_iter(["--outdir=".as_ref(), folder.canonicalize()?.as_os_str()]);
    let mut facts = esbuild::build_facts("widget_bg.wasm", SEARCH, "").map(OsString::from).to_vec();
    facts.push(outdir.clone());
    esbuild::run(&web, scripts_apart(&web)?.iter().chain(&facts))?;
    bundle_element(&web, folder, SHEET, ELEMENT, &[])?;
    bundle_page(&web, folder, &facts)?;
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
    let is_within = |name: &str| name.starts_with(PART) || SHARED.contains(&name) || PAGE.contains(&name);
    let is_apart =
        |name: &OsString| name != PLAIN_SCRIPT && name != ELEMENT && !is_within(&name.to_string_lossy());
    Ok(named(web, "js")?.into_iter().filter(is_apart).collect())
}

/// The argument that leaves a script out of a bundle.
fn external(name: impl AsRef<OsStr>) -> OsString {
    OsString::from_iter(["--external:./".as_ref(), name.as_ref()])
}

/// Writes the scripts of a page of our own.
fn bundle_page(web: &Path, folder: &Path, facts: &[OsString]) -> io::Result<()> {
    let with_glue = tempfile::tempdir()?;
    super::sources(web, folder, with_glue.path())?;
    for script in PAGE {
        let later = LATER.iter().filter(|name| **name != script).map(external);
        let bundle = [script, "--bundle"].map(OsString::from);
        esbuild::run(with_glue.path(), bundle.into_iter().chain(later).chain(facts.iter().cloned()))?;
    }
    Ok(())
}

/// Writes the element's script with its parts into the folder; its sheet is the file of that name beside it, `base`
/// the script that has [`BASE`] in it, which may be that itself, a file of its own then, and `more` are arguments for
/// what is written.
///
/// # Errors
/// A file cannot be read or written.
pub(super) fn bundle_element(
    web: &Path,
    folder: &Path,
    sheet: &str,
    base: &str,
    more: &[&str],
) -> io::Result<()> {
    let modules = MODULES.map(|module| OsString::from(format!("{module}.js")));
    let others = scripts_apart(web)?.into_iter().chain(modules);
    let others = others.chain((base == BASE).then(|| BASE.into())).map(external);
    let outdir = OsString::from_iter(["--outdir=".as_ref(), folder.canonicalize()?.as_os_str()]);
    let defined = [("sheet", format!("./{sheet}")), ("script", base.to_owned())];
    let facts = defined.map(|(name, value)| format!("--define:BUILD.{name}=\"{value}\"").into());
    let facts: Vec<OsString> = facts.into_iter().chain([outdir, esbuild::dates().into()]).collect();
    if base == BASE {
        esbuild::run(web, [OsString::from(BASE)].iter().chain(&facts))?;
    }
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
