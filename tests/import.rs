//! The importer says what is wrong with a file and where, and never leaves half of its work.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use flate2::Compression;
use flate2::write::GzEncoder;
use occupation_compare::import::{self, Error, Report};
use occupation_compare::occupation::Missing;

/// A folder that is gone when the test is over.
struct Folder(PathBuf);

static FOLDERS: AtomicUsize = AtomicUsize::new(0);

impl Folder {
    fn empty() -> Folder {
        let number = FOLDERS.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("occupation-import-{}-{number}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder for the test");
        Folder(folder)
    }

    /// Small files of all publishers, with five occupations.
    fn publishers() -> Folder {
        let folder = Folder::empty();
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/publishers"), &folder.0);
        folder
    }

    fn change(&self, file: &str, from: &str, to: &str) {
        let path = self.0.join(file);
        let text = fs::read_to_string(&path).expect("the file is there");
        assert!(text.contains(from), "{file} has {from:?}");
        fs::write(path, text.replacen(from, to, 1)).expect("the file can be changed");
    }

    fn import_into(&self, out: &Folder) -> Result<Report, Error> {
        import::run(&self.0, &out.0, &mut |_| {})
    }

    /// The files of the folder and of those in it, by name.
    fn contents(&self) -> BTreeMap<String, Vec<u8>> {
        fn list(folder: &Path, files: &mut BTreeMap<String, Vec<u8>>) {
            for entry in fs::read_dir(folder).expect("the folder is there") {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    list(&path, files);
                } else {
                    let bytes = fs::read(&path).expect("a file");
                    files.insert(path.file_name().expect("a name").display().to_string(), bytes);
                }
            }
        }
        let mut files = BTreeMap::new();
        list(&self.0, &mut files);
        files
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A test that failed for another reason should say that one.
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).expect("the fixtures are there") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            fs::create_dir_all(&target).expect("a folder");
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).expect("a copy");
        }
    }
}

const NATIONAL: &str = "oews/national_M2025.csv";
const LINES: &str = "projections/table_1_2_2024_34.csv";
const STATES: &str = "oews/state_M2025.csv";
const NONMETRO: &str = "oews/nonmetro_M2025.csv";
const YEARS: &str = "oews/national_2003_2025.csv";
const ALTERNATE: &str = "onet_30_2/Alternate Titles.txt";

