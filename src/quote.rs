//! What a host, an address or a reader wrote, as a message of ours repeats it.

/// The most characters of it that are repeated, or that and the sign for more.
const MAX_CHARACTERS: usize = 60;

/// Whether a reader sees the character for what it is: it starts no line, turns no direction of writing, and
/// does not stand for one that was lost.
pub(crate) fn is_plain(sign: char) -> bool {
    let is_turn = matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let is_break = matches!(sign, '\u{2028}' | '\u{2029}');
    !(sign.is_control() || is_turn || is_break || sign == char::REPLACEMENT_CHARACTER)
}

/// The text, fit for a message: short, and with `?` for what would garble it, as the marks of a direction that a text in
/// two of them needs would the sentence around it.
pub(crate) fn quoted(text: &str) -> String {
    let mut signs = text.chars();
    let begin = signs.by_ref().take(MAX_CHARACTERS);
    let is_kept = |sign| is_plain(sign) && !matches!(sign, '\u{61c}' | '\u{200e}' | '\u{200f}');
    let mut quoted: String = begin.map(|sign| if is_kept(sign) { sign } else { '?' }).collect();
    if signs.next().is_some() {
        quoted.pop();
        quoted.push('…');
    }
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_repeated_is_short_and_in_one_line_and_direction() {
        for sign in [
            '\0', '\n', '\u{1b}', '\u{85}', '\u{200f}', '\u{202e}', '\u{2067}', '\u{2028}', '\u{2029}',
            '\u{fffd}',
        ] {
            assert_eq!(quoted(&format!("a{sign}b")), "a?b", "{sign:?}");
        }
        for mark in ['\u{61c}', '\u{200e}', '\u{200f}'] {
            assert!(is_plain(mark), "a host's names may hold it");
        }
        assert_eq!(quoted("señor’s <b> “أ”"), "señor’s <b> “أ”");
        assert_eq!(quoted(&"é".repeat(60)), "é".repeat(60));
        assert_eq!(quoted(&"é".repeat(61)), "é".repeat(59) + "…");
    }
}
