//! The data functions for JavaScript: a module of its own without the interface, since most pages call none
//! of them. Its side in JavaScript is `static/web/data-api.js`.

use std::cell::OnceCell;
use std::sync::Arc;

use js_sys::{Error, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use super::fetched::Fetched;
use super::given;
use crate::comparison::{Comparison, MAX_COMPARED};
use crate::dataset::{CustomWords, Dataset, Rejected};
use crate::export::{object, occupations};
use crate::search::{Index, Match};
use crate::widget::{Choices, Options};

/// Some occupations with the functions that JavaScript has for them.
#[wasm_bindgen]
pub struct Occupations {
    dataset: Dataset,
    /// What searching needs, made when it is first asked for.
    index: OnceCell<Arc<Index>>,
    /// The words of a host's own.
    words: Option<CustomWords>,
    /// The files of places that were fetched.
    places: Fetched,
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
        Occupations {
            dataset: Dataset::bundled(),
            index: OnceCell::new(),
            words: None,
            places: Fetched::default(),
        }
    }

    /// A host's own occupations.
    ///
    /// # Errors
    /// Something is wrong with them; the error's `faults` tell all of it by row and field.
    pub fn custom(data: &JsValue) -> Result<Occupations, Error> {
        let data = given::read(data).map_err(rejection)?;
        let dataset = Dataset::from_custom(&data).map_err(rejection)?;
        let words = Some(CustomWords::new(&data));
        Ok(Occupations { dataset, index: OnceCell::new(), words, places: Fetched::default() })
    }

    /// Some of them side by side, by slug, code, name or job title, each with its own place behind an `@` if it has one.
    ///
    /// # Errors
    /// There are none or more than four, one or a place is unknown, its file was not fetched, or pay, prices or
    /// average are none of their values.
    pub fn compare(
        &self,
        names: Vec<String>,
        pay: &str,
        place: &str,
        prices: &str,
        average: &str,
    ) -> Result<JsValue, JsError> {
        if !(1..=MAX_COMPARED).contains(&names.len()) {
            return Err(JsError::new(&format!(
                "give one to {MAX_COMPARED} occupations, not {}",
                names.len()
            )));
        }
        let mut options = Options::default();
        for (option, value) in [("pay", pay), ("place", place), ("prices", prices), ("average", average)] {
            options.set(option, value).map_err(|bad| JsError::new(&bad.to_string()))?;
        }
        let Choices { pay, prices, average, .. } = options.choices;
        let asked = self.places.asked(&names, &options.place, prices, &self.dataset);
        let asked = asked.map_err(|why| JsError::new(&why))?;
        let comparison = Comparison::in_places(&asked, &self.dataset, pay);
        Ok(plain(&object(&if average { comparison.beside_all(&self.dataset) } else { comparison })))
    }

    /// The files of places that are still to be fetched for some of them, the list of areas first.
    ///
    /// # Errors
    /// One is unknown, or they are a host's own.
    #[wasm_bindgen(js_name = missingPlaces)]
    pub fn missing_places(&self, names: Vec<String>) -> Result<Vec<String>, JsError> {
        self.places.missing(&names, &self.dataset).map_err(|why| JsError::new(&why))
    }

    /// Takes one of these files.
    ///
    /// # Errors
    /// The bytes are no such file, or of another version.
    #[wasm_bindgen(js_name = addPlaces)]
    pub fn add_places(&mut self, file: &str, bytes: &[u8]) -> Result<(), JsError> {
        self.places.add(file, bytes, &self.dataset).map_err(|why| JsError::new(&why))
    }

    /// Those that answer what someone typed, the best first.
    pub fn search(&self, query: &str, limit: usize) -> JsValue {
        let hits = self.index.get_or_init(|| Arc::new(Index::new(&self.dataset))).search(query, limit);
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

    /// Lets names and searching know all job titles, from the bytes of their file.
    ///
    /// # Errors
    /// The bytes are no such file, or of another version.
    #[wasm_bindgen(js_name = addTitles)]
    pub fn add_titles(&mut self, bytes: &[u8]) -> Result<(), JsError> {
        let index = Index::with_titles(&self.dataset, bytes.to_vec());
        self.index =
            index.map_err(|_| JsError::new("titles: the bytes are no titles.bin of this version"))?.into();
        Ok(())
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
