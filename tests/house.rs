//! How the house is built: modules name only those above them, files of a folder do not name each other in
//! a circle, and each fits in a head.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};

#[path = "house/told_twice.rs"]
mod told_twice;

/// The most lines of a file.
const MAX_LINES: usize = 400;

/// The modules that the others are for: nothing names them, not even one another.
const OUTERMOST: [&str; 3] = ["browser", "import", "publish"];

/// A module by its path from the crate's root: `["widget", "bar"]` is `src/widget/bar.rs`.
type Module = Vec<String>;

/// The library's files, without the programs that see it from outside.
fn files() -> BTreeMap<Module, String> {
    fn read(folder: &Path, above: &[String], files: &mut BTreeMap<Module, String>) {
        for entry in fs::read_dir(folder).expect("a folder of sources") {
            let path = entry.expect("a file of the folder").path();
            let mut module = above.to_vec();
            module.push(
                path.file_stem().and_then(|name| name.to_str()).expect("a name of a module").to_owned(),
            );
            match path.is_dir() {
                true => read(&path, &module, files),
                false => drop(files.insert(module, fs::read_to_string(&path).expect("text"))),
            }
        }
    }
    let mut files = BTreeMap::new();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &[], &mut files);
    files.retain(|module, _| !["bin", "build", "lib"].contains(&module[0].as_str()));
    files
}

/// What a module names by paths that begin with `crate` or `super`, in `use` and elsewhere.
struct Named {
    /// Where the code stands that is looked at, the modules within the file included.
    here: Module,
    paths: BTreeSet<Module>,
}

impl Named {
    fn within(module: &Module, code: &str) -> BTreeSet<Module> {
        let mut named = Named { here: module.clone(), paths: BTreeSet::new() };
        named.visit_file(&syn::parse_file(code).expect("code that compiles"));
        named.paths
    }

    /// Notes a path by its words, from the crate's root.
    fn note(&mut self, words: &[String]) {
        let mut path = match words.first().map(String::as_str) {
            Some("crate") => Module::new(),
            Some("super") => self.here.clone(),
            _ => return,
        };
        for word in words {
            match word.as_str() {
                "crate" => {}
                "super" => drop(path.pop()),
                _ => path.push(word.clone()),
            }
        }
        self.paths.insert(path);
    }

    fn note_tree(&mut self, above: &[String], tree: &syn::UseTree) {
        let with = |name: String| [above, &[name]].concat();
        match tree {
            syn::UseTree::Path(path) => self.note_tree(&with(path.ident.to_string()), &path.tree),
            syn::UseTree::Group(group) => group.items.iter().for_each(|tree| self.note_tree(above, tree)),
            syn::UseTree::Name(name) => self.note(&with(name.ident.to_string())),
            syn::UseTree::Rename(name) => self.note(&with(name.ident.to_string())),
            syn::UseTree::Glob(_) => self.note(above),
        }
    }
}

impl Visit<'_> for Named {
    fn visit_item_mod(&mut self, module: &syn::ItemMod) {
        self.here.push(module.ident.to_string());
        visit::visit_item_mod(self, module);
        self.here.pop();
    }

    fn visit_item_use(&mut self, item: &syn::ItemUse) {
        self.note_tree(&[], &item.tree);
    }

    fn visit_path(&mut self, path: &syn::Path) {
        self.note(&path.segments.iter().map(|segment| segment.ident.to_string()).collect::<Vec<_>>());
        visit::visit_path(self, path);
    }
}

/// The crate's modules in the order in which `lib.rs` declares them.
fn order() -> Vec<String> {
    let lib = syn::parse_file(include_str!("../src/lib.rs")).expect("code that compiles");
    let modules = lib.items.iter().filter_map(|item| match item {
        syn::Item::Mod(module) => Some(module.ident.to_string()),
        _ => None,
    });
    modules.collect()
}

#[test]
fn modules_name_only_those_that_stand_above_them() {
    let order = order();
    let place = |name: &String| order.iter().position(|module| module == name);
    for (module, code) in files() {
        let own = place(&module[0]).unwrap_or_else(|| panic!("lib.rs does not declare {}", module[0]));
        for path in Named::within(&module, &code) {
            let Some(other) = path.first().and_then(place) else { continue };
            let is_right = other == own || other < own && !OUTERMOST.contains(&order[other].as_str());
            assert!(is_right, "{} names {}", module.join("/"), path.join("::"));
        }
    }
}

