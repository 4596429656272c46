//! All tables together: names, figures and sources of every occupation.

use std::path::Path;

use crate::column::{Column, Kind};
use crate::occupation::{Code, education_level};
use crate::pack::{Cell, Contents, Row};
use crate::table::Table;

/// The tables that the importer writes, one row for each official occupation.
const GENERATED: [&str; 9] =
    ["pay", "places", "industries", "projections", "education", "people", "skills", "scores", "majors"];

/// The columns that hold the related occupations, nearest first.
const RELATED: [Column; 6] = [
    Column::Related1,
    Column::Related2,
    Column::Related3,
    Column::Related4,
    Column::Related5,
    Column::Related6,
];

/// The columns that name skills, which O*NET writes with a capital for each word.
const SKILLS: [Column; 9] = [
    Column::Skill1,
    Column::Skill2,
    Column::Skill3,
    Column::Skill4,
    Column::Skill5,
    Column::Skill6,
    Column::Distinctive1,
    Column::Distinctive2,
    Column::Distinctive3,
];

/// Reads every table below the folder.
pub fn read(folder: &Path) -> Result<Contents, String> {
    let generated = folder.join("generated");
    let authored = folder.join("authored");
    let names = Table::words(&authored.join("names.tsv"))?;
    let sources = Table::words(&authored.join("sources.tsv"))?;
    let projections = Table::figures(&generated.join("projections.tsv"))?;
    let titles = Table::figures(&authored.join("title-estimates.tsv"))?;
    let source_ids: Vec<&str> = sources.keys().collect();
    let source = |id: &str| source_ids.iter().position(|s| *s == id);

    let codes: Vec<&str> = projections.keys().collect();
    let mut contents = Contents { column_sources: vec![0; Column::ALL.len()], ..Contents::default() };
    contents.sources =
        source_ids.iter().map(|id| Ok(sources.row(id)?.join("\t"))).collect::<Result<_, String>>()?;
    for code in &codes {
        let mut row = Row::new(name(&names, code, projections.cell(code, "title")?)?);
        let digits = code.parse::<Code>().map_err(|e| format!("projections.tsv: {code}: {e}"))?.digits();
        row.set(Column::Digits, Cell::Number(digits as i32));
        contents.rows.push(row);
    }
    for table in GENERATED {
        let table = Table::figures(&generated.join(table).with_extension("tsv"))?;
        for (place, column, id) in table.dataset_columns() {
            let number = source(id).ok_or_else(|| format!("{}: unknown source {id:?}", column.name()))?;
            contents.column_sources[column as usize] = number as u8;
            for (row, code) in contents.rows.iter_mut().zip(&codes) {
                match table.parse(code, place, column)? {
                    Some(Cell::Text(skill)) if SKILLS.contains(&column) => {
                        row.set(column, Cell::Text(sentence_case(&skill)));
                    }
                    Some(cell) => row.set(column, cell),
                    None => {}
                }
            }
        }
    }
    for row in &mut contents.rows {
        if let Cell::Text(education) = &row.cells[Column::EntryEducation as usize] {
            let level = education_level(education);
            let level = level.ok_or_else(|| format!("projections.tsv: entry education {education:?}"))?;
            row.set(Column::EntryLevel, Cell::Number(level as i32));
        }
    }
    set_onet_occupations(&mut contents, &codes, &Table::figures(&generated.join("skills.tsv"))?)?;
    let related = Table::figures(&generated.join("related.tsv"))?;
    for (row, code) in contents.rows.iter_mut().zip(&codes) {
        for (column, other) in RELATED.iter().zip(related.cell(code, "primary")?.split_whitespace()) {
            if other.starts_with('?') {
                break;
            }
            let place = codes.iter().position(|c| *c == other);
            row.set(*column, Cell::Link(place.ok_or_else(|| format!("related.tsv: {other}: unknown code"))?));
        }
    }
    let own_source = source("title-estimates").ok_or("sources.tsv: no title-estimates")?;
    for slug in titles.keys() {
        let mut row = Row::new(name(&names, slug, "")?);
        row.set(Column::OwnSource, Cell::Number(own_source as i32));
        for (place, column, _) in titles.dataset_columns() {
            let cell = match (column.kind(), titles.parse(slug, place, column)?) {
                (_, None) => continue,
                (Kind::Link, Some(Cell::Text(code))) => {
                    let place = codes.iter().position(|c| *c == code);
                    Cell::Link(place.ok_or_else(|| format!("title-estimates.tsv: {code}: unknown code"))?)
                }
                (_, Some(cell)) => cell,
            };
            row.set(column, cell);
        }
        contents.rows.push(row);
    }
    Ok(contents)
}

/// Names the O*NET occupation that figures are of, where it is not the one of the same code.
fn set_onet_occupations(contents: &mut Contents, codes: &[&str], skills: &Table) -> Result<(), String> {
    const FROM: [(Column, &str); 3] = [
        (Column::SkillsFrom, "onet"),
        (Column::ExperienceFrom, "experience_onet"),
        (Column::PreparationFrom, "zone_onet"),
    ];
    for (row, code) in contents.rows.iter_mut().zip(codes) {
        for (column, cell) in FROM {
            let onet = skills.cell(code, cell)?;
            if !onet.starts_with('?') && onet != format!("{code}.00") {
                let title = if cell == "onet" { skills.cell(code, "onet_title")? } else { "" };
                row.set(column, Cell::Text(format!("O*NET {onet} {title}").trim_end().to_owned()));
            }
        }
    }
    Ok(())
}

/// The text with a capital at its start only.
fn sentence_case(text: &str) -> String {
    let lower = text.to_lowercase();
    let mut letters = lower.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The name's forms and the official title, parted by tabs.
fn name(names: &Table, key: &str, title: &str) -> Result<String, String> {
    Ok(format!("{}\t{title}", names.row(key)?[1..].join("\t")))
}
