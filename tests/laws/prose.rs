//! The sentences of a comparison, and the names and numbers in them.

use occupation_compare::comparison::Comparison;
use occupation_compare::language::{self, Told};

/// What a comparison comes to in words.
pub(crate) struct Prose {
    pub(crate) summary: String,
    pub(crate) banner: Option<String>,
    pub(crate) keys: Vec<Told>,
    pub(crate) ranges: Vec<String>,
    pub(crate) skills: Vec<String>,
}

impl Prose {
    pub(crate) fn of(comparison: &Comparison) -> Prose {
        let keys = comparison.key_differences.iter();
        Prose {
            summary: language::summary(comparison),
            banner: language::banner(comparison),
            keys: keys.filter_map(|key| language::key_difference(comparison, key)).collect(),
            ranges: language::pay_ranges(comparison),
            skills: language::skills(comparison),
        }
    }

    /// Every sentence.
    pub(crate) fn sentences(&self) -> Vec<&str> {
        let mut all = split(&self.summary);
        all.extend(self.banner.as_deref().map(split).unwrap_or_default());
        all.extend(self.keys.iter().map(|told| told.sentence.as_str()));
        all.extend(self.ranges.iter().map(String::as_str));
        all.extend(self.skills.iter().map(String::as_str));
        all
    }
}

/// The sentences of a text, each with its full stop.
pub(crate) fn split(text: &str) -> Vec<&str> {
    text.split_inclusive(". ").map(|s| s.strip_suffix(' ').unwrap_or(s)).collect()
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
                if form.starts_with("other ") {
                    forms.push((format!("“{}”", capitalized(form)), mark));
                    forms.push((format!("“{form}”"), mark));
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
