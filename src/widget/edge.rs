//! What lies beyond the widget: whoever mounts it says how these things are done.

use web_sys::Element;

use super::choice::Theme;
use super::chunk::Chunk;
use super::message::{File, Shown};

/// How the widget reaches beyond itself. By default it does not.
pub trait Edge {
    /// The reader changed what is on show.
    fn changed(&self, _shown: &Shown) {}

    /// A link within the widget was followed: another comparison begins.
    fn moved(&self) {}

    /// Fetches the file of the occupation with this slug; `done` takes its text, or nothing.
    fn fetch_file(&self, _slug: &str, _done: Box<dyn FnOnce(Option<String>)>) {}

    /// Fetches the list of areas; `done` takes it, or nothing.
    fn fetch_areas(&self, _done: Box<dyn FnOnce(Option<Vec<u8>>)>) {}

    /// Fetches the figures in places of the official occupation with this slug; `done` takes them, or nothing.
    fn fetch_local(&self, _slug: &str, _done: Box<dyn FnOnce(Option<Vec<u8>>)>) {}

    /// Calls `done` when the element comes near what the reader sees.
    fn await_near(&self, _element: &Element, _done: Box<dyn FnOnce()>) {}

    /// Fetches the file of all job titles; `done` takes it, or nothing.
    fn fetch_titles(&self, _done: Box<dyn FnOnce(Option<Vec<u8>>)>) {}

    /// Calls `done` when more of the page may be drawn: once what was drawn is on the screen, if anything was.
    fn await_drawn(&self, done: Box<dyn FnOnce()>) {
        done();
    }

    /// The same once this chunk of the module is there.
    fn await_chunk(&self, _chunk: Chunk, done: Box<dyn FnOnce()>) {
        done();
    }

    /// Calls `done` once the dataset has the names of these slugs, or those of all occupations where no file tells one or
    /// none is given, and with `false` where they do not come.
    fn await_names(&self, _slugs: &[String], done: Box<dyn FnOnce(bool)>) {
        done(true);
    }

    /// Calls `done` once what searches is there, and the dataset has the names of all occupations, or with `false` where
    /// they do not come.
    fn await_search(&self, done: Box<dyn FnOnce(bool)>) {
        done(true);
    }

    /// Puts a text into the clipboard; `done` learns whether that worked.
    fn copy(&self, _text: &str, _done: Box<dyn FnOnce(bool)>) {}

    /// Hands a file to the reader.
    fn save(&self, _file: &File) {}

    /// Prints the page.
    fn print(&self) {}

    /// Shows the code that embeds what this query asks for in these colors.
    fn embed(&self, _query: &str, _theme: Theme) {}
}

/// What the widget has beyond itself where it is only drawn: nothing.
pub struct Nothing;

impl Edge for Nothing {}
