//! All occupations together, beside those compared.

use super::difference::per;
use super::names::{name, sentence};
use super::number::{figure, list};
use super::place::of_the_nation;
use super::say::say;
use super::size::{self, Size};
use crate::comparison::{Comparison, Standing};
use crate::language::Label;

/// What the column of all occupations is called: beside figures of places it is told that its own are the nation’s.
pub fn all_occupations(comparison: &Comparison) -> String {
    let label = say(Label::AllOccupations);
    if comparison.places.is_some() { of_the_nation(label) } else { label.to_owned() }
}

/// What those hear who listen, once all occupations stand beside those compared or no longer do.
pub const fn told_average(is_on: bool) -> &'static str {
    if is_on {
        "Figures of all occupations are shown beside."
    } else {
        "Figures of all occupations are hidden."
    }
}

/// How pay stands beside that of all occupations.
pub(super) fn against_all(comparison: &Comparison) -> Option<String> {
    let against = comparison.against_all()?;
    let unit = comparison.pay.unit();
    let part = |(at, (place, standing)): (usize, &(usize, Standing))| {
        let who = name(&comparison.subjects[*place].name);
        let Size { words, particle } = match *standing {
            Standing::More(ratio) => size::more(ratio, "much"),
            Standing::Less(ratio) => size::less(ratio),
            Standing::AboutTheSame => Size { words: "about the same".to_owned(), particle: "as" },
        };
        match at {
            0 => {
                let all = figure(against.all, unit);
                format!("{who} earn {words} {particle} workers in all occupations ({all}{})", per(unit))
            }
            _ => format!("{who} {words}"),
        }
    };
    let parts: Vec<String> = against.of.iter().enumerate().map(part).collect();
    Some(sentence(&format!("at the median, {}", list(&parts))))
}
