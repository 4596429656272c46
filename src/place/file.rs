//! Reading files that a page fetched: any bytes may come, and what is broken is refused.

use crate::dataset::fnv;

/// What came is no file of this kind, of another build, or cut off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotThisFile;

impl std::fmt::Display for NotThisFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the bytes are no places of this version")
    }
}

impl std::error::Error for NotThisFile {}

/// What tells one list of areas from another.
pub(super) fn fingerprint(text: &[u8]) -> [u8; 4] {
    fnv(text).to_le_bytes()
}

/// Bytes that are read from the front.
pub(super) struct Reader<'b>(pub(super) &'b [u8]);

impl<'b> Reader<'b> {
    pub(super) fn take(&mut self, count: usize) -> Result<&'b [u8], NotThisFile> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or(NotThisFile)?;
        self.0 = rest;
        Ok(taken)
    }

    pub(super) fn byte(&mut self) -> Result<u8, NotThisFile> {
        self.take(1)?.first().copied().ok_or(NotThisFile)
    }

    /// A number of so many bytes, the low one first.
    pub(super) fn number(&mut self, bytes: usize) -> Result<u32, NotThisFile> {
        Ok(self.take(bytes)?.iter().rev().fold(0, |number, b| (number << 8) | u32::from(*b)))
    }
}

impl Reader<'_> {
    /// A number in as many bytes as it needs, seven bits in each, the low ones first.
    pub(super) fn varint(&mut self) -> Result<u32, NotThisFile> {
        let mut number = 0;
        for shift in (0..28).step_by(7) {
            let byte = self.byte()?;
            number |= u32::from(byte & 127) << shift;
            if byte < 128 {
                return Ok(number);
            }
        }
        Err(NotThisFile)
    }
}
