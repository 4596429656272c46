//! What stands in the folder of tables when an import is over or stops, and what is said of it.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use occupation_compare::import::{self, Error};

use crate::folder::Folder;
use crate::{LINES, NATIONAL};

/// The program itself, with this folder of publishers' files and this one of tables.
fn run(folder: &Folder, out: &Path) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_import"));
    program.arg(&folder.0).arg("--out").arg(out).output().expect("the program runs")
}

fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn an_import_that_stops_while_tables_take_their_places_says_which_are_new() {
    let (folder, out) = (Folder::publishers(), Folder::empty());
    // A folder of this name, which no file takes the place of.
    fs::create_dir_all(out.0.join("weekly.tsv/kept")).unwrap();
    let error = folder.import_into(&out).unwrap_err();
    assert!(error.has_written(), "{error}");
    let Error::HalfWritten { written, new, all, .. } = &error else { panic!("{error}") };
    assert_eq!(written[0], "5 of local/");
    assert!(
        written.contains(&"pay.tsv".to_owned()) && !written.contains(&"weekly.tsv".to_owned()),
        "{error}"
    );
    assert_eq!(*new, written.len() - 1 + 5);
    // What it says is what there is.
    for table in &written[1..] {
        assert!(out.0.join(table).is_file(), "{table}");
    }
    assert!(*new < *all && !out.0.join("periods.tsv").exists());
    let beside = out.contents().into_keys().filter(|file| file.ends_with(".new")).count();
    assert_eq!(beside, 0, "nothing lies beside");

    let output = run(&folder, &out.0);
    let said = told(&output);
    assert!(!output.status.success());
    assert!(said.contains("weekly.tsv: can't take the place of the old one: "), "{said}");
    assert!(
        said.contains(&format!("New already are {new} of {all} tables: 5 of local/, projections.tsv, ")),
        "{said}"
    );
    assert!(!said.contains("Nothing has been written"), "{said}");
}

#[test]
fn an_import_that_stops_before_says_that_nothing_has_been_written() {
    let (folder, out) = (Folder::publishers(), Folder::empty());
    folder.change(NATIONAL, "101420", "101x42");
    let output = run(&folder, &out.0);
    assert!(!output.status.success() && out.contents().is_empty());
    assert!(told(&output).ends_with("\nNothing has been written.\n"), "{}", told(&output));
    // Nor where the folder itself cannot be made.
    let folder = Folder::publishers();
    let file = out.0.join("generated");
    fs::write(&file, "a file where the folder should be").unwrap();
    let said = told(&run(&folder, &file));
    assert!(said.contains("not written: ") && said.ends_with("\nNothing has been written.\n"), "{said}");
}

#[test]
fn a_table_that_is_made_no_more_is_lost_until_that_is_accepted() {
    let (folder, out) = (Folder::publishers(), Folder::empty());
    folder.import_into(&out).unwrap();
    let before = out.contents();
    let table = out.0.join("hours.tsv");
    fs::write(&table, "code\thours\ncode\thours\ncps\tcps\n29-1141\t38\n29-1212\t51\n").unwrap();
    fs::write(out.0.join("notes.txt"), "no table").unwrap();
    let error = folder.import_into(&out).unwrap_err();
    assert!(
        error
            .to_string()
            .contains("\n  hours.tsv: 2 rows; no such table is made any more, and it is deleted\n"),
        "{error}"
    );
    assert!(table.is_file() && !error.has_written());
    import::run(&folder.0, &out.0, true, &mut |_| {}).unwrap();
    assert!(!table.exists() && out.0.join("notes.txt").is_file());
    fs::remove_file(out.0.join("notes.txt")).unwrap();
    assert_eq!(out.contents(), before);
}

#[test]
fn what_is_lost_is_counted_by_rows_and_cells_of_tables() {
    let (folder, out) = (Folder::publishers(), Folder::empty());
    folder.import_into(&out).unwrap();
    // A line that is no row is nothing that could be lost.
    let path = out.0.join("weekly.tsv");
    let text = fs::read_to_string(&path).unwrap();
    let more: String = (0..9).map(|row| format!("99-000{row}\t1000\n")).collect();
    fs::write(&path, text.clone() + &more).unwrap();
    folder.import_into(&out).unwrap();
    // A row is.
    let more: String = (0..9).map(|row| format!("99-000{row}\t1000\t1100\n")).collect();
    fs::write(&path, text + &more).unwrap();
    let error = folder.import_into(&out).unwrap_err().to_string();
    assert!(error.contains("weekly.tsv, weekly_women: 12, now 3"), "{error}");
}

#[test]
fn a_code_with_another_title_and_a_code_that_is_gone_are_reported() {
    let (folder, out) = (Folder::publishers(), Folder::empty());
    assert!(folder.import_into(&out).unwrap().changes().is_empty(), "there was nothing before");
    assert!(folder.import_into(&out).unwrap().changes().is_empty(), "nothing is otherwise");
    folder.change(LINES, "Registered nurses", "Nurses of all kinds");
    let before = fs::read_to_string(out.0.join("projections.tsv")).unwrap();
    let gone =
        before.lines().last().unwrap().replace("29-1212", "29-1299").replace("Cardiologists", "Leeches");
    fs::write(out.0.join("projections.tsv"), before + &gone + "\n").unwrap();
    // One of six is more than may go unasked.
    let report = import::run(&folder.0, &out.0, true, &mut |_| {}).unwrap();
    let told: Vec<String> = report.changes().iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[0].starts_with(
        r#"29-1141: "Registered nurses" is now "Nurses of all kinds". If the code counts other"#
    ));
    assert!(
        told[1]
            .starts_with(r#"29-1299: "Leeches" is no longer there. Its address leads nowhere: add its slug"#)
    );
    for told in told {
        assert!(told.contains("static/data/authored/former-slugs.tsv"), "{told}");
        assert!(report.to_string().contains("there before:\n  29-1141: "), "{report}");
        assert!(report.to_string().contains(&told), "{report}");
    }
}

#[test]
fn an_area_with_another_name_and_an_area_that_is_gone_are_reported_with_the_links_that_break() {
    const METROS: &str = "oews/MSA_M2025.csv";
    let (folder, out) = (Folder::publishers(), Folder::empty());
    folder.import_into(&out).unwrap();
    let path = folder.0.join(METROS);
    let text = fs::read_to_string(&path).unwrap();
    let text = text
        .replace("\"New Haven, CT\"", "\"New Haven-Milford, CT\"")
        .replace("\"Bangor, ME\"", "\"Bangor,  ME\"");
    let text = text.replace("46700,", "46701,");
    let kept: Vec<&str> = text.lines().filter(|line| !line.starts_with("10180,")).collect();
    fs::write(&path, kept.join("\n") + "\n").unwrap();
    // So many of so few areas are more than may go unasked.
    let report = import::run(&folder.0, &out.0, true, &mut |_| {}).unwrap();
    let told: Vec<String> = report.changes().iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), 4, "{told:?}");
    assert!(told[0].starts_with(r#"10180: "Abilene, TX" is no longer there. Links with place=abilene-tx and to the page in/abilene-tx/"#));
    assert_eq!(told[1], r#"12620: "Bangor, ME" is now "Bangor,  ME". Links to it stay valid"#);
    assert!(told[2].starts_with(
        r#"35300: "New Haven, CT" is now "New Haven-Milford, CT". Links with place=new-haven-ct"#
    ));
    let says =
        r#"46700: "Vallejo, CA" is no longer there. Links with place=vallejo-ca lead to 46701 now: look"#;
    assert!(told[3].starts_with(says), "{told:?}");
}
