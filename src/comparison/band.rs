//! Where an amount falls among the published percentiles of an occupation's pay.

use super::Comparison;

/// The published percentiles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Percentile {
    /// One in ten earns less.
    Tenth,
    /// One in four earns less.
    Quarter,
    /// Half earn less.
    Median,
    /// One in four earns more.
    ThreeQuarters,
    /// One in ten earns more.
    NineTenths,
}

/// Where an amount falls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Band {
    /// Below the lowest that is published.
    Below(Percentile),
    /// Just there.
    At(Percentile),
    /// Between two that follow each other.
    Between(Percentile, Percentile),
    /// Above the highest that is published.
    Above(Percentile),
}

const ALL: [Percentile; 5] = [
    Percentile::Tenth,
    Percentile::Quarter,
    Percentile::Median,
    Percentile::ThreeQuarters,
    Percentile::NineTenths,
];

impl Comparison {
    /// Where an amount in steps of the unit of pay falls; nothing where not all percentiles are published.
    pub fn band(&self, place: usize, amount: i32) -> Option<Band> {
        Some(band(&self.charts.pay.get(place)?.as_ref()?.percentiles, amount))
    }
}

fn band(percentiles: &[i32; 5], amount: i32) -> Band {
    // Of percentiles that are the same, the highest.
    match percentiles.iter().rposition(|percentile| *percentile <= amount) {
        None => Band::Below(ALL[0]),
        Some(at) if percentiles[at] == amount => Band::At(ALL[at]),
        Some(4) => Band::Above(ALL[4]),
        Some(at) => Band::Between(ALL[at], ALL[at + 1]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_falls_between_the_percentiles_around_it() {
        use Percentile::{Median, NineTenths, Quarter, Tenth, ThreeQuarters};
        let percentiles = [100, 200, 300, 400, 500];
        let table = [
            (99, Band::Below(Tenth)),
            (100, Band::At(Tenth)),
            (101, Band::Between(Tenth, Quarter)),
            (299, Band::Between(Quarter, Median)),
            (300, Band::At(Median)),
            (301, Band::Between(Median, ThreeQuarters)),
            (499, Band::Between(ThreeQuarters, NineTenths)),
            (500, Band::At(NineTenths)),
            (501, Band::Above(NineTenths)),
        ];
        for (amount, due) in table {
            assert_eq!(band(&percentiles, amount), due, "{amount}");
        }
    }
}
