//! What people type finds what they mean: measured on the labelled queries of `tests/search/queries.tsv`,
//! which were drawn (`tests/search/draw.py`) and written before the ranking was.
#![allow(clippy::unwrap_used, reason = "a test may panic; its helpers are part of it")]

use std::collections::BTreeMap;
use std::fs;
use std::sync::LazyLock;

use occupation_compare::dataset::Dataset;
use occupation_compare::search::{Hit, Index, Match, write};
use proptest::prelude::*;

#[path = "search/as_typed.rs"]
mod as_typed;
#[path = "search/official.rs"]
mod official;
#[path = "search/resolved.rs"]
mod resolved;

static MOST_TYPED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/most-typed-titles.bin"));
static SEARCH: LazyLock<Search> = LazyLock::new(Search::all);

struct Query {
    kind: String,
    text: String,
    wanted: Vec<String>,
}

fn queries(kind: &str) -> Vec<Query> {
    table("queries").into_iter().filter(|query| query.kind == kind).collect()
}

/// The queries of a table: kind, what is typed, and the codes that are wanted.
fn table(name: &str) -> Vec<Query> {
    let table = fs::read_to_string(format!("tests/search/{name}.tsv")).unwrap();
    let query = |line: &str| {
        let fields: Vec<_> = line.split('\t').map(str::to_owned).collect();
        let wanted = fields.get(2).map(|codes| codes.split_whitespace().map(str::to_owned).collect());
        Query { kind: fields[0].clone(), text: fields[1].clone(), wanted: wanted.unwrap_or_default() }
    };
    table.lines().skip(1).map(query).collect()
}

/// What `titles.bin` holds.
fn all_titles() -> Vec<u8> {
    let read = |path: &str| fs::read_to_string(format!("static/data/{path}.tsv")).unwrap();
    let titles = write::titles(&read("generated/job-titles"), &read("authored/title-overrides")).unwrap();
    [MOST_TYPED, &write::pack(&titles).unwrap()].concat()
}

struct Search {
    dataset: Dataset,
    index: Index,
}

impl Search {
    fn bundled() -> Search {
        let dataset = Dataset::bundled();
        Search { index: Index::new(&dataset), dataset }
    }

    fn all() -> Search {
        let mut search = Search::bundled();
        search.index.add_titles(&all_titles()).unwrap();
        search
    }

    /// Codes of official occupations and slugs of job titles.
    fn answers(&self, query: &str, limit: usize) -> Vec<String> {
        let hits = self.index.search(query, limit);
        assert!(hits.len() <= limit);
        let key = |hit: &Hit| {
            let occupation = self.dataset.get(hit.occupation).unwrap();
            match occupation.is_official() {
                true => occupation.code().unwrap().to_string(),
                false => occupation.slug().to_owned(),
            }
        };
        hits.iter().map(key).collect()
    }

    fn finds(&self, query: &str, wanted: &[String], within: usize) -> bool {
        self.answers(query, within).iter().any(|code| wanted.contains(code))
    }

    /// How many of a thousand queries of a kind are found within the first so many answers.
    fn rate(&self, kind: &str, within: usize) -> usize {
        let queries = queries(kind);
        let found = |query: &&Query| {
            let found = self.finds(&query.text, &query.wanted, within);
            if !found {
                println!(
                    "  {kind}: {} → {:?}, not {:?}",
                    query.text,
                    self.answers(&query.text, within),
                    query.wanted
                );
            }
            found
        };
        let found = queries.iter().filter(found).count();
        println!("{kind}, first {within}: {found} of {}", queries.len());
        found * 1000 / queries.len()
    }
}

#[test]
fn six_hundred_queries_are_labelled_with_known_occupations() {
    let search = Search::bundled();
    let table = fs::read_to_string("tests/search/queries.tsv").unwrap();
    assert!(table.lines().skip(1).count() >= 600);
    for line in table.lines().skip(1) {
        for code in line.split('\t').nth(2).unwrap_or("").split_whitespace() {
            assert!(search.dataset.find(code).is_some(), "{line}");
        }
    }
}

