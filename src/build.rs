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
#[path = "build/table.rs"]
mod table;
#[path = "build/titles.rs"]
mod titles;
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

fn write() -> Result<(), String> {
    let contents = contents::read(Path::new("static/data"))?;
    let bytes = pack::pack(&contents).map_err(|unfit| {
        let slug = &contents.rows[unfit.row].name.slug;
        format!("static/data: column {} of {slug}: the value does not fit", unfit.column)
    })?;
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let titles = titles::pack(Path::new("static/data"), &contents)?;
    for (name, bytes) in [("occupations.bin", bytes), ("most-typed-titles.bin", titles)] {
        let path = out.join(name);
        fs::write(&path, bytes).map_err(|e| format!("{}: {e}", path.display()))?;
    }
    Ok(())
}
