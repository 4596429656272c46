//! The host object: what JavaScript does for the widget, and so its edge.

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Element;

use crate::widget::{Choice, Chunk, Edge, File, Shown, Theme};

#[wasm_bindgen]
extern "C" {
    /// An object with the functions below. Its side of the contract is in `static/web/host.js`.
    #[derive(Clone)]
    pub type Host;

    /// The file of the occupation with this slug, its words and figures; rejects if it does not come.
    #[wasm_bindgen(method)]
    pub fn words(this: &Host, slug: &str) -> Promise;

    /// Puts the text into the clipboard; rejects if the browser does not allow it.
    #[wasm_bindgen(method)]
    pub fn copy(this: &Host, text: &str) -> Promise;

    /// Hands the reader a file.
    #[wasm_bindgen(method)]
    pub fn save(this: &Host, name: &str, media_type: &str, text: &str);

    /// Prints the page.
    #[wasm_bindgen(method)]
    pub fn print(this: &Host);

    /// The reader changed what is shown: its query, and where it is on a site that has pages, from the
    /// site's root.
    #[wasm_bindgen(method)]
    pub fn changed(this: &Host, query: &str, page: &str);

    /// A link within the widget was followed: another comparison begins at the top.
    #[wasm_bindgen(method)]
    pub fn moved(this: &Host);

    /// Shows the code that embeds what the query asks for in these colours.
    #[wasm_bindgen(method)]
    pub fn embed(this: &Host, query: &str, theme: &str);

    /// Takes a sentence on an option that was asked for in vain. Returns whether the reader is to see it.
    #[wasm_bindgen(method)]
    pub fn refused(this: &Host, sentence: &str) -> bool;

    /// The bytes of the list of areas, as a `Uint8Array`; rejects if it does not come.
    #[wasm_bindgen(method)]
    pub fn areas(this: &Host) -> Promise;

    /// The bytes of the figures in places of the official occupation with this slug, as a `Uint8Array`; rejects
    /// if they do not come.
    #[wasm_bindgen(method)]
    pub fn local(this: &Host, slug: &str) -> Promise;

    /// Resolves when the element comes near what the reader sees.
    #[wasm_bindgen(method)]
    pub fn near(this: &Host, element: &Element) -> Promise;

    /// The bytes of the file of all job titles, as a `Uint8Array`; rejects if it does not come.
    #[wasm_bindgen(method)]
    pub fn titles(this: &Host) -> Promise;

    /// Resolves when more of the page may be drawn: once what was drawn is on the screen, if anything was.
    #[wasm_bindgen(method)]
    pub fn drawn(this: &Host) -> Promise;

    /// The same once the chunk of the module with this number is there; rejects if it does not come.
    #[wasm_bindgen(method)]
    pub fn chunk(this: &Host, number: u8) -> Promise;

    /// Resolves once the dataset has the names of these slugs, or those of all occupations where no file tells one or none
    /// is given; rejects if they do not come.
    #[wasm_bindgen(method)]
    pub fn names(this: &Host, slugs: Vec<String>) -> Promise;

    /// Resolves once what searches is there, and the names of all occupations; rejects if they do not come.
    #[wasm_bindgen(method)]
    pub fn search(this: &Host) -> Promise;

    /// The whole address of a query; of an empty one, what stands before every other.
    #[wasm_bindgen(method)]
    pub fn address(this: &Host, query: &str) -> String;
}

impl Edge for Host {
    fn changed(&self, shown: &Shown) {
        Host::changed(self, &shown.query, &shown.page);
    }

    fn moved(&self) {
        Host::moved(self);
    }

    fn fetch_file(&self, slug: &str, done: Box<dyn FnOnce(Option<String>)>) {
        let promise = self.words(slug);
        spawn_local(
            async move { done(JsFuture::from(promise).await.ok().and_then(|text| text.as_string())) },
        );
    }

    fn fetch_areas(&self, done: Box<dyn FnOnce(Option<Vec<u8>>)>) {
        bytes(self.areas(), done);
    }

    fn fetch_local(&self, slug: &str, done: Box<dyn FnOnce(Option<Vec<u8>>)>) {
        bytes(self.local(slug), done);
    }

    fn await_near(&self, element: &Element, done: Box<dyn FnOnce()>) {
        when(self.near(element), done);
    }

    fn fetch_titles(&self, done: Box<dyn FnOnce(Option<Vec<u8>>)>) {
        bytes(self.titles(), done);
    }

    fn await_drawn(&self, done: Box<dyn FnOnce()>) {
        let promise = self.drawn();
        spawn_local(async move {
            match JsFuture::from(promise).await {
                Ok(_) | Err(_) => done(),
            }
        });
    }

    fn await_chunk(&self, chunk: Chunk, done: Box<dyn FnOnce()>) {
        when(self.chunk(chunk as u8), done);
    }

    fn await_names(&self, slugs: &[String], done: Box<dyn FnOnce(bool)>) {
        whether(self.names(slugs.to_vec()), done);
    }

    fn await_search(&self, done: Box<dyn FnOnce(bool)>) {
        whether(self.search(), done);
    }

    fn copy(&self, text: &str, done: Box<dyn FnOnce(bool)>) {
        whether(Host::copy(self, text), done);
    }

    fn save(&self, file: &File) {
        Host::save(self, &file.name, file.media_type, &file.text);
    }

    fn print(&self) {
        Host::print(self);
    }

    fn embed(&self, query: &str, theme: Theme) {
        Host::embed(self, query, theme.id());
    }
}

/// Goes on once the promise has come true, if it does.
fn when(promise: Promise, done: Box<dyn FnOnce()>) {
    spawn_local(async move {
        if JsFuture::from(promise).await.is_ok() {
            done();
        }
    });
}

/// Tells whether the promise comes true.
fn whether(promise: Promise, done: Box<dyn FnOnce(bool)>) {
    spawn_local(async move { done(JsFuture::from(promise).await.is_ok()) });
}

/// Hands on the bytes that the promise brings, or nothing.
fn bytes(promise: Promise, done: Box<dyn FnOnce(Option<Vec<u8>>)>) {
    spawn_local(async move {
        let bytes = JsFuture::from(promise).await.ok();
        done(bytes.map(|bytes| Uint8Array::new(&bytes).to_vec()));
    });
}
