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

/// What more than one in so many occupations uses tells nothing of any: office programs, browsers, e-mail.
const FEWEST_WITHOUT: usize = 4;

/// How far a product is asked for in job advertisements, the most first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    /// Asked for in many of the occupation's advertisements.
    InDemand,
    /// Asked for in many advertisements of all occupations.
    Hot,
    Other,
}

/// The products of each occupation.
type Products = ByOccupation<BTreeMap<String, Standing>>;

pub(super) fn read(source: &mut Source, lines: &Lines, crosswalk: &Crosswalk) -> Result<Table, Error> {
    let mut found = Products::new();
    source.read::<Product>(FILE, |row| {
        let code = occupation(&row.onet, crosswalk)?;
        let name = row.name.title_of(&row.onet)?.replace("&apos;", "'").replace("&amp;", "&");
        if name.contains("; ") || name.contains('&') && name.contains(';') {
            return Err(row.name.bad("a product name without semicolons"));
        }
        let demand = match (row.hot.text(), row.in_demand.text()) {
            ("Y" | "N", "Y") => Standing::InDemand,
            ("Y", "N") => Standing::Hot,
            ("N", "N") => Standing::Other,
            _ => return Err(row.in_demand.bad("Y or N, and the same in Hot Technology")),
        };
        let known = found.entry(code).or_default().entry(name).or_insert(demand);
        *known = demand.min(*known);
        Ok(())
    })?;

    let uses = uses(&found);
    let mut table = Table::of_occupations("technology.tsv").with_named("technology", "products", "onet");
    for code in lines.codes() {
        // The list is shown without a name beside it, so it must be that of the line itself.
        let own = crosswalk.pick(code, &found).filter(|_| !crosswalk.is_hybrid(code));
        let Some((_, products)) = own else {
            table.rows.push(Row::missing(code, Missing::NotCovered));
            continue;
        };
        let (mut row, telling) = (Row::new(code), telling(products, &uses, found.len()));
        if !telling.is_empty() {
            row.set_named("technology", Cell::text(telling[..telling.len().min(KEPT)].join("; ")));
        }
        table.rows.push(row);
    }
    Ok(table)
}

/// In how many occupations a product is used, and in how many it is in demand.
#[derive(Clone, Copy, Default)]
struct Uses {
    all: usize,
    in_demand: usize,
}

fn uses(found: &Products) -> BTreeMap<&str, Uses> {
    let mut uses: BTreeMap<&str, Uses> = BTreeMap::new();
    for (name, demand) in found.values().flatten() {
        let uses = uses.entry(name).or_default();
        uses.all += 1;
        uses.in_demand += usize::from(*demand == Standing::InDemand);
    }
    uses
}

/// The products in demand, the most sought first, then the hot ones, those of the fewest occupations first.
fn telling<'p>(
    products: &'p BTreeMap<String, Standing>,
    uses: &BTreeMap<&str, Uses>,
    occupations: usize,
) -> Vec<&'p str> {
    let ranked: BTreeSet<_> = products
        .iter()
        .filter_map(|(name, demand)| {
            let Uses { all, in_demand } = uses.get(name.as_str()).copied().unwrap_or_default();
            let rank = match demand {
                Standing::InDemand => occupations - in_demand,
                Standing::Hot => all,
                Standing::Other => return None,
            };
            (all * FEWEST_WITHOUT <= occupations).then_some((*demand, rank, name.as_str()))
        })
        .collect();
    ranked.into_iter().map(|(.., name)| name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sought_comes_first_then_what_few_use_and_never_what_all_do() {
        let products = |names: &[(&str, Standing)]| {
            names.iter().map(|(name, demand)| ((*name).to_owned(), *demand)).collect::<BTreeMap<_, _>>()
        };
        use Standing::{Hot, InDemand, Other};
        let mut found = Products::new();
        let of_one = [
            ("Abacus", Other),
            ("Common", InDemand),
            ("Few", Hot),
            ("Sought", InDemand),
            ("Rarely sought", InDemand),
            ("Any", Hot),
        ];
        found.insert("0".to_owned(), products(&of_one));
        found.insert("1".to_owned(), products(&[("Common", Hot), ("Sought", InDemand), ("Any", Other)]));
        found.insert("2".to_owned(), products(&[("Common", Hot)]));
        for other in 3..8 {
            found.insert(other.to_string(), products(&[("Other", Other)]));
        }
        let telling = telling(&found["0"], &uses(&found), found.len());
        assert_eq!(telling, ["Sought", "Rarely sought", "Few", "Any"]);
    }
}
