//! What one’s own pay is asked for by.

use super::*;

#[test]
fn one_is_asked_for_pay_in_the_unit_on_show() {
    assert_eq!(your_pay(Pay::Yearly), "Your pay a year, in dollars");
    assert_eq!(your_pay(Pay::Hourly), "Your pay an hour, in dollars");
}
