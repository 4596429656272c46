//! The occupations bundled into this build, or a host's own.
//!
//! Reviewable tables under `static/data/` are packed into bytes when the crate is built (`build.rs`) and
//! become part of the program. Opening them reads a header; an [`Occupation`] is a place in them, and a
//! figure is read when it is asked for. The layout is drawn in `dataset/layout.rs`.

mod column;
mod custom;
mod figures;
mod layout;
mod name;
mod outline;
mod pack;
mod read;
mod source;
#[cfg(not(target_arch = "wasm32"))]
pub mod table;
mod words;

use std::any::Any;
use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

pub use column::{Column, Form, Kind, Near};
pub use custom::{CustomData, CustomWords, Fault, Given, Rejected};
pub(crate) use layout::fnv;
use name::Stored;
pub use pack::{Cell, Contents, DoesNotFit, Row, pack, pack_names, pack_outline};
pub use read::Broken;
pub use words::{Words, blocks};

use crate::occupation::{Code, Missing, Name, Source};
use figures::Figures;
use outline::Came;

static BUNDLED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/occupations.bin"));

/// The job titles that people type most, in the form of the file of all.
static MOST_TYPED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/most-typed-titles.bin"));

/// A set of occupations with everything known of them.
#[derive(Clone, Debug)]
pub struct Dataset {
    bytes: read::Bytes,
    is_bundled: bool,
    /// Where what searches comes later: the names of all occupations of this build, once they came with it.
    names: Option<Arc<OnceLock<read::Bytes>>>,
    /// For an outline, what came of each occupation and of all together. All that know the outline know it.
    came: Arc<[Came]>,
    /// The job titles that it has from the beginning, if any.
    first_titles: Option<&'static [u8]>,
    /// The file of all job titles, once it came. All that know the dataset know it.
    titles: Arc<OnceLock<Vec<u8>>>,
    /// A number for each slug, so that few names are read to find the one that has it.
    slugs: Arc<OnceLock<Vec<u32>>>,
    /// What was made of it once, for all who know it.
    kept: Arc<OnceLock<Arc<dyn Any + Send + Sync>>>,
}

impl Dataset {
    /// The occupations of this build.
    pub fn bundled() -> Dataset {
        let bundled = Dataset::open(BUNDLED).unwrap_or_else(|_| Dataset::of(read::Bytes::none()));
        Dataset { is_bundled: true, ..bundled.with_most_typed() }
    }

    /// The occupations in the bytes that [`pack()`] wrote.
    ///
    /// # Errors
    /// The bytes are of another version, cut off, or no dataset at all.
    pub fn open(bytes: impl Into<Cow<'static, [u8]>>) -> Result<Dataset, Broken> {
        let bytes = Some(read::Bytes::open(bytes.into())?).filter(read::Bytes::is_whole).ok_or(Broken)?;
        Ok(Dataset::of(bytes))
    }

    /// The same with the job titles that people type most.
    fn with_most_typed(self) -> Dataset {
        Dataset { first_titles: Some(MOST_TYPED), ..self }
    }

    /// The job titles that lead to occupations, in the form of `titles.bin`: all, the most typed, or none yet.
    pub fn titles(&self) -> Option<&[u8]> {
        self.titles.get().map(Vec::as_slice).or(self.first_titles)
    }

    /// Whether the file of all job titles came.
    pub fn has_all_titles(&self) -> bool {
        self.titles.get().is_some()
    }

    /// Takes the file of all job titles, once.
    pub(crate) fn add_titles(&self, file: Vec<u8>) {
        self.titles.get_or_init(|| file);
    }

    /// The one thing that is made of it once, for all who know it; nothing if something else was.
    pub(crate) fn keep<T: Any + Send + Sync>(&self, make: impl FnOnce() -> T) -> Option<Arc<T>> {
        self.kept.get_or_init(|| Arc::new(make())).clone().downcast().ok()
    }

    /// The bytes that [`Dataset::open`] takes.
    pub fn as_bytes(&self) -> &[u8] {
        self.bytes.all()
    }

