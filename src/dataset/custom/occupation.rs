//! One occupation of a host's data.

use std::collections::BTreeMap;

use super::agree;
use super::fault::{At, Faults};
use super::figure::cell;
use super::given::Given;
use super::keys::Keys;
use super::object::Object;
use super::source::Numbers;
use super::text::{self, DidYouMean};
use crate::dataset::Words;
use crate::dataset::column::{Column, Form};
use crate::dataset::pack::{Cell, Row};
use crate::occupation::{Code, Name};

pub(super) const FIELDS: [&str; 13] = [
    "slug",
    "singular",
    "plural",
    "article",
    "short",
    "shortPlural",
    "title",
    "code",
    "countedWith",
    "source",
    "figures",
    "related",
    "words",
];

/// What one occupation may refer to: other occupations, sources and columns.
pub(super) struct Known<'a> {
    pub(super) keys: Keys,
    pub(super) sources: Numbers<'a>,
    /// Each occupation's place by its slug, and whether it is counted with another one.
    pub(super) slugs: BTreeMap<&'a str, (usize, bool)>,
    /// Each occupation's place by its code.
    pub(super) codes: BTreeMap<&'a str, usize>,
}

impl<'a> Known<'a> {
    /// Learns who is there, before any of them is read.
    pub(super) fn new(occupations: &'a [Given], sources: Numbers<'a>, keys: Keys) -> Known<'a> {
        let (mut slugs, mut codes) = (BTreeMap::new(), BTreeMap::new());
        let mut ignored = Faults::default();
        for (index, given) in occupations.iter().enumerate() {
            let Some(occupation) = Object::new(given, At::WHOLE, "", &mut ignored) else { continue };
            if let Some(Given::Text(slug)) = occupation.get("slug") {
                slugs.entry(slug.as_str()).or_insert((index, occupation.get("countedWith").is_some()));
            }
            if let Some(Given::Text(code)) = occupation.get("code") {
                codes.entry(code.as_str()).or_insert(index);
            }
        }
        Known { keys, sources, slugs, codes }
    }
}

/// Reads the occupation at this place of the list.
pub(super) fn read<'a>(
    given: &'a Given,
    index: usize,
    known: &Known<'a>,
    faults: &mut Faults,
) -> Option<Row> {
    let mut at = At { list: "occupations", row: Some(index), slug: "" };
    if let Given::Object(fields) = given {
        let slug = fields.iter().find(|(name, _)| name == "slug");
        at.slug = slug.map_or("", |(_, slug)| if let Given::Text(slug) = slug { slug } else { "" });
    }
    let occupation = Object::new(given, at, "", faults)?;
    occupation.has_only(&FIELDS, faults);
    let name = name(occupation, index, known, faults);
    let mut row = Row::new(name, occupation.optional_text("title", 200, faults).to_owned());
    code(occupation, index, known, &mut row, faults);
    counted_with(occupation, index, known, &mut row, faults);
    let source = occupation.optional_text("source", text::LONGEST_SLUG, faults);
    match known.sources.get(source) {
        Some(number) => row.set(Column::OwnSource, Cell::Number(*number as i32)),
        None if source.is_empty() => {}
        None => occupation.unknown("source", source, "sources", faults),
    }
    if let Some(given) = occupation.get("figures")
        && let Some(object) = Object::new(given, at, "figures.", faults)
    {
        figures(object, known, &mut row, faults);
        agree::check(&row, object, faults);
    }
    related(occupation, index, known, &mut row, faults);
    Words::read(occupation, faults);
    Some(row)
}

/// The forms of the name.
fn name(occupation: Object<'_>, index: usize, known: &Known<'_>, faults: &mut Faults) -> Name {
    if occupation.get("slug").is_none() {
        occupation.fault(
            "slug",
            format_args!("is missing; give a name for links, as in data-wrangler"),
            faults,
        );
    }
    let slug = occupation.optional("slug", text::slug, faults);
    if let Some((other, _)) = known.slugs.get(slug).filter(|(other, _)| *other != index) {
        let message = format_args!("is that of occupations[{other}] too; give each its own");
        occupation.fault("slug", message, faults);
    }
    let slug = slug.to_owned();
    let mut text = |name, most| occupation.text(name, most, faults).to_owned();
    let [singular, plural, article] = [text("singular", 80), text("plural", 80), text("article", 80)];
    let [short, short_plural] = [text("short", 28), text("shortPlural", 32)];
    if !matches!(article.as_str(), "" | "a" | "an") {
        occupation.fault("article", format_args!("is neither a nor an, as the singular sounds"), faults);
    }
    Name { slug, singular, plural, article, short, short_plural }
}

