//! Spelling that makes no difference: case, accents, hyphens, slashes, apostrophes, plurals, "&".

/// Letters that stand for a plain one, in both cases: those of Latin-1 and Latin Extended-A.
const ACCENTS: [(&str, &str); 24] = [
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
    ("and", "&"),
];

/// Words that a title may have or lack without becoming another one.
const STOP_WORDS: [&str; 14] =
    ["a", "an", "and", "as", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with"];

/// The words of a text in lower case, without accents and without the marks between them.
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for c in text.chars() {
        let Some(word) = words.last_mut() else { break };
        match c {
            'a'..='z' | '0'..='9' => word.push(c),
            'A'..='Z' => word.push(c.to_ascii_lowercase()),
            '\'' | '.' | '\u{2018}' | '\u{2019}' | '\u{300}'..='\u{36f}' => {}
            '&' => words.extend(["and".to_owned(), String::new()]),
            '\0'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '\u{3000}' => words.push(String::new()),
            _ => match ACCENTS.iter().find(|(_, accented)| accented.contains(c)) {
                Some((plain, _)) => word.push_str(plain),
                None => word.push(c),
            },
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// The word without a plural ending, as far as simple rules tell. What is no plural may come out as no word
/// ("news" → "new"), which does no harm: both what is sought and what is found go through here.
pub(crate) fn singular(mut word: String) -> String {
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    let length = word.len();
    if length > 4 && ends(&["ies"]) {
        word.truncate(length - 3);
        word.push('y');
    } else if length > 4 && ends(&["men"]) {
        word.truncate(length - 2);
        word.push_str("an");
    } else if length > 4 && ends(&["sses", "shes", "ches", "xes", "zes"]) {
        word.truncate(length - 2);
    } else if length > 3 && ends(&["s"]) && !ends(&["ss", "us", "is"]) {
        word.truncate(length - 1);
    }
    word
}

/// Whether a title may have or lack the word without becoming another one.
pub(crate) fn is_stop_word(word: &str) -> bool {
    STOP_WORDS.contains(&word)
}

/// What two texts have in common that differ only in spelling that makes no difference.
pub(crate) fn key(text: &str) -> String {
    let words = words(text).into_iter().filter(|word| !is_stop_word(word)).map(singular);
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

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
