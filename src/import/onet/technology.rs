//! The software and tools that an occupation uses.

use std::collections::{BTreeMap, BTreeSet};

use super::{ByOccupation, occupation};
use crate::import::crosswalk::Crosswalk;
use crate::import::error::Error;
use crate::import::projections::Lines;
use crate::import::source::Source;
use crate::import::table::{CODE, Cell, Reason, Table, column};

const FILE: &str = "onet/Technology Skills.txt";

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
    let columns = ["O*NET-SOC Code", "Example", "Hot Technology", "In Demand"];
    let mut found: ByOccupation<BTreeMap<String, Rank>> = BTreeMap::new();
    source.read(FILE, columns, |row| {
        let code = occupation(row, 0, crosswalk)?;
        let name = row.title_of(0, 1)?.replace("&apos;", "'").replace("&amp;", "&");
        if name.contains("; ") || name.contains('&') && name.contains(';') {
            return Err(row.bad(1, "a product name without semicolons"));
        }
        let demand = match (row.cells()[2], row.cells()[3]) {
            ("Y" | "N", "Y") => Rank::InDemand,
            ("Y", "N") => Rank::Hot,
            ("N", "N") => Rank::Other,
            _ => return Err(row.bad(3, "Y or N, and the same in Hot Technology")),
        };
        let known = found.entry(code).or_default().entry(name).or_insert(demand);
        *known = demand.min(*known);
        Ok(())
    })?;

    let mut table = Table::new("technology.tsv", &[CODE, column("technology", "products", "onet")]);
    for code in lines.codes() {
        let Some((_, products)) = crosswalk.pick(code, &found) else {
            table.push(code, vec![Cell::Missing(Reason::NotCovered)]);
            continue;
        };
        let ranked: BTreeSet<_> =
            products.iter().map(|(name, demand)| (*demand, name.to_lowercase(), name)).collect();
        let names: Vec<_> = ranked.into_iter().take(KEPT).map(|(_, _, name)| name.as_str()).collect();
        table.push(code, vec![Cell::text(names.join("; "))]);
    }
    Ok(table)
}
