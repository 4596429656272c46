//! Each figure of the two reference pages is in its section, its row and its column.
//!
//! The tables under `reference/` were written by hand from the pages, in the form in which we show a figure.

use occupation_compare::comparison::{Comparison, Pay, PlacedLine, Section};
use occupation_compare::dataset::{Dataset, Occupation};
use occupation_compare::language;
use occupation_compare::occupation::Value;

const PAGES: [(&str, [&str; 2]); 2] = [
    (
        include_str!("reference/loss-mitigation-vs-collections.tsv"),
        ["loss-mitigation-specialist", "collections-accounts-receivable"],
    ),
    (
        include_str!("reference/account-resolution-vs-collections.tsv"),
        ["account-resolution-specialist", "collections-representative"],
    ),
];

fn page(slugs: [&str; 2]) -> Comparison {
    let dataset = Dataset::bundled();
    let occupations: Vec<Occupation<'_>> = slugs.iter().filter_map(|slug| dataset.find(slug)).collect();
    assert_eq!(occupations.len(), 2, "{slugs:?}");
    Comparison::new(&occupations, &dataset, Pay::Yearly)
}

/// What a cell shows: the text of its value or the reason why there is none, and the parts of a value of
/// several parts with the share of each.
fn shown(comparison: &Comparison, section: &str, row: &str, place: usize) -> Vec<String> {
    if section == "Summary" {
        return vec![language::Prose::new(comparison, &[]).paragraph()];
    }
    let sections = Section::ALL.into_iter().filter(|s| language::section(*s) == section);
    let mut lines = sections
        .flat_map(|s| comparison.placed_in(s))
        .filter(|p| language::label(p.line.row.id, p.placement.section) == row);
    let Some(PlacedLine { line, .. }) = lines.next() else { return Vec::new() };
    let mut shown: Vec<String> = language::text(line, place).into_iter().collect();
    match &line.measures[place].value {
        Ok(Value::Skills(skills)) => {
            shown.extend(skills.iter().map(|(skill, share)| format!("{skill} {share}%")))
        }
        Err(missing) => shown.push(format!("— {}", language::missing(*missing))),
        Ok(_) => {}
    }
    shown
}

#[test]
fn every_figure_of_the_reference_pages_is_in_its_place() {
    for (table, slugs) in PAGES {
        let comparison = page(slugs);
        for line in table.lines().skip(1) {
            let cells: Vec<&str> = line.split('\t').collect();
            let [section, row, left, right] = cells.try_into().expect("section, row, left, right");
            for (place, figure) in [left, right].into_iter().enumerate() {
                let shown = shown(&comparison, section, row, place);
                let is_shown = shown.iter().any(|text| text.contains(figure));
                assert!(is_shown, "{section}, {row}, {}: no “{figure}” in {shown:?}", slugs[place]);
            }
        }
    }
}

#[test]
fn the_tables_hold_every_row_of_the_pages() {
    // The pages' own labels, in our words: overview, salary, education, demographics, skills.
    let rows = [
        ("Overview", "Yearly salary", 1),
        ("Overview", "Hourly rate", 1),
        ("Overview", "Growth rate", 1),
        ("Overview", "Number of jobs", 1),
        ("Overview", "Job satisfaction", 1),
        ("Overview", "Most common level of education", 1),
        ("Overview", "Average age", 1),
        ("Overview", "Years of experience", 1),
        ("Overview", "Preparation", 1),
        ("Salary", "Average salary", 1),
        ("Salary", "Salary range", 1),
        ("Salary", "Highest-paying city", 1),
        ("Salary", "Highest-paying state", 1),
        ("Salary", "Best-paying company", 1),
        ("Salary", "Best-paying industry", 1),
        ("Education", "Most common level of education", 1),
        ("Education", "Most common major", 1),
        ("Education", "Most common college", 1),
        ("Demographics", "Average age", 1),
        ("Demographics", "Gender ratio", 2),
        ("Demographics", "Race ratio", 6),
        ("Demographics", "LGBT percentage", 1),
        ("Skills", "Top skills", 6),
        ("Summary", "Preparation", 1),
        ("Summary", "Average salary", 1),
        ("Summary", "Difference", 1),
    ];
    for (table, slugs) in PAGES {
        for (section, row, count) in rows {
            let here = table.lines().filter(|line| line.starts_with(&format!("{section}\t{row}\t"))).count();
            assert_eq!(here, count, "{section}, {row} of {slugs:?}");
        }
        let all: usize = rows.iter().map(|(.., count)| count).sum();
        assert_eq!(table.lines().count(), all + 1, "and no other row");
    }
}
