//! Where one’s own pay falls among that of others.

use super::names::{name, start};
use crate::comparison::{Band, Pay, Percentile, Subject};

/// Where an amount falls among an occupation's published pay: `Cashiers: between the 25th percentile and the median`.
pub fn band(subject: &Subject, band: Option<Band>) -> String {
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
        None => "no percentiles are published".to_owned(),
    };
    format!("{}: {text}", start(&name(&subject.name)))
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
