//! The software and tools that an occupation uses.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::{ByOccupation, occupation};
use crate::import::crosswalk::Crosswalk;
use crate::import::error::Error;
use crate::import::field::Field;
use crate::import::files;
use crate::import::projections::Lines;
use crate::import::source::Source;
use crate::import::table::{Cell, Row, Table};
use crate::occupation::Missing;

#[derive(Deserialize)]
struct Product {
    #[serde(rename = "O*NET-SOC Code")]
    onet: Field,
    #[serde(rename = "Example", alias = "Workplace Example")]
    name: Field,
    #[serde(rename = "Commodity Title", alias = "Element Name")]
    kind: Field,
    #[serde(rename = "Hot Technology")]
    hot: Field,
    #[serde(rename = "In Demand")]
    in_demand: Field,
}

/// How many products are kept.
const KEPT: usize = 8;

/// What more than one in so many occupations uses tells nothing of any.
const FEWEST_WITHOUT: usize = 4;

/// The kinds of products that tell nothing of any occupation, however few name one of them.
const GENERAL: [&str; 6] = [
    "Electronic mail software",
    "Internet browser software",
    "Office suite software",
    "Presentation software",
    "Spreadsheet software",
    "Word processing software",
];

/// Where everyone may be, whatever they do: they tell nothing alone.
const SOCIAL_NETWORKS: [&str; 2] = ["Facebook", "TikTok"];

/// What is hot anywhere tells of an occupation only if it is named by two others of its minor group at least, and
/// by one in so many of them: nurses name Apache Spark, and shop assistants Eclipse.
const FEWEST_KIN: usize = 2;
const ONE_IN_KIN: usize = 4;

/// The letters of an O*NET-SOC code that occupations of a minor group have in common: "29-1".
const MINOR_GROUP: usize = 4;

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
    let file = source.find(files::TECHNOLOGY)?;
    source.read::<Product>(&file, |row| {
        let code = occupation(&row.onet, crosswalk)?;
        if GENERAL.contains(&row.kind.text()) {
            found.entry(code).or_default();
            return Ok(());
        }
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
        let Some((onet, _)) = own else {
            table.rows.push(Row::missing(code, Missing::NotCovered));
            continue;
        };
        let (mut row, telling) = (Row::new(code), telling(onet, &found, &uses));
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

/// The products in demand, the most sought first, then the hot ones that its kin name as well, those of the fewest
/// occupations first.
fn telling<'p>(onet: &str, found: &'p Products, uses: &BTreeMap<&str, Uses>) -> Vec<&'p str> {
    let kin: Vec<_> =
        found.iter().filter(|(other, _)| *other != onet && minor_group(other) == minor_group(onet)).collect();
    let is_of_kin = |name: &str| {
        let naming = kin.iter().filter(|(_, products)| products.contains_key(name)).count();
        naming >= FEWEST_KIN && naming * ONE_IN_KIN >= kin.len()
    };
    let ranked: BTreeSet<_> = found
        .get(onet)
        .into_iter()
        .flatten()
        .filter_map(|(name, demand)| {
            let Uses { all, in_demand } = uses.get(name.as_str()).copied().unwrap_or_default();
            let rank = match demand {
                Standing::InDemand => found.len() - in_demand,
                Standing::Hot if is_of_kin(name) => all,
                Standing::Hot | Standing::Other => return None,
            };
            (all * FEWEST_WITHOUT <= found.len()).then_some((*demand, rank, name.as_str()))
        })
        .collect();
    let telling: Vec<_> = ranked.into_iter().map(|(.., name)| name).collect();
    if telling.iter().all(|name| SOCIAL_NETWORKS.contains(name)) { Vec::new() } else { telling }
}

fn minor_group(onet: &str) -> Option<&str> {
    onet.get(..MINOR_GROUP)
}

#[cfg(test)]
mod tests {
    use super::Standing::{Hot, InDemand, Other};
    use super::*;

    /// What the first of some occupations tells, among eight of its minor group and eight of others.
    fn telling_of(occupations: &[&[(&str, Standing)]]) -> Vec<String> {
        let mut found = Products::new();
        for number in 0..16 {
            let products = occupations.get(number).copied().unwrap_or(&[("Other", Other)]);
            let products = products.iter().map(|(name, standing)| ((*name).to_owned(), *standing)).collect();
            let group = if number < 8 { "29-1" } else { "41-2" };
            found.insert(format!("{group}{number:03}.00"), products);
        }
        let uses = uses(&found);
        telling("29-1000.00", &found, &uses).into_iter().map(str::to_owned).collect()
    }

    #[test]
    fn what_is_sought_comes_first_then_what_few_use_and_never_what_all_do() {
        let of_one = [
            ("Abacus", Other),
            ("Common", InDemand),
            ("Few", Hot),
            ("More", Hot),
            ("Rarely sought", InDemand),
            ("Sought", InDemand),
        ];
        let second = [("Common", Hot), ("Few", Hot), ("More", Hot), ("Sought", InDemand)];
        let third = [("Common", Hot), ("Few", Other), ("More", Hot)];
        let others = [("Common", Hot), ("More", Hot)];
        let products = telling_of(&[&of_one, &second, &third, &others, &[("Common", Hot)]]);
        assert_eq!(products, ["Sought", "Rarely sought", "Few", "More"]);
    }

    #[test]
    fn what_is_hot_elsewhere_tells_nothing_of_who_alone_names_it() {
        let [both, kin] = [&[("Kin", Hot), ("Odd", Hot)][..], &[("Kin", Hot)]];
        let mut occupations = vec![both, kin, both];
        occupations.resize(8, &[]);
        occupations.push(&[("Odd", InDemand)]);
        assert_eq!(telling_of(&occupations), ["Kin"]);
        // Two of seven name it; of one alone it would be a chance.
        assert!(telling_of(&occupations[..2]).is_empty());
    }

    #[test]
    fn a_social_network_alone_tells_nothing() {
        assert!(telling_of(&[&[("Facebook", InDemand)]]).is_empty());
        assert_eq!(telling_of(&[&[("Facebook", InDemand), ("Sought", InDemand)]]), ["Facebook", "Sought"]);
    }
}
