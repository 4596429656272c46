//! Places and years: every cell of the tables is what a page reads from the packed files.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use occupation_compare::dataset::Dataset;
use occupation_compare::place::{AreaKind, Areas, Local, parse_local, parse_years};
use occupation_compare::publish::{self, AREAS};

fn data() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/static/data"))
}

fn areas() -> Areas {
    Areas::open(publish::areas(data()).unwrap().as_bytes()).unwrap()
}

#[test]
fn every_cell_of_the_tables_is_read_from_the_packed_files() {
    let (areas, dataset) = (areas(), Dataset::bundled());
    let files: BTreeMap<String, Vec<u8>> =
        publish::places(data(), &dataset, &AreaKind::ALL).unwrap().into_iter().collect();
    let years = fs::read_to_string(data().join("generated/years.tsv")).unwrap();
    let years = parse_years(&years, &areas).unwrap();
    let (mut cells, mut points) = (0, 0);
    for occupation in dataset.iter().filter(|o| o.is_official()) {
        let (slug, code) = (occupation.slug(), occupation.code().unwrap());
        let local = Local::open(&files[&slug], &areas).unwrap();
        assert_eq!(local.code(), code);
        let table = fs::read_to_string(data().join(format!("generated/local/{code}.tsv"))).unwrap();
        let rows = parse_local(&table, &areas).unwrap();
        assert_eq!(table.lines().count(), rows.len() + 3, "{slug}");
        for (area, figures) in &rows {
            assert_eq!(local.figures(*area), Some(figures), "{slug} in {}", areas.get(*area).name);
            cells += 1;
        }
        assert_eq!(local.areas().count(), rows.len());
        assert_eq!(local.years(), &years.get(&code).cloned().unwrap_or_default(), "{slug}");
        points += local.years().points.len();
    }
    assert_eq!((cells, points), (222_344, 15_673));
    assert_eq!(files.len(), 833);
    assert_eq!(files[AREAS], publish::areas(data()).unwrap().into_bytes());
}
