//! The data functions for JavaScript: a module of its own without the interface, since most pages call none
//! of them. Its side in JavaScript is `static/web/data-api.js`.

use std::cell::OnceCell;

use js_sys::{Error, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use super::given;
use crate::comparison::{Comparison, MAX_COMPARED};
use crate::dataset::{CustomWords, Dataset, Occupation, Rejected};
use crate::export::{object, occupations};
use crate::search::{Index, Match, resolve};
use crate::widget::Options;

/// Some occupations with the functions that JavaScript has for them.
#[wasm_bindgen]
pub struct Occupations {
    dataset: Dataset,
    /// What searching needs, made when it is first asked for.
    index: OnceCell<Index>,
    /// The words of a host's own.
    words: Option<CustomWords>,
}

/// An occupation that answers a query.
#[derive(Serialize)]
struct Found {
    slug: String,
    code: Option<String>,
    name: String,
    matched: Option<String>,
    nearest: bool,
}

#[wasm_bindgen]
impl Occupations {
    /// The occupations of this build.
    #[wasm_bindgen(constructor)]
    #[allow(clippy::new_without_default, reason = "only JavaScript calls it")]
    pub fn new() -> Occupations {
        Occupations { dataset: Dataset::bundled(), index: OnceCell::new(), words: None }
    }

    /// A host's own occupations.
    ///
    /// # Errors
    /// Something is wrong with them; the error's `faults` tell all of it by row and field.
    pub fn custom(data: &JsValue) -> Result<Occupations, Error> {
        let data = given::read(data).map_err(rejection)?;
        let dataset = Dataset::from_custom(&data).map_err(rejection)?;
        Ok(Occupations { dataset, index: OnceCell::new(), words: Some(CustomWords::new(&data)) })
    }

    /// Some of them side by side, by slug, code, name or job title.
    ///
    /// # Errors
    /// There are none or more than four, one is unknown, or pay is neither `yearly` nor `hourly`.
    pub fn compare(&self, names: Vec<String>, pay: &str) -> Result<JsValue, JsError> {
        if !(1..=MAX_COMPARED).contains(&names.len()) {
            return Err(JsError::new(&format!(
                "give one to {MAX_COMPARED} occupations, not {}",
                names.len()
            )));
        }
        let mut options = Options::default();
        options.set("pay", pay).map_err(|bad| JsError::new(&bad.to_string()))?;
        let chosen: Vec<Occupation<'_>> =
            names.iter().map(|name| resolve(&self.dataset, name).occupation()).collect::<Result<_, _>>()?;
        Ok(plain(&object(&Comparison::new(&chosen, &self.dataset, options.choices.pay))))
    }

    /// Those that answer what someone typed, the best first.
    pub fn search(&self, query: &str, limit: usize) -> JsValue {
        let hits = self.index.get_or_init(|| Index::new(&self.dataset)).search(query, limit);
        let found = hits.into_iter().filter_map(|hit| {
            let occupation = self.dataset.get(hit.occupation)?;
            Some(Found {
                slug: occupation.slug(),
                code: occupation.code().map(|code| code.to_string()),
                name: occupation.name().singular,
                matched: hit.title,
                nearest: hit.kind == Match::Nearest,
            })
        });
        plain(&found.collect::<Vec<_>>())
    }

    /// Lets searching know all job titles, from the bytes of their file.
    ///
    /// # Errors
    /// The bytes are no such file, or of another version.
    #[wasm_bindgen(js_name = addTitles)]
    pub fn add_titles(&mut self, bytes: &[u8]) -> Result<(), JsError> {
        let mut index = self.index.take().unwrap_or_else(|| Index::new(&self.dataset));
        let added = index.add_titles(bytes);
        self.index = index.into();
        added.map_err(|_| JsError::new("titles: the bytes are no titles.bin of this version"))
    }

    /// All of them.
    pub fn list(&self) -> JsValue {
        plain(&occupations(&self.dataset))
    }

    /// All of them as bytes, for the module that shows them.
    pub fn bytes(&self) -> Vec<u8> {
        self.dataset.as_bytes().to_vec()
    }

    /// The words file of one of a host's own.
    pub fn words(&self, slug: &str) -> Option<String> {
        self.words.as_ref().map(|words| words.block(slug))
    }
}

/// As `JSON.parse` would give it: objects rather than maps, null for what is missing.
fn plain(value: &impl Serialize) -> JsValue {
    // Text, numbers and lists are always of JavaScript's kind.
    value.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}

fn rejection(rejected: Rejected) -> Error {
    let error = Error::new(&rejected.to_string());
    for (name, value) in [("faults", plain(&rejected.errors)), ("more", rejected.more.into())] {
        // A new object takes any field.
        Reflect::set(&error, &name.into(), &value).unwrap_or_default();
    }
    error
}
