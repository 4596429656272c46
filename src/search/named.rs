//! The occupation that a slug or a code names, or those with the nearest names.

use std::fmt;

use super::Index;
use crate::dataset::{Dataset, Occupation};

/// The most characters of a wrong name that are repeated.
const SHOWN: usize = 60;

/// No occupation has this name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// What was asked for.
    pub name: String,
    /// The slugs of occupations that were perhaps meant, the likeliest first.
    pub nearest: Vec<String>,
}

impl fmt::Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_plain = |sign: char| if sign.is_control() { '?' } else { sign };
        let shown: String = self.name.chars().take(SHOWN).map(is_plain).collect();
        let cut = if self.name.chars().nth(SHOWN).is_some() { "…" } else { "" };
        write!(f, "{shown}{cut}: no such occupation")?;
        match self.nearest.is_empty() {
            true => Ok(()),
            false => write!(f, "; did you mean {}?", self.nearest.join(", ")),
        }
    }
}

impl std::error::Error for Unknown {}

/// The occupation that the slug or the code names, in letters of either case.
///
/// # Errors
/// None has this name.
pub fn named<'d>(dataset: &'d Dataset, name: &str) -> Result<Occupation<'d>, Unknown> {
    dataset.find(&name.trim().to_ascii_lowercase()).ok_or_else(|| {
        let hits = Index::new(dataset).search(&name.replace('-', " "), 3);
        let nearest = hits.iter().filter_map(|hit| dataset.get(hit.occupation)).map(Occupation::slug);
        Unknown { name: name.to_owned(), nearest: nearest.collect() }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_name_is_answered_with_the_nearest() {
        let dataset = Dataset::bundled();
        for name in ["registered-nurses", "29-1141", " Registered-Nurses "] {
            assert_eq!(named(&dataset, name).unwrap().slug(), "registered-nurses");
        }
        let unknown = named(&dataset, "registred-nurse").unwrap_err();
        assert_eq!(unknown.nearest[0], "registered-nurses");
        assert!(
            unknown
                .to_string()
                .starts_with("registred-nurse: no such occupation; did you mean registered-nurses")
        );
        assert_eq!(named(&dataset, "").unwrap_err().to_string(), ": no such occupation");
    }

    #[test]
    fn a_wrong_name_of_megabytes_is_repeated_in_short() {
        let unknown = named(&Dataset::bundled(), &"\u{1b}<b>".repeat(1 << 20)).unwrap_err();
        assert!(unknown.to_string().chars().count() < 300);
        assert!(!unknown.to_string().contains(char::is_control));
    }
}
