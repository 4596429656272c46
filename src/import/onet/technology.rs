//! The software and tools that an occupation uses.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::{ByOccupation, occupation};
use crate::import::crosswalk::Crosswalk;
use crate::import::error::Error;
use crate::import::field::Field;
use crate::import::projections::Lines;
use crate::import::source::Source;
use crate::import::table::{Cell, Row, Table};
use crate::occupation::Missing;

const FILE: &str = "onet/Technology Skills.txt";

#[derive(Deserialize)]
struct Product {
    #[serde(rename = "O*NET-SOC Code")]
    onet: Field,
    #[serde(rename = "Example")]
    name: Field,
    #[serde(rename = "Hot Technology")]
    hot: Field,
    #[serde(rename = "In Demand")]
    in_demand: Field,
}

/// How many products are kept.
const KEPT: usize = 8;

/// How much a product is asked for in job advertisements, the most first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// Asked for in many of the occupation's advertisements.
    InDemand,
    /// Asked for in many advertisements of all occupations.
    Hot,
    Other,
}

/// The products in demand first, then the hot ones, then the others, alphabetically within each.
pub(super) fn read(source: &mut Source, lines: &Lines, crosswalk: &Crosswalk) -> Result<Table, Error> {
    let mut found: ByOccupation<BTreeMap<String, Rank>> = BTreeMap::new();
    source.read::<Product>(FILE, |row| {
        let code = occupation(&row.onet, crosswalk)?;
        let name = row.name.title_of(&row.onet)?.replace("&apos;", "'").replace("&amp;", "&");
        if name.contains("; ") || name.contains('&') && name.contains(';') {
            return Err(row.name.bad("a product name without semicolons"));
        }
        let demand = match (row.hot.text(), row.in_demand.text()) {
            ("Y" | "N", "Y") => Rank::InDemand,
            ("Y", "N") => Rank::Hot,
            ("N", "N") => Rank::Other,
            _ => return Err(row.in_demand.bad("Y or N, and the same in Hot Technology")),
        };
        let known = found.entry(code).or_default().entry(name).or_insert(demand);
        *known = demand.min(*known);
        Ok(())
    })?;

    let mut table = Table::of_occupations("technology.tsv").with_named("technology", "products", "onet");
    for code in lines.codes() {
        let Some((_, products)) = crosswalk.pick(code, &found) else {
            table.rows.push(Row::missing(code, Missing::NotCovered));
            continue;
        };
        let ranked: BTreeSet<_> =
            products.iter().map(|(name, demand)| (*demand, name.to_lowercase(), name)).collect();
        let names: Vec<_> = ranked.into_iter().take(KEPT).map(|(_, _, name)| name.as_str()).collect();
        let mut row = Row::new(code);
        row.set_named("technology", Cell::text(names.join("; ")));
        table.rows.push(row);
    }
    Ok(table)
}
