//! The pages of a prerendered site: which there are, and where, counted from the site's root.
//!
//! The same rule tells the publisher what to write and the widget where its links lead, so that it needs no
//! list: a page for each occupation, each major group, and each pair of which one calls the other related.

use super::options::Options;
use super::permalink;
use super::state::State;
use crate::dataset::{Dataset, Occupation};
use crate::occupation::Group;

/// Pairs that the first page offers; they have pages too, related or not.
pub const EXAMPLES: [[&str; 2]; 4] = [
    ["registered-nurses", "software-developers"],
    ["loss-mitigation-specialist", "collections-accounts-receivable"],
    ["account-resolution-specialist", "collections-representative"],
    ["electricians", "plumbers-pipefitters-and-steamfitters"],
];

/// The page of a major group.
pub fn of_group(group: Group) -> String {
    format!("groups/{}/", group.slug())
}

/// The page of one occupation.
pub fn of_one(slug: &str) -> String {
    format!("occupations/{slug}/")
}

/// The page of a pair in this order.
pub fn of_pair(first: &str, second: &str) -> String {
    format!("compare/{first}-vs-{second}/")
}

/// Whether a pair has a page, in whatever order it is named. The page has them in the order of their slugs.
pub fn is_pair(one: Occupation<'_>, other: Occupation<'_>) -> bool {
    let calls = |a: Occupation<'_>, b: Occupation<'_>| a.is_official() && a.related().any(|r| r == b);
    let is_example = || {
        let slugs = [one.slug(), other.slug()];
        EXAMPLES.iter().any(|pair| pair.iter().all(|slug| slugs.iter().any(|s| s == slug)))
    };
    one != other && (calls(one, other) || calls(other, one) || is_example())
}

/// Where a state is on a prerendered site: its page with what differs from that, or the root with a query.
/// A pair in the other order than its page's is no page.
pub fn address(state: &State, dataset: &Dataset) -> String {
    let query = permalink::query(state, dataset);
    let occupations: Vec<_> = state.occupations.iter().filter_map(|i| dataset.get(*i)).collect();
    let page = match (occupations.as_slice(), state.group) {
        ([], Some(group)) => of_group(group),
        ([one], None) => of_one(&one.slug()),
        ([one, other], None) if one.slug() < other.slug() && is_pair(*one, *other) => {
            of_pair(&one.slug(), &other.slug())
        }
        _ => return query,
    };
    let rest = State { occupations: Vec::new(), group: None, ..state.clone() };
    page + &permalink::query(&rest, dataset)
}

/// Where a link to what a query asks for leads on a prerendered site: to the one page of a pair, whatever
/// the order.
pub(super) fn canonical(query: &str, dataset: &Dataset) -> String {
    let mut options = Options::default();
    permalink::read(query, &mut options);
    let mut state = State::open(&options, dataset);
    let given = address(&state, dataset);
    if state.occupations.len() == 2 {
        state.occupations.swap(0, 1);
        let swapped = address(&state, dataset);
        if !swapped.starts_with('?') {
            return swapped;
        }
    }
    given
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(query: &str) -> (String, String) {
        let dataset = Dataset::bundled();
        let mut options = Options::default();
        permalink::read(query, &mut options);
        (address(&State::open(&options, &dataset), &dataset), canonical(query, &dataset))
    }

    #[test]
    fn a_state_has_a_page_of_its_own_or_a_query_at_the_root() {
        for (query, page) in [
            (
                "?occupations=registered-nurses,software-developers",
                "compare/registered-nurses-vs-software-developers/",
            ),
            ("?occupations=electricians,roofers", "?occupations=electricians,roofers"),
            ("?occupations=actuaries", "occupations/actuaries/"),
            ("?occupations=actuaries&pay=hourly", "occupations/actuaries/?pay=hourly"),
            ("?group=legal", "groups/legal/"),
            ("", ""),
        ] {
            assert_eq!(at(query), (page.to_owned(), page.to_owned()), "{query}");
        }
    }

    #[test]
    fn the_other_order_of_a_pair_is_no_page_but_its_link_leads_to_the_page() {
        let query = "?occupations=software-developers,registered-nurses";
        let page = "compare/registered-nurses-vs-software-developers/";
        assert_eq!(at(query), (query.to_owned(), page.to_owned()));
    }
}
