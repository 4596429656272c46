//! The fields of study that lead to an occupation, by the crosswalk of the National Center for Education Statistics.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::crosswalk::{ARMED_FORCES, Crosswalk};
use super::error::Error;
use super::field::Field;
use super::files;
use super::projections::Lines;
use super::source::Source;
use super::stem::stem;
use super::table::{Cell, Row, Table};
use crate::dataset::Column;
use crate::occupation::{Code, Missing};

#[derive(Deserialize)]
struct Path {
    #[serde(rename = "CIP{last}Code")]
    field: Field,
    #[serde(rename = "CIP{last}Title")]
    title: Field,
    #[serde(rename = "SOC{first}Code")]
    soc: Field,
}

/// The fields that lead nowhere, and the occupation that none leads to.
const NO_FIELD: &str = "99.9999";
const NO_OCCUPATION: &str = "99-9999";

/// Residencies and fellowships: what one does after a degree, not what one studies.
const RESIDENCIES: [&str; 2] = ["60.", "61."];

/// The fields that everybody would name first, where shared words do not find them. Reviewed by hand.
const FIRST: [(u32, &str); 43] = [
    (111_011, "52.0201"),
    (111_021, "52.0201"),
    (112_021, "52.1401"),
    (113_021, "11.0401"),
    (113_031, "52.0801"),
    (119_032, "13.0401"),
    (119_111, "51.0701"),
    (119_199, "52.0201"),
    (119_199, "52.0211"),
    (119_199, "44.0401"),
    (131_041, "51.0720"),
    (131_111, "52.0201"),
    (132_011, "52.0301"),
    (132_051, "52.0801"),
    (132_099, "52.0801"),
    (151_212, "11.1003"),
    (151_252, "11.0701"),
    (152_051, "30.7001"),
    (171_011, "04.0201"),
    (172_071, "14.1001"),
    (172_141, "14.1901"),
    (173_028, "15.0404"),
    (192_012, "40.0801"),
    (192_031, "40.0501"),
    (193_093, "54.0101"),
    (211_021, "44.0701"),
    (211_091, "51.2207"),
    (212_011, "39.0601"),
    (231_011, "22.0101"),
    (251_021, "11.0701"),
    (251_042, "26.0101"),
    (254_022, "25.0101"),
    (272_041, "50.0904"),
    (273_023, "09.0401"),
    (273_041, "09.0401"),
    (273_091, "16.0103"),
    (291_131, "01.8001"),
    (291_171, "51.3805"),
    (291_229, "51.1201"),
    (331_012, "43.0103"),
    (333_051, "43.0107"),
    (351_011, "12.0503"),
    (431_011, "52.0204"),
];

/// The fields of a few among a line of all kinds, which read as if they were those of most. Reviewed by hand.
const NEVER: [(u32, &str); 4] =
    [(132_099, "39.0801"), (132_099, "52.0206"), (319_099, "51.0814"), (531_047, "49.0106")];

/// Words that too many titles have in common to tell of a field.
const COMMON_WORDS: [&str; 36] = [
    "administration",
    "administrative",
    "all",
    "and",
    "assistant",
    "assistants",
    "except",
    "first",
    "for",
    "general",
    "line",
    "management",
    "manager",
    "managers",
    "miscellaneous",
    "operations",
    "operator",
    "operators",
    "other",
    "postsecondary",
    "program",
    "programs",
    "related",
    "science",
    "sciences",
    "service",
    "services",
    "specialist",
    "specialists",
    "studies",
    "supervisors",
    "teachers",
    "technician",
    "technicians",
    "technology",
    "workers",
];

/// The shortest word that tells something.
const LEAST_WORD: usize = 3;

/// A field of study.
struct Study {
    title: String,
    leads_to: BTreeSet<Code>,
}

/// What speaks for a field as that of an occupation, the best first: whether it was chosen by hand, how many words
/// it shares with the occupation's title and its job titles, whether it is no "Other", how few other words it has,
/// whether it is a "General" one, how few occupations it leads to, and its code.
type Rank<'s> = (bool, usize, bool, usize, bool, usize, &'s str);