#[test]
fn the_crates_documentation_lists_its_modules_in_their_order() {
    let lines = include_str!("../src/lib.rs").lines();
    // `//! - [`search`]: …`, or without the link where the module is not part of every build.
    let entries =
        lines.filter_map(|line| line.strip_prefix("//! - ")?.trim_start_matches('[').strip_prefix('`'));
    let listed: Vec<&str> = entries.filter_map(|entry| entry.split('`').next()).collect();
    let declared = order();
    assert_eq!(listed.iter().map(|name| name.trim_start_matches("mod@")).collect::<Vec<_>>(), declared);
}

#[test]
fn no_files_name_each_other_in_a_circle() {
    let files = files();
    // A path names an item of the deepest file on its way.
    let file = |path: Module| {
        (1..=path.len()).rev().map(|end| path[..end].to_vec()).find(|path| files.contains_key(path))
    };
    let mut named: BTreeMap<&Module, BTreeSet<Module>> = files
        .iter()
        .map(|(module, code)| {
            let others = Named::within(module, code).into_iter().filter_map(file);
            // The file above lends its types to those below it, which it calls.
            (module, others.filter(|other| !module.starts_with(other)).collect())
        })
        .collect();
    // Those that name none, and then those that name only such, are in no circle.
    while let Some(module) = named.iter().find(|(_, others)| others.is_empty()).map(|(module, _)| *module) {
        named.remove(module);
        for others in named.values_mut() {
            others.remove(module);
        }
    }
    assert!(named.is_empty(), "{named:#?}");
}

#[test]
fn no_file_is_longer_than_a_reader_takes_in() {
    for (module, code) in files() {
        let lines = code.lines().count();
        assert!(lines <= MAX_LINES, "{} has {lines} lines", module.join("/"));
    }
    let folders = [
        "static/web",
        "static/web/sheet",
        "static/single",
        "static/package",
        "static/wordpress",
        "tests",
        ".ci",
    ];
    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    for path in folders.iter().flat_map(|folder| sources_below(&home.join(folder))) {
        let lines = fs::read_to_string(&path).expect("text").lines().count();
        assert!(lines <= MAX_LINES, "{} has {lines} lines", path.display());
    }
}

/// What people read of a folder and those in it: no page of a host and no text to compare with.
fn sources_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("a file").path();
        let is_other =
            ["node_modules", "fixtures", "contract", "variants"].iter().any(|name| path.ends_with(name));
        if path.is_dir() && !is_other {
            found.extend(sources_below(&path));
        }
        if path
            .extension()
            .is_some_and(|end| ["css", "js", "mjs", "php", "rs", "ts"].iter().any(|e| *e == end))
        {
            found.push(path);
        }
    }
    found
}

#[test]
fn the_element_documents_every_custom_property_with_the_default_that_the_sheet_has() {
    let script = include_str!("../static/web/occupation-compare.js");
    let documented = script.lines().filter_map(|line| line.strip_prefix(" * @cssprop [")?.split_once("] - "));
    let documented: BTreeMap<&str, &str> =
        documented.filter_map(|(property, _)| property.split_once('=')).collect();
    let sheet = include_str!("../static/web/sheet/base.css");
    let used = sheet.match_indices("var(--oc-").map(|(at, _)| &sheet[at + "var(".len()..]);
    let used: BTreeMap<&str, &str> = used.filter_map(|rest| rest.split_once(", ")).collect();
    assert!(used.keys().eq(documented.keys()));
    for (property, rest) in used {
        // Another property's name within the sheet has no prefix.
        let default = documented[property].replace("var(--oc-", "var(--");
        assert!(rest.starts_with(&format!("{default})")), "{property} is {default}, or {rest}");
    }
}

/// The modules that draw or write what a reader sees, none of which says anything itself.
const DRAWN: [&str; 5] = ["comparison", "export", "format", "publish", "widget"];

/// Of these, those whose texts are read by programs, or by those who build and embed.
const NOT_FOR_READERS: [&str; 8] = [
    // A grid of postal codes.
    "widget/charts/tiles",
    "publish/assets",
    "publish/esbuild",
    "publish/glue",
    "publish/manifest",
    "publish/plan",
    "publish/structured",
    "widget/options",
];

