//! What of the module is there only later.

/// A chunk of the module behind the first, which draws what a reader sees first, as `publish/chunks.rs` divides it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Chunk {
    /// Draws what follows below.
    Next = 1,
    /// Draws what a reader comes to see only later: the last of the module's file. What searches is in another.
    Last,
}
