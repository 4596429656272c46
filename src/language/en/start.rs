//! What one usually starts with, and how long it takes.

use super::names::{plural, short_plural, with_article};
use crate::comparison::{Start, Subject};

/// Of one occupation.
pub(super) fn of_one(subject: &Subject, start: &Start) -> Option<String> {
    Some(match start {
        Start::Education(levels) => {
            format!("{} usually start with {}", plural(&subject.name), beginning(levels.first()?))
        }
        Start::Time(times) => format!("it takes {} to become one", times.first()?),
    })
}

/// Of two.
pub(super) fn of_two(subjects: [&Subject; 2], start: &Start) -> Option<String> {
    let [a, b] = subjects.map(|subject| &subject.name);
    Some(match start {
        Start::Time(times) => match times.as_slice() {
            [first, second] if first == second => format!("it takes {first} to become either"),
            [first, second] => format!(
                "it takes {first} to become {} and {second} to become {}",
                with_article(a),
                with_article(b)
            ),
            _ => return None,
        },
        Start::Education(levels) => match levels.as_slice() {
            [first, second]
                if first == second && beginning(first) == level("No formal educational credential") =>
            {
                "neither usually asks for a formal credential".to_owned()
            }
            [first, second] if first == second => format!("both usually start with {}", beginning(first)),
            [first, second] => format!(
                "{} usually start with {}, {} with {}",
                short_plural(a),
                beginning(first),
                short_plural(b),
                beginning(second)
            ),
            _ => return None,
        },
    })
}

/// The level, with the training that goes on for years beside it, or is a residency.
fn beginning((education, training): &(String, String)) -> String {
    let level = level(education);
    match training.as_str() {
        "Apprenticeship" => format!("{level} and an apprenticeship"),
        "Long-term on-the-job training" => format!("{level} and over a year of training"),
        "Internship/residency" => format!("{level} and an internship or residency"),
        _ => level.to_owned(),
    }
}

/// The level as the object of a sentence: `a bachelor's degree`. Levels of other publishers stay as they are.
pub(super) fn level(level: &str) -> &str {
    match level {
        "No formal educational credential" => "no formal credential",
        "High school diploma or equivalent" => "a high school diploma",
        "Some college, no degree" => "some college",
        "Postsecondary nondegree award" => "a postsecondary certificate",
        "Associate’s degree" => "an associate’s degree",
        "Bachelor’s degree" => "a bachelor’s degree",
        "Master’s degree" => "a master’s degree",
        "Doctoral or professional degree" => "a doctoral or professional degree",
        other => other,
    }
}
