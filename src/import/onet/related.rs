//! The occupations that are most like an occupation.

use std::collections::BTreeMap;

use super::{ByOccupation, occupation};
use crate::import::crosswalk::Crosswalk;
use crate::import::error::Error;
use crate::import::projections::Lines;
use crate::import::source::Source;
use crate::import::table::{CODE, Cell, Reason, Table, column};
use crate::occupation::Code;

const FILE: &str = "onet/Related Occupations.txt";

/// The ten primary ones by their index, mapped to lines; itself and repeats left out.
pub(super) fn read(source: &mut Source, lines: &Lines, crosswalk: &Crosswalk) -> Result<Table, Error> {
    let columns = ["O*NET-SOC Code", "Related O*NET-SOC Code", "Relatedness Tier", "Index"];
    let mut found: ByOccupation<BTreeMap<(u8, i64), Code>> = BTreeMap::new();
    source.read(FILE, columns, |row| {
        let (code, related) = (occupation(row, 0, crosswalk)?, occupation(row, 1, crosswalk)?);
        let tier = match row.cells()[2] {
            "Primary-Short" => 0,
            "Primary-Long" => 1,
            "Supplemental" => return Ok(()),
            _ => return Err(row.bad(2, "Primary-Short, Primary-Long or Supplemental")),
        };
        let at = (tier, row.number(3, 0)?);
        let line =
            crosswalk.line_of_onet(&related).ok_or_else(|| row.no_match(1, "a line item of table 1.2"))?;
        found.entry(code).or_default().insert(at, line).map_or(Ok(()), |_| Err(row.duplicate(3)))
    })?;

    let mut table = Table::new("related.tsv", &[CODE, column("primary", "codes", "onet-zones")]);
    for code in lines.codes() {
        let mut related: Vec<String> = Vec::new();
        for line in crosswalk.pick(code, &found).into_iter().flat_map(|(_, found)| found.values()) {
            let line_text = line.to_string();
            if *line != code && !related.contains(&line_text) {
                related.push(line_text);
            }
        }
        let none = related.is_empty();
        table.push(
            code,
            vec![if none { Cell::Missing(Reason::NotCovered) } else { Cell::text(related.join(" ")) }],
        );
    }
    Ok(table)
}
