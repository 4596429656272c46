//! How a check reports: all that it found at once.

/// Fails with all that was found, a line each; passes if nothing was.
#[track_caller]
pub(crate) fn expect_none(found: Vec<String>) {
    assert!(found.is_empty(), "{} found:\n{}", found.len(), found.join("\n"));
}
