//! Job titles, and the occupations that they lead to.

use std::collections::BTreeMap;

use super::crosswalk::{ARMED_FORCES, Crosswalk};
use super::error::Error;
use super::projections::Lines;
use super::source::Source;
use super::table::{Cell, Column, Table, column};
use crate::occupation::Code;

const DIRECT: &str = "codes/soc_2018_direct_match_titles.csv";
const REPORTED: &str = "onet/Sample of Reported Titles.txt";
const ALTERNATE: &str = "onet/Alternate Titles.txt";

const COLUMNS: [Column; 2] = [
    column("title", "job title", "soc onet onet-zones"),
    column("codes", "codes, the likeliest first", "projections"),
];

/// How sure it is that a title leads to an occupation, the surest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Tier {
    /// The classification says so.
    Direct,
    /// Workers of the occupation said so.
    Reported,
    /// The title is on record with the occupation.
    Alternate,
}

/// A job title as it is written, and the lines that it leads to.
struct Title {
    written: (Tier, String),
    lines: BTreeMap<Code, Tier>,
}

/// The titles by what makes them distinct: lower case, spaces squeezed.
type Titles = BTreeMap<String, Title>;

/// All titles but the armed forces'. A code's suffix tells its tier: `!` direct match, `+` reported, none alternate.
pub(crate) fn read(source: &mut Source, lines: &Lines, crosswalk: &Crosswalk) -> Result<Table, Error> {
    let mut titles = Titles::new();
    source.read(DIRECT, ["SOC Code", "Direct Match Title"], |row| {
        let (title, code) = (row.title_of(0, 1)?, row.code(0)?);
        if code.major_group() == ARMED_FORCES {
            return Ok(());
        }
        let line = crosswalk.line_of_soc(code).ok_or_else(|| row.no_match(0, "a detailed SOC code"))?;
        add(&mut titles, title, line, Tier::Direct);
        Ok(())
    })?;
    for (file, column, tier) in
        [(REPORTED, "Reported Job Title", Tier::Reported), (ALTERNATE, "Alternate Title", Tier::Alternate)]
    {
        source.read(file, ["O*NET-SOC Code", column], |row| {
            let title = row.title_of(0, 1)?;
            if row.cells()[0].starts_with(&ARMED_FORCES.to_string()) {
                return Ok(());
            }
            let line = crosswalk.line_of_onet(row.cells()[0]);
            let line =
                line.ok_or_else(|| row.no_match(0, "an O*NET-SOC code of codes/onet_to_nem_to_soc.csv"))?;
            add(&mut titles, title, line, tier);
            Ok(())
        })?;
    }

    let mut table = Table::new("job-titles.tsv", &COLUMNS);
    for title in titles.into_values() {
        let mut leads_to: Vec<_> = title.lines.into_iter().collect();
        leads_to.sort_by_key(|(code, tier)| (*tier, -lines.jobs(*code), *code));
        let codes: Vec<_> = leads_to.iter().map(|(code, tier)| format!("{code}{}", tier.suffix())).collect();
        table.rows.push((title.written.1, vec![Cell::text(codes.join(" "))]));
    }
    Ok(table)
}

/// Of spellings that differ in case only, the surest source's is kept, then the first by character codes.
fn add(titles: &mut Titles, title: &str, line: Code, tier: Tier) {
    let words: Vec<_> = title.split_whitespace().collect();
    let written = (tier, words.join(" "));
    let known = titles
        .entry(written.1.to_lowercase())
        .or_insert_with(|| Title { written: written.clone(), lines: BTreeMap::new() });
    if written < known.written {
        known.written = written;
    }
    let best = known.lines.entry(line).or_insert(tier);
    *best = tier.min(*best);
}

impl Tier {
    const fn suffix(self) -> &'static str {
        match self {
            Tier::Direct => "!",
            Tier::Reported => "+",
            Tier::Alternate => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_that_differ_in_case_and_spaces_are_one_title() {
        let (first, second) = (Code::from_digits(231_011), Code::from_digits(231_012));
        let mut titles = Titles::new();
        add(&mut titles, "Attorney at Law", first, Tier::Alternate);
        add(&mut titles, "Attorney  At\u{a0}Law", second, Tier::Alternate);
        add(&mut titles, "attorney at law", first, Tier::Direct);
        let all: Vec<_> = titles.into_values().collect();
        assert_eq!(all.len(), 1);
        assert_eq!(all[0].written.1, "attorney at law");
        assert!(all[0].lines.iter().eq([(&first, &Tier::Direct), (&second, &Tier::Alternate)]));
    }
}
