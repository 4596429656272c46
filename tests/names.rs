//! What is promised of the names of occupations: every sentence leans on them.

#[path = "words/found.rs"]
mod found;
#[path = "words/sound.rs"]
mod sound;

use std::collections::{BTreeMap, BTreeSet};

use found::expect_none;
use occupation_compare::dataset::Dataset;
use occupation_compare::search::resolve;

/// One line of `names.tsv`.
struct Row {
    key: &'static str,
    slug: &'static str,
    singular: &'static str,
    plural: &'static str,
    article: &'static str,
    short: &'static str,
    short_plural: &'static str,
}

const NAMES: &str = include_str!("../static/data/authored/names.tsv");
const OFFICIAL: &str = include_str!("../static/data/generated/projections.tsv");
const TITLES: &str = include_str!("../static/data/authored/title-estimates.tsv");

fn rows() -> Vec<Row> {
    let row = |line: &'static str| {
        let cells: Vec<&str> = line.split('\t').collect();
        let [key, slug, singular, plural, article, short, short_plural] =
            cells.try_into().expect("seven cells");
        Row { key, slug, singular, plural, article, short, short_plural }
    };
    NAMES.lines().skip(1).map(row).collect()
}

/// The rows in which something is wrong, behind their keys.
fn wrong(rule: impl Fn(&Row) -> Option<String>) -> Vec<String> {
    rows().iter().filter_map(|row| rule(row).map(|found| format!("{}: {found}", row.key))).collect()
}

#[test]
fn every_occupation_has_a_name_and_every_name_an_occupation() {
    let keys = |table: &'static str| table.lines().skip(3).filter_map(|line| line.split('\t').next());
    let occupations: Vec<&str> = keys(OFFICIAL).chain(keys(TITLES)).collect();
    let named: Vec<&str> = rows().iter().map(|row| row.key).collect();
    assert_eq!(named, occupations, "in the same order: by code, then the job titles");
    assert_eq!(occupations.len(), 836);
}

#[test]
fn slugs_and_all_forms_of_a_name_are_unique() {
    let forms: [fn(&Row) -> &'static str; 5] =
        [|row| row.slug, |row| row.singular, |row| row.plural, |row| row.short, |row| row.short_plural];
    for form in forms {
        let mut seen = BTreeMap::new();
        for row in rows() {
            let other = seen.insert(form(&row).to_lowercase(), row.key);
            assert_eq!(other, None, "{} has the “{}” of another", row.key, form(&row));
        }
    }
}

#[test]
fn the_short_name_of_one_is_not_the_full_name_of_another() {
    let full: BTreeMap<&str, &str> = rows().iter().map(|row| (row.singular, row.key)).collect();
    expect_none(wrong(|row| {
        let owner = full.get(row.short).filter(|owner| **owner != row.key)?;
        Some(format!("{} is the full name of {owner}", row.short))
    }));
}

#[test]
fn a_slug_is_lower_case_words_parted_by_single_hyphens() {
    expect_none(wrong(|row| {
        let word = |word: &str| {
            !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        };
        let fits = row.slug.len() <= 60 && row.slug.split('-').all(word);
        (!fits).then(|| row.slug.to_owned())
    }));
}

#[test]
fn a_slug_of_former_years_names_its_occupation_and_no_other_has_it_now() {
    let dataset = Dataset::bundled();
    for line in include_str!("../static/data/authored/former-slugs.tsv").lines().skip(1) {
        let [slug, code, why] = line.split('\t').collect::<Vec<_>>().try_into().expect("three cells");
        assert!(!why.is_empty() && dataset.find(slug).is_none(), "{slug}");
        let found = resolve(&dataset, slug).occupation().map(|occupation| occupation.slug());
        assert_eq!(found.ok(), dataset.find(code).map(|occupation| occupation.slug()), "{slug}");
    }
}

#[test]
fn a_slug_is_never_taken_for_a_code() {
    expect_none(wrong(|row| row.slug.starts_with(|c: char| c.is_ascii_digit()).then(|| row.slug.to_owned())));
}

#[test]
fn a_short_name_has_at_most_28_characters_and_no_comma() {
    expect_none(wrong(|row| {
        let length = row.short.chars().count();
        let fits = length <= 28 && length <= row.singular.chars().count() && !row.short.contains(',');
        (!fits).then(|| format!("{} ({length})", row.short))
    }));
}

#[test]
fn the_article_agrees_with_the_sound_of_the_singular() {
    expect_none(wrong(|row| {
        let sounds = sound::article(row.singular);
        (row.article != sounds).then(|| format!("{} {}: sounds like {sounds}", row.article, row.singular))
    }));
}

#[test]
fn one_and_several_differ() {
    expect_none(wrong(|row| {
        let alike = row.singular == row.plural || row.short == row.short_plural;
        alike.then(|| format!("{} / {}, {} / {}", row.singular, row.plural, row.short, row.short_plural))
    }));
}

#[test]
fn pairs_are_or_for_one_and_and_for_several() {
    expect_none(wrong(|row| {
        let or = |form: &str| form.split(' ').any(|word| word == "or");
        (or(row.plural) || or(row.short_plural)).then(|| format!("{} / {}", row.plural, row.short_plural))
    }));
}

#[test]
fn a_list_of_three_has_a_comma_before_its_last_member() {
    expect_none(wrong(|row| {
        let bare = |form: &str| {
            let (before, _) = form.split_once(" (").unwrap_or((form, ""));
            before.contains(", ") && !before.contains(", or ") && !before.contains(", and ")
        };
        (bare(row.singular) || bare(row.plural)).then(|| format!("{} / {}", row.singular, row.plural))
    }));
}

#[test]
fn only_proper_names_and_initials_have_capitals() {
    let proper =
        BTreeSet::from(["ATM", "CNC", "CTE", "English", "ESL", "HVAC", "I-O", "K-12", "MRI", "OT", "RV"]);
    expect_none(wrong(|row| {
        let forms = [row.singular, row.plural, row.short, row.short_plural];
        let words = forms.iter().flat_map(|form| form.split([' ', ',']));
        let mut capitals =
            words.filter(|word| word.chars().any(char::is_uppercase) && !proper.contains(word));
        capitals.next().map(str::to_owned)
    }));
}

#[test]
fn no_cell_has_space_at_its_ends_or_doubled() {
    for line in NAMES.lines() {
        assert!(!line.contains("  ") && line.split('\t').all(|cell| cell.trim() == cell), "{line}");
    }
}
