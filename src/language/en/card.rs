//! The one claim that a card has room for.

use super::answer::left_out;
use super::names::sentence;
use super::outlook;
use super::pay::Telling;
use crate::comparison::Comparison;

/// The one claim of a card: who of two earns more, or the outlook of one.
pub fn claim(comparison: &Comparison) -> String {
    if let Some(told) = super::in_places::pay_there(comparison) {
        return told;
    }
    let Some(earnings) = &comparison.answer.pay else { return String::new() };
    let telling = Telling::new(comparison, earnings);
    match comparison.subjects.len() {
        2 => {
            let left_out = left_out(comparison).map(|words| format!(" {}", sentence(&words)));
            sentence(&telling.named()) + &left_out.unwrap_or_default()
        }
        1 => {
            let growth = comparison.answer.growth.as_ref();
            let told = growth.map(|growth| outlook::growth(&comparison.subjects, growth));
            told.and_then(|forms| forms.last().map(|words| sentence(words))).unwrap_or_default()
        }
        _ => String::new(),
    }
}
