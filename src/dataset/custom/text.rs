//! Which text is accepted. Markup is text like any other: nothing reads it as HTML.

use std::fmt;

use crate::occupation::Code;
use crate::quote::is_plain;

/// What is wrong with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NotText {
    Empty,
    TooLong(usize),
    Control(char),
    NotASlug,
    NotALink,
}

impl fmt::Display for NotText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotText::Empty => f.write_str("is empty; write something or leave the field out"),
            NotText::TooLong(most) => write!(f, "is too long; use at most {most} characters"),
            NotText::Control(sign) => write!(
                f,
                "holds the character U+{:04X}; remove line breaks, tabs, control characters, marks that turn \
                 the direction of writing, and U+FFFD",
                u32::from(*sign)
            ),
            NotText::NotASlug => f.write_str(
                "is no slug; use lower-case letters a-z, digits and single hyphens between them, as in \
                 data-wrangler",
            ),
            NotText::NotALink => f.write_str("is no link; begin it with https:// or http://"),
        }
    }
}

/// A text of one line.
pub(super) fn line(text: &str, most: usize) -> Result<&str, NotText> {
    if text.trim().is_empty() {
        return Err(NotText::Empty);
    }
    // Each character has at least one byte, so that counting stops early in a text of megabytes.
    if text.chars().take(most + 1).count() > most {
        return Err(NotText::TooLong(most));
    }
    text.chars().find(|sign| !is_plain(*sign)).map_or(Ok(text), |sign| Err(NotText::Control(sign)))
}

/// A slug: what stands for the row in links.
pub(super) fn slug(text: &str) -> Result<&str, NotText> {
    if is_slug(text) { Ok(text) } else { Err(NotText::NotASlug) }
}

/// The most letters of a slug.
pub(super) const LONGEST_SLUG: usize = 80;

pub(super) fn is_slug(text: &str) -> bool {
    let is_word =
        |word: &str| !word.is_empty() && word.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9'));
    text.len() <= LONGEST_SLUG && text.split('-').all(is_word) && text.parse::<Code>().is_err()
}

/// A link to a page of the web: no script, no file, no address within the host's own site.
pub(super) fn link(text: &str, most: usize) -> Result<&str, NotText> {
    let text = line(text, most)?;
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let is_address = |rest: &str| {
        !rest.starts_with(['/', '.', ':', '?', '#', '@'])
            && !rest.is_empty()
            && !rest.contains(|sign: char| sign.is_whitespace() || matches!(sign, '"' | '<' | '>' | '\\'))
    };
    if rest.is_some_and(is_address) { Ok(text) } else { Err(NotText::NotALink) }
}

/// The nearest of some known names, as the end of a message: `; did you mean mean_year?`.
pub(super) struct DidYouMean<'a>(pub(super) &'a str, pub(super) &'a [&'static str]);

impl fmt::Display for DidYouMean<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let DidYouMean(given, known) = self;
        let most = (given.len() / 3).clamp(1, 8);
        let near = known.iter().map(|name| (distance(given, name), name)).min();
        match near.filter(|(distance, _)| *distance <= most) {
            Some((_, name)) => write!(f, "; did you mean {name}?"),
            None => Ok(()),
        }
    }
}

/// How many letters to insert, remove or change until one name is the other, without regard to capitals.
fn distance(a: &str, b: &str) -> usize {
    const MAX_LETTERS: usize = 64;
    if a.len() > MAX_LETTERS {
        return a.len();
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.bytes().enumerate() {
        let mut diagonal = i;
        row[0] = i + 1;
        for (j, y) in b.bytes().enumerate() {
            let changed = diagonal + usize::from(!x.eq_ignore_ascii_case(&y));
            diagonal = row[j + 1];
            row[j + 1] = changed.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_lower_case_words_with_hyphens_and_never_a_code() {
        for good in ["a", "data-wrangler", "3d-artist", "constructor"] {
            assert!(is_slug(good), "{good}");
        }
        for bad in ["", "-", "a-", "-a", "a--b", "A", "a b", "é", "__proto__", "29-1141", "a/b", "a\n"] {
            assert!(!is_slug(bad), "{bad}");
        }
        assert!(is_slug(&"a".repeat(80)) && !is_slug(&"a".repeat(81)));
    }

    #[test]
    fn a_link_leads_to_the_web_and_nowhere_else() {
        for good in ["https://example.org/a?b=c#d", "http://example.org", "https://münchen.example/"] {
            assert_eq!(link(good, 100), Ok(good));
        }
        for bad in [
            "javascript:alert(1)",
            "data:text/html,x",
            "//example.org",
            "/path",
            "HTTPS//x",
            "https://",
            "https:///etc",
            "https:// a",
            "https://a\"onclick",
            "file:///etc/passwd",
        ] {
            assert_eq!(link(bad, 100), Err(NotText::NotALink), "{bad}");
        }
    }

    #[test]
    fn the_nearest_name_is_found_only_if_it_is_near() {
        let known = &["mean_year", "p50_year", "growth"];
        assert_eq!(DidYouMean("mean_yaer", known).to_string(), "; did you mean mean_year?");
        assert_eq!(DidYouMean("Growth", known).to_string(), "; did you mean growth?");
        assert_eq!(DidYouMean("__proto__", known).to_string(), "");
        assert_eq!(DidYouMean(&"x".repeat(1000), known).to_string(), "");
    }
}
