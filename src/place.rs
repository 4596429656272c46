//! Where and when figures hold: the areas of the United States, and an occupation's figures in them and over
//! the years.
//!
//! Neither is part of the program. A page fetches the list of areas ([`Areas`]) once, and of each occupation on
//! show one small file ([`Local`]), when a place is asked for or the reader comes near what needs them.

mod area;
mod file;
mod foretell;
mod list;
mod local;
mod search;
#[cfg(not(target_arch = "wasm32"))]
mod text;
#[cfg(not(target_arch = "wasm32"))]
mod write;
mod years;

pub use area::{Area, AreaId, AreaKind};
pub use file::NotThisFile;
pub use list::Areas;
pub use local::{Local, LocalFigures, PayFigures};
#[cfg(not(target_arch = "wasm32"))]
pub use text::{areas_file, parse_local, parse_years, write_local};
#[cfg(not(target_arch = "wasm32"))]
pub use write::{Unpackable, pack_local};
pub use years::{Break, BreakKind, YearPoint, Years};
