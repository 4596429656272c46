//! The fields of one object, read by name. What is missing, of another kind or unknown is a fault.

use super::fault::{At, Faults};
use super::given::Given;
use super::text::{self, DidYouMean, NotText};
use crate::quote::quoted;

/// One object of the data.
#[derive(Clone, Copy)]
pub(super) struct Object<'a> {
    pub(super) at: At<'a>,
    /// What stands before its fields' names in a fault: `words.`.
    prefix: &'static str,
    fields: &'a [(String, Given)],
}

impl<'a> Object<'a> {
    /// The value as an object; nothing, and a fault, if it is none.
    pub(super) fn new(
        given: &'a Given,
        at: At<'a>,
        prefix: &'static str,
        faults: &mut Faults,
    ) -> Option<Object<'a>> {
        match given {
            Given::Object(fields) => Some(Object { at, prefix, fields }),
            other => {
                let field = prefix.trim_end_matches('.');
                faults.add(at, &[field], format_args!("is {}; give an object", other.kind()));
                None
            }
        }
    }

    /// The field's value; null is as good as no field.
    pub(super) fn get(self, name: &str) -> Option<&'a Given> {
        let field = self.fields.iter().find(|(n, _)| n == name);
        field.map(|(_, given)| given).filter(|given| **given != Given::Nothing)
    }

    /// All fields as they stand.
    pub(super) fn fields(self) -> &'a [(String, Given)] {
        self.fields
    }

    /// Finds fields that the form does not have, and fields that stand twice.
    pub(super) fn has_only(self, known: &[&'static str], faults: &mut Faults) {
        for (i, (name, _)) in self.fields.iter().enumerate() {
            if !known.contains(&name.as_str()) {
                let message = format_args!("is unknown{}", DidYouMean(name, known));
                self.fault(name, message, faults);
            } else if self.fields[..i].iter().any(|(other, _)| other == name) {
                self.fault(name, format_args!("stands twice; keep one"), faults);
            }
        }
    }

    /// The text that must be there; empty if it is not.
    pub(super) fn text(self, name: &str, most: usize, faults: &mut Faults) -> &'a str {
        match self.get(name) {
            Some(_) => self.optional_text(name, most, faults),
            None => {
                self.fault(name, format_args!("is missing; give text of at most {most} characters"), faults);
                ""
            }
        }
    }

    /// The text, or an empty one if there is none or it is not acceptable.
    pub(super) fn optional_text(self, name: &str, most: usize, faults: &mut Faults) -> &'a str {
        self.optional(name, |text| text::line(text, most), faults)
    }

    /// The text if the check accepts it, or else an empty one.
    pub(super) fn optional(
        self,
        name: &str,
        check: impl Fn(&str) -> Result<&str, NotText>,
        faults: &mut Faults,
    ) -> &'a str {
        match self.get(name) {
            None => "",
            Some(Given::Text(text)) => match check(text) {
                Ok(_) => text,
                Err(wrong) => {
                    self.fault(name, format_args!("{wrong}"), faults);
                    ""
                }
            },
            Some(other) => {
                self.fault(name, format_args!("is {}; give text", other.kind()), faults);
                ""
            }
        }
    }

    /// Whether the field says true; it may be left out.
    pub(super) fn is_true(self, name: &str, faults: &mut Faults) -> bool {
        match self.get(name) {
            None => false,
            Some(Given::Truth(is_true)) => *is_true,
            Some(other) => {
                self.fault(name, format_args!("is {}; give true or false", other.kind()), faults);
                false
            }
        }
    }

    /// The acceptable texts of a list, which may be left out.
    pub(super) fn texts(self, name: &str, items: usize, most: usize, faults: &mut Faults) -> Vec<&'a str> {
        let mut texts = Vec::new();
        for (i, item) in self.list(name, items, faults).iter().enumerate() {
            let wrong = match item {
                Given::Text(text) => match text::line(text, most) {
                    Ok(text) => {
                        texts.push(text);
                        continue;
                    }
                    Err(wrong) => wrong.to_string(),
                },
                other => format!("is {}; give text", other.kind()),
            };
            self.fault(&format!("{name}[{i}]"), format_args!("{wrong}"), faults);
        }
        texts
    }

    /// The items of a list, which may be left out; none if they are too many.
    pub(super) fn list(self, name: &str, most: usize, faults: &mut Faults) -> &'a [Given] {
        match self.get(name) {
            None => &[],
            Some(Given::List(items)) if items.len() <= most => items,
            Some(Given::List(items)) => {
                let message = format_args!("has {} items; give at most {most}", items.len());
                self.fault(name, message, faults);
                &[]
            }
            Some(other) => {
                self.fault(name, format_args!("is {}; give a list", other.kind()), faults);
                &[]
            }
        }
    }

    /// Notes what is wrong with the field.
    pub(super) fn fault(self, name: &str, message: std::fmt::Arguments<'_>, faults: &mut Faults) {
        faults.add(self.at, &[self.prefix, name], message);
    }

    /// Notes that the field names none of the rows.
    pub(super) fn unknown(self, name: &str, slug: &str, list: &str, faults: &mut Faults) {
        let message = format_args!("names {}, which is not among the {list}; add it there", quoted(slug));
        self.fault(name, message, faults);
    }
}
