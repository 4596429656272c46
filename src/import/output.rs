//! Writing the tables: all of them, or none; and where that fails, what is new and what is old.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use super::error::Error;

/// The folder of tables of single occupations.
pub(super) const LOCAL: &str = "local";

/// Writes every file into `folder`. The new files lie beside the old ones until all are complete, then take their
/// places. Tables that an earlier import left there and this one has not go away.
///
/// # Errors
/// [`Error::NotWritten`] where the old files are as they were; [`Error::HalfWritten`] or [`Error::NotRemoved`] where
/// they are not.
pub(crate) fn write(folder: &Path, files: &[(String, String)]) -> Result<(), Error> {
    let written = write_beside(folder, files).and_then(|()| put_in_place(folder, files));
    if written.is_err() {
        for (file, _) in files {
            // What is not there needs no removing; the error that matters is the one that led here.
            let _ = fs::remove_file(beside(folder, file));
        }
    }
    written?;
    remove_left(folder, files)
}

fn write_beside(folder: &Path, files: &[(String, String)]) -> Result<(), Error> {
    let failed = |file: &str| {
        let file = path(folder, file);
        move |error: std::io::Error| Error::NotWritten { file, reason: error.to_string() }
    };
    fs::create_dir_all(folder.join(LOCAL)).map_err(failed(""))?;
    for (file, text) in files {
        let mut new = File::create(beside(folder, file)).map_err(failed(file))?;
        new.write_all(text.as_bytes()).map_err(failed(file))?;
    }
    Ok(())
}

fn put_in_place(folder: &Path, files: &[(String, String)]) -> Result<(), Error> {
    for (place, (file, _)) in files.iter().enumerate() {
        fs::rename(beside(folder, file), folder.join(file)).map_err(|error| {
            let (file, reason) = (path(folder, file), error.to_string());
            match place {
                0 => Error::NotWritten { file, reason },
                _ => Error::HalfWritten {
                    file,
                    reason,
                    written: names(&files[..place]),
                    new: place,
                    all: files.len(),
                },
            }
        })?;
    }
    Ok(())
}

/// How many of the files are of single occupations, and the names of the others.
fn names(files: &[(String, String)]) -> Vec<String> {
    let (local, tables): (Vec<&str>, Vec<&str>) =
        files.iter().map(|(file, _)| file.as_str()).partition(|file| file.starts_with(LOCAL));
    let local = (!local.is_empty()).then(|| format!("{} of {LOCAL}/", local.len()));
    local.into_iter().chain(tables.into_iter().map(str::to_owned)).collect()
}

fn remove_left(folder: &Path, files: &[(String, String)]) -> Result<(), Error> {
    let failed = |file: &str| {
        let file = path(folder, file);
        move |error: std::io::Error| Error::NotRemoved { file, reason: error.to_string() }
    };
    for file in left(folder, files).map_err(failed(""))? {
        fs::remove_file(folder.join(&file)).map_err(failed(&file))?;
    }
    Ok(())
}

/// The tables in `folder` that an earlier import left there and that are none of the files.
pub(super) fn left(folder: &Path, files: &[(String, String)]) -> std::io::Result<Vec<String>> {
    let mut left = Vec::new();
    for (prefix, ending) in [("", ".tsv"), ("local/", "")] {
        let within = folder.join(prefix);
        if !within.is_dir() {
            continue;
        }
        for entry in fs::read_dir(within)? {
            let entry = entry?;
            let file = format!("{prefix}{}", entry.file_name().display());
            let is_table = file.ends_with(ending) && entry.file_type()?.is_file();
            if is_table && !files.iter().any(|(new, _)| *new == file) {
                left.push(file);
            }
        }
    }
    left.sort_unstable();
    Ok(left)
}

fn path(folder: &Path, file: &str) -> String {
    folder.join(file).display().to_string()
}

/// Where a file lies until all are complete.
fn beside(folder: &Path, file: &str) -> PathBuf {
    folder.join(file).with_extension("new")
}
