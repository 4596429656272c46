//! The comparison for other programs: CSV, Markdown, and plain text; JSON by way of an [`Object`].

mod object;

pub use object::{Object, OccupationObject, object, occupations};

use crate::comparison::{Comparison, PlacedLine, Section};
use crate::format;
use crate::language::{self, Label, Prose, say};
use crate::occupation::{Measure, Missing, Note, Place, Unit, Value};

/// One figure in the tidy form of the CSV: a part of a measure, or the whole.
struct Record {
    part: String,
    value: String,
    unit: &'static str,
    note: String,
}

/// Comma-separated values, a figure a line: occupation, code, section, row, part, value, unit, publisher,
/// dataset, period, area, note. A cell that a spreadsheet would take for a formula gets an apostrophe; a code and a
/// month of a year, which it would take for dates, have a word before them. Figures have a period before decimals.
pub fn csv(comparison: &Comparison) -> String {
    let mut out =
        String::from("occupation,code,section,row,part,value,unit,publisher,dataset,period,area,note\r\n");
    for placed in comparison.placed() {
        let subjects = comparison.subjects.iter().map(|subject| {
            let code = subject.code.map(|c| format!("SOC {c}")).unwrap_or_default();
            (subject.name.singular.clone(), code)
        });
        let all = placed.line.all.iter().map(|_| (language::all_occupations(comparison), String::new()));
        let measures = placed.line.measures.iter().chain(&placed.line.all);
        for ((name, code), measure) in subjects.chain(all).zip(measures) {
            let source = comparison.source(measure.source);
            let of_source = |field: fn(&crate::occupation::Source) -> &String| {
                source.filter(|_| measure.value.is_ok()).map(field).map(String::as_str).unwrap_or_default()
            };
            for record in records(placed, measure) {
                let cells = [
                    name.as_str(),
                    &code,
                    language::section(placed.placement.section),
                    language::label(placed.line.row.id, placed.placement.section),
                    &record.part,
                    &record.value,
                    record.unit,
                    of_source(|s| &s.publisher),
                    of_source(|s| &s.dataset),
                    &in_month(of_source(|s| &s.period)),
                    measure
                        .site()
                        .filter(|_| measure.value.is_ok())
                        .map_or(of_source(|s| &s.area), |site| &site.name),
                    &record.note,
                ];
                let cells: Vec<String> = cells.into_iter().map(quoted).collect();
                out.push_str(&cells.join(","));
                out.push_str("\r\n");
            }
        }
    }
    out
}

/// The period, with a word before a month of a year.
fn in_month(period: &str) -> String {
    let is_month =
        |(word, year): (&str, &str)| word.bytes().all(|b| b.is_ascii_alphabetic()) && year.len() == 4;
    match period.split_once(' ').is_some_and(is_month) {
        true => language::in_month(period),
        false => period.to_owned(),
    }
}

