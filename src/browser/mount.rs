//! Puts a widget into an element, and takes it away.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::AppHandle;

use super::host::Host;
use crate::dataset::{Dataset, Words};
use crate::widget::pages::{self, Site};
use crate::widget::{Change, Home, Message, Options, Widget, WidgetProps};

thread_local! {
    /// The occupations that a host gave in place of this build's.
    static OWN: RefCell<Option<Rc<Dataset>>> = const { RefCell::new(None) };
}

/// From now on widgets are mounted with the occupations in these bytes, which the data functions packed.
/// Returns whether they are of this version.
#[wasm_bindgen(js_name = useDataset)]
pub fn use_dataset(bytes: Vec<u8>) -> bool {
    let dataset = Dataset::open(bytes).ok().map(Rc::new);
    let is_open = dataset.is_some();
    if is_open {
        OWN.set(dataset);
    }
    is_open
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
/// asked for beside it, as [`pages::options`] reads it. If `is_drawn`, the element holds what [`crate::publish`]
/// drew with this very build, these options and the words given: each slug with its words. Then that is taken
/// over as it is; other markup would stop the module.
#[wasm_bindgen(js_name = mountPage)]
pub fn mount_page(
    root: Element,
    place: &str,
    home: String,
    host: Host,
    words: Vec<String>,
    has_all_pairs: bool,
    is_drawn: bool,
) -> Mounted {
    let page = place.split_once('?').map_or("", |(page, _)| page).trim_end_matches('/');
    let site = Site { has_all_pairs, page: format!("{page}/") };
    let mut props = props(place, "oc".to_owned(), home, Some(site), &host);
    let dataset = props.dataset.clone();
    props.words = words
        .chunks_exact(2)
        .filter_map(|pair| Some((dataset.find(&pair[0])?.index(), Rc::new(Words::parse(&pair[1])?))))
        .collect();
    let renderer = yew::Renderer::<Widget>::with_root_and_props(root, props);
    let handle = if is_drawn { renderer.hydrate() } else { renderer.render() };
    Mounted { handle: Some(handle), host }
}

fn props(place: &str, id: String, relative: String, site: Option<Site>, host: &Host) -> WidgetProps {
    let own = OWN.with_borrow(Clone::clone);
    WidgetProps {
        dataset: own.unwrap_or_else(|| Rc::new(Dataset::bundled())),
        options: options(place, host),
        id: id.into(),
        home: Home { relative, whole: host.address(""), site },
        words: Vec::new(),
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
