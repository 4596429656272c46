//! Which differences are told.

use super::*;
use crate::occupation::{Measure, Value};

fn line(row: RowId, figures: &[i32]) -> Line {
    let measures = figures.iter().map(|steps| Measure::own(Ok(Value::Amount(*steps)), 0)).collect();
    Line::of(row, measures)
}

fn rows(lines: &[Line], stated: &[Fact]) -> Vec<RowId> {
    differences(lines, stated).into_iter().map(|key| key.row).collect()
}

#[test]
fn only_what_a_person_feels_is_told() {
    use RowId::{GrowthRate, MedianSalary, Openings, Science};
    let is_told = |row, figures: [i32; 2]| !rows(&[line(row, &figures)], &[]).is_empty();
    let table = [
        (Science, [33, 27], false),
        (Science, [34, 27], true),
        (Science, [30, 10], false),
        (Science, [31, 10], true),
        (GrowthRate, [49, 20], false),
        (GrowthRate, [50, 20], true),
        (Openings, [1990, 1000], false),
        (Openings, [2000, 1000], true),
        (Openings, [90, 0], false),
        (Openings, [100, 0], true),
        // Pay is the paragraph's, and who people are is nobody's.
        (MedianSalary, [200_000, 20_000], false),
        (RowId::Age, [500, 300], false),
    ];
    for (row, figures, expected) in table {
        assert_eq!(is_told(row, figures), expected, "{row:?} {figures:?}");
    }
}

#[test]
fn the_largest_come_first_and_one_speaks_for_its_kin() {
    use RowId::{FineMotor, GrowthRate, Openings, PhysicalStrength, Science, Writing};
    let lines = [
        line(Openings, &[4000, 1000]),
        line(GrowthRate, &[100, 50]),
        line(Science, &[40, 30]),
        line(Writing, &[41, 30]),
        line(PhysicalStrength, &[10, 35]),
        line(FineMotor, &[10, 30]),
    ];
    assert_eq!(rows(&lines, &[]), [PhysicalStrength, GrowthRate, Writing, Openings]);
    let stated = [Fact::Row(PhysicalStrength), Fact::Openings];
    assert_eq!(rows(&lines, &stated), [GrowthRate, Writing], "nor what is kin to what was told");
}

#[test]
fn at_most_five_are_told() {
    use RowId::{Creativity, GrowthRate, Mechanical, Openings, Science, Speaking};
    let lines = [
        line(Openings, &[4000, 1000]),
        line(GrowthRate, &[100, 20]),
        line(Science, &[40, 20]),
        line(Creativity, &[40, 20]),
        line(Mechanical, &[40, 20]),
        line(Speaking, &[40, 20]),
    ];
    assert_eq!(rows(&lines, &[]), [Science, Creativity, Mechanical, Speaking, GrowthRate]);
}

#[test]
fn jobs_speak_where_openings_may_not_be_compared() {
    let jobs = || line(RowId::Jobs, &[4000, 1000]);
    assert_eq!(rows(&[jobs()], &[]), [RowId::Jobs]);
    assert_eq!(rows(&[jobs(), line(RowId::Openings, &[500, 400])], &[]), []);
}
