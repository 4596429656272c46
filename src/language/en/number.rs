//! Figures and lists as people read them.

use super::export::under_or_over;
pub use crate::format::decimal;
use crate::format::fixed;
use crate::occupation::Unit;

/// The figure with its unit's sign, as in `$101,420`, `−10.5%`, `42.3 years`.
pub fn figure(steps: i32, unit: Unit) -> String {
    let number = decimal(steps, unit.decimals());
    match unit {
        Unit::DollarsAYear | Unit::DollarsAWeek => dollars(&number),
        Unit::DollarsAnHour => dollars(&fixed(steps, 2)),
        Unit::Percent => format!("{number}%"),
        Unit::Years => format!("{number} {}", if steps == 10 { "year" } else { "years" }),
        Unit::Times => format!("{} times", fixed(steps, 2)),
        Unit::Rating | Unit::Score => format!("{number} of 5"),
        // Openings are published in hundreds: none is not known to be none.
        Unit::OpeningsAYear if steps == 0 => "fewer than 50".to_owned(),
        Unit::Jobs | Unit::OpeningsAYear | Unit::Importance | Unit::Words => number,
    }
}

/// A share with one decimal always, so that shares in a list align.
pub fn share(tenths: i32) -> String {
    format!("{}%", fixed(tenths, 1))
}

/// Tenths of a percent in whole percents.
pub fn whole_percent(tenths: i32) -> String {
    format!("{}%", decimal((tenths + 5) / 10, 0))
}

/// A share of people in whole percents, of which the lowest and the highest are not known to be none and all.
pub fn whole_share(percent: i32) -> String {
    match under_or_over(percent) {
        "" => format!("{percent}%"),
        bound => bound.to_owned(),
    }
}

/// The figure as [`figure()`], with a plus sign before a rise: for changes.
pub fn change(steps: i32, unit: Unit) -> String {
    let sign = if steps > 0 { "+" } else { "" };
    format!("{sign}{}", figure(steps, unit))
}

/// An amount of money for an axis: `$50k`; whole dollars by the hour.
pub fn axis_money(steps: i32, unit: Unit) -> String {
    match unit {
        Unit::DollarsAYear if steps >= 1000 => format!("${}k", (steps + 500) / 1000),
        Unit::DollarsAYear => format!("${steps}"),
        _ => format!("${}", (steps + 50) / 100),
    }
}

/// A figure in a few letters: `$98k`, `340k`, `3.4M`.
pub fn axis(steps: i32, unit: Unit) -> String {
    match (unit, steps) {
        // What would round to 1000k is 1M.
        (Unit::Jobs, 999_500..) => format!("{}M", decimal((steps + 50_000) / 100_000, 1)),
        (Unit::Jobs, 1000..) => format!("{}k", (steps + 500) / 1000),
        (Unit::Jobs, _) => steps.to_string(),
        _ => axis_money(steps, unit),
    }
}

fn dollars(number: &str) -> String {
    match number.strip_prefix('−') {
        Some(rest) => format!("−${rest}"),
        None => format!("${number}"),
    }
}

/// `a`, `a and b`, `a, b and c`. Where an item holds an "and" or a comma of its own, the marks between items
/// are stronger: `a and b, c, and d`; `a, b, or c; d; and e`.
pub fn list<S: AsRef<str>>(items: &[S]) -> String {
    joined(&items.iter().map(AsRef::as_ref).collect::<Vec<&str>>())
}

/// The same of plain texts, for all kinds of them in one piece of code.
fn joined(items: &[&str]) -> String {
    let holds = |part: &str| items.iter().any(|item| item.contains(part));
    let (between, last_but_one) = match (holds(", "), holds(" and ")) {
        (true, _) => ("; ", "; and "),
        (false, true) => (", ", ", and "),
        (false, false) => (", ", " and "),
    };
    match items {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [one, other] => {
            let and = if last_but_one == " and " { " and " } else { ", and " };
            format!("{one}{and}{other}")
        }
        [init @ .., last] => {
            format!("{}{last_but_one}{last}", init.join(between))
        }
    }
}

/// The same of what shares one verb: no comma parts the two from it, `a and b as well as c`.
pub(super) fn together<S: AsRef<str>>(items: &[S]) -> String {
    let holds = |part: &str| items.iter().any(|item| item.as_ref().contains(part));
    match items {
        [one, other] if holds(" and ") || holds(", ") => {
            format!("{} as well as {}", one.as_ref(), other.as_ref())
        }
        items => list(items),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_read_as_people_write_them() {
        let table = [
            (101_420, Unit::DollarsAYear, "$101,420"),
            (999, Unit::DollarsAYear, "$999"),
            (4876, Unit::DollarsAnHour, "$48.76"),
            (2000, Unit::DollarsAnHour, "$20.00"),
            (-105, Unit::Percent, "−10.5%"),
            (510, Unit::Percent, "51%"),
            (0, Unit::Percent, "0%"),
            (-5, Unit::Percent, "−0.5%"),
            (423, Unit::Years, "42.3 years"),
            (10, Unit::Years, "1 year"),
            (367, Unit::Rating, "3.67 of 5"),
            (44, Unit::Score, "4.4 of 5"),
            (3_391_000, Unit::Jobs, "3,391,000"),
        ];
        for (steps, unit, text) in table {
            assert_eq!(figure(steps, unit), text);
        }
        let changes = [(49, "+4.9%"), (0, "0%"), (-20, "−2%")];
        for (steps, text) in changes {
            assert_eq!(change(steps, Unit::Percent), text, "no sign without a change");
        }
    }

    #[test]
    fn an_axis_counts_in_thousands_from_a_thousand_on() {
        let table = [
            (0, Unit::DollarsAYear, "$0"),
            (999, Unit::DollarsAYear, "$999"),
            (1000, Unit::DollarsAYear, "$1k"),
            (250_000, Unit::DollarsAYear, "$250k"),
            (2000, Unit::DollarsAnHour, "$20"),
            (100_000, Unit::DollarsAnHour, "$1000"),
        ];
        for (steps, unit, text) in table {
            assert_eq!(axis_money(steps, unit), text);
            assert_eq!(axis(steps, unit), text, "money on any axis");
        }
        let jobs = [
            (0, "0"),
            (999, "999"),
            (1000, "1k"),
            (1500, "2k"),
            (340_499, "340k"),
            (999_600, "1M"),
            (1_000_000, "1M"),
            (3_391_000, "3.4M"),
        ];
        for (steps, text) in jobs {
            assert_eq!(axis(steps, Unit::Jobs), text);
        }
    }

    #[test]
    fn lists_read_as_people_write_them() {
        assert_eq!(list(&["a"]), "a");
        assert_eq!(list(&["a", "b", "c"]), "a, b and c");
        assert_eq!(list(&["a and b", "c"]), "a and b, and c");
        assert_eq!(list(&["a and b", "c", "d"]), "a and b, c, and d");
        assert_eq!(list(&["a, b, or c", "d"]), "a, b, or c, and d");
        assert_eq!(list(&["a, b, or c", "d", "e"]), "a, b, or c; d; and e");
        assert_eq!(list::<&str>(&[]), "");
        assert_eq!(together(&["a", "b"]), "a and b");
        assert_eq!(together(&["a and b", "c"]), "a and b as well as c");
        assert_eq!(together(&["a and b", "c", "d"]), "a and b, c, and d");
    }
}
