//! The occupation that a name in an address or attribute means, and what is offered where it means none.

use super::list;
use crate::dataset::{Dataset, Occupation};
use crate::search::resolve;

/// The one occupation of this name.
pub(super) fn find<'d>(dataset: &'d Dataset, name: &str) -> Option<Occupation<'d>> {
    dataset.find(name).or_else(|| resolve(dataset, &list::plain(name)).occupation().ok())
}

/// Slugs of those that were perhaps meant, the likeliest first.
pub(super) fn nearest(dataset: &Dataset, name: &str) -> Vec<String> {
    resolve(dataset, &list::plain(name)).occupation().err().map(|unknown| unknown.nearest).unwrap_or_default()
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
            "29-1141.01",
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
        for name in ["", "...", "29", "2911411", "registered-nursery", "no-such-thing"] {
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
