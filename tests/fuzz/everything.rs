//! Reads everything that a dataset can tell: for the fuzzer and for the property tests.

use occupation_compare::comparison::{Comparison, Pay, ROWS};
use occupation_compare::dataset::{Column, Dataset};
use occupation_compare::{export, language};

/// Reads what there is of up to so many occupations, and compares them.
pub(crate) fn read(dataset: &Dataset, most: usize) {
    for number in 0..=u8::MAX {
        dataset.source(number).citation();
    }
    assert_eq!(dataset.is_empty(), dataset.get(0).is_none());
    assert!(dataset.get(dataset.len()).is_none());
    let occupations: Vec<_> = dataset.iter().take(most).collect();
    for occupation in &occupations {
        let _ = (occupation.name(), occupation.title(), occupation.code().map(|c| c.to_string()));
        let _ = (occupation.is_official(), occupation.counted_with(), occupation.related().count());
        for column in Column::ALL {
            for place in 0..=column.places() {
                let _ = (occupation.number_at(*column, place), occupation.text_at(*column, place));
            }
            let _ = (occupation.link(*column), occupation.source_of(*column));
        }
        for row in ROWS {
            (row.read)(*occupation).notes().into_iter().for_each(|note| drop(language::note(note)));
        }
        dataset.find(&occupation.slug());
    }
    dataset.find("29-1141");
    let _ = dataset.group(29).count();
    for count in 0..=occupations.len().min(5) {
        for pay in [Pay::Yearly, Pay::Hourly] {
            let comparison = Comparison::new(&occupations[..count], dataset, pay);
            let prose = language::Prose::new(&comparison, &["working"; 5][..count]);
            let _ = (export::csv(&comparison), export::markdown(&comparison, &prose));
            let _ = language::claim(&comparison);
        }
    }
}
