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
}
