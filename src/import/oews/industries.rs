//! The industries that pay best: a sector to name, and a four-digit industry for detail.

use std::collections::BTreeMap;

use super::ranking::{Candidate, Ranking, rank};
use super::{Bases, Basis, wage};
use crate::import::error::Error;
use crate::import::projections::Lines;
use crate::import::source::Source;
use crate::import::table::{CODE, Cell, Column, Reason, Table, column};
use crate::occupation::Code;

const FILE: &str = "oews/industry_M2025.csv";

const COLUMNS: [Column; 8] = [
    CODE,
    column("basis", "text", "oews"),
    column("sector", "sector", "oews"),
    column("sector_pay", "$ by basis", "oews"),
    column("industry", "four-digit industry", "oews"),
    column("industry_pay", "$ by basis", "oews"),
    column("sector_top", "sectors", "oews"),
    column("industry_top", "four-digit industries", "oews"),
];

/// The sectors by their short names. All of government at once (`99-100`) is none of them.
const SECTORS: [(&str, &str); 19] = [
    ("11--12", "Farming, forestry and fishing"),
    ("21--22", "Mining, oil and gas"),
    ("22--23", "Utilities"),
    ("23--24", "Construction"),
    ("31--34", "Manufacturing"),
    ("42--43", "Wholesale trade"),
    ("44--46", "Retail"),
    ("48--50", "Transportation and warehousing"),
    ("51--52", "Information"),
    ("52--53", "Finance and insurance"),
    ("53--54", "Real estate and rental"),
    ("54--55", "Professional services"),
    ("55--56", "Company management"),
    ("56--57", "Administrative and waste services"),
    ("61--62", "Education"),
    ("62--63", "Health care"),
    ("71--72", "Arts and entertainment"),
    ("72--73", "Hotels and restaurants"),
    ("81--82", "Other services"),
];

/// Government with its schools and hospitals: these overlap the sectors, so that they are a last resort.
const GOVERNMENTS: [(&str, &str); 3] =
    [("999101", "Federal government"), ("999201", "State government"), ("999301", "Local government")];

/// All of government: overlaps everything, never named.
const ALL_GOVERNMENT: &str = "99-100";

/// Schools and hospitals by who owns them: these overlap the industries 6111–6117 and 6221–6223.
const BY_OWNER: [&str; 6] = ["611002", "611003", "611005", "622002", "622003", "622005"];

/// The candidates of an occupation by their industry code: those ranked, and those ranked where nothing else qualifies.
#[derive(Default)]
struct Candidates {
    first: BTreeMap<String, Candidate>,
    last_resort: BTreeMap<String, Candidate>,
}

pub(super) fn read(source: &mut Source, lines: &Lines, bases: &Bases) -> Result<Table, Error> {
    let columns = [
        "OCC_CODE",
        "O_GROUP",
        "I_GROUP",
        "NAICS",
        "NAICS_TITLE",
        "TOT_EMP",
        "MEAN_PRSE",
        "A_MEAN",
        "H_MEAN",
    ];
    let (mut sectors, mut industries) = (BTreeMap::new(), BTreeMap::new());
    source.read(FILE, columns, |row| {
        let [_, occupations, level, naics, ..] = row.cells();
        if occupations != "detailed" {
            return Ok(());
        }
        let code = row.code(0)?;
        if !lines.contains(code) {
            return Err(row.no_match(0, "a line item of table 1.2"));
        }
        let mean = match bases.get(&code) {
            Some(Basis::Hour) => wage(row, 8, Basis::Hour)?,
            Some(Basis::Year) | None => wage(row, 7, Basis::Year)?,
        };
        let (jobs, error) = (row.number_unless("**", 5, 0)?, row.number_unless("*", 6, 1)?);
        let candidate = |name: &str| Candidate { name: name.to_owned(), jobs, error, mean };
        let named =
            |names: &[(&str, &'static str)]| names.iter().find(|(n, _)| *n == naics).map(|(_, name)| *name);
        let known = match level {
            "sector" if naics == ALL_GOVERNMENT => None,
            "sector" => {
                let found: &mut Candidates = sectors.entry(code).or_default();
                match (named(&SECTORS), named(&GOVERNMENTS)) {
                    (Some(name), _) => found.first.insert(naics.to_owned(), candidate(name)),
                    (None, Some(name)) => found.last_resort.insert(naics.to_owned(), candidate(name)),
                    (None, None) => return Err(row.bad(3, "a sector that the importer has a short name for")),
                }
            }
            "4-digit" => {
                let name = without_noise(row.title_of(3, 4)?);
                let found: &mut Candidates = industries.entry(code).or_default();
                let owner = BY_OWNER.contains(&naics);
                let list = if owner { &mut found.last_resort } else { &mut found.first };
                list.insert(naics.to_owned(), candidate(name))
            }
            "3-digit" | "5-digit" | "cross-industry, ownership" => None,
            _ => return Err(row.bad(2, "sector, 3-digit, 4-digit, 5-digit or cross-industry, ownership")),
        };
        known.map_or(Ok(()), |_| Err(row.duplicate(0)))
    })?;

    let mut table = Table::new("industries.tsv", &COLUMNS);
    for code in lines.codes() {
        let Some(basis) = bases.get(&code).copied() else {
            table.push(code, vec![Cell::Missing(Reason::NotPublished); COLUMNS.len() - 1]);
            continue;
        };
        let (sector, sector_top) = ranking(&sectors, code, basis).cells(1, basis);
        let (industry, industry_top) = ranking(&industries, code, basis).cells(1, basis);
        table.push(code, [vec![basis.cell()], sector, industry, vec![sector_top, industry_top]].concat());
    }
    Ok(table)
}

fn ranking(candidates: &BTreeMap<Code, Candidates>, code: Code, basis: Basis) -> Ranking {
    let Some(Candidates { first, last_resort }) = candidates.get(&code) else {
        return rank(&[], basis);
    };
    match rank(first.values(), basis) {
        Ranking::Nobody(reason) => match rank(last_resort.values(), basis) {
            Ranking::Nobody(_) if !first.is_empty() => Ranking::Nobody(reason),
            other => other,
        },
        named => named,
    }
}

/// The title of an industry without what it is made of: "(OEWS Designation)", "(3321, 3322 and 3329 only)".
fn without_noise(title: &str) -> &str {
    let noise = title.rfind(" (").filter(|at| {
        let inside = title[at + 2..].trim_end_matches(')');
        inside == "OEWS Designation" || inside.ends_with(" only")
    });
    noise.map_or(title, |at| &title[..at])
}

#[cfg(test)]
mod tests {
    use super::without_noise;

    #[test]
    fn titles_lose_their_noise_and_nothing_else() {
        for (title, clean) in [
            ("Federal Executive Branch (OEWS Designation)", "Federal Executive Branch"),
            ("Chemical Manufacturing (3255 and 3256 only)", "Chemical Manufacturing"),
            ("Postal Service (Federal Government)", "Postal Service (Federal Government)"),
            ("Legal Services", "Legal Services"),
        ] {
            assert_eq!(without_noise(title), clean);
        }
    }
}
