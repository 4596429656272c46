//! Places and years: every cell of the tables is what a page reads from the packed files.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use occupation_compare::dataset::Dataset;
use occupation_compare::occupation::Missing;
use occupation_compare::place::{AreaId, AreaKind, Areas, Local, pack_local, parse_local, parse_years};
use occupation_compare::publish::{self, AREAS};
use proptest::prelude::*;

fn data() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/static/data"))
}

fn areas() -> Areas {
    Areas::open(publish::areas(data()).expect("the list of areas").as_bytes()).expect("the list of areas")
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
    assert_eq!((cells, points), (222_344, 15_660));
    assert_eq!(files.len(), 833);
    assert_eq!(files[AREAS], publish::areas(data()).unwrap().into_bytes());
}

/// Cells as they stand in the publishers' files, each looked up there: area or year, occupation, column, cell.
const CELLS: &str = include_str!("places/cells.tsv");

#[test]
fn cells_that_were_looked_up_are_what_a_page_reads() {
    let (areas, dataset) = (areas(), Dataset::bundled());
    let files: BTreeMap<String, Vec<u8>> =
        publish::places(data(), &dataset, &AreaKind::ALL).unwrap().into_iter().collect();
    let mut looked_up = 0;
    for line in CELLS.lines() {
        let cells: Vec<&str> = line.split('\t').collect();
        let [place, code, column, cell] = cells[..] else { panic!("{line}") };
        let local = Local::open(&files[&dataset.find(code).unwrap().slug()], &areas).unwrap();
        if place.len() == 4 {
            let year = local.years().of(place.parse().unwrap());
            let Some(year) = year else {
                assert_eq!(cell, "absent", "{line}");
                continue;
            };
            let figure = if column == "TOT_EMP" { year.employees } else { year.median };
            let ceilings = [("2006", 145_600), ("2022", 239_200)];
            match ceilings.into_iter().find(|(at, _)| *at == place && cell == "#") {
                Some((_, ceiling)) => assert_eq!((figure, year.at_least), (Ok(ceiling), true), "{line}"),
                None => {
                    assert_eq!((written(figure, column), year.at_least), (cell.to_owned(), false), "{line}")
                }
            }
        } else {
            let area = areas.find(place).unwrap();
            assert_eq!(areas.get(area).code, place);
            let figures = local.figures(area).unwrap();
            let pay = if column.starts_with('A') { figures.year } else { figures.hour };
            let [p10, p25, p50, p75, p90] = pay.percentiles;
            let figure = match column.split_once('_').unwrap().1 {
                "EMP" => figures.employees,
                "QUOTIENT" => figures.quotient,
                "MEAN" => pay.mean,
                "PCT10" => p10,
                "PCT25" => p25,
                "MEDIAN" => p50,
                "PCT75" => p75,
                "PCT90" => p90,
                other => panic!("{other}"),
            };
            assert_eq!(written(figure, column), cell, "{line}");
        }
        looked_up += 1;
    }
    assert!(looked_up >= 60, "{looked_up}");
}

/// A figure as the publisher writes it.
fn written(figure: Result<i32, Missing>, column: &str) -> String {
    let has_cents = column.starts_with('H') || column == "LOC_QUOTIENT";
    match figure {
        Ok(figure) if has_cents => format!("{}.{:02}", figure / 100, figure % 100),
        Ok(figure) => figure.to_string(),
        Err(Missing::TopCoded) => "#".to_owned(),
        Err(_) if matches!(column, "TOT_EMP" | "LOC_QUOTIENT") => "**".to_owned(),
        Err(_) => "*".to_owned(),
    }
}

