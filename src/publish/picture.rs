//! What is shown beside a link to a page: the picture of a comparison, or the site's icon.
//!
//! What shows links takes no SVG: `.ci/pictures.mjs` makes the PNG that pages name of what is drawn here.

use super::markup::escaped;
use crate::widget::picture::{HEIGHT, WIDTH};

/// The name of the file beside the page.
const FILE: &str = "picture.png";
/// What it is made of, at the page's path in a folder of its own.
pub(super) const DRAWN: &str = "picture.svg";

/// A picture by its address.
pub(super) struct Shown {
    pub(super) address: String,
    pub(super) size: (u32, u32),
    /// What it tells, if it is more than an icon.
    alt: Option<String>,
}

impl Shown {
    /// The picture of the page at this address, and what it tells.
    pub(super) fn picture(place: String, alt: String) -> Shown {
        Shown { address: place + FILE, size: (WIDTH, HEIGHT), alt: Some(alt) }
    }

    /// The icon of the site at this address.
    pub(super) fn icon(base: &str) -> Shown {
        Shown { address: format!("{base}icon-512.png"), size: (512, 512), alt: None }
    }

    /// The lines of a page's head that name it.
    pub(super) fn meta(&self) -> String {
        let (address, (width, height)) = (&self.address, self.size);
        let mut lines = format!(
            "<meta property=\"og:image\" content=\"{address}\">\n\
             <meta property=\"og:image:width\" content=\"{width}\">\n\
             <meta property=\"og:image:height\" content=\"{height}\">\n"
        );
        if let Some(alt) = &self.alt {
            lines += &format!(
                "<meta property=\"og:image:alt\" content=\"{}\">\n\
                 <meta name=\"twitter:card\" content=\"summary_large_image\">\n",
                escaped(alt)
            );
        }
        lines
    }
}
