//! The state as a query, and a query as options: canonical and lossless.

use super::column::Column;
use super::options::{self, Choices, OPTIONS, Options, Scope};
use super::state::State;
use crate::dataset::Dataset;
use crate::occupation::Group;

/// The query that shows these occupations, as in `?occupations=registered-nurses,software-developers`.
pub fn query_of(slugs: &[&str]) -> String {
    let occupations = slugs.iter().map(|slug| (*slug).to_owned()).collect();
    written(&Options { occupations, ..Options::default() })
}

/// The query that lists the occupations of a major group.
pub fn query_of_group(group: Group) -> String {
    written(&Options { group: group.slug(), ..Options::default() })
}

/// The slugs of the occupations on show, each with the place that is its own.
pub fn slugs(state: &State, dataset: &Dataset) -> Vec<String> {
    let slug = |column: &Column| Some(column.asked(&dataset.get(column.occupation)?.slug()));
    state.columns.iter().filter_map(slug).collect()
}

/// The query that leads back to the state.
pub fn query(state: &State, dataset: &Dataset) -> String {
    let (occupations, place, choices) = (slugs(state, dataset), state.place.clone(), state.choices);
    let group = state.group.map(Group::slug).unwrap_or_default();
    written(&Options { occupations, place, choices, group, ..Options::default() })
}

/// The query that shows everything of what a state compares.
pub(super) fn query_of_all(state: &State, dataset: &Dataset) -> String {
    let Choices { prices, average, .. } = state.choices;
    let choices = Choices { prices, average, ..Choices::default() };
    query(&State { choices, ..state.clone() }, dataset)
}

/// The query of what an address says. Options at their default are left out.
fn written(options: &Options) -> String {
    let in_address = OPTIONS.iter().filter(|entry| entry.scope != Scope::Host);
    let pairs =
        in_address.filter_map(|entry| Some(format!("{}={}", entry.name, encoded(&entry.asked(options)?))));
    let pairs: Vec<String> = pairs.collect();
    if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
}

/// The value in a query. A place is as it was asked for until the list of places is here.
fn encoded(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    for byte in value.bytes() {
        match byte {
            b' ' => text.push('+'),
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b',' | b'@' => {
                text.push(byte.into())
            }
            // What is read is unescaped twice.
            b'%' | b'+' => text += &format!("%25{byte:02X}"),
            _ => text += &format!("%{byte:02X}"),
        }
    }
    text
}

/// Sets the options that a query names, over those given, and notes what it asks for in vain.
pub fn read(query: &str, options: &mut Options) {
    let mut begun: Vec<&str> = Vec::new();
    for pair in query.strip_prefix('?').unwrap_or(query).split('&') {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let name = decoded(name);
        // Chats and mail programs escape once more what was escaped.
        let mut value = decoded(&decoded(value));
        if let Some(entry) = options::known(&name).filter(|entry| entry.is_list) {
            // A form sends each of several under the same name.
            let before = entry.asked(options).filter(|_| begun.contains(&entry.name));
            if let Some(before) = before {
                value = format!("{before},{value}");
            }
            begun.push(entry.name);
        }
        if let Err(bad) = options.set(&name, &value) {
            options.refused.push(bad);
        }
    }
}

/// The text of a query's value: `+` and `%2C` are a space and a comma. What is no UTF-8 stays as it is.
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
    String::from_utf8(bytes).unwrap_or_else(|_| value.to_owned())
}
