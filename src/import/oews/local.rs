//! Pay and employment of every occupation in every area: a table of each occupation, and the list of areas.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::places::{self, Places};
use super::wages::Wages;
use super::{Basis, Nations, Wage, is_detailed, is_true, wage};
use crate::import::error::Error;
use crate::import::field::{Fault, Field};
use crate::import::files;
use crate::import::measure::{Measure, PEOPLE, QUOTIENT};
use crate::import::prices::Levels;
use crate::import::projections::Lines;
use crate::import::report::Coverage;
use crate::import::source::Source;
use crate::import::table::{Cell, Row, Table};
use crate::import::years::Years;
use crate::occupation::{Code, Missing};
use crate::place::{LocalFigures, PayFigures, write_local};

/// Reads one figure of a place.
type Read = fn(&LocalFigures) -> Result<i32, Missing>;

/// The code of all occupations together.
const ALL: &str = "00-0000";
/// The nation among the areas. Its name and figures stand in the nation's own table.
const NATION: &str = "00";

/// What the tables of all areas say of an occupation in one.
#[derive(Deserialize)]
struct Cells {
    #[serde(rename = "AREA")]
    area: Field,
    #[serde(rename = "AREA_TITLE")]
    title: Field,
    #[serde(rename = "OCC_CODE")]
    code: Field,
    #[serde(rename = "TOT_EMP")]
    employees: Field,
    #[serde(rename = "LOC_QUOTIENT")]
    quotient: Field,
    #[serde(flatten)]
    wages: Wages,
}

/// A row of the tables of states and metro areas.
#[derive(Deserialize)]
struct Wide {
    #[serde(rename = "O_GROUP")]
    level: Field,
    #[serde(rename = "PRIM_STATE")]
    state: Field,
    #[serde(rename = "MEAN_PRSE")]
    error: Field,
    #[serde(rename = "ANNUAL")]
    annual_only: Field,
    #[serde(rename = "HOURLY")]
    hourly_only: Field,
    #[serde(flatten)]
    cells: Cells,
}

/// How many digits the areas of a table have.
const OF_STATES: usize = 2;
const OF_METROS: usize = 5;
const OF_NONMETROS: usize = 7;

/// What was found: the list of areas, the file of each occupation, and what they have.
pub(crate) struct Local {
    pub(crate) areas: Table,
    pub(crate) files: Vec<(String, String)>,
    /// How many lines the files have, and their columns.
    pub(crate) coverage: (usize, Vec<Coverage>),
}

/// The figures of occupations by area, areas in the order of the list, and the rows of areas.
struct Found<'l> {
    lines: &'l Lines,
    levels: &'l Levels,
    local: BTreeMap<Code, BTreeMap<(usize, String), LocalFigures>>,
    areas: BTreeMap<(usize, String), Row>,
}

pub(super) fn read(
    source: &mut Source,
    lines: &Lines,
    nations: &Nations,
    all: i64,
) -> Result<(Local, Places), Error> {
    let levels = Levels::read(source)?;
    let mut found = Found { lines, levels: &levels, local: BTreeMap::new(), areas: BTreeMap::new() };
    let mut places = Places::default();
    for (forms, is_of_states) in [(files::STATES, true), (files::METROS, false)] {
        let file = source.find_of("oews", forms)?;
        // The best-paying places are ranked beside the nation.
        source.periods.tell("oews-places", &file, Years::within(&file))?;
        source.read::<Wide>(&file, |wide| {
            let is_of_all = wide.cells.code.text() == ALL;
            let only = match (is_true(&wide.annual_only)?, is_true(&wide.hourly_only)?) {
                (true, _) => Some(Basis::Year),
                (_, true) => Some(Basis::Hour),
                _ => None,
            };
            let postal = if is_of_states { wide.state.text() } else { "" };
            wide.cells.area.characters(if is_of_states { OF_STATES } else { OF_METROS })?;
            if is_of_all {
                found.add_area(&wide.cells, postal)
            } else if is_detailed(&wide.level)? {
                wide.place()?
                    .run(nations, if is_of_states { &mut places.states } else { &mut places.cities })?;
                found.add(&wide.cells, only)
            } else {
                Ok(())
            }
        })?;
    }
    let file = source.find_of("oews-places", files::NONMETROS)?;
    source.read::<Cells>(&file, |cells| {
        cells.area.characters(OF_NONMETROS)?;
        match cells.code.text() {
            ALL => found.add_area(cells, ""),
            // Major groups: the table does not say what a row is.
            code if code.ends_with("0000") => Ok(()),
            _ => found.add(cells, None),
        }
    })?;

    let mut areas = Table::new("areas.tsv", "code", "code", "oews-places")
        .with_named("name", "text", "oews-places")
        .with_named("postal", "text", "oews-places")
        .with_named("employees", "people", "oews-places")
        .with_named("price_level", "percent of the nation’s", "rpp");
    areas.rows.push(area_row(NATION, "United States", "US", all, Some(100_000)));
    areas.rows.extend(found.areas.into_values());
    let name = |code: Code| format!("local/{code}.tsv");
    let text = |areas: &BTreeMap<(usize, String), LocalFigures>| {
        write_local(areas.iter().map(|((_, area), figures)| (area.as_str(), figures)))
    };
    let files = lines.codes().map(|code| {
        let figures = found.local.get(&code);
        (name(code), figures.map_or_else(|| write_local([]), text))
    });
    Ok((Local { areas, files: files.collect(), coverage: coverage(&found.local) }, places))
}

