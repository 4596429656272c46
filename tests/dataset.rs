//! The dataset reads back what was packed, whatever it was, and refuses what is no dataset.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by a panic")]

#[path = "dataset/bundled.rs"]
mod bundled;
#[path = "fuzz/everything.rs"]
mod everything;
#[path = "fuzz/small.rs"]
mod small;
#[path = "dataset/tables.rs"]
mod tables;

use occupation_compare::dataset::{Broken, Cell, Column, Contents, Dataset, Kind, Row, pack};
use occupation_compare::occupation::{Code, Missing, Name, Source};
use proptest::prelude::*;

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config(512))]

    #[test]
    fn bytes_at_random_are_refused_or_read_without_a_panic(
        mut bytes in prop::collection::vec(any::<u8>(), 0..4096),
        has_magic: bool,
    ) {
        if has_magic && bytes.len() > 4 {
            bytes[..4].copy_from_slice(b"OCD2");
        }
        if let Ok(dataset) = Dataset::open(bytes) {
            everything::read(&dataset, 5);
        }
    }

    #[test]
    fn a_small_dataset_with_bytes_changed_is_refused_or_read_without_a_panic(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..200),
    ) {
        let mut bytes = pack(&small::contents()).unwrap();
        for (index, byte) in changes {
            let at = index.index(bytes.len());
            bytes[at] = byte;
        }
        if let Ok(dataset) = Dataset::open(bytes) {
            everything::read(&dataset, 5);
        }
    }
}

proptest! {
    #![proptest_config(config(48))]

    #[test]
    fn the_bundled_dataset_with_bytes_changed_is_refused_or_read_without_a_panic(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20_000),
        first in 0_usize..800,
    ) {
        let mut bytes = bundled::BYTES.to_vec();
        for (index, byte) in changes {
            // The header stays, so that most are opened.
            let header = 11 + 9 * Column::PLACES;
            let at = header + index.index(bytes.len() - header);
            bytes[at] = byte;
        }
        if let Ok(dataset) = Dataset::open(bytes) {
            everything::read(&dataset, 3);
            dataset.get(first).unwrap().related().for_each(|o| drop(o.name()));
        }
    }

    #[test]
    fn a_dataset_that_is_cut_off_or_too_long_is_refused(cut in any::<prop::sample::Index>(), more in 1_usize..9) {
        let cut = cut.index(bundled::BYTES.len());
        prop_assert_eq!(Dataset::open(bundled::BYTES[..cut].to_vec()).err(), Some(Broken));
        let longer = [bundled::BYTES, &vec![0; more]].concat();
        prop_assert_eq!(Dataset::open(longer).err(), Some(Broken));
    }
}

/// A cell that its column has room for.
fn cell(kind: Kind, occupations: usize) -> BoxedStrategy<Cell> {
    let highest = |bytes: usize| (1_i32 << (8 * bytes)) - 1 - Missing::ALL.len() as i32;
    let missing = prop::sample::select(&Missing::ALL[..]).prop_map(Cell::Missing);
    let value = match kind {
        Kind::Number { bytes, base, .. } => (-base..=highest(bytes) - base).prop_map(Cell::Number).boxed(),
        Kind::Pay => (0..=highest(3)).prop_map(Cell::Number).boxed(),
        Kind::Text => "[^\n]{0,12}".prop_map(Cell::Text).boxed(),
        Kind::Link => (0..occupations).prop_map(Cell::Link).boxed(),
    };
    prop_oneof![1 => missing, 3 => value].boxed()
}

/// Any text that the layout has room for.
fn text(most: usize) -> BoxedStrategy<String> {
    prop::string::string_regex(&format!("[^\n\t]{{0,{most}}}")).unwrap().boxed()
}

