//! What `make bench` measures in a browser. It is no part of a release.

use std::hint::black_box;

use wasm_bindgen::prelude::*;

use crate::comparison::{Comparison, Pay, ROWS};
use crate::dataset::Dataset;
use crate::search::Index;

/// A dataset and what searches it.
#[wasm_bindgen]
pub struct Bench {
    dataset: Dataset,
    index: Option<Index>,
}

#[wasm_bindgen]
impl Bench {
    /// Opens the bytes, or the occupations of this build.
    ///
    /// # Errors
    /// The bytes are no dataset.
    #[wasm_bindgen(constructor)]
    pub fn new(bytes: Option<Vec<u8>>) -> Result<Bench, JsError> {
        let dataset = match bytes {
            Some(bytes) => Dataset::open(bytes)?,
            None => Dataset::bundled(),
        };
        Ok(Bench { dataset, index: None })
    }

    /// How many occupations there are.
    pub fn occupations(&self) -> usize {
        self.dataset.len()
    }

    /// Reads every row of one occupation.
    pub fn record(&self, index: usize) {
        if let Some(occupation) = self.dataset.get(index) {
            for row in ROWS {
                black_box((row.read)(occupation));
            }
        }
    }

    /// Compares two occupations.
    pub fn compare(&self, first: usize, second: usize) {
        let pair: Vec<_> = [first, second].into_iter().filter_map(|i| self.dataset.get(i)).collect();
        black_box(Comparison::new(&pair, &self.dataset, Pay::Yearly));
    }

    /// Makes names and the titles of this build searchable.
    pub fn names(&mut self) {
        self.index = Some(Index::new(&self.dataset));
    }

    /// Adds all job titles. Returns the bytes that they take in memory.
    ///
    /// # Errors
    /// The bytes are no file of titles.
    pub fn titles(&mut self, bytes: &[u8]) -> Result<usize, JsError> {
        let index = self.index.as_mut().ok_or_else(|| JsError::new("call names() first"))?;
        index.add_titles(bytes).map_err(|_| JsError::new("no file of titles"))?;
        Ok(index.bytes())
    }

    /// How many occupations answer the query.
    pub fn search(&self, query: &str) -> usize {
        self.index.as_ref().map_or(0, |index| index.search(query, 8).len())
    }
}
