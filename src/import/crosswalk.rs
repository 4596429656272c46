//! The classification and its crosswalks: major groups, the SOC codes in a line, the O*NET occupations in a line.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::error::Error;
use super::field::{Fault, Field};
use super::files;
use super::projections::Lines;
use super::source::Source;
use super::table::{Cell, Row, Table};
use crate::occupation::Code;

#[derive(Deserialize)]
struct Onet {
    #[serde(rename = "O*NET-SOC Code")]
    onet: Field,
    #[serde(rename = "O*NET-SOC Title")]
    title: Field,
    #[serde(rename = "NEM Code")]
    nem: Field,
}

#[derive(Deserialize)]
struct Group {
    #[serde(rename = "SOC Group")]
    level: Field,
    #[serde(rename = "SOC Code")]
    code: Field,
    #[serde(rename = "SOC Title")]
    title: Field,
}

/// The member of each hybrid that has the most jobs, by what was last published of the members apart.
const LARGEST_MEMBERS: [(u32, &str); 12] = [
    (131_020, "13-1023.00"),
    (132_020, "13-2023.00"),
    (211_018, "21-1014.00"),
    (252_052, "25-2056.00"),
    (259_045, "25-9042.00"),
    (292_010, "29-2011.00"),
    (311_120, "31-1122.00"),
    (397_010, "39-7011.00"),
    (474_090, "47-4099.00"),
    (512_028, "51-2022.00"),
    (512_090, "51-2092.00"),
    (531_047, "53-1043.00"),
];

/// The armed forces, which have neither wages nor projections.
pub(crate) const ARMED_FORCES: u32 = 55;

/// Which line counts whom.
pub(crate) struct Crosswalk {
    /// The file that says so.
    file: String,
    /// The line of each civilian detailed SOC code: itself, or the hybrid that covers it.
    line_of_soc: BTreeMap<Code, Code>,
    /// The titles of the detailed SOC codes, with their lines.
    soc_titles: Vec<(String, Code)>,
    /// The line and the title of each O*NET-SOC code.
    onet: BTreeMap<String, (Code, String)>,
    /// The O*NET-SOC codes of each line, `.00` of its own code first, then by code.
    children: BTreeMap<Code, Vec<String>>,
}

/// The crosswalk, with the tables of major groups and of the members of the hybrids.
pub(crate) fn read(source: &mut Source, lines: &Lines) -> Result<(Crosswalk, Vec<Table>), Error> {
    let file = source.find(files::ONET_TO_LINE)?;
    let mut crosswalk = Crosswalk {
        file: file.clone(),
        line_of_soc: BTreeMap::new(),
        soc_titles: Vec::new(),
        onet: BTreeMap::new(),
        children: BTreeMap::new(),
    };
    source.read::<Onet>(&file, |row| {
        let onet = row.onet.text().to_owned();
        let soc = onet.split_once('.').and_then(|(soc, _)| soc.parse().ok());
        let soc: Code = soc.ok_or_else(|| row.onet.bad("an O*NET-SOC code of the form 29-1141.00"))?;
        let title = row.title.title_of(&row.onet)?.to_owned();
        let line = lines.code(&row.nem)?;
        if *crosswalk.line_of_soc.entry(soc).or_insert(line) != line {
            return Err(row.nem.bad("the same line for all O*NET occupations of a SOC code"));
        }
        crosswalk.children.entry(line).or_default().push(onet.clone());
        row.onet.insert_into(&mut crosswalk.onet, onet, (line, title))
    })?;
    for (line, children) in &mut crosswalk.children {
        let own = format!("{line}.00");
        children.sort_by(|a, b| (*a != own, a).cmp(&(*b != own, b)));
    }

    let groups = groups(source, lines, &mut crosswalk)?;
    let members = members(&crosswalk);
    Ok((crosswalk, vec![groups, members]))
}

