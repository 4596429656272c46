//! All tables together: names, figures and sources of every occupation.

use std::collections::BTreeSet;
use std::path::Path;

use crate::column::{Column, Kind};
use crate::dataset::table::steps;
use crate::occupation::{Code, Name, Source, education_level};
use crate::pack::{Cell, Contents, Row};
use crate::sources::Sources;
use crate::table::Table;

/// The code of all occupations.
const ALL: &str = "00-0000";

/// The source of the figures of job titles.
const TITLE_ESTIMATES: &str = "title-estimates";

/// Reads every table below the folder.
pub fn read(folder: &Path, sources: &Sources) -> Result<Contents, String> {
    let generated = |table: &str| Table::figures(&folder.join("generated").join(table).with_extension("tsv"));
    let authored = folder.join("authored");
    let names = Table::words(&authored.join("names.tsv"))?;
    let projections = generated("projections")?;
    let codes: Vec<&str> = projections.keys().collect();

    let nameless: Vec<&str> = codes.iter().copied().filter(|code| !names.has(code)).collect();
    if !nameless.is_empty() {
        return Err(format!(
            "static/data/authored/names.tsv: no row for {}: add one for each, of key, slug, singular, plural, article, \
             short and short_plural, in the order of codes; or take the import back, \
             git checkout static/data/generated",
            nameless.join(", ")
        ));
    }
    let mut contents = Contents::new(sources.all()?);
    for code in &codes {
        let mut row = Row::new(name(&names, code)?, projections.cell(code, "title")?.to_owned());
        let digits = code.parse::<Code>().map_err(|e| format!("projections.tsv: {code}: {e}"))?.digits();
        row.set(Column::Digits, Cell::Number(digits as i32));
        contents.rows.push(row);
    }
    let declared = Column::ALL.iter().map(|column| column.table()).filter(|table| !table.is_empty());
    for table in declared.collect::<BTreeSet<_>>() {
        if folder.join("generated").join(table).with_extension("tsv").is_file() {
            read_figures(&mut contents, &codes, &generated(table)?)?;
        } else {
            // The importer is built before it writes a new table for the first time.
            println!("cargo::warning={table}.tsv is declared and not there yet: run the importer");
        }
    }
    check_entry_levels(&contents)?;
    set_onet_occupations(&mut contents, &codes, &generated("skills")?)?;
    set_related(&mut contents, &codes, &generated("related")?)?;
    contents.all = Some(all_occupations(&generated("totals")?, &authored.join("all-occupations.tsv"))?);
    push_titles(&mut contents, &names, &codes, &Table::figures(&authored.join("title-estimates.tsv"))?)?;
    Ok(contents)
}

/// The number of a source, by which columns and occupations name it.
fn number(sources: &[Source], id: &str) -> Result<u8, String> {
    let number = sources.iter().position(|source| source.id == id).and_then(|n| u8::try_from(n).ok());
    number.ok_or_else(|| format!("sources.tsv: no {id:?}"))
}

/// The reviewed forms of the name.
fn name(names: &Table, key: &str) -> Result<Name, String> {
    let form = |column: &str| names.cell(key, column).map(str::to_owned);
    Ok(Name {
        slug: form("slug")?,
        singular: form("singular")?,
        plural: form("plural")?,
        article: form("article")?,
        short: form("short")?,
        short_plural: form("short_plural")?,
    })
}

/// The figures of official occupations in a table.
fn read_figures(contents: &mut Contents, codes: &[&str], table: &Table) -> Result<(), String> {
    for (head, column, place) in table.columns_of_its_own() {
        contents.set_source(column, place, number(&contents.sources, &head.source)?);
        for (row, code) in contents.rows.iter_mut().zip(codes) {
            match table.parse(code, head, column)? {
                // O*NET writes skills with a capital for each word.
                Some(Cell::Text(skill)) if matches!(column, Column::Skill | Column::Distinctive) => {
                    row.set_at(column, place, Cell::Text(sentence_case(&skill)));
                }
                Some(cell) => row.set_at(column, place, cell),
                None => {}
            }
        }
    }
    Ok(())
}