#[test]
fn areas_are_found_by_every_name_that_they_have() {
    let areas = areas();
    let found = |text: &str| areas.find(text).map(|id| areas.get(id).name.clone());
    for (text, name) in [
        ("us", "United States"),
        ("USA", "United States"),
        ("California", "California"),
        ("ca", "California"),
        ("06", "California"),
        ("new york", "New York"),
        ("12420", "Austin-Round Rock-San Marcos, TX"),
        ("austin-round-rock-san-marcos-tx", "Austin-Round Rock-San Marcos, TX"),
        ("Austin-Round Rock-San Marcos, TX", "Austin-Round Rock-San Marcos, TX"),
        ("district-of-columbia", "District of Columbia"),
        ("0100001", "Northwest Alabama nonmetropolitan area"),
    ] {
        assert_eq!(found(text).as_deref(), Some(name), "{text}");
    }
    for text in
        ["", " ", "-", "atlantis", "../..", "california-", "<script>", "🗽", "0", "006", "999999999999"]
    {
        let name = found(text);
        assert!(name.is_none() || text == "california-", "{text}: {name:?}");
    }
    let mut names: Vec<&str> =
        areas.iter().flat_map(|area| [area.slug.as_str(), area.code.as_str()]).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), 2 * areas.len(), "no two areas share a name");
    for area in areas.iter() {
        for name in
            [&area.slug, &area.name, &area.code, &area.postal].into_iter().filter(|name| !name.is_empty())
        {
            assert_eq!(areas.find(name), Some(area.id), "{name}");
        }
        let mut wider = area.id;
        let mut steps = 0;
        while let Some(next) = areas.wider(wider) {
            wider = next;
            steps += 1;
        }
        assert!(wider == AreaId::NATION && steps <= 2, "{}", area.name);
    }
}

#[test]
fn any_city_of_an_areas_name_finds_it() {
    let areas = areas();
    let first = |text: &str| {
        let found = areas.search(text, 8);
        found.first().map(|id| areas.get(*id).name.clone()).unwrap_or_default()
    };
    for (text, name) in [
        ("Oakland", "San Francisco-Oakland-Fremont, CA"),
        ("oakl", "San Francisco-Oakland-Fremont, CA"),
        ("austin", "Austin-Round Rock-San Marcos, TX"),
        ("san marcos", "Austin-Round Rock-San Marcos, TX"),
        ("austin texas", "Austin-Round Rock-San Marcos, TX"),
        ("newark nj", "New York-Newark-Jersey City, NY-NJ"),
        ("nyc", "New York-Newark-Jersey City, NY-NJ"),
        ("st. louis", "St. Louis, MO-IL"),
        ("saint louis", "St. Louis, MO-IL"),
        ("ft worth", "Dallas-Fort Worth-Arlington, TX"),
        ("new york", "New York"),
        ("ny", "New York"),
        ("dc", "District of Columbia"),
        ("tex", "Texas"),
        ("united", "United States"),
        ("USA", "United States"),
        ("America", "United States"),
        ("nation", "United States"),
        ("nationwide", "United States"),
        ("Untied States", "United States"),
        ("the United States of America", "United States"),
        ("coeur d’alene", "Coeur d'Alene, ID"),
        ("47900", "Washington-Arlington-Alexandria, DC-VA-MD-WV"),
        ("Springfeild ma", "Springfield, MA"),
        ("cincinatti", "Cincinnati, OH-KY-IN"),
        ("Albequerque", "Albuquerque, NM"),
        ("portlnd oregon", "Portland-Vancouver-Hillsboro, OR-WA"),
        ("Pennsilvania", "Pennsylvania"),
        ("Calfornia", "California"),
        ("massachusets", "Massachusetts"),
    ] {
        assert_eq!(first(text), name, "{text}");
    }
    assert!(areas.search("la", 8).iter().any(|id| areas.get(*id).name.starts_with("Los Angeles")));
    for text in ["", " ,-", "zzz", "Gotham", "Tokyo", "🗽", "austin ohio"] {
        assert!(areas.search(text, 8).is_empty(), "{text}");
    }
    assert_eq!(areas.search("a", 5).len(), 5);
}

