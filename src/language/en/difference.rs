//! How much one figure is above another.

use super::number::{decimal, figure, list, whole_percent};
use crate::comparison::Spread;
use crate::occupation::Unit;

/// The size of a difference in its row's own terms: `$4,302 (11%) more a year`.
pub fn spread(spread: &Spread, unit: Unit) -> String {
    let points = |kind: &str, decimals| {
        let points = decimal(spread.size, decimals);
        let end = if points == "1" { "" } else { "s" };
        format!("{points} {kind}point{end} more")
    };
    let size = match unit {
        Unit::Percent => return points("percentage ", 1),
        Unit::Score | Unit::Rating => return points("", unit.decimals()),
        unit => figure(spread.size, unit),
    };
    let a = per(unit);
    let many = if matches!(unit, Unit::DollarsAYear | Unit::DollarsAnHour) { "much" } else { "many" };
    match spread.relative {
        Some(relative) if relative >= TENFOLD => {
            format!("{size} more{a} ({} times as {many})", times(relative))
        }
        Some(relative) => format!("{size} ({}) more{a}", whole_percent(relative)),
        None => format!("{size} more{a}"),
    }
}

/// What lists have in common: `in common: Social and Investigative`.
pub fn common(items: &[String]) -> String {
    match items {
        [] => "none in common".to_owned(),
        items => format!("in common: {}", list(items)),
    }
}

/// A thousand percent, in tenths: from there on a multiple says more than percents do.
const TENFOLD: i32 = 10_000;

/// The highest as a multiple of the lowest, which is one more than the relative size.
fn times(tenths: i32) -> String {
    decimal((tenths.saturating_add(1500)) / 1000, 0)
}

/// The time that a figure of the unit is for, behind a space: ` a year`, ` an hour`, or nothing.
pub(super) fn per(unit: Unit) -> &'static str {
    match unit {
        Unit::DollarsAYear | Unit::OpeningsAYear => " a year",
        Unit::DollarsAnHour => " an hour",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(size: i32, relative: Option<i32>) -> Spread {
        Spread { highest: 0, lowest: 1, size, relative }
    }

    #[test]
    fn a_size_is_told_in_the_rows_own_terms() {
        let table = [
            (Unit::DollarsAYear, 4302, Some(110), "$4,302 (11%) more a year"),
            (Unit::DollarsAYear, 4302, None, "$4,302 more a year"),
            (Unit::DollarsAYear, 470_070, Some(14_699), "$470,070 more a year (16 times as much)"),
            (Unit::DollarsAnHour, 444, Some(271), "$4.44 (27%) more an hour"),
            (Unit::OpeningsAYear, 1500, Some(2000), "1,500 (200%) more a year"),
            (Unit::OpeningsAYear, 90_000, Some(60_000), "90,000 more a year (61 times as many)"),
            (Unit::Jobs, 1000, Some(345), "1,000 (35%) more"),
            (Unit::Jobs, 999, Some(9999), "999 (1,000%) more"),
            (Unit::Jobs, 1000, Some(10_000), "1,000 more (11 times as many)"),
            (Unit::Percent, 10, None, "1 percentage point more"),
            (Unit::Percent, 82, None, "8.2 percentage points more"),
            (Unit::Score, 12, None, "1.2 points more"),
            (Unit::Rating, 45, None, "0.45 points more"),
            (Unit::Years, 10, None, "1 year more"),
            (Unit::Years, 25, None, "2.5 years more"),
        ];
        for (unit, size, relative, text) in table {
            assert_eq!(spread(&of(size, relative), unit), text);
        }
    }

    #[test]
    fn lists_have_in_common_what_is_told_or_nothing() {
        assert_eq!(common(&["Social".to_owned()]), "in common: Social");
        let two = ["Social", "Investigative"].map(str::to_owned);
        assert_eq!(common(&two), "in common: Social and Investigative");
        assert_eq!(common(&[]), "none in common");
    }
}
