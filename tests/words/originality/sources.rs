//! What publishers wrote of occupations, text by text.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// Whose text it is.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Source {
    Tasks,
    Descriptions,
    Definitions,
    Handbook,
    Reference,
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Source::Tasks => "O*NET task statements",
            Source::Descriptions => "O*NET occupation descriptions",
            Source::Definitions => "SOC definitions",
            Source::Handbook => "Occupational Outlook Handbook",
            Source::Reference => "a reference page",
        })
    }
}

/// Hands over every text of every source below the folder.
pub(crate) fn each_text(folder: &Path, mut take: impl FnMut(Source, &str)) -> Result<(), String> {
    let data = folder.join("data");
    column(&data.join("onet/Task Statements.txt"), b'\t', "Task", |text| take(Source::Tasks, text))?;
    column(&data.join("onet/Occupation Data.txt"), b'\t', "Description", |text| {
        take(Source::Descriptions, text)
    })?;
    let definitions = data.join("codes/soc_2018_definitions.csv");
    column(&definitions, b',', "SOC Definition", |text| take(Source::Definitions, text))?;

    let handbook = one_file(&data.join("ooh"))?;
    let pages = serde_json::from_str(&read(&handbook)?)
        .map_err(|error| format!("{}: {error}", handbook.display()))?;
    each_string(&pages, &mut |text| take(Source::Handbook, text));

    for path in files(&folder.join("reference"))? {
        // A page in plain text: a paragraph is a line.
        read(&path)?.lines().for_each(|line| take(Source::Reference, line));
    }
    Ok(())
}

/// The cells of one column.
fn column(path: &Path, delimiter: u8, name: &str, mut take: impl FnMut(&str)) -> Result<(), String> {
    let wrong = |message: String| format!("{}: {message}", path.display());
    let text = read(path)?;
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(text.as_bytes());
    let headers = reader.headers().map_err(|error| wrong(error.to_string()))?;
    let place =
        headers.iter().position(|header| header == name).ok_or_else(|| wrong(format!("no column {name}")))?;
    for row in reader.records() {
        take(row.map_err(|error| wrong(error.to_string()))?.get(place).unwrap_or(""));
    }
    Ok(())
}

fn each_string(value: &Value, take: &mut impl FnMut(&str)) {
    match value {
        Value::String(text) => take(text),
        Value::Array(items) => items.iter().for_each(|item| each_string(item, take)),
        Value::Object(fields) => fields.values().for_each(|field| each_string(field, take)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let wrong = |error: std::io::Error| format!("{}: {error}", folder.display());
    let entries = fs::read_dir(folder).map_err(wrong)?;
    let mut files: Vec<_> =
        entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>().map_err(wrong)?;
    files.sort();
    Ok(files)
}

/// The handbook is one file, named after its year.
fn one_file(folder: &Path) -> Result<PathBuf, String> {
    let json = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "json");
    files(folder)?.into_iter().rfind(json).ok_or_else(|| format!("{}: no JSON file", folder.display()))
}
