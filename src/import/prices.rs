//! What money buys: price levels of areas from the Bureau of Economic Analysis, and the consumer price index.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::error::Error;
use super::field::Field;
use super::files;
use super::measure::{PRICE_INDEX, PRICE_LEVEL};
use super::source::Source;
use super::table::{Cell, Row, Table};
use super::years::Years;

/// The line of the regional price parities of all items.
const ALL_ITEMS: &str = "1";
/// What a state's number ends in, for all of it and for what lies outside of metro areas.
const WHOLE: &str = "000";
const NONMETRO: &str = "999";
/// Of these is the level of a part that a state has not, in as many decimals as a sheet shows.
const NO_PART: [char; 2] = ['0', '.'];

#[derive(Deserialize)]
struct State {
    #[serde(rename = "GeoFIPS")]
    area: Field,
    #[serde(rename = "RPP all items {last}")]
    level: Field,
}

#[derive(Deserialize)]
struct Part {
    #[serde(rename = "GeoFIPS")]
    area: Field,
    #[serde(rename = "LineCode")]
    item: Field,
    #[serde(rename = "{last}")]
    level: Field,
}

#[derive(Deserialize)]
struct Month {
    #[serde(rename = "Date")]
    date: Field,
    #[serde(rename = "Index")]
    index: Field,
}

/// The price levels, in thousandths of a percent of the nation's: of states by their two digits, of metro areas by
/// five, of what lies outside of metro areas by the state's two digits and a hyphen.
pub(crate) struct Levels(BTreeMap<String, i64>);

impl Levels {
    pub(crate) fn read(source: &mut Source) -> Result<Levels, Error> {
        let mut levels = BTreeMap::new();
        let file = source.find(files::STATE_PRICES)?;
        let years = source.read::<State>(&file, |state| {
            let key = state.area.text().strip_suffix(WHOLE);
            let key =
                key.filter(|key| key.len() == 2).ok_or_else(|| state.area.bad("a state's five digits"))?;
            state.area.insert_into(&mut levels, key.to_owned(), state.level.number(&PRICE_LEVEL)?)
        })?;
        source.periods.tell("rpp", &file, years.map(Years::last))?;
        for (forms, is_of_metros) in [(files::METRO_PRICES, true), (files::PRICES_OF_PORTIONS, false)] {
            let file = source.find(forms)?;
            let years = source.read::<Part>(&file, |part| {
                if part.item.text() != ALL_ITEMS || part.is_note {
                    return Ok(());
                }
                let area = part.area.characters(5)?;
                let key = match (is_of_metros, area.split_at_checked(2)) {
                    (true, _) => area.to_owned(),
                    (_, Some((state, NONMETRO))) => format!("{state}-"),
                    _ => return Ok(()),
                };
                match part.level.text().trim_matches(NO_PART) {
                    "" if !part.level.text().is_empty() => Ok(()),
                    _ => part.area.insert_into(&mut levels, key, part.level.number(&PRICE_LEVEL)?),
                }
            })?;
            source.periods.tell("rpp", &file, years.map(Years::last))?;
        }
        Ok(Levels(levels))
    }

    /// The level of an area of the pay survey; of a nonmetropolitan area that of all those of its state.
    pub(crate) fn of(&self, area: &str) -> Option<i64> {
        let nonmetro = || Some(format!("{}-", area.get(..2)?));
        let key = if area.len() == 7 { nonmetro()? } else { area.to_owned() };
        self.0.get(&key).copied()
    }
}

/// The price index of May of these years.
pub(crate) fn index(source: &mut Source, years: Years) -> Result<Table, Error> {
    let mut mays = BTreeMap::new();
    let file = source.find(files::PRICE_INDEX)?;
    source.read::<Month>(&file, |month| {
        let [year, number, _] = month.date.text().split('-').collect::<Vec<_>>()[..] else {
            return Err(month.date.bad("a date of the form 2025-05-01"));
        };
        match year.parse::<i64>() {
            Ok(year) if number == "05" && (years.first..=years.last).contains(&year) => {
                month.date.insert_into(&mut mays, year, month.index.number(&PRICE_INDEX)?)
            }
            Ok(_) => Ok(()),
            Err(_) => Err(month.date.bad("a date of the form 2025-05-01")),
        }
    })?;
    let mut table =
        Table::new("prices.tsv", "year", "May of", "cpi").with_named("index", "1982–84 = 100", "cpi");
    source.periods.tell("cpi", &file, Years::of(mays.keys().copied()))?;
    for (year, index) in mays {
        let mut row = Row::new(year);
        row.set_named("index", Cell::number(index, 3));
        table.rows.push(row);
    }
    Ok(table)
}
