//! All that touches the browser, but for what the widget does to its own elements (`widget/dom.rs`), in two modules for
//! JavaScript that have no export in common: the widget, which every page loads, and with the feature `data` the data
//! functions, which few do.
//!
//! The widget's effects are a few functions of a JavaScript host object, which pages and the element supply;
//! nothing here keeps more than what is mounted and the occupations that a host gave.

#[cfg(feature = "bench")]
mod bench;
#[cfg(feature = "data")]
mod data;
#[cfg(feature = "data")]
mod fetched;
#[cfg(feature = "data")]
mod given;
#[cfg(not(feature = "data"))]
mod host;
#[cfg(not(feature = "data"))]
mod mount;

#[cfg(feature = "bench")]
pub use bench::Bench;
#[cfg(feature = "data")]
pub use data::Occupations;
#[cfg(not(feature = "data"))]
pub use host::Host;
#[cfg(not(feature = "data"))]
pub use mount::{
    Mounted, knows_some, lacks, missing, mount, mount_page, take, take_names, take_titles, unknown,
    use_dataset,
};
