//! What a site is to be made of.

use std::path::PathBuf;

use super::plan::Pairs;

/// What to make.
#[derive(Clone, Debug)]
pub struct Order {
    /// The folder of a build.
    pub dist: PathBuf,
    /// The folder to write; what is in it goes away.
    pub site: PathBuf,
    /// Which pairs have a page.
    pub pairs: Pairs,
    /// Write one pair of so many only, and the examples of the first page, for a trial.
    pub every: usize,
    /// The address of the site's root, with a slash at its end.
    pub base: Option<String>,
    /// Whether files get compressed twins.
    pub compress: bool,
    /// Where pictures of pairs are drawn, if their pages are to name one; what is in it goes away. They need the
    /// address of the root.
    pub pictures: Option<PathBuf>,
}
