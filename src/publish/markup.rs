//! Text as markup holds it, and how every page begins.

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
