//! The occupation that a name in an address or attribute means, and what is offered where it means none.

use crate::dataset::Occupation;
use crate::search::{Resolver, Unknown, slug_of};

/// The one occupation of this name.
///
/// # Errors
/// There is none, or there are several.
pub(super) fn find<'d>(names: &Resolver<'d>, name: &str) -> Result<Occupation<'d>, Unknown> {
    names.resolve(without_query(name)).occupation()
}

/// The slug that an occupation of this name would have.
pub(super) fn slug(name: &str) -> String {
    slug_of(without_query(name))
}

/// What stands before the query of an address.
fn without_query(name: &str) -> &str {
    name.split('?').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Dataset;

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
            "29−1141",
            "registered-nurse",
            "registered nurses.",
            "(registered nurse)",
            "registered-nurses),",
            "registered_nurses",
            "registered\u{ad}nurses",
            "regis\u{ad}tered-nur\u{ad}ses",
            "registered\u{fe63}nurses",
            "registered-nurses?utm_source=mail",
        ] {
            assert_eq!(
                find(&Resolver::new(&dataset), name).map(|o| o.slug()).as_deref(),
                Ok("registered-nurses"),
                "{name}"
            );
        }
        for name in ["", "...", "29", "2911411", "registered-nursery", "no-such-thing"] {
            assert!(find(&Resolver::new(&dataset), name).is_err(), "{name}");
        }
    }

    #[test]
    fn of_a_name_that_is_none_the_nearest_are_offered() {
        let dataset = Dataset::bundled();
        let unknown = find(&Resolver::new(&dataset), "registred-nurse").expect_err("no name");
        assert_eq!(unknown.nearest.first().map(String::as_str), Some("registered-nurses"));
    }
}
