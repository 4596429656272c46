//! A good example of a host's data, and ways to spoil it.

use occupation_compare::dataset::{CustomData, Dataset, Rejected};
use serde_json::Value;

/// Two occupations and a job title with figures of every kind.
pub(crate) fn good() -> Value {
    serde_json::from_str(include_str!("good.json")).unwrap()
}

/// The good example with another value at a JSON pointer; without the field if the value is nothing.
pub(crate) fn with(pointer: &str, value: impl Into<Option<Value>>) -> Value {
    let mut data = good();
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    let parent = data.pointer_mut(parent).unwrap_or_else(|| panic!("no {parent}"));
    match (parent, value.into()) {
        (Value::Object(fields), Some(value)) => drop(fields.insert(name.to_owned(), value)),
        (Value::Object(fields), None) => drop(fields.remove(name)),
        (Value::Array(items), Some(value)) => items[name.parse::<usize>().unwrap()] = value,
        _ => panic!("{pointer}"),
    }
    data
}

/// What comes of the data.
pub(crate) fn accept(data: &Value) -> Result<Dataset, Rejected> {
    Dataset::from_custom(&parse(data))
}

/// The data as it is given, not yet checked.
pub(crate) fn parse(data: &Value) -> CustomData {
    serde_json::from_value(data.clone()).unwrap()
}

/// The faults of the data as lines.
pub(crate) fn faults(data: &Value) -> Vec<String> {
    match accept(data) {
        Ok(_) => Vec::new(),
        Err(rejected) => rejected.errors.iter().map(ToString::to_string).collect(),
    }
}
