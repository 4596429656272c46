//! What a host gave, as it stands: any JSON value, however wrong. What it means is read from this.
//!
//! One type for everything keeps the code that reads JavaScript's values small, and lets every mistake be
//! told by row and field rather than as the first error of a parser.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// A value of JSON or of JavaScript. From JSON it is deserialized. From JavaScript it is smaller to build it
/// by hand than with serde: by 11 kB.
#[derive(Clone, Debug, PartialEq)]
pub enum Given {
    /// Null, or undefined.
    Nothing,
    /// True or false.
    Truth(bool),
    /// Whatever the form has no use for: a function, a symbol.
    Other,
    /// A number.
    Number(f64),
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Given>),
    /// Fields in the order in which they stand, which may be there twice.
    Object(Vec<(String, Given)>),
}

impl Given {
    /// How deep lists and objects may lie in each other. The form needs five: the whole, its occupations, one
    /// of them, its figures, the reason why one is missing. What lies deeper is wrong, so that nothing of it is
    /// kept but whether it is a list or an object; reading ends there even if an object holds itself.
    pub const DEEPEST: usize = 5;

    /// What it is, in the words of a message.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Given::Nothing => "nothing",
            Given::Truth(_) | Given::Other => "of another kind",
            Given::Number(_) => "a number",
            Given::Text(_) => "text",
            Given::List(_) => "a list",
            Given::Object(_) => "an object",
        }
    }

    /// Any value that the deserializer holds.
    pub(super) fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Given, D::Error> {
        Within(Given::DEEPEST).deserialize(deserializer)
    }
}

/// Reads a value that may hold lists and objects so many levels deep.
struct Within(usize);

impl<'de> DeserializeSeed<'de> for Within {
    type Value = Given;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Given, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Within {
    type Value = Given;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("text, a number, null, a list or an object")
    }

    fn visit_bool<E: Error>(self, truth: bool) -> Result<Given, E> {
        Ok(Given::Truth(truth))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Given, E> {
        Ok(Given::Number(number as f64))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Given, E> {
        Ok(Given::Number(number as f64))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Given, E> {
        Ok(Given::Number(number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Given, E> {
        Ok(Given::Text(text.to_owned()))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Given, E> {
        Ok(Given::Text(text))
    }

    fn visit_unit<E: Error>(self) -> Result<Given, E> {
        Ok(Given::Nothing)
    }

    fn visit_none<E: Error>(self) -> Result<Given, E> {
        Ok(Given::Nothing)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Given, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Given, A::Error> {
        let mut list = Vec::new();
        let Some(deeper) = self.0.checked_sub(1) else {
            while seq.next_element::<IgnoredAny>()?.is_some() {}
            return Ok(Given::List(list));
        };
        while let Some(item) = seq.next_element_seed(Within(deeper))? {
            list.push(item);
        }
        Ok(Given::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Given, A::Error> {
        let mut fields = Vec::new();
        let Some(deeper) = self.0.checked_sub(1) else {
            while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            return Ok(Given::Object(fields));
        };
        while let Some(name) = map.next_key()? {
            fields.push((name, map.next_value_seed(Within(deeper))?));
        }
        Ok(Given::Object(fields))
    }
}