    /// Of these bytes, with nothing that comes later.
    fn of(bytes: read::Bytes) -> Dataset {
        Dataset {
            bytes,
            is_bundled: false,
            names: None,
            came: Arc::default(),
            first_titles: None,
            titles: Arc::default(),
            slugs: Arc::default(),
            kept: Arc::default(),
        }
    }

    /// Whether these are the occupations of this build, for whom it has files beside the program.
    pub fn is_bundled(&self) -> bool {
        self.is_bundled
    }

    /// How many occupations there are.
    pub fn len(&self) -> usize {
        self.bytes.occupations
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The occupation at a place of the list.
    pub fn get(&self, index: usize) -> Option<Occupation<'_>> {
        (index < self.len()).then_some(Occupation { dataset: self, index })
    }

    /// All occupations: official ones by code, then job titles.
    pub fn iter(&self) -> impl Iterator<Item = Occupation<'_>> {
        (0..self.len()).filter_map(|i| self.get(i))
    }

    /// What is published of all occupations together, read like an occupation; it is none of the list.
    pub fn all_occupations(&self) -> Option<Occupation<'_>> {
        (self.bytes.rows > self.len()).then_some(Occupation { dataset: self, index: self.len() })
    }

    /// The occupation that a slug or a code names.
    pub fn find(&self, slug_or_code: &str) -> Option<Occupation<'_>> {
        match slug_or_code.parse::<Code>() {
            Ok(code) => self.iter().find(|o| o.is_official() && o.code() == Some(code)),
            Err(_) => self.find_slug(slug_or_code),
        }
    }

    fn find_slug(&self, slug: &str) -> Option<Occupation<'_>> {
        if !self.came.is_empty() && !self.has_names() {
            let is_called =
                |came: &Came| came.name.get().is_some_and(|name| Stored::new(name).is_called(slug));
            return self.get(self.came.iter().position(is_called)?);
        }
        let number = |slug: &str| layout::fnv(slug.as_bytes());
        let numbers = self.slugs.get_or_init(|| {
            let mut numbers = Vec::new();
            for block in self.listed().names() {
                numbers
                    .extend(block.split_terminator('\n').map(|stored| number(&Stored::new(stored).slug())));
            }
            numbers
        });
        let wanted = number(slug);
        self.iter()
            .find(|occupation| numbers.get(occupation.index) == Some(&wanted) && occupation.slug() == slug)
    }

    /// What has the names of all occupations, and the columns that list them.
    fn listed(&self) -> &read::Bytes {
        let names = self.names.as_ref().filter(|_| !self.came.is_empty());
        names.and_then(|names| names.get()).unwrap_or(&self.bytes)
    }

    /// The official occupations of a major group, by its two digits.
    pub fn group(&self, major: u32) -> impl Iterator<Item = Occupation<'_>> {
        self.iter().filter(move |o| o.is_official() && o.code().is_some_and(|c| c.major_group() == major))
    }

    /// How many sources there are.
    pub fn sources(&self) -> usize {
        self.bytes.sources
    }

    /// The source of this number, as [`Occupation::source_of`] gives it.
    pub fn source(&self, number: u8) -> Source {
        source::read(self.stored_source(number))
    }

    fn stored_source(&self, number: u8) -> &str {
        self.bytes.text(self.bytes.rows + usize::from(number))
    }

    /// The number of the source with this identifier.
    pub fn source_number(&self, id: &str) -> Option<u8> {
        (0..=u8::MAX).take(self.sources()).find(|number| source::id(self.stored_source(*number)) == id)
    }
}

/// One occupation of a dataset. What it knows is read when it is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Occupation<'d> {
    dataset: &'d Dataset,
    index: usize,
}

impl<'d> Occupation<'d> {
    /// Its place in the dataset's list.
    pub fn index(self) -> usize {
        self.index
    }

