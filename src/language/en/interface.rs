//! What the interface says of what is compared: controls, notices, announcements, questions.

use super::names::with_article;
use super::place::own_place;
use crate::comparison::Subject;
use crate::occupation::{Group, Name, Source, capitalized};

/// The control that takes an occupation away.
pub fn remove(subjects: &[Subject], column: usize) -> String {
    format!("Remove {}", called(subjects, column))
}

/// The control that swaps neighbors.
pub fn swap(subjects: &[Subject], column: usize) -> String {
    format!("Swap {} and {}", called(subjects, column), called(subjects, column + 1))
}

/// What is in a column, as no other is called.
fn called(subjects: &[Subject], column: usize) -> String {
    let name = subjects.get(column).map(|subject| subject.name.singular.as_str()).unwrap_or_default();
    own_place(subjects, column).map_or_else(|| name.to_owned(), |place| format!("{name} {place}"))
}

/// Two occupations as a link to their comparison.
pub fn versus(one: &str, other: &str) -> String {
    format!("{one} vs {other}")
}

/// When a source was published, and what its publisher has published since, behind its name; empty if neither is known.
pub fn released(source: &Source) -> String {
    let when_known =
        |what: &str, when: &str| if when.is_empty() { String::new() } else { format!("{what}{when}") };
    when_known("; released ", &source.released) + &when_known("; published since: ", &source.newer)
}

/// Why no best place is named: its pay is withheld in so many.
pub fn places_withheld(count: usize) -> String {
    format!("in {count} places: no single one can be named")
}

/// The first of many names, and how many more there are.
pub fn and_more(names: &[String], more: usize) -> String {
    format!("{} and {more} more", names.join("; "))
}

/// How many rows "differences only" hides.
pub fn rows_hidden(count: usize) -> String {
    format!(" ({count} rows hidden)")
}

/// The field that chooses an occupation; places count from 1. What is seen in the empty field is part of its name.
pub fn picker(place: usize) -> String {
    format!("Occupation {place}: job title or code")
}

/// The occupation that the arrow keys led to, and its place among those offered, counted from 0.
pub fn stepped(name: &str, at: usize, of: usize) -> String {
    format!("{}, {} of {of}.", capitalized(name), at + 1)
}

/// How many occupations answer what was typed.
pub fn found(count: usize) -> String {
    format!("{count} found.")
}

/// The job title by which an occupation was found.
pub fn matched(title: &str) -> String {
    format!("matched: {title}")
}

/// The projected change of jobs over a decade in words; steps of a tenth of a percent.
pub const fn outlook(steps: i32) -> &'static str {
    match steps {
        ..=-100 => "Shrinking fast",
        -99..=-10 => "Shrinking",
        -9..=9 => "Little change",
        10..=99 => "Growing",
        100.. => "Growing fast",
    }
}

/// Asks what one does; of the remainder of a group it asks what several do.
pub fn what_they_do(name: &Name) -> String {
    match name.singular.starts_with("other ") {
        true => format!("What do {} do?", name.plural),
        false => format!("What does {} do?", with_article(name)),
    }
}

/// Says that an occupation's words did not come.
pub fn without_words(name: &Name) -> String {
    format!("The words on {} did not load. The figures are complete.", name.plural)
}

/// Says that an occupation cannot be brought on show, since its file did not come.
pub fn without_figures(name: &Name) -> String {
    format!("The figures of {} did not load, so they are not shown.", name.plural)
}

/// A major group by itself.
pub fn group(group: Group) -> String {
    capitalized(group.name)
}

/// Leads to a major group.
pub fn browse(group: Group) -> String {
    format!("Browse {} occupations", group.name)
}

/// The heading of a major group.
pub fn group_heading(group: Group) -> String {
    format!("{} occupations", capitalized(group.name))
}

/// What a page of a major group is for.
pub fn group_summary(group: Group) -> String {
    format!(
        "{}: choose one to see what it pays, whether it grows, what it asks for and who does it.",
        group_heading(group)
    )
}

/// A name that is none, or that no job title could be found for, and where the right one may be typed.
pub fn unknown(name: &str, lacks_titles: bool, has_picker: bool) -> String {
    let remedy = if has_picker { " Type a job title above to find it." } else { "" };
    let why = if lacks_titles {
        "was not found, since the list of job titles did not load"
    } else {
        "is not an occupation here"
    };
    format!("“{name}” {why}, so it was left out.{remedy}")
}

/// More names that are none.
pub fn more_unknown(count: usize) -> String {
    format!("{count} more names were left out as well.")
}

/// A group that is none.
pub fn unknown_group(name: &str) -> String {
    format!("“{name}” is not a group of occupations here.")
}

/// A value that an option does not have, and those that it has.
pub fn bad_value(value: &str, option: &str, allowed: &[&str]) -> String {
    let allowed = match allowed {
        [one] => (*one).to_owned(),
        [most @ .., last] => format!("{} or {last}", most.join(", ")),
        [] => String::new(),
    };
    format!("“{value}” is no choice for {option}, which can be {allowed}")
}

