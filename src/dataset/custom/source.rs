//! The sources of a host's figures. Every figure has one, as in the bundled data.

use std::collections::BTreeMap;

use super::fault::{At, Faults};
use super::figure::{Form, form};
use super::given::Given;
use super::keys::Keys;
use super::object::Object;
use super::text::{self, DidYouMean};
use crate::dataset::column::Column;

/// A source's number is one byte of an occupation's record, whose highest values say why it is missing.
pub(super) const MOST: usize = 200;

pub(super) const FIELDS: [&str; 10] =
    ["id", "publisher", "dataset", "period", "area", "licence", "url", "topic", "short", "figures"];

/// The sources of the data.
pub(super) struct Sources<'a> {
    /// The number of each by its identifier.
    pub(super) numbers: BTreeMap<&'a str, usize>,
    /// The tab-separated fields of each.
    pub(super) lines: Vec<String>,
    /// Which one gives each column. The first one gives whatever no other claims.
    pub(super) of_columns: Vec<u8>,
}

impl<'a> Sources<'a> {
    /// Reads the list.
    pub(super) fn read(given: &'a [Given], keys: &Keys, faults: &mut Faults) -> Sources<'a> {
        let mut sources =
            Sources { numbers: BTreeMap::new(), lines: Vec::new(), of_columns: vec![0; Column::ALL.len()] };
        for (number, source) in given.iter().enumerate() {
            let at = At { list: "sources", row: Some(number), slug: "" };
            if let Some(source) = Object::new(source, at, "", faults) {
                sources.add(source, number, keys, faults);
            }
        }
        sources
    }

    fn add(&mut self, source: Object<'a>, number: usize, keys: &Keys, faults: &mut Faults) {
        source.has_only(&FIELDS, faults);
        let id = source.text("id", text::LONGEST_SLUG, faults);
        if let Some(other) = self.numbers.insert(id, number).filter(|_| !id.is_empty()) {
            source.fault("id", format_args!("is that of sources[{other}] too; give each its own"), faults);
        }
        let must = ["publisher", "dataset", "period", "area"].map(|name| source.text(name, 200, faults));
        let licence = source.optional_text("licence", 200, faults);
        let url = source.optional("url", |url| text::link(url, 1000), faults);
        let topic = source.text("topic", 28, faults);
        let short = source.text("short", 28, faults);
        self.lines.push([&[id][..], &must, &[licence, url, topic, short]].concat().join("\t"));
        for key in source.texts("figures", Column::ALL.len(), 100, faults) {
            match keys.column(key).filter(|column| form(*column) != Form::Elsewhere) {
                Some(column) => self.of_columns[column as usize] = number as u8,
                None => {
                    let hint = DidYouMean(key, keys.figures());
                    let message = format_args!("names {}, which is no figure{hint}", text::shown(key));
                    source.fault("figures", message, faults);
                }
            }
        }
    }
}
