//! The state as a query, and a query as options: canonical and lossless.

use super::options::{NAMES, Options, Show, View};
use super::state::State;
use crate::comparison::Pay;
use crate::dataset::Dataset;
use crate::occupation::Group;

/// The query that shows these occupations, as in `?occupations=registered-nurses,software-developers`.
pub fn query_of(slugs: &[&str]) -> String {
    format!("?occupations={}", slugs.join(","))
}

/// The query that lists the occupations of a major group.
pub fn query_of_group(group: Group) -> String {
    format!("?group={}", group.slug())
}

/// The slugs of the occupations on show.
pub fn slugs(state: &State, dataset: &Dataset) -> Vec<String> {
    state.occupations.iter().filter_map(|i| dataset.get(*i)).map(|o| o.slug()).collect()
}

/// The query that leads back to the state. Options at their default are left out.
pub fn query(state: &State, dataset: &Dataset) -> String {
    let slugs = slugs(state, dataset);
    let mut pairs = Vec::new();
    if !slugs.is_empty() {
        pairs.push(format!("occupations={}", slugs.join(",")));
    }
    if state.view != View::Full {
        pairs.push(format!("view={}", state.view.id()));
    }
    if state.pay == Pay::Hourly {
        pairs.push("pay=hourly".to_owned());
    }
    if state.show == Show::Differences {
        pairs.push("show=differences".to_owned());
    }
    if let Some(group) = state.group {
        pairs.push(format!("group={}", group.slug()));
    }
    if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
}

/// Sets the options that a query names, over those given, and notes what it asks for in vain.
pub fn read(query: &str, options: &mut Options) {
    let query = query.strip_prefix('?').unwrap_or(query);
    for pair in query.split('&').take(2 * NAMES.len()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        if let Err(bad) = options.set(name, &decoded(value)) {
            options.refused.push(bad.to_string());
        }
    }
}

/// The text of a query's value: `+` and `%2C` are a space and a comma. Bytes that are no UTF-8 become `�`.
fn decoded(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = (*first == b'%')
            .then(|| tail.get(..2))
            .flatten()
            .filter(|hex| hex.iter().all(u8::is_ascii_hexdigit))
            .and_then(|hex| std::str::from_utf8(hex).ok())
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match hex {
            Some(byte) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            None => {
                bytes.push(if *first == b'+' { b' ' } else { *first });
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
