//! The metro areas and states that pay best.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::ranking::{Among, Candidate, Columns, Ranking, rank};
use super::{Basis, Nation, Nations, is_detailed, wage};
use crate::dataset::Column;
use crate::import::error::Error;
use crate::import::field::Field;
use crate::import::projections::Lines;
use crate::import::source::Source;
use crate::import::table::{Row, Table};
use crate::occupation::{Code, Missing};

const CITIES: &str = "oews/MSA_M2025.csv";
const STATES: &str = "oews/state_M2025.csv";

#[derive(Deserialize)]
struct Area {
    #[serde(rename = "OCC_CODE")]
    code: Field,
    #[serde(rename = "O_GROUP")]
    level: Field,
    #[serde(rename = "PRIM_STATE")]
    state: Field,
    #[serde(rename = "AREA_TITLE")]
    title: Field,
    #[serde(rename = "TOT_EMP")]
    jobs: Field,
    #[serde(rename = "MEAN_PRSE")]
    error: Field,
    #[serde(rename = "A_MEAN")]
    mean_year: Field,
    #[serde(rename = "H_MEAN")]
    mean_hour: Field,
}

/// Their wages are not compared with those of the states; the District of Columbia's are.
const TERRITORIES: [&str; 5] = ["AS", "GU", "MP", "PR", "VI"];

/// The candidates of each occupation by name.
type Candidates = BTreeMap<Code, BTreeMap<String, Candidate>>;

pub(super) fn read(source: &mut Source, lines: &Lines, nations: &Nations) -> Result<Table, Error> {
    let cities = candidates(source, CITIES, lines, nations)?;
    let states = candidates(source, STATES, lines, nations)?;
    let mut table = Table::of_occupations("places.tsv")
        .with(&[Column::PlaceBasis])
        .with(&[Column::City, Column::CityPay])
        .with(&[Column::State, Column::StatePay])
        .with(&[Column::CityTop, Column::StateTop]);
    for code in lines.codes() {
        let Some(nation) = nations.get(&code) else {
            table.rows.push(Row::missing(code, Missing::NotPublished));
            continue;
        };
        let mut row = Row::new(code);
        row.set(Column::PlaceBasis, nation.basis.cell());
        let of_cities = Columns { names: Column::City, pay: Column::CityPay, top: Column::CityTop };
        ranking(&cities, code, nation).write(&mut row, of_cities, nation.basis);
        let of_states = Columns { names: Column::State, pay: Column::StatePay, top: Column::StateTop };
        ranking(&states, code, nation).write(&mut row, of_states, nation.basis);
        table.rows.push(row);
    }
    Ok(table)
}

fn ranking(candidates: &Candidates, code: Code, nation: &Nation) -> Ranking {
    rank(candidates.get(&code).into_iter().flat_map(BTreeMap::values), nation, Among::Places)
}

fn candidates(
    source: &mut Source,
    file: &str,
    lines: &Lines,
    nations: &Nations,
) -> Result<Candidates, Error> {
    let mut found = Candidates::new();
    source.read::<Area>(file, |area| {
        if !is_detailed(&area.level)? {
            return Ok(());
        }
        let code = lines.code(&area.code)?;
        let (jobs, error) = (area.jobs.number_unless("**", 0)?, area.error.number_unless("*", 1)?);
        let (year, hour) = (wage(&area.mean_year, Basis::Year)?, wage(&area.mean_hour, Basis::Hour)?);
        if TERRITORIES.contains(&area.state.text()) {
            return Ok(());
        }
        let mean = match nations.get(&code).map(|nation| nation.basis) {
            Some(Basis::Hour) => hour,
            Some(Basis::Year) | None => year,
        };
        let name = area.title.title_of(&area.code)?.to_owned();
        let candidate = Candidate { name: name.clone(), jobs, error, mean };
        area.code.insert_into(found.entry(code).or_default(), name, candidate)
    })?;
    Ok(found)
}
