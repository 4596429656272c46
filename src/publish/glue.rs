//! What wasm-bindgen generates around a module, in the form that hosts get it.
//!
//! Two things change. Yew marks elements and events of the page by properties: under names of our own, a host
//! that is a Yew page does not take our marks for its own and answer clicks in the widget, nor the widget those in
//! the host. And what module and script call of each other has names of a letter or two, which are 3.5 kB less to fetch. A hash of the whole names stands for all of them, so that no module starts with the script of another.
//!
//! The script of the widget becomes a function besides, `create`, since a page may need another copy of the module
//! once one has stopped. Its side in JavaScript is `static/web/instance.js`.

use std::collections::{HashMap, HashSet};
use std::convert::Infallible;
use std::io;

use regex::{Captures, Regex};
use wasm_encoder::reencode::{self, Reencode, utils};
use wasm_encoder::{ExportSection, ImportSection, Module};
use wasmparser::{BinaryReaderError, Export, ImportSectionReader, Parser, Payload};

use crate::dataset::fnv;

/// How Yew names its marks, and how we do.
const MARKS: (&str, &str) = (".__yew_", ".__oc_");

/// How the names begin of what a module exports for its script only.
const OWN: [&str; 2] = ["__wb", "wasm_bindgen_"];

/// The script and the module of a build, changed.
///
/// # Errors
/// One is not what wasm-bindgen writes.
pub(super) fn finish(script: &str, module: &[u8]) -> io::Result<(String, Vec<u8>)> {
    let mut short = Short::of(module).map_err(io::Error::other)?;
    let mut left: HashSet<&str> = short.imports.keys().map(String::as_str).collect();
    let name = Regex::new(r#""\./\w+_bg\.js"|\b(wasm\.)?(\w+)"#).map_err(io::Error::other)?;
    let short_name = |found: &Captures<'_>| {
        let (whole, name) = (&found[0], found.get(2).map_or("", |name| name.as_str()));
        let known = if found.get(1).is_some() { &short.exports } else { &short.imports };
        match known.get(name) {
            _ if name.is_empty() => format!("\"{}\"", short.all),
            Some(short) => {
                left.remove(name);
                whole.replace(name, short)
            }
            None => whole.to_owned(),
        }
    };
    let script = name.replace_all(script, short_name).into_owned();
    if short.imports.is_empty() || !left.is_empty() || !script.contains(&short.all) {
        return Err(io::Error::other("the script of wasm-bindgen has not what its module imports"));
    }
    let mut out = Module::new();
    utils::parse_core_module(&mut short, &mut out, Parser::new(0), module).map_err(io::Error::other)?;
    Ok((script, out.finish()))
}

/// What a module imports, and what it exports for its script only, under short names.
struct Short {
    /// A hash of all whole names, in the place of whose the imports are.
    all: String,
    imports: HashMap<String, String>,
    exports: HashMap<String, String>,
}

impl Short {
    fn of(module: &[u8]) -> Result<Short, BinaryReaderError> {
        let (mut imports, mut exports, mut all) = (HashMap::new(), HashMap::new(), String::new());
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let name = import?.name;
                        all.extend([name, " "]);
                        let next = letters(imports.len());
                        imports.entry(name.to_owned()).or_insert(next);
                    }
                }
                Payload::ExportSection(section) => {
                    for export in section {
                        let name = export?.name;
                        if OWN.iter().any(|own| name.starts_with(own)) {
                            all.extend([name, " "]);
                            exports.insert(name.to_owned(), letters(exports.len()));
                        }
                    }
                }
                _ => {}
            }
        }
        Ok(Short { all: format!("{:08x}", fnv(all.as_bytes())), imports, exports })
    }
}

/// `a`, `b`, … `z`, `ba`, `bb`, …
fn letters(number: usize) -> String {
    let before = if number < 26 { String::new() } else { letters(number / 26) };
    before + &char::from(b'a' + (number % 26) as u8).to_string()
}

impl Reencode for Short {
    type Error = Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), reencode::Error> {
        for import in section.into_imports() {
            let import = import?;
            let kind = self.entity_type(import.ty)?;
            let name = self.imports.get(import.name).map_or(import.name, String::as_str);
            imports.import(&self.all, name, kind);
        }
        Ok(())
    }

    fn parse_export(
        &mut self,
        exports: &mut ExportSection,
        export: Export<'_>,
    ) -> Result<(), reencode::Error> {
        let (kind, index) = (self.export_kind(export.kind)?, self.external_index(export.kind, export.index)?);
        let name = self.exports.get(export.name).map_or(export.name, String::as_str);
        exports.export(name, kind, index);
        Ok(())
    }
}

/// The script with the marks of Yew under names of our own.
///
/// # Errors
/// It has none: Yew marks by other means, and a host that is a Yew page would be confused with us.
pub(super) fn own_marks(script: &str) -> io::Result<String> {
    let (theirs, ours) = MARKS;
    match script.contains(theirs) {
        true => Ok(script.replace(theirs, ours)),
        false => Err(io::Error::other(format!("the script of wasm-bindgen does not mention {theirs}"))),
    }
}

/// What the module asked of the page is asked for once more if that can work now. If it cannot, and all is drawn anew
/// for it, the module goes on; else it learns that it threw.
const AGAIN: &str = "} catch (e) {
        const values = [...args].map(getObject);
        if (edge.thrown(values)) {
            try {
                return f.apply(this, args);
            } catch (again) {
                e = again;
            }
        }
        const node = edge.spared(values);
        if (node) return addHeapObject(node);
        wasm.";

