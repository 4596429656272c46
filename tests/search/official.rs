//! Every official title of SOC, O*NET and the matrix leads to the line that counts it, and shows while it is typed.

use std::fs;

use super::{Query, SEARCH, table};

#[test]
fn every_official_title_comes_first() {
    let text = fs::read_to_string("tests/search/official.tsv").unwrap();
    let (mut titles, mut first) = (0, 0);
    for line in text.lines().skip(1) {
        let fields: Vec<_> = line.split('\t').collect();
        let wanted: Vec<_> = fields[2].split(' ').map(str::to_owned).collect();
        titles += 1;
        match SEARCH.finds(fields[0], &wanted, 1) {
            true => first += 1,
            false => println!("  {} → {:?}, not {wanted:?}", fields[0], SEARCH.answers(fields[0], 3)),
        }
    }
    println!("official, first: {first} of {titles}");
    assert!(titles > 1_000);
    assert_eq!(first, titles);
}

#[test]
fn three_hundred_titles_of_onet_come_first() {
    let drawn: Vec<Query> = table("letters").into_iter().filter(|query| query.kind == "onet").collect();
    let first = drawn.iter().filter(|query| SEARCH.finds(&query.text, &query.wanted, 1)).count();
    println!("O*NET, first: {first} of {}", drawn.len());
    assert_eq!(first, 300);
}

/// How many beginnings of the titles of a kind, from the second letter on, show the occupation among five, and all.
fn letter_by_letter(kind: &str) -> (usize, usize) {
    let (mut typed, mut shown) = (0, 0);
    for query in table("letters").iter().filter(|query| query.kind == kind) {
        let ends = query.text.char_indices().map(|(at, c)| at + c.len_utf8()).skip(1);
        let mut missed = Vec::new();
        for end in ends.filter(|end| !query.text[..*end].ends_with(' ')) {
            typed += 1;
            match SEARCH.finds(&query.text[..end], &query.wanted, 5) {
                true => shown += 1,
                false => missed.push(end),
            }
        }
        println!("  {} {:?} is not shown at {missed:?}", query.text, query.wanted);
    }
    println!("{kind}, first 5: {shown} of {typed}");
    (shown, typed)
}

#[test]
fn letter_by_letter_official_titles_show_early() {
    let (shown, typed) = letter_by_letter("official-letters");
    assert!(shown * 1000 >= typed * 930);
}

#[test]
fn letter_by_letter_reported_titles_show_early() {
    let (shown, typed) = letter_by_letter("reported-letters");
    assert!(shown * 1000 >= typed * 930);
}
