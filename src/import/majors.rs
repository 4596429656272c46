//! The fields of study that lead to an occupation, by the crosswalk of the National Center for Education Statistics.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::crosswalk::{ARMED_FORCES, Crosswalk};
use super::error::Error;
use super::field::Field;
use super::projections::Lines;
use super::source::Source;
use super::table::{Cell, Row, Table};
use crate::dataset::Column;
use crate::occupation::{Code, Missing};

const FILE: &str = "codes/cip_2020_to_soc_2018.csv";

#[derive(Deserialize)]
struct Path {
    #[serde(rename = "CIP2020Code")]
    field: Field,
    #[serde(rename = "CIP2020Title")]
    title: Field,
    #[serde(rename = "SOC2018Code")]
    soc: Field,
}

/// The fields that lead nowhere, and the occupation that none leads to.
const NO_FIELD: &str = "99.9999";
const NO_OCCUPATION: &str = "99-9999";

pub(crate) fn read(source: &mut Source, lines: &Lines, crosswalk: &Crosswalk) -> Result<Table, Error> {
    let mut titles: BTreeMap<String, String> = BTreeMap::new();
    let mut leads_to: BTreeMap<String, BTreeSet<Code>> = BTreeMap::new();
    source.read::<Path>(FILE, |row| {
        let field = row.field.text();
        if field == NO_FIELD || row.soc.text() == NO_OCCUPATION {
            return Ok(());
        }
        let title = row.title.title_of(&row.field)?;
        if row.soc.code()?.major_group() == ARMED_FORCES {
            return Ok(());
        }
        let line = crosswalk.line_of(&row.soc)?;
        titles.insert(field.to_owned(), title.strip_suffix('.').unwrap_or(title).to_owned());
        leads_to.entry(field.to_owned()).or_default().insert(line);
        Ok(())
    })?;

    // The fewer occupations a field leads to, the more it says about each; equals by code.
    let mut fields: BTreeMap<Code, Vec<(usize, &str)>> = BTreeMap::new();
    for (field, found) in &leads_to {
        for line in found {
            fields.entry(*line).or_default().push((found.len(), field));
        }
    }
    let mut table = Table::declared("majors.tsv", "majors");
    for code in lines.codes() {
        let Some(fields) = fields.get_mut(&code) else {
            table.rows.push(Row::missing(code, Missing::NotCovered));
            continue;
        };
        fields.sort();
        let majors = fields.iter().filter_map(|(_, field)| titles.get(*field));
        let mut row = Row::new(code);
        row.set_list(Column::Major, majors.map(Cell::text));
        table.rows.push(row);
    }
    Ok(table)
}
