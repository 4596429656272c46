//! The one table of options, and what is written from it: the element's list and documentation, and the types.
//!
//! `UPDATE=1 cargo test --test options` writes that anew.

#[path = "fuzz/leads_back.rs"]
mod leads_back;

use std::fs;
use std::path::PathBuf;

use occupation_compare::dataset::Dataset;
use occupation_compare::widget::{Choice, Entry, OPTIONS, Options, Part, Scope, State, permalink};
use proptest::prelude::*;

const ELEMENT: &str = "static/web/occupation-compare.js";
const LIST: &str = "static/web/element-properties.js";
const TYPES: &str = "static/web/occupation-compare.d.ts";

#[test]
fn the_element_lists_every_option_and_documents_it() {
    let lines = attributes().map(|entry| {
        let name = if entry.name.contains('-') { quoted(entry.name) } else { entry.name.to_owned() };
        format!("  {name}: {},\n", quoted(&entry.default()))
    });
    held(LIST, "\nexport const OPTIONS = {\n", "};\n", &lines.collect::<String>());
    let attributes_said = attributes().map(|entry| {
        let kind = if is_text(entry) { "string".to_owned() } else { union(entry) };
        format!(" * @attr {{{kind}}} [{}={}] - {}\n", entry.name, quoted(&entry.default()), entry.doc)
    });
    let properties_said = attributes().map(|entry| {
        let attribute = if entry.name.contains('-') { format!(" `{}`", entry.name) } else { String::new() };
        let more = match entry {
            entry if entry.is_list => "; an array is taken as well",
            entry if is_number(entry) => "; a number is taken as well",
            _ => "",
        };
        let (name, default) = (entry.property(), quoted(&entry.default()));
        format!(" * @prop {{string}} [{name}={default}] - As the attribute{attribute}{more}\n")
    });
    let text = [attributes_said.collect::<String>(), properties_said.collect()].join(" *\n");
    held(ELEMENT, " * @element occupation-compare\n *\n", " *\n * @fires", &text);
}

#[test]
fn the_types_have_every_option_with_its_values() {
    let named = attributes().filter(|entry| is_named(entry));
    let kinds = named.map(|entry| {
        let numbers = if is_number(entry) { (entry.values)().join(" | ") + " | " } else { String::new() };
        format!("/** {}. */\nexport type {} = {numbers}{};\n", entry.doc, entry.kind, union(entry))
    });
    let fields = attributes()
        .map(|entry| format!("  /** {}. */\n  {}?: {};\n", entry.doc, entry.property(), taken(entry)));
    let options = format!(
        "{}\n/** What a page may ask of the widget. */\nexport interface Options {{\n{}}}\n",
        kinds.collect::<String>(),
        fields.collect::<String>()
    );
    held(TYPES, "// <options>\n", "// </options>\n", &options);
    // `lang` is every element's own.
    let own = attributes().filter(|entry| entry.name != "lang");
    let properties = own.map(|entry| {
        let (name, taken) = (entry.property(), taken(entry));
        match entry.is_list || is_number(entry) {
            true => format!("  get {name}(): string;\n  set {name}(value: {taken});\n"),
            false => format!("  {name}: {taken};\n"),
        }
    });
    held(TYPES, "  // <properties>\n", "  // </properties>\n", &properties.collect::<String>());
}

#[test]
fn every_value_is_read_and_the_address_leads_back_to_it() {
    for entry in &OPTIONS {
        for value in (entry.values)() {
            let mut options = Options::default();
            assert_eq!(options.set(entry.name, value), Ok(()), "{} {value}", entry.name);
            let is_default = options == Options::default();
            assert_eq!(is_default, value == entry.default(), "{} {value}", entry.name);
        }
    }
    let query = "?occupations=actors,bakers&view=card&pay=hourly&show=differences&place=texas&prices=national&average=on&sections=skills,salary&group=legal";
    let mut options = Options::default();
    permalink::read(query, &mut options);
    assert_eq!(options.occupations, ["actors", "bakers"]);
    assert_eq!(options.place, "texas");
    let dataset = Dataset::bundled();
    let state = State::open(&options, &dataset);
    assert_eq!(permalink::query(&state, &dataset), query);
}

#[test]
fn a_value_that_an_option_does_not_have_is_told_with_those_that_it_has() {
    for (name, value, sentence) in [
        ("view", "large", "“large” is no choice for view, which can be full, table or card"),
        ("pay", "weekly", "“weekly” is no choice for pay, which can be yearly or hourly"),
        ("heading-level", "5", "“5” is no choice for heading-level, which can be 2, 1, 3 or 4"),
        ("prices", "cheap", "“cheap” is no choice for prices, which can be local or national"),
        ("average", "mean", "“mean” is no choice for average, which can be off or on"),
        ("picker", "no", "“no” is no choice for picker, which can be on or off"),
        ("lang", "de", "“de” is no choice for lang, which can be en"),
        ("theme", "a\u{202e}\nb", "“a??b” is no choice for theme, which can be auto, light or dark"),
    ] {
        let mut options = Options::default();
        let told = options.set(name, value).expect_err("a bad value").to_string();
        assert_eq!((told.as_str(), options), (sentence, Options::default()));
    }
}