/// Holds that every entry education is one of the levels that are compared.
fn check_entry_levels(contents: &Contents) -> Result<(), String> {
    for row in &contents.rows {
        if let Cell::Text(education) = row.cell(Column::EntryEducation) {
            education_level(education)
                .ok_or_else(|| format!("projections.tsv: entry education {education:?}"))?;
        }
    }
    Ok(())
}

/// Names the O*NET occupation that figures are of, where it is not the one of the same code.
fn set_onet_occupations(contents: &mut Contents, codes: &[&str], skills: &Table) -> Result<(), String> {
    const FROM: [(Column, &str); 4] = [
        (Column::SkillsFrom, "onet"),
        (Column::ExperienceFrom, "experience_onet"),
        (Column::PreparationFrom, "zone_onet"),
        (Column::InterestsFrom, "interests_onet"),
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

fn set_related(contents: &mut Contents, codes: &[&str], related: &Table) -> Result<(), String> {
    for (row, code) in contents.rows.iter_mut().zip(codes) {
        let others =
            related.cell(code, "primary")?.split_whitespace().take_while(|other| !other.starts_with('?'));
        for (place, other) in others.take(Column::Related.places()).enumerate() {
            row.set_at(Column::Related, place, link(codes, other, "related.tsv")?);
        }
    }
    Ok(())
}

/// The job titles, behind the official occupations.
fn push_titles(contents: &mut Contents, names: &Table, codes: &[&str], titles: &Table) -> Result<(), String> {
    let source = number(&contents.sources, TITLE_ESTIMATES)?;
    for slug in titles.keys() {
        let mut row = Row::new(name(names, slug)?, String::new());
        row.set(Column::OwnSource, Cell::Number(source.into()));
        for (head, column, place) in titles.columns_of_any_table() {
            match (column.kind(), titles.parse(slug, head, column)?) {
                (_, None) => {}
                (Kind::Link, Some(Cell::Text(code))) => {
                    row.set_at(column, place, link(codes, &code, "title-estimates.tsv")?);
                }
                (_, Some(cell)) => row.set_at(column, place, cell),
            }
        }
        contents.rows.push(row);
    }
    Ok(())
}

/// What is published of all occupations together: the publishers' total rows, and what people looked up where a file
/// lacks its total.
fn all_occupations(totals: &Table, looked_up: &Path) -> Result<Row, String> {
    let forms =
        ["all-occupations", "all occupations", "all occupations", "", "all occupations", "all occupations"];
    let [slug, singular, plural, article, short, short_plural] = forms.map(str::to_owned);
    let name = Name { slug, singular, plural, article, short, short_plural };
    let mut row = Row::new(name, String::new());
    for (head, column, place) in totals.columns_of_any_table() {
        if let Some(cell) = totals.parse(ALL, head, column)? {
            row.set_at(column, place, cell);
        }
    }
    let looked_up = Table::words(looked_up)?;
    if matches!(row.cell(Column::Growth), Cell::Missing(_)) {
        let growth = looked_up.cell("growth", "value")?;
        let growth = steps(growth, 1).ok_or_else(|| format!("all-occupations.tsv: growth {growth:?}"))?;
        row.set(Column::Growth, Cell::Number(growth));
    }
    Ok(row)
}

fn link(codes: &[&str], code: &str, table: &str) -> Result<Cell, String> {
    let place = codes.iter().position(|c| *c == code);
    place.map(Cell::Link).ok_or_else(|| format!("{table}: {code}: unknown code"))
}

/// The text with a capital at its start only.
fn sentence_case(text: &str) -> String {
    let lower = text.to_lowercase();
    let mut letters = lower.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
