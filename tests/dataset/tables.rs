//! Every bundled figure is the one in the reviewed tables, read here without the code that packs them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use occupation_compare::dataset::{Column, Dataset, Kind, Occupation};
use occupation_compare::occupation::Missing;

const TITLES: &str = include_str!("../../static/data/authored/title-estimates.tsv");
const NAMES: &str = include_str!("../../static/data/authored/names.tsv");

/// The rows of a table of figures, by the first cell; each row by its columns' names.
fn figures(text: &str) -> BTreeMap<&str, BTreeMap<&str, &str>> {
    let mut lines = text.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    let columns = lines.next().unwrap();
    lines.skip(2).map(|cells| (cells[0], columns.iter().copied().zip(cells).collect())).collect()
}

/// The source of each column, by the column's name.
fn sources(text: &str) -> BTreeMap<&str, &str> {
    let mut lines = text.lines();
    let (columns, sources) = (lines.next().unwrap(), lines.nth(1).unwrap());
    columns.split('\t').zip(sources.split('\t')).collect()
}

/// The text of a table that the importer writes.
fn generated(table: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/data/generated");
    fs::read_to_string(folder.join(table).with_extension("tsv")).unwrap()
}

/// The tables that have figures of official occupations.
fn tables() -> BTreeSet<&'static str> {
    Column::ALL.iter().map(|column| column.table()).filter(|table| !table.is_empty()).collect()
}

/// The dataset's column, and the place in it, for a column of a table; of any table if it is empty.
fn column(table: &str, name: &str) -> Option<(Column, usize)> {
    let mut columns = Column::ALL.iter().filter(|column| table.is_empty() || column.table() == table);
    columns.find_map(|column| Some((*column, column.names().iter().position(|n| *n == name)?)))
}

/// The number as the tables write it: digits with as many decimals as the cell has steps.
fn written(number: i32, decimals: usize) -> String {
    let sign = if number < 0 { "-" } else { "" };
    let digits = format!("{:0width$}", number.unsigned_abs(), width = decimals + 1);
    let (whole, part) = digits.split_at(digits.len() - decimals);
    if decimals == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") }
}

/// The figure as the tables write it, with the decimals of the cell that it is compared with.
fn shown(occupation: Occupation<'_>, (column, place): (Column, usize), cell: &str) -> String {
    let decimals_in_cell = cell.split_once('.').map_or(0, |(_, part)| part.len());
    let number = match occupation.number_at(column, place) {
        Ok(number) => number,
        Err(Missing::NoSource) if cell.is_empty() => return String::new(),
        Err(missing) => return format!("?{}", missing.id()),
    };
    match column.kind() {
        // Packing sets apostrophes as typographers do.
        Kind::Text => occupation.text_at(column, place).unwrap().replace('’', "'"),
        Kind::Link => occupation.link(column).unwrap().code().unwrap().to_string(),
        // By the hour it is stored in tenths of a cent.
        Kind::Pay if decimals_in_cell == 2 => written(number / 10, 2),
        Kind::Pay => written(number, 0),
        Kind::Number { decimals, .. } => {
            let mut text = written(number, decimals as usize);
            for _ in decimals_in_cell..decimals as usize {
                assert_eq!(text.pop(), Some('0'), "{} has a digit that {cell} lacks", column.name());
            }
            text.trim_end_matches('.').to_owned()
        }
    }
}

#[test]
fn every_official_figure_is_the_cell_of_its_table() {
    let dataset = Dataset::bundled();
    let (mut checked, mut columns) = (0, Vec::new());
    for table in tables() {
        let text = generated(table);
        let sources = sources(&text);
        let rows = figures(&text);
        assert_eq!(rows.len(), 832, "{table}");
        for (code, cells) in rows {
            let occupation = dataset.find(code).unwrap_or_else(|| panic!("no {code}"));
            for (name, cell) in cells {
                let Some((column, place)) = column(table, name) else { continue };
                let shown = shown(occupation, (column, place), cell);
                let is_skill = name.starts_with("skill") || name.starts_with("distinctive");
                let is_equal = if is_skill { shown.eq_ignore_ascii_case(cell) } else { shown == cell };
                assert!(is_equal, "{table}: {code} {name}: {shown:?}, the table has {cell:?}");
                assert_eq!(dataset.source(occupation.source_of(column)).id, sources[name], "{table} {name}");
                checked += 1;
                columns.push(name.to_owned());
            }
        }
    }
    columns.sort_unstable();
    columns.dedup();
    println!("{checked} cells of {} columns", columns.len());
    assert!(checked > 832 * 85 && columns.len() > 80, "{checked} cells, {columns:?}");
}

