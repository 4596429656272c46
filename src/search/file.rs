//! How a file of job titles is laid out: those that people type most, as a program carries them, then all. Each of the
//! two blocks is laid out so:
//!
//! ```text
//! magic    4 bytes, "OCT2"
//! words    the distinct words as written: first the COMMON that occur most, then the rest in byte order;
//!          of each one byte below 32, how many bytes it shares with the word before, then its other bytes
//! codes    3 bytes each: the digits of the codes that titles lead to
//! groups   2 bytes a code: how many titles have it as their likeliest
//! tiers    1 byte a title: the tier of its likeliest code + 4 × how many further codes it has
//! further  2 bytes each: tier + 4 × place of the code
//! heads    1 byte a title: 32 × how many words it shares with the title before + how many follow
//! titles   its other words, last word first, a common word in one byte, another in two
//! ```
//!
//! Each part begins with its length in 4 bytes; numbers are little-endian, but for a word's two bytes: the
//! first tells that there are two. Titles of a group are sorted by their last word, then the one before…:
//! neighbours share their endings ("… Nurse"), which the heads leave out. Measured with brotli, all titles:
//! 195 kB; as text grouped by code 234 kB.

/// The first bytes of a file of job titles.
pub(super) const MAGIC: [u8; 4] = *b"OCT2";
/// How many words take one byte in a title.
pub(super) const COMMON: usize = 200;
/// Of a head: 1 more than the highest number of words that a title has besides those shared.
pub(super) const HEAD: usize = 32;

/// How sure it is that a title leads to an occupation, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// Reviewed by hand.
    Override,
    /// The classification says so.
    Direct,
    /// Workers of the occupation said so.
    Reported,
    /// The title is on record with the occupation.
    Alternate,
}

impl Tier {
    /// All tiers in the order in which they are stored.
    pub(super) const ALL: [Tier; 4] = [Tier::Override, Tier::Direct, Tier::Reported, Tier::Alternate];

    /// What stands behind a code in `job-titles.tsv`. What is reviewed has a table of its own.
    #[cfg(not(target_arch = "wasm32"))]
    const fn mark(self) -> &'static str {
        match self {
            Tier::Direct => "!",
            Tier::Reported => "+",
            Tier::Override | Tier::Alternate => "",
        }
    }

    /// The code as `job-titles.tsv` writes it when this is how sure it is.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn marked(self, code: &str) -> String {
        format!("{code}{}", self.mark())
    }

    /// A code of `job-titles.tsv` without its mark, and how sure it is.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn of_marked(marked: &str) -> (&str, Tier) {
        let of = |tier: Tier| Some((marked.strip_suffix(tier.mark())?, tier));
        of(Tier::Direct).or_else(|| of(Tier::Reported)).unwrap_or((marked, Tier::Alternate))
    }
}

/// Whether a title has a space between these two words.
pub(super) fn spaced(before: &str, after: &str) -> bool {
    !matches!(before, "(" | "-" | "/") && !matches!(after, ")" | "-" | "/" | ",")
}
