//! Any bytes as a dataset, and any change to a whole one: opened, read and compared.
#![no_main]

#[path = "../changed.rs"]
mod changed;
#[path = "../everything.rs"]
mod everything;
#[path = "../small.rs"]
mod small;

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use occupation_compare::dataset::{Dataset, pack};

static WHOLE: LazyLock<Vec<u8>> = LazyLock::new(|| pack(&small::contents()).expect("it fits"));

fuzz_target!(|data: &[u8]| {
    if let Ok(dataset) = Dataset::open(data.to_vec()) {
        everything::read(&dataset, 5);
    }
    if let Ok(dataset) = Dataset::open(changed::changed(&WHOLE, data)) {
        everything::read(&dataset, 5);
    }
});
