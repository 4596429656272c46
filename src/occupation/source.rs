//! Where a figure comes from.

/// One published dataset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Short identifier, as in `static/data/authored/sources.tsv`.
    pub id: String,
    /// Who publishes it.
    pub publisher: String,
    /// The name of the dataset.
    pub dataset: String,
    /// The time that the figures describe.
    pub period: String,
    /// The place that the figures describe.
    pub area: String,
    /// Under which terms the figures may be used.
    pub licence: String,
    /// Where it is published; empty if it is no longer.
    pub url: String,
    /// What its figures tell, for a short line of sources: `Pay`, `Outlook`.
    pub topic: String,
    /// Publisher and dataset in a word or two: `BLS OEWS`.
    pub short: String,
    /// Whether the line below a summary names it: figures that most comparisons rest on.
    pub headline: bool,
    /// What its publisher asks to be said where its figures are shown; empty if nothing.
    pub credit: String,
    /// When it was published, as in `August 2026`; empty if that is not known.
    pub released: String,
    /// What its publisher has published since and these data lack; empty if nothing is known to be newer.
    pub newer: String,
}

impl Source {
    /// Publisher, dataset, period and area in one line.
    pub fn citation(&self) -> String {
        format!("{}, {}, {}, {}", self.publisher, self.dataset, self.period, self.area)
    }
}