#[test]
fn sections_are_a_list_of_those_that_there_are_each_once_in_the_order_asked_for() {
    let names: Vec<&str> = Part::VALUES.iter().map(|(_, name)| *name).collect();
    let all = names.join(",");
    for (value, sections) in [
        ("Skills; salary", "skills,salary"),
        ("skills salary", "skills,salary"),
        ("years,years,key,", "years,key"),
        (all.as_str(), all.as_str()),
        ("", "all"),
        ("ALL", "all"),
    ] {
        let mut options = Options::default();
        assert_eq!(options.set("sections", value), Ok(()));
        let entry = OPTIONS.iter().find(|entry| entry.name == "sections").expect("an option");
        let query = permalink::query(&State::open(&options, &Dataset::bundled()), &Dataset::bundled());
        let expected = if sections == "all" { String::new() } else { format!("?sections={sections}") };
        assert_eq!((query, entry.default().as_str()), (expected, "all"), "{value}");
    }
    let mut options = Options::default();
    for value in ["salary, wages", "all, salary"] {
        let told = options.set("sections", value).expect_err("a name that is none").to_string();
        let allowed = format!("all, {} or related", names[..names.len() - 1].join(", "));
        assert_eq!(told, format!("“{value}” is no choice for sections, which can be {allowed}"));
        assert_eq!(options, Options::default());
    }
    let doc = OPTIONS.iter().find(|entry| entry.name == "sections").expect("an option").doc;
    assert!(names.iter().all(|name| doc.contains(&format!("`{name}`"))), "{doc}");
}

#[test]
fn a_place_is_any_text_of_the_length_of_a_name_and_none_is_the_nation() {
    for (value, place) in [("Texas", "texas"), ("", "us"), ("  ", "us"), ("Austin, TX ", "austin, tx")] {
        let mut options = Options::default();
        assert_eq!(options.set("place", value), Ok(()));
        assert_eq!(options.place, place);
    }
    let mut options = Options::default();
    assert_eq!(options.set("place", &"é".repeat(5000)), Ok(()));
    assert_eq!(options.place, "é".repeat(100));
}

#[test]
fn a_query_is_read_to_its_end_and_the_last_of_two_values_holds() {
    let mut options = Options::default();
    let foreign: String = (0..100).map(|i| format!("utm_{i}=x&")).collect();
    permalink::read(&format!("?{foreign}pay=weekly&pay=hourly&view=large&view=huge"), &mut options);
    assert_eq!(options.choices.pay, occupation_compare::comparison::Pay::Hourly);
    let refused: Vec<&str> = options.refused.iter().map(|bad| bad.value.as_str()).collect();
    assert_eq!(refused, ["huge"]);
}

#[test]
fn of_a_list_each_value_may_stand_by_itself_as_forms_send_them() {
    let read = |query| {
        let mut options = Options::default();
        permalink::read(query, &mut options);
        options
    };
    for (parted, whole) in [
        ("?occupations=a&occupations=b", "?occupations=a,b"),
        ("?sections=cards&sections=salary", "?sections=cards,salary"),
        ("?sections=&sections=salary", "?sections=salary"),
        ("?sections=all&sections=salary", "?sections=salary"),
        (
            "?occupations[]=a&sections[]=key&occupations[]=b&Sections=skills",
            "?occupations=a,b&sections=key,skills",
        ),
    ] {
        assert_eq!(read(parted), read(whole), "{parted}");
        assert_ne!(read(whole), Options::default());
    }
    // The page of an iframe reads its address before the widget is there.
    let page = std::fs::read_to_string("static/web/embed.js").expect("embed.js");
    let lists: Vec<String> =
        attributes().filter(|entry| entry.is_list).map(|entry| quoted(entry.name)).collect();
    assert!(page.contains(&format!("const LISTS = [{}];", lists.join(", "))), "{lists:?}");
}

/// The options that are attributes.
fn attributes() -> impl Iterator<Item = &'static Entry> {
    const { &OPTIONS }.iter().filter(|entry| entry.scope != Scope::Address)
}

fn is_text(entry: &Entry) -> bool {
    (entry.values)().is_empty()
}

fn is_number(entry: &Entry) -> bool {
    !is_text(entry) && (entry.values)().iter().all(|value| value.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether its type has a name of its own.
fn is_named(entry: &Entry) -> bool {
    !is_text(entry) && entry.kind != "bool"
}

/// The type of what a property takes.
fn taken(entry: &Entry) -> String {
    match entry {
        entry if entry.is_list => "string | readonly string[]".to_owned(),
        entry if is_text(entry) => "string".to_owned(),
        entry if is_named(entry) => entry.kind.to_owned(),
        entry => union(entry),
    }
}

/// The values as a type.
fn union(entry: &Entry) -> String {
    (entry.values)().into_iter().map(quoted).collect::<Vec<_>>().join(" | ")
}

fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

/// Holds that the file has the text between two others, or writes it there.
fn held(file: &str, begin: &str, end: &str, text: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(file);
    let whole = fs::read_to_string(&path).expect("the file can be read");
    let (before, rest) = whole.split_once(begin).expect("what stands before it");
    let (held, after) = rest.split_once(end).expect("what stands behind it");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, [before, begin, text, end, after].concat()).expect("the file can be written");
        return;
    }
    assert_eq!(held, text, "{file} is not what the table of options says: UPDATE=1");
}

#[test]
fn escapes_in_a_value_are_text_once_it_is_read() {
    for place in ["100%25", "%2533", "a%2Bb", "%25%25%25333"] {
        leads_back::leads_back(&format!("place={place}"), &Dataset::bundled());
    }
}

proptest! {
    #[test]
    fn any_query_opens_what_its_address_leads_back_to(
        query in "[?]?((place|occupations|pay|view|OCCUPATIONS%5B%5D|[a-z]{1,6})=(registered-nurses|[%+0-9a-zA-Z,@ é/;-]{0,30})&?){0,4}"
    ) {
        leads_back::leads_back(&query, &Dataset::bundled());
    }
}
