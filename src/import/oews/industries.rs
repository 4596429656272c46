//! The industries that pay best: a sector to name, and an industry for detail.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::ranking::{Among, Candidate, Columns, Ranking, rank};
use super::{Basis, Nation, Nations, is_detailed, wage};
use crate::dataset::Column;
use crate::import::error::Error;
use crate::import::field::Field;
use crate::import::files;
use crate::import::measure::{PEOPLE, STANDARD_ERROR};
use crate::import::projections::Lines;
use crate::import::source::Source;
use crate::import::table::{Row, Table};
use crate::occupation::{Code, Missing};

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

/// The sectors by their short names: these and no others are the parts of all employment. Schools and hospitals of
/// states and places are in the sectors of education and health care.
const SECTORS: [(&str, &str); 22] = [
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
    ("999100", "Federal government"),
    ("999200", "State government"),
    ("999300", "Local government"),
];

/// Government at once, and with its schools and hospitals: these overlap the sectors.
const OVERLAPPING: [&str; 4] = ["99-100", "999101", "999201", "999301"];

/// Schools and hospitals by who owns them: these overlap the industries 6111–6117 and 6221–6223.
const BY_OWNER: [&str; 6] = ["611002", "611003", "611005", "622002", "622003", "622005"];

/// The three-digit industries that are not published in more detail.
const UNDIVIDED: [&str; 6] = ["327000", "455000", "484000", "517000", "523000", "531000"];

/// The parts of an industry that the publisher gives by its name and these numbers, by names of their own: a part
/// pays other than the whole.
const PARTS: [(&str, &str); 14] = [
    ("3251, 3252, 3253, and 3259", "Basic Chemical, Resin, Fertilizer, and Other Chemical Manufacturing"),
    ("3255 and 3256", "Paint, Adhesive, Soap, and Cosmetics Manufacturing"),
    (
        "3321, 3322, 3325, 3326, and 3329",
        "Forging, Hand Tool, Hardware, Wire, and Other Metal Product Manufacturing",
    ),
    ("3323 and 3324", "Structural Metal, Boiler, and Tank Manufacturing"),
    ("3331, 3332, 3334, and 3339", "Farm, Construction, Industrial, and Heating Machinery Manufacturing"),
    ("3371 and 3372", "Furniture and Kitchen Cabinet Manufacturing"),
    (
        "4232, 4233, 4235, 4236, 4237, and 4239",
        "Wholesalers of Furniture, Lumber, Metals, Electrical Goods, and Hardware",
    ),
    ("4244 and 4248", "Wholesalers of Groceries and Alcoholic Beverages"),
    ("4242 and 4246", "Wholesalers of Drugs and Chemicals"),
    ("4241, 4247, and 4249", "Wholesalers of Paper, Petroleum, and Miscellaneous Nondurable Goods"),
    ("4451 and 4452", "Grocery and Specialty Food Retailers"),
    ("4594 and 4595", "Office Supply, Gift, and Used Merchandise Retailers"),
    ("5221 and 5223", "Banks, Credit Unions, Loan Brokers, and Payment Processors"),
    ("5322, 5323, and 5324", "Rental of Consumer Goods and of Business Equipment"),
];

/// The candidates of an occupation by their industry code.
#[derive(Default)]
struct Candidates {
    sectors: BTreeMap<String, Candidate>,
    industries: BTreeMap<String, Candidate>,
}

