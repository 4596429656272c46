//! Names in a list as people, forms and programs write them: other commas, quotes around, dashes of typographers.

/// What stands around a value without being part of it: white space, and quotes of any form.
pub(super) fn is_around(c: char) -> bool {
    c.is_whitespace() || matches!(c, '"' | '\'' | '“' | '”' | '„' | '‘' | '’' | '«' | '»' | '`')
}

/// What people, and addresses of pages, write between the two that they compare. No occupation is called so.
const AGAINST: [&str; 4] = [" vs ", " vs. ", " versus ", "-vs-"];

/// Slugs or codes in a list parted by commas of any kind or semicolons, or by white space where it has none, in lower
/// case.
pub(super) fn slugs(list: &str) -> Vec<String> {
    let names = names(list);
    match &names[..] {
        [name] => name.split_whitespace().map(str::to_owned).collect(),
        _ => names,
    }
}

/// Slugs, codes or names in a list parted by commas of any kind, semicolons or "vs", in lower case.
#[inline(never)]
pub(super) fn names(list: &str) -> Vec<String> {
    // As a form or a template escapes what was escaped already.
    let list = list.to_ascii_lowercase().replace("&#44;", ",").replace("&amp;", "&");
    let list = AGAINST.iter().fold(list, |list, against| list.replace(against, ","));
    let parted = list.split([',', ';', '，', '、', '；', '\u{60c}', '|', '\n']);
    let names = parted.map(|name| name.trim_matches(is_around)).filter(|name| !name.is_empty());
    names.map(str::to_owned).collect()
}

/// A name as slugs and codes are written: with plain hyphens, and without what a sentence or a chat leaves around it.
pub(super) fn plain(name: &str) -> String {
    let name = name.split('?').next().unwrap_or_default();
    let plain = name.trim_matches(|c: char| !c.is_ascii_alphanumeric()).chars().filter_map(|c| match c {
        // Nothing that has a width.
        '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => None,
        '_' | '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => Some('-'),
        c if c.is_whitespace() => Some('-'),
        c => Some(c),
    });
    plain.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_parted_however_its_commas_are_written() {
        for list in [
            "a-b,c",
            "a-b;c",
            "a-b，c",
            "a-b、 c",
            "a-b&#44;c",
            "a-b|c",
            " a-b ,, c ,",
            "“A-b, c”",
            "\"a-b\",'c'",
            "a-b-vs-c",
            "a-b vs. c",
            "A-b Versus C",
        ] {
            assert_eq!(names(list), ["a-b", "c"], "{list}");
            assert_eq!(slugs(list), ["a-b", "c"], "{list}");
        }
        assert_eq!(slugs("a-b c"), ["a-b", "c"]);
        assert!(names(" , ; ").is_empty());
        assert_eq!(names("a b vs c"), ["a b", "c"]);
    }

    #[test]
    fn a_name_is_what_remains_without_its_surroundings() {
        for text in [
            "registered-nurses",
            "registered nurses",
            "registered_nurses",
            "registered–nurses",
            "registered\u{ad}nurses",
            "registered-\u{200b}nurses",
            "registered-nurses.",
            "registered-nurses)",
            "(registered-nurses),",
            "registered-nurses?utm_source=mail",
        ] {
            assert_eq!(plain(text), "registered-nurses", "{text}");
        }
        assert_eq!(plain("29−1141"), "29-1141");
        assert_eq!(plain("..."), "");
    }
}
