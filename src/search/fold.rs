//! Spelling that makes no difference: case, accents, hyphens, slashes, apostrophes, plurals, "&".

/// Letters that stand for a plain one, in both cases: those of Latin-1 and Latin Extended-A.
const ACCENTS: [(&str, &str); 23] = [
    ("a", "àáâãäåāăąÀÁÂÃÄÅĀĂĄ"),
    ("ae", "æÆ"),
    ("c", "çćĉċčÇĆĈĊČ"),
    ("d", "ďđðĎĐÐ"),
    ("e", "èéêëēĕėęěÈÉÊËĒĔĖĘĚ"),
    ("g", "ĝğġģĜĞĠĢ"),
    ("h", "ĥħĤĦ"),
    ("i", "ìíîïĩīĭįıÌÍÎÏĨĪĬĮİ"),
    ("j", "ĵĴ"),
    ("k", "ķĶ"),
    ("l", "ĺļľŀłĹĻĽĿŁ"),
    ("n", "ñńņňÑŃŅŇ"),
    ("o", "òóôõöøōŏőÒÓÔÕÖØŌŎŐ"),
    ("oe", "œŒ"),
    ("r", "ŕŗřŔŖŘ"),
    ("s", "śŝşšŚŜŞŠ"),
    ("ss", "ßẞ"),
    ("t", "ţťŧŢŤŦ"),
    ("u", "ùúûüũūŭůűųÙÚÛÜŨŪŬŮŰŲ"),
    ("w", "ŵŴ"),
    ("y", "ýÿŷÝŸŶ"),
    ("z", "źżžŹŻŽ"),
    ("th", "þÞ"),
];

/// Words that a title may have or lack without becoming another one.
const STOP_WORDS: [&str; 14] =
    ["a", "an", "and", "as", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with"];

/// Words in lower case, without accents and without the marks between them, in one piece of memory:
/// there are thousands when titles arrive.
#[derive(Clone, Debug, Default)]
pub(crate) struct Words {
    text: String,
    ends: Vec<usize>,
}

impl Words {
    /// Adds the words of a text, as they are or without plural endings.
    pub(crate) fn add(&mut self, text: &str, plural: bool) {
        for c in text.chars() {
            match c {
                'a'..='z' | '0'..='9' => self.text.push(c),
                'A'..='Z' => self.text.push(c.to_ascii_lowercase()),
                '\'' | '.' | '\u{2018}' | '\u{2019}' | '\u{300}'..='\u{36f}' => {}
                '&' => {
                    self.end_word(plural);
                    self.text.push_str("and");
                    self.end_word(plural);
                }
                '\0'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '\u{3000}' => self.end_word(plural),
                _ => match ACCENTS.iter().find(|(_, accented)| accented.contains(c)) {
                    Some((plain, _)) => self.text.push_str(plain),
                    None => self.text.push(c),
                },
            }
        }
        self.end_word(plural);
    }

    fn end_word(&mut self, plural: bool) {
        let begin = self.ends.last().copied().unwrap_or(0);
        if self.text.len() > begin {
            if !plural {
                make_singular(&mut self.text, begin);
            }
            self.ends.push(self.text.len());
        }
    }

    /// How many words there are.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The word at a place.
    pub(crate) fn get(&self, place: usize) -> &str {
        let begin = place.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[begin..self.ends[place]]
    }

    /// All words.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|place| self.get(place))
    }
}

/// The words of a text in lower case, without accents and without the marks between them.
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut words = Words::default();
    words.add(text, true);
    words.iter().map(str::to_owned).collect()
}

/// The word without a plural ending, as far as simple rules tell. What is no plural may come out as no word
/// ("news" → "new"), which does no harm: both what is sought and what is found go through here.
pub(crate) fn singular(mut word: String) -> String {
    make_singular(&mut word, 0);
    word
}

/// Makes the word at the end of a text singular.
fn make_singular(text: &mut String, begin: usize) {
    let word = &text.as_bytes()[begin..];
    let (drop, add) = match (word, word.len()) {
        ([.., b'i', b'e', b's'], 5..) => (3, "y"),
        ([.., b'm', b'e', b'n'], 5..) => (2, "an"),
        ([.., b's', b's', b'e', b's'] | [.., b's' | b'c', b'h', b'e', b's'], 5..) => (2, ""),
        ([.., b'x' | b'z', b'e', b's'], 5..) => (2, ""),
        ([.., b's' | b'u' | b'i', b's'], _) => return,
        ([.., b's'], 4..) => (1, ""),
        _ => return,
    };
    text.truncate(text.len() - drop);
    text.push_str(add);
}

/// Whether a title may have or lack the word without becoming another one.
pub(crate) fn is_stop_word(word: &str) -> bool {
    STOP_WORDS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> Vec<String> {
        words(text).into_iter().filter(|word| !is_stop_word(word)).map(singular).collect()
    }

    #[test]
    fn case_accents_and_marks_make_no_difference() {
        for (one, other) in [
            ("Maître d’Hôtel", "maitre dhotel"),
            ("X-Ray/MRI Technician", "x ray mri technicians"),
            ("Sales & Marketing", "sales and marketing"),
            ("Driver's Helper", "drivers helper"),
            ("R.N.", "rn"),
            ("e\u{301}tudes", "étude"),
            ("Secretaries", "secretary"),
            ("Salesmen", "salesman"),
            ("director of nursing", "Director, Nursing"),
        ] {
            assert_eq!(key(one), key(other));
        }
    }

    #[test]
    fn what_only_looks_plural_stays() {
        for word in ["glass", "bus", "analysis", "gas"] {
            assert_eq!(singular(word.to_owned()), word);
        }
    }
}
