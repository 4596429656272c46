//! What an occupation is: the vocabulary of everything else.
//!
//! An *official occupation* is a line of the National Employment Matrix and has a [`Code`]. A *job title*
//! has figures of its own and is counted with one official occupation. Both have a reviewed [`Name`] and
//! [`Measure`]s: values with unit and source, or the reason why there is none.

mod code;
mod education;
mod group;
mod measure;
mod name;
mod reason;
mod source;
mod unit;

pub use code::{Code, NotACode};
pub use education::{EDUCATION_LEVELS, education_level};
pub use group::{Group, MAJOR_GROUPS};
pub use measure::{Basis, Definition, Measure, Missing, Note, Place, PricedAt, Site, Value, Whose};
pub use name::Name;
pub(crate) use name::{camel_case, capitalized};
pub use reason::{Factor, Reason};
pub use source::Source;
pub use unit::Unit;
