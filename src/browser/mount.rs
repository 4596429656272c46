//! Puts a widget into an element, and takes it away.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::AppHandle;

use super::host::Host;
use crate::dataset::{Dataset, Words};
use crate::search::Index;
use crate::widget::pages::{self, Site};
use crate::widget::{Change, Home, Message, Options, State, Widget, WidgetProps};

thread_local! {
    /// The occupations of this build.
    static BUNDLED: Rc<Dataset> = Rc::new(Dataset::outline());
    /// Those that a host gave in their place.
    static GIVEN: RefCell<Option<Rc<Dataset>>> = const { RefCell::new(None) };
}

fn dataset() -> Rc<Dataset> {
    GIVEN.with_borrow(Option::clone).unwrap_or_else(|| BUNDLED.with(Rc::clone))
}

fn state(place: &str, dataset: &Dataset) -> State {
    State::open(&pages::options(place), dataset)
}

/// What the query, or the place as [`mount_page`] has it, takes and is not here: `names`, those of all occupations;
/// `titles`, all job titles, since it asks for what no occupation is called; `files`, those that [`missing`] names.
#[wasm_bindgen]
pub fn lacks(place: &str) -> Vec<String> {
    let dataset = dataset();
    let state = state(place, &dataset);
    let lacks = [
        (state.lacks_names(&dataset), "names"),
        (state.lacks_titles(), "titles"),
        (state.lacks_figures(&dataset), "files"),
    ];
    lacks.into_iter().filter(|(lacks, _)| *lacks).map(|(_, what)| what.to_owned()).collect()
}

/// The occupations that the query, or the place as [`mount_page`] has it, brings on show and whose files are not here,
/// by slug.
#[wasm_bindgen]
pub fn missing(place: &str) -> Vec<String> {
    let dataset = dataset();
    let state = state(place, &dataset);
    let occupations = state.occupations().filter_map(|index| dataset.get(index));
    occupations.filter(|occupation| !occupation.has_figures()).map(|occupation| occupation.slug()).collect()
}

/// Takes the file of an occupation, for all widgets. Returns whether it is one of this version.
#[wasm_bindgen]
pub fn take(slug: &str, file: &str) -> bool {
    let dataset = dataset();
    dataset.add_file(file).is_ok() && dataset.find(slug).is_some_and(|occupation| occupation.has_figures())
}

/// The names, as slugs, that the query, or the place as [`mount_page`] has it, asks for and that nobody knows here before
/// the names of all occupations came: the file of an occupation says what it is called.
#[wasm_bindgen]
pub fn unknown(place: &str) -> Vec<String> {
    let dataset = dataset();
    if dataset.has_names() { Vec::new() } else { state(place, &dataset).unknown().collect() }
}

/// Whether the query, or the place as [`mount_page`] has it, brings an occupation on show that is known here.
#[wasm_bindgen(js_name = knowsSome)]
pub fn knows_some(place: &str) -> bool {
    state(place, &dataset()).occupations().len() > 0
}

/// Takes the names of all occupations of this build, for all widgets, with which what searches came. Returns whether they
/// are of this version.
#[wasm_bindgen(js_name = takeNames)]
pub fn take_names(names: Vec<u8>) -> bool {
    BUNDLED.with(|dataset| dataset.add_names(names).is_ok())
}

/// Takes the file of all job titles, for all widgets. Returns whether it is one of this version.
#[wasm_bindgen(js_name = takeTitles)]
pub fn take_titles(file: Vec<u8>) -> bool {
    Index::with_titles(&dataset(), file).is_ok()
}

/// From now on widgets are mounted with the occupations in these bytes, which the data functions packed.
/// Returns whether they are of this version.
#[wasm_bindgen(js_name = useDataset)]
pub fn use_dataset(bytes: Vec<u8>) -> bool {
    let Ok(next) = Dataset::open(bytes) else { return false };
    let next = BUNDLED.with(|bundled| next.searched_with(bundled));
    if let Some(titles) = dataset().titles() {
        // What does not open was not taken before either.
        let _ = Index::with_titles(&next, titles.to_vec());
    }
    GIVEN.set(Some(Rc::new(next)));
    true
}

/// A widget in the page. It lives until [`Mounted::unmount`].
#[wasm_bindgen]
pub struct Mounted {
    handle: Option<AppHandle<Widget>>,
    host: Host,
}

/// Puts a widget into the element. `query` carries the options, in the form of a page's address; `id` is
/// what the ids of its elements begin with; `home` is where its links lead, before their query.
#[wasm_bindgen]
pub fn mount(root: Element, query: &str, id: String, home: String, host: Host) -> Mounted {
    let props = props(query, id, home, None, &host);
    let handle = yew::Renderer::<Widget>::with_root_and_props(root, props).render();
    Mounted { handle: Some(handle), host }
}

/// Puts a widget into the element of a site that has pages, as [`mount`] does; `place` is the page with what is
/// asked for beside it, as [`pages::options`] reads it. `words` are the files that the page came with: each slug with
/// its file.
#[wasm_bindgen(js_name = mountPage)]
pub fn mount_page(
    root: Element,
    place: &str,
    home: String,
    host: Host,
    words: Vec<String>,
    has_all_pairs: bool,
) -> Mounted {
    let page = place.split_once('?').map_or("", |(page, _)| page).trim_end_matches('/');
    let site = Site { has_all_pairs, page: format!("{page}/") };
    let mut props = props(place, "oc".to_owned(), home, Some(site), &host);
    let dataset = props.dataset.clone();
    props.words = words
        .chunks_exact(2)
        .filter_map(|pair| Some((dataset.find(&pair[0])?.index(), Rc::new(Words::parse(&pair[1])?))))
        .collect();
    let handle = yew::Renderer::<Widget>::with_root_and_props(root, props).render();
    Mounted { handle: Some(handle), host }
}

fn props(place: &str, id: String, relative: String, site: Option<Site>, host: &Host) -> WidgetProps {
    WidgetProps {
        dataset: dataset(),
        options: options(place, host),
        id: id.into(),
        home: Home { relative, whole: host.address(""), site },
        words: Vec::new(),
        is_whole: false,
        edge: Rc::new(host.clone()),
    }
}

#[wasm_bindgen]
impl Mounted {
    /// Shows what the place or the query asks for, as when the reader goes back or the host changes its mind.
    pub fn update(&self, place: &str) {
        if let Some(handle) = &self.handle {
            handle.send_message(Message::Change(Change::Host(Box::new(options(place, &self.host)))));
        }
    }

    /// Takes the widget out of the page.
    pub fn unmount(&mut self) {
        if let Some(handle) = self.handle.take() {
            handle.destroy();
        }
    }
}

fn options(place: &str, host: &Host) -> Options {
    let mut options = pages::options(place);
    options.refused.retain(|bad| host.refused(&bad.to_string()));
    options
}
