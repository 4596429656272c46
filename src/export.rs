//! The comparison for other programs: CSV, Markdown, and plain text; JSON by way of an [`Object`].

mod object;

pub use object::{Object, OccupationObject, object, occupations};

use crate::comparison::{Comparison, Line, PlacedLine, Section};
use crate::format;
use crate::language::{self, Label, say};
use crate::occupation::{Measure, Missing, Place, Unit, Value};

/// One figure in the tidy form of the CSV: a part of a measure, or the whole.
struct Record {
    part: String,
    value: String,
    unit: &'static str,
    note: String,
}

/// Comma-separated values, a figure a line: occupation, code, section, row, part, value, unit, publisher,
/// dataset, period, area, note. A cell that a spreadsheet would take for a formula gets an apostrophe.
pub fn csv(comparison: &Comparison) -> String {
    let mut out =
        String::from("occupation,code,section,row,part,value,unit,publisher,dataset,period,area,note\r\n");
    for placed in comparison.placed() {
        for (place, (subject, measure)) in comparison.subjects.iter().zip(&placed.line.measures).enumerate() {
            let source = comparison.source(measure.source);
            let code = subject.code.map(|c| c.to_string()).unwrap_or_default();
            let of_source = |field: fn(&crate::occupation::Source) -> &String| {
                source.filter(|_| measure.value.is_ok()).map(field).map(String::as_str).unwrap_or_default()
            };
            for record in records(placed, place, measure) {
                let cells = [
                    subject.name.singular.as_str(),
                    &code,
                    language::section(placed.placement.section),
                    language::label(placed.line.row.id, placed.placement.section),
                    &record.part,
                    &record.value,
                    record.unit,
                    of_source(|s| &s.publisher),
                    of_source(|s| &s.dataset),
                    of_source(|s| &s.period),
                    of_source(|s| &s.area),
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

fn quoted(cell: &str) -> String {
    let is_number = cell.bytes().skip(1).all(|b| b.is_ascii_digit() || b == b'.');
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t']) && !is_number;
    let cell = if is_formula { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains([',', '"', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}

fn records(placed: PlacedLine<'_>, place: usize, measure: &Measure) -> Vec<Record> {
    let unit = placed.line.row.unit;
    let notes: Vec<String> = placed.notes(place).into_iter().map(language::note).collect();
    let note = notes.join("; ");
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
            vec![one("low", format::plain(*low, unit), unit), one("high", format::plain(*high, unit), unit)]
        }
        Ok(Value::Category(name)) => vec![one("", name.clone(), Unit::Words)],
        Ok(Value::CategoryShare(name, share)) => {
            vec![one(name, format::plain(*share, Unit::Percent), Unit::Percent)]
        }
        Ok(Value::Places(places)) => {
            places.iter().enumerate().flat_map(|(i, place)| ranked_place(&one, i + 1, place)).collect()
        }
        Ok(Value::TopCoded(names)) => {
            names.iter().map(|n| one(language::missing(Missing::TopCoded), n.clone(), unit)).collect()
        }
        Ok(Value::Shares(shares)) => shares
            .iter()
            .map(|(label, share)| one(label, format::plain(*share, Unit::Percent), Unit::Percent))
            .collect(),
        Ok(Value::List(items)) => items.iter().map(|item| one("", item.clone(), Unit::Words)).collect(),
        Ok(Value::Skills(skills)) => {
            skills.iter().map(|(name, amount)| one(name, amount.to_string(), unit)).collect()
        }
    }
}

/// A place with its rank, and its pay in a record of its own.
fn ranked_place(one: &impl Fn(&str, String, Unit) -> Record, rank: usize, place: &Place) -> Vec<Record> {
    let name = one(&format!("{rank}"), place.name.clone(), Unit::Words);
    let pay =
        place.pay.map(|(pay, unit)| one(&format!("{rank} average pay"), format::plain(pay, unit), unit));
    std::iter::once(name).chain(pay).collect()
}

/// Markdown that also reads as plain text: heading, summary, key differences, a table for each section,
/// and the sources.
pub fn markdown(comparison: &Comparison) -> String {
    let mut out = format!("# {}\n\n{}\n", language::heading(comparison), language::summary(comparison));
    if let Some(banner) = language::banner(comparison) {
        out.push_str(&format!("\n> {banner}\n"));
    }
    if !comparison.key_differences.is_empty() {
        out.push_str(&format!("\n## {}\n\n", say(Label::KeyDifferences)));
        for told in
            comparison.key_differences.iter().filter_map(|key| language::key_difference(comparison, key))
        {
            out.push_str(&format!("- **{}**: {}\n", told.topic, told.sentence));
        }
    }
    for section in Section::ALL {
        let (lines, absent) = comparison.section(section);
        out.push_str(&format!("\n## {}\n", language::section(section)));
        if !lines.is_empty() {
            out.push_str(&table(comparison, &lines));
        }
        if let Some(sentence) = language::not_shown(&absent) {
            out.push_str(&format!("\n{sentence}\n"));
        }
    }
    out.push_str(&format!("\n## {}\n\n", say(Label::Sources)));
    for (_, source) in &comparison.sources {
        out.push_str(&format!("- {}. {}\n", source.citation(), source.url));
    }
    out
}

/// Lines as a table, behind an empty line.
fn table(comparison: &Comparison, lines: &[PlacedLine<'_>]) -> String {
    let headings: Vec<String> = comparison.subjects.iter().map(|s| s.name.short_heading()).collect();
    let mut out = format!("\n| | {} |\n|---|{}\n", headings.join(" | "), "---:|".repeat(headings.len()));
    for PlacedLine { line, placement } in lines {
        let cells: Vec<String> = (0..headings.len()).map(|place| cell_text(line, place)).collect();
        out.push_str(&format!(
            "| {} | {} |\n",
            language::label(line.row.id, placement.section),
            cells.join(" | ")
        ));
    }
    out
}

/// The cell as text: the value, or a dash and the reason why there is none.
fn cell_text(line: &Line, place: usize) -> String {
    let value =
        language::text(line, place).unwrap_or_else(|| match line.measures.get(place).map(|m| &m.value) {
            Some(Err(missing)) => format!("— {}", language::missing(*missing)),
            _ => "—".to_owned(),
        });
    value.replace('|', "/")
}
