//! The twelve cells of pay that the tables of the nation and of its areas have alike.

use serde::Deserialize;

use super::{Basis, Wage, wage};
use crate::import::field::{Fault, Field};

/// The mean and the percentiles of pay, by the year and by the hour.
#[derive(Deserialize)]
pub(super) struct Wages {
    #[serde(rename = "A_MEAN")]
    mean_year: Field,
    #[serde(rename = "A_PCT10")]
    p10_year: Field,
    #[serde(rename = "A_PCT25")]
    p25_year: Field,
    #[serde(rename = "A_MEDIAN")]
    p50_year: Field,
    #[serde(rename = "A_PCT75")]
    p75_year: Field,
    #[serde(rename = "A_PCT90")]
    p90_year: Field,
    #[serde(rename = "H_MEAN")]
    mean_hour: Field,
    #[serde(rename = "H_PCT10")]
    p10_hour: Field,
    #[serde(rename = "H_PCT25")]
    p25_hour: Field,
    #[serde(rename = "H_MEDIAN")]
    p50_hour: Field,
    #[serde(rename = "H_PCT75")]
    p75_hour: Field,
    #[serde(rename = "H_PCT90")]
    p90_hour: Field,
}

impl Wages {
    /// The mean.
    pub(super) fn mean(&self, basis: Basis) -> &Field {
        let [mean, ..] = self.by(basis);
        mean
    }

    /// Holds that no percentile is lower than one before it, by the year and by the hour. One above what is published
    /// is higher than all that are.
    pub(super) fn check_order(&self) -> Result<(), Fault> {
        for basis in [Basis::Year, Basis::Hour] {
            let [_, percentiles @ ..] = self.by(basis);
            let mut highest: Option<(&Field, i64)> = None;
            for field in percentiles {
                let pay = match wage(field, basis)? {
                    Wage::Amount(amount) => amount,
                    Wage::TopCoded => i64::MAX,
                    Wage::NotPublished => continue,
                };
                if let Some((before, _)) = highest.filter(|(_, before)| pay < *before) {
                    return Err(field.falls(before));
                }
                highest = Some((field, pay));
            }
        }
        Ok(())
    }

    /// The mean, then the percentiles, the lowest first.
    pub(super) fn by(&self, basis: Basis) -> [&Field; 6] {
        match basis {
            Basis::Year => [
                &self.mean_year,
                &self.p10_year,
                &self.p25_year,
                &self.p50_year,
                &self.p75_year,
                &self.p90_year,
            ],
            Basis::Hour => [
                &self.mean_hour,
                &self.p10_hour,
                &self.p25_hour,
                &self.p50_hour,
                &self.p75_hour,
                &self.p90_hour,
            ],
        }
    }
}
