//! The custom-elements manifest, which editors and catalogues read, from the element's header.
//!
//! The header is the element's documentation: a comment with one tag for each thing that is public.
//!
//! ```text
//! @attr {"full" | "table" | "card"} [view="full"] - How much is shown.
//! @prop {string} [view="full"] - As the attribute of that name; camelCase for hyphens.
//! @fires {CustomEvent<{format: string}>} comparison-export - The reader took it along.
//! @slot action - The host's own call to action.                            the default slot has no name
//! @csspart card - One of the cards.
//! @cssprop [--oc-accent=LinkText] - Links and buttons.
//! ```

use std::io;

use serde_json::{Map, Value as Json, json};

/// The manifest of the element that the script defines.
///
/// # Errors
/// The script has no header or no class, or a tag lacks what it must have.
pub(super) fn manifest(script: &str) -> io::Result<Json> {
    let not = |what: &str| io::Error::other(format!("occupation-compare.js: {what}"));
    let (_, rest) = script.split_once("/**").ok_or_else(|| not("has no header"))?;
    let (header, _) = rest.split_once("*/").ok_or_else(|| not("its header has no end"))?;
    let class = script.split_once("class ").and_then(|(_, rest)| rest.split_whitespace().next());
    let class = class.ok_or_else(|| not("defines no class"))?;
    let (description, tags) = parts(header);
    let tags: Vec<Tag> = tags.iter().map(|text| tag(text)).collect::<Result<_, _>>().map_err(|e| not(&e))?;
    let of =
        |kind: &str| -> Vec<Json> { tags.iter().filter(|tag| tag.kind == kind).map(Tag::json).collect() };
    let element = of("element");
    let name = element.first().and_then(|tag| tag["name"].as_str()).unwrap_or("occupation-compare");
    let (mut attributes, mut members) = (of("attr"), of("prop"));
    for attribute in &mut attributes {
        let name = attribute["name"].as_str().unwrap_or_default().to_owned();
        let field = crate::occupation::camel_case(&name);
        attribute["fieldName"] = json!(field);
        if let Some(member) = members.iter_mut().find(|member| member["name"] == field.as_str()) {
            member["attribute"] = json!(name);
            member["reflects"] = json!(true);
        }
    }
    for member in &mut members {
        member["kind"] = json!("field");
    }
    Ok(json!({
        "schemaVersion": "1.0.0",
        "readme": "README.md",
        "modules": [{
            "kind": "javascript-module",
            "path": "occupation-compare.js",
            "declarations": [{
                "kind": "class",
                "customElement": true,
                "name": class,
                "tagName": name,
                "superclass": { "name": "HTMLElement" },
                "description": description,
                "attributes": attributes,
                "members": members,
                "events": of("fires"),
                "slots": of("slot"),
                "cssParts": of("csspart"),
                "cssProperties": of("cssprop"),
            }],
            "exports": [{
                "kind": "custom-element-definition",
                "name": name,
                "declaration": { "name": class, "module": "occupation-compare.js" },
            }],
        }],
    }))
}

/// One tag of the header.
struct Tag {
    kind: String,
    kind_of_value: String,
    name: String,
    default: String,
    description: String,
}

impl Tag {
    fn json(&self) -> Json {
        let mut json = Map::new();
        json.insert("name".to_owned(), json!(self.name));
        for (key, text) in [("description", &self.description), ("default", &self.default)] {
            if !text.is_empty() {
                json.insert(key.to_owned(), json!(text));
            }
        }
        if !self.kind_of_value.is_empty() {
            json.insert("type".to_owned(), json!({ "text": self.kind_of_value }));
        }
        Json::Object(json)
    }
}

/// The text before the first tag, and each tag with the lines that go on with it.
fn parts(header: &str) -> (String, Vec<String>) {
    let (mut description, mut tags) = (String::new(), Vec::<String>::new());
    for line in header.lines().map(|line| line.trim().trim_start_matches('*').trim()) {
        match line.strip_prefix('@') {
            Some(tag) => tags.push(tag.to_owned()),
            None => {
                let text = tags.last_mut().unwrap_or(&mut description);
                if !text.is_empty() && !line.is_empty() {
                    text.push(' ');
                }
                text.push_str(line);
            }
        }
    }
    (description, tags)
}

