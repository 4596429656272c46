//! What changes from one occupation to another, as a list.

use super::entry::preparation;
use super::names::name;
use super::skills::{everyday, scores};
use crate::comparison::{Comparison, Need, Path};
use crate::occupation::capitalized;

/// A part of the way, and what there is of it.
pub type Part = (&'static str, String);

/// The direction: `From cashiers to actors`.
pub fn direction(comparison: &Comparison, path: &Path) -> String {
    let [from, to] = [path.from, path.to].map(|place| name(&comparison.subjects[place].name));
    format!("From {from} to {to}")
}

/// What carries over, what is needed more, what preparation is new, and interests; what there is nothing of says so.
pub fn path(path: &Path) -> Vec<Part> {
    let or_none = |items: Vec<String>, none: &str| match items.is_empty() {
        true => none.to_owned(),
        false => capitalized(&items.join("; ")),
    };
    let carries: Vec<String> = path.carries.iter().map(|skill| everyday(*skill).to_owned()).collect();
    let mut parts = vec![
        ("Carries over", or_none(carries, "No skill that matters much in both")),
        ("Needed more", or_none(path.more.iter().map(need).collect(), "No skill by a noticeable amount")),
    ];
    if let Some(new) = &path.preparation {
        parts.push((
            "New preparation",
            or_none(preparation(new), "No more schooling or long training is usual"),
        ));
    }
    if let Some([shared, new]) = &path.interests {
        parts.push(("Interests of both", or_none(shared.clone(), "None")));
        parts.push(("Other interests", or_none(new.clone(), "None")));
    }
    parts
}

/// `mathematics (3.8 against 1.2 out of 5)`.
fn need(need: &Need) -> String {
    let [from, to] = need.are_estimates;
    format!("{} ({})", everyday(need.skill), scores([(need.to, to), (need.from, from)]))
}