fn code(occupation: Object<'_>, index: usize, known: &Known<'_>, row: &mut Row, faults: &mut Faults) {
    let text = occupation.optional_text("code", 7, faults);
    if text.is_empty() {
        return;
    }
    match text.parse::<Code>() {
        Ok(code) if code.digits() > 0 => row.set(Column::Digits, Cell::Number(code.digits() as i32)),
        _ => occupation.fault("code", format_args!("is no occupation code; the form is 29-1141"), faults),
    }
    if let Some(other) = known.codes.get(text).filter(|other| **other != index) {
        let message = format_args!(
            "is that of occupations[{other}] too; a job title has no code, but the slug that it is counted \
             with in countedWith"
        );
        occupation.fault("code", message, faults);
    }
}

fn counted_with(occupation: Object<'_>, index: usize, known: &Known<'_>, row: &mut Row, faults: &mut Faults) {
    let slug = occupation.optional("countedWith", text::slug, faults);
    match known.slugs.get(slug) {
        _ if slug.is_empty() => return,
        None => occupation.unknown("countedWith", slug, "occupations", faults),
        Some((other, _)) if *other == index => {
            occupation.fault("countedWith", format_args!("names the occupation itself"), faults);
        }
        Some((_, true)) => {
            let message = format_args!("names one that is counted with another; name that one");
            occupation.fault("countedWith", message, faults);
        }
        Some((other, false)) => row.set(Column::CountedWith, Cell::Link(*other)),
    }
    if occupation.get("code").is_some() {
        occupation.fault("code", format_args!("is that of countedWith; leave one of the two out"), faults);
    }
}

fn figures(figures: Object<'_>, known: &Known<'_>, row: &mut Row, faults: &mut Faults) {
    let basis = |column: Column| match figures.get(column.keys()[0]) {
        Some(Given::Text(text)) => Some(text.as_str()),
        _ => None,
    };
    let mut has = [false; Column::PLACES];
    for (name, given) in figures.fields() {
        if FIELDS.contains(&name.as_str()) {
            figures.fault(name, format_args!("is no figure; put it beside figures"), faults);
            continue;
        }
        let Some((column, place)) = known.keys.place(name) else {
            let message = format_args!("is unknown{}", DidYouMean(name, known.keys.figures()));
            figures.fault(name, message, faults);
            continue;
        };
        if std::mem::replace(&mut has[column.first_place() + place], true) {
            figures.fault(name, format_args!("stands twice; keep one"), faults);
        }
        match column.form() {
            Form::Elsewhere => {
                figures.fault(name, format_args!("is worked out from others; leave it out"), faults);
            }
            _ if *given == Given::Nothing => {}
            form => match cell(form, given, basis) {
                Ok(cell) => row.set_at(column, place, cell),
                Err(wrong) => figures.fault(name, format_args!("{wrong}"), faults),
            },
        }
    }
}

fn related(occupation: Object<'_>, index: usize, known: &Known<'_>, row: &mut Row, faults: &mut Faults) {
    let slugs = occupation.texts("related", Column::Related.places(), text::LONGEST_SLUG, faults);
    for (place, slug) in slugs.iter().enumerate() {
        match known.slugs.get(slug) {
            Some((other, _)) if *other == index => {
                occupation.fault("related", format_args!("names the occupation itself"), faults);
            }
            Some(_) if slugs[..place].contains(slug) => {
                occupation.fault("related", format_args!("names {slug} twice"), faults);
            }
            Some((other, _)) => row.set_at(Column::Related, place, Cell::Link(*other)),
            None => occupation.unknown("related", slug, "occupations", faults),
        }
    }
}
