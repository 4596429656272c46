//! All that touches the browser. Effects are a few functions of a JavaScript host object, which pages and
//! the element supply; nothing here keeps more than what is mounted.

mod host;
mod mount;

pub use host::Host;
pub use mount::{Mounted, mount};
