//! The pages of a prerendered site: which there are, and where, counted from the site's root.
//!
//! The same rule tells the publisher what to write and the widget where its links lead, so that it needs no
//! list: a page for each occupation, each major group, and each pair of which one calls the other related.

use std::collections::BTreeSet;

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

/// A site as one of its pages knows it: what it has beyond the pages of the rule.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    /// Whether every pair has a page.
    pub has_all_pairs: bool,
    /// The page that the widget was mounted on, which is there.
    pub page: String,
}

impl Site {
    fn has(&self, page: &str, one: Occupation<'_>, other: Occupation<'_>) -> bool {
        (self.has_all_pairs && one != other) || self.page == page || is_pair(one, other)
    }
}

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

/// All pairs that have a page by the rule, each in the order of its page.
pub fn pairs(dataset: &Dataset) -> BTreeSet<[String; 2]> {
    let official = dataset.iter().filter(|occupation| occupation.is_official());
    let related = official.flat_map(|one| one.related().map(move |other| sorted([one.slug(), other.slug()])));
    related.chain(EXAMPLES.map(|pair| sorted(pair.map(str::to_owned)))).collect()
}

/// The pair in the order of its page: that of the slugs.
pub fn sorted([one, other]: [String; 2]) -> [String; 2] {
    if one < other { [one, other] } else { [other, one] }
}

/// Whether a pair has a page by the rule, in whatever order it is named.
fn is_pair(one: Occupation<'_>, other: Occupation<'_>) -> bool {
    let calls = |a: Occupation<'_>, b: Occupation<'_>| a.is_official() && a.related().any(|r| r == b);
    let is_example = || {
        let slugs = [one.slug(), other.slug()];
        EXAMPLES.iter().any(|pair| pair.iter().all(|slug| slugs.iter().any(|s| s == slug)))
    };
    one != other && (calls(one, other) || calls(other, one) || is_example())
}

/// Where a state is on a prerendered site: its page with what differs from that, or the root with a query.
/// A pair in the other order than its page's is no page, nor are columns in places of their own.
pub fn address(state: &State, dataset: &Dataset, site: &Site) -> String {
    let query = permalink::query(state, dataset);
    if state.columns.iter().any(|column| column.place.is_some()) {
        return query;
    }
    let occupations: Vec<_> = state.occupations().filter_map(|i| dataset.get(i)).collect();
    let page = match (occupations.as_slice(), state.group) {
        ([], Some(group)) => of_group(group),
        ([one], None) => of_one(&one.slug()),
        ([one, other], None) if one.slug() < other.slug() => {
            let page = of_pair(&one.slug(), &other.slug());
            if !site.has(&page, *one, *other) {
                return query;
            }
            page
        }
        _ => return query,
    };
    let rest = State { columns: Vec::new(), group: None, ..state.clone() };
    page + &permalink::query(&rest, dataset)
}

/// Where a link to what a query asks for leads on a prerendered site: to the one page of a pair, whatever
/// the order.
pub(super) fn canonical(query: &str, dataset: &Dataset, site: &Site) -> String {
    let mut options = Options::default();
    permalink::read(query, &mut options);
    let mut state = State::open(&options, dataset);
    let given = address(&state, dataset, site);
    if state.columns.len() == 2 {
        state.columns.swap(0, 1);
        let swapped = address(&state, dataset, site);
        if !swapped.starts_with('?') {
            return swapped;
        }
    }
    given
}

/// What a place asks for: a page of a site, counted from its root, and behind a `?` a query, which prevails. A
/// text without a `?` is a query.
pub fn options(place: &str) -> Options {
    let (page, query) = place.split_once('?').unwrap_or(("", place));
    let mut options = Options::default();
    match page.trim_end_matches('/').split_once('/') {
        Some(("compare", pair)) => options.occupations = pair.split("-vs-").map(str::to_owned).collect(),
        Some(("occupations", slug)) => options.occupations = vec![slug.to_owned()],
        Some(("groups", slug)) => slug.clone_into(&mut options.group),
        _ => {}
    }
    permalink::read(query, &mut options);
    options
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(query: &str, site: &Site) -> (String, String) {
        let dataset = Dataset::bundled();
        let state = State::open(&options(query), &dataset);
        (address(&state, &dataset, site), canonical(query, &dataset, site))
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
            assert_eq!(at(query, &Site::default()), (page.to_owned(), page.to_owned()), "{query}");
        }
    }

    #[test]
    fn the_other_order_of_a_pair_is_no_page_but_its_link_leads_to_the_page() {
        let query = "?occupations=software-developers,registered-nurses";
        let page = "compare/registered-nurses-vs-software-developers/";
        assert_eq!(at(query, &Site::default()), (query.to_owned(), page.to_owned()));
    }

    #[test]
    fn a_page_asks_for_what_leads_to_it() {
        let dataset = Dataset::bundled();
        for page in [
            "compare/registered-nurses-vs-software-developers/",
            "occupations/actuaries/",
            "occupations/actuaries/?pay=hourly",
            "groups/legal/",
            "",
            "?occupations=electricians,roofers",
        ] {
            let place = if page.contains('?') { page.to_owned() } else { format!("{page}?") };
            let state = State::open(&options(&place), &dataset);
            assert_eq!(address(&state, &dataset, &Site::default()), page);
        }
        let both = options("occupations/actuaries/?occupations=actors&pay=hourly");
        assert_eq!(both.occupations, ["actors"], "the query prevails");
    }

    #[test]
    fn every_pair_that_is_written_is_linked_and_the_other_way_round() {
        let dataset = Dataset::bundled();
        let written = pairs(&dataset);
        let mut linked = BTreeSet::new();
        let all: Vec<_> = dataset.iter().collect();
        for (i, one) in all.iter().enumerate() {
            let others = all[i + 1..].iter().filter(|other| is_pair(*one, **other));
            linked.extend(others.map(|other| sorted([one.slug(), other.slug()])));
        }
        assert_eq!(written, linked);
    }

    #[test]
    fn a_site_may_have_more_pairs_than_those_of_the_rule() {
        let query = "?occupations=electricians,roofers";
        let page = "compare/electricians-vs-roofers/";
        let sites = [
            Site { has_all_pairs: true, page: String::new() },
            Site { has_all_pairs: false, page: page.to_owned() },
        ];
        for site in sites {
            assert_eq!(at(query, &site), (page.to_owned(), page.to_owned()), "{site:?}");
        }
    }
}
