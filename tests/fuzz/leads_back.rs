//! An address that was written leads back to what it was written from: for the fuzzer and for the property tests.

use occupation_compare::dataset::Dataset;
use occupation_compare::widget::{Options, State, permalink};

/// Reads any text as a query, writes the address of what it opens, and reads that.
pub(crate) fn leads_back(query: &str, dataset: &Dataset) {
    let mut options = Options::default();
    permalink::read(query, &mut options);
    let state = State::open(&options, dataset);
    let written = permalink::query(&state, dataset);
    let mut again = Options::default();
    permalink::read(&written, &mut again);
    assert!(again.refused.is_empty(), "{written}");
    let read = State::open(&again, dataset);
    assert_eq!(permalink::query(&read, dataset), written);
    assert_eq!(read.columns, state.columns, "{written}");
}
