//! Text as markup holds it, how every page begins, and what is filled into files of ours.

use std::io;

use crate::language::TAG;

/// What every page begins with.
pub(super) fn begin() -> String {
    format!(
        "<!doctype html>\n<html lang=\"{TAG}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1, interactive-widget=resizes-content\">\n"
    )
}

/// The text within markup or an attribute.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The text of a file with something in the place of a mark.
///
/// # Errors
/// The mark is not there: one of the two was changed alone.
pub(super) fn filled(text: &str, mark: &str, with: &str) -> io::Result<String> {
    match text.contains(mark) {
        true => Ok(text.replace(mark, with)),
        false => Err(io::Error::other(format!("{mark} is to be replaced and is not there"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_that_is_not_there_is_an_error() {
        assert_eq!(filled("a POLICY b POLICY", "POLICY", "x").ok().as_deref(), Some("a x b x"));
        assert!(filled("a policy", "POLICY", "x").is_err());
    }
}
