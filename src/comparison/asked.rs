//! A column that is asked for: an occupation, and the place where it is looked at.

use super::chart::{PayRange, pay_range};
use super::row::{Pay, Row, RowId};
use super::spots::{Prices, pay_of};
use crate::dataset::{Dataset, Occupation};
use crate::occupation::{Basis, Definition, Measure, Missing, PricedAt, Site, Value, Whose};
use crate::place::{AreaId, Areas, Local, LocalFigures};
use crate::release;

/// An occupation, and where it is looked at.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'d> {
    /// The occupation.
    pub occupation: Occupation<'d>,
    /// The place; nothing for the nation, where no other column asks for a place either.
    pub place: Option<InPlace<'d>>,
}

/// A place where an occupation is looked at.
#[derive(Clone, Copy, Debug)]
pub struct InPlace<'d> {
    /// All areas.
    pub areas: &'d Areas,
    /// What is published of the occupation in them, or of the official one that it is counted with; nothing if the
    /// file did not come: then the nation's figures answer, and are named.
    pub local: Option<&'d Local>,
    /// Which of them; it may be the nation.
    pub area: AreaId,
    /// At which prices.
    pub prices: Prices,
}

impl RowId {
    /// Whether what the row measures is published for places too.
    pub const fn is_local(self) -> bool {
        self.is_pay() || matches!(self, RowId::Employees | RowId::Concentration)
    }

    /// Whether the row measures pay of all, in the nation or in a place.
    pub const fn is_pay(self) -> bool {
        use RowId::{
            HourlyRange, HourlyRate, MedianHourly, MedianSalary, MiddleHalf, MiddleHalfHourly, SalaryRange,
            YearlySalary,
        };
        matches!(
            self,
            YearlySalary
                | HourlyRate
                | MedianSalary
                | MedianHourly
                | SalaryRange
                | HourlyRange
                | MiddleHalf
                | MiddleHalfHourly
        )
    }
}

impl<'d> Asked<'d> {
    /// What the row says of the occupation where it is looked at.
    pub(super) fn measure(&self, row: &Row, dataset: &Dataset) -> Measure {
        let national = (row.read)(self.occupation);
        match &self.place {
            Some(place) if row.id.is_local() => place.measure(row.id, self.occupation, national, dataset),
            _ => national,
        }
    }

    /// The percentiles of pay where it is looked at. No other place's stand for them.
    pub(super) fn pay_range(&self, pay: Pay, dataset: &Dataset) -> Option<PayRange> {
        let Some(place) = self.place.as_ref().filter(|place| place.area != AreaId::NATION) else {
            return pay_range(self.occupation, pay);
        };
        let area = place.areas.get(place.area);
        let figures = place.local.filter(|_| self.occupation.is_official())?.figures(place.area)?;
        let of_pay = pay_of(figures, pay);
        let mut percentiles = [0; 5];
        for (percentile, figure) in percentiles.iter_mut().zip(of_pay.percentiles) {
            *percentile = place.prices.of(figure, area).ok()?;
        }
        Some(PayRange {
            percentiles,
            mean: place.prices.of(of_pay.mean, area).ok()?,
            source: dataset.source_number(release::OEWS_PLACES)?,
        })
    }

    /// The nation, where no place is asked for.
    pub(super) fn in_nation(occupation: Occupation<'d>) -> Asked<'d> {
        Asked { occupation, place: None }
    }

    /// The same at the nation's prices.
    pub(super) fn at_national_prices(&self) -> Asked<'d> {
        let place = self.place.map(|place| InPlace { prices: Prices::National, ..place });
        Asked { place, ..*self }
    }

    /// The place that is asked for.
    pub(super) fn site(&self) -> Option<Site> {
        self.place.as_ref().map(|place| place.site(place.area))
    }
}

