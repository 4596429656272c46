//! What lies beyond the widget: whoever mounts it says how these things are done.

use yew::Callback;

use super::options::Theme;
use super::state::State;
use crate::dataset::Words;

/// A file to hand to the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// What is in it.
    pub text: String,
}

/// How the widget reaches beyond itself. By default it does not.
#[derive(Clone, Default)]
pub struct Edge {
    /// The reader changed something.
    pub changed: Callback<State>,
    /// A link within the widget was followed: another comparison begins.
    pub moved: Callback<()>,
    /// Asks for the words of the occupation with this slug; the callback takes them, or nothing.
    pub fetch_words: Callback<(String, Callback<Option<Words>>)>,
    /// Puts a text into the clipboard; the callback learns whether that worked.
    pub copy: Callback<(String, Callback<bool>)>,
    /// Hands a file to the reader.
    pub save: Callback<File>,
    /// Prints the page.
    pub print: Callback<()>,
    /// Shows the code that embeds what this query asks for in these colours.
    pub embed: Callback<(String, Theme)>,
    /// Asks for the file of all job titles; the callback takes it, and nobody waits for it.
    pub fetch_titles: Callback<Callback<Vec<u8>>>,
    /// Calls back when the page has been drawn; without it nothing waits for that.
    pub drawn: Option<Callback<Callback<()>>>,
    /// The whole address of a query.
    pub address: Option<Callback<String, String>>,
}