/// An occupation that was named twice.
pub fn named_twice(name: &str) -> String {
    format!("“{name}” was named twice and is shown once.")
}

/// Whether a link, or else the text, was copied.
pub fn copied(is_link: bool, worked: bool) -> String {
    let what = if is_link { "Link" } else { "Text" };
    match worked {
        true => format!("{what} copied."),
        false => format!("{what} could not be copied: the browser did not allow it."),
    }
}

/// What a change of choices left on the page.
pub fn rows_shown(count: usize) -> String {
    format!("{count} rows shown.")
}

/// What a change of occupations brought on the page.
pub fn now_showing(heading: &str) -> String {
    format!("Now showing {heading}.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::{Comparison, Pay};
    use crate::dataset::{Dataset, Occupation};
    use crate::occupation::MAJOR_GROUPS;

    #[test]
    fn each_sentence_is_as_it_was_reviewed() {
        let dataset = Dataset::bundled();
        let name = |slug: &str| dataset.find(slug).expect("an occupation").name();
        let baker = name("bakers");
        let two = ["bakers", "actors"].map(|slug| dataset.find(slug).expect("an occupation"));
        let two = Comparison::new(&two, &dataset, Pay::Yearly).subjects;
        let law = MAJOR_GROUPS.into_iter().find(|group| group.name == "legal").expect("a group");
        let source = dataset.source(dataset.source_number("oews").expect("a source"));
        let source = Source { released: "May 2026".to_owned(), newer: String::new(), ..source };
        let newer = Source { released: String::new(), newer: "May 2027".to_owned(), ..source.clone() };
        for (said, reviewed) in [
            (remove(&two, 0), "Remove baker"),
            (swap(&two, 0), "Swap baker and actor"),
            (versus("Baker", "actor"), "Baker vs actor"),
            (released(&source), "; released May 2026"),
            (released(&newer), "; published since: May 2027"),
            (places_withheld(3), "in 3 places: no single one can be named"),
            (and_more(&["Ohio".to_owned(), "Texas".to_owned()], 2), "Ohio; Texas and 2 more"),
            (rows_hidden(4), " (4 rows hidden)"),
            (picker(2), "Occupation 2: job title or code"),
            (stepped("baker", 0, 8), "Baker, 1 of 8."),
            (found(8), "8 found."),
            (matched("Pastry Chef"), "matched: Pastry Chef"),
            (what_they_do(&name("actors")), "What does an actor do?"),
            (without_words(&baker), "The words on bakers did not load. The figures are complete."),
            (without_figures(&baker), "The figures of bakers did not load, so they are not shown."),
            (group(law), "Legal"),
            (browse(law), "Browse legal occupations"),
            (group_heading(law), "Legal occupations"),
            (
                group_summary(law),
                "Legal occupations: choose one to see what it pays, whether it grows, what it asks for and who does it.",
            ),
            (
                unknown("bakr", false, true),
                "“bakr” is not an occupation here, so it was left out. Type a job title above to find it.",
            ),
            (unknown("bakr", false, false), "“bakr” is not an occupation here, so it was left out."),
            (
                unknown("RN", true, false),
                "“RN” was not found, since the list of job titles did not load, so it was left out.",
            ),
            (more_unknown(3), "3 more names were left out as well."),
            (unknown_group("x"), "“x” is not a group of occupations here."),
            (
                bad_value("x", "view", &["full", "table", "card"]),
                "“x” is no choice for view, which can be full, table or card",
            ),
            (bad_value("x", "lang", &["en"]), "“x” is no choice for lang, which can be en"),
            (named_twice("Baker"), "“Baker” was named twice and is shown once."),
            (copied(true, true), "Link copied."),
            (copied(false, true), "Text copied."),
            (copied(true, false), "Link could not be copied: the browser did not allow it."),
            (rows_shown(25), "25 rows shown."),
            (now_showing("Baker vs actor"), "Now showing Baker vs actor."),
        ] {
            assert_eq!(said, reviewed);
        }
    }

    #[test]
    fn a_change_of_a_tenth_over_a_decade_is_fast_and_of_a_hundredth_little() {
        for (steps, said) in [
            (-100, "Shrinking fast"),
            (-99, "Shrinking"),
            (-10, "Shrinking"),
            (-9, "Little change"),
            (9, "Little change"),
            (10, "Growing"),
            (99, "Growing"),
            (100, "Growing fast"),
        ] {
            assert_eq!(outlook(steps), said, "{steps}");
        }
    }

    #[test]
    fn of_the_remainder_of_a_group_it_is_asked_what_several_do() {
        let dataset = Dataset::bundled();
        let other = dataset.iter().map(Occupation::name).find(|name| name.singular.starts_with("other "));
        let other = other.expect("a remainder");
        assert_eq!(what_they_do(&other), format!("What do {} do?", other.plural));
    }
}
