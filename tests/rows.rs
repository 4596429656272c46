//! What is promised of the one list of rows, and the table of it that the documentation holds.
//!
//! `UPDATE=1 cargo test --test rows` rewrites the table.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use occupation_compare::comparison::{ABOUT_THE_SAME_PERCENT, Compare, Placement, ROWS, Row, Section};
use occupation_compare::dataset::Dataset;
use occupation_compare::language;
use occupation_compare::occupation::Unit;

/// What holds the table, between the two markers.
const DOCUMENT: &str = "tests/rows/rows.md";
const MARKERS: [&str; 2] = ["<!-- rows -->\n", "<!-- /rows -->"];

/// Every row in every section where it stands, in the order in which they are shown.
fn placed() -> impl Iterator<Item = (&'static Row, &'static Placement)> {
    Section::ALL.into_iter().flat_map(|section| {
        let all = ROWS.iter().flat_map(|row| row.placements.iter().map(move |placement| (row, placement)));
        all.filter(move |(_, placement)| placement.section == section)
    })
}

#[test]
fn every_row_has_a_name_of_its_own_and_a_label() {
    let mut names = BTreeSet::new();
    for (row, Placement { name, section }) in placed() {
        let label = language::label(row.id, *section);
        assert!(names.insert(name), "{name} twice");
        let is_slug = name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
        assert!(is_slug && !name.is_empty(), "{name}");
        assert!(label.starts_with(|c: char| c.is_uppercase()) && label.trim() == label, "{name}");
        assert_eq!(row.id.row().id, row.id);
    }
    assert!(ROWS.iter().all(|row| !row.placements.is_empty()), "every row stands somewhere");
}

#[test]
fn sections_follow_each_other_and_none_is_empty() {
    let first: Vec<Section> = ROWS.iter().map(|row| row.first().section).collect();
    assert!(first.is_sorted(), "rows lie in the order of their sections");
    for row in ROWS {
        assert!(row.placements.is_sorted_by(|a, b| a.section < b.section), "{:?}", row.id);
    }
    for section in Section::ALL {
        assert!(placed().any(|(_, placement)| placement.section == section), "{section:?}");
    }
    // Within a section and a unit of pay, no label stands twice.
    let mut labels = BTreeSet::new();
    for (row, placement) in placed() {
        assert!(
            labels.insert((
                placement.section,
                language::label(row.id, placement.section),
                language::unit(row.unit)
            )),
            "{:?}",
            row.id
        );
    }
}

#[test]
fn the_documented_table_is_the_list() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(DOCUMENT);
    let text = fs::read_to_string(&path).unwrap_or_else(|_| MARKERS.concat() + "\n");
    let (before, rest) = text.split_once(MARKERS[0]).expect("the first marker");
    let (held, after) = rest.split_once(MARKERS[1]).expect("the second marker");
    let table = table();
    if std::env::var_os("UPDATE").is_some() {
        let text = [before, MARKERS[0], &table, MARKERS[1], after].concat();
        fs::write(&path, text).expect("the document can be written");
        return;
    }
    assert_eq!(held, table, "the table in {DOCUMENT} is not that of the code: UPDATE=1");
}

/// The list as a Markdown table.
fn table() -> String {
    let dataset = Dataset::bundled();
    let mut table =
        String::from("| Section | Row | Unit | Compared | Sources |\n| --- | --- | --- | --- | --- |\n");
    for (row, placement) in placed() {
        let unit = match row.unit {
            Unit::Words => "words",
            unit => language::unit(unit),
        };
        let _ = writeln!(
            table,
            "| {} | {} | {unit} | {} | {} |",
            language::section(placement.section),
            language::label(row.id, placement.section),
            compared(row),
            sources(&dataset, row).join(", ")
        );
    }
    table
}

/// When two values of the row differ, in words.
fn compared(row: &Row) -> String {
    match row.compare {
        Compare::Relative => format!("differs from {ABOUT_THE_SAME_PERCENT}% of the lower figure on"),
        Compare::Absolute(steps) => {
            let least = language::decimal(steps, row.unit.decimals());
            let unit = match (row.unit, least.as_str()) {
                (Unit::Percent, "1") => "percentage point",
                (Unit::Percent, _) => "percentage points",
                (Unit::Years, "1") => "year",
                (Unit::Years, _) => "years",
                _ => "of a point",
            };
            format!("differs from {least} {unit} on")
        }
        Compare::Category => "the same or not".to_owned(),
        Compare::Shared => "what they have in common".to_owned(),
        Compare::Never => "side by side only".to_owned(),
    }
}

/// The sources that give the row to any occupation, without those that it only borrows from.
fn sources(dataset: &Dataset, row: &Row) -> Vec<String> {
    let measures = dataset.iter().map(|occupation| (row.read)(occupation));
    let own = measures.filter(|m| m.value.is_ok() && m.lender().is_none());
    let numbers: BTreeSet<u8> = own.map(|measure| measure.source).collect();
    numbers.into_iter().map(|number| format!("`{}`", dataset.source(number).id)).collect()
}
