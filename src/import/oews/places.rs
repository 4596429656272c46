//! The metro areas and states that pay best.

use std::collections::BTreeMap;

use super::ranking::{Among, Candidate, Columns, Ranking, rank};
use super::{Basis, Nation, Nations, wage};
use crate::dataset::Column;
use crate::import::field::{Fault, Field};
use crate::import::measure::{PEOPLE, STANDARD_ERROR};
use crate::import::projections::Lines;
use crate::import::table::{Row, Table};
use crate::occupation::{Code, Missing};

/// Their wages are not compared with those of the states; the District of Columbia's are.
const TERRITORIES: [&str; 5] = ["AS", "GU", "MP", "PR", "VI"];

/// The candidates of each occupation by name.
type Candidates = BTreeMap<Code, BTreeMap<String, Candidate>>;

/// Who may pay best: metro areas, and states.
#[derive(Default)]
pub(super) struct Places {
    pub(super) cities: Candidates,
    pub(super) states: Candidates,
}

/// What the table of metro areas or states says of an occupation in one.
pub(super) struct Area<'f> {
    pub(super) code: Code,
    /// The occupation's code and the area's name, as the row has them.
    pub(super) occupation: &'f Field,
    pub(super) title: &'f Field,
    pub(super) state: &'f Field,
    pub(super) jobs: &'f Field,
    pub(super) error: &'f Field,
    pub(super) mean_year: &'f Field,
    pub(super) mean_hour: &'f Field,
}

impl Area<'_> {
    /// Counts it among the candidates.
    pub(super) fn run(&self, nations: &Nations, candidates: &mut Candidates) -> Result<(), Fault> {
        let jobs = self.jobs.number_unless("**", &PEOPLE)?;
        let error = self.error.number_unless("*", &STANDARD_ERROR)?;
        let (year, hour) = (wage(self.mean_year, Basis::Year)?, wage(self.mean_hour, Basis::Hour)?);
        if TERRITORIES.contains(&self.state.text()) {
            return Ok(());
        }
        let mean = match nations.get(&self.code).map(|nation| nation.basis) {
            Some(Basis::Hour) => hour,
            Some(Basis::Year) | None => year,
        };
        let name = self.title.title_of(self.occupation)?.to_owned();
        let candidate = Candidate { name: name.clone(), jobs, error, mean };
        self.occupation.insert_into(candidates.entry(self.code).or_default(), name, candidate)
    }
}

pub(super) fn table(places: &Places, lines: &Lines, nations: &Nations) -> Table {
    let Places { cities, states } = places;
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
        let of_cities =
            Columns { names: Column::City, pay: Column::CityPay, top: Column::CityTop, share: None };
        ranking(cities, code, nation).write(&mut row, of_cities, nation.basis);
        let of_states =
            Columns { names: Column::State, pay: Column::StatePay, top: Column::StateTop, share: None };
        ranking(states, code, nation).write(&mut row, of_states, nation.basis);
        table.rows.push(row);
    }
    table
}

fn ranking(candidates: &Candidates, code: Code, nation: &Nation) -> Ranking {
    rank(candidates.get(&code).into_iter().flat_map(BTreeMap::values), nation, Among::Places)
}
