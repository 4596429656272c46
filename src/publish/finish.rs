//! The last step of a build, which Trunk runs before it puts the files in place: everything that is not compiled.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{esbuild, glue, write_files};
use crate::dataset::Dataset;

/// The modules that a build holds, each with a script that wasm-bindgen wrote.
const MODULES: [&str; 2] = ["widget", "data"];

/// The script of the element, which hosts load as one file.
const ELEMENT: &str = "occupation-compare.js";

/// What the names of its parts begin with.
const PART: &str = "element-";

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
            text = glue::own_marks(&text)?;
        }
        fs::write(&script, text)?;
        fs::write(&wasm, bytes)?;
        esbuild::run(folder, [&format!("{module}.js"), "--outdir=.", "--allow-overwrite"])?;
    }
    let web = data.join("../web").canonicalize()?;
    let outdir = OsString::from_iter(["--outdir=".as_ref(), folder.canonicalize()?.as_os_str()]);
    let facts = esbuild::build_facts("widget_bg.wasm", "").map(OsString::from);
    let is_part = |name: &OsString| name.to_string_lossy().starts_with(PART);
    let mut scripts: Vec<OsString> =
        named(&web, "js")?.into_iter().filter(|name| name != ELEMENT && !is_part(name)).collect();
    esbuild::run(&web, scripts.iter().cloned().chain(facts).chain([outdir.clone()]))?;
    // What the element loads when it is needed stays a file of its own.
    scripts.extend(MODULES.map(|module| OsString::from(format!("{module}.js"))));
    let later = scripts.iter().map(|name| OsString::from_iter(["--external:./".as_ref(), name.as_os_str()]));
    esbuild::run(&web, later.chain([ELEMENT.into(), "--bundle".into(), outdir.clone()]))?;
    esbuild::run(&web, named(&web, "css")?.into_iter().chain(["--bundle".into(), outdir]))?;
    for page in named(&web, "html")? {
        fs::copy(web.join(&page), folder.join(&page))?;
    }
    println!("words of {words} occupations, {titles} job titles");
    Ok(())
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