impl InPlace<'_> {
    /// The area's name, whether it is the one asked for, and at which prices pay is told.
    fn site(&self, area: AreaId) -> Site {
        let found = self.areas.get(area);
        let prices = match (self.prices, found.price_level) {
            (Prices::Local, _) => PricedAt::Local,
            (Prices::National, Some(_)) => PricedAt::National,
            (Prices::National, None) => PricedAt::Unknown,
        };
        Site { name: found.name.clone(), is_nation: found.is_nation(), is_asked: area == self.area, prices }
    }

    fn measure(&self, row: RowId, o: Occupation<'_>, national: Measure, dataset: &Dataset) -> Measure {
        let mut area = self.area;
        // The nation's figures are the dataset's.
        while area != AreaId::NATION {
            let value = self.local.and_then(|local| local.figures(area)).map(|figures| read(row, figures));
            // What is withheld for another reason is known of the place.
            if let Some(value) = value.filter(|value| *value != Err(Missing::NotPublished)) {
                let source = dataset.source_number(release::OEWS_PLACES).unwrap_or(national.source);
                // What is noted of a title's own estimate says nothing of the loan.
                let basis = if national.lender().is_some() { national.basis } else { Basis::Published };
                let local = self.sited(row, area, Measure { value, source, ..national });
                return match o.counted_with() {
                    Some(official) => Measure {
                        whose: Whose::Lent { by: official.name().plural, theirs: Box::new(local.whose) },
                        basis,
                        ..local
                    },
                    None => local,
                };
            }
            area = self.areas.wider(area).unwrap_or(AreaId::NATION);
        }
        if row == RowId::Concentration {
            // That of the nation is 1, and tells nothing of a place.
            let value =
                if self.area == AreaId::NATION { Ok(Value::Amount(100)) } else { Err(Missing::NotPublished) };
            return self.sited(row, self.area, Measure { value, ..national });
        }
        match national.whose {
            Whose::Own => self.sited(row, area, national),
            // An estimate of a job title, or a loan, says itself whose it is.
            _ => national,
        }
    }

    /// The measure as that of the area, at the prices asked for.
    fn sited(&self, row: RowId, area: AreaId, measure: Measure) -> Measure {
        let mut site = self.site(area);
        if !row.is_pay() {
            site.prices = PricedAt::Local;
        }
        let found = self.areas.get(area);
        let priced = |pay| if row.is_pay() { self.prices.of(pay, found) } else { pay };
        let value = match measure.value {
            Ok(Value::Range(low, high)) => {
                priced(Ok(low)).and_then(|low| Ok(Value::Range(low, priced(Ok(high))?)))
            }
            Ok(Value::Amount(steps)) => priced(Ok(steps)).map(Value::Amount),
            Err(why) => priced(Err(why)).map(Value::Amount),
            value => value,
        };
        let definition = definition(row, measure.definition);
        Measure { value, whose: Whose::At(site), ..measure }.defined(definition)
    }
}

/// What the row says of an area.
fn read(row: RowId, figures: &LocalFigures) -> Result<Value, Missing> {
    let LocalFigures { employees, quotient, year, hour } = figures;
    let [year_10, year_25, year_50, year_75, year_90] = year.percentiles;
    let [hour_10, hour_25, hour_50, hour_75, hour_90] = hour.percentiles;
    let range = |low: Result<i32, Missing>, high: Result<i32, Missing>| Ok(Value::Range(low?, high?));
    match row {
        RowId::YearlySalary => year.mean.map(Value::Amount),
        RowId::HourlyRate => hour.mean.map(Value::Amount),
        RowId::MedianSalary => year_50.map(Value::Amount),
        RowId::MedianHourly => hour_50.map(Value::Amount),
        RowId::SalaryRange => range(year_10, year_90),
        RowId::HourlyRange => range(hour_10, hour_90),
        RowId::MiddleHalf => range(year_25, year_75),
        RowId::MiddleHalfHourly => range(hour_25, hour_75),
        RowId::Employees => employees.map(Value::Amount),
        RowId::Concentration => quotient.map(Value::Amount),
        _ => Err(Missing::NotPublished),
    }
}

/// What the row's figures are more exactly, where the nation's need not have one.
fn definition(row: RowId, national: Definition) -> Definition {
    match row {
        RowId::YearlySalary | RowId::HourlyRate => Definition::Average,
        RowId::SalaryRange | RowId::HourlyRange => Definition::EightInTen,
        RowId::MiddleHalf | RowId::MiddleHalfHourly => Definition::MiddleHalf,
        _ => national,
    }
}

#[cfg(test)]
mod tests;
