//! The importer says what is wrong with a file and where, and never leaves half of its work.

#[path = "import/faults.rs"]
mod faults;
#[path = "import/figures.rs"]
mod figures;
#[path = "import/folder.rs"]
mod folder;
#[path = "import/next_year.rs"]
mod next_year;
#[path = "import/unfit.rs"]
mod unfit;
#[path = "import/written.rs"]
mod written;

use std::fs;
use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;
use folder::Folder;
use occupation_compare::dataset as pack;
use occupation_compare::import::{self, Error};
use occupation_compare::occupation::Missing;

const NATIONAL: &str = "oews/national_M2025.csv";
const LINES: &str = "projections/table_1_2_2024_34.csv";
const STATES: &str = "oews/state_M2025.csv";
const NONMETRO: &str = "oews/nonmetro_M2025.csv";
const YEARS: &str = "oews/national_2003_2025.csv";
const ALTERNATE: &str = "onet_30_2/Alternate Titles.txt";

#[test]
fn any_missing_file_is_named() {
    for (file, form) in [
        (NATIONAL, "oews/national_M####.csv"),
        (LINES, "projections/table_1_2_####_##.csv"),
        ("oews/MSA_M2025.csv", "oews/MSA_M####.csv"),
        (NONMETRO, "oews/nonmetro_M####.csv"),
        (YEARS, "oews/national_####_####.csv"),
        ("rpp/metro_2024.csv", "rpp/metro_####.csv"),
        ("acs/sex_by_occupation_2018.csv", "acs/sex_by_occupation_####.csv"),
        ("onet/Skills.txt", "onet_##_#/Essential Skills.txt or onet_##_#/Skills.txt or onet/Skills.txt"),
        (ALTERNATE, "onet_##_#/Job Titles.txt or onet_##_#/Alternate Titles.txt"),
    ] {
        let (folder, out) = (Folder::publishers(), Folder::empty());
        fs::remove_file(folder.0.join(file)).unwrap();
        let error = folder.import_into(&out).unwrap_err().to_string();
        assert!(error.starts_with(&format!("{form}: missing in ")), "{error}");
        assert!(error.ends_with("change its name in src/import/files.rs"), "{error}");
    }
}

#[test]
fn a_file_that_is_no_text_is_an_error_that_names_its_line() {
    let (folder, out) = (Folder::publishers(), Folder::empty());
    let path = folder.0.join("acs/sex_by_occupation_2018.csv");
    let mut bytes = fs::read(&path).unwrap();
    bytes.extend_from_slice(b"Na\xefve painters,1,2\n");
    fs::write(path, bytes).unwrap();
    let error = folder.import_into(&out).unwrap_err().to_string();
    assert!(error.starts_with("acs/sex_by_occupation_2018.csv, line 10: can't be read: "), "{error}");
}

#[test]
fn what_is_no_table_is_told_for_what_it_is() {
    for (first, told) in [
        ("<html><title>Access denied</title>\n", "this is a web page"),
        ("Table 1.2 Occupational projections\n", "this is a title above the header"),
        ("Table 1.2 Occupational projections,,,,\n", "this is a title above the header"),
    ] {
        let (folder, out) = (Folder::publishers(), Folder::empty());
        let path = folder.0.join(LINES);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(path, first.to_owned() + &text).unwrap();
        let error = folder.import_into(&out).unwrap_err().to_string();
        assert!(error.starts_with(&format!("{LINES}, line 1: can't be read: {told}")), "{error}");
    }
}

#[test]
fn a_failed_import_leaves_the_old_tables_whole() {
    let (folder, out) = (Folder::publishers(), Folder::empty());
    folder.import_into(&out).unwrap();
    let before = out.contents();
    folder.change(NATIONAL, "101420", "101430");
    // The file that is read last is the broken one.
    folder.change(ALTERNATE, "27-2011.00\t", "27-2011.99\t");
    folder.import_into(&out).unwrap_err();
    assert_eq!(out.contents(), before);
}

#[test]
fn the_table_of_an_occupation_that_is_no_longer_there_goes_away() {
    let (folder, out) = (Folder::publishers(), Folder::empty());
    folder.import_into(&out).unwrap();
    let before = out.contents();
    fs::write(out.0.join("local/11-1011.tsv"), "an occupation of last year").unwrap();
    folder.import_into(&out).unwrap();
    assert_eq!(out.contents(), before);
}

