//! The one claim that a card has room for.

use super::answer::left_out;
use super::in_places::pay_in_places;
use super::names::sentence;
use super::outlook;
use super::pay::Telling;
use crate::comparison::Comparison;

/// The one claim of a card: who earns more, or the outlook of one.
pub fn claim(comparison: &Comparison) -> String {
    if let Some(places) = &comparison.places {
        return pay_in_places(comparison, places);
    }
    let Some(earnings) = &comparison.answer.pay else { return String::new() };
    let telling = Telling::new(comparison, earnings);
    let (text, left_out) = match comparison.subjects.len() {
        1 => {
            let growth = comparison.answer.growth.as_ref();
            let forms = growth.map(|growth| outlook::growth(&comparison.subjects, growth));
            (forms.and_then(|mut forms| forms.pop()), None)
        }
        2 => (Some(telling.named()), left_out(comparison)),
        _ => (telling.of_several(), left_out(comparison)),
    };
    let Some(text) = text else { return String::new() };
    [Some(text), left_out].into_iter().flatten().map(|words| sentence(&words)).collect::<Vec<_>>().join(" ")
}