/// Categories as their publishers name them, keys as browsers do, and files as servers do.
const NAMED_BY_OTHERS: [&str; 22] = [
    "Caddyfile",
    "None",
    "Apprenticeship",
    "Women",
    "Men",
    "White",
    "Black or African American",
    "Asian",
    "Hispanic or Latino",
    "American Indian and Alaska Native",
    "Unknown",
    "Less than high school",
    "High school diploma",
    "High school diploma or equivalent",
    "Some college, no degree",
    "Postsecondary nondegree award",
    "Associate’s degree",
    "Doctoral or professional degree",
    "District of Columbia",
    "Enter",
    "Escape",
    "Tab",
];

/// Attributes of markup and of code that hold no words.
const STYLE: [&str; 4] = ["class", "d", "doc", "reason"];

/// The texts of a file outside its tests, documentation and messages of errors.
#[derive(Default)]
struct Texts(Vec<String>);

impl Texts {
    fn within(code: &str) -> Vec<String> {
        let mut texts = Texts::default();
        texts.visit_file(&syn::parse_file(code).expect("code that compiles"));
        texts.0
    }

    /// Takes those of a macro, where an attribute that only styles is passed over.
    fn take(&mut self, tokens: TokenStream) {
        let mut attribute = String::new();
        for token in tokens {
            match token {
                TokenTree::Group(_) if STYLE.contains(&attribute.as_str()) => attribute.clear(),
                TokenTree::Group(group) => self.take(group.stream()),
                TokenTree::Literal(_) if STYLE.contains(&attribute.as_str()) => attribute.clear(),
                TokenTree::Literal(literal) => {
                    if let Ok(syn::Lit::Str(text)) = syn::parse_str(&literal.to_string()) {
                        self.0.push(text.value());
                    }
                }
                TokenTree::Ident(name) => attribute = name.to_string(),
                TokenTree::Punct(punct) if punct.as_char() == '=' => {}
                TokenTree::Punct(_) => attribute.clear(),
            }
        }
    }
}

impl Visit<'_> for Texts {
    fn visit_attribute(&mut self, _: &syn::Attribute) {}

    fn visit_item_mod(&mut self, module: &syn::ItemMod) {
        if module.ident != "tests" {
            visit::visit_item_mod(self, module);
        }
    }

    fn visit_macro(&mut self, called: &syn::Macro) {
        let name = called.path.segments.last().map(|segment| segment.ident.to_string());
        if !name.is_some_and(|name| name.starts_with("debug_assert") || name == "println") {
            self.take(called.tokens.clone());
        }
    }

    /// What an error says is for those who build.
    fn visit_expr_call(&mut self, call: &syn::ExprCall) {
        let is_error = matches!(&*call.func, syn::Expr::Path(path)
            if path.path.segments.last().is_some_and(|segment| segment.ident == "other"));
        if !is_error {
            visit::visit_expr_call(self, call);
        }
    }

    fn visit_lit_str(&mut self, text: &syn::LitStr) {
        self.0.push(text.value());
    }
}

/// Whether a reader would take the text for words: a capitalized word, or three in a row.
fn is_language(text: &str) -> bool {
    let is_word =
        |word: &&str| word.len() > 1 && word.chars().all(|c| c.is_alphabetic() || "’,.;:".contains(c));
    let words: Vec<&str> = text.split(' ').collect();
    let capitalized = |word: &&str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.all(char::is_lowercase) && word.len() > 2
    };
    words.iter().any(capitalized) || words.windows(3).any(|three| three.iter().all(is_word))
}

#[test]
fn what_readers_read_is_said_by_the_language() {
    for (module, code) in files() {
        let name = module.join("/");
        let is_drawn = DRAWN.contains(&module[0].as_str()) && !NOT_FOR_READERS.contains(&name.as_str());
        if !is_drawn || module.last().is_some_and(|file| file == "tests") {
            continue;
        }
        let said: Vec<String> = Texts::within(&code)
            .into_iter()
            .filter(|text| is_language(text) && !NAMED_BY_OTHERS.contains(&text.as_str()))
            .collect();
        assert!(said.is_empty(), "{name} says {said:?}; the language says it by a label or a function");
    }
}

#[test]
fn words_in_markup_are_told_from_classes() {
    let code = r#"fn view() { html! { <p class="notice of two rows" aria-label="Pay">{ "no such thing here" }</p> } }"#;
    let found: Vec<String> = Texts::within(code).into_iter().filter(|text| is_language(text)).collect();
    assert_eq!(found, ["Pay", "no such thing here"]);
}