#[test]
fn a_place_has_the_figures_of_its_table_and_years_go_by_code_and_title() {
    let (folder, out) = (Folder::publishers(), Folder::empty());
    let report = folder.import_into(&out).unwrap();
    let lines = |file: &str| -> Vec<String> {
        let contents = out.contents();
        let text = String::from_utf8(contents[file].clone()).unwrap();
        text.lines().skip(3).map(str::to_owned).collect()
    };
    let nurses = lines("29-1141.tsv");
    assert_eq!(nurses[0], "06\t\t338940\t0.86\t150280\t101260\t122440\t140270\t173170\t213320");
    // Puerto Rico's nonmetropolitan area has no price level, and a part that is not there is published as zero.
    let areas = lines("areas.tsv");
    assert!(areas.contains(&"06\tCalifornia\tCA\t18213700\t110.720".to_owned()), "{areas:?}");
    assert!(
        areas
            .iter()
            .any(|area| area.starts_with("72\tPuerto Rico\tPR\t") && area.ends_with("\t?not-covered"))
    );
    assert_eq!(areas[0], "00\tUnited States\tUS\t155495730\t100.000");
    let years = lines("years.tsv");
    let of = |code: &str| years.iter().filter(|line| line.starts_with(code)).cloned().collect::<Vec<_>>();
    assert_eq!(
        of("13-1020")[0],
        "13-1020\t2012\t399990\t56880\t27.35",
        "a group with today's code and title"
    );
    assert_eq!(of("13-1020").len(), 6, "each year once");
    assert_eq!(of("29-1212")[0], "29-1212\t2021\t18610\t≥208000\t≥100.00");
    assert_eq!(of("27-2011")[0], "27-2011\t2003\t51840\t26460\t?annual-only");
    let median = report.coverage("local/", "median_year").unwrap();
    assert_eq!(median.missing.iter().map(|(_, count)| count).sum::<usize>() + median.have, 73);
}

#[test]
fn a_cell_that_no_table_can_hold_leaves_the_old_tables_whole() {
    let (folder, out) = (Folder::publishers(), Folder::empty());
    folder.import_into(&out).unwrap();
    let before = out.contents();
    folder.change(LINES, "Registered nurses", "Registered\tnurses");
    let error = folder.import_into(&out).unwrap_err().to_string();
    assert_eq!(
        error,
        r#"projections.tsv: not written: the row of 29-1141 has the cell "Registered\tnurses""#
    );
    assert_eq!(out.contents(), before);
}

#[test]
fn a_folder_that_cannot_be_written_is_an_error() {
    let (folder, out) = (Folder::publishers(), Folder::empty());
    let file = out.0.join("generated");
    fs::write(&file, "a file where the folder should be").unwrap();
    let error = import::run(&folder.0, &file, false, &mut |_| {}).unwrap_err();
    assert!(matches!(error, Error::NotWritten { .. }), "{error}");
}

#[test]
fn the_same_files_give_the_same_bytes_plain_or_zipped() {
    let (plain, first, second) = (Folder::publishers(), Folder::empty(), Folder::empty());
    plain.import_into(&first).unwrap();
    for file in [NATIONAL, "oews/state_M2025.csv", "onet/Skills.txt", LINES] {
        let path = plain.0.join(file);
        let zipped = fs::File::create(plain.0.join(format!("{file}.gz"))).unwrap();
        let mut encoder = GzEncoder::new(zipped, Compression::fast());
        encoder.write_all(&fs::read(&path).unwrap()).unwrap();
        encoder.finish().unwrap();
        fs::remove_file(path).unwrap();
    }
    plain.import_into(&second).unwrap();
    assert_eq!(first.contents(), second.contents());
    let committed =
        fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("static/data/generated")).unwrap();
    // A table of each occupation in a folder of its own; the fixture has five.
    assert_eq!(first.contents().len() - 5, committed.count() - 1);
}

#[test]
fn the_progress_names_each_source_with_its_rows() {
    let (folder, out) = (Folder::publishers(), Folder::empty());
    let mut told = String::new();
    import::run(&folder.0, &out.0, false, &mut |text| told += text).unwrap();
    // Every file is read once.
    let folders = fs::read_dir(&folder.0).unwrap().map(|publisher| publisher.unwrap().path());
    let files: usize = folders.map(|publisher| fs::read_dir(publisher).unwrap().count()).sum();
    assert_eq!(told.lines().count(), files, "{told}");
    assert!(told.contains("reading oews/national_M2025.csv … 6 rows, 0."), "{told}");
}

#[test]
fn the_report_counts_what_is_there_and_why_the_rest_is_not() {
    let (folder, out) = (Folder::publishers(), Folder::empty());
    let report = folder.import_into(&out).unwrap();
    let mean = report.coverage("pay.tsv", "mean_year").unwrap();
    assert_eq!((mean.have, mean.empty, &mean.missing[..]), (4, 0, &[(Missing::HourlyOnly, 1)][..]));
    let city = report.coverage("places.tsv", "city1").unwrap();
    assert_eq!((city.have, &city.missing[..]), (4, &[(Missing::TopCoded, 1)][..]));
    assert!(
        report.to_string().contains("  mean_year                                4  ?hourly-only 1\n"),
        "{report}"
    );
}

/// `UPDATE=1` rewrites the file: a publisher's fixture is held by its lines there, and needs no other test to be read.
#[test]
fn the_fixtures_come_to_the_reviewed_tables() {
    let (folder, out) = (Folder::publishers(), Folder::empty());
    folder.import_into(&out).unwrap();
    let table = |(name, text)| format!("{name}\n{}\n", String::from_utf8(text).unwrap());
    let tables: String = out.contents().into_iter().map(table).collect();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import/tables.txt");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &tables).unwrap();
    }
    let reviewed = fs::read_to_string(path).unwrap();
    for (line, reviewed) in tables.lines().zip(reviewed.lines()) {
        assert_eq!(line, reviewed, "read the difference, then UPDATE=1");
    }
    assert_eq!(tables.len(), reviewed.len());
}
