//! What has another name than in the tables that an import replaces, or is gone from them: addresses and what people
//! wrote hold on to names, and nothing else would tell.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::Path;

use crate::dataset::table::{FIGURES, cells, rows};
use crate::place::{Area, Areas, areas_file};

/// The tables of occupations and of areas, and the one that the list of areas is made with.
const OCCUPATIONS: &str = "projections.tsv";
const AREAS: &str = "areas.tsv";
const PRICES: &str = "prices.tsv";

/// An occupation or an area that is not in the new tables as it was in the old ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What it is.
    pub kind: Changed,
    /// Its code: of an occupation as `29-1141`, of an area as `12420`.
    pub code: String,
    /// Its title or name in the old tables.
    pub before: String,
    /// That in the new tables; none if the code is gone.
    pub now: Option<String>,
}

/// What is not as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// An occupation. Its address is a person's work and does not follow its title.
    Occupation,
    /// An area, whose address is made of its name.
    Area {
        /// Its name in addresses, by the old tables: `new-haven-ct`.
        slug: String,
        /// The code of the area that such an address leads to now; none if it leads nowhere.
        leads_to: Option<String>,
    },
}

/// What the new files change of the tables in `folder`, in the order of codes, occupations first. Nothing where there
/// are no old tables.
pub(super) fn changes(folder: &Path, files: &[(String, String)]) -> Vec<Change> {
    let old = |file: &str| fs::read_to_string(folder.join(file)).unwrap_or_default();
    let new = |file: &str| files.iter().find(|(name, _)| name == file).map_or("", |(_, text)| text);
    let (before, now) = (titles(&old(OCCUPATIONS)), titles(new(OCCUPATIONS)));
    let mut changes: Vec<Change> = before
        .into_iter()
        .filter_map(|(code, before)| {
            let now = now.get(&code).cloned();
            (now.as_ref() != Some(&before)).then_some(Change { kind: Changed::Occupation, code, before, now })
        })
        .collect();
    if let (Some(before), Some(now)) = (areas(&old(AREAS), &old(PRICES)), areas(new(AREAS), new(PRICES))) {
        changes.extend(before.iter().filter_map(|area| area_change(area, &now)));
    }
    changes
}

/// The titles of occupations by their codes.
fn titles(table: &str) -> BTreeMap<String, String> {
    let heads = cells(table.lines().next().unwrap_or_default());
    let Some(title) = heads.iter().position(|head| *head == "title") else { return BTreeMap::new() };
    let rows = rows(table, FIGURES).flatten();
    rows.map(|row| (row.cells[0].to_owned(), row.cells[title].to_owned())).collect()
}

fn areas(areas: &str, prices: &str) -> Option<Areas> {
    Areas::open(areas_file(areas, prices).ok()?.as_bytes()).ok()
}

fn area_change(before: &Area, areas: &Areas) -> Option<Change> {
    let now = areas.iter().find(|area| area.code == before.code).map(|area| area.name.clone());
    let leads_to = areas.find(&before.slug).map(|id| areas.get(id).code.clone());
    (now.as_ref() != Some(&before.name)).then(|| Change {
        kind: Changed::Area { slug: before.slug.clone(), leads_to },
        code: before.code.clone(),
        before: before.name.clone(),
        now,
    })
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Change { kind, code, before, now } = self;
        match now {
            Some(now) => write!(f, "{code}: {before:?} is now {now:?}. ")?,
            None => write!(f, "{code}: {before:?} is no longer there. ")?,
        }
        match (kind, now) {
            (Changed::Occupation, Some(_)) => f.write_str(
                "If the code counts other people now, its name in static/data/authored/names.tsv and its words are \
                 of those it counted before: give it a new slug, and add the old one to \
                 static/data/authored/former-slugs.tsv with the code that counts them now",
            ),
            (Changed::Occupation, None) => f.write_str(
                "Its address leads nowhere: add its slug of static/data/authored/names.tsv to \
                 static/data/authored/former-slugs.tsv with the code that counts these people now",
            ),
            (Changed::Area { slug, leads_to: None }, _) => write!(
                f,
                "Links with place={slug} and to the page in/{slug}/ lead nowhere, and no file has former names of areas: \
                 former-slugs.tsv is of occupations only"
            ),
            (Changed::Area { leads_to: Some(other), .. }, _) if other == code => {
                f.write_str("Links to it stay valid")
            }
            (Changed::Area { slug, leads_to: Some(other) }, _) => {
                write!(f, "Links with place={slug} lead to {other} now: look whether that is the same area")
            }
        }
    }
}
