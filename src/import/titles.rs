//! Job titles, and the occupations that they lead to.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::crosswalk::{ARMED_FORCES, Crosswalk};
use super::error::Error;
use super::field::{Fault, Field};
use super::files;
use super::projections::Lines;
use super::source::Source;
use super::stem::stem;
use super::table::{Cell, Row, Table};
use crate::occupation::Code;
use crate::search::Tier;

#[derive(Deserialize)]
struct Direct {
    #[serde(rename = "SOC Code")]
    soc: Field,
    #[serde(rename = "Direct Match Title")]
    title: Field,
}

#[derive(Deserialize)]
struct Reported {
    #[serde(rename = "O*NET-SOC Code")]
    onet: Field,
    #[serde(rename = "Reported Job Title")]
    title: Field,
}

#[derive(Deserialize)]
struct Alternate {
    #[serde(rename = "O*NET-SOC Code")]
    onet: Field,
    #[serde(rename = "Alternate Title", alias = "Job Title")]
    title: Field,
}

/// A job title as it is written, and the lines that it leads to.
struct Title {
    written: (Tier, String),
    /// How each line is led to: not as its official title, and by which tier.
    lines: BTreeMap<Code, (bool, Tier)>,
}

/// The titles by what makes them distinct: lower case, spaces squeezed.
type Titles = BTreeMap<String, Title>;

/// All titles but the armed forces', with the codes and tiers that each leads to; and the direct titles of each line.
pub(crate) fn read(
    source: &mut Source,
    lines: &Lines,
    crosswalk: &Crosswalk,
) -> Result<(BTreeMap<Code, Vec<String>>, Table), Error> {
    let mut titles = Titles::new();
    let mut direct: BTreeMap<Code, Vec<String>> = BTreeMap::new();
    let [direct_file, reported_file, alternate_file] = [
        source.find(files::DIRECT_TITLES)?,
        source.find(files::REPORTED_TITLES)?,
        source.find(files::ALTERNATE_TITLES)?,
    ];
    source.read::<Direct>(&direct_file, |row| {
        let title = row.title.title_of(&row.soc)?;
        if row.soc.code()?.major_group() != ARMED_FORCES {
            let line = crosswalk.line_of(&row.soc)?;
            direct.entry(line).or_default().push(title.to_owned());
            add(&mut titles, title, line, Tier::Direct);
        }
        Ok(())
    })?;
    let mut with_short_forms = Vec::new();
    source.read::<Reported>(&reported_file, |row| {
        if let Some((title, _)) = row.title.text().split_once(" (") {
            with_short_forms.push((title.to_owned(), crosswalk.line_of_onet(&row.onet)?));
        }
        add_of_onet(&mut titles, &row.onet, &row.title, crosswalk, Tier::Reported)
    })?;
    source.read::<Alternate>(&alternate_file, |row| {
        add_of_onet(&mut titles, &row.onet, &row.title, crosswalk, Tier::Alternate)
    })?;
    // O*NET's "Administrative Assistant (Admin Assistant)" reports the title and its short form.
    for (title, line) in with_short_forms {
        if titles.contains_key(&title.to_lowercase()) {
            add(&mut titles, &title, line, Tier::Reported);
        }
    }

    let mut spellings: BTreeMap<(BTreeSet<String>, Code), String> = BTreeMap::new();
    for (key, title) in &titles {
        for line in title.lines.keys() {
            spellings.entry((stems(key), *line)).or_insert_with(|| key.clone());
        }
    }
    for (title, line) in crosswalk.official_titles().chain(lines.titles()) {
        // A job title that differs in its ending is enough: it is found by either.
        let known = spellings.get(&(stems(title), line)).and_then(|key| titles.get_mut(key));
        match known.and_then(|known| known.lines.get_mut(&line)) {
            Some((is_other, _)) => *is_other = false,
            None => add_official(&mut titles, title, line),
        }
    }

    let mut table = Table::new("job-titles.tsv", "title", "job title", "soc onet onet-zones").with_named(
        "codes",
        "codes, the likeliest first",
        "projections",
    );
    for title in titles.into_values() {
        let mut leads_to: Vec<_> = title.lines.into_iter().collect();
        let (_, written) = title.written;
        let words = stems(&written);
        leads_to.sort_by_cached_key(|(code, led)| {
            (*led, !words.is_subset(&stems(lines.title(*code))), -lines.jobs(*code), *code)
        });
        let codes: Vec<_> = leads_to.iter().map(|(code, (_, tier))| tier.marked(&code.to_string())).collect();
        let mut row = Row::new(written);
        row.set_named("codes", Cell::text(codes.join(" ")));
        table.rows.push(row);
    }
    Ok((direct, table))
}

fn add_of_onet(
    titles: &mut Titles,
    onet: &Field,
    title: &Field,
    crosswalk: &Crosswalk,
    tier: Tier,
) -> Result<(), Fault> {
    let title = title.title_of(onet)?;
    if !onet.text().starts_with(&ARMED_FORCES.to_string()) {
        add(titles, title, crosswalk.line_of_onet(onet)?, tier);
    }
    Ok(())
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
    let led = (true, tier);
    let best = known.lines.entry(line).or_insert(led);
    *best = led.min(*best);
}

/// An official title, in whatever spelling the job titles have it, leads to its own line first.
fn add_official(titles: &mut Titles, title: &str, line: Code) {
    add(titles, title, line, Tier::Direct);
    let words: Vec<_> = title.split_whitespace().map(str::to_lowercase).collect();
    if let Some(led) = titles.get_mut(&words.join(" ")).and_then(|known| known.lines.get_mut(&line)) {
        *led = (false, Tier::Direct);
    }
}

/// The stems of all words.
fn stems(title: &str) -> BTreeSet<String> {
    let lower = title.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(|word| stem(word).to_owned()).collect()
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
        assert!(
            all[0].lines.iter().eq([(&first, &(true, Tier::Direct)), (&second, &(true, Tier::Alternate))])
        );
    }

    #[test]
    fn an_official_title_leads_to_its_own_line_before_all() {
        let (small, large) = (Code::from_digits(531_047), Code::from_digits(111_021));
        let mut titles = Titles::new();
        add(&mut titles, "Dock Supervisors", large, Tier::Direct);
        add_official(&mut titles, "Dock supervisors", small);
        let title = titles.into_values().next().expect("one title");
        let mut led: Vec<_> = title.lines.into_iter().collect();
        led.sort_by_key(|(_, led)| *led);
        assert_eq!(led[0].0, small);
    }
}
