//! The occupations that are most like an occupation.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{ByOccupation, occupation};
use crate::import::crosswalk::Crosswalk;
use crate::import::error::Error;
use crate::import::field::Field;
use crate::import::files;
use crate::import::measure::PLACE;
use crate::import::projections::Lines;
use crate::import::source::Source;
use crate::import::table::{Cell, Row, Table};
use crate::occupation::{Code, Missing};

#[derive(Deserialize)]
struct Relation {
    #[serde(rename = "O*NET-SOC Code")]
    onet: Field,
    #[serde(rename = "Related O*NET-SOC Code")]
    related: Field,
    #[serde(rename = "Relatedness Tier")]
    tier: Field,
    #[serde(rename = "Index")]
    index: Field,
}

/// A relation's place in its list: tier and index, and whether it is one between whole lines.
type Related = BTreeMap<(u8, i64), (Code, bool)>;

/// The ten primary ones by their index, mapped to lines; itself and repeats left out. What comes only from a
/// speciality, on either side, stands last.
pub(super) fn read(source: &mut Source, lines: &Lines, crosswalk: &Crosswalk) -> Result<Table, Error> {
    let mut found: ByOccupation<Related> = BTreeMap::new();
    let file = source.find(files::RELATED)?;
    source.read::<Relation>(&file, |row| {
        let (code, line) = (occupation(&row.onet, crosswalk)?, crosswalk.line_of_onet(&row.related)?);
        let tier = match row.tier.text() {
            "Primary-Short" => 0,
            "Primary-Long" => 1,
            "Supplemental" => return Ok(()),
            _ => return Err(row.tier.bad("Primary-Short, Primary-Long or Supplemental")),
        };
        let at = (tier, row.index.number(&PLACE)?);
        let is_whole = crosswalk.stands_for(row.related.text(), line);
        row.index.insert_into(found.entry(code).or_default(), at, (line, is_whole))
    })?;

    let mut table = Table::of_occupations("related.tsv").with_named("primary", "codes", "onet-zones");
    for code in lines.codes() {
        let mut related: Vec<String> = Vec::new();
        for (line, _) in ordered(code, &found, crosswalk) {
            let line_text = line.to_string();
            if line != code && !related.contains(&line_text) {
                related.push(line_text);
            }
        }
        let mut row = Row::missing(code, Missing::NotCovered);
        if !related.is_empty() {
            row.set_named("primary", Cell::text(related.join(" ")));
        }
        table.rows.push(row);
    }
    Ok(table)
}

/// The relations of the occupation that stands for the line. A speciality does not, nor a small member.
fn ordered(line: Code, found: &ByOccupation<Related>, crosswalk: &Crosswalk) -> Vec<(Code, bool)> {
    let own = crosswalk.pick(line, found).map(|(_, related)| related);
    let mut related: Vec<_> = own.into_iter().flat_map(BTreeMap::values).copied().collect();
    related.sort_by_key(|(_, is_whole)| !is_whole);
    related
}
