//! The metro areas and states that pay best.

use std::collections::BTreeMap;

use super::ranking::{Candidate, Ranking, rank};
use super::{Bases, Basis, wage};
use crate::import::error::Error;
use crate::import::projections::Lines;
use crate::import::source::Source;
use crate::import::table::{CODE, Cell, Column, Reason, Table, column};
use crate::occupation::Code;

const CITIES: &str = "oews/MSA_M2025.csv";
const STATES: &str = "oews/state_M2025.csv";

/// Their wages are not compared with those of the states; the District of Columbia's are.
const TERRITORIES: [&str; 5] = ["AS", "GU", "MP", "PR", "VI"];

/// How many are kept.
const KEPT: usize = 3;

const COLUMNS: [Column; 16] = [
    CODE,
    column("basis", "text", "oews"),
    column("city1", "metro area", "oews"),
    column("city1_pay", "$ by basis", "oews"),
    column("city2", "metro area", "oews"),
    column("city2_pay", "$ by basis", "oews"),
    column("city3", "metro area", "oews"),
    column("city3_pay", "$ by basis", "oews"),
    column("state1", "state", "oews"),
    column("state1_pay", "$ by basis", "oews"),
    column("state2", "state", "oews"),
    column("state2_pay", "$ by basis", "oews"),
    column("state3", "state", "oews"),
    column("state3_pay", "$ by basis", "oews"),
    column("city_top", "metro areas", "oews"),
    column("state_top", "states", "oews"),
];

/// The candidates of each occupation by name.
type Candidates = BTreeMap<Code, BTreeMap<String, Candidate>>;

pub(super) fn read(source: &mut Source, lines: &Lines, bases: &Bases) -> Result<Table, Error> {
    let cities = candidates(source, CITIES, lines, bases)?;
    let states = candidates(source, STATES, lines, bases)?;
    let mut table = Table::new("places.tsv", &COLUMNS);
    for code in lines.codes() {
        let Some(basis) = bases.get(&code).copied() else {
            table.push(code, vec![Cell::Missing(Reason::NotPublished); COLUMNS.len() - 1]);
            continue;
        };
        let (cities, city_top) = ranking(&cities, code, basis).cells(KEPT, basis);
        let (states, state_top) = ranking(&states, code, basis).cells(KEPT, basis);
        table.push(code, [vec![basis.cell()], cities, states, vec![city_top, state_top]].concat());
    }
    Ok(table)
}

fn ranking(candidates: &Candidates, code: Code, basis: Basis) -> Ranking {
    rank(candidates.get(&code).into_iter().flat_map(BTreeMap::values), basis)
}

fn candidates(source: &mut Source, file: &str, lines: &Lines, bases: &Bases) -> Result<Candidates, Error> {
    let columns =
        ["OCC_CODE", "O_GROUP", "PRIM_STATE", "AREA_TITLE", "TOT_EMP", "MEAN_PRSE", "A_MEAN", "H_MEAN"];
    let mut found = Candidates::new();
    source.read(file, columns, |row| {
        if row.cells()[1] != "detailed" {
            return Ok(());
        }
        let code = row.code(0)?;
        if !lines.contains(code) {
            return Err(row.no_match(0, "a line item of table 1.2"));
        }
        let jobs = row.number_unless("**", 4, 0)?;
        let error = row.number_unless("*", 5, 1)?;
        let (year, hour) = (wage(row, 6, Basis::Year)?, wage(row, 7, Basis::Hour)?);
        if TERRITORIES.contains(&row.cells()[2]) {
            return Ok(());
        }
        let mean = match bases.get(&code) {
            Some(Basis::Hour) => hour,
            Some(Basis::Year) | None => year,
        };
        let name = row.title_of(0, 3)?.to_owned();
        let known =
            found.entry(code).or_default().insert(name.clone(), Candidate { name, jobs, error, mean });
        known.map_or(Ok(()), |_| Err(row.duplicate(0)))
    })?;
    Ok(found)
}
