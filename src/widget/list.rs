//! Names in a list as people, forms and programs write them: other commas, quotes around, dashes of typographers.

/// What stands around a value without being part of it: white space, and quotes of any form.
pub(super) fn is_around(c: char) -> bool {
    c.is_whitespace() || matches!(c, '"' | '\'' | '“' | '”' | '„' | '‘' | '’' | '«' | '»' | '`')
}

/// Slugs or codes in a list parted by commas of any kind or semicolons, or by white space where it has none. Each is
/// written as slugs are: lower case, with plain hyphens.
pub(super) fn names(list: &str) -> Vec<String> {
    // As a form or a template escapes what was escaped already.
    let list = list.replace("&#44;", ",").replace("&amp;", "&");
    let is_comma = |c| matches!(c, ',' | ';' | '，' | '、' | '；' | '\u{60c}' | '|' | '\n');
    let parted: Vec<&str> = if list.contains(is_comma) {
        list.split(is_comma).collect()
    } else {
        list.split_whitespace().collect()
    };
    parted.into_iter().map(name).filter(|name| !name.is_empty()).collect()
}

/// One of them, without what a sentence or a chat leaves behind it.
fn name(text: &str) -> String {
    let text = text.split('?').next().unwrap_or_default();
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    let plain = text.chars().filter_map(|c| match c {
        // Nothing that has a width.
        '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => None,
        '_' | '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => Some('-'),
        c if c.is_whitespace() => Some('-'),
        c => Some(c.to_ascii_lowercase()),
    });
    plain.collect()
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn a_list_is_parted_however_its_commas_are_written() {
        for list in [
            "a-b,c",
            "a-b;c",
            "a-b，c",
            "a-b、 c",
            "a-b&#44;c",
            "a-b|c",
            "a-b c",
            " a-b ,, c ,",
            "“a-b, c”",
            "\"a-b\",'c'",
        ] {
            assert_eq!(names(list), ["a-b", "c"], "{list}");
        }
    }

    #[test]
    fn a_name_is_what_remains_without_its_surroundings() {
        for text in [
            "registered-nurses",
            "Registered Nurses",
            "registered_nurses",
            "registered–nurses",
            "registered\u{ad}nurses",
            "registered-\u{200b}nurses",
            "registered-nurses.",
            "registered-nurses)",
            "(registered-nurses),",
            "registered-nurses?utm_source=mail",
        ] {
            assert_eq!(names(&format!("{text},x"))[0], "registered-nurses", "{text}");
        }
        assert_eq!(names("29−1141,29-1141.00"), ["29-1141", "29-1141.00"]);
        assert_eq!(names("registered-nurses@california"), ["registered-nurses@california"]);
        assert!(names(" , . ; ").is_empty());
    }
}
