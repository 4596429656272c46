//! Any bytes as a file of job titles, and any change to a whole one: opened and searched.
#![no_main]

#[path = "../small.rs"]
mod small;

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use occupation_compare::dataset::{Dataset, pack};
use occupation_compare::search::Index;

static SMALL: LazyLock<Index> = LazyLock::new(|| {
    Index::new(&Dataset::open(pack(&small::contents()).expect("it fits")).expect("it is whole"))
});

fuzz_target!(|data: &[u8]| {
    // What is looked for comes before the file.
    let (query, file) = data.split_at(data.iter().position(|byte| *byte == 0).unwrap_or(0));
    let query = String::from_utf8_lossy(query);
    let mut index = SMALL.clone();
    let hits = match index.add_titles(file) {
        Ok(()) => index.search(&query, 8),
        Err(_) => {
            // Then nothing has changed.
            let hits = index.search(&query, 8);
            assert_eq!(hits, SMALL.search(&query, 8));
            hits
        }
    };
    assert!(hits.len() <= 8);
});
