//! Numbers in digits. Whole steps only, so the text is the same natively and in the browser.

use crate::occupation::Unit;

/// The number without sign or unit, as exports carry it: `101420`, `-10.5`.
pub fn plain(steps: i32, unit: Unit) -> String {
    let sign = if steps < 0 { "-" } else { "" };
    format!("{sign}{}", trimmed(&ungrouped(steps.unsigned_abs(), unit.decimals())))
}

/// The number with thousands parted and no needless zeros behind the point.
pub fn decimal(steps: i32, decimals: u32) -> String {
    trimmed(&fixed(steps, decimals)).to_owned()
}

/// The number with thousands parted and just so many decimals.
pub fn fixed(steps: i32, decimals: u32) -> String {
    let digits = ungrouped(steps.unsigned_abs(), decimals);
    let (whole, part) = digits.split_at(digits.find('.').unwrap_or(digits.len()));
    let mut out = String::from(if steps < 0 { "−" } else { "" });
    for (i, digit) in whole.char_indices() {
        if i > 0 && (whole.len() - i) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    out + part
}

fn ungrouped(steps: u32, decimals: u32) -> String {
    let scale = 10_u32.pow(decimals);
    match decimals {
        1 => format!("{}.{}", steps / scale, steps % scale),
        // Without decimals there are two zeros behind the point, which are needless as well.
        _ => format!("{}.{:02}", steps / scale, steps % scale),
    }
}

fn trimmed(number: &str) -> &str {
    if number.contains('.') { number.trim_end_matches('0').trim_end_matches('.') } else { number }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exports_carry_plain_numbers() {
        let table = [
            (-105, Unit::Percent, "-10.5"),
            (0, Unit::Percent, "0"),
            (100, Unit::Jobs, "100"),
            (3_391_000, Unit::Jobs, "3391000"),
            (4876, Unit::DollarsAnHour, "48.76"),
            (2000, Unit::DollarsAnHour, "20"),
        ];
        for (steps, unit, text) in table {
            assert_eq!(plain(steps, unit), text);
        }
    }
}