proptest! {
    /// Whatever bytes come, they are refused or read, and nothing panics.
    #[test]
    fn hostile_bytes_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..400), at in any::<prop::sample::Index>(), with in any::<u8>()) {
        let (list, file) = real();
        let areas = Areas::open(list.as_bytes()).unwrap();
        let _ = Areas::open(&bytes);
        let _ = Local::open(&bytes, &areas);
        // Behind a proper head.
        let _ = Local::open(&[&file[..11], &bytes].concat(), &areas);
        // A proper file with one byte changed, cut off, or with more behind it.
        let mut changed = file.clone();
        let at = at.index(file.len());
        changed[at] = with;
        if let Ok(local) = Local::open(&changed, &areas) {
            for (id, figures) in local.areas() {
                assert!(areas.get(id).id == id && !figures.employees.is_ok_and(|figure| figure < 0));
            }
        }
        assert!(Local::open(&file[..at], &areas).is_err());
        assert!(Local::open(&[&file[..], &[with]].concat(), &areas).is_err());
        let mut text = list.clone().into_bytes();
        let at = at % text.len();
        text[at] = with;
        if let Ok(other) = Areas::open(&text) {
            assert!(text == list.as_bytes() || Local::open(file, &other).is_err(), "a file goes with its list only");
        }
    }
}

/// The list of areas, and the file of an occupation.
fn real() -> &'static (String, Vec<u8>) {
    static REAL: OnceLock<(String, Vec<u8>)> = OnceLock::new();
    REAL.get_or_init(|| {
        let list = publish::areas(data()).expect("a file of places");
        let areas = Areas::open(list.as_bytes()).expect("a file of places");
        let table = fs::read_to_string(data().join("generated/local/29-1141.tsv")).expect("a file of places");
        let years = fs::read_to_string(data().join("generated/years.tsv")).expect("a file of places");
        let (code, years) = (
            "29-1141".parse().expect("a file of places"),
            parse_years(&years, &areas).expect("a file of places"),
        );
        let figures = parse_local(&table, &areas).expect("a file of places");
        (list, pack_local(code, &areas, &figures, &years[&code]).expect("a file of places"))
    })
}

#[test]
fn a_table_that_is_not_as_it_should_be_is_told_with_its_line() {
    let areas = areas();
    let table = fs::read_to_string(data().join("generated/local/29-1141.tsv")).unwrap();
    for (from, to, says) in [
        ("\n06\t", "\n99\t", "line 8: expected an area"),
        ("\n06\t", "\n04\t", "line 8: expected each area once"),
        ("\t140270\t", "\t14O270\t", "line 8: expected a figure or a reason"),
        ("\t140270\t", "\t", "line 8: expected 10 cells"),
        ("\t140270\t", "\t?nowhere\t", "line 8: expected a figure or a reason"),
    ] {
        assert!(table.contains(from));
        let wrong = parse_local(&table.replacen(from, to, 1), &areas).unwrap_err();
        assert_eq!(wrong.to_string(), says);
    }
}

#[test]
fn todays_dollars_and_national_prices_are_whole_figures_rounded() {
    let areas = areas();
    // $65,470 × 321.465 ÷ 229.815, by hand.
    assert_eq!(areas.in_todays_dollars(65_470, 2012), Some(91_579));
    assert_eq!(areas.in_todays_dollars(97_550, 2025), Some(97_550));
    assert_eq!((areas.in_todays_dollars(1, 2002), areas.in_todays_dollars(1, 2026)), (None, None));
    let area = |name: &str| areas.get(areas.find(name).unwrap()).clone();
    // $140,270 ÷ 1.10720, to the ten dollars of the survey.
    assert_eq!(area("california").at_national_prices(140_270), Some(126_690));
    assert_eq!(area("us").at_national_prices(97_551), Some(97_551));
    assert_eq!(area("puerto-rico").at_national_prices(39_880), None);
    let unpriced: Vec<String> =
        areas.iter().filter(|area| area.price_level.is_none()).map(|area| area.code.clone()).collect();
    assert_eq!(unpriced.len(), 11, "{unpriced:?}");
}
