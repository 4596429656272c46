//! Changes to a whole file: few inputs have the length that their header promises, so a fuzzer spoils one that has it.

/// The file with these changes: a place (two bytes) and the new byte.
pub(crate) fn changed(whole: &[u8], changes: &[u8]) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    for change in changes.chunks_exact(3) {
        let place = usize::from(u16::from_le_bytes([change[0], change[1]])) % bytes.len();
        bytes[place] = change[2];
    }
    bytes
}
