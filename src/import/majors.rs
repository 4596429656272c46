//! The fields of study that lead to an occupation, by the crosswalk of the National Center for Education Statistics.

use std::collections::{BTreeMap, BTreeSet};

use super::crosswalk::{ARMED_FORCES, Crosswalk};
use super::error::Error;
use super::projections::Lines;
use super::source::Source;
use super::table::{CODE, Cell, Column, Reason, Table, column, padded};
use crate::occupation::Code;

const FILE: &str = "codes/cip_2020_to_soc_2018.csv";

/// The fields that lead nowhere, and the occupation that none leads to.
const NO_FIELD: &str = "99.9999";
const NO_OCCUPATION: &str = "99-9999";

/// How many fields are kept.
const KEPT: usize = 3;

const COLUMNS: [Column; 1 + KEPT] = [
    CODE,
    column("major1", "text", "cip-soc"),
    column("major2", "text", "cip-soc"),
    column("major3", "text", "cip-soc"),
];

pub(crate) fn read(source: &mut Source, lines: &Lines, crosswalk: &Crosswalk) -> Result<Table, Error> {
    let mut titles: BTreeMap<String, String> = BTreeMap::new();
    let mut leads_to: BTreeMap<String, BTreeSet<Code>> = BTreeMap::new();
    source.read(FILE, ["CIP2020Code", "CIP2020Title", "SOC2018Code"], |row| {
        let [field, _, soc] = row.cells();
        if field == NO_FIELD || soc == NO_OCCUPATION {
            return Ok(());
        }
        let title = row.title_of(0, 1)?;
        let code = row.code(2)?;
        if code.major_group() == ARMED_FORCES {
            return Ok(());
        }
        let line = crosswalk.line_of_soc(code).ok_or_else(|| row.no_match(2, "a detailed SOC code"))?;
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
    let mut table = Table::new("majors.tsv", &COLUMNS);
    for code in lines.codes() {
        let Some(fields) = fields.get_mut(&code) else {
            table.push(code, vec![Cell::Missing(Reason::NotCovered); KEPT]);
            continue;
        };
        fields.sort();
        let majors = fields.iter().take(KEPT).filter_map(|(_, field)| titles.get(*field));
        table.push(code, padded(majors.map(|title| Cell::text(title.as_str())).collect(), KEPT));
    }
    Ok(table)
}
