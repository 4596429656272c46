//! The words that people wrote, block by block, as the checks read them.

use std::fs;
use std::path::Path;

use occupation_compare::dataset::{Words, blocks};

/// Where the authored files lie.
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/static/data/authored/words");

/// One block of an authored file.
pub(crate) struct Written {
    /// The file without its ending: `29`, or `titles`.
    pub(crate) file: String,
    /// The code or slug above the block.
    pub(crate) key: String,
    pub(crate) words: Words,
}

impl Written {
    /// The card's line, the description, the day's clause and each responsibility.
    pub(crate) fn lines(&self) -> impl Iterator<Item = &str> {
        [&self.words.card, &self.words.description, &self.words.day]
            .into_iter()
            .chain(&self.words.responsibilities)
            .map(String::as_str)
    }
}

/// The authored files by name, with their text as it is kept.
pub(crate) fn files() -> Vec<(String, String)> {
    let mut files: Vec<_> = fs::read_dir(FOLDER)
        .expect("the folder of words")
        .map(|entry| entry.expect("a file of words").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .map(|path| (stem(&path), fs::read_to_string(&path).expect("a text in UTF-8")))
        .collect();
    files.sort();
    files
}

/// Every block of every file, in the order in which it is kept.
pub(crate) fn all() -> Vec<Written> {
    let mut all = Vec::new();
    for (file, text) in files() {
        for (key, block) in blocks(&text) {
            let words = Words::parse(block).ok_or((&file, key)).expect("a block of words");
            all.push(Written { file: file.clone(), key: key.to_owned(), words });
        }
    }
    all
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}
