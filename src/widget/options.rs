//! What a page may ask of the widget: one vocabulary for attributes, the query and JavaScript, in one table.
//!
//! From [`OPTIONS`] come reading, the query that leads back and the sentence on a value that an option does not
//! have; and, held by `tests/options.rs`, the element's attributes and properties with their documentation, its
//! types and its manifest. The next option is a line there and a field, and then its use.

use super::choice::{Choice, HeadingLevel, Lang, Show, Theme, View};
use super::column::{self, NATION};
use super::list;
use super::part::{self, Part, Parts};
use crate::comparison::{Pay, Prices};
use crate::language;
use crate::occupation::camel_case;
use crate::quote::quoted;

/// What the reader may choose beside the occupations. The address of a page says it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// How much is shown.
    pub view: View,
    /// By the year or by the hour.
    pub pay: Pay,
    /// All rows or differences only.
    pub show: Show,
    /// At which prices.
    pub prices: Prices,
    /// Whether all occupations stand beside those compared.
    pub average: bool,
    /// Which parts of the full view, in which order.
    pub parts: Parts,
}

/// What a page asks of the widget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Slugs or codes of occupations, in order, each with its own place behind an `@` if it has one.
    pub occupations: Vec<String>,
    /// The place that pay and jobs are those of.
    pub place: String,
    /// What the reader may choose.
    pub choices: Choices,
    /// Which colors.
    pub theme: Theme,
    /// Which language.
    pub lang: Lang,
    /// The level of the main heading.
    pub heading_level: HeadingLevel,
    /// Whether occupations can be chosen.
    pub picker: bool,
    /// The major group to browse, by its slug.
    pub group: String,
    /// What was asked for in vain, once for each option.
    pub refused: Vec<BadValue>,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            occupations: Vec::new(),
            place: NATION.to_owned(),
            choices: Choices::default(),
            theme: Theme::Auto,
            lang: Lang::English,
            heading_level: HeadingLevel::default(),
            picker: true,
            group: String::new(),
            refused: Vec::new(),
        }
    }
}

/// Where an option can be asked for, and whether an address of ours says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// By an attribute; addresses say what it is now.
    Shown,
    /// By an attribute; how the widget fits into its host, which no address of ours says.
    Host,
    /// By an address only.
    Address,
}

/// An option: a line of the table.
pub struct Entry {
    /// Its name, in attributes and queries.
    pub name: &'static str,
    /// Where it can be asked for.
    pub scope: Scope,
    /// The name of its type; `text` or `list` where it has no few values.
    #[cfg(not(target_arch = "wasm32"))]
    pub kind: &'static str,
    /// What it is, for documentation.
    #[cfg(not(target_arch = "wasm32"))]
    pub doc: &'static str,
    /// Whether it is several values, each of which may stand by itself.
    pub is_list: bool,
    /// All that it may be; nothing where it is text.
    pub values: fn() -> Vec<&'static str>,
    /// Sets it, unless it has no such value.
    set: fn(&mut Options, &str) -> bool,
    /// What it is now.
    text: fn(&Options) -> String,
}

macro_rules! option {
    // One of few, kept in a field.
    ($name:literal, $scope:ident, $($field:ident).+: $kind:ident, $doc:literal) => {
        option!(@ $name, $scope, false, stringify!($kind), $doc,
            || $kind::VALUES.iter().map(|(_, text)| *text).collect(),
            |options, text| $kind::named(text).map(|value| options.$($field).+ = value).is_some(),
            |options| options.$($field).+.id().to_owned())
    };
    // Text or a list, which is read and written so.
    ($name:literal, $scope:ident, "list", $read:expr, $write:expr, $doc:literal) => {
        option!(@ $name, $scope, true, "list", $doc, Vec::new, $read, $write)
    };
    ($name:literal, $scope:ident, "text", $read:expr, $write:expr, $doc:literal) => {
        option!(@ $name, $scope, false, "text", $doc, Vec::new, $read, $write)
    };
    (@ $name:expr, $scope:ident, $is_list:literal, $kind:expr, $doc:expr, $values:expr, $set:expr, $text:expr) => {
        Entry {
            name: $name,
            scope: Scope::$scope,
            #[cfg(not(target_arch = "wasm32"))]
            kind: $kind,
            #[cfg(not(target_arch = "wasm32"))]
            doc: $doc,
            is_list: $is_list,
            values: $values,
            set: $set,
            text: $text,
        }
    };
}

