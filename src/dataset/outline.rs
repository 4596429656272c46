//! The occupations of this build where they come one by one: how many there are is known from the beginning, and what
//! each is called and its figures come with its file, or the names of all together, once somebody searches them.

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use super::figures::{Figures, Told};
use super::{Broken, Dataset, read};

/// How many occupations there are, and the sources.
static OUTLINE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/outline.bin"));

/// The names, with what lists and searches them ([`Column::is_indexed`]).
#[cfg(not(target_arch = "wasm32"))]
static NAMES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/names.bin"));

/// What is published of all occupations together, in the form of an occupation's file.
static ALL: &str = include_str!(concat!(env!("OUT_DIR"), "/all-occupations.txt"));

/// What came of one occupation.
#[derive(Debug, Default)]
pub(super) struct Came {
    /// Its name as it is stored.
    pub(super) name: OnceLock<Box<str>>,
    pub(super) figures: OnceLock<Box<Figures>>,
}

impl Dataset {
    /// How many occupations of this build there are, and the sources. What is known of each comes by
    /// [`Dataset::add_file`], with the names of those that it calls related, the names of all by [`Dataset::add_names`]
    /// and the job titles by [`Dataset::add_titles`]; before that it has none, and knows none of an unknown name.
    pub fn outline() -> Dataset {
        let bytes = read::Bytes::open(OUTLINE.into()).unwrap_or_else(|_| read::Bytes::none());
        let came = (0..bytes.rows).map(|_| Came::default()).collect();
        let names = Some(Arc::default());
        let outline = Dataset { is_bundled: true, names, came, ..Dataset::of(bytes) };
        // The build writes it.
        outline.add_file(ALL).unwrap_or_default();
        outline
    }

    /// The same with the names of all occupations.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn index() -> Dataset {
        let index = Dataset::outline();
        index.add_names(NAMES).unwrap_or_default();
        index
    }

    /// The bytes that [`Dataset::add_names`] takes.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn names_file() -> &'static [u8] {
        NAMES
    }

    /// Takes the names of all occupations, with what lists and searches them, once.
    ///
    /// # Errors
    /// They are of another version.
    pub fn add_names(&self, bytes: impl Into<Cow<'static, [u8]>>) -> Result<(), Broken> {
        let names = Some(read::Bytes::open(bytes.into())?).filter(|names| names.rows == self.bytes.rows);
        self.names.as_ref().ok_or(Broken)?.set(names.ok_or(Broken)?).or(Ok(()))
    }

    /// The same, which has its names itself, where what searches comes with those of the outline.
    pub fn searched_with(self, outline: &Dataset) -> Dataset {
        Dataset { names: outline.names.clone(), ..self }
    }

    /// Whether the names of all occupations are here, and what searches them. Without, none is found but by its slug or
    /// code, where that came.
    pub fn has_names(&self) -> bool {
        self.names.as_ref().is_none_or(|names| names.get().is_some())
    }

    /// Takes what the file of an occupation says of figures and names.
    ///
    /// # Errors
    /// It is of another edition, or says nothing of figures.
    pub fn add_file(&self, file: &str) -> Result<(), Broken> {
        let Told { names, figures } = Told::parse(file, self.edition())?;
        for (place, name) in names {
            self.came.get(place).ok_or(Broken)?.name.get_or_init(|| name.into());
        }
        for (place, figures) in figures {
            self.came.get(place).ok_or(Broken)?.figures.get_or_init(|| Box::new(figures));
        }
        Ok(())
    }

    /// What names this edition of the occupations of this build; the files of occupations name it too.
    pub fn edition(&self) -> &'static str {
        env!("DATASET_EDITION")
    }
}
