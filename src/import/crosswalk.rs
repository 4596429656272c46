//! The classification and its crosswalks: major groups, the SOC codes in a line, the O*NET occupations in a line.

use std::collections::{BTreeMap, BTreeSet};

use super::error::Error;
use super::projections::Lines;
use super::source::Source;
use super::table::{CODE, Cell, Table, column};
use crate::occupation::Code;

const HIERARCHY: &str = "codes/soc_2018_definitions.csv";
const ONET_TO_LINE: &str = "codes/onet_to_nem_to_soc.csv";

/// The armed forces, which have neither wages nor projections.
pub(crate) const ARMED_FORCES: u32 = 55;

/// Which line counts whom.
pub(crate) struct Crosswalk {
    /// The line of each civilian detailed SOC code: itself, or the hybrid that covers it.
    line_of_soc: BTreeMap<Code, Code>,
    /// The line and the title of each O*NET-SOC code.
    onet: BTreeMap<String, (Code, String)>,
    /// The O*NET-SOC codes of each line, `.00` of its own code first, then by code.
    children: BTreeMap<Code, Vec<String>>,
}

/// The crosswalk, with the tables of major groups and of the members of the hybrids.
pub(crate) fn read(source: &mut Source, lines: &Lines) -> Result<(Crosswalk, Vec<Table>), Error> {
    let mut crosswalk =
        Crosswalk { line_of_soc: BTreeMap::new(), onet: BTreeMap::new(), children: BTreeMap::new() };
    let columns = ["O*NET-SOC Code", "O*NET-SOC Title", "NEM Code"];
    source.read(ONET_TO_LINE, columns, |row| {
        let onet = row.cells()[0].to_owned();
        let soc = onet.split_once('.').and_then(|(soc, _)| soc.parse().ok());
        let soc: Code = soc.ok_or_else(|| row.bad(0, "an O*NET-SOC code of the form 29-1141.00"))?;
        let (title, line) = (row.title_of(0, 1)?.to_owned(), row.code(2)?);
        if !lines.contains(line) {
            return Err(row.no_match(2, "a line item of table 1.2"));
        }
        if *crosswalk.line_of_soc.entry(soc).or_insert(line) != line {
            return Err(row.bad(2, "the same line for all O*NET occupations of a SOC code"));
        }
        crosswalk.children.entry(line).or_default().push(onet.clone());
        crosswalk.onet.insert(onet, (line, title)).map_or(Ok(()), |_| Err(row.duplicate(0)))
    })?;
    for (line, children) in &mut crosswalk.children {
        let own = format!("{line}.00");
        children.sort_by(|a, b| (*a != own, a).cmp(&(*b != own, b)));
    }

    let groups = groups(source, lines, &crosswalk)?;
    let members = members(&crosswalk);
    Ok((crosswalk, vec![groups, members]))
}

/// The major groups; on the way, every civilian detailed code must turn out to belong to a line.
fn groups(source: &mut Source, lines: &Lines, crosswalk: &Crosswalk) -> Result<Table, Error> {
    let held: BTreeSet<u32> = lines.codes().map(Code::major_group).collect();
    let mut table =
        Table::new("groups.tsv", &[column("code", "code", "soc"), column("title", "text", "soc")]);
    let mut seen = BTreeSet::new();
    source.read(HIERARCHY, ["SOC Group", "SOC Code", "SOC Title"], |row| {
        let (code, title) = (row.code(1)?, row.title_of(1, 2)?);
        if !seen.insert(code) {
            return Err(row.duplicate(1));
        }
        match row.cells()[0] {
            "Major" if held.contains(&code.major_group()) => {
                table.push(code, vec![Cell::text(title)]);
                Ok(())
            }
            "Detailed" if code.major_group() != ARMED_FORCES && crosswalk.line_of_soc(code).is_none() => {
                Err(row.no_match(1, &format!("a line for the detailed occupation in {ONET_TO_LINE}")))
            }
            "Major" | "Minor" | "Broad" | "Detailed" => Ok(()),
            _ => Err(row.bad(0, "Major, Minor, Broad or Detailed")),
        }
    })?;
    table.rows.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(table)
}

fn members(crosswalk: &Crosswalk) -> Table {
    let mut table = Table::new("members.tsv", &[CODE, column("members", "codes", "soc")]);
    for line in crosswalk.children.keys() {
        let members = crosswalk.members(*line);
        if members != [*line] {
            let members: Vec<_> = members.iter().map(Code::to_string).collect();
            table.push(*line, vec![Cell::text(members.join(" "))]);
        }
    }
    table
}

impl Crosswalk {
    /// The line that counts the detailed SOC code; none for the armed forces.
    pub(crate) fn line_of_soc(&self, soc: Code) -> Option<Code> {
        self.line_of_soc.get(&soc).copied()
    }

    /// The line that counts the O*NET occupation.
    pub(crate) fn line_of_onet(&self, onet: &str) -> Option<Code> {
        self.onet.get(onet).map(|(line, _)| *line)
    }

    /// The title of the O*NET occupation.
    pub(crate) fn onet_title(&self, onet: &str) -> Option<&str> {
        self.onet.get(onet).map(|(_, title)| title.as_str())
    }

    /// The SOC codes that the line counts: its own, or the members of a hybrid.
    pub(crate) fn members(&self, line: Code) -> Vec<Code> {
        self.line_of_soc.iter().filter(|(_, l)| **l == line).map(|(soc, _)| *soc).collect()
    }

    /// The O*NET occupation that stands for the line, and what `data` has for it:
    /// `.00` of the line's own code where it has data, else the first that has.
    pub(crate) fn pick<'c, T>(
        &'c self,
        line: Code,
        data: &'c BTreeMap<String, T>,
    ) -> Option<(&'c str, &'c T)> {
        let children = self.children.get(&line)?;
        children.iter().find_map(|onet| data.get(onet).map(|found| (onet.as_str(), found)))
    }
}
