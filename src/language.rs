//! What a reader reads: claims told as sentences, figures as people write them, and every label.
//!
//! A language is one module, chosen when the crate is built, so that no other costs a byte. Whatever
//! decides (what is compared, who earns more, what is told at all) lies above; here it is only worded.

#[cfg_attr(test, allow(unreachable_pub, reason = "`pseudo` says it in its place"))]
mod en;
mod label;
#[cfg(test)]
pub(crate) mod pseudo;

#[cfg(not(test))]
pub use en::*;
pub use label::Label;
#[cfg(test)]
pub use pseudo::*;
