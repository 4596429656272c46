//! The host object: what JavaScript does for the widget.

use js_sys::Promise;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// An object with the functions below. Its side of the contract is in `static/host.js`.
    #[derive(Clone)]
    pub type Host;

    /// The words file of the occupation with this slug; rejects if it does not come.
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

    /// The bytes of the file of all job titles, as a `Uint8Array`; rejects if it does not come.
    #[wasm_bindgen(method)]
    pub fn titles(this: &Host) -> Promise;

    /// Resolves when the page has been drawn.
    #[wasm_bindgen(method)]
    pub fn drawn(this: &Host) -> Promise;

    /// The whole address that shows what a query asks for.
    #[wasm_bindgen(method)]
    pub fn address(this: &Host, query: &str) -> String;
}
