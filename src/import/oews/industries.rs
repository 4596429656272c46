//! The industries that pay best: a sector to name, and a four-digit industry for detail.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::ranking::{Candidate, Columns, Ranking, rank};
use super::{Bases, Basis, wage};
use crate::dataset::Column;
use crate::import::error::Error;
use crate::import::field::Field;
use crate::import::projections::Lines;
use crate::import::source::Source;
use crate::import::table::{Row, Table};
use crate::occupation::{Code, Missing};

const FILE: &str = "oews/industry_M2025.csv";

#[derive(Deserialize)]
struct Industry {
    #[serde(rename = "OCC_CODE")]
    code: Field,
    #[serde(rename = "O_GROUP")]
    occupations: Field,
    #[serde(rename = "I_GROUP")]
    level: Field,
    #[serde(rename = "NAICS")]
    naics: Field,
    #[serde(rename = "NAICS_TITLE")]
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
    let (mut sectors, mut industries) = (BTreeMap::new(), BTreeMap::new());
    source.read::<Industry>(FILE, |row| {
        if row.occupations.text() != "detailed" {
            return Ok(());
        }
        let code = lines.code(&row.code)?;
        let mean = match bases.get(&code) {
            Some(Basis::Hour) => wage(&row.mean_hour, Basis::Hour)?,
            Some(Basis::Year) | None => wage(&row.mean_year, Basis::Year)?,
        };
        let (jobs, error) = (row.jobs.number_unless("**", 0)?, row.error.number_unless("*", 1)?);
        let naics = row.naics.text();
        let named =
            |names: &[(&str, &'static str)]| names.iter().find(|(n, _)| *n == naics).map(|(_, name)| *name);
        let (list, name) = match row.level.text() {
            "sector" if naics == ALL_GOVERNMENT => return Ok(()),
            "sector" => {
                let found: &mut Candidates = sectors.entry(code).or_default();
                match (named(&SECTORS), named(&GOVERNMENTS)) {
                    (Some(name), _) => (&mut found.first, name),
                    (None, Some(name)) => (&mut found.last_resort, name),
                    (None, None) => {
                        return Err(row.naics.bad("a sector that the importer has a short name for"));
                    }
                }
            }
            "4-digit" => {
                let name = without_noise(row.title.title_of(&row.naics)?);
                let found: &mut Candidates = industries.entry(code).or_default();
                let owner = BY_OWNER.contains(&naics);
                (if owner { &mut found.last_resort } else { &mut found.first }, name)
            }
            "3-digit" | "5-digit" | "cross-industry, ownership" => return Ok(()),
            _ => {
                return Err(row.level.bad("sector, 3-digit, 4-digit, 5-digit or cross-industry, ownership"));
            }
        };
        row.code.insert_into(list, naics.to_owned(), Candidate { name: name.to_owned(), jobs, error, mean })
    })?;

    let mut table = Table::of_occupations("industries.tsv")
        .with(&[Column::IndustryBasis])
        .with(&[Column::Sector, Column::SectorPay])
        .with(&[Column::Industry, Column::IndustryPay])
        .with(&[Column::SectorTop, Column::IndustryTop]);
    for code in lines.codes() {
        let Some(basis) = bases.get(&code).copied() else {
            table.rows.push(Row::missing(code, Missing::NotPublished));
            continue;
        };
        let mut row = Row::new(code);
        row.set(Column::IndustryBasis, basis.cell());
        let of_sectors = Columns { names: Column::Sector, pay: Column::SectorPay, top: Column::SectorTop };
        ranking(&sectors, code, basis).write(&mut row, of_sectors, basis);
        let of_industries =
            Columns { names: Column::Industry, pay: Column::IndustryPay, top: Column::IndustryTop };
        ranking(&industries, code, basis).write(&mut row, of_industries, basis);
        table.rows.push(row);
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
