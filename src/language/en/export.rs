//! What only files for spreadsheets say.

/// The parts of a range.
pub const fn range_ends() -> [&'static str; 2] {
    ["low", "high"]
}

/// The pay in a ranked place, behind its rank.
pub fn pay_of_ranked(rank: usize) -> String {
    format!("{rank} average pay")
}

/// A month of a year that is taken for no date.
pub fn in_month(month: &str) -> String {
    format!("in {month}")
}

/// What a whole percent does not say by itself; nothing of most.
pub const fn under_or_over(percent: i32) -> &'static str {
    match percent {
        ..1 => "under 1%",
        100.. => "over 99%",
        _ => "",
    }
}