#[test]
fn every_figure_of_the_job_titles_is_the_cell_of_their_table() {
    let dataset = Dataset::bundled();
    let rows = figures(TITLES);
    let mut titles: Vec<String> = dataset.iter().filter(|o| !o.is_official()).map(Occupation::slug).collect();
    titles.sort_unstable();
    assert_eq!(titles, rows.keys().copied().collect::<Vec<_>>());
    for (slug, cells) in rows {
        let occupation = dataset.find(slug).unwrap();
        let mut filled = vec![Column::CountedWith, Column::OwnSource];
        for (name, cell) in cells.into_iter().filter(|(name, _)| *name != "key") {
            let (column, place) = column("", name).unwrap_or_else(|| panic!("no column for {name}"));
            assert_eq!(shown(occupation, (column, place), cell), cell, "{slug} {name}");
            assert_eq!(dataset.source(occupation.source_of(column)).id, "title-estimates");
            filled.push(column);
        }
        // What the table does not have is not there either.
        for column in Column::ALL.iter().filter(|c| !filled.contains(c)) {
            assert_eq!(occupation.number(*column), Err(Missing::NoSource), "{slug} {}", column.name());
        }
    }
}

#[test]
fn related_occupations_are_the_first_six_of_their_table() {
    let dataset = Dataset::bundled();
    for (code, cells) in figures(&generated("related")) {
        let occupation = dataset.find(code).unwrap();
        let related: Vec<String> = occupation.related().map(|o| o.code().unwrap().to_string()).collect();
        let cell = cells["primary"];
        let written: Vec<&str> = cell.split_whitespace().filter(|c| !c.starts_with('?')).take(6).collect();
        assert_eq!(related, written, "{code}");
    }
}

#[test]
fn what_is_worked_out_when_packing_follows_from_the_tables() {
    let dataset = Dataset::bundled();
    let skills = generated("skills");
    let skills = figures(&skills);
    for occupation in dataset.iter().filter(|o| o.is_official()) {
        let code = occupation.code().unwrap().to_string();
        let own = format!("{code}.00");
        for (column, cell) in [
            (Column::SkillsFrom, "onet"),
            (Column::ExperienceFrom, "experience_onet"),
            (Column::PreparationFrom, "zone_onet"),
        ] {
            let onet = skills[code.as_str()][cell];
            let kindred = occupation.text(column).ok().and_then(|text| text.split(' ').nth(1));
            let expected = Some(onet).filter(|onet| *onet != own && !onet.starts_with('?'));
            assert_eq!(kindred, expected, "{code} {cell}");
        }
    }
}

#[test]
fn names_and_titles_are_those_of_their_tables() {
    let dataset = Dataset::bundled();
    let projections = generated("projections");
    let projections = figures(&projections);
    let names: Vec<Vec<&str>> = NAMES.lines().skip(1).map(|line| line.split('\t').collect()).collect();
    assert_eq!(names.len(), dataset.len());
    for cells in names {
        let occupation = dataset.find(cells[0]).unwrap_or_else(|| panic!("no {}", cells[0]));
        let name = occupation.name();
        let forms =
            [&name.slug, &name.singular, &name.plural, &name.article, &name.short, &name.short_plural];
        assert_eq!(forms.map(String::as_str), cells[1..7], "{}", cells[0]);
        let title = projections.get(cells[0]).map_or("", |row| row["title"]);
        assert_eq!(occupation.title(), title);
    }
}
