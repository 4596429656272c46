//! What is promised of the one list of rows, and the table of it that the documentation holds.
//!
//! `UPDATE=1 cargo test --test rows` rewrites the table.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use occupation_compare::comparison::{Compare, Family, ROWS, Row, Section, row};
use occupation_compare::dataset::Dataset;
use occupation_compare::format;
use occupation_compare::occupation::{Note, Unit};

/// What holds the table, between the two markers.
const DOCUMENT: &str = "tests/rows/rows.md";
const MARKERS: [&str; 2] = ["<!-- rows -->\n", "<!-- /rows -->"];

#[test]
fn every_row_has_a_name_of_its_own_and_a_label() {
    let mut names = BTreeSet::new();
    for row in ROWS {
        assert!(names.insert(row.id), "{} twice", row.id);
        let is_slug = row.id.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
        assert!(is_slug && !row.id.is_empty(), "{}", row.id);
        assert!(
            row.label.starts_with(|c: char| c.is_uppercase()) && row.label.trim() == row.label,
            "{}",
            row.id
        );
        assert_eq!(found(row.id), row.id);
    }
    assert_eq!(row("no-such-row").map(|row| row.id), None);
}

/// The name of the row that is found by a name.
fn found(id: &str) -> &'static str {
    row(id).map_or("", |row| row.id)
}

#[test]
fn sections_follow_each_other_and_none_is_empty() {
    let sections: Vec<Section> = ROWS.iter().map(|row| row.section).collect();
    assert!(sections.is_sorted(), "rows lie in the order of their sections");
    for section in Section::ALL {
        assert!(sections.contains(&section), "{section:?}");
    }
    // Within a section and a unit of pay, no label stands twice.
    let mut labels = BTreeSet::new();
    for row in ROWS {
        assert!(labels.insert((row.section, row.label, row.unit.name())), "{}", row.id);
    }
}

#[test]
fn what_is_told_is_ranked_and_who_people_are_is_not() {
    for row in ROWS {
        match row.family {
            Family::Demographics => assert_eq!(row.ranked, None, "{}", row.id),
            Family::Other => {}
            _ => assert!(row.ranked.is_some(), "{} could be no key difference", row.id),
        }
        if let Family::Skill(column) = row.family {
            assert_eq!(row.ranked, Some(column), "{}", row.id);
        }
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
    for row in ROWS {
        let unit = match row.unit {
            Unit::Words => "words",
            unit => unit.name(),
        };
        let _ = writeln!(
            table,
            "| {} | {} | {unit} | {} | {} |",
            row.section.title(),
            row.label,
            compared(row),
            sources(&dataset, row).join(", ")
        );
    }
    table
}

/// When two values of the row differ, in words.
fn compared(row: &Row) -> String {
    match row.compare {
        Compare::Relative => "differs from 1% of the lower figure on".to_owned(),
        Compare::Absolute(steps) => {
            let least = format::decimal(steps, row.unit.decimals());
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
        Compare::Never => "side by side only".to_owned(),
    }
}

/// The sources that give the row to any occupation, without those that it only borrows from.
fn sources(dataset: &Dataset, row: &Row) -> Vec<String> {
    let measures = dataset.iter().map(|occupation| (row.read)(occupation));
    let own = measures.filter(|m| {
        m.value.is_ok() && !m.notes.iter().any(|note| matches!(note, Note::OfOfficialOccupation(_)))
    });
    let numbers: BTreeSet<u8> = own.map(|measure| measure.source).collect();
    numbers.into_iter().map(|number| format!("`{}`", dataset.source(number).id)).collect()
}
