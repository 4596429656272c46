//! What the reader earns, as it is typed. It stays in memory: no address, event or export tells it.

use crate::comparison::Pay;

/// The amounts that were typed, one for each unit of pay.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct OwnPay {
    a_year: String,
    an_hour: String,
}

/// The most digits before the point: what is above is nobody's pay.
const MAX_DIGITS: usize = 8;

impl OwnPay {
    /// What is typed for the unit.
    pub(super) fn typed(&self, pay: Pay) -> &str {
        match pay {
            Pay::Yearly => &self.a_year,
            Pay::Hourly => &self.an_hour,
        }
    }

    /// The reader types.
    pub(super) fn take(&mut self, pay: Pay, typed: String) {
        match pay {
            Pay::Yearly => self.a_year = typed,
            Pay::Hourly => self.an_hour = typed,
        }
    }

    /// The amount in steps of the unit; nothing if none is typed, or it is not one.
    pub(super) fn amount(&self, pay: Pay) -> Option<i32> {
        let typed = self.typed(pay).trim().trim_start_matches('$').to_ascii_lowercase().replace(' ', "");
        // The unit stands beside the field; who writes it too may do so.
        let units = match pay {
            Pay::Yearly => ["/yr", "/year", "ayear", "peryear"],
            Pay::Hourly => ["/hr", "/hour", "anhour", "perhour"],
        };
        let typed = units.iter().find_map(|unit| typed.strip_suffix(unit)).unwrap_or(&typed);
        // The last comma stands before three digits; before two it may be meant as a point.
        let last = typed.rsplit_once(',').map(|(_, last)| last);
        if last.is_some_and(|group| group.bytes().take_while(u8::is_ascii_digit).count() != 3) {
            return None;
        }
        let dollars = typed.replace(',', "");
        let (dollars, thousands) = match dollars.strip_suffix('k') {
            Some(dollars) => (dollars, 1000),
            None => (dollars.as_str(), 1),
        };
        let (whole, part) = dollars.split_once('.').unwrap_or((dollars, ""));
        let are_digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        let is_amount = (1..=MAX_DIGITS).contains(&whole.len())
            && part.len() <= 2
            && are_digits(whole)
            && are_digits(part);
        if !is_amount {
            return None;
        }
        let digits = whole.bytes().chain(part.bytes().chain(*b"00").take(2));
        let cents = digits.fold(0, |cents: i64, digit| 10 * cents + i64::from(digit - b'0'));
        let cents = cents * thousands;
        i32::try_from(if pay == Pay::Yearly { cents / 100 } else { cents }).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_as_people_type_it() {
        let amount = |pay, typed: &str| {
            let mut own = OwnPay::default();
            own.take(pay, typed.to_owned());
            own.amount(pay)
        };
        let table = [
            ("60000", Some(60_000)),
            ("$60,000", Some(60_000)),
            (" 60 000.50 ", Some(60_000)),
            ("1,060,000.5", Some(1_060_000)),
            ("60, 000", Some(60_000)),
            ("6,00,000", Some(600_000)),
            ("60,00", None),
            ("45,5", None),
            ("1,0600", None),
            ("60k", Some(60_000)),
            ("62.5K", Some(62_500)),
            ("0", Some(0)),
            ("", None),
            ("$", None),
            ("-5", None),
            ("6e4", None),
            ("sixty", None),
            ("1.234", None),
            ("123456789", None),
            ("12345678k", None),
        ];
        for (typed, due) in table {
            assert_eq!(amount(Pay::Yearly, typed), due, "{typed}");
        }
        assert_eq!(amount(Pay::Hourly, "28.5"), Some(2850));
        assert_eq!(amount(Pay::Hourly, "$28"), Some(2800));
        assert_eq!(amount(Pay::Yearly, "$60,000 a year"), Some(60_000));
        assert_eq!(amount(Pay::Yearly, "60K/yr"), Some(60_000));
        assert_eq!(amount(Pay::Hourly, "28.50/hr"), Some(2850));
        assert_eq!(amount(Pay::Hourly, "$28 per hour"), Some(2800));
        // Another unit than that of the field is no amount of it.
        assert_eq!([amount(Pay::Yearly, "28/hr"), amount(Pay::Hourly, "60k a year")], [None, None]);
    }

    #[test]
    fn a_year_and_an_hour_are_kept_apart() {
        let mut own = OwnPay::default();
        own.take(Pay::Yearly, "60000".to_owned());
        assert_eq!((own.typed(Pay::Hourly), own.amount(Pay::Hourly)), ("", None));
        own.take(Pay::Hourly, "30".to_owned());
        assert_eq!([own.amount(Pay::Yearly), own.amount(Pay::Hourly)], [Some(60_000), Some(3000)]);
    }
}
