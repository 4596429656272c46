//! What words of one family have in common: nurses and nursing, physicists and physics.

/// What words are made of behind their stem, the longest first.
const ENDINGS: [&str; 26] = [
    "ologists", "ologist", "ational", "ations", "ology", "ation", "ments", "ment", "ings", "ists", "ians",
    "ical", "ing", "ist", "ian", "ers", "ors", "ics", "ies", "ive", "er", "or", "ic", "al", "es", "s",
];

/// The shortest stem.
const LEAST_STEM: usize = 4;

/// The word without its endings, as long as enough is left.
pub(crate) fn stem(word: &str) -> &str {
    let shorter =
        ENDINGS.iter().find_map(|ending| word.strip_suffix(ending).filter(|rest| rest.len() >= LEAST_STEM));
    match shorter {
        Some(shorter) => stem(shorter),
        None => word.strip_suffix(['e', 'y']).filter(|rest| rest.len() >= LEAST_STEM).unwrap_or(word),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_family_have_one_stem() {
        for (word, other) in [("nursing", "nurses"), ("economics", "economists"), ("physics", "physicists")] {
            assert_eq!(stem(word), stem(other));
        }
    }
}
