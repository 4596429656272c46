//! Reviewed lists: one entry a line; what follows a `#` is a remark.

/// The entries of a list.
pub(crate) fn entries(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(|line| line.split('#').next().unwrap_or("").trim()).filter(|entry| !entry.is_empty())
}
