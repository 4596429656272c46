//! Abbreviations that people type for words of a job title, and words that say nothing of the occupation.

/// A reviewed line for each, by byte order: its meanings are folded as titles are.
static TABLE: &str = include_str!("../../static/data/authored/abbreviations.tsv");

/// What the word may stand for, the likeliest first; of a meaning without words it may be left out.
pub(super) fn meanings(word: &str) -> impl Iterator<Item = &'static str> {
    // The first line is the heading.
    let (mut low, mut high) = (TABLE.find('\n').map_or(0, |end| end + 1), TABLE.len());
    let mut found = None;
    while low < high && found.is_none() {
        let begin = TABLE[..low.midpoint(high)].rfind('\n').map_or(0, |end| end + 1).max(low);
        let (line, _) = TABLE[begin..].split_once('\n').unwrap_or((&TABLE[begin..], ""));
        match line.split_once('\t').map(|(short, meanings)| (short.cmp(word), meanings)) {
            Some((std::cmp::Ordering::Equal, meanings)) => found = Some(meanings),
            Some((std::cmp::Ordering::Greater, _)) => high = begin,
            _ => low = begin + line.len() + 1,
        }
    }
    found.into_iter().flat_map(|meanings| meanings.split(';'))
}

/// Whether the word tells a level, a shift, a contract: what a posting says of a job, not of the occupation.
pub(super) fn may_lack(word: &str) -> bool {
    meanings(word).any(str::is_empty)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::fold;

    #[test]
    fn every_line_is_found_and_its_meanings_are_spelled_as_folding_spells_them() {
        let mut lines = 0;
        for line in TABLE.lines().skip(1) {
            let (short, listed) = line.split_once('\t').unwrap();
            assert!(meanings(short).eq(listed.split(';')), "{short}");
            for text in listed.split(';').chain([short]) {
                assert_eq!(fold::words(text).join(" "), *text);
            }
            lines += 1;
        }
        assert!(lines > 150 && TABLE.is_ascii());
        assert_eq!(meanings("nurse").count() + meanings("").count() + meanings("zzz").count(), 0);
    }
}
