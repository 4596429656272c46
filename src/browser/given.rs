//! A value of JavaScript as a host's data, field by field. What the form has no use for (a function, a symbol)
//! stays in its place, so that the fault is told by row and field.

use js_sys::{Array, Object};
use wasm_bindgen::prelude::*;

use crate::dataset::{CustomData, Fault, Given, Rejected};

/// The most values in all. An object that holds itself many times over has more.
const MOST: usize = 10_000_000;

/// The data that the value holds.
///
/// # Errors
/// It holds more than can be read.
pub(super) fn read(value: &JsValue) -> Result<CustomData, Rejected> {
    let mut left = MOST;
    let given = one(value, Given::DEEPEST, &mut left);
    match left {
        0 => {
            let message = format!("holds more than {MOST} values, or holds itself");
            let (slug, field) = (String::new(), String::new());
            Err(Rejected { errors: vec![Fault { list: "", row: None, slug, field, message }], more: 0 })
        }
        _ => Ok(CustomData::from(given)),
    }
}

fn one(value: &JsValue, levels: usize, left: &mut usize) -> Given {
    *left = left.saturating_sub(1);
    if value.is_null() || value.is_undefined() || *left == 0 {
        Given::Nothing
    } else if let Some(number) = value.as_f64() {
        Given::Number(number)
    } else if let Some(text) = value.as_string() {
        Given::Text(text)
    } else if let Some(list) = value.dyn_ref::<Array>() {
        let mut items = Vec::new();
        if levels > 0 {
            for place in 0..list.length() {
                items.push(one(&list.get(place), levels - 1, left));
                if *left == 0 {
                    break;
                }
            }
        }
        Given::List(items)
    } else if value.is_object() {
        let mut fields = Vec::new();
        if levels > 0 {
            for entry in Object::entries(value.unchecked_ref()) {
                let entry: Array = entry.unchecked_into();
                fields.push((
                    entry.get(0).as_string().unwrap_or_default(),
                    one(&entry.get(1), levels - 1, left),
                ));
                if *left == 0 {
                    break;
                }
            }
        }
        Given::Object(fields)
    } else {
        Given::Other
    }
}
