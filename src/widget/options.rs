//! What a page may ask of the widget: one vocabulary for attributes, the query and JavaScript.

use crate::comparison::Pay;

/// How much of the comparison is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Everything.
    #[default]
    Full,
    /// One table with a header that stays in sight.
    Table,
    /// Two compact cards with a chart.
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

/// Which colours are used.
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

/// What a page asks of the widget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Slugs or codes of occupations, in order.
    pub occupations: Vec<String>,
    /// How much is shown.
    pub view: View,
    /// By the year or by the hour.
    pub pay: Pay,
    /// All rows or differences only.
    pub show: Show,
    /// Which colours.
    pub theme: Theme,
    /// The level of the main heading, 1 to 4.
    pub heading_level: u8,
    /// Whether occupations can be chosen.
    pub picker: bool,
    /// The major group to browse, by its slug.
    pub group: String,
    /// What was asked for in vain, in sentences for the reader.
    pub refused: Vec<String>,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            occupations: Vec::new(),
            view: View::Full,
            pay: Pay::Yearly,
            show: Show::All,
            theme: Theme::Auto,
            heading_level: 2,
            picker: true,
            group: String::new(),
            refused: Vec::new(),
        }
    }
}

/// The names of all options.
pub const NAMES: [&str; 9] =
    ["occupations", "view", "pay", "show", "theme", "lang", "heading-level", "picker", "group"];

/// A value that the option does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadValue {
    /// The option.
    pub name: &'static str,
    /// What was asked for.
    pub value: String,
    /// What may be asked for, the default first.
    pub allowed: &'static str,
}

impl std::fmt::Display for BadValue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "“{}” is no choice for {}, which can be {}", self.value, self.name, self.allowed)
    }
}

/// The most characters of an option's value that are read.
const MOST_CHARACTERS: usize = 400;

impl Options {
    /// Sets an option from its text. Names that are no option's are passed over; an empty value is the default.
    ///
    /// # Errors
    /// The option has no such value; it is left at its default.
    pub fn set(&mut self, name: &str, value: &str) -> Result<(), BadValue> {
        let default = Options::default();
        let value: String = value.trim().chars().take(MOST_CHARACTERS).collect();
        let bad = |name, allowed| {
            let value = value.chars().take(40).collect();
            Err(BadValue { name, value, allowed })
        };
        match (name, value.as_str()) {
            ("occupations", list) => self.occupations = names(list),
            ("group", slug) => self.group = slug.to_ascii_lowercase(),
            ("view", "" | "full") => self.view = View::Full,
            ("view", "table") => self.view = View::Table,
            ("view", "card") => self.view = View::Card,
            ("pay", "" | "yearly") => self.pay = Pay::Yearly,
            ("pay", "hourly") => self.pay = Pay::Hourly,
            ("show", "" | "all") => self.show = Show::All,
            ("show", "differences") => self.show = Show::Differences,
            ("theme", "" | "auto") => self.theme = Theme::Auto,
            ("theme", "light") => self.theme = Theme::Light,
            ("theme", "dark") => self.theme = Theme::Dark,
            ("picker", "" | "on") => self.picker = true,
            ("picker", "off") => self.picker = false,
            ("heading-level", "") => self.heading_level = default.heading_level,
            ("heading-level", level @ ("1" | "2" | "3" | "4")) => {
                self.heading_level = level.as_bytes()[0] - b'0';
            }
            ("view", _) => {
                self.view = default.view;
                return bad("view", "full, table or card");
            }
            ("pay", _) => {
                self.pay = default.pay;
                return bad("pay", "yearly or hourly");
            }
            ("show", _) => {
                self.show = default.show;
                return bad("show", "all or differences");
            }
            ("theme", _) => {
                self.theme = default.theme;
                return bad("theme", "auto, light or dark");
            }
            ("picker", _) => {
                self.picker = default.picker;
                return bad("picker", "on or off");
            }
            ("heading-level", _) => {
                self.heading_level = default.heading_level;
                return bad("heading-level", "2, 1, 3 or 4");
            }
            ("lang", "" | "en") => {}
            ("lang", _) => return bad("lang", "en"),
            _ => {}
        }
        Ok(())
    }
}

/// The slugs or codes in a list parted by commas, or by white space where it has none.
fn names(list: &str) -> Vec<String> {
    let parted: Vec<&str> =
        if list.contains(',') { list.split(',').collect() } else { list.split_whitespace().collect() };
    parted.into_iter().map(str::trim).filter(|s| !s.is_empty()).map(str::to_ascii_lowercase).collect()
}

impl View {
    /// The value of the option.
    pub const fn id(self) -> &'static str {
        match self {
            View::Full => "full",
            View::Table => "table",
            View::Card => "card",
        }
    }
}

impl Theme {
    /// The value of the option.
    pub const fn id(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}