impl Found<'_> {
    fn add_area(&mut self, cells: &Cells, postal: &str) -> Result<(), Fault> {
        let (area, title) = (cells.area.text(), cells.title.title_of(&cells.area)?);
        let row = area_row(area, title, postal, cells.employees.number(&PEOPLE)?, self.levels.of(area));
        cells.area.insert_into(&mut self.areas, (area.len(), area.to_owned()), row)
    }

    fn add(&mut self, cells: &Cells, only: Option<Basis>) -> Result<(), Fault> {
        let code = self.lines.code(&cells.code)?;
        let area = (cells.area.text().len(), cells.area.text().to_owned());
        if !self.areas.contains_key(&area) {
            return Err(cells.area.no_match("an area with a line for all occupations"));
        }
        let figures = cells.figures(only)?;
        cells.code.insert_into(self.local.entry(code).or_default(), area, figures)
    }
}

impl Wide {
    fn place(&self) -> Result<places::Area<'_>, Fault> {
        Ok(places::Area {
            code: self.cells.code.code()?,
            occupation: &self.cells.code,
            title: &self.cells.title,
            state: &self.state,
            jobs: &self.cells.employees,
            error: &self.error,
            mean_year: self.cells.wages.mean(Basis::Year),
            mean_hour: self.cells.wages.mean(Basis::Hour),
        })
    }
}

fn area_row(code: &str, name: &str, postal: &str, employees: i64, level: Option<i64>) -> Row {
    let mut row = Row::new(code);
    row.set_named("name", Cell::text(name));
    if !postal.is_empty() {
        row.set_named("postal", Cell::text(postal));
    }
    row.set_named("employees", Cell::number(employees, 0));
    row.set_named("price_level", Cell::number_or(level, 3, Missing::NotCovered));
    row
}

impl Cells {
    /// `only` is how pay is published, where the table says that it is by the year or by the hour only; nonmetropolitan
    /// areas' does not.
    fn figures(&self, only: Option<Basis>) -> Result<LocalFigures, Fault> {
        self.wages.check_order()?;
        let wages = |fields: [&Field; 6], basis| -> Result<Vec<Wage>, Fault> {
            fields.into_iter().map(|field| wage(field, basis)).collect()
        };
        let (years, hours) = (
            wages(self.wages.by(Basis::Year), Basis::Year)?,
            wages(self.wages.by(Basis::Hour), Basis::Hour)?,
        );
        let is_none = |wages: &[Wage]| wages.iter().all(|wage| *wage == Wage::NotPublished);
        let only = only.or(match (is_none(&years), is_none(&hours)) {
            (true, false) => Some(Basis::Hour),
            (false, true) => Some(Basis::Year),
            _ => None,
        });
        let reasons = match only {
            None => [Missing::NotPublished; 2],
            Some(Basis::Year) => [Missing::NotPublished, Missing::AnnualOnly],
            Some(Basis::Hour) => [Missing::HourlyOnly, Missing::NotPublished],
        };
        let read = |fields: [&Field; 6], wages: &[Wage], why| {
            let mut figures = [Err(why); 6];
            for ((figure, field), wage) in figures.iter_mut().zip(fields).zip(wages) {
                match (wage, why) {
                    (Wage::NotPublished, _) => {}
                    (_, Missing::AnnualOnly) => return Err(field.bad("*, since pay is by the year only")),
                    (_, Missing::HourlyOnly) => return Err(field.bad("*, since pay is by the hour only")),
                    (Wage::TopCoded, _) => *figure = Err(Missing::TopCoded),
                    (Wage::Amount(amount), _) => *figure = Ok(whole(field, *amount)?),
                }
            }
            Ok(PayFigures { mean: figures[0], percentiles: std::array::from_fn(|at| figures[at + 1]) })
        };
        Ok(LocalFigures {
            employees: figure(&self.employees, &PEOPLE)?,
            quotient: figure(&self.quotient, &QUOTIENT)?,
            year: read(self.wages.by(Basis::Year), &years, reasons[0])?,
            hour: read(self.wages.by(Basis::Hour), &hours, reasons[1])?,
        })
    }
}

fn figure(field: &Field, measure: &Measure) -> Result<Result<i32, Missing>, Fault> {
    let number = field.number_unless("**", measure)?.ok_or(Missing::NotPublished);
    number.map(|number| whole(field, number)).map_or_else(|missing| Ok(Err(missing)), |number| number.map(Ok))
}

fn whole(field: &Field, number: i64) -> Result<i32, Fault> {
    i32::try_from(number).map_err(|_| field.bad("a smaller number"))
}

/// How many lines there are, and what their columns have.
fn coverage(local: &BTreeMap<Code, BTreeMap<(usize, String), LocalFigures>>) -> (usize, Vec<Coverage>) {
    let columns: [(&str, Read); 6] = [
        ("employees", |figures| figures.employees),
        ("quotient", |figures| figures.quotient),
        ("mean_year", |figures| figures.year.mean),
        ("median_year", |figures| figures.year.median()),
        ("mean_hour", |figures| figures.hour.mean),
        ("median_hour", |figures| figures.hour.median()),
    ];
    let all: Vec<&LocalFigures> = local.values().flat_map(BTreeMap::values).collect();
    let columns = columns.map(|(column, read)| Coverage::of(column, all.iter().map(|figures| read(figures))));
    (all.len(), columns.into())
}
