//! Puts a widget into an element, and takes it away.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Element;
use yew::{AppHandle, Callback};

use super::host::Host;
use crate::dataset::{Dataset, Words};
use crate::widget::{
    Choice, Edge, Message, Options, State, Theme, Widget, WidgetProps,
    pages::{self, Site},
    permalink,
};

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

fn props(place: &str, id: String, home: String, site: Option<Site>, host: &Host) -> WidgetProps {
    let own = OWN.with_borrow(Clone::clone);
    let dataset = own.unwrap_or_else(|| Rc::new(Dataset::bundled()));
    let edge = edge(host, &dataset, site.clone());
    let (id, home) = (id.into(), home.into());
    WidgetProps { dataset, options: options(place, host), id, home, site, words: Vec::new(), edge }
}

#[wasm_bindgen]
impl Mounted {
    /// Shows what the place or the query asks for, as when the reader goes back or the host changes its mind.
    pub fn update(&self, place: &str) {
        if let Some(handle) = &self.handle {
            handle.send_message(Message::Show(Box::new(options(place, &self.host))));
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

/// The edge of a widget as functions of the host.
fn edge(host: &Host, dataset: &Rc<Dataset>, site: Option<Site>) -> Edge {
    let words = {
        let host = host.clone();
        Callback::from(move |(slug, done): (String, Callback<Option<Words>>)| {
            let promise = host.words(&slug);
            spawn_local(async move {
                let text = JsFuture::from(promise).await.ok().and_then(|text| text.as_string());
                done.emit(text.as_deref().and_then(Words::parse));
            });
        })
    };
    let copy = {
        let host = host.clone();
        Callback::from(move |(text, done): (String, Callback<bool>)| {
            let promise = host.copy(&text);
            spawn_local(async move { done.emit(JsFuture::from(promise).await.is_ok()) });
        })
    };
    let changed = {
        let (host, dataset) = (host.clone(), dataset.clone());
        Callback::from(move |state: State| {
            let page = site.as_ref().map(|site| pages::address(&state, &dataset, site));
            host.changed(&permalink::query(&state, &dataset), &page.unwrap_or_default());
        })
    };
    let titles = {
        let host = host.clone();
        Callback::from(move |done: Callback<Vec<u8>>| {
            let promise = host.titles();
            spawn_local(async move {
                // Without the file the picker goes on with the titles of this build.
                if let Ok(bytes) = JsFuture::from(promise).await {
                    done.emit(Uint8Array::new(&bytes).to_vec());
                }
            });
        })
    };
    let drawn = {
        let host = host.clone();
        Callback::from(move |done: Callback<()>| {
            let promise = host.drawn();
            spawn_local(async move {
                match JsFuture::from(promise).await {
                    Ok(_) | Err(_) => done.emit(()),
                }
            });
        })
    };
    let [saving, printing, addressing, moving, embedding] = std::array::from_fn(|_| host.clone());
    Edge {
        changed,
        moved: Callback::from(move |()| moving.moved()),
        fetch_words: words,
        copy,
        save: Callback::from(move |file: crate::widget::File| {
            saving.save(&file.name, file.media_type, &file.text);
        }),
        print: Callback::from(move |()| printing.print()),
        embed: Callback::from(move |(query, theme): (String, Theme)| embedding.embed(&query, theme.id())),
        fetch_titles: titles,
        drawn: Some(drawn),
        address: Some(Callback::from(move |query: String| addressing.address(&query))),
    }
}
