//! Whether a word takes `a` or `an`, by its sound.

/// Begin with the sound of a vowel, though not with its letter: the h is silent.
const SILENT_H: [&str; 5] = ["heir", "herb", "honest", "honor", "hour"];
/// Begin with the letter of a vowel, though not with its sound, which is that of `you` or `one`.
const SPOKEN_LIKE_CONSONANTS: [&str; 12] =
    ["eu", "ewe", "once", "one", "ubiq", "uni", "uran", "urolog", "use", "usu", "utens", "util"];
/// Begin like one of those, but are said with a plain vowel.
const UN: [&str; 2] = ["unim", "unin"];
/// Letters whose names begin with the sound of a vowel: an HR specialist, an X-ray technician, a CNC operator.
const SPOKEN_LIKE_VOWELS: &str = "AEFHILMNORSX";

/// The article of a phrase.
pub(crate) fn article(phrase: &str) -> &'static str {
    let word = phrase.split([' ', '-', ',']).next().unwrap_or("");
    let initials = !word.is_empty() && word.chars().all(char::is_uppercase);
    let lower = word.to_lowercase();
    let begins = |list: &[&str]| list.iter().any(|beginning| lower.starts_with(beginning));
    let vowel = if initials {
        word.starts_with(|c| SPOKEN_LIKE_VOWELS.contains(c))
    } else if lower.starts_with(['a', 'e', 'i', 'o', 'u']) {
        !begins(&SPOKEN_LIKE_CONSONANTS) || begins(&UN)
    } else {
        begins(&SILENT_H)
    };
    if vowel { "an" } else { "a" }
}

#[test]
fn exceptions_are_said_right() {
    for phrase in
        "hourly worker, honest broker, HR specialist, MRI technologist, EEG technologist, X-ray technician, \
                   FBI agent, usher, umpire, upholsterer, uninsured driver, I-O psychologist, RV technician"
            .split(", ")
    {
        assert_eq!(article(phrase), "an", "{phrase}");
    }
    for phrase in
        "union organizer, urologist, university teacher, utility reader, K-12 administrator, CNC operator, \
                   one-room teacher, European historian, historian, house painter, user support specialist"
            .split(", ")
    {
        assert_eq!(article(phrase), "a", "{phrase}");
    }
}
