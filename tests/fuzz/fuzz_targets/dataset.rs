//! Any bytes as a dataset, and any change to a whole one: opened, read and compared.
#![no_main]

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
    // Few inputs have the length that their header promises, so changes are made to bytes that have it:
    // place (two bytes), then the new byte.
    let mut bytes = WHOLE.clone();
    for change in data.chunks_exact(3) {
        let place = usize::from(u16::from_le_bytes([change[0], change[1]])) % bytes.len();
        bytes[place] = change[2];
    }
    if let Ok(dataset) = Dataset::open(bytes) {
        everything::read(&dataset, 5);
    }
});
