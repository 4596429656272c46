//! Any text as the query of a page: read, opened, written as an address, and read again.
#![no_main]

#[path = "../small.rs"]
mod small;

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use occupation_compare::dataset::{Dataset, pack};
use occupation_compare::widget::{Options, State, permalink};

static SMALL: LazyLock<Dataset> =
    LazyLock::new(|| Dataset::open(pack(&small::contents()).expect("it fits")).expect("it is whole"));

fuzz_target!(|data: &[u8]| {
    let mut options = Options::default();
    permalink::read(&String::from_utf8_lossy(data), &mut options);
    let state = State::open(&options, &SMALL);
    let written = permalink::query(&state, &SMALL);
    let mut again = Options::default();
    permalink::read(&written, &mut again);
    assert!(again.refused.is_empty(), "{written}");
    let read = State::open(&again, &SMALL);
    assert_eq!(permalink::query(&read, &SMALL), written);
    assert_eq!(read.columns, state.columns, "{written}");
});
