//! The bytes that are part of this build.

use occupation_compare::dataset::{Broken, Column, Dataset};
use occupation_compare::occupation::Missing;

pub(crate) const BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/occupations.bin"));

/// Where a text stands in the bytes.
fn place(text: &str) -> usize {
    BYTES.windows(text.len()).position(|window| window == text.as_bytes()).unwrap()
}

#[test]
fn opening_reads_the_header_and_the_length_and_nothing_that_grows() {
    // Whatever the names, figures and categories are, opening does not look at them.
    let header = 12 + 9 * Column::PLACES;
    let length = place("\tchief executive\n") - 3;
    let mut bytes = vec![0xff; BYTES.len()];
    bytes[..header].copy_from_slice(&BYTES[..header]);
    bytes[length..length + 3].copy_from_slice(&BYTES[length..length + 3]);
    assert_eq!(Dataset::open(bytes).unwrap().len(), Dataset::bundled().len());
    // Each of the bytes that tell of places decides, but for the number of sources, which may be any.
    let widths = (0..Column::PLACES).map(|place| 12 + 9 * place + 1);
    for place in (0..11).chain(widths).chain(length..length + 3) {
        let mut bytes = BYTES.to_vec();
        bytes[place] ^= 0x55;
        assert_eq!(Dataset::open(bytes).err(), Some(Broken), "{place}");
    }
}

#[test]
fn figures_categories_and_skills_cost_at_most_105_kilobytes_compressed() {
    let (names, sources) = (place("\tchief executive\n"), place("oews\tU.S. Bureau"));
    let without_names = [&BYTES[..names], &BYTES[sources..]].concat();
    let sizes = [&without_names, BYTES].map(|bytes| {
        let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
        let mut out = Vec::new();
        brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters).unwrap();
        out.len()
    });
    println!("{} bytes, compressed {}, without names {}", BYTES.len(), sizes[1], sizes[0]);
    assert!(sizes[0] <= 105_000, "{sizes:?}");
}

#[test]
fn all_occupations_are_read_like_one_and_are_none_of_the_list() {
    let dataset = Dataset::bundled();
    let all = dataset.all_occupations().expect("totals are published");
    assert_eq!(all.number(Column::MeanYear), Ok(69_770));
    assert_eq!(all.number(Column::P50Hour), Ok(2451));
    assert_eq!(all.number(Column::Growth), Ok(35));
    assert_eq!(all.number(Column::Bachelor), Ok(245));
    assert_eq!(all.number(Column::Jobs), Err(Missing::NoSource));
    assert_eq!((all.name().plural.as_str(), all.code()), ("all occupations", None));
    assert!(dataset.iter().all(|o| o.slug() != all.slug()));
    assert_eq!((dataset.find(&all.slug()), dataset.get(all.index())), (None, None));
    assert_eq!(dataset.source(all.source_of(Column::MeanYear)).id, "oews");
}
