//! Any text as the query of a page: read, opened, written as an address, and read again.
#![no_main]

#[path = "../leads_back.rs"]
mod leads_back;
#[path = "../small.rs"]
mod small;

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use occupation_compare::dataset::{Dataset, pack};

static SMALL: LazyLock<Dataset> =
    LazyLock::new(|| Dataset::open(pack(&small::contents()).expect("it fits")).expect("it is whole"));

fuzz_target!(|data: &[u8]| {
    leads_back::leads_back(&String::from_utf8_lossy(data), &SMALL);
});
