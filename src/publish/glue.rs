//! What wasm-bindgen generates around a module, in the form that hosts get it.
//!
//! Two things change. Yew marks elements and events of the page by properties: under names of our own, a host
//! that is a Yew page does not take our marks for its own and answer clicks in the widget, nor the widget those in
//! the host. And the hashes in the names of what the module imports become numbers, in script and module
//! alike, which are 1.8 kB less to fetch.
//!
//! The script of the widget becomes a function besides, `create`, since a page may need another copy of the module
//! once one has stopped. Its side in JavaScript is `static/web/instance.js`.

use std::collections::BTreeMap;
use std::io;

use regex::bytes::{Captures, Regex};

/// How Yew names its marks, and how we do.
const MARKS: (&str, &str) = (".__yew_", ".__oc_");

/// The script and the module of a build, changed.
///
/// # Errors
/// One is not what wasm-bindgen writes.
pub(super) fn finish(script: &str, module: &[u8]) -> io::Result<(String, Vec<u8>)> {
    let imported = Regex::new(r"__wbg_\w+?_([0-9a-f]{16})\b").map_err(io::Error::other)?;
    let mut numbers: BTreeMap<Vec<u8>, usize> = BTreeMap::new();
    let mut renumber = |text: &[u8]| {
        let number = |found: &Captures<'_>| {
            let (name, hash) = (&found[0], &found[1]);
            let next = numbers.len();
            let number = *numbers.entry(hash.to_vec()).or_insert(next);
            [&name[..name.len() - hash.len()], format!("{number:016}").as_bytes()].concat()
        };
        imported.replace_all(text, number).into_owned()
    };
    let (in_script, in_module) = (renumber(script.as_bytes()), renumber(module));
    let missing = |bytes: &[u8]| imported.find_iter(bytes).next().is_none();
    if missing(script.as_bytes()) || missing(module) {
        return Err(io::Error::other(
            "the script of wasm-bindgen, or its module, imports nothing with a hash in its name",
        ));
    }
    let script = String::from_utf8(in_script).map_err(io::Error::other)?;
    Ok((script, in_module))
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
    let names: Vec<String> = exported
        .captures_iter(script.as_bytes())
        .map(|found| String::from_utf8_lossy(&found[1]).into_owned())
        .collect();
    Ok(format!(
        "export function create(edge) {{\n{body}\nreturn {{ init: __wbg_init, compiled: () => wasmModule, {} }};\n}}\n",
        names.join(", ")
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str =
        "__wbg_focus_2d0b6b9a3f1c4e55: 1, __wbg_blur_00112233445566ff: 2, again __wbg_focus_2d0b6b9a3f1c4e55";

    #[test]
    fn hashes_become_the_same_numbers_in_script_and_module() {
        let (script, module) = finish(SCRIPT, b"\0\x1f__wbg_blur_00112233445566ff\0").unwrap();
        assert_eq!(
            script,
            "__wbg_focus_0000000000000000: 1, __wbg_blur_0000000000000001: 2, again __wbg_focus_0000000000000000"
        );
        assert_eq!(module, b"\0\x1f__wbg_blur_0000000000000001\0");
    }

    #[test]
    fn a_name_keeps_its_length_and_what_is_no_hash_stays() {
        let script = "__wbg_set_wasm, __wbg_focus_2d0b6b9a3f1c4e55, __wbg_x_2d0b6b9a3f1c4e555";
        let (changed, _) = finish(script, SCRIPT.as_bytes()).unwrap();
        assert_eq!(changed.len(), script.len());
        assert!(changed.starts_with("__wbg_set_wasm, ") && changed.ends_with("__wbg_x_2d0b6b9a3f1c4e555"));
    }

    #[test]
    fn another_form_is_refused() {
        assert!(finish("imports.wbg.focus = 1", SCRIPT.as_bytes()).is_err());
        assert!(finish(SCRIPT, b"\0asm").is_err());
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
        assert!(
            function.ends_with(
                "return { init: __wbg_init, compiled: () => wasmModule, mount, useDataset };\n}\n"
            )
        );
        assert!(as_function(&script.replace("wasm = instance", "wasm = other")).is_err());
    }

    #[test]
    fn marks_of_yew_are_ours() {
        assert_eq!(own_marks("a.__yew_subtree_id = b").unwrap(), "a.__oc_subtree_id = b");
    }
}