pub(crate) fn read(
    source: &mut Source,
    lines: &Lines,
    crosswalk: &Crosswalk,
    named: &BTreeMap<Code, Vec<String>>,
) -> Result<Table, Error> {
    let mut studies: BTreeMap<String, Study> = BTreeMap::new();
    let file = source.find(files::CIP_TO_SOC)?;
    source.read::<Path>(&file, |row| {
        let field = row.field.characters(NO_FIELD.len())?;
        if field == NO_FIELD || row.soc.text() == NO_OCCUPATION {
            return Ok(());
        }
        let title = row.title.title_of(&row.field)?;
        if row.soc.code()?.major_group() == ARMED_FORCES {
            return Ok(());
        }
        let line = crosswalk.line_of(&row.soc)?;
        let title = title.strip_suffix('.').unwrap_or(title).split_whitespace().collect::<Vec<_>>().join(" ");
        let study = studies.entry(field.to_owned());
        study.or_insert_with(|| Study { title, leads_to: BTreeSet::new() }).leads_to.insert(line);
        Ok(())
    })?;

    let mut fields: BTreeMap<Code, Vec<(&str, &Study)>> = BTreeMap::new();
    for (field, study) in &studies {
        for line in &study.leads_to {
            fields.entry(*line).or_default().push((field, study));
        }
    }
    let mut table = Table::declared("majors.tsv", "majors");
    for code in lines.codes() {
        let Some(mut fields) = fields.remove(&code) else {
            table.rows.push(Row::missing(code, Missing::NotCovered));
            continue;
        };
        fields.retain(|(field, _)| !NEVER.contains(&(code.digits(), field)));
        let is_residency = |field: &str| RESIDENCIES.iter().any(|residency| field.starts_with(residency));
        if !fields.iter().all(|(field, _)| is_residency(field)) {
            fields.retain(|(field, _)| !is_residency(field));
        }
        let title = stems(lines.title(code));
        let job_titles = named.get(&code).into_iter().flatten().flat_map(|title| stems(title)).collect();
        fields.sort_by_cached_key(|(field, study)| rank(code, field, study, &title, &job_titles));
        // Two codes may have one title: "Social Sciences, Other".
        let mut named = BTreeSet::new();
        fields.retain(|(_, study)| named.insert(&study.title));
        let majors = fields.iter().map(|(_, study)| Cell::text(&*study.title));
        let mut row = Row::new(code);
        row.set_list(Column::Major, majors);
        table.rows.push(row);
    }
    Ok(table)
}

fn rank<'s>(
    code: Code,
    field: &'s str,
    study: &Study,
    title: &BTreeSet<String>,
    job_titles: &BTreeSet<String>,
) -> Rank<'s> {
    let words = stems(&study.title);
    // A word of the title counts for two of the job titles, which are many: of those one is enough.
    let shared = 2 * words.intersection(title).count() + usize::from(!words.is_disjoint(job_titles));
    let others = words.len() - words.iter().filter(|w| title.contains(*w) || job_titles.contains(*w)).count();
    (
        !FIRST.contains(&(code.digits(), field)),
        usize::MAX - shared,
        study.title.ends_with("Other"),
        others,
        !study.title.ends_with("General"),
        study.leads_to.len(),
        field,
    )
}

/// The stems of the words that tell something.
fn stems(title: &str) -> BTreeSet<String> {
    let lower = title.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphabetic());
    let telling = words.filter(|word| word.len() >= LEAST_WORD && !COMMON_WORDS.contains(word));
    telling.map(|word| stem(word).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_many_titles_have_tell_nothing() {
        assert!(stems("Law") == BTreeSet::from(["law".to_owned()]) && stems("Other workers, all").is_empty());
    }

    #[test]
    fn shared_words_come_first_then_plain_titles_then_those_of_few_occupations() {
        let code = Code::from_digits(172_051);
        let (title, job_titles) = (stems("Civil engineers"), stems("Bridge engineer"));
        let study = |title: &str, count: u32| Study {
            title: title.to_owned(),
            leads_to: (1..=count).map(Code::from_digits).collect(),
        };
        let mut fields = [
            ("1", study("Civil Engineering, Other", 1)),
            ("2", study("Nautical Engineering", 1)),
            ("3", study("Civil Engineering, General", 9)),
            ("4", study("Bridge Painting", 1)),
            ("5", study("Sommelier", 1)),
        ];
        fields.sort_by_cached_key(|(field, study)| rank(code, field, study, &title, &job_titles));
        assert_eq!(fields.map(|(field, _)| field), ["3", "1", "2", "4", "5"]);
    }
}
