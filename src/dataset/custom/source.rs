//! The sources of a host's figures. Every figure has one, as in the bundled data.

use std::collections::BTreeMap;

use super::fault::{At, Faults};
use super::given::Given;
use super::keys::Keys;
use super::object::Object;
use super::text::{self, DidYouMean};
use crate::dataset::column::{Column, Form};
use crate::dataset::pack::Contents;
use crate::occupation::Source;
use crate::quote::quoted;

/// A source's number is one byte of an occupation's record, whose highest values say why it is missing.
pub(super) const MAX_SOURCES: usize = 200;

pub(super) const FIELDS: [&str; 14] = [
    "id",
    "publisher",
    "dataset",
    "period",
    "area",
    "licence",
    "url",
    "topic",
    "short",
    "headline",
    "credit",
    "released",
    "newer",
    "figures",
];

/// The number of each source of the data by its identifier.
pub(super) type Numbers<'a> = BTreeMap<&'a str, usize>;

/// Reads the list into the contents. The first source gives whatever no other claims.
pub(super) fn read<'a>(
    given: &'a [Given],
    keys: &Keys,
    contents: &mut Contents,
    faults: &mut Faults,
) -> Numbers<'a> {
    let mut numbers = Numbers::new();
    for (number, source) in given.iter().enumerate() {
        let at = At { list: "sources", row: Some(number), slug: "" };
        let Some(object) = Object::new(source, at, "", faults) else { continue };
        object.has_only(&FIELDS, faults);
        let id = object.text("id", text::LONGEST_SLUG, faults);
        if let Some(other) = numbers.insert(id, number).filter(|_| !id.is_empty()) {
            object.fault("id", format_args!("is that of sources[{other}] too; give each its own"), faults);
        }
        contents.sources.push(source_of(object, id, faults));
        for key in object.texts("figures", Column::PLACES, 100, faults) {
            match keys.place(key).filter(|(column, _)| column.form() != Form::Elsewhere) {
                Some((column, place)) => contents.set_source(column, place, number as u8),
                None => {
                    let hint = DidYouMean(key, keys.figures());
                    let message = format_args!("names {}, which is no figure{hint}", quoted(key));
                    object.fault("figures", message, faults);
                }
            }
        }
    }
    numbers
}

fn source_of(object: Object<'_>, id: &str, faults: &mut Faults) -> Source {
    Source {
        id: id.to_owned(),
        publisher: object.text("publisher", 200, faults).to_owned(),
        dataset: object.text("dataset", 200, faults).to_owned(),
        period: object.text("period", 200, faults).to_owned(),
        area: object.text("area", 200, faults).to_owned(),
        licence: object.optional_text("licence", 200, faults).to_owned(),
        url: object.optional("url", |url| text::link(url, 1000), faults).to_owned(),
        topic: object.text("topic", 28, faults).to_owned(),
        short: object.text("short", 28, faults).to_owned(),
        headline: object.is_true("headline", faults),
        credit: object.optional_text("credit", 1000, faults).to_owned(),
        released: object.optional_text("released", 200, faults).to_owned(),
        newer: object.optional_text("newer", 200, faults).to_owned(),
    }
}
