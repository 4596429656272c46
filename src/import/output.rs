//! Writing the tables: all of them, or none.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use super::error::Error;
use super::table::Table;

/// Writes every table into `folder`. The new files lie beside the old ones until all are complete,
/// then take their places; whatever fails before leaves the old tables as they were.
pub(crate) fn write(folder: &Path, tables: &[Table]) -> Result<(), Error> {
    let mut texts = Vec::new();
    for table in tables {
        texts.push((table.file, table.to_tsv()?));
    }
    let written = write_beside(folder, &texts);
    if written.is_err() {
        for (file, _) in &texts {
            // What is not there needs no removing; the error that matters is the one that led here.
            let _ = fs::remove_file(folder.join(beside(file)));
        }
    }
    written
}

fn write_beside(folder: &Path, texts: &[(&str, String)]) -> Result<(), Error> {
    let failed = |file: &str| {
        let file = folder.join(file).display().to_string();
        move |error: std::io::Error| Error::NotWritten { file, reason: error.to_string() }
    };
    fs::create_dir_all(folder).map_err(failed(""))?;
    for (file, text) in texts {
        let mut new = File::create(folder.join(beside(file))).map_err(failed(file))?;
        new.write_all(text.as_bytes()).and_then(|()| new.sync_all()).map_err(failed(file))?;
    }
    for (file, _) in texts {
        fs::rename(folder.join(beside(file)), folder.join(file)).map_err(failed(file))?;
    }
    Ok(())
}

fn beside(file: &str) -> String {
    format!(".{file}.new")
}
