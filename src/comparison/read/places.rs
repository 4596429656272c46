//! Where and in which industry the occupation pays best.

use super::{measure, shared};
use crate::dataset::{Column, Occupation};
use crate::occupation::{Basis, Definition, Measure, Missing, Place, Unit, Value};

/// The three metropolitan areas that pay most.
pub(in crate::comparison) fn city(occupation: Occupation<'_>) -> Measure {
    places(occupation, Column::PlaceBasis, Column::City, Column::CityPay, Column::CityTop, None)
}

/// The three states that pay most.
pub(in crate::comparison) fn state(occupation: Occupation<'_>) -> Measure {
    places(occupation, Column::PlaceBasis, Column::State, Column::StatePay, Column::StateTop, None)
}

/// The sector that pays most.
pub(in crate::comparison) fn sector(occupation: Occupation<'_>) -> Measure {
    places(
        occupation,
        Column::IndustryBasis,
        Column::Sector,
        Column::SectorPay,
        Column::SectorTop,
        Some(Column::SectorShare),
    )
}

/// The detailed industry that pays most.
pub(in crate::comparison) fn industry(occupation: Occupation<'_>) -> Measure {
    places(
        occupation,
        Column::IndustryBasis,
        Column::Industry,
        Column::IndustryPay,
        Column::IndustryTop,
        Some(Column::IndustryShare),
    )
}

fn places(
    occupation: Occupation<'_>,
    basis: Column,
    names: Column,
    pay: Column,
    top: Column,
    share: Option<Column>,
) -> Measure {
    shared(occupation, |o| {
        let is_hourly = o.text(basis) == Ok("hour");
        // Pay by the hour is stored in tenths of a cent.
        let pay_of = |stored: i32| match is_hourly {
            true => (stored / 10, Unit::DollarsAnHour),
            false => (stored, Unit::DollarsAYear),
        };
        let place = |place| {
            let name = o.text_at(names, place).ok()?.to_owned();
            Some(Place { name, pay: o.number_at(pay, place).ok().map(pay_of) })
        };
        let value = match (o.text(names), o.text(top)) {
            (Ok(_), _) => Ok(Value::Places((0..names.places()).filter_map(place).collect())),
            (Err(Missing::TopCoded), Ok(names)) => {
                Ok(Value::TopCoded(names.split("; ").map(str::to_owned).collect()))
            }
            (Err(missing), _) => Err(missing),
        };
        let mut best = measure(o, names, value);
        if let Ok(Value::Places(places)) = &best.value
            && let Some(Place { name, pay }) = places.first()
        {
            let mean = o.number(if is_hourly { Column::MeanHour } else { Column::MeanYear });
            let is_unusual =
                pay.zip(mean.ok()).is_some_and(|((pay, _), mean)| i64::from(pay) > 2 * i64::from(mean));
            match name.as_str() {
                _ if is_unusual => best.definition = Definition::UnusualPay,
                "District of Columbia" => best.definition = Definition::District,
                _ => {}
            }
            if let Some(share) = share.and_then(|share| o.number(share).ok()) {
                best.basis = Basis::NearlyAll { share };
            }
        }
        best
    })
}
