//! Table 6.2 of the Employment Projections: 17 skill scores on one scale for all occupations.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::error::Error;
use super::field::Field;
use super::files;
use super::measure::SCORE;
use super::projections::{Lines, without_marks};
use super::source::Source;
use super::table::{Cell, Row, Table};
use super::totals;
use super::years::Years;
use crate::dataset::Column;

#[derive(Deserialize)]
struct Scores {
    #[serde(rename = "{first} National Employment Matrix title")]
    title: Field,
    #[serde(rename = "{first} National Employment Matrix code")]
    code: Field,
    #[serde(rename = "Adaptability")]
    adaptability: Field,
    #[serde(rename = "Computers and information technology")]
    computers: Field,
    #[serde(rename = "Creativity and innovation")]
    creativity: Field,
    #[serde(rename = "Critical and analytical thinking")]
    critical_thinking: Field,
    #[serde(rename = "Customer service")]
    customer_service: Field,
    #[serde(rename = "Detail oriented")]
    detail_oriented: Field,
    #[serde(rename = "Fine motor")]
    fine_motor: Field,
    #[serde(rename = "Interpersonal")]
    interpersonal: Field,
    #[serde(rename = "Leadership")]
    leadership: Field,
    #[serde(rename = "Mathematics")]
    mathematics: Field,
    #[serde(rename = "Mechanical")]
    mechanical: Field,
    #[serde(rename = "Physical strength and stamina")]
    physical_strength: Field,
    #[serde(rename = "Problem solving and decision making")]
    problem_solving: Field,
    #[serde(rename = "Project management")]
    project_management: Field,
    #[serde(rename = "Science")]
    science: Field,
    #[serde(rename = "Speaking and listening")]
    speaking: Field,
    #[serde(rename = "Writing and reading")]
    writing: Field,
}

impl Scores {
    fn scores(&self) -> [(Column, &Field); 17] {
        [
            (Column::Adaptability, &self.adaptability),
            (Column::Computers, &self.computers),
            (Column::Creativity, &self.creativity),
            (Column::CriticalThinking, &self.critical_thinking),
            (Column::CustomerService, &self.customer_service),
            (Column::DetailOriented, &self.detail_oriented),
            (Column::FineMotor, &self.fine_motor),
            (Column::Interpersonal, &self.interpersonal),
            (Column::Leadership, &self.leadership),
            (Column::Mathematics, &self.mathematics),
            (Column::Mechanical, &self.mechanical),
            (Column::PhysicalStrength, &self.physical_strength),
            (Column::ProblemSolving, &self.problem_solving),
            (Column::ProjectManagement, &self.project_management),
            (Column::Science, &self.science),
            (Column::Speaking, &self.speaking),
            (Column::Writing, &self.writing),
        ]
    }
}

pub(crate) fn read(source: &mut Source, lines: &Lines) -> Result<Table, Error> {
    let (mut rows, mut total) = (BTreeMap::new(), None);
    let file = source.find(files::SKILL_SCORES)?;
    let years = source.read::<Scores>(&file, |found| {
        if found.is_note {
            return Ok(());
        }
        // Marked titles have scores that were imputed from similar O*NET occupations.
        let (_, imputed) = without_marks(found.title.title_of(&found.code)?);
        let mut row = Row::new(found.code.text());
        row.set(Column::ScoreBasis, Cell::text(if imputed { "imputed" } else { "published" }));
        for (column, score) in found.scores() {
            row.set(column, Cell::number(score.number(&SCORE)?, 1));
        }
        if found.code.text() == totals::ALL {
            row.replace(Column::ScoreBasis, Cell::Empty);
            total = Some(row);
            return Ok(());
        }
        found.code.insert_into(&mut rows, lines.code(&found.code)?, row)
    })?;
    source.periods.tell("skill-scores", &file, years.map(Years::first))?;
    let mut table = Table::declared("scores.tsv", "scores");
    table.rows = lines.all(rows, &file)?;
    table.total = total;
    Ok(table)
}
