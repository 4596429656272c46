//! The options that are one of few, with the text of each value.

use crate::comparison::{Pay, Prices};

/// A value of an option that is one of few.
pub trait Choice: Copy + PartialEq + 'static {
    /// All values with their texts.
    const VALUES: &'static [(Self, &'static str)];

    /// The text of the value, in attributes and addresses.
    fn id(self) -> &'static str {
        Self::VALUES.iter().find(|(value, _)| *value == self).map_or("", |(_, text)| *text)
    }

    /// The value of a text, in letters of either case.
    fn named(text: &str) -> Option<Self> {
        Self::VALUES.iter().find(|(_, name)| name.eq_ignore_ascii_case(text)).map(|(value, _)| *value)
    }
}

/// How much of the comparison is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Everything.
    #[default]
    Full,
    /// One table with a header that stays in sight.
    Table,
    /// One card with a small table.
    Card,
}

/// Which rows are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Show {
    /// All rows.
    #[default]
    All,
    /// Rows in which the occupations differ.
    Differences,
}

/// Which colors are used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Those that the reader's system asks for.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// The language of the widget. There is one so far; the option is kept since embeds of the first edition name it, and
/// since a second one will be asked for by it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// American English.
    #[default]
    English,
}

/// The level of the main heading, 1 to 4.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadingLevel(u8);

impl Default for HeadingLevel {
    /// That below the one heading of a host's page.
    fn default() -> HeadingLevel {
        HeadingLevel(2)
    }
}

impl HeadingLevel {
    /// That of a page of our own, which has no other heading.
    pub const FIRST: HeadingLevel = HeadingLevel(1);

    /// The name of the element of a heading so many levels below the main one: `h2`.
    pub fn tag(self, below: u8) -> String {
        format!("h{}", (self.0 + below).min(6))
    }
}

impl Choice for View {
    const VALUES: &'static [(View, &'static str)] =
        &[(View::Full, "full"), (View::Table, "table"), (View::Card, "card")];
}

impl Choice for Pay {
    const VALUES: &'static [(Pay, &'static str)] = &[(Pay::Yearly, "yearly"), (Pay::Hourly, "hourly")];
}

impl Choice for Show {
    const VALUES: &'static [(Show, &'static str)] = &[(Show::All, "all"), (Show::Differences, "differences")];
}

impl Choice for Prices {
    const VALUES: &'static [(Prices, &'static str)] =
        &[(Prices::Local, "local"), (Prices::National, "national")];
}

impl Choice for Theme {
    const VALUES: &'static [(Theme, &'static str)] =
        &[(Theme::Auto, "auto"), (Theme::Light, "light"), (Theme::Dark, "dark")];
}

impl Choice for Lang {
    const VALUES: &'static [(Lang, &'static str)] = &[(Lang::English, "en")];
}

impl Choice for HeadingLevel {
    const VALUES: &'static [(HeadingLevel, &'static str)] =
        &[(HeadingLevel(1), "1"), (HeadingLevel(2), "2"), (HeadingLevel(3), "3"), (HeadingLevel(4), "4")];
}

impl Choice for bool {
    const VALUES: &'static [(bool, &'static str)] = &[(true, "on"), (false, "off")];
}
