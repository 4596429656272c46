//! Where one’s own pay falls among that of others.

use super::labels::missing;
use super::names::name;
use super::place::own_place;
use crate::comparison::{Band, Comparison, Pay, Percentile};
use crate::occupation::capitalized;

/// Where an amount falls among an occupation's published pay: `Cashiers: between the 25th percentile and the median`; or
/// what is published instead.
pub fn band(comparison: &Comparison, column: usize, band: Option<Band>) -> String {
    let of = |percentile: Percentile| match percentile {
        Percentile::Tenth => "the 10th percentile",
        Percentile::Quarter => "the 25th percentile",
        Percentile::Median => "the median",
        Percentile::ThreeQuarters => "the 75th percentile",
        Percentile::NineTenths => "the 90th percentile",
    };
    let text = match band {
        Some(Band::Below(lowest)) => format!("below {}", of(lowest)),
        Some(Band::At(there)) => format!("at {}", of(there)),
        Some(Band::Between(low, high)) => format!("between {} and {}", of(low), of(high)),
        Some(Band::Above(highest)) => format!("above {}", of(highest)),
        None => {
            let line = comparison.line(comparison.pay.median());
            match line.and_then(|line| line.measures.get(column)).map(|measure| &measure.value) {
                Some(Err(why)) => missing(*why).to_owned(),
                _ if comparison.places.is_some() => "not all percentiles are published there".to_owned(),
                _ => "not all percentiles are published".to_owned(),
            }
        }
    };
    let subjects = &comparison.subjects;
    let who = subjects.get(column).map(|subject| capitalized(&name(&subject.name))).unwrap_or_default();
    let place = own_place(subjects, column).map(|place| format!(" {place}")).unwrap_or_default();
    format!("{who}{place}: {text}")
}

/// The label of the field for one's own pay.
pub const fn your_pay(pay: Pay) -> &'static str {
    match pay {
        Pay::Yearly => "Your pay a year, in dollars",
        Pay::Hourly => "Your pay an hour, in dollars",
    }
}

#[cfg(test)]
mod tests;
