//! What software asks for that turns a pasted address into what it shows: oEmbed, answered by files.
//!
//! ```text
//! compare/actors-vs-bakers/index.html    <link rel="alternate" type="application/json+oembed" href="…/oembed.json">
//! compare/actors-vs-bakers/oembed.json   {"type": "rich", "html": "<iframe …", …}
//! ```
//!
//! A file cannot answer for how wide the asker wants it: the card is as narrow as any column.

use serde_json::json;

use super::markup::escaped;
use super::picture::Shown;
use crate::language::{Label, say};

/// The name of the file beside the page.
pub(super) const FILE: &str = "oembed.json";

/// The card's room, in pixels: as high as it is without a script that knows better.
const WIDTH: u32 = 360;
const HEIGHT: u32 = 440;

/// The answer for these occupations under this heading; `base` is the address of the site's root,
/// `shown` what stands for the card where it is not drawn.
pub(super) fn answer(base: &str, slugs: &[&str], heading: &str, shown: &Shown) -> String {
    let slugs = slugs.join(",");
    let html = format!(
        "<iframe src=\"{base}embed.html?occupations={slugs}&amp;view=card\" title=\"{title}\" width=\"{WIDTH}\" \
         height=\"{HEIGHT}\" frameborder=\"0\" allow=\"clipboard-write\"></iframe>",
        title = escaped(heading),
    );
    json!({
        "version": "1.0",
        "type": "rich",
        "title": heading,
        "provider_name": say(Label::SiteName),
        "provider_url": base,
        "thumbnail_url": shown.address,
        "thumbnail_width": shown.size.0,
        "thumbnail_height": shown.size.1,
        "cache_age": 86_400,
        "width": WIDTH,
        "height": HEIGHT,
        "html": html,
    })
    .to_string()
}

/// The line of a page's head that leads there; `place` is the page's whole address.
pub(super) fn link(place: &str, heading: &str) -> String {
    format!(
        "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{place}{FILE}\" title=\"{}\">\n",
        escaped(heading)
    )
}
