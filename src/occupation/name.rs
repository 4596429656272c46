//! How people call an occupation. Every form is reviewed data: none is computed.

/// The reviewed forms of an occupation's name. All are lower case but for proper names and initials.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The address of the occupation in links, as in `registered-nurses`.
    pub slug: String,
    /// One worker: `registered nurse`.
    pub singular: String,
    /// Several workers: `registered nurses`.
    pub plural: String,
    /// The article of `singular`, by its sound: `a` or `an`.
    pub article: String,
    /// One worker in at most 28 characters, for headings and second mentions.
    pub short: String,
    /// Several workers, short.
    pub short_plural: String,
}

impl Name {
    /// The singular as a heading: `Registered nurse`.
    pub fn heading(&self) -> String {
        capitalized(&self.singular)
    }

    /// The short form as a heading: `Registered nurse`.
    pub fn short_heading(&self) -> String {
        capitalized(&self.short)
    }
}

/// A name of words with hyphens as JavaScript writes it: `heading-level` → `headingLevel`.
pub(crate) fn camel_case(name: &str) -> String {
    let mut words = name.split('-');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| name + &capitalized(word))
}

/// The text with its first letter in upper case, if it is one of ASCII or Latin-1. The capitals of all
/// letters would bring a table of 25 kB to the browser.
pub(crate) fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    let capital = match letters.next() {
        Some(letter @ 'à'..='þ') if letter != '÷' => char::from_u32(u32::from(letter) - 32),
        first => first.map(|letter| letter.to_ascii_uppercase()),
    };
    capital.into_iter().chain(letters).collect()
}
