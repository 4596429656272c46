//! A host's own occupations: the same types from JSON, accepted whole or rejected with all that is wrong.
//!
//! ```json
//! {
//!   "sources": [{
//!     "id": "survey", "publisher": "Acme", "dataset": "Pay survey", "period": "2026", "area": "Norway",
//!     "topic": "Pay", "short": "Acme survey", "licence": "CC BY 4.0", "url": "https://example.org/survey"
//!   }],
//!   "occupations": [{
//!     "slug": "data-wrangler",
//!     "singular": "data wrangler", "plural": "data wranglers", "article": "a",
//!     "short": "wrangler", "shortPlural": "wranglers",
//!     "figures": { "mean_year": 101420, "growth": -10.5, "mean_hour": { "missing": "annual-only" } },
//!     "related": [],
//!     "words": { "card": "Tidies data.", "responsibilities": ["Renames columns"] }
//!   }]
//! }
//! ```
//!
//! `static/occupations.schema.json` documents every field. Reading has two levels: [`CustomData`] is what was
//! given, any JSON at all; [`Dataset::from_custom`] finds out what it means and what is wrong with it. A figure
//! is a number in the unit of its row, never rounded: `48.76` dollars an hour, `10.5` percent. Its source is
//! the occupation's, or else the one that claims it in `figures`, or else the first.

mod agree;
mod fault;
mod figure;
mod given;
mod keys;
mod object;
mod occupation;
mod source;
mod text;
mod words;

use serde::de::{Deserialize, Deserializer};

pub use fault::{Fault, Rejected};
pub use given::Given;
pub use words::CustomWords;

use self::fault::{At, Faults};
use self::keys::Keys;
use self::object::Object;
use self::occupation::Known;
use super::Dataset;
use super::pack::{Contents, pack};

/// The most occupations.
const MAX_OCCUPATIONS: usize = 50_000;

/// The most bytes of all texts together, since places within them are numbers of three bytes, and a name
/// that follows no rule takes one more byte.
const MAX_TEXT: usize = (1 << 24) - 1 - MAX_OCCUPATIONS;

const FIELDS: [&str; 3] = ["$schema", "sources", "occupations"];

/// A host's data as it was given, not yet checked: from JSON by `serde_json`, or from a JavaScript object.
///
/// Only what no JSON can be is refused here.
#[derive(Clone, Debug)]
pub struct CustomData {
    given: Given,
}

impl<'de> Deserialize<'de> for CustomData {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<CustomData, D::Error> {
        Given::read(deserializer).map(|given| CustomData { given })
    }
}

impl From<Given> for CustomData {
    fn from(given: Given) -> CustomData {
        CustomData { given }
    }
}

impl CustomData {
    fn root(&self, faults: &mut Faults) -> Option<Object<'_>> {
        Object::new(&self.given, At::WHOLE, "", faults)
    }

    fn occupations(&self) -> &[Given] {
        let mut ignored = Faults::default();
        let root = self.root(&mut ignored);
        root.map_or(&[], |root| root.list("occupations", MAX_OCCUPATIONS, &mut ignored))
    }
}

impl Dataset {
    /// A host's own occupations.
    ///
    /// # Errors
    /// Something is wrong anywhere in the data; all of it is named by row and field.
    pub fn from_custom(custom: &CustomData) -> Result<Dataset, Rejected> {
        let mut faults = Faults::default();
        let contents = contents(custom, &mut faults);
        faults.none()?;
        let packed = pack(&contents).map_err(|unfit| {
            let at = At { list: "occupations", row: Some(unfit.row), slug: "" };
            Rejected::one(at, unfit.column, format_args!("does not fit"))
        })?;
        let opened = Dataset::open(packed).map(Dataset::with_most_typed);
        opened.map_err(|broken| Rejected::one(At::WHOLE, "", format_args!("{broken}")))
    }
}

/// What the data means, as far as it is acceptable.
fn contents(custom: &CustomData, faults: &mut Faults) -> Contents {
    let Some(root) = custom.root(faults) else { return Contents::default() };
    root.has_only(&FIELDS, faults);
    for (list, example) in [("sources", "where figures come from"), ("occupations", "what to compare")] {
        if root.get(list).is_none_or(|given| *given == Given::List(Vec::new())) {
            root.fault(list, format_args!("is empty; list {example}"), faults);
        }
    }
    let mut contents = Contents::default();
    let keys = Keys::new();
    let sources =
        source::read(root.list("sources", source::MAX_SOURCES, faults), &keys, &mut contents, faults);
    let occupations = root.list("occupations", MAX_OCCUPATIONS, faults);
    let known = Known::new(occupations, sources, keys);
    for (index, given) in occupations.iter().enumerate() {
        contents.rows.extend(occupation::read(given, index, &known, faults));
    }
    if contents.text_bytes() > MAX_TEXT {
        let message = format_args!("hold more than 16 MB of names and categories; shorten them");
        root.fault("occupations", message, faults);
    }
    contents
}
