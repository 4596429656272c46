//! Whether every sentence is one that a person could have written.

use occupation_compare::comparison::Comparison;
use occupation_compare::language;

use crate::findings::Findings;
use crate::prose::Prose;

/// Phrases that take an article, apart from the names of occupations.
const PHRASES: [(&str, &str); 21] = [
    ("an", "estimate"),
    ("a", "mixture of jobs"),
    ("a", "loss of"),
    ("a", "tenth more"),
    ("a", "fifth more"),
    ("a", "quarter more"),
    ("a", "third more"),
    ("a", "half times"),
    ("an", "apprenticeship"),
    ("a", "residency or internship"),
    ("a", "supervised internship"),
    ("a", "year"),
    ("an", "hour"),
    ("a", "high school diploma"),
    ("a", "postsecondary certificate"),
    ("an", "associate’s degree"),
    ("a", "bachelor’s degree"),
    ("a", "master’s degree"),
    ("a", "doctoral or professional degree"),
    ("a", "water vessel"),
    ("a", "job title"),
];

/// What only stands in a sentence from which something is missing.
const HOLES: [&str; 26] = [
    "  ",
    " .",
    " ,",
    " ;",
    " :",
    " )",
    "( ",
    "()",
    "..",
    ",,",
    ",.",
    ";.",
    ":.",
    ",;",
    ": ,",
    "and and",
    "and ,",
    " and.",
    "are for ",
    "from to ",
    "need ,",
    " an other",
    " a other",
    "An other",
    "A other",
    "(, ",
];

/// Words that never end a sentence or a part of one.
const OPEN: [&str; 15] =
    ["a", "an", "and", "are", "by", "for", "from", "in", "is", "of", "or", "than", "the", "to", "with"];

pub(crate) fn check(comparison: &Comparison, prose: &Prose, found: &mut Findings) {
    // The clause on a day is held by the tests of words.
    let own = prose.sentences().into_iter().filter(|sentence| prose.told.day.as_deref() != Some(sentence));
    for sentence in own {
        let told = || sentence.to_owned();
        found.law("articles agree with the names", comparison, articles_agree(sentence, comparison), told);
        let hole = HOLES.iter().find(|hole| sentence.contains(**hole));
        found.law("no sentence has a hole", comparison, hole.is_none(), told);
        found.law("no word is doubled", comparison, !has_doubled_word(sentence), told);
        found.law("a capital, a full stop, closed brackets", comparison, is_whole(sentence), told);
    }
    let heading = language::heading(comparison);
    found.law("the heading is whole", comparison, !heading.is_empty() && !heading.contains("  "), || {
        heading.clone()
    });
}

/// Whether each `a` and `an` stands before a name or phrase that takes it.
fn articles_agree(sentence: &str, comparison: &Comparison) -> bool {
    let names = comparison.subjects.iter().map(|s| (s.name.article.as_str(), s.name.singular.as_str()));
    let due: Vec<(&str, &str)> = names.chain(PHRASES).collect();
    let mut rest = sentence;
    while let Some((word, after)) = rest.split_once(' ') {
        let article = word.trim_start_matches(['(', '“']).to_lowercase();
        let is_article = article == "a" || article == "an";
        if is_article && !due.iter().any(|(a, phrase)| *a == article && after.starts_with(phrase)) {
            return false;
        }
        rest = after;
    }
    true
}

/// Whether a word, or an item of a list, comes twice in a row.
fn has_doubled_word(sentence: &str) -> bool {
    let lower = sentence.to_lowercase();
    let words: Vec<&str> = lower.trim_end_matches('.').split(' ').collect();
    words.windows(2).any(|pair| pair[0] == pair[1].trim_end_matches([',', ';', ':']))
}

fn is_whole(sentence: &str) -> bool {
    let first = sentence.trim_start_matches('“').chars().next();
    let opens = first.is_some_and(|c| !c.is_lowercase() && !c.is_whitespace());
    let count = |c| sentence.matches(c).count();
    let is_closed = count('(') == count(')') && count('“') == count('”');
    let is_open_ended = sentence.split([',', ';', ':', '.']).any(|part| {
        let last = part.rsplit(' ').next().unwrap_or("");
        !part.trim().is_empty() && OPEN.contains(&last)
    });
    opens && sentence.ends_with('.') && is_closed && !is_open_ended
}
