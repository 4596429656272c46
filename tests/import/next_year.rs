//! Next year's files: other years in names and headers, O*NET's in the form that they have from 30.3 on.

use std::collections::BTreeMap;
use std::fs;

use crate::folder::Folder;

/// What a header says now, and what it says next year.
type Columns = [(&'static str, &'static str)];

/// A file by its name of this year, its name of next year, and its columns that are called otherwise.
type Renewed = (&'static str, &'static str, &'static Columns);

/// The files that have years in their names or headers.
const RENEWED: [Renewed; 19] = [
    ("oews/national_M2025.csv", "oews/national_M2026.csv", &[]),
    ("oews/state_M2025.csv", "oews/state_M2026.csv", &[]),
    ("oews/MSA_M2025.csv", "oews/MSA_M2026.csv", &[]),
    ("oews/nonmetro_M2025.csv", "oews/nonmetro_M2026.csv", &[]),
    ("oews/industry_M2025.csv", "oews/industry_M2026.csv", &[]),
    ("oews/national_2003_2025.csv", "oews/national_2003_2026.csv", &[]),
    ("projections/table_1_2_2024_34.csv", "projections/table_1_2_2025_35.csv", &PROJECTED),
    ("projections/table_1_10_2024_34.csv", "projections/table_1_10_2025_35.csv", &PROJECTED),
    ("projections/table_1_12_2024_34.csv", "projections/table_1_12_2025_35.csv", &PROJECTED),
    (
        "projections/projections_2025_35.csv",
        "projections/projections_2026_36.csv",
        &[("2025", "2026"), ("2035", "2036")],
    ),
    (
        "projections/table_5_3_attainment_2019_2021.csv",
        "projections/table_5_3_attainment_2022_2023.csv",
        &[("2022 National", "2024 National")],
    ),
    (
        "projections/table_6_2_skills_2023_33.csv",
        "projections/table_6_2_skills_2024_34.csv",
        &[("2023", "2024")],
    ),
    ("cps/cpsaat11_2025.csv", "cps/cpsaat11_2026.csv", &[]),
    ("cps/cpsaat11b_2025.csv", "cps/cpsaat11b_2026.csv", &[]),
    ("cps/cpsaat39_2025.csv", "cps/cpsaat39_2026.csv", &[]),
    ("acs/sex_by_occupation_2018.csv", "acs/sex_by_occupation_2024.csv", &[]),
    ("rpp/state_2023_2024.csv", "rpp/state_2024_2025.csv", &PRICES),
    ("rpp/metro_2024.csv", "rpp/metro_2025.csv", &PRICES),
    ("rpp/state_portions_2024.csv", "rpp/state_portions_2025.csv", &PRICES),
];

const PROJECTED: [(&str, &str); 3] = [("2034", "2035"), ("2024–34", "2025–35"), ("2024", "2025")];
const PRICES: [(&str, &str); 2] = [("2024", "2025"), ("2023", "2024")];

/// O*NET's files, next year's in a folder of its own.
const OF_ONET: [Renewed; 8] = [
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

/// Adds next year's files to those of this one, with the same figures.
fn renew(folder: &Folder) {
    let read = |file: &str| fs::read_to_string(folder.0.join(file)).expect("a file of this year");
    let write = |file: &str, text: String| fs::write(folder.0.join(file), text).expect("a file of next year");
    for (old, new, columns) in RENEWED {
        write(new, with_header(&read(old), columns));
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
    for (old, ..) in RENEWED {
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

    let periods: Vec<&str> = next_year["periods.tsv"].lines().skip(3).collect();
    assert_eq!(
        periods,
        [
            "acs-sex\t2024\t2024",
            "attainment\t2022\t2023",
            "cpi\t2003\t2026",
            "cps-age\t2026\t2026",
            "cps-people\t2026\t2026",
            "cps-weekly\t2026\t2026",
            "factors\t2025\t2035",
            "oews\t2026\t2026",
            "oews-places\t2026\t2026",
            "oews-years\t2003\t2026",
            "onet\t2013\t2026",
            "onet-skills\t2013\t2026",
            "onet-zones\t2013\t2027",
            "projections\t2026\t2036",
            "projections-before\t2025\t2035",
            "rpp\t2025\t2025",
            "skill-scores\t2024\t2024",
        ]
    );
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
        for (_, other, _) in RENEWED.iter().filter(|(_, other, _)| *other != new) {
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