/// All options, in the order of a query.
#[rustfmt::skip]
pub const OPTIONS: [Entry; 13] = [
    option!("occupations", Shown, "list", read_names, |o| o.occupations.join(","), "Slugs or codes of two to four occupations, parted by commas; `@california` behind one gives it a place of its own"),
    option!("view", Shown, choices.view: View, "How much is shown"),
    option!("pay", Shown, choices.pay: Pay, "Pay by the year or by the hour"),
    option!("show", Shown, choices.show: Show, "All rows or those that differ"),
    option!("place", Shown, "text", read_place, |o| o.place.clone(), "Where pay and jobs are looked at: `us`, or a state, metro or nonmetropolitan area by slug, name, postal abbreviation or code"),
    option!("prices", Shown, choices.prices: Prices, "Pay as it is paid in its place, or at US-average prices"),
    option!("average", Shown, choices.average: bool, "Whether all occupations together stand beside, where such a figure is published"),
    option!("sections", Shown, "list", read_parts, |o| o.choices.parts.text(), "Which sections of the full view, in order: `all`, or some of `cards`, `key`, `overview`, `work`, `salary`, `where-it-pays`, `years`, `education`, `demographics`, `duties`, `skills`, `path`, `related`"),
    option!("theme", Host, theme: Theme, "Colors; `auto` follows the host's `color-scheme`"),
    option!("lang", Host, lang: Lang, "The language of the widget"),
    option!("heading-level", Host, heading_level: HeadingLevel, "The level of the main heading"),
    option!("picker", Host, picker: bool, "Whether the reader may choose occupations"),
    option!("group", Address, "text", read_group, |o| o.group.clone(), "The major group to browse, by its slug"),
];

impl Entry {
    /// What it is unless it is asked for.
    pub fn default(&self) -> String {
        (self.text)(&Options::default())
    }

    /// The property of an attribute: `heading-level` → `headingLevel`.
    pub fn property(&self) -> String {
        camel_case(self.name)
    }

    /// What it may be, the default first.
    fn allowed(&self) -> Vec<&'static str> {
        let (default, mut values) = (self.default(), (self.values)());
        if self.is_list {
            // That of sections alone is ever refused.
            values = std::iter::once(part::ALL).chain(Part::VALUES.iter().map(|(_, text)| *text)).collect();
        }
        if let Some(at) = values.iter().position(|value| *value == default) {
            values[..=at].rotate_right(1);
        }
        values
    }

    /// What the options say of it; nothing if that is the default.
    pub(super) fn asked(&self, options: &Options) -> Option<String> {
        let text = (self.text)(options);
        (text != self.default()).then_some(text)
    }
}

/// A value that the option does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadValue {
    /// The option.
    pub name: &'static str,
    /// What was asked for, as a message repeats it.
    pub value: String,
    /// What may be asked for, the default first.
    pub allowed: Vec<&'static str>,
}

impl std::fmt::Display for BadValue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&language::bad_value(&self.value, self.name, &self.allowed))
    }
}

/// The most characters of an option's value that are read.
const MAX_CHARACTERS: usize = 600;

impl Options {
    /// Sets an option from its text. Names that are no option's are passed over; an empty value is the default.
    ///
    /// # Errors
    /// The option has no such value; it is left at its default.
    pub fn set(&mut self, name: &str, value: &str) -> Result<(), BadValue> {
        let Some(entry) = known(name) else { return Ok(()) };
        // Whatever was refused before, this is what holds.
        self.refused.retain(|bad| bad.name != entry.name);
        let value: String = value.trim_matches(list::is_around).chars().take(MAX_CHARACTERS).collect();
        if (entry.set)(self, &value) {
            return Ok(());
        }
        (entry.set)(self, &entry.default());
        if value.is_empty() {
            return Ok(());
        }
        Err(BadValue { name: entry.name, value: quoted(&value), allowed: entry.allowed() })
    }
}

fn read_names(options: &mut Options, text: &str) -> bool {
    options.occupations = list::names(text);
    true
}

fn read_parts(options: &mut Options, text: &str) -> bool {
    Parts::read(text).map(|parts| options.choices.parts = parts).is_some()
}

/// Reads a place, which need not be one: the list of places may not be here yet.
fn read_place(options: &mut Options, place: &str) -> bool {
    options.place = column::read(place);
    !options.place.is_empty()
}

/// The option of this name, in letters of either case, and as forms and frameworks write the names of lists.
pub(super) fn known(name: &str) -> Option<&'static Entry> {
    let name = name.trim();
    let name = name.strip_suffix("[]").unwrap_or(name);
    OPTIONS.iter().find(|entry| entry.name.eq_ignore_ascii_case(name))
}

fn read_group(options: &mut Options, slug: &str) -> bool {
    options.group = slug.to_ascii_lowercase();
    true
}
