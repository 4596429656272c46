//! Next year's files: other years in names and headers, O*NET's in the form that they have from 30.3 on.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::folder::Folder;

/// What a header says now, and what it says next year.
type Columns = [(&'static str, &'static str)];

/// A file by its name of this year, its name of next year, and its columns that are called otherwise.
type Renewed = (String, String, &'static Columns);

/// The folders whose files keep their names, or of which next year's have a folder of their own; those of all others
/// have years in their names, and in some headers.
const LASTING: [&str; 4] = ["codes", "cpi", "onet", "onet_30_2"];

/// Where it is not simply each year in the name that is one more: how the name goes on, and what columns are called.
const OTHERWISE: [(&str, &str, &Columns); 11] = [
    ("acs/sex_by_occupation_2018", "acs/sex_by_occupation_2024", &[]),
    ("oews/national_2003_2025", "oews/national_2003_2026", &[]),
    ("projections/table_1_2_2024_34", "projections/table_1_2_2025_35", &PROJECTED),
    ("projections/table_1_10_2024_34", "projections/table_1_10_2025_35", &PROJECTED),
    ("projections/table_1_12_2024_34", "projections/table_1_12_2025_35", &PROJECTED),
    (
        "projections/projections_2025_35",
        "projections/projections_2026_36",
        &[("2025", "2026"), ("2035", "2036")],
    ),
    (
        "projections/table_5_3_attainment_2019_2021",
        "projections/table_5_3_attainment_2022_2023",
        &[("2022 National", "2024 National")],
    ),
    ("projections/table_6_2_skills_2023_33", "projections/table_6_2_skills_2024_34", &[("2023", "2024")]),
    ("rpp/state_2023_2024", "rpp/state_2024_2025", &PRICES),
    ("rpp/metro_2024", "rpp/metro_2025", &PRICES),
    ("rpp/state_portions_2024", "rpp/state_portions_2025", &PRICES),
];

const PROJECTED: [(&str, &str); 3] = [("2034", "2035"), ("2024–34", "2025–35"), ("2024", "2025")];
const PRICES: [(&str, &str); 2] = [("2024", "2025"), ("2023", "2024")];

/// O*NET's files, next year's in a folder of its own.
const OF_ONET: [(&str, &str, &Columns); 8] = [
    ("onet/Education, Training, and Experience.txt", "Training and Experience.txt", &[]),
    ("onet/Sample of Reported Titles.txt", "Sample of Reported Titles.txt", &[]),
    (
        "onet/Technology Skills.txt",
        "Software Skills.txt",
        &[("Example", "Workplace Example"), ("Commodity Title", "Element Name")],
    ),
    ("onet_30_2/Alternate Titles.txt", "Job Titles.txt", &[("Alternate Title", "Job Title")]),
    ("onet_30_2/Interests.txt", "Career Interest Types.txt", &[]),
    ("onet_30_2/Job Zone Reference.txt", "Job Zone Reference.txt", &[]),
    ("onet_30_2/Job Zones.txt", "Job Zones.txt", &[]),
    ("onet_30_2/Related Occupations.txt", "Related Occupations.txt", &[]),
];
const ONET: &str = "onet_31_0";

/// This year's files that have another name next year.
fn renewed() -> Vec<Renewed> {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/publishers");
    let mut files = Vec::new();
    let names = |folder: &Path| -> Vec<String> {
        let entries = fs::read_dir(folder).expect("a folder of publishers");
        entries.map(|entry| entry.expect("an entry").file_name().display().to_string()).collect()
    };
    for folder in names(&fixtures).iter().filter(|folder| !LASTING.contains(&folder.as_str())) {
        for file in names(&fixtures.join(folder)) {
            let old = format!("{folder}/{file}");
            let stem = old.strip_suffix(".csv").expect("a table");
            let listed = OTHERWISE.iter().find(|(now, ..)| *now == stem);
            let regular = || (stem.replace("2025", "2026"), &[] as &Columns);
            let (new, columns) =
                listed.map_or_else(regular, |(_, new, columns)| ((*new).to_owned(), columns));
            assert_ne!(stem, new, "is it of a year?");
            files.push((old.clone(), format!("{new}.csv"), columns));
        }
    }
    files
}

/// Adds next year's files to those of this one, with the same figures.
fn renew(folder: &Folder) {
    let read = |file: &str| fs::read_to_string(folder.0.join(file)).expect("a file of this year");
    let write = |file: &str, text: String| fs::write(folder.0.join(file), text).expect("a file of next year");
    for (old, new, columns) in renewed() {
        write(&new, with_header(&read(&old), columns));
    }
    let years = read("oews/national_2003_2026.csv");
    let last = years.lines().filter_map(|line| line.strip_prefix("2025,"));
    let added: String = last.map(|line| format!("2026,{line}\n")).collect();
    write("oews/national_2003_2026.csv", years.clone() + &added);

    fs::create_dir(folder.0.join(ONET)).expect("a folder");
    for (old, new, columns) in OF_ONET {
        write(&format!("{ONET}/{new}"), rated_later(&with_header(&read(old), columns)));
    }
    let skills = read("onet/Skills.txt");
    let (header, rows) = skills.split_once('\n').expect("a header");
    for (element, file) in [("\t2.A.", "Essential Skills.txt"), ("\t2.B.", "Transferable Skills.txt")] {
        let own: Vec<&str> = rows.lines().filter(|row| row.contains(element)).collect();
        write(&format!("{ONET}/{file}"), rated_later(&format!("{header}\n{}\n", own.join("\n"))));
    }
}

fn with_header(text: &str, columns: &Columns) -> String {
    let (header, rows) = text.split_once('\n').expect("a header");
    let header = columns.iter().fold(header.to_owned(), |header, (now, next)| header.replace(now, next));
    format!("{header}\n{rows}")
}

/// The last ratings a year later.
fn rated_later(text: &str) -> String {
    text.replace("02/2026", "02/2027").replace("08/2025", "08/2026")
}

fn remove_this_years(folder: &Folder) {
    for (old, ..) in renewed() {
        fs::remove_file(folder.0.join(old)).expect("a file of this year");
    }
    for release in ["onet", "onet_30_2"] {
        fs::remove_dir_all(folder.0.join(release)).expect("a folder of this year");
    }
}

fn imported(folder: &Folder) -> BTreeMap<String, String> {
    let out = Folder::empty();
    folder.import_into(&out).expect("files that can be imported");
    let text = |(name, bytes)| (name, String::from_utf8(bytes).expect("text"));
    out.contents().into_iter().map(text).collect()
}

#[test]
fn the_periods_are_those_of_next_years_names_and_headers_and_no_figure_is_lost() {
    let folder = Folder::publishers();
    let this_year = imported(&folder);
    renew(&folder);
    let beside = imported(&folder);
    remove_this_years(&folder);
    let next_year = imported(&folder);
    assert_eq!(beside, next_year, "this year's files may stay beside");

    let periods = |tables: &BTreeMap<String, String>| -> BTreeMap<String, [u32; 2]> {
        let year = |text: Option<&str>| text.and_then(|text| text.parse().ok()).expect("a year");
        let line = |line: &str| {
            let mut fields = line.split('\t');
            let source = fields.next().expect("a source").to_owned();
            (source, [year(fields.next()), year(fields.next())])
        };
        tables["periods.tsv"].lines().skip(3).map(line).collect()
    };
    let (now, next) = (periods(&this_year), periods(&next_year));
    assert!(now.keys().eq(next.keys()));
    for (source, [first, last]) in now {
        let expected = match source.as_str() {
            "acs-sex" => [2024, 2024],
            "attainment" => [2022, 2023],
            "cpi" | "oews-years" | "onet" | "onet-skills" | "onet-zones" => [first, last + 1],
            _ => [first + 1, last + 1],
        };
        assert_eq!(next[&source], expected, "{source}");
    }
    // The figures are the same. Only of the years, one more is there, and prices are those of another.
    for (file, table) in &this_year {
        let next = &next_year[file];
        match file.as_str() {
            "periods.tsv" | "areas.tsv" => {}
            "years.tsv" | "prices.tsv" => {
                assert!(table.lines().all(|line| next.contains(line)), "{file}");
                assert!(next.contains("\t2026\t") || next.contains("\n2026\t"), "{file}");
            }
            _ => assert_eq!(table, next, "{file}"),
        }
    }
}

#[test]
fn files_of_different_releases_are_not_mixed() {
    for (new, source) in [
        ("oews/state_M2026.csv", "oews/national_M2025.csv is of 2025"),
        ("oews/nonmetro_M2026.csv", "oews/state_M2025.csv is of 2025"),
        ("projections/table_1_10_2025_35.csv", "projections/table_1_2_2024_34.csv is of 2024"),
        ("rpp/metro_2025.csv", "rpp/state_2023_2024.csv is of 2024"),
    ] {
        let (folder, out) = (Folder::publishers(), Folder::empty());
        renew(&folder);
        for (_, other, _) in renewed().iter().filter(|(_, other, _)| other != new) {
            fs::remove_file(folder.0.join(other)).unwrap();
        }
        let error = folder.import_into(&out).unwrap_err().to_string();
        assert!(error.starts_with(&format!("{new}: can't be read: it is of ")), "{error}");
        assert!(error.contains(source) && error.ends_with("both must be of one release"), "{error}");
    }
}

#[test]
fn a_column_that_is_called_otherwise_is_named_with_its_year_and_where_to_change_it() {
    for (file, from, to, says) in [
        (
            "projections/table_1_2_2025_35.csv",
            "2025 National Employment Matrix code",
            "2025 Matrix code",
            r#"projections/table_1_2_2025_35.csv, line 1, column "2025 National Employment Matrix code": no such column"#,
        ),
        (
            "onet_31_0/Software Skills.txt",
            "Hot Technology",
            "Employer-Based Hot Technology",
            "change its name in occupation_compare::import::onet::technology::Product",
        ),
    ] {
        let (folder, out) = (Folder::publishers(), Folder::empty());
        renew(&folder);
        folder.change(file, from, to);
        let error = folder.import_into(&out).unwrap_err().to_string();
        assert!(error.contains(says), "{error}");
    }
    // Without the second file of skills, half of them would be missing.
    let (folder, out) = (Folder::publishers(), Folder::empty());
    renew(&folder);
    fs::remove_file(folder.0.join(ONET).join("Transferable Skills.txt")).unwrap();
    let error = folder.import_into(&out).unwrap_err().to_string();
    assert!(error.starts_with("onet_31_0/Transferable Skills.txt: can't be read: "), "{error}");
}

#[test]
fn a_file_that_is_of_other_years_than_its_name_says_is_refused() {
    for (file, name, says) in [
        (
            "projections/table_1_2_2024_34.csv",
            "projections/table_1_2_2025_35.csv",
            "2025 to 2035, and what stands in it 2024 to 2034",
        ),
        (
            "projections/table_1_10_2024_34.csv",
            "projections/table_1_10_2025_35.csv",
            "2025 to 2035, and what stands in it 2024 to 2034",
        ),
        (
            "projections/table_1_12_2024_34.csv",
            "projections/table_1_12_2025_35.csv",
            "2025 to 2035, and what stands in it 2024 to 2024",
        ),
        (
            "projections/projections_2025_35.csv",
            "projections/projections_2026_36.csv",
            "2026 to 2036, and what stands in it 2025 to 2035",
        ),
        (
            "projections/table_6_2_skills_2023_33.csv",
            "projections/table_6_2_skills_2024_34.csv",
            "2024 to 2034, and what stands in it 2023 to 2023",
        ),
        (
            "rpp/state_2023_2024.csv",
            "rpp/state_2024_2025.csv",
            "2024 to 2025, and what stands in it 2023 to 2024",
        ),
        ("rpp/metro_2024.csv", "rpp/metro_2025.csv", "2025 to 2025, and what stands in it 2023 to 2024"),
        (
            "rpp/state_portions_2024.csv",
            "rpp/state_portions_2025.csv",
            "2025 to 2025, and what stands in it 2023 to 2024",
        ),
        (
            "oews/national_2003_2025.csv",
            "oews/national_2003_2026.csv",
            "2003 to 2026, and what stands in it 2003 to 2025",
        ),
    ] {
        let (folder, out) = (Folder::publishers(), Folder::empty());
        fs::copy(folder.0.join(file), folder.0.join(name)).unwrap();
        let error = folder.import_into(&out).expect_err(name).to_string();
        assert!(
            error.starts_with(name) && error.contains(&format!("its name says {says}: download")),
            "{error}"
        );
        assert!(error.ends_with("or name this one by its own years"), "{error}");
        assert!(out.contents().is_empty());
    }
    // Editions of classifications too.
    for (file, from, to) in [
        ("codes/census_2018_to_soc_2018.csv", "2018", "2028"),
        ("codes/cip_2020_to_soc_2018.csv", "2020", "2030"),
    ] {
        let (folder, out) = (Folder::publishers(), Folder::empty());
        let path = folder.0.join(file);
        fs::write(&path, fs::read_to_string(&path).unwrap().replace(from, to)).unwrap();
        let error = folder.import_into(&out).expect_err(file).to_string();
        assert!(
            error.starts_with(&format!("{file}, line 1: can't be read: its name says 2018 to ")),
            "{error}"
        );
    }
}

#[test]
fn a_column_that_is_not_read_may_be_of_another_year_of_the_files() {
    let (folder, out) = (Folder::publishers(), Folder::empty());
    folder.change(
        "projections/table_1_12_2024_34.csv",
        "2024 National Employment Matrix industry title",
        "\"Median annual wage, dollars, 2025\"",
    );
    // A sheet that is saved shows as many decimals as its cells do.
    folder.change("rpp/state_portions_2024.csv", "RPPs: All items,0.000,0.000", "RPPs: All items,0.0,0");
    let before = Folder::empty();
    Folder::publishers().import_into(&before).expect("as it was");
    folder.import_into(&out).expect("nothing of it is read");
    assert_eq!(out.contents(), before.contents());
}

#[test]
fn the_nations_table_which_says_no_year_is_known_by_its_figures() {
    let (folder, out) = (Folder::publishers(), Folder::empty());
    let path = folder.0.join("oews/national_2003_2025.csv");
    let years = fs::read_to_string(&path).unwrap();
    let years =
        years.replace("\n2024,", "\n20xx,").replace("\n2025,", "\n2024,").replace("\n20xx,", "\n2025,");
    fs::write(path, years).unwrap();
    let error = folder.import_into(&out).expect_err("a table of another May").to_string();
    let says = "its name says May 2025, and of the years in oews/national_2003_2025.csv its figures are most like \
                those of May 2024: download that of May 2025 again";
    assert!(error.starts_with(&format!("oews/national_M2025.csv: can't be read: {says}")), "{error}");
}
