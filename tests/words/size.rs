//! A page fetches one block when an occupation is shown: it has to be small.

use std::collections::BTreeMap;
use std::io::Write;

use crate::authored;
use crate::found::expect_none;

/// A block is one file of at most this many bytes, compressed.
const BLOCK: usize = 1_000;
/// All blocks in one stream are at most this many bytes, compressed; 15 kB of it are the clauses on a day.
const STREAM: usize = 193_000;

fn compressed(text: &str) -> usize {
    let mut out = Vec::new();
    brotli::CompressorWriter::new(&mut out, 4096, 11, 24).write_all(text.as_bytes()).expect("room in memory");
    out.len()
}

/// Every block as a page fetches it: with up to eight names of technology, where O*NET has any.
fn blocks() -> BTreeMap<String, String> {
    let table = include_str!("../../static/data/generated/technology.tsv");
    let technology: BTreeMap<&str, &str> = table.lines().filter_map(|line| line.split_once('\t')).collect();
    let with_technology = |mut written: authored::Written| {
        if let Some(products) = technology.get(written.key.as_str()).filter(|products| !products.is_empty()) {
            written.words.technology = products.split("; ").take(8).map(str::to_owned).collect();
        }
        (written.key, written.words.to_block())
    };
    authored::all().into_iter().map(with_technology).collect()
}

#[test]
fn the_words_of_an_occupation_are_at_most_1_kb() {
    let large = |(key, block): (String, String)| {
        let size = compressed(&block);
        (size > BLOCK).then(|| format!("{key}: {size} bytes"))
    };
    expect_none(blocks().into_iter().filter_map(large).collect());
}

#[test]
fn the_words_of_all_occupations_are_at_most_193_kb() {
    let stream: String = blocks().into_values().collect();
    let size = compressed(&stream);
    assert!(size <= STREAM, "{size} bytes");
}
