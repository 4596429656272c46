//! The occupation that a name in an address or attribute means, where it is neither slug nor code as we write it.

use super::list;
use crate::dataset::{Dataset, Occupation};
use crate::search::named;

/// The digits of a code.
const DIGITS: usize = 6;

/// The occupation with this slug or code; or with this code as O*NET and databases write it, or with this name in
/// the singular.
pub(super) fn find<'d>(dataset: &'d Dataset, name: &str) -> Option<Occupation<'d>> {
    dataset.find(name).or_else(|| {
        let name = list::plain(name);
        let is_name = |o: &Occupation<'_>| o.name().singular.to_ascii_lowercase().replace(' ', "-") == name;
        let own = dataset.find(&name).or_else(|| dataset.find(&code(&name)?));
        own.or_else(|| dataset.iter().find(is_name))
    })
}

/// Slugs of those that were perhaps meant, the likeliest first.
pub(super) fn nearest(dataset: &Dataset, name: &str) -> Vec<String> {
    named(dataset, &list::plain(name)).err().map(|unknown| unknown.nearest).unwrap_or_default()
}

/// `291141`, `29-1141.00` and `29 1141` as `29-1141`.
fn code(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let (six, rest) = digits.split_at_checked(DIGITS)?;
    let is_code = text.chars().all(|c| c.is_ascii_digit() || "-. ".contains(c)) && matches!(rest, "" | "00");
    is_code.then(|| format!("{}-{}", &six[..2], &six[2..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_names_are_known_in_the_forms_that_others_write() {
        let dataset = Dataset::bundled();
        for name in [
            "registered-nurses",
            "29-1141",
            "291141",
            "29-1141.00",
            "29–1141",
            "registered-nurse",
            "registered nurses.",
            "(registered nurse)",
        ] {
            assert_eq!(
                find(&dataset, name).map(|o| o.slug()).as_deref(),
                Some("registered-nurses"),
                "{name}"
            );
        }
        for name in ["", "...", "29", "29-1141.01", "2911411", "registered-nursery", "no-such-thing"] {
            assert!(find(&dataset, name).is_none(), "{name}");
        }
    }

    #[test]
    fn of_a_name_that_is_none_the_nearest_are_offered() {
        assert_eq!(
            nearest(&Dataset::bundled(), "registred-nurse").first().map(String::as_str),
            Some("registered-nurses")
        );
    }
}
