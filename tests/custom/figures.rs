//! The figures in `static/occupations.schema.json` are those that `src/dataset/column.rs` declares.
//!
//! `UPDATE=1 cargo test --test custom` writes them anew: all of the file from the definition of `figures` on.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use occupation_compare::dataset::{Column, Form};
use occupation_compare::occupation::Missing;
use serde_json::{Value, json};

const FILE: &str = "static/occupations.schema.json";

/// What the written part begins with.
const BEGIN: &str = "\n    \"figures\": {\n";

/// A longer line is broken.
const WIDTH: usize = 130;

#[test]
fn the_figures_of_the_schema_are_those_that_are_declared() {
    let (held, written) = (held(), schema());
    if std::env::var_os("UPDATE").is_some() {
        fs::write(path(), written).unwrap();
        return;
    }
    assert!(held == written, "the figures in {FILE} are not those of the code: UPDATE=1");
}

fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(FILE)
}

fn held() -> String {
    fs::read_to_string(path()).unwrap()
}

/// The schema as the code has it, whether or not it is written so already.
pub(super) fn schema() -> String {
    let held = held();
    let (before, _) = held.split_once(BEGIN).expect("a definition of figures");
    [before, BEGIN, &written()].concat()
}

/// The definitions of figures, of their names, of a missing one and of their forms.
fn written() -> String {
    let figures: Vec<(Column, usize)> = Column::ALL
        .iter()
        .filter(|column| column.form() != Form::Elsewhere)
        .flat_map(|column| (0..column.places()).map(|place| (*column, place)))
        .collect();
    let property = |(column, place): &(Column, usize)| {
        let description = ("description", json!(description(*column, *place)));
        object(8, column.keys()[*place], &[description, reference(*column)])
    };
    let mut forms: Vec<String> = Vec::new();
    let mut seen = BTreeMap::new();
    for (column, _) in &figures {
        let (name, description) = column.definition();
        if !name.is_empty() && seen.insert(name, form(*column)).is_none() {
            let form = json!([form(*column), missing()]);
            forms.push(object(4, name, &[("description", json!(description)), ("anyOf", form)]));
        }
        // One name means one form.
        assert!(name.is_empty() || seen[name] == form(*column), "{}", column.name());
    }
    let properties: Vec<String> = figures.iter().map(property).collect();
    let names: Vec<String> =
        figures.iter().map(|(column, place)| format!("        {}", json!(column.keys()[*place]))).collect();
    let reasons = json!(Missing::ALL.map(Missing::id));

    let mut out = String::from(
        r#"      "description": "Numbers are in the unit that each one says, never rounded: one with too many decimals is refused.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
"#,
    );
    let _ = writeln!(out, "{}\n      }}\n    }},", properties.join(",\n"));
    let _ = writeln!(
        out,
        "    \"figure\": {{\n      \"description\": \"The name of a figure.\",\n      \"enum\": ["
    );
    let _ = writeln!(out, "{}\n      ]\n    }},", names.join(",\n"));
    let _ = writeln!(
        out,
        r#"    "missing": {{
      "description": "No value, and why: the reason is shown beside a dash. null is as good as leaving the figure out, which reads \"no public source\".",
      "anyOf": [
        {{"type": "null"}},
        {{
          "type": "object",
          "additionalProperties": false,
          "required": ["missing"],
          "properties": {{
            "missing": {{
              "enum": {}
            }}
          }}
        }}
      ]
    }},"#,
        inline(&reasons)
    );
    out + &forms.join(",\n") + "\n  }\n}\n"
}

/// What a figure tells, where it stands in its list and what it is shown only with.
fn description(column: Column, place: usize) -> String {
    let mut text = column.doc().to_owned();
    if column.places() > 1 {
        let _ = write!(text, " Number {} of {}.", place + 1, column.places());
    }
    let basis = if let Form::Pay { basis } = column.form() { Some(basis.keys()[0]) } else { None };
    let companions: Vec<&str> = column.companions(place).chain(basis).collect();
    match column.instead_of() {
        Some(list) => {
            let _ = write!(text, " With {} as {{\"missing\": \"top-coded\"}}.", list.keys()[0]);
        }
        None if companions.is_empty() => {}
        None => {
            let _ = write!(text, " With {}.", companions.join(" and "));
        }
    }
    text
}

/// Where the schema says what a figure of the column may be.
fn reference(column: Column) -> (&'static str, Value) {
    match column.definition() {
        ("", _) => ("anyOf", json!([form(column), missing()])),
        (name, _) => ("$ref", json!(format!("#/$defs/{name}"))),
    }
}

fn missing() -> Value {
    json!({ "$ref": "#/$defs/missing" })
}

/// What a figure of the column may be.
fn form(column: Column) -> Value {
    match column.form() {
        Form::Number { decimals, low, high } => number(decimals, low, high),
        Form::Pay { .. } => number(0, 0, 16_777_207),
        Form::Text { most } => json!({ "type": "string", "minLength": 1, "maxLength": most }),
        Form::Choice(words) => json!({ "enum": words }),
        Form::Elsewhere => Value::Null,
    }
}

fn number(decimals: u32, low: i32, high: i32) -> Value {
    let written = |steps: i32| -> Value {
        let scale = 10_i32.pow(decimals);
        match steps % scale {
            0 => json!(steps / scale),
            part => {
                let text = format!("{}.{part:0width$}", steps / scale, width = decimals as usize);
                serde_json::from_str(text.trim_end_matches('0')).unwrap()
            }
        }
    };
    json!({ "type": "number", "minimum": written(low), "maximum": written(high) })
}

/// A named object on one line, or a line for each of its fields.
fn object(indent: usize, name: &str, fields: &[(&str, Value)]) -> String {
    let fields: Vec<String> =
        fields.iter().map(|(name, value)| format!("{}: {}", json!(name), inline(value))).collect();
    let line = format!("{:indent$}{}: {{{}}}", "", json!(name), fields.join(", "));
    if line.chars().count() < WIDTH {
        return line;
    }
    let inner = format!(",\n{:width$}", "", width = indent + 2);
    format!(
        "{:indent$}{}: {{\n{:width$}{}\n{:indent$}}}",
        "",
        json!(name),
        "",
        fields.join(&inner),
        "",
        width = indent + 2
    )
}

/// The value on one line, the fields of an object in the order that readers know.
fn inline(value: &Value) -> String {
    const ORDER: [&str; 6] = ["type", "minimum", "maximum", "minLength", "maxLength", "enum"];
    match value {
        Value::Array(items) => format!("[{}]", items.iter().map(inline).collect::<Vec<_>>().join(", ")),
        Value::Object(fields) => {
            let mut fields: Vec<_> = fields.iter().collect();
            fields.sort_by_key(|(name, _)| ORDER.iter().position(|other| other == name));
            let fields: Vec<_> = fields
                .into_iter()
                .map(|(name, value)| format!("{}: {}", json!(name), inline(value)))
                .collect();
            format!("{{{}}}", fields.join(", "))
        }
        other => other.to_string(),
    }
}
