//! The widget in a real browser, through the exports that JavaScript calls.
#![cfg(target_arch = "wasm32")]

use js_sys::{Function, Promise};
use occupation_compare::browser::{Host, Mounted, mount, take_names};
use occupation_compare::dataset::Dataset;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, window};

wasm_bindgen_test_configure!(run_in_browser);

/// The names of all occupations, as they come with what searches.
static NAMES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/names.bin"));

const PAIR: &str = "occupations=registered-nurses,software-developers";

/// A host that has the files of these occupations and writes down what it is told.
fn host_with(slugs: &[&str]) -> Host {
    let dataset = Dataset::bundled();
    let files = js_sys::Object::new();
    for slug in slugs {
        let figures = dataset.find(slug).expect("an occupation").figure_lines();
        let file = format!("Cares.\nThey care for {slug}.\n- Check each\n{figures}");
        js_sys::Reflect::set(&files, &(*slug).into(), &file.into()).expect("a file");
    }
    let body = "return {
        told: [], screen: Promise.resolve(), files,
        words(slug) {
            return this.files[slug] ? Promise.resolve(this.files[slug]) : Promise.reject(new Error('not found'));
        },
        copy(text) { this.told.push(text); return Promise.resolve(); },
        save() {}, print() {}, moved() {},
        near() { return new Promise(() => {}); },
        embed(query, theme) { this.told.push(query + ' ' + theme); },
        refused(sentence) { this.told.push(sentence); return true; },
        drawn() { return this.screen; },
        chunk() { return this.screen; },
        search() { return this.screen; },
        names() { return this.screen; },
        titles() { return Promise.reject(new Error('not found')); },
        changed(query) { this.told.push(query); },
        address(query) { return 'https://example.org/' + query; },
    };";
    Function::new_with_args("files", body).call1(&JsValue::NULL, &files).expect("the host").unchecked_into()
}

fn host() -> Host {
    host_with(&["registered-nurses", "software-developers", "electricians", "actors"])
}

/// From now on the host's page is not drawn until the function is called.
fn hold_drawing(host: &Host) -> Function {
    let mut draw = None;
    let screen = Promise::new(&mut |done, _| draw = Some(done));
    js_sys::Reflect::set(host.as_ref(), &"screen".into(), &screen).expect("the host's screen");
    draw.expect("what a promise gives")
}

fn told(host: &Host) -> Vec<String> {
    let told = js_sys::Reflect::get(host.as_ref(), &"told".into()).expect("what was told");
    js_sys::Array::from(&told).iter().filter_map(|text| text.as_string()).collect()
}

async fn place(query: &str, host: &Host) -> (Element, Mounted) {
    let document = window().and_then(|w| w.document()).expect("a document");
    let root = document.create_element("div").expect("an element");
    document.body().expect("a body").append_child(&root).expect("the element in the page");
    assert!(take_names(NAMES.to_vec()));
    let mounted = mount(root.clone(), query, "test".into(), String::new(), host.clone());
    // Its files come, and it is drawn.
    settle().await;
    settle().await;
    (root, mounted)
}

/// Lets the widget draw and promises settle.
async fn settle() {
    let wait = Promise::new(&mut |done, _| {
        let window = window().expect("a window");
        window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, 30).expect("a timer");
    });
    JsFuture::from(wait).await.expect("the time passes");
}

/// The text of the widget once it holds this one, or after three seconds whatever it holds then.
async fn page_with(root: &Element, text: &str) -> String {
    for _ in 0..100 {
        if root.text_content().is_some_and(|page| page.contains(text)) {
            break;
        }
        settle().await;
    }
    root.text_content().unwrap_or_default()
}

fn text(root: &Element, selector: &str) -> String {
    let found = root.query_selector(selector).expect("a selector");
    found.and_then(|element| element.text_content()).unwrap_or_default().replace('\u{a0}', " ")
}

fn click(root: &Element, selector: &str) {
    let element = root.query_selector(selector).expect("a selector").expect("an element to click");
    element.unchecked_into::<web_sys::HtmlElement>().click();
}

#[wasm_bindgen_test]
async fn a_mounted_widget_shows_figures_and_words_as_they_come() {
    let (root, mut mounted) = place(PAIR, &host()).await;
    let page = page_with(&root, "They care for software-developers.").await;
    assert_eq!(text(&root, ".title"), "Registered nurse vs software developer");
    assert!(text(&root, ".row-yearly-salary").contains("$101,420"));
    assert!(page.contains("They care for registered-nurses."), "the words that came");
    mounted.unmount();
    root.remove();
}

#[wasm_bindgen_test]
async fn what_does_not_come_is_told_and_nothing_is_shown_half() {
    let host = host_with(&["registered-nurses"]);
    // Another occupation than in the other tests, since figures that came once are here for all widgets.
    let (root, mut mounted) = place("occupations=registered-nurses,bakers", &host).await;
    let page = page_with(&root, "did not load").await;
    assert!(page.contains("The figures of bakers did not load, so they are not shown."), "{page}");
    assert_eq!(text(&root, ".row-yearly-salary"), "");
    let whole = host_with(&["bakers"]);
    let files = js_sys::Reflect::get(whole.as_ref(), &"files".into()).expect("the files");
    js_sys::Reflect::set(host.as_ref(), &"files".into(), &files).expect("the host's files");
    click(&root, ".notice button");
    page_with(&root, "They care for bakers.").await;
    assert_eq!(text(&root, ".title"), "Registered nurse vs baker");
    mounted.unmount();
    root.remove();
}