#[test]
fn a_title_spelled_right_comes_first() {
    assert!(SEARCH.rate("exact", 1) >= 990);
}

#[test]
fn every_reported_title_comes_first() {
    let search = &*SEARCH;
    let table = fs::read_to_string("static/data/generated/job-titles.tsv").unwrap();
    let (mut reported, mut first) = (0, 0);
    for line in table.lines().skip(3).filter(|line| line.contains('+')) {
        let (title, codes) = line.split_once('\t').unwrap();
        let wanted: Vec<_> =
            codes.split(' ').map(|code| code.trim_end_matches(['!', '+']).to_owned()).collect();
        reported += 1;
        match search.finds(title, &wanted, 1) {
            true => first += 1,
            false => println!("  {title} → {:?}, not {wanted:?}", search.answers(title, 1)),
        }
    }
    println!("reported, first: {first} of {reported}");
    assert!(first * 1000 >= reported * 990);
}

#[test]
fn one_typo_is_forgiven() {
    let search = &*SEARCH;
    assert!(search.rate("typo", 1) >= 930);
    assert!(search.rate("typo", 5) >= 980);
}

#[test]
fn words_may_be_swapped_or_missing() {
    let search = &*SEARCH;
    let both = queries("swap").len() + queries("missing").len();
    let found =
        search.rate("swap", 3) * queries("swap").len() + search.rate("missing", 3) * queries("missing").len();
    assert!(found >= 980 * both);
}

#[test]
fn letter_by_letter_the_wanted_occupation_shows_early() {
    let search = &*SEARCH;
    let (mut typed, mut shown) = (0, 0);
    let mut by_length: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    for query in queries("prefix") {
        let ends = query.text.char_indices().map(|(at, c)| at + c.len_utf8());
        for end in ends.skip(1).filter(|end| !query.text[..*end].ends_with(' ')) {
            let found = search.finds(&query.text[..end], &query.wanted, 5);
            typed += 1;
            shown += usize::from(found);
            let length = by_length.entry(end.min(12)).or_default();
            *length = (length.0 + usize::from(found), length.1 + 1);
            if !found {
                println!("  {} → {:?}", &query.text[..end], search.answers(&query.text[..end], 5));
            }
        }
    }
    println!("prefixes, first 5: {shown} of {typed}; by letters {by_length:?}");
    assert!(shown * 1000 >= typed * 920);
}

#[test]
fn abbreviations_are_understood() {
    assert!(SEARCH.rate("abbreviation", 5) >= 980);
}

#[test]
fn junk_answers_nothing() {
    let search = &*SEARCH;
    for query in queries("junk") {
        assert_eq!(search.answers(&query.text, 5), Vec::<String>::new(), "{}", query.text);
    }
}

#[test]
fn codes_lead_to_their_occupations() {
    assert_eq!(Search::bundled().rate("code", 1), 1000);
}

#[test]
fn reviewed_titles_lead_where_they_should_before_all_titles_have_arrived_too() {
    for search in [&Search::bundled(), &*SEARCH] {
        assert_eq!(search.rate("override", 1), 1000);
        for query in queries("override") {
            assert!(!search.answers(&query.text, 5).contains(&"33-9099".to_owned()), "{}", query.text);
        }
    }
}

#[test]
fn titles_lead_where_most_who_bear_them_work() {
    for (title, code) in [
        ("Agriculture Teacher", "25-2032"),
        ("Biology Teacher", "25-2031"),
        ("Computer Science Teacher", "25-2032"),
        ("Drama Teacher", "25-2031"),
        ("Health Education Teacher", "25-2031"),
        ("Health Teacher", "25-2031"),
        ("History Teacher", "25-2031"),
        ("Language Teacher", "25-2031"),
        ("Mathematics Teacher", "25-2031"),
        ("Guard", "33-9032"),
        ("Cybersecurity Analyst", "15-1212"),
        ("Cybersecurity Specialist", "15-1212"),
        ("Patient Care Technician", "31-1131"),
        ("Visually Impaired Teacher", "25-2058"),
        (".NET Developer", "15-1252"),
        ("Android Developer", "15-1252"),
    ] {
        assert_eq!(SEARCH.answers(title, 1), [code], "{title}");
    }
}

