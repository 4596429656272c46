//! Any bytes as the files of places, and any change to whole ones: opened and read.
#![no_main]

#[path = "../changed.rs"]
mod changed;

use std::path::Path;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use occupation_compare::dataset::Dataset;
use occupation_compare::place::{AreaId, AreaKind, Areas, Local};
use occupation_compare::publish::{self, AREAS};

/// The list of areas, as bytes and opened, and the smallest file of an occupation that has some hundred bytes.
static WHOLE: LazyLock<(Vec<u8>, Areas, Vec<u8>)> = LazyLock::new(|| {
    let data = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../static/data"));
    let files = publish::places(data, &Dataset::bundled(), &[AreaKind::State]).expect("the files");
    let file = |name: &str| files.iter().find(|file| file.0 == name).expect("a file").1.clone();
    let one = files.iter().filter(|file| file.1.len() > 300).min_by_key(|file| file.1.len()).expect("one");
    let areas = file(AREAS);
    let opened = Areas::open(&areas).expect("the list");
    (areas, opened, one.1.clone())
});

fuzz_target!(|data: &[u8]| {
    let (list, areas, one) = &*WHOLE;
    let [which, rest @ ..] = data else { return };
    match which % 4 {
        0 => read(rest, areas),
        1 => read_list(rest),
        2 => read(&changed::changed(one, rest), areas),
        _ => read_list(&changed::changed(list, rest)),
    }
});

fn read(bytes: &[u8], areas: &Areas) {
    let Ok(local) = Local::open(bytes, areas) else { return };
    for (id, figures) in local.areas() {
        assert_eq!(local.figures(id), Some(figures));
        let _ = (areas.get(id), figures.year.median(), figures.hour.median());
    }
    for point in &local.years().points {
        let _ = areas.in_todays_dollars(i32::MAX, point.year);
    }
}

fn read_list(bytes: &[u8]) {
    let Ok(areas) = Areas::open(bytes) else { return };
    for area in areas.iter().take(20) {
        assert!(areas.find(&area.slug).is_some());
        let _ = (areas.wider(area.id), areas.search(&area.name, 8));
    }
    let _ = (areas.get(AreaId::NATION), areas.price_year(), areas.in_todays_dollars(i32::MIN, areas.price_year()));
}