#[test]
fn what_is_wrong_with_a_file_is_said_with_file_line_and_column() {
    let cases = [
        // (file, what stands there, what is put there instead, what the error says)
        (
            "a renamed column",
            NATIONAL,
            "A_MEAN",
            "A_MEAN_NEW",
            r#"oews/national_M2025.csv, line 1, column "A_MEAN": no such column; the file has AREA_TITLE |"#,
        ),
        (
            "a reason of a new kind",
            "projections/table_1_12_2024_34.csv",
            "Demand change - share increases",
            "Weather change - share increases",
            r#"column "Factors affecting occupational utilization": expected the types of change, then "share increases" or "share decreases", found "Weather change"#,
        ),
        (
            "an interest that is none of the six",
            "onet_30_2/Interests.txt",
            "First Interest High-Point\tIH\t",
            "First Interest High-Point\tIH\t1",
            r#"onet_30_2/Interests.txt, line "#,
        ),
        (
            "weekly pay that is no number",
            "cps/cpsaat39_2025.csv",
            "1900",
            "19x0",
            r#"column "Men median weekly $": expected a number with at most 0 decimals, or –, found "19x0""#,
        ),
        (
            "a level that is spelled otherwise",
            NATIONAL,
            ",detailed,",
            ",Detailed,",
            r#"oews/national_M2025.csv, line 3, column "O_GROUP": expected detailed, broad, minor, major or total, found "Detailed""#,
        ),
        (
            "a number that is none",
            NATIONAL,
            "101420",
            "101x42",
            r#"oews/national_M2025.csv, line 6, column "A_MEAN": expected a wage, * or #, found "101x42""#,
        ),
        (
            "more decimals than published",
            "cps/cpsaat11_2025.csv",
            "87.3",
            "87.31",
            r#"column "Women %": expected a number with at most 1 decimals, or –, found "87.31""#,
        ),
        (
            "a share beyond 100",
            "cps/cpsaat11_2025.csv",
            "87.3",
            "187.3",
            r#"column "Women %": expected a percentage from 0 to 100, found "187.3""#,
        ),
        (
            "a code of another form",
            LINES,
            "29-1141",
            "291141",
            r#"projections/table_1_2_2024_34.csv, line 6, column "2024 National Employment Matrix code": expected an occupation code of the form 29-1141, found "291141""#,
        ),
        (
            "a code without a title",
            LINES,
            "Registered nurses",
            "",
            r#"line 6, column "2024 National Employment Matrix title": 29-1141 has no title"#,
        ),
        (
            "an O*NET code without a title",
            "codes/onet_to_nem_to_soc.csv",
            "29-1141.00,Registered Nurses",
            "29-1141.00,",
            r#"line 7, column "O*NET-SOC Title": 29-1141.00 has no title"#,
        ),
        (
            "a code that comes twice",
            NATIONAL,
            ",29-1141,",
            ",15-1252,",
            r#"oews/national_M2025.csv, line 6, column "OCC_CODE": "15-1252" comes twice; expected once"#,
        ),
        (
            "a code that nobody knows",
            NATIONAL,
            ",29-1141,",
            ",29-9999,",
            r#"line 6, column "OCC_CODE": expected a line item of table 1.2; "29-9999" matches nothing"#,
        ),
        (
            "a line without its row elsewhere",
            "projections/table_5_3_attainment_2019_2021.csv",
            "Registered nurses,29-1141",
            "All of them,00-0000",
            r#"projections/table_1_2_2024_34.csv, line 6, column "2024 National Employment Matrix code": expected a row for the occupation in projections/table_5_3_attainment_2019_2021.csv; "29-1141" matches nothing"#,
        ),
        (
            "a Census title that no survey has",
            "cps/cpsaat11b_2025.csv",
            "Registered nurses",
            "Nurses",
            r#"codes/census_2018_to_soc_2018.csv, line 8, column "Census 2018 title": expected a row for the Census occupation in cps/cpsaat11b_2025.csv; "registered nurses" matches nothing"#,
        ),
        (
            "an occupation that no Census title covers",
            "codes/census_2018_to_soc_2018.csv",
            "29-12XX",
            "29-13XX",
            r#""29-1212" matches nothing"#,
        ),
        (
            "a detailed code that no line counts",
            "codes/onet_to_nem_to_soc.csv",
            "29-1212.00",
            "29-1213.00",
            r#"expected a line for the detailed occupation in codes/onet_to_nem_to_soc.csv; "29-1212" matches nothing"#,
        ),
        (
            "a sector without a short name",
            "oews/industry_M2025.csv",
            "62--63",
            "62--99",
            r#"column "NAICS": expected a sector that the importer has a short name for, found "62--99""#,
        ),
        (
            "a job zone without a reference",
            "onet_30_2/Job Zones.txt",
            "29-1141.00\t4",
            "29-1141.00\t6",
            r#"onet_30_2/Job Zones.txt, line 7, column "Job Zone": expected a job zone of the reference file; "6" matches nothing"#,
        ),
        (
            "a row with too few cells",
            "onet_30_2/Job Zones.txt",
            "29-1141.00\t4",
            "29-1141.00",
            "onet_30_2/Job Zones.txt, line 7: can't be read",
        ),
        (
            "a renamed column of places",
            STATES,
            "LOC_QUOTIENT",
            "LQ",
            r#"oews/state_M2025.csv, line 1, column "LOC_QUOTIENT": no such column; the file has AREA |"#,
        ),
        (
            "a place without a line for all occupations",
            NONMETRO,
            "0600003,North Coast Region of California nonmetropolitan area,06,00-0000",
            "0600003,North Coast Region of California nonmetropolitan area,06,29-0000",
            r#"oews/nonmetro_M2025.csv, line 3, column "AREA": expected an area with a line for all occupations; "0600003" matches nothing"#,
        ),
        (
            "yearly pay where pay is by the hour only",
            STATES,
            ",48.38,*,",
            ",48.38,100630,",
            r#"oews/state_M2025.csv, line 15, column "A_MEAN": expected *, since pay is by the hour only, found "100630""#,
        ),
        (
            "a price level that is none",
            "rpp/state_2023_2024.csv",
            "110.720",
            "110.720*",
            r#"rpp/state_2023_2024.csv, line 3, column "RPP all items 2024": expected a number with at most 3 decimals, found "110.720*""#,
        ),
        (
            "a month of another form",
            "cpi/cpi_u_all_items_monthly.csv",
            "2025-05-01",
            "May 2025",
            r#"column "Date": expected a date of the form 2025-05-01, found "May 2025""#,
        ),
        (
            "a year that comes twice",
            YEARS,
            "2024,29-1141",
            "2025,29-1141",
            r#"oews/national_2003_2025.csv, line 39, column "YEAR": "2025" comes twice; expected once"#,
        ),
        (
            "a score beyond the scale",
            "projections/table_6_2_skills_2023_33.csv",
            ",4.2,",
            ",6.2,",
            r#"expected a score from 1.0 to 5.0, found "6.2""#,
        ),
    ];
    for (what, file, from, to, says) in cases {
        let (folder, out) = (Folder::publishers(), Folder::empty());
        folder.change(file, from, to);
        let error = folder.import_into(&out).expect_err(what).to_string();
        assert!(error.contains(says), "{what}: {error}");
        assert!(error.contains(".csv") || error.contains(".txt"), "{what}: {error}");
        assert!(out.contents().is_empty(), "{what}: nothing is written");
    }
}

#[test]
fn any_missing_file_is_named() {
    for file in [
        NATIONAL,
        LINES,
        "oews/MSA_M2025.csv",
        NONMETRO,
        YEARS,
        "rpp/metro_2024.csv",
        "acs/sex_by_occupation_2018.csv",
        "onet/Skills.txt",
        ALTERNATE,
    ] {
        let (folder, out) = (Folder::publishers(), Folder::empty());
        fs::remove_file(folder.0.join(file)).unwrap();
        let error = folder.import_into(&out).unwrap_err().to_string();
        assert!(error.starts_with(&format!("{file}: missing; expected {file} or {file}.gz in ")), "{error}");
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
    let error = import::run(&folder.0, &file, &mut |_| {}).unwrap_err();
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
    import::run(&folder.0, &out.0, &mut |text| told += text).unwrap();
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