#[test]
fn the_names_of_all_occupations_find_them_at_once() {
    let search = Search::bundled();
    for occupation in search.dataset.iter() {
        let name = occupation.name();
        for text in [&name.singular, &name.plural, &name.slug, &occupation.title()] {
            if !text.is_empty() {
                let hits = search.index.search(text, 1);
                assert_eq!(hits[0].occupation, occupation.index(), "{text}");
                assert_eq!((hits[0].kind, hits[0].title.as_deref()), (Match::Exact, None), "{text}");
            }
        }
    }
}

#[test]
fn a_title_of_several_occupations_shows_them_all_and_how_it_is_written() {
    let hits = SEARCH.index.search("bus drivers", 2);
    let titles: Vec<_> = hits.iter().map(|hit| hit.title.as_deref()).collect();
    assert_eq!(titles, [Some("Bus Driver"), Some("Bus Driver")]);
}

#[test]
fn every_title_finds_itself_as_written() {
    let search = &*SEARCH;
    let table = fs::read_to_string("static/data/generated/job-titles.tsv").unwrap();
    let mut other = 0;
    for line in table.lines().skip(3).step_by(50) {
        let title = line.split('\t').next().unwrap();
        let hits = search.index.search(title, 50);
        let found = hits.iter().any(|hit| hit.title.as_deref().is_none_or(|text| text == title));
        if !found {
            other += 1;
            println!("  {title} → {:?}", hits.first());
        }
    }
    println!("other spelling: {other}");
    assert!(other < 10);
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        ".{0,40}",
        "[a-z &.,'/-]{0,30}",
        "((rn|it|of|hvac|sr|a|and|tech|the|nurse) ?){0,40}",
        "[0-9 .-]{0,12}"
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_answered_without_panic_and_always_the_same(text in any_text(), limit in 0_usize..9) {
        let hits = SEARCH.index.search(&text, limit);
        prop_assert!(hits.len() <= limit);
        prop_assert_eq!(&hits, &SEARCH.index.search(&text, limit));
        let again = SEARCH.index.search(&text, limit + 3);
        prop_assert_eq!(&hits[..], &again[..limit.min(again.len())]);
    }

    #[test]
    fn a_file_cut_off_or_changed_is_refused_or_searched_but_never_panics(at in 0_usize..20_000, byte: u8) {
        let mut bytes = MOST_TYPED.to_vec();
        let at = at % bytes.len();
        prop_assert!(Index::new(&SEARCH.dataset).add_titles(&bytes[..at]).is_err());
        bytes[at] = byte;
        let mut index = Index::new(&SEARCH.dataset);
        if index.add_titles(&bytes).is_ok() {
            index.search("nurse assistant", 5);
        }
    }
}

#[test]
fn ten_thousand_letters_are_a_query_like_any_other() {
    for text in ["nurse ".repeat(2_000), "a".repeat(10_000), "🦀 é".repeat(3_000), String::new()] {
        assert!(SEARCH.index.search(&text, 5).len() <= 5);
    }
}

#[test]
fn the_same_titles_give_the_same_bytes() {
    assert!(all_titles() == all_titles());
}

#[test]
fn the_files_are_small() {
    let squeeze = |bytes: &[u8]| {
        let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
        let mut out = Vec::new();
        brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters).unwrap();
        out.len()
    };
    let (all, most_typed) = (squeeze(&all_titles()), squeeze(MOST_TYPED));
    println!("all {all} most typed {most_typed} memory {}", SEARCH.index.bytes());
    assert!(all <= 260_000);
    assert!(most_typed <= 8_000);
    assert!(SEARCH.index.bytes() <= 4_000_000);
}

#[test]
fn a_word_of_an_occupations_own_name_finds_it_among_all_titles() {
    for (word, wanted) in [("nurse", "29-1141"), ("developer", "15-1252"), ("driver", "53-3032")] {
        let answers = SEARCH.answers(word, 5);
        assert!(answers.iter().any(|answer| answer == wanted), "{word}: {answers:?}");
    }
}
