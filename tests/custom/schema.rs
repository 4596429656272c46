//! `static/occupations.schema.json` says of a host's data what the code does with it.

use std::collections::BTreeSet;

use occupation_compare::dataset::{Column, Form};
use serde_json::{Value, json};

use super::example::{accept, faults, good, with};

fn schema() -> Value {
    serde_json::from_str(&super::figures::schema()).unwrap()
}

fn properties<'s>(schema: &'s Value, definition: &str) -> &'s serde_json::Map<String, Value> {
    schema["$defs"][definition]["properties"].as_object().unwrap()
}

/// Where an object of each definition is in the good example.
const OBJECTS: [(&str, &str); 3] =
    [("source", "/sources/0"), ("occupation", "/occupations/0"), ("texts", "/occupations/0/words")];

#[test]
fn the_schema_accepts_the_good_example_and_refuses_what_it_can_see_is_wrong() {
    let schema = jsonschema::draft202012::new(&schema()).unwrap();
    assert_eq!(schema.validate(&good()).map_err(|error| error.to_string()), Ok(()));
    for (pointer, value) in [
        ("/sources", json!([])),
        ("/occupations/0/shortplural", json!("x")),
        ("/occupations/0/article", json!("the")),
        ("/occupations/0/related", json!(["a", "b", "c", "d", "e", "f", "g"])),
        ("/occupations/0/figures/mean_yaer", json!(1)),
        ("/occupations/0/figures/growth", json!("4.9%")),
        ("/occupations/0/figures/women_cps", json!(100.1)),
        ("/occupations/0/figures/age", json!({ "missing": "unknown" })),
    ] {
        let data = with(pointer, value);
        assert!(!schema.is_valid(&data) && !faults(&data).is_empty(), "{pointer}");
    }
}

#[test]
fn every_column_is_a_figure_of_the_schema_but_those_that_stand_beside() {
    let schema = schema();
    let figures: BTreeSet<&str> = properties(&schema, "figures").keys().map(String::as_str).collect();
    let columns = Column::ALL.iter().filter(|column| column.form() != Form::Elsewhere);
    assert_eq!(columns.flat_map(|column| column.keys()).copied().collect::<BTreeSet<_>>(), figures);
    let listed = schema["$defs"]["figure"]["enum"].as_array().unwrap();
    assert_eq!(listed.iter().map(|f| f.as_str().unwrap()).collect::<BTreeSet<_>>(), figures);
    // Each is known to the code: a reason alone is right for any figure.
    for figure in figures {
        let data = with("/occupations/1/figures", json!({ figure: { "missing": "not-covered" } }));
        assert_eq!(faults(&data), [""; 0], "{figure}");
        let data = with("/sources/1/figures", json!([figure]));
        assert_eq!(faults(&data), [""; 0], "{figure}");
    }
}

#[test]
fn required_fields_are_required_and_others_are_not() {
    let schema = schema();
    for (definition, pointer) in OBJECTS {
        let rule = &schema["$defs"][definition];
        let required = rule["required"].as_array().cloned().unwrap_or_default();
        for field in properties(&schema, definition).keys() {
            let data = with(&format!("{pointer}/{field}"), None);
            let is_required = required.contains(&json!(field));
            let is_missed = faults(&data).iter().any(|f| f.contains(&format!(" {field}: is missing")));
            assert_eq!(is_required, is_missed, "{definition} {field}");
        }
    }
}

#[test]
fn texts_may_be_as_long_as_the_schema_says_and_no_longer() {
    let schema = schema();
    for (definition, pointer) in OBJECTS {
        for (field, rule) in properties(&schema, definition) {
            let Some(most) = rule["maxLength"].as_u64() else { continue };
            for (length, is_good) in [(most, true), (most + 1, false)] {
                let start = if field == "url" { "https://" } else { "" };
                let text = format!("{start}{}", "ø".repeat(length as usize - start.len()));
                let faults = faults(&with(&format!("{pointer}/{field}"), json!(text)));
                let is_too_long = faults.iter().any(|f| f.contains("is too long"));
                assert_eq!(is_too_long, !is_good, "{definition} {field} {length}: {faults:?}");
            }
        }
    }
}

#[test]
fn figures_may_be_what_the_schema_says_and_nothing_else() {
    let schema = schema();
    for (figure, rule) in properties(&schema, "figures") {
        let reference = rule["$ref"].as_str().map(|r| r.trim_start_matches("#/$defs/"));
        let rule = reference.map_or(rule, |name| &schema["$defs"][name]);
        let value = &rule["anyOf"][0];
        // Whether this value of the figure is right, whatever other figures it may lack.
        let is_good = |value: Value| {
            let figures = json!({ "places_basis": "year", "industries_basis": "year", figure: value });
            let faults = faults(&with("/occupations/1/figures", figures));
            let own = format!("figures.{figure}: ");
            !faults.iter().any(|f| f.contains(&own) && !f.contains("is shown only"))
        };
        if let Some(words) = value["enum"].as_array() {
            assert!(words.iter().all(|word| is_good(word.clone())) && !is_good(json!("other")), "{figure}");
        } else if let Some(most) = value["maxLength"].as_u64() {
            let text = |length| json!("x".repeat(length as usize));
            assert!(is_good(text(most)) && !is_good(text(most + 1)) && !is_good(json!(1)), "{figure}");
        } else {
            let (low, high) = (&value["minimum"], &value["maximum"]);
            assert!(is_good(low.clone()) && is_good(high.clone()) && !is_good(json!("1")), "{figure}");
            let (below, above) = (low.as_f64().unwrap() as i64 - 1, high.as_f64().unwrap() as i64 + 1);
            assert!(!is_good(json!(below)) && !is_good(json!(above)), "{figure}");
            let description = rule["description"].as_str().unwrap().to_lowercase();
            let decimals = description.split("at most ").nth(1).map_or(0, |rest| rest[..1].parse().unwrap());
            let decimals = if description.starts_with("whole") { 0 } else { decimals };
            let finest = |decimals: usize| -> Value {
                let zeros = "0".repeat(decimals.saturating_sub(1));
                serde_json::from_str(&if decimals == 0 { "4".into() } else { format!("4.{zeros}1") }).unwrap()
            };
            assert!(is_good(finest(decimals)) && !is_good(finest(decimals + 1)), "{figure}");
        }
    }
    assert!(accept(&good()).is_ok());
}
