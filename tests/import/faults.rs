//! What is said of each thing that can be wrong with a file.

use std::fs;

use occupation_compare::import::{self, Error};

use crate::folder::Folder;
use crate::{LINES, NATIONAL, NONMETRO, STATES, YEARS};

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
fn a_file_of_groups_only_is_refused_rather_than_read_as_not_published() {
    let (folder, out) = (Folder::publishers(), Folder::empty());
    let file = folder.0.join(NATIONAL);
    fs::write(&file, fs::read_to_string(&file).unwrap().replace(",detailed,", ",broad,")).unwrap();
    let error = folder.import_into(&out).expect_err("no line of an occupation").to_string();
    assert!(error.contains(r#"national_M2025.csv"#), "{error}");
    assert!(error.contains(r#"no line of a detailed occupation (column "O_GROUP")"#), "{error}");
    assert!(out.contents().is_empty());
}

#[test]
fn what_editors_and_spreadsheets_do_to_a_file_is_read_or_told() {
    let (folder, plain) = (Folder::publishers(), Folder::empty());
    folder.import_into(&plain).unwrap();
    let spoiled = |file: &str, spoil: &dyn Fn(String) -> String| {
        let (folder, out) = (Folder::publishers(), Folder::empty());
        let file = folder.0.join(file);
        fs::write(&file, spoil(fs::read_to_string(&file).unwrap())).unwrap();
        folder.import_into(&out).map(|_| out.contents()).map_err(|error| error.to_string())
    };
    // A mark of the order of bytes, and ends of lines as Windows has them.
    assert_eq!(spoiled(NATIONAL, &|text| format!("\u{feff}{text}")), Ok(plain.contents()));
    assert_eq!(spoiled(NATIONAL, &|text| text.replace('\n', "\r\n")), Ok(plain.contents()));
    // What a spreadsheet took for a date, and zeros that it took away.
    for (file, from, to, says) in [
        (NATIONAL, ",29-1141,", ",29/1141,", "an occupation code of the form 29-1141, found"),
        (STATES, "\n06,", "\n6,", "expected 2 characters; a spreadsheet takes zeros away, found \"6\""),
        (NONMETRO, "\n0600003,", "\n600003,", "expected 7 characters"),
        ("rpp/state_portions_2024.csv", "\n06999,", "\n6999,", "expected 5 characters"),
        ("codes/cip_2020_to_soc_2018.csv", "\n11.0102,", "\n11.102,", "expected 7 characters"),
    ] {
        let error = spoiled(file, &|text| text.replace(from, to)).expect_err(says);
        assert!(error.starts_with(file) && error.contains(says), "{error}");
    }
}

#[test]
fn a_file_that_came_in_part_takes_nothing_from_the_tables() {
    let (folder, out) = (Folder::publishers(), Folder::empty());
    folder.import_into(&out).unwrap();
    let before = out.contents();
    let path = folder.0.join(NATIONAL);
    let text = fs::read_to_string(&path).unwrap();
    let part: Vec<&str> = text.lines().take(4).collect();
    fs::write(&path, part.join("\n") + "\n").unwrap();
    let error = folder.import_into(&out).unwrap_err().to_string();
    assert!(error.contains("pay.tsv, mean_year: 4, now "), "{error}");
    assert!(error.ends_with("add --accept-loss"), "{error}");
    assert_eq!(out.contents(), before);
    import::run(&folder.0, &out.0, true, &mut |_| {}).unwrap();
    assert_ne!(out.contents(), before);
    // One kind of areas among all of them.
    let (folder, out) = (Folder::publishers(), Folder::empty());
    folder.import_into(&out).unwrap();
    let path = folder.0.join(NONMETRO);
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.lines().take(2).collect::<Vec<_>>().join("\n") + "\n").unwrap();
    let error = folder.import_into(&out).unwrap_err().to_string();
    assert!(error.contains("local/, rows of areas with a code of 7 digits: "), "{error}");
}

#[test]
fn files_that_no_table_is_made_of_are_named() {
    let (folder, out) = (Folder::publishers(), Folder::empty());
    assert!(folder.import_into(&out).unwrap().unread().is_empty());
    for file in ["oews/national_M2026_dl.xlsx", "oews/national_M2024.csv"] {
        fs::write(folder.0.join(file), "").unwrap();
    }
    let report = folder.import_into(&out).unwrap();
    assert_eq!(report.unread(), ["oews/national_M2024.csv", "oews/national_M2026_dl.xlsx"]);
    assert!(report.to_string().ends_with("\n  oews/national_M2026_dl.xlsx\n"), "{report}");
}

#[test]
fn lines_are_counted_as_an_editor_does_whatever_ends_them() {
    let (folder, out) = (Folder::publishers(), Folder::empty());
    folder.change(NATIONAL, "101420", "101x42");
    let lines = folder.import_into(&out).unwrap_err();
    let path = folder.0.join(NATIONAL);
    fs::write(&path, fs::read_to_string(&path).unwrap().replace('\n', "\r\n")).unwrap();
    assert_eq!(folder.import_into(&out).unwrap_err(), lines);
    // A row of which a cell is gone.
    let folder = Folder::publishers();
    folder.change(NATIONAL, ",101420,", ",");
    let broken = folder.import_into(&out).unwrap_err();
    let path = folder.0.join(NATIONAL);
    fs::write(&path, fs::read_to_string(&path).unwrap().replace('\n', "\r\n")).unwrap();
    let of_line = |error: Error| match error {
        Error::Unreadable { line, .. } => line,
        other => panic!("{other}"),
    };
    assert_eq!(of_line(folder.import_into(&out).unwrap_err()), of_line(broken));
}

#[test]
fn projections_that_are_older_than_the_tables_do_not_stand_in_their_place() {
    let (folder, out) = (Folder::publishers(), Folder::empty());
    for table in ["table_1_2", "table_1_10", "table_1_12"] {
        let [old, new] =
            ["2024_34", "2026_36"].map(|years| folder.0.join(format!("projections/{table}_{years}.csv")));
        let text = fs::read_to_string(&old).unwrap();
        let text = text.replace("2024", "2026").replace("2034", "2036").replace("–34", "–36");
        fs::write(new, text).unwrap();
    }
    let error = folder.import_into(&out).unwrap_err().to_string();
    assert!(error.starts_with("projections/projections_2025_35.csv: can't be read: it is older"), "{error}");
}
