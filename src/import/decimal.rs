//! Decimals as fixed-point integers: `48.76` with two places is 4876.

/// The number that `text` writes, times ten to the power of `places`.
/// Commas may separate thousands. None when it is no number or has more decimals than `places`.
pub(crate) fn parse(text: &str, places: u32) -> Option<i64> {
    let (negative, unsigned) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (whole, decimals) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    let room = places as usize;
    let decimals = if decimals.len() > room { decimals.trim_end_matches('0') } else { decimals };
    if decimals.len() > room || !decimals.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let digits = without_separators(whole)? + decimals + &"0".repeat(room - decimals.len());
    let value = digits.parse::<i64>().ok()?;
    Some(if negative { -value } else { value })
}

/// `value` as text with `places` decimals, without separators.
pub(crate) fn print(value: i64, places: u32) -> String {
    if places == 0 {
        return value.to_string();
    }
    let scale = 10_u64.pow(places);
    let (sign, size) = (if value < 0 { "-" } else { "" }, value.unsigned_abs());
    format!("{sign}{}.{:0width$}", size / scale, size % scale, width = places as usize)
}

/// The quotient rounded to the nearest integer, halves upwards. The divisor is positive.
pub(crate) fn rounded(dividend: i64, divisor: i64) -> i64 {
    (2 * dividend + divisor).div_euclid(2 * divisor)
}

/// Digits alone, or in groups of three with commas between them.
fn without_separators(whole: &str) -> Option<String> {
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let mut digits = first.to_owned();
    for group in groups {
        if group.len() != 3 || first.len() > 3 {
            return None;
        }
        digits += group;
    }
    (!first.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_published() {
        let published = [
            ("101420", 0, 101_420),
            ("167,849.8", 1, 1_678_498),
            ("48.76", 2, 4876),
            ("-10.5", 1, -105),
            ("-0.4", 1, -4),
            ("5", 1, 50),
            ("28.0", 0, 28),
        ];
        for (text, places, value) in published {
            assert_eq!(parse(text, places), Some(value), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in [
            "", "-", ".", ".5", "*", "#", "1e5", "+1", "1 000", "12,3", "1000,000", ",100", "4.85", "1.2.3",
            "–",
        ] {
            assert_eq!(parse(text, 1), None, "{text}");
        }
    }

    #[test]
    fn numbers_print_with_the_decimals_of_their_unit() {
        for (value, places, text) in
            [(4876, 2, "48.76"), (-105, 1, "-10.5"), (-4, 1, "-0.4"), (50, 1, "5.0"), (7, 0, "7")]
        {
            assert_eq!(print(value, places), text);
        }
    }

    #[test]
    fn halves_round_upwards() {
        for (dividend, divisor, quotient) in
            [(1, 2, 1), (-1, 2, 0), (5, 4, 1), (7, 4, 2), (-7, 4, -2), (10, 5, 2)]
        {
            assert_eq!(rounded(dividend, divisor), quotient, "{dividend}/{divisor}");
        }
    }
}
