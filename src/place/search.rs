//! What someone typed → areas.

use super::area::{Area, AreaId, AreaKind};
use crate::search::fold::Words;
use crate::search::lexicon::{Lexicon, forgiven};

/// What people write for a city, and its name.
const SHORT: [(&str, &str); 8] = [
    ("nyc", "new york"),
    ("la", "los angeles"),
    ("sf", "san francisco"),
    ("philly", "philadelphia"),
    ("slc", "salt lake city"),
    ("okc", "oklahoma city"),
    ("ft", "fort"),
    ("saint", "st"),
];

/// The words of all names of the nation.
const NATION: &str = "united-states-of-america-usa-nationwide-the";

/// The name in an address: its words in small letters, with hyphens between them.
pub(super) fn slug(name: &str) -> String {
    let mut words = Words::default();
    words.add(name, true);
    words.iter().collect::<Vec<_>>().join("-")
}

/// What a search gives for the text, or else for the words that are nearest to those of the text. In the chunk that
/// searches, as `publish/chunks.rs` divides the module.
#[inline(never)]
pub(super) fn search(areas: &[Area], text: &str, limit: usize) -> Vec<AreaId> {
    let typed = slug(text);
    let found = ranked(areas, &typed);
    let found = if found.is_empty() { ranked(areas, &spelled(areas, &typed)) } else { found };
    found.into_iter().take(limit).collect()
}

/// The name with each word that begins none of the areas' as the one nearest to it.
fn spelled(areas: &[Area], typed: &str) -> String {
    let mut words = Words::default();
    areas.iter().map(|area| &*area.slug).chain([NATION]).for_each(|name| words.add(name, true));
    let (lexicon, _) = Lexicon::new(&words);
    let spelled = |word: &str| {
        let mut near = Vec::new();
        let typos = forgiven(word.len());
        if typos > 0 && !lexicon.has_beginning(word) {
            lexicon.misspelled(word, typos, true, |place, likeness| near.push((likeness, place)));
        }
        near.into_iter().min().map_or_else(|| word.to_owned(), |(_, place)| lexicon.text(place).to_owned())
    };
    typed.split('-').map(spelled).collect::<Vec<_>>().join("-")
}

/// All areas that the name may mean, the likeliest first.
fn ranked(areas: &[Area], typed: &str) -> Vec<AreaId> {
    if typed.is_empty() {
        return Vec::new();
    }
    let long: Option<Vec<&str>> =
        typed.split('-').any(|word| SHORT.iter().any(|(short, _)| *short == word)).then(|| {
            let expand =
                |word| SHORT.iter().find(|(short, _)| *short == word).map_or(word, |(_, long)| *long);
            typed.split('-').map(expand).flat_map(|words: &str| words.split(' ')).collect()
        });
    let short: Vec<&str> = typed.split('-').collect();
    let mut found: Vec<_> = areas
        .iter()
        .filter_map(|area| {
            let rank = rank(areas, area, &short);
            // What is short for a city is not short for a state.
            let is_local = matches!(area.kind, AreaKind::Metro | AreaKind::Nonmetro);
            let long = long.as_ref().filter(|_| is_local).and_then(|long| self::rank(areas, area, long));
            let rank = rank.into_iter().chain(long).min()?;
            Some((rank, std::cmp::Reverse(area.employees), area.id))
        })
        .collect();
    found.sort_unstable();
    found.into_iter().map(|(.., id)| id).collect()
}

/// How well the words fit the area, 0 best; none if one of them begins no word of it.
fn rank(areas: &[Area], area: &Area, typed: &[&str]) -> Option<u8> {
    let postal = area.postal.to_ascii_lowercase();
    let joined = typed.join("-");
    if area.slug == joined || area.postal.len() == 2 && postal == joined || area.code == joined {
        return Some(0);
    }
    let name = if area.is_nation() { NATION } else { area.slug.as_str() };
    let of_states = || area.states.iter().filter_map(|id| areas.get(id.index()));
    let begins = |word: &&str| {
        name.split('-').any(|own| own.starts_with(word))
            || of_states().any(|state| state.slug.split('-').any(|own| own.starts_with(word)))
            || postal.starts_with(word)
    };
    if !typed.iter().all(begins) {
        return None;
    }
    let is_wide = matches!(area.kind, AreaKind::Nation | AreaKind::State | AreaKind::Territory);
    Some(match name.strip_prefix(joined.as_str()) {
        Some(_) if is_wide => 1,
        Some(rest) if rest.starts_with('-') => 2,
        Some(_) => 3,
        // Another city of its name.
        None if name.contains(&format!("-{joined}")) => 4,
        None => 5,
    })
}
