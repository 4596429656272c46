//! What a day in each occupation consists of, as the authored words have it.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use occupation_compare::dataset::{Occupation, Words, blocks};

/// The clauses by code or slug.
pub(crate) struct Days(BTreeMap<String, String>);

impl Days {
    /// Those of all authored words.
    pub(crate) fn read() -> Days {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("static/data/authored/words");
        let mut days = BTreeMap::new();
        for file in fs::read_dir(folder).expect("the words are there") {
            let text = fs::read_to_string(file.expect("a file").path()).expect("text");
            for (key, block) in blocks(&text) {
                days.insert(key.to_owned(), Words::parse(block).expect("a block").day);
            }
        }
        Days(days)
    }

    /// What completes “spend the day …”.
    pub(crate) fn day(&self, occupation: Occupation<'_>) -> &str {
        let key = match occupation.code() {
            Some(code) if occupation.is_official() => code.to_string(),
            _ => occupation.slug(),
        };
        &self.0[&key]
    }
}