/// Reads `attr {type} [name=default] - description`, of which all but the first may be left out.
fn tag(text: &str) -> Result<Tag, String> {
    let (kind, rest) = text.split_once(' ').unwrap_or((text, ""));
    let mut rest = rest.trim();
    let mut kind_of_value = "";
    if rest.starts_with('{') {
        let mut depth = 0;
        let end = rest.find(|sign| {
            depth += i32::from(sign == '{') - i32::from(sign == '}');
            depth == 0
        });
        let end = end.ok_or_else(|| format!("@{text}: the type has no end"))?;
        (kind_of_value, rest) = (&rest[1..end], rest[end + 1..].trim());
    }
    let (name, description) = match rest.strip_prefix("- ") {
        Some(description) => ("", description),
        None => rest.split_once(" - ").unwrap_or((rest, "")),
    };
    let name = name.trim().trim_start_matches('[').trim_end_matches(']');
    let (name, default) = name.split_once('=').unwrap_or((name, ""));
    if name.contains(char::is_whitespace) {
        return Err(format!("@{text}: put “ - ” between name and description"));
    }
    Ok(Tag {
        kind: kind.to_owned(),
        kind_of_value: kind_of_value.to_owned(),
        name: name.to_owned(),
        default: default.to_owned(),
        description: description.trim().to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::widget::{OPTIONS, Scope};

    #[test]
    fn the_manifest_has_every_option_with_its_values_and_default() {
        let manifest = manifest(include_str!("../../static/web/occupation-compare.js")).unwrap();
        let element = &manifest["modules"][0]["declarations"][0];
        let text = |value: &Json| value.as_str().unwrap_or_default().to_owned();
        let attributes = element["attributes"].as_array().unwrap().iter();
        let said: Vec<_> = attributes
            .map(|a| {
                [&a["name"], &a["fieldName"], &a["default"], &a["type"]["text"], &a["description"]].map(text)
            })
            .collect();
        let quoted = |value: &str| format!("\"{value}\"");
        let options = OPTIONS.iter().filter(|entry| entry.scope != Scope::Address);
        let meant: Vec<_> = options
            .map(|entry| {
                let values: Vec<String> = (entry.values)().into_iter().map(quoted).collect();
                let kind = if values.is_empty() { "string".to_owned() } else { values.join(" | ") };
                let (name, field) = (entry.name.to_owned(), entry.property());
                [name, field, quoted(&entry.default()), kind, entry.doc.to_owned()]
            })
            .collect();
        assert_eq!(said, meant);
        let members = element["members"].as_array().unwrap().iter();
        let fields: Vec<_> = members.map(|m| [&m["name"], &m["attribute"]].map(text)).collect();
        let named: Vec<_> = meant.into_iter().map(|[name, field, ..]| [field, name]).collect();
        assert_eq!(fields, named);
    }

    #[test]
    fn the_manifest_says_what_the_header_says() {
        let script = "import a from 'b';\n/**\n * Compares.\n *\n * @attr {\"on\" | \"off\"} [heading-level=\"2\"] - The level\n\
                      *   of the heading.\n * @prop {string} headingLevel - The same.\n * @slot - Shown until ready.\n * @slot action - The host's.\n\
                      * @fires {CustomEvent<{code: {a: 1}}>} comparison-error - It failed.\n * @csspart card\n\
                      * @cssprop [--oc-gap=1rem] - Room - between.\n */\nexport class Element extends HTMLElement {}";
        let manifest = manifest(script).unwrap();
        let element = &manifest["modules"][0]["declarations"][0];
        assert_eq!((&element["name"], &element["description"]), (&json!("Element"), &json!("Compares.")));
        assert_eq!(
            element["attributes"],
            json!([{
                "name": "heading-level", "fieldName": "headingLevel", "default": "\"2\"",
                "description": "The level of the heading.", "type": { "text": "\"on\" | \"off\"" }
            }])
        );
        let member = &element["members"][0];
        assert_eq!((&member["attribute"], &member["kind"]), (&json!("heading-level"), &json!("field")));
        assert_eq!(element["slots"][0], json!({ "name": "", "description": "Shown until ready." }));
        assert_eq!(element["events"][0]["type"]["text"], "CustomEvent<{code: {a: 1}}>");
        assert_eq!(element["cssParts"], json!([{ "name": "card" }]));
        assert_eq!(
            element["cssProperties"],
            json!([{ "name": "--oc-gap", "default": "1rem", "description": "Room - between." }])
        );
    }
}
