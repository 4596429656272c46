//! Writing the tables: all of them, or none.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use super::error::Error;

/// The folder of tables of single occupations. What an earlier import left there and this one has not goes away.
pub(super) const LOCAL: &str = "local";

/// Writes every file into `folder`. The new files lie beside the old ones until all are complete,
/// then take their places; whatever fails before leaves the old files as they were.
pub(crate) fn write(folder: &Path, files: &[(String, String)]) -> Result<(), Error> {
    let written = write_beside(folder, files);
    if written.is_err() {
        for (file, _) in files {
            // What is not there needs no removing; the error that matters is the one that led here.
            let _ = fs::remove_file(beside(folder, file));
        }
    }
    written
}

fn write_beside(folder: &Path, files: &[(String, String)]) -> Result<(), Error> {
    let failed = |file: &str| {
        let file = folder.join(file).display().to_string();
        move |error: std::io::Error| Error::NotWritten { file, reason: error.to_string() }
    };
    fs::create_dir_all(folder.join(LOCAL)).map_err(failed(""))?;
    for (file, text) in files {
        let mut new = File::create(beside(folder, file)).map_err(failed(file))?;
        new.write_all(text.as_bytes()).map_err(failed(file))?;
    }
    for (file, _) in files {
        fs::rename(beside(folder, file), folder.join(file)).map_err(failed(file))?;
    }
    for old in fs::read_dir(folder.join(LOCAL)).map_err(failed(LOCAL))? {
        let old = old.map_err(failed(LOCAL))?;
        let name = format!("{LOCAL}/{}", old.file_name().display());
        if !files.iter().any(|(file, _)| *file == name) {
            fs::remove_file(old.path()).map_err(failed(&name))?;
        }
    }
    Ok(())
}

/// Where a file lies until all are complete.
fn beside(folder: &Path, file: &str) -> PathBuf {
    folder.join(file).with_extension("new")
}
