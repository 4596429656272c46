//! How much one figure is above another, as people say it.

use super::number::decimal;

/// A size within a sentence, and the word that joins it to what it is measured by: `about a third more` `than`.
pub(super) struct Size {
    pub(super) words: String,
    pub(super) particle: &'static str,
}

/// Shares up to which a fraction is said, in thousandths of what it is measured by.
const FRACTIONS: [(i32, &str); 10] = [
    (1075, "slightly"),
    (1125, "about a tenth"),
    (1175, "about 15%"),
    (1225, "about a fifth"),
    (1290, "about a quarter"),
    (1365, "about a third"),
    (1450, "about 40%"),
    (1550, "about 50%"),
    (1635, "about 60%"),
    (1710, "about two thirds"),
];

/// Numbers as words; beyond them digits.
const NUMBERS: [&str; 11] =
    ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/// The higher figure in thousandths of the lower; `much` is `much` or `many`.
pub(super) fn more(ratio: i32, much: &str) -> Size {
    if let Some((_, words)) = FRACTIONS.iter().find(|(end, _)| ratio < *end) {
        return Size { words: format!("{words} more"), particle: "than" };
    }
    let words = match ratio {
        10_080.. => format!("about {}", times((ratio + 500) / 1000)),
        ..1800 => return Size { words: "about three quarters more".to_owned(), particle: "than" },
        1800..1930 => "almost twice".to_owned(),
        1930..2080 => "about twice".to_owned(),
        _ => match ratio % 1000 {
            ..80 => format!("about {}", times(ratio / 1000)),
            80..350 => format!("more than {}", times(ratio / 1000)),
            350..650 => format!("about {} and a half times", number(ratio / 1000)),
            650..850 => format!("more than {} and a half times", number(ratio / 1000)),
            _ => format!("almost {}", times(ratio / 1000 + 1)),
        },
    };
    Size { words: format!("{words} as {much}"), particle: "as" }
}

/// The lower figure in thousandths of the higher.
pub(super) fn less(ratio: i32) -> Size {
    let half = match ratio {
        ..450 => "less than half as much",
        450..550 => "about half as much",
        _ => {
            let fraction = FRACTIONS.iter().find(|(end, _)| 2000 - ratio < *end);
            let words = fraction.map(|(_, words)| format!("{words} less")).unwrap_or_default();
            return Size { words, particle: "than" };
        }
    };
    Size { words: half.to_owned(), particle: "as" }
}

/// The same where the higher figure may be higher still.
pub(super) fn at_least(ratio: i32) -> Size {
    match ratio {
        ..2000 => Size { words: format!("at least {}% more", (ratio - 1000) / 100 * 10), particle: "than" },
        _ => Size { words: format!("at least {} as much", times(ratio / 1000)), particle: "as" },
    }
}

fn times(count: i32) -> String {
    if count == 2 { "twice".to_owned() } else { format!("{} times", number(count)) }
}

fn number(count: i32) -> String {
    let word = usize::try_from(count).ok().and_then(|count| NUMBERS.get(count));
    word.map_or_else(|| decimal(count, 0), |word| (*word).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_said_as_people_say_it() {
        let table = [
            (1040, "slightly more"),
            (1074, "slightly more"),
            (1075, "about a tenth more"),
            (1100, "about a tenth more"),
            (1333, "about a third more"),
            (1500, "about 50% more"),
            (1750, "about three quarters more"),
            (1800, "almost twice as much"),
            (1900, "almost twice as much"),
            (1930, "about twice as much"),
            (2000, "about twice as much"),
            (2200, "more than twice as much"),
            (2500, "about two and a half times as much"),
            (2650, "more than two and a half times as much"),
            (2700, "more than two and a half times as much"),
            (2950, "almost three times as much"),
            (3000, "about three times as much"),
            (3300, "more than three times as much"),
            (3500, "about three and a half times as much"),
            (9900, "almost ten times as much"),
            (10_500, "about 11 times as much"),
            (17_100, "about 17 times as much"),
            (11_950, "about 12 times as much"),
            (361_000, "about 361 times as much"),
            (1_661_000, "about 1,661 times as much"),
        ];
        for (ratio, words) in table {
            assert_eq!(more(ratio, "much").words, words, "{ratio}");
        }
        assert_eq!(more(2000, "many").words, "about twice as many");
        let less_than = [
            (960, "slightly less"),
            (925, "about a tenth less"),
            (900, "about a tenth less"),
            (667, "about a third less"),
            (560, "about 40% less"),
            (500, "about half as much"),
            (449, "less than half as much"),
        ];
        for (ratio, words) in less_than {
            assert_eq!(less(ratio).words, words, "{ratio}");
        }
        assert_eq!(at_least(1390).words, "at least 30% more");
        assert_eq!(at_least(3900).words, "at least three times as much");
    }
}