#[wasm_bindgen_test]
async fn what_the_reader_changes_is_told_to_the_host_once() {
    let host = host();
    let (root, mut mounted) = place(PAIR, &host).await;
    click(&root, ".segments button:last-child");
    settle().await;
    assert_eq!(told(&host), [format!("?{PAIR}&pay=hourly")]);
    assert!(text(&root, ".row-average-hourly").contains("$48.76"));
    mounted.unmount();
    root.remove();
}

#[wasm_bindgen_test]
async fn what_is_out_of_sight_follows_once_the_change_is_on_the_screen() {
    let host = host();
    let (root, mut mounted) = place(PAIR, &host).await;
    let draw = hold_drawing(&host);
    let first = |selector: &str| text(&root, selector).trim_start_matches('●').to_owned();
    let both = || (first(".card .name"), first(".rows thead th"));
    click(&root, ".swap");
    settle().await;
    assert_eq!(text(&root, ".title"), "Software developer vs registered nurse");
    assert_eq!(both(), ("Software developer".to_owned(), "Registered nurse".to_owned()));
    // One more change before that.
    click(&root, ".segments button:last-child");
    draw.call0(&JsValue::NULL).expect("the page is drawn");
    settle().await;
    assert_eq!(both(), ("Software developer".to_owned(), "Software developer".to_owned()));
    assert!(text(&root, ".row-average-hourly").contains("$48.76"));
    mounted.unmount();
    root.remove();
}

#[wasm_bindgen_test]
async fn what_is_of_another_kind_of_page_goes_at_once() {
    let host = host();
    let (root, mut mounted) = place(PAIR, &host).await;
    let draw = hold_drawing(&host);
    let heads = || {
        let heads = root.query_selector_all("#test-salary ~ table th[scope=col]:not(.difference)");
        heads.expect("a selector").length()
    };
    // All of them still wait for the page to be drawn when the next takes their place.
    let pages = [
        ("occupations=actors,electricians", "Actor vs electrician", 2),
        ("occupations=electricians", "Electrician", 0),
        (PAIR, "Registered nurse vs software developer", 0),
        ("occupations=actors,electricians&view=table", "Actor vs electrician", 0),
        ("occupations=actors,electricians", "Actor vs electrician", 0),
        ("", "Compare occupations", 0),
        // Where nothing stood, what comes first comes alone, and the rest once that is on the screen.
        (PAIR, "Registered nurse vs software developer", 0),
    ];
    for (query, title, expected) in pages {
        mounted.update(query);
        // Its files come, and it is drawn.
        settle().await;
        settle().await;
        assert_eq!((text(&root, ".title").as_str(), heads()), (title, expected), "{query}");
    }
    draw.call0(&JsValue::NULL).expect("the page is drawn");
    settle().await;
    assert_eq!(heads(), 2);
    mounted.update("occupations=electricians");
    settle().await;
    assert_eq!((text(&root, ".title").as_str(), heads()), ("Electrician", 1));
    mounted.unmount();
    root.remove();
}

#[wasm_bindgen_test]
async fn what_the_host_changes_is_shown_and_not_told_back() {
    let host = host();
    let (root, mut mounted) = place(PAIR, &host).await;
    mounted.update("occupations=electricians");
    settle().await;
    assert_eq!(text(&root, ".title"), "Electrician");
    assert_eq!(told(&host), Vec::<String>::new());
    mounted.unmount();
    root.remove();
}

#[wasm_bindgen_test]
async fn an_unmounted_widget_leaves_nothing_behind() {
    let (root, mut mounted) = place(PAIR, &host()).await;
    mounted.unmount();
    settle().await;
    assert_eq!(root.inner_html(), "");
    mounted.update(PAIR);
    mounted.unmount();
    root.remove();
}

#[wasm_bindgen_test]
async fn colours_and_heading_change_in_place_and_a_bad_value_is_told() {
    let host = host();
    let (root, mut mounted) = place(PAIR, &host).await;
    mounted.update(&format!("{PAIR}&theme=dark&heading-level=3&picker=off&view=large"));
    settle().await;
    assert!(text(&root, ".oc-dark h3.title").starts_with("Registered nurse"));
    assert!(root.query_selector(".bar").expect("a selector").is_none());
    assert_eq!(told(&host), ["“large” is no choice for view, which can be full, table or card"]);
    mounted.unmount();
    root.remove();
}

#[wasm_bindgen_test]
async fn the_code_to_embed_is_that_of_what_is_on_the_page() {
    let host = host();
    let (root, mut mounted) = place(&format!("{PAIR}&theme=dark"), &host).await;
    click(&root, ".take li:last-child button");
    settle().await;
    assert_eq!(told(&host), [format!("?{PAIR} dark")]);
    mounted.unmount();
    root.remove();
}