pub(super) fn read(source: &mut Source, lines: &Lines, nations: &Nations) -> Result<Table, Error> {
    let mut found: BTreeMap<Code, Candidates> = BTreeMap::new();
    let file = source.find_of("oews", files::INDUSTRIES)?;
    source.read::<Industry>(&file, |row| {
        if !is_detailed(&row.occupations)? {
            return Ok(());
        }
        let code = lines.code(&row.code)?;
        let mean = match nations.get(&code).map(|nation| nation.basis) {
            Some(Basis::Hour) => wage(&row.mean_hour, Basis::Hour)?,
            Some(Basis::Year) | None => wage(&row.mean_year, Basis::Year)?,
        };
        let jobs = row.jobs.number_unless("**", &PEOPLE)?;
        let error = row.error.number_unless("*", &STANDARD_ERROR)?;
        let naics = row.naics.characters(6)?;
        let candidate = |name: &str| Candidate { name: name.to_owned(), jobs, error, mean };
        let sector = SECTORS.iter().find(|(sector, _)| *sector == naics);
        let is_industry = match row.level.text() {
            "sector" if sector.is_none() && !OVERLAPPING.contains(&naics) => {
                return Err(row.naics.bad("a sector that the importer has a short name for"));
            }
            "sector" | "5-digit" | "cross-industry, ownership" => false,
            "4-digit" => !BY_OWNER.contains(&naics),
            "3-digit" => UNDIVIDED.contains(&naics),
            _ => {
                return Err(row.level.bad("sector, 3-digit, 4-digit, 5-digit or cross-industry, ownership"));
            }
        };
        let found = found.entry(code).or_default();
        if let Some((_, name)) = sector {
            row.code.insert_into(&mut found.sectors, naics.to_owned(), candidate(name))?;
        }
        if is_industry {
            let name = plain_name(row.title.title_of(&row.naics)?).ok_or_else(|| {
                row.title.bad("an industry, or a part of one that the importer has a name for")
            })?;
            row.code.insert_into(&mut found.industries, naics.to_owned(), candidate(name))?;
        }
        Ok(())
    })?;

    let mut table = Table::of_occupations("industries.tsv")
        .with(&[Column::IndustryBasis])
        .with(&[Column::Sector, Column::SectorPay])
        .with(&[Column::Industry, Column::IndustryPay])
        .with(&[Column::SectorTop, Column::IndustryTop])
        .with(&[Column::SectorShare, Column::IndustryShare]);
    for code in lines.codes() {
        let Some(nation) = nations.get(&code) else {
            table.rows.push(Row::missing(code, Missing::NotPublished));
            continue;
        };
        let [sectors, industries] = rankings(&found.remove(&code).unwrap_or_default(), nation);
        let mut row = Row::new(code);
        row.set(Column::IndustryBasis, nation.basis.cell());
        let of_sectors = Columns {
            names: Column::Sector,
            pay: Column::SectorPay,
            top: Column::SectorTop,
            share: Some(Column::SectorShare),
        };
        sectors.write(&mut row, of_sectors, nation.basis);
        let of_industries = Columns {
            names: Column::Industry,
            pay: Column::IndustryPay,
            top: Column::IndustryTop,
            share: Some(Column::IndustryShare),
        };
        industries.write(&mut row, of_industries, nation.basis);
        table.rows.push(row);
    }
    Ok(table)
}

/// Sectors, and industries in detail: where the best of these pays less than the best sector, of which some
/// industry must pay as much, that one cannot be named.
fn rankings(candidates: &Candidates, nation: &Nation) -> [Ranking; 2] {
    let sectors = rank(candidates.sectors.values(), nation, Among::Industries);
    let industries = rank(candidates.industries.values(), nation, Among::Industries);
    let best = |ranking: &Ranking| match ranking {
        Ranking::Best(best) => best.first().map(|(_, mean)| *mean),
        Ranking::NearlyAll { mean, .. } => Some(*mean),
        Ranking::TopCoded(_) => Some(nation.basis.top()),
        Ranking::Nobody(_) => None,
    };
    let is_less = best(&industries).zip(best(&sectors)).is_some_and(|(detail, sector)| detail < sector);
    [sectors, if is_less { Ranking::Nobody(Missing::Imprecise) } else { industries }]
}

/// The title of an industry without "(OEWS Designation)", or our name of a part of one, whose title ends with
/// "(3321, 3322 and 3329 only)". None for a part without a name.
fn plain_name(title: &str) -> Option<&str> {
    let Some((whole, inside)) = title.strip_suffix(')').and_then(|title| title.rsplit_once(" (")) else {
        return Some(title);
    };
    match inside.strip_suffix(" only") {
        Some(part) => PARTS.iter().find(|(numbers, _)| *numbers == part).map(|(_, name)| *name),
        None if inside == "OEWS Designation" => Some(whole),
        None => Some(title),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Wage;
    use super::*;

    #[test]
    fn an_industry_that_pays_less_than_the_best_sector_is_not_the_best() {
        let nation = Nation { basis: Basis::Year, mean: Some(50_000), employees: Some(1000) };
        let one = |name: &str, mean| {
            let mean = Wage::Amount(mean);
            BTreeMap::from([(
                name.to_owned(),
                Candidate { name: name.to_owned(), jobs: Some(100), error: Some(10), mean },
            )])
        };
        let of = |detail| {
            let candidates =
                Candidates { sectors: one("Sector", 60_000), industries: one("Industry", detail) };
            let [sector, industry] = rankings(&candidates, &nation);
            assert_eq!(sector, Ranking::Best(vec![("Sector".to_owned(), 60_000)]));
            industry
        };
        assert_eq!(of(59_999), Ranking::Nobody(Missing::Imprecise));
        assert_eq!(of(60_000), Ranking::Best(vec![("Industry".to_owned(), 60_000)]));
    }

    #[test]
    fn titles_lose_their_noise_and_parts_have_names_of_their_own() {
        for (title, clean) in [
            ("Federal Executive Branch (OEWS Designation)", Some("Federal Executive Branch")),
            (
                "Chemical Manufacturing (3255 and 3256 only)",
                Some("Paint, Adhesive, Soap, and Cosmetics Manufacturing"),
            ),
            ("Chemical Manufacturing (3255 only)", None),
            ("Postal Service (Federal Government)", Some("Postal Service (Federal Government)")),
            ("Legal Services", Some("Legal Services")),
        ] {
            assert_eq!(plain_name(title), clean);
        }
    }
}
