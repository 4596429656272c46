//! All that touches the browser. Effects are a few functions of a JavaScript host object, which pages and
//! the element supply; nothing here keeps more than what is mounted.

#[cfg(feature = "bench")]
mod bench;
mod host;
mod mount;

#[cfg(feature = "bench")]
pub use bench::Bench;
pub use host::Host;
pub use mount::{Mounted, mount, mount_page};
