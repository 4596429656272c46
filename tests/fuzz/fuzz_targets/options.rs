//! Any text as the value of each option, in the order in which it comes.
#![no_main]

use libfuzzer_sys::fuzz_target;
use occupation_compare::widget::{OPTIONS, Options};

fuzz_target!(|data: &[u8]| {
    let mut options = Options::default();
    for given in data.split(|byte| *byte == b'\n') {
        let [which, value @ ..] = given else { continue };
        let entry = &OPTIONS[usize::from(*which) % OPTIONS.len()];
        let value = String::from_utf8_lossy(value);
        let before = options.clone();
        match options.set(entry.name, &value) {
            Ok(()) => {
                // What was taken is taken again, and changes nothing.
                let taken = options.clone();
                assert!(options.set(entry.name, &value).is_ok());
                assert_eq!(options, taken);
            }
            Err(bad) => {
                assert_eq!(bad.name, entry.name);
                // It is at its default, whatever was there before.
                let mut usual = before;
                let _ = usual.set(entry.name, "");
                assert_eq!(options, usual);
            }
        }
    }
});
