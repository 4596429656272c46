//! What chooses an occupation, and what is said where none is chosen.

use crate::occupation::capitalized;

/// What stands in a picker's field while it is empty.
pub const PICKER_PLACEHOLDER: &str = "Job title or code";

/// Instead of a heading, where nothing is compared.
pub const NOTHING_SHOWN: &str = "No occupation is shown";

/// What stands before the occupations that were perhaps meant by a name that is none's.
pub const NEAREST: &str = " Nearest:";

/// The name of the picker at a place, counted from 0. It holds what is seen in the field.
pub fn picker_label(place: usize) -> String {
    format!("Occupation {}: job title or code", place + 1)
}

/// The occupation that the arrow keys led to, and its place among those offered, counted from 0.
pub fn stepped(name: &str, at: usize, of: usize) -> String {
    format!("{}, {} of {of}.", capitalized(name), at + 1)
}
