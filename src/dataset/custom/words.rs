//! The words on a host's occupations. The dataset holds figures only, so that words stay aside.

use std::collections::BTreeMap;

use super::CustomData;
use super::fault::{At, Faults};
use super::object::Object;
use crate::dataset::Words;

pub(super) const FIELDS: [&str; 5] = ["card", "description", "day", "responsibilities", "technology"];

impl Words {
    /// Reads the field `words` of an occupation.
    pub(super) fn read(occupation: Object<'_>, faults: &mut Faults) -> Option<Words> {
        let words = Object::new(occupation.get("words")?, occupation.at, "words.", faults)?;
        words.has_only(&FIELDS, faults);
        let owned = |texts: Vec<&str>| texts.into_iter().map(str::to_owned).collect();
        Some(Words {
            card: words.optional_text("card", 300, faults).to_owned(),
            description: words.optional_text("description", 5000, faults).to_owned(),
            day: words.optional_text("day", 300, faults).to_owned(),
            responsibilities: owned(words.texts("responsibilities", 50, 500, faults)),
            technology: owned(words.texts("technology", 100, 200, faults)),
        })
    }
}

/// The words on all of a host's occupations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CustomWords {
    of: BTreeMap<String, Words>,
}

impl CustomWords {
    /// The words in data that [`Dataset::from_custom`](crate::dataset::Dataset::from_custom) accepts.
    pub fn new(custom: &CustomData) -> CustomWords {
        let mut ignored = Faults::default();
        let occupations = custom.occupations().iter().filter_map(|given| {
            let occupation = Object::new(given, At::WHOLE, "", &mut ignored)?;
            let slug = occupation.text("slug", usize::MAX - 1, &mut ignored).to_owned();
            Some((slug, Words::read(occupation, &mut ignored)?))
        });
        let mut of = BTreeMap::new();
        of.extend(occupations);
        CustomWords { of }
    }

    /// The words on the occupation with this slug, if the host wrote any.
    pub fn get(&self, slug: &str) -> Option<&Words> {
        self.of.get(slug)
    }

    /// The words file of the occupation with this slug, as [`Words::parse`] reads it. What the host left out
    /// is told to the reader.
    pub fn block(&self, slug: &str) -> String {
        const NONE: &str = "Not described in this dataset.";
        let mut words = self.get(slug).cloned().unwrap_or_default();
        for text in [&mut words.card, &mut words.description] {
            if text.is_empty() {
                NONE.clone_into(text);
            }
        }
        if words.responsibilities.is_empty() {
            words.responsibilities.push(NONE.to_owned());
        }
        words.to_block()
    }
}
