//! A value of JavaScript as a host's data, field by field. What the form has no use for (a function, a symbol,
//! an object that holds itself) stays in its place, so that the fault is told by row and field.

use js_sys::{Array, Object};
use wasm_bindgen::prelude::*;

use crate::dataset::{CustomData, Fault, Given, Rejected};

/// The most values in all; 50,000 occupations with all of their figures have as many.
const MAX_VALUES: usize = 8_000_000;

/// The data that the value holds.
///
/// # Errors
/// It holds more than can be read.
pub(super) fn read(value: &JsValue) -> Result<CustomData, Rejected> {
    let mut reader = Reader { left: MAX_VALUES, above: Vec::new() };
    let given = reader.one(value);
    match reader.left {
        0 => {
            let message = format!("holds more than {MAX_VALUES} values");
            let (slug, field) = (String::new(), String::new());
            Err(Rejected { errors: vec![Fault { list: "", row: None, slug, field, message }], more: 0 })
        }
        _ => Ok(CustomData::from(given)),
    }
}

struct Reader {
    /// How many more values are read.
    left: usize,
    /// The lists and objects around the value, from the outermost.
    above: Vec<JsValue>,
}

impl Reader {
    fn one(&mut self, value: &JsValue) -> Given {
        self.left = self.left.saturating_sub(1);
        if value.is_null() || value.is_undefined() {
            Given::Nothing
        } else if let Some(number) = value.as_f64() {
            Given::Number(number)
        } else if let Some(text) = value.as_string() {
            Given::Text(text)
        } else if let Some(truth) = value.as_bool() {
            Given::Truth(truth)
        } else if !value.is_object() || self.above.contains(value) {
            Given::Other
        } else {
            let is_too_deep = self.above.len() == Given::DEEPEST;
            self.above.push(value.clone());
            let given = match value.dyn_ref::<Array>() {
                Some(_) if is_too_deep => Given::List(Vec::new()),
                None if is_too_deep => Given::Object(Vec::new()),
                Some(list) => Given::List(self.each(list, Reader::one)),
                None => Given::Object(self.each(&Object::entries(value.unchecked_ref()), Reader::field)),
            };
            self.above.pop();
            given
        }
    }

    fn field(&mut self, entry: &JsValue) -> (String, Given) {
        let entry: &Array = entry.unchecked_ref();
        (entry.get(0).as_string().unwrap_or_default(), self.one(&entry.get(1)))
    }

    fn each<T>(&mut self, list: &Array, read: fn(&mut Reader, &JsValue) -> T) -> Vec<T> {
        let mut all = Vec::new();
        for place in 0..list.length() {
            if self.left == 0 {
                break;
            }
            all.push(read(self, &list.get(place)));
        }
        all
    }
}
