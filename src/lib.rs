//! Compare any two to four US occupations: what each pays, whether it grows, what it asks for, who does it.
//!
//! Everything happens in the reader's browser. The dataset is part of the program, but for the module of the page, which
//! fetches a small file of each occupation on show, and the names of all once somebody searches.
//!
//! The modules in reading order, each of which names only those above it:
//!
//! - [`occupation`]: what an occupation is, the vocabulary of everything else
//! - [`release`]: what code has to know of the tables’ releases
//! - [`mod@format`]: numbers in digits
//! - `quote`: what somebody else wrote, as messages repeat it
//! - [`dataset`]: the occupations bundled into this build, or a host's own
//! - [`search`]: what someone typed → occupations
//! - [`place`]: where and when figures hold: areas, an occupation's figures in them and over the years
//! - [`comparison`]: two to four occupations → sections, rows, differences, claims
//! - [`language`]: claims, figures and labels → what a reader reads, one language a build
//! - [`export`]: a comparison → CSV, Markdown, JSON
//! - [`widget`]: the interface; it can be rendered without a browser
//! - `browser`: where the module and the browser meet; what the widget asks of elements itself is in `widget/dom.rs`
//! - `import`: the publishers' files → the tables under `static/data/`
//! - `publish`: a build → the files that a static host serves
//!
//! Architecture invariants:
//!
//! - Nothing below `browser` names it, so all of that runs and is tested natively.
//! - The core does no input or output and cannot fail except where its types say so.
//! - No stored figure is a float: the text is the same natively and in the browser.
//! - No order of a hash map reaches markup or files.
//! - One list of sections and rows ([`comparison::ROWS`]) drives table, export, prose and tests.
//! - One vocabulary ([`widget::OPTIONS`]) serves attributes, query and JavaScript.

pub mod occupation;

pub mod release;

pub mod format;

mod quote;

pub mod dataset;

pub mod search;

pub mod place;

pub mod comparison;

pub mod language;

pub mod export;

pub mod widget;

#[cfg(target_arch = "wasm32")]
pub mod browser;

#[cfg(not(target_arch = "wasm32"))]
pub mod import;

#[cfg(not(target_arch = "wasm32"))]
pub mod publish;
