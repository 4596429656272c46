//! What stands in a column: an occupation, and the place that it was asked for in, if that is its own.

/// The nation, where nothing else is asked for.
pub const NATION: &str = "us";

/// A column of the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The occupation, by its place in the dataset.
    pub occupation: usize,
    /// The place that this column alone was asked for in; nothing where it is that of the page.
    pub place: Option<String>,
}

impl Column {
    /// Where the column looks, on a page about this place.
    pub fn looks_at<'a>(&'a self, page: &'a str) -> &'a str {
        self.place.as_deref().unwrap_or(page)
    }

    /// The column as an address says it: `registered-nurses@california`.
    pub(super) fn asked(&self, slug: &str) -> String {
        match &self.place {
            Some(place) => format!("{slug}@{place}"),
            None => slug.to_owned(),
        }
    }
}

/// What was asked for as an occupation, and the place behind its `@`, in small letters and no longer than a name.
pub fn parted(asked: &str) -> (&str, Option<String>) {
    match asked.split_once('@') {
        Some((occupation, place)) => (occupation.trim_end(), Some(read(place)).filter(|p| !p.is_empty())),
        None => (asked, None),
    }
}

/// The most characters that the name of a place can have.
const MAX_CHARACTERS: usize = 100;

/// A place as it is kept until the list of places says which it is: small letters, no longer than a name.
pub(super) fn read(place: &str) -> String {
    place.trim().chars().take(MAX_CHARACTERS).map(|c| c.to_ascii_lowercase()).collect()
}
