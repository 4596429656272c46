//! How the rows of the Employment Projections read theirs.

use super::{category, measure, shared};
use crate::dataset::{Column, Occupation};
use crate::occupation::{Definition, Measure, Missing, Reason, Value};
use crate::release;

/// With fewer jobs, which are published in hundreds, nobody knows a tenth of a percent of them.
const FEW_JOBS: i32 = 3000;

/// The projected change, in whole percents where there are few jobs.
pub(in crate::comparison) fn growth(occupation: Occupation<'_>) -> Measure {
    shared(occupation, |o| {
        let is_small = o.is_official() && o.number(Column::Jobs).is_ok_and(|jobs| jobs < FEW_JOBS);
        let whole = |steps: i32| if is_small { 10 * (steps + 5).div_euclid(10) } else { steps };
        let value = o.number(Column::Growth).map(|steps| Value::Amount(whole(steps)));
        projected(o, Column::Growth, value)
    })
}

/// A figure of the projections.
pub(in crate::comparison) fn outlook(occupation: Occupation<'_>, column: Column) -> Measure {
    shared(occupation, |o| projected(o, column, o.number(column).map(Value::Amount)))
}

/// What the newest projections do not give for some lines.
const OLDER: [Column; 3] = [Column::Jobs, Column::Transfers, Column::Exits];

/// Tells the figures of older projections from the others, with which they are not compared.
fn projected(o: Occupation<'_>, column: Column, value: Result<Value, Missing>) -> Measure {
    let mut measure = measure(o, column, value);
    // A host may name the year of the older ones.
    let is_old = match o.text(Column::OutlookBasis) {
        Ok(basis) if basis.starts_with("all-") => true,
        Ok(basis) if basis.starts_with("jobs-") => OLDER.contains(&column),
        _ => false,
    };
    if is_old {
        measure.definition = Definition::OlderProjections;
        measure.source = o.dataset().source_number(release::PROJECTIONS_BEFORE).unwrap_or(measure.source);
    }
    measure
}

/// Why an occupation's share of jobs is projected to change.
pub(in crate::comparison) fn reasons(occupation: Occupation<'_>) -> Measure {
    shared(occupation, |o| {
        let reasons = o.text(Column::Reasons).and_then(|text| {
            // A host may have written what is no reason.
            let reasons = text.split("; ").map(Reason::parse).collect::<Option<_>>();
            reasons.map(Value::Reasons).ok_or(Missing::NoSource)
        });
        measure(o, Column::Reasons, reasons).defined(Definition::ShareOfJobs)
    })
}

/// How much of the work AI could touch, by several studies together.
pub(in crate::comparison) fn exposure(occupation: Occupation<'_>) -> Measure {
    category(occupation, Column::Exposure).defined(Definition::Exposure)
}
