//! Table 6.2 of the Employment Projections: 17 skill scores on one scale for all occupations.

use std::collections::BTreeMap;

use super::error::Error;
use super::projections::{Lines, without_marks};
use super::source::Source;
use super::table::{CODE, Cell, Table, column};

const FILE: &str = "projections/table_6_2_skills_2023_33.csv";

const TITLE: &str = "2023 National Employment Matrix title";
const CODES: &str = "2023 National Employment Matrix code";

/// The columns of the publisher, and ours.
const SCORES: [(&str, &str); 17] = [
    ("Adaptability", "adaptability"),
    ("Computers and information technology", "computers_and_information_technology"),
    ("Creativity and innovation", "creativity_and_innovation"),
    ("Critical and analytical thinking", "critical_and_analytical_thinking"),
    ("Customer service", "customer_service"),
    ("Detail oriented", "detail_oriented"),
    ("Fine motor", "fine_motor"),
    ("Interpersonal", "interpersonal"),
    ("Leadership", "leadership"),
    ("Mathematics", "mathematics"),
    ("Mechanical", "mechanical"),
    ("Physical strength and stamina", "physical_strength_and_stamina"),
    ("Problem solving and decision making", "problem_solving_and_decision_making"),
    ("Project management", "project_management"),
    ("Science", "science"),
    ("Speaking and listening", "speaking_and_listening"),
    ("Writing and reading", "writing_and_reading"),
];

pub(crate) fn read(source: &mut Source, lines: &Lines) -> Result<Table, Error> {
    let mut columns = [""; 2 + SCORES.len()];
    (columns[0], columns[1]) = (TITLE, CODES);
    for (column, (published, _)) in columns[2..].iter_mut().zip(SCORES) {
        *column = published;
    }
    let mut found = BTreeMap::new();
    source.read(FILE, columns, |row| {
        if row.is_note() || row.cells()[1] == "00-0000" {
            return Ok(());
        }
        let code = row.code(1)?;
        if !lines.contains(code) {
            return Err(row.no_match(1, "a line item of table 1.2"));
        }
        // Marked titles have scores that were imputed from similar O*NET occupations.
        let imputed = without_marks(row.title_of(1, 0)?).1;
        let mut cells = vec![Cell::text(if imputed { "imputed" } else { "published" })];
        for column in 2..columns.len() {
            match row.number(column, 1)? {
                score @ 10..=50 => cells.push(Cell::number(score, 1)),
                _ => return Err(row.bad(column, "a score from 1.0 to 5.0")),
            }
        }
        found.insert(code, cells).map_or(Ok(()), |_| Err(row.duplicate(1)))
    })?;

    let mut out = vec![CODE, column("basis", "text", "skill-scores")];
    out.extend(SCORES.map(|(_, name)| column(name, "score from 1 to 5", "skill-scores")));
    let mut table = Table::new("scores.tsv", &out);
    for code in lines.codes() {
        table.push(code, lines.find(code, &found, FILE)?.clone());
    }
    Ok(table)
}
