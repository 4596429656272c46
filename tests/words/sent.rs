//! Where the search sends a title, the words of that occupation mention the work.

use std::fs;

use occupation_compare::dataset::Dataset;
use occupation_compare::search::{Index, write};

use crate::authored;
use crate::found::expect_none;
use crate::list::entries;

#[test]
fn who_is_sent_by_a_title_finds_the_work_in_the_words() {
    let read = |path: &str| fs::read_to_string(format!("static/data/{path}.tsv")).expect("a table");
    let titles =
        write::titles(&read("generated/job-titles"), &read("authored/title-overrides")).expect("titles");
    let dataset = Dataset::bundled();
    let mut index = Index::new(&dataset);
    index.add_titles(&write::pack(&titles).expect("packed titles")).expect("an index of titles");
    let written = authored::all();
    let mut found = Vec::new();
    for row in entries(include_str!("sent.tsv")).skip(1) {
        let cells: Vec<&str> = row.split('\t').collect();
        let [title, code, word] = cells.as_slice() else {
            found.push(format!("not a title, a code and a word: {row}"));
            continue;
        };
        let hits = index.search(title, 3);
        let codes = hits.iter().filter_map(|hit| dataset.get(hit.occupation)?.code());
        if !codes.map(|code| code.to_string()).any(|is| is == *code) {
            found.push(format!("{title}: not sent to {code}"));
        }
        let mentions =
            |block: &&authored::Written| block.lines().any(|line| line.to_lowercase().contains(word));
        if written.iter().filter(|block| block.key == *code).find(mentions).is_none() {
            found.push(format!("{title}: {code} does not mention “{word}”"));
        }
    }
    expect_none(found);
}