/// The script as a function that makes a copy of it: what it is given sees all that the module exports before it is
/// called, and is told what the module asked of the page when that threw, and what the module writes to the console.
///
/// # Errors
/// It is not what wasm-bindgen writes.
pub(super) fn as_function(script: &str) -> io::Result<String> {
    let changes = [
        ("export function ", "function "),
        ("export class ", "class "),
        ("export { initSync, __wbg_init as default };", ""),
        ("wasm = instance.exports;", "wasm = edge.guard(instance.exports);"),
        ("} catch (e) {\n        wasm.", AGAIN),
        ("console.error(", "edge.said("),
    ];
    let mut body = script.to_owned();
    for (before, after) in changes {
        if !body.contains(before) {
            return Err(io::Error::other(format!("the script of wasm-bindgen does not hold “{before}”")));
        }
        body = body.replace(before, after);
    }
    let exported = Regex::new(r"(?m)^export function (\w+)").map_err(io::Error::other)?;
    let names: Vec<String> = exported.captures_iter(script).map(|found| found[1].to_owned()).collect();
    Ok(format!(
        "export function create(edge) {{\n{body}\nreturn {{ init: __wbg_init, {} }};\n}}\n",
        names.join(", ")
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, ExportKind, TypeSection};

    const SCRIPT: &str = "const import0 = { __wbg_focus_2d0b6b9a: f, __wbindgen_is_null: g };\n\
        return { \"./widget_bg.js\": import0 };\nwasm.__wbindgen_free(); wasm.mount(); __wbg_set_wasm();";

    /// A module that imports these functions, and exports one under two names.
    fn module(names: &[&str]) -> Vec<u8> {
        let (mut types, mut imports) = (TypeSection::new(), ImportSection::new());
        types.ty().function([], []);
        for name in names {
            imports.import("./widget_bg.js", name, EntityType::Function(0));
        }
        let mut exports = ExportSection::new();
        if !names.is_empty() {
            exports.export("mount", ExportKind::Func, 0).export("__wbindgen_free", ExportKind::Func, 0);
        }
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&exports);
        module.finish()
    }

    fn imported(module: &[u8]) -> Vec<(String, String)> {
        let sections = Parser::new(0).parse_all(module).map(Result::unwrap);
        let imports = sections.filter_map(|section| match section {
            Payload::ImportSection(section) => Some(section.into_imports().map(Result::unwrap)),
            _ => None,
        });
        imports.flatten().map(|import| (import.module.to_owned(), import.name.to_owned())).collect()
    }

    #[test]
    fn what_a_module_imports_has_the_same_short_names_in_its_script() {
        let (script, module) =
            finish(SCRIPT, &module(&["__wbindgen_is_null", "__wbg_focus_2d0b6b9a"])).unwrap();
        let [(of, first), (_, second)] = imported(&module).try_into().unwrap();
        assert_eq!((first.as_str(), second.as_str()), ("a", "b"));
        let expected = format!(
            "const import0 = {{ b: f, a: g }};\nreturn {{ \"{of}\": import0 }};\nwasm.a(); wasm.mount(); __wbg_set_wasm();"
        );
        assert_eq!(script, expected);
    }

    #[test]
    fn a_module_that_imports_something_else_does_not_start_with_the_script() {
        let of = |names: &[&str]| imported(&finish(SCRIPT, &module(names)).unwrap().1)[0].0.clone();
        let both = of(&["__wbindgen_is_null", "__wbg_focus_2d0b6b9a"]);
        assert_ne!(of(&["__wbindgen_is_null"]), both);
        assert_ne!(of(&["__wbg_focus_2d0b6b9a", "__wbindgen_is_null"]), both);
    }

    #[test]
    fn names_are_letters_and_no_two_are_alike() {
        assert_eq!([0, 25, 26, 51, 52].map(letters), ["a", "z", "ba", "bz", "ca"]);
        let all: std::collections::BTreeSet<String> = (0..3000).map(letters).collect();
        assert_eq!(all.len(), 3000);
    }

    #[test]
    fn another_form_is_refused() {
        assert!(finish("imports.wbg.focus = 1", &module(&["__wbg_focus_2d0b6b9a"])).is_err());
        assert!(finish(SCRIPT, &module(&["__wbg_blur_2d0b6b9a"])).is_err());
        assert!(finish(SCRIPT, &module(&[])).is_err());
        assert!(own_marks("el.__subtree = 1").is_err());
    }

    #[test]
    fn the_script_is_a_function_that_can_be_called_again() {
        let script = "export class Mounted {}\nexport function mount() {}\nexport function useDataset() {}\n\
            function handleError(f) {\n    try {\n        f();\n    } catch (e) {\n        wasm.store(e);\n    }\n}\n\
            const log = (...parts) => console.error(...parts);\n\
            let wasmModule, wasm;\nfunction finalize(instance) {\n    wasm = instance.exports;\n}\n\
            export { initSync, __wbg_init as default };\n";
        let function = as_function(script).unwrap();
        assert_eq!(function.matches("export").count(), 2, "{function}");
        assert!(
            function.starts_with("export function create(edge) {\nclass Mounted {}\nfunction mount() {}\n")
        );
        assert!(function.contains("wasm = edge.guard(instance.exports);"));
        assert!(function.contains("if (edge.thrown(values)) {"));
        assert!(function.contains("edge.said(...parts)"));
        assert!(function.ends_with("return { init: __wbg_init, mount, useDataset };\n}\n"));
        assert!(as_function(&script.replace("wasm = instance", "wasm = other")).is_err());
    }

    #[test]
    fn marks_of_yew_are_ours() {
        assert_eq!(own_marks("a.__yew_subtree_id = b").unwrap(), "a.__oc_subtree_id = b");
    }
}
