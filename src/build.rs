//! Packs the tables under `static/data/` into the bytes that the crate carries, whenever they change.
//! The tables are the source of truth; the bytes are never committed.
#![allow(
    unreachable_pub,
    unused_imports,
    dead_code,
    reason = "the modules shared with the crate hold more than a build needs"
)]

#[path = "dataset/column.rs"]
mod column;
#[path = "build/contents.rs"]
mod contents;
mod dataset {
    pub mod table;
}
#[path = "search/file.rs"]
mod file;
#[path = "search/fold.rs"]
mod fold;
#[path = "dataset/layout.rs"]
mod layout;
#[path = "dataset/name.rs"]
mod name;
mod occupation;
#[path = "dataset/pack.rs"]
mod pack;
#[path = "dataset/source.rs"]
mod source;
#[path = "build/sources.rs"]
mod sources;
#[path = "build/table.rs"]
mod table;
#[path = "build/titles.rs"]
mod titles;
#[path = "build/unfit.rs"]
mod unfit;
#[path = "search/write.rs"]
mod write;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=static/data");
    match write() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            println!("cargo::error={message}");
            ExitCode::FAILURE
        }
    }
}

/// What names the bytes, so that an outline and the files beside it are known to be of one edition.
fn edition(bytes: &[u8]) -> String {
    format!("{:08x}", layout::fnv(bytes))
}

/// What is published of all occupations together, in the form of an occupation's file.
fn all_occupations(contents: &pack::Contents, edition: &str) -> String {
    let Some(row) = &contents.all else { return String::new() };
    let place = contents.rows.len();
    let figures = layout::line(edition, place, |column, place| match &row.cells(column)[place] {
        pack::Cell::Number(number) => Ok(number.to_string()),
        pack::Cell::Link(index) => Ok(index.to_string()),
        pack::Cell::Text(text) => Ok(text.clone()),
        pack::Cell::Missing(why) => Err(*why),
    });
    layout::called(place, &name::stored(&row.name, &row.title)) + &figures
}

fn write() -> Result<(), String> {
    let sources = sources::Sources::read(Path::new("static/data"))?;
    for (name, text) in sources.texts()? {
        println!("cargo::rustc-env={name}={text}");
    }
    let contents = contents::read(Path::new("static/data"), &sources)?;
    let unfit = |packed| {
        let contents = &contents;
        move |unfit| unfit::message(contents, packed, &unfit)
    };
    let bytes = pack::pack(&contents).map_err(unfit("occupations.bin"))?;
    let names = pack::pack_names(&contents).map_err(unfit("names.bin"))?;
    let outline = pack::pack_outline(&contents).map_err(unfit("outline.bin"))?;
    let edition = edition(&bytes);
    println!("cargo::rustc-env=DATASET_EDITION={edition}");
    let all = all_occupations(&contents, &edition);
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let titles = titles::pack(Path::new("static/data"), &contents)?;
    let files = [
        ("occupations.bin", bytes),
        ("names.bin", names),
        ("outline.bin", outline),
        ("all-occupations.txt", all.into_bytes()),
        ("most-typed-titles.bin", titles),
    ];
    for (name, bytes) in files {
        let path = out.join(name);
        fs::write(&path, bytes).map_err(|e| format!("{}: {e}", path.display()))?;
    }
    Ok(())
}