/// Names of any text, or of forms of which some follow from others, with a title.
fn named() -> impl Strategy<Value = (Name, String)> {
    let forms = prop_oneof![
        1 => prop::collection::vec(text(20), 7).boxed(),
        3 => prop::collection::vec("[as=é’ -]{0,3}", 7).boxed(),
    ];
    forms.prop_map(|forms| {
        let [slug, singular, plural, article, short, short_plural, title] = forms.try_into().unwrap();
        (Name { slug, singular, plural, article, short, short_plural }, title)
    })
}

fn sources() -> impl Strategy<Value = Vec<Source>> {
    let source = (prop::collection::vec(text(20), 12), any::<bool>()).prop_map(|(fields, headline)| {
        let [id, publisher, dataset, period, area, licence, url, topic, short, credit, released, newer] =
            fields.try_into().unwrap();
        Source {
            id,
            publisher,
            dataset,
            period,
            area,
            licence,
            url,
            topic,
            short,
            headline,
            credit,
            released,
            newer,
        }
    });
    prop::collection::vec(source, 0..200)
}

/// All places of all columns.
fn places() -> impl Iterator<Item = (Column, usize)> {
    Column::ALL.iter().flat_map(|column| (0..column.places()).map(move |place| (*column, place)))
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    (1_usize..24).prop_flat_map(|count| {
        let cells: Vec<_> = places().map(|(column, _)| cell(column.kind(), count)).collect();
        let row = (named(), cells).prop_map(|((name, title), cells)| {
            let mut row = Row::new(name, title);
            for ((column, place), cell) in places().zip(cells) {
                row.set_at(column, place, cell);
            }
            row
        });
        prop::collection::vec(row, count)
    })
}

proptest! {
    #![proptest_config(config(128))]

    #[test]
    fn every_cell_of_every_column_reads_back_as_it_was_packed(
        rows in rows(),
        sources in sources(),
        source in any::<u8>(),
    ) {
        let mut contents = Contents::new(sources);
        contents.rows = rows;
        places().for_each(|(column, place)| contents.set_source(column, place, source));
        let dataset = Dataset::open(pack(&contents).unwrap()).unwrap();
        prop_assert_eq!((dataset.len(), dataset.sources()), (contents.rows.len(), contents.sources.len()));
        for (number, source) in contents.sources.iter().enumerate() {
            prop_assert_eq!(&dataset.source(number as u8), source);
        }
        for (row, occupation) in contents.rows.iter().zip(dataset.iter()) {
            prop_assert_eq!((&occupation.name(), &occupation.title()), (&row.name, &row.title));
            let slug = row.name.slug.as_str();
            let found = dataset.find(slug).filter(|_| slug.parse::<Code>().is_err());
            prop_assert!(found.is_none_or(|found| found.slug() == slug));
            for (column, place) in places() {
                let name = column.names()[place];
                let number = occupation.number_at(column, place);
                match &row.cells(column)[place] {
                    Cell::Number(written) => prop_assert_eq!(number, Ok(*written), "{}", name),
                    Cell::Text(text) => prop_assert_eq!(occupation.text_at(column, place), Ok(text.as_str()), "{}", name),
                    Cell::Link(index) => prop_assert_eq!(number, Ok(*index as i32), "{}", name),
                    Cell::Missing(why) => prop_assert_eq!(number, Err(*why), "{}", name),
                }
            }
        }
        everything::read(&dataset, 3);
    }
}

#[test]
fn what_a_cell_has_no_room_for_is_refused_by_row_and_column() {
    for (column, cell) in [
        (Column::Women, Cell::Number(-1)),
        (Column::Women, Cell::Number(0xffff - 6)),
        (Column::Growth, Cell::Number(-10_001)),
        (Column::Growth, Cell::Number(i32::MAX)),
        (Column::Age, Cell::Text("old".to_owned())),
        (Column::AgeKind, Cell::Number(1)),
        (Column::Related, Cell::Text("a".to_owned())),
    ] {
        let mut contents = small::contents();
        contents.rows[2].set(column, cell);
        let unfit = pack(&contents).unwrap_err();
        assert_eq!((unfit.row, unfit.column), (2, column.name()));
    }
}
