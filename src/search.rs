//! What someone typed → occupations.

use crate::dataset::Dataset;

/// An occupation that answers a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its place in the dataset.
    pub occupation: usize,
    /// The job title that matched, where it is not the occupation's own name.
    pub matched: Option<String>,
}

/// The occupations that answer the query, best first.
pub fn search(dataset: &Dataset, query: &str, limit: usize) -> Vec<Hit> {
    let query = query.to_lowercase();
    dataset
        .iter()
        .filter(|o| o.name().singular.contains(&query) || o.code().is_some_and(|c| c.to_string() == query))
        .take(limit)
        .map(|o| Hit { occupation: o.index(), matched: None })
        .collect()
}