/// The major groups; on the way, every civilian detailed code must turn out to belong to a line.
fn groups(source: &mut Source, lines: &Lines, crosswalk: &mut Crosswalk) -> Result<Table, Error> {
    let held: BTreeSet<u32> = lines.codes().map(Code::major_group).collect();
    let mut table = Table::new("groups.tsv", "code", "code", "soc").with_named("title", "text", "soc");
    let (mut seen, mut rows) = (BTreeSet::new(), BTreeMap::new());
    let file = source.find(files::HIERARCHY)?;
    source.read::<Group>(&file, |row| {
        let (code, title) = (row.code.code()?, row.title.title_of(&row.code)?);
        if !seen.insert(code) {
            return Err(row.code.duplicate());
        }
        match row.level.text() {
            "Major" if held.contains(&code.major_group()) => {
                let mut group = Row::new(code);
                group.set_named("title", Cell::text(title));
                rows.insert(code, group);
                Ok(())
            }
            "Detailed" if code.major_group() != ARMED_FORCES => {
                let line = crosswalk.line_of_soc(code);
                let expected = || format!("a line for the detailed occupation in {}", crosswalk.file);
                let line = line.ok_or_else(|| row.code.no_match(&expected()))?;
                crosswalk.soc_titles.push((title.to_owned(), line));
                Ok(())
            }
            "Major" | "Minor" | "Broad" | "Detailed" => Ok(()),
            _ => Err(row.level.bad("Major, Minor, Broad or Detailed")),
        }
    })?;
    table.rows = rows.into_values().collect();
    Ok(table)
}

fn members(crosswalk: &Crosswalk) -> Table {
    let mut table = Table::of_occupations("members.tsv").with_named("members", "codes", "soc");
    for line in crosswalk.children.keys() {
        let members = crosswalk.members(*line);
        if members != [*line] {
            let members: Vec<_> = members.iter().map(Code::to_string).collect();
            let mut row = Row::new(line);
            row.set_named("members", Cell::text(members.join(" ")));
            table.rows.push(row);
        }
    }
    table
}

impl Crosswalk {
    /// The line that counts the detailed SOC code in the field.
    pub(crate) fn line_of(&self, soc: &Field) -> Result<Code, Fault> {
        self.line_of_soc(soc.code()?).ok_or_else(|| soc.no_match("a detailed SOC code"))
    }

    /// The line that counts the O*NET occupation in the field.
    pub(crate) fn line_of_onet(&self, onet: &Field) -> Result<Code, Fault> {
        let line = self.onet.get(onet.text()).map(|(line, _)| *line);
        line.ok_or_else(|| onet.no_match(&format!("an O*NET-SOC code of {}", self.file)))
    }

    /// The line that counts the detailed SOC code; none for the armed forces.
    fn line_of_soc(&self, soc: Code) -> Option<Code> {
        self.line_of_soc.get(&soc).copied()
    }

    /// The titles of all detailed SOC codes and O*NET occupations, with their lines.
    pub(crate) fn official_titles(&self) -> impl Iterator<Item = (&str, Code)> {
        let of_soc = self.soc_titles.iter().map(|(title, line)| (title.as_str(), *line));
        of_soc.chain(self.onet.values().map(|(line, title)| (title.as_str(), *line)))
    }

    /// The title of the O*NET occupation.
    pub(crate) fn onet_title(&self, onet: &str) -> Option<&str> {
        self.onet.get(onet).map(|(_, title)| title.as_str())
    }

    /// The SOC codes that the line counts: its own, or the members of a hybrid.
    pub(crate) fn members(&self, line: Code) -> Vec<Code> {
        self.line_of_soc.iter().filter(|(_, l)| **l == line).map(|(soc, _)| *soc).collect()
    }

    /// The O*NET occupation that stands for the line, and what `data` has for it: `.00` of the line's own code,
    /// or the largest member of a hybrid. A speciality never does, whatever is missing.
    pub(crate) fn pick<'c, T>(
        &'c self,
        line: Code,
        data: &'c BTreeMap<String, T>,
    ) -> Option<(&'c str, &'c T)> {
        let stands = self.children.get(&line)?.iter().find(|onet| self.stands_for(onet, line))?;
        data.get(stands).map(|found| (stands.as_str(), found))
    }

    /// Whether the line counts several SOC codes.
    pub(crate) fn is_hybrid(&self, line: Code) -> bool {
        LARGEST_MEMBERS.iter().any(|(hybrid, _)| *hybrid == line.digits())
    }

    /// Whether the O*NET occupation stands for the whole line.
    pub(crate) fn stands_for(&self, onet: &str, line: Code) -> bool {
        match LARGEST_MEMBERS.iter().find(|(hybrid, _)| *hybrid == line.digits()) {
            Some((_, member)) => *member == onet,
            None => onet.strip_suffix(".00") == Some(line.to_string().as_str()),
        }
    }
}