    /// The dataset that it is part of.
    pub fn dataset(self) -> &'d Dataset {
        self.dataset
    }

    /// Whether its figures are here, and those of the occupation that it is counted with.
    pub fn has_figures(self) -> bool {
        let is_here = |o: Occupation<'_>| o.dataset.came.is_empty() || o.figures().is_some();
        is_here(self) && self.counted_with().is_none_or(is_here)
    }

    /// What came of its figures.
    fn figures(self) -> Option<&'d Figures> {
        let came = self.dataset.came.get(self.index)?;
        came.figures.get().map(|figures| &**figures)
    }

    /// Its name as it is stored; empty before it came.
    fn stored_name(self) -> &'d str {
        let came = self.dataset.came.get(self.index).and_then(|came| Some(&**came.name.get()?));
        came.unwrap_or_else(|| self.dataset.listed().text(self.index))
    }

    fn stored(self) -> Stored<'d> {
        Stored::new(self.stored_name())
    }

    /// Its address in links.
    pub fn slug(self) -> String {
        self.stored().slug()
    }

    /// The reviewed forms of its name.
    pub fn name(self) -> Name {
        self.stored().name()
    }

    /// The title that its publisher gives it; empty for a job title.
    pub fn title(self) -> String {
        self.stored().title()
    }

    /// Its own code, or that of the official occupation that it is counted with.
    pub fn code(self) -> Option<Code> {
        let digits = self.official().number(Column::Digits).ok()?;
        u32::try_from(digits).ok().filter(|d| *d > 0).map(Code::from_digits)
    }

    /// Whether it is an official occupation rather than a job title.
    pub fn is_official(self) -> bool {
        self.counted_with().is_none()
    }

    /// The official occupation that a job title is counted with.
    pub fn counted_with(self) -> Option<Occupation<'d>> {
        self.link(Column::CountedWith)
    }

    /// The official occupation whose figures it has: itself, or the one that it is counted with.
    pub fn official(self) -> Occupation<'d> {
        self.counted_with().unwrap_or(self)
    }

    /// The number in the column, in the column's steps; of a list the first.
    ///
    /// # Errors
    /// There is none; the reason is the publisher's.
    pub fn number(self, column: Column) -> Result<i32, Missing> {
        self.number_at(column, 0)
    }

    /// The number in a place of the column, counted from 0.
    ///
    /// # Errors
    /// There is none; the reason is the publisher's.
    pub fn number_at(self, column: Column, place: usize) -> Result<i32, Missing> {
        match self.figures() {
            Some(figures) => figures.number(column, place),
            None => self.dataset.listed().cell(self.index, column, place),
        }
    }

    /// The text in the column; of a list the first.
    ///
    /// # Errors
    /// There is none; the reason is the publisher's.
    pub fn text(self, column: Column) -> Result<&'d str, Missing> {
        self.text_at(column, 0)
    }

    /// The text in a place of the column, counted from 0.
    ///
    /// # Errors
    /// There is none; the reason is the publisher's.
    pub fn text_at(self, column: Column, place: usize) -> Result<&'d str, Missing> {
        let index = self.number_at(column, place)?.unsigned_abs() as usize;
        Ok(match self.figures() {
            Some(figures) => figures.text(index),
            None => self.dataset.bytes.text(index),
        })
    }

    /// All texts that the column has, in order.
    pub fn texts(self, column: Column) -> impl Iterator<Item = &'d str> {
        (0..column.places()).filter_map(move |place| self.text_at(column, place).ok())
    }

    /// The occupation that the column points to; of a list the first.
    pub fn link(self, column: Column) -> Option<Occupation<'d>> {
        self.links(column).next()
    }

    /// All other occupations that the column points to, in order.
    fn links(self, column: Column) -> impl Iterator<Item = Occupation<'d>> {
        let links = (0..column.places()).filter_map(move |place| self.number_at(column, place).ok());
        let occupations = links.filter_map(move |index| self.dataset.get(usize::try_from(index).ok()?));
        occupations.filter(move |other| other.index != self.index)
    }

    /// Which of the dataset's sources gives this occupation's figure in the column.
    pub fn source_of(self, column: Column) -> u8 {
        let own = self.number(Column::OwnSource).ok().and_then(|n| u8::try_from(n).ok());
        own.unwrap_or_else(|| self.dataset.bytes.column_source(column))
    }

    /// Up to six occupations that O*NET calls related, the nearest first.
    pub fn related(self) -> impl Iterator<Item = Occupation<'d>> {
        self.official().links(Column::Related)
    }
}

impl PartialEq for Occupation<'_> {
    fn eq(&self, other: &Occupation<'_>) -> bool {
        std::ptr::eq(self.dataset, other.dataset) && self.index == other.index
    }
}
