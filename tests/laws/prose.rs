//! The sentences of a comparison, and the names and numbers in them.

use std::sync::LazyLock;

use occupation_compare::comparison::{Comparison, Fact, Section};
use occupation_compare::dataset::{Dataset, Occupation};
use occupation_compare::language;

use crate::days::Days;

static DAYS: LazyLock<Days> = LazyLock::new(Days::read);

/// What a comparison comes to in words.
pub(crate) struct Prose {
    pub(crate) told: language::Prose,
    /// The sentences above the tables, each with its section.
    pub(crate) of_sections: Vec<(Section, String)>,
    /// What all of them tell.
    pub(crate) facts: Vec<Fact>,
    pub(crate) banner: Option<String>,
    /// How many words the first paragraph has, a day's work included.
    pub(crate) words: usize,
}

impl Prose {
    /// With what a day in each consists of.
    pub(crate) fn of(comparison: &Comparison, dataset: &Dataset) -> Prose {
        let occupations: Vec<Occupation<'_>> =
            comparison.subjects.iter().filter_map(|subject| dataset.get(subject.index)).collect();
        let days: Vec<&str> = occupations.iter().map(|occupation| DAYS.day(*occupation)).collect();
        let told = language::Prose::new(comparison, &days);
        let words = told.paragraph().split_whitespace().count();
        let of_section =
            |section: Section| told.of(section, comparison).into_iter().map(move |s| (section, s));
        let of_sections = Section::ALL.into_iter().flat_map(of_section).collect();
        let skills = comparison.skills(&told.facts);
        let of_skills = skills.iter().flat_map(|claim| claim.skills()).map(|skill| Fact::Row(*skill));
        let facts = told.facts.iter().copied().chain(of_skills).collect();
        Prose { told, of_sections, facts, banner: language::banner(comparison), words }
    }

    /// Every sentence.
    pub(crate) fn sentences(&self) -> Vec<&str> {
        let mut all = split(&self.told.answer);
        all.extend(self.told.day.as_deref());
        all.extend(self.banner.as_deref().map(split).unwrap_or_default());
        all.extend(self.told.keys.iter().map(|told| told.sentence.as_str()));
        all.extend(self.of_sections.iter().map(|(_, sentence)| sentence.as_str()));
        all
    }
}

/// The sentences of a text, each with its full stop.
pub(crate) fn split(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut from = 0;
    for (at, _) in text.match_indices(". ") {
        // A point within a name ends no sentence.
        if !text[..at].to_lowercase().ends_with("misc") {
            sentences.push(&text[from..=at]);
            from = at + 2;
        }
    }
    sentences.push(&text[from..]);
    sentences
}

/// The name of an occupation by its place, as [`Mask`] writes it.
pub(crate) const MARKS: [&str; 4] = ["①", "②", "③", "④"];

/// Finds the names of a comparison's occupations in its sentences.
pub(crate) struct Mask(Vec<(String, &'static str)>);

impl Mask {
    pub(crate) fn new(comparison: &Comparison) -> Mask {
        let mut forms = Vec::new();
        for (subject, mark) in comparison.subjects.iter().zip(MARKS) {
            let name = &subject.name;
            for form in [&name.plural, &name.short_plural, &language::with_article(name), &name.singular] {
                if name.plural.starts_with("other ") {
                    let kinds = format!("miscellaneous {}", form.trim_start_matches("other "));
                    forms.push((capitalized(&kinds), mark));
                    forms.push((kinds, mark));
                }
                forms.push((capitalized(form), mark));
                forms.push((form.clone(), mark));
            }
        }
        forms.sort_by_key(|(form, _)| std::cmp::Reverse(form.len()));
        forms.dedup();
        Mask(forms)
    }

    /// The text with every form of every name replaced by the occupation's mark, the longest first.
    pub(crate) fn of(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        let mut is_inside_word = false;
        while let Some(first) = rest.chars().next() {
            let is_here = |(form, _): &&(String, &str)| !is_inside_word && rest.starts_with(form.as_str());
            if let Some((form, mark)) = self.0.iter().find(is_here) {
                out.push_str(mark);
                rest = &rest[form.len()..];
                continue;
            }
            out.push(first);
            is_inside_word = first.is_alphanumeric();
            rest = &rest[first.len_utf8()..];
        }
        out
    }
}

fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The numbers in a text, each with its sign, `$` and `%`: `$4,302`, `−10.5%`, `2024–34`.
pub(crate) fn numbers(text: &str) -> Vec<&str> {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut numbers = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !is_digit(at) {
            at += 1;
            continue;
        }
        let before = &text[..at];
        // The number of a name is no figure: “K-12 teachers”.
        let is_of_name = before.ends_with(|c: char| c == '-' || c.is_alphabetic());
        let from = before.trim_end_matches(['$', '−']).len();
        loop {
            let mark = match bytes.get(at) {
                Some(b',' | b'.') => 1,
                _ if text[at..].starts_with('–') => '–'.len_utf8(),
                _ => 0,
            };
            if !is_digit(at + mark) {
                break;
            }
            at += mark + 1;
        }
        at += usize::from(bytes.get(at) == Some(&b'%'));
        if !is_of_name {
            numbers.push(&text[from..at]);
        }
    }
    numbers
}

#[test]
fn numbers_are_found_with_their_signs() {
    let text = "$4,302 (11%) more than K-12 teachers, −10.5% over 2024–34, 4 of 5.";
    assert_eq!(numbers(text), ["$4,302", "11%", "−10.5%", "2024–34", "4", "5"]);
}