fn quoted(cell: &str) -> String {
    // A fall is a number; what else begins so is worked out, or taken for a number, by spreadsheets.
    let is_fall = cell.strip_prefix('-').is_some_and(|rest| {
        rest.starts_with(|first: char| first.is_ascii_digit())
            && rest.bytes().all(|b| b.is_ascii_digit() || b == b'.')
    });
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t']) && !is_fall;
    let cell = if is_formula { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains([',', '"', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}

fn records(placed: PlacedLine<'_>, measure: &Measure) -> Vec<Record> {
    let unit = placed.line.row.unit;
    let notes = placed.notes_of(measure);
    let note = told(&notes, None);
    let one = |part: &str, value: String, unit: Unit| Record {
        part: part.to_owned(),
        value,
        unit: language::unit(unit),
        note: note.clone(),
    };
    match &measure.value {
        Err(missing) => {
            vec![Record {
                part: String::new(),
                value: String::new(),
                unit: language::unit(unit),
                note: language::missing(*missing).to_owned(),
            }]
        }
        Ok(Value::Amount(steps)) => vec![one("", format::plain(*steps, unit), unit)],
        Ok(Value::Range(low, high)) => {
            let [from, to] = language::range_ends();
            vec![one(from, format::plain(*low, unit), unit), one(to, format::plain(*high, unit), unit)]
        }
        Ok(Value::Category(name)) => vec![one("", language::category(name).to_owned(), Unit::Words)],
        Ok(Value::CategoryShare(name, share)) => {
            vec![one(language::category(name), format::plain(*share, Unit::Percent), Unit::Percent)]
        }
        Ok(Value::Places(places)) => {
            places.iter().enumerate().flat_map(|(i, place)| ranked_place(&one, i + 1, place)).collect()
        }
        Ok(Value::TopCoded(names)) => {
            names.iter().map(|n| one(language::missing(Missing::TopCoded), n.clone(), unit)).collect()
        }
        Ok(Value::Shares(shares)) => shares
            .iter()
            .map(|(label, share)| {
                one(language::category(label), format::plain(*share, Unit::Percent), Unit::Percent)
            })
            .collect(),
        Ok(Value::WholeShares(shares)) => shares
            .iter()
            .map(|(label, percent)| Record {
                note: told(&notes, Some(language::under_or_over(*percent)).filter(|text| !text.is_empty())),
                ..one(language::category(label), percent.to_string(), Unit::Percent)
            })
            .collect(),
        Ok(Value::List(items)) => items.iter().map(|item| one("", item.clone(), Unit::Words)).collect(),
        Ok(Value::Reasons(reasons)) => {
            reasons.iter().map(|reason| one("", language::reason(*reason), Unit::Words)).collect()
        }
        Ok(Value::Skills(skills)) => {
            skills.iter().map(|(name, amount)| one(name, amount.to_string(), unit)).collect()
        }
    }
}

/// A place with its rank, and its pay in a record of its own.
fn ranked_place(one: &impl Fn(&str, String, Unit) -> Record, rank: usize, place: &Place) -> Vec<Record> {
    let name = one(&format!("{rank}"), place.name.clone(), Unit::Words);
    let pay =
        place.pay.map(|(pay, unit)| one(&language::pay_of_ranked(rank), format::plain(pay, unit), unit));
    std::iter::once(name).chain(pay).collect()
}

/// Markdown that also reads as plain text: heading, summary, key differences, a table for each section,
/// and the sources.
pub fn markdown(comparison: &Comparison, prose: &Prose) -> String {
    let mut out = format!("# {}\n\n{}\n", language::heading(comparison), prose.paragraph());
    if let Some(banner) = language::banner(comparison) {
        out.push_str(&format!("\n> {banner}\n"));
    }
    if !prose.keys.is_empty() {
        out.push_str(&format!("\n## {}\n\n", say(Label::KeyDifferences)));
        for key in &prose.keys {
            out.push_str(&format!("- **{}**: {}\n", key.topic, key.sentence));
        }
    }
    for section in Section::ALL {
        let (lines, absent) = comparison.section(section);
        out.push_str(&format!("\n## {}\n", language::section(section)));
        for sentence in prose.of(section, comparison) {
            out.push_str(&format!("\n{sentence}\n"));
        }
        if !lines.is_empty() {
            out.push_str(&table(comparison, &lines));
        }
        if let Some(sentence) = language::not_shown(&absent) {
            out.push_str(&format!("\n{sentence}\n"));
        }
    }
    for path in comparison.paths() {
        out.push_str(&format!("\n## {}\n\n", language::direction(comparison, &path)));
        for (part, text) in language::path(&path) {
            out.push_str(&format!("- **{part}**: {text}\n"));
        }
    }
    out.push_str(&format!("\n## {}\n\n", say(Label::Sources)));
    for (_, source) in &comparison.sources {
        out.push_str(&format!("- {}{}. {}\n", source.citation(), language::released(source), source.url));
    }
    out
}

/// Lines as a table, behind an empty line.
fn table(comparison: &Comparison, lines: &[PlacedLine<'_>]) -> String {
    let has_all = lines.iter().any(|placed| placed.line.all.is_some());
    let subjects = &comparison.subjects;
    let mut headings: Vec<String> =
        (0..subjects.len()).map(|column| language::column_name(subjects, column)).collect();
    headings.extend(has_all.then(|| language::all_occupations(comparison)));
    let mut out = format!("\n| | {} |\n|---|{}\n", headings.join(" | "), "---:|".repeat(headings.len()));
    for placed in lines {
        let PlacedLine { line, placement } = placed;
        let common = placed.common_notes();
        let is_of_nation = comparison.places.is_some() && !line.row.id.is_local();
        let label = language::label(line.row.id, placement.section).to_owned();
        let label = noted(label, &common, is_of_nation.then(|| say(Label::Nation)));
        let cell = |measure| cell_text(*placed, measure, &common);
        let mut cells: Vec<String> = line.measures.iter().map(cell).collect();
        if has_all {
            cells.push(line.all.as_ref().map(cell).unwrap_or_default());
        }
        out.push_str(&format!("| {label} | {} |\n", cells.join(" | ")));
    }
    out
}

/// The cell as text: the value with the notes that its row has not, or a dash and the reason why there is none.
fn cell_text(placed: PlacedLine<'_>, measure: &Measure, common: &[Note<'_>]) -> String {
    let text = match &measure.value {
        Ok(value) => {
            let text = language::value(value, placed.line.row).unwrap_or_else(|| "—".to_owned());
            let mut own = placed.notes_of(measure);
            own.retain(|note| !common.contains(note));
            noted(text, &own, None)
        }
        Err(missing) => format!("— {}", language::missing(*missing)),
    };
    text.replace('|', "/")
}

/// A text with notes in brackets, if there are any.
fn noted(text: String, notes: &[Note<'_>], also: Option<&str>) -> String {
    let told = told(notes, also);
    if told.is_empty() { text } else { format!("{text} ({told})") }
}

fn told(notes: &[Note<'_>], also: Option<&str>) -> String {
    let mut told: Vec<String> = notes.iter().map(|note| language::note(*note)).collect();
    told.extend(also.map(str::to_owned));
    told.join("; ")
}

#[cfg(test)]
mod tests;
