//! What holds for every comparison.

use std::collections::BTreeSet;

use super::*;
use crate::occupation::{Basis, Measure, Missing, Note, Value, Whose};
use crate::place::Areas;
use crate::release;

fn line_of(row: RowId, measures: Vec<Measure>) -> Line {
    Line::of(row, measures)
}

#[test]
fn a_line_differs_where_it_says_so_or_cannot_say() {
    let amount = |steps| Measure::own(Ok(Value::Amount(steps)), 0);
    let range = |high| Measure::own(Ok(Value::Range(1, high)), 0);
    let missing = || Measure::own(Err(Missing::TooFew), 0);
    let table = [
        (line_of(RowId::Jobs, vec![amount(1000), amount(1001)]), false),
        (line_of(RowId::Jobs, vec![amount(1000), amount(2000)]), true),
        (line_of(RowId::Jobs, vec![amount(1000), missing()]), true),
        (line_of(RowId::Jobs, vec![missing(), missing()]), false),
        (line_of(RowId::SalaryRange, vec![range(2), range(2), range(2)]), false),
        (line_of(RowId::SalaryRange, vec![range(2), range(2), range(3)]), true),
    ];
    for (line, differs) in table {
        assert_eq!(line.differs(), differs, "{line:?}");
    }
}

#[test]
fn of_nothing_nothing_is_said() {
    let none = Comparison::new(&[], &Dataset::bundled(), Pay::Yearly);
    let Answer { pay, growth, entries, openings, asks, .. } = &none.answer;
    assert!(pay.as_ref().is_some_and(|pay| pay.of.is_empty()) && growth.is_none());
    assert!(entries.is_none() && asks.is_none() && openings.is_none() && none.leaving.is_none());
    assert_eq!(none.counted_together, None);
    assert!(none.key_differences(&[]).is_empty() && none.skills(&[]).is_empty());
    assert!(!none.lines.iter().any(|line| line.has_value() || line.differs()));
}

#[test]
fn notes_are_common_if_every_value_has_them() {
    let own = Measure::own(Ok(Value::Amount(1)), 0);
    let imputed = Measure { basis: Basis::Imputed, ..own.clone() };
    let shared = Measure { whose: Whose::Shared, ..own.clone() };
    let both = Measure { whose: Whose::Shared, ..imputed.clone() };
    let missing = Measure { value: Err(Missing::TooFew), ..own };
    let is_common = |measures: [&Measure; 3], notes: &[Note<'_>]| {
        let line = line_of(RowId::Jobs, measures.map(Clone::clone).into());
        line.placed().common_notes() == notes
    };
    assert!(is_common([&both, &shared, &missing], &[Note::Whose(&Whose::Shared)]));
    assert!(is_common([&imputed, &shared, &imputed], &[]));
    let (shared, imputed) = (Note::Whose(&Whose::Shared), Note::Basis(Basis::Imputed));
    assert!(is_common([&both, &both, &missing], &[shared, imputed]));
}

#[test]
fn lines_and_sources_are_found_by_name_and_number() {
    let dataset = Dataset::bundled();
    let nurses = dataset.find("registered-nurses").expect("an occupation");
    let comparison = Comparison::new(&[nurses], &dataset, Pay::Yearly);
    for row in ROWS.iter().filter(|row| row.is_shown(Pay::Yearly) && row.id != RowId::Concentration) {
        assert_eq!(comparison.line(row.id).map(|line| line.row.id), Some(row.id));
    }
    assert!(comparison.line(RowId::MedianHourly).is_none());
    assert!(comparison.sources.len() > 1);
    let with_value = || comparison.lines.iter().flat_map(|line| &line.measures).filter(|m| m.value.is_ok());
    let first_use = |(number, _): &(u8, Source)| with_value().position(|m| m.source == *number);
    assert!(comparison.sources.is_sorted_by_key(first_use), "in the order of the lines that use them");
    assert!(with_value().all(|m| comparison.sources.iter().any(|(number, _)| *number == m.source)));
    for (number, source) in &comparison.sources {
        assert_eq!(comparison.source(*number), Some(source));
    }
    assert_eq!(comparison.source(u8::MAX), None);
}

#[test]
fn every_source_that_code_names_is_listed() {
    for id in [release::OEWS_PLACES, release::PROJECTIONS_BEFORE, release::PRICE_LEVELS] {
        assert!(Dataset::bundled().source_number(id).is_some(), "{id}");
    }
}

#[test]
fn all_occupations_bring_each_source_once_and_none_for_a_row_without_values() {
    let dataset = Dataset::bundled();
    // Few legislators are asked what they earn a week.
    for (slug, has_weekly) in [("legislators", false), ("registered-nurses", true)] {
        let occupation = dataset.find(slug).expect("an occupation");
        let beside = Comparison::new(&[occupation], &dataset, Pay::Yearly).beside_all(&dataset);
        let with_value = beside.lines.iter().filter(|line| line.has_value());
        let used: BTreeSet<u8> =
            with_value.flat_map(|line| line.measures.iter().chain(&line.all)).map(|m| m.source).collect();
        let mut listed: Vec<u8> = beside.sources.iter().map(|(number, _)| *number).collect();
        listed.sort_unstable();
        assert_eq!(listed, Vec::from_iter(used), "{slug}");
        let weekly = beside.line(RowId::WeeklyWomen).expect("a row");
        let all = weekly.all.as_ref().expect("it is published");
        let found = (weekly.has_value(), listed.contains(&all.source));
        assert_eq!(found, (has_weekly, has_weekly), "{slug}");
    }
}

#[test]
fn beside_places_the_nation_has_each_occupation_once_and_no_row_that_places_have() {
    let list = "2024\t313500\n00\tUnited States\tUS\t155495730\t100000\n39\tOhio\tOH\t5550180\t92774\n\
                48\tTexas\tTX\t14071160\t97057";
    let areas = Areas::open(list.as_bytes()).expect("a list");
    let dataset = Dataset::bundled();
    let column = |(slug, place): (&str, &str)| {
        let area = areas.find(place).expect("a place");
        let place = InPlace { areas: &areas, local: None, area, prices: Prices::Local };
        Asked { occupation: dataset.find(slug).expect("an occupation"), place: Some(place) }
    };
    let nurses = "registered-nurses";
    let columns = [(nurses, "ohio"), (nurses, "texas"), ("cashiers", "ohio")].map(column);
    let there = Comparison::in_places(&columns, &dataset, Pay::Yearly);
    let nation = &there.places.as_ref().expect("places").nation;
    let slugs: Vec<&str> = nation.subjects.iter().map(|subject| subject.name.slug.as_str()).collect();
    assert_eq!(slugs, [nurses, "cashiers"]);
    let rows = |comparison: &Comparison| comparison.lines.iter().map(|line| line.row.id).collect::<Vec<_>>();
    let others: Vec<RowId> = rows(&there).into_iter().filter(|row| !row.is_local()).collect();
    assert_eq!(rows(nation), others);
    assert!(others.contains(&RowId::GrowthRate) && rows(&there).contains(&RowId::MedianSalary));
}
