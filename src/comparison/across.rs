//! What occupations earn where they are looked at, and who earns more, or where.

use super::asked::Asked;
use super::difference::{Difference, NotComparable, may_meet};
use super::earnings::{Gap, Verdict};
use super::felt::{is_felt, ratio};
use super::line::Line;
use super::row::Pay;
use super::spots::Prices;
use crate::dataset::Dataset;
use crate::occupation::{Measure, Missing, Site};
use crate::release;

/// Pay of some columns in the places where they are looked at, in the one unit that is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PayInPlaces {
    /// By the year or by the hour.
    pub pay: Pay,
    /// Of each column, in order.
    pub of: Vec<PaidThere>,
    /// Who is paid more, or where.
    pub verdict: Verdict,
    /// The same at the nation's prices, where columns look at different places and pay is told as it is paid.
    pub at_national_prices: Option<Verdict>,
    /// The source of the price levels, where any is used.
    pub prices: Option<u8>,
}

/// The median of one column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaidThere {
    /// In dollars a year or cents an hour. At [`Missing::TopCoded`] it is [`Pay::top`] or more.
    pub median: Result<i32, Missing>,
    /// The place that it is of; nothing for an estimate of a job title, which has none.
    pub site: Option<Site>,
    /// The official occupation that it is on loan from, several workers of it.
    pub lent_by: Option<String>,
}

impl PayInPlaces {
    pub(super) fn new(columns: &[Asked<'_>], dataset: &Dataset, pay: Pay) -> PayInPlaces {
        let line = |pay: Pay| Line::new(pay.median().row(), columns, dataset);
        let (asked, other) = (line(pay), line(pay.other()));
        let count = |line: &Line| line.measures.iter().filter(|measure| has_pay(measure)).count();
        let (pay, line) = if count(&other) > count(&asked) { (pay.other(), other) } else { (pay, asked) };
        let places: Vec<_> = columns.iter().filter_map(|column| Some(column.place?.area)).collect();
        let is_elsewhere = places.windows(2).any(|pair| pair[0] != pair[1]);
        let is_local =
            columns.iter().flat_map(|column| column.place).all(|place| place.prices == Prices::Local);
        let at_national_prices = (is_elsewhere && is_local).then(|| {
            let priced: Vec<Asked<'_>> = columns.iter().map(Asked::at_national_prices).collect();
            verdict(&Line::new(pay.median().row(), &priced, dataset), pay)
        });
        let is_priced = at_national_prices.is_some() || !is_local;
        let prices = dataset.source_number(release::PRICE_LEVELS).filter(|_| is_priced);
        PayInPlaces {
            prices,
            pay,
            of: line.measures.iter().map(paid).collect(),
            verdict: verdict(&line, pay),
            at_national_prices,
        }
    }
}

fn has_pay(measure: &Measure) -> bool {
    measure.value.is_ok() || measure.value == Err(Missing::TopCoded)
}

fn paid(measure: &Measure) -> PaidThere {
    PaidThere {
        median: measure
            .amount()
            .ok_or(measure.value.as_ref().err().copied().unwrap_or(Missing::NotPublished)),
        site: measure.site().cloned(),
        lent_by: measure.lender().map(str::to_owned),
    }
}

fn verdict(line: &Line, pay: Pay) -> Verdict {
    match &line.difference {
        Ok(Difference::Spread(spread)) => match spread.relative.map(|tenths| tenths.saturating_add(1000)) {
            Some(ratio) if is_felt(ratio) => Verdict::PaysMore(Gap {
                highest: spread.highest,
                lowest: spread.lowest,
                ratio,
                is_at_least: false,
            }),
            _ => Verdict::AboutTheSame,
        },
        Ok(Difference::AboutTheSame | Difference::Different | Difference::Common(_)) => Verdict::AboutTheSame,
        Err(NotComparable::Missing) => {
            beyond(line, pay).unwrap_or(Verdict::NotComparable(NotComparable::Missing))
        }
        Err(why) => Verdict::NotComparable(*why),
    }
}

/// Of two, the one whose pay is above what is published is paid more than another that is well below.
fn beyond(line: &Line, pay: Pay) -> Option<Verdict> {
    let [first, second] = line.measures.as_slice() else { return None };
    let is_own = line.measures.iter().all(|measure| measure.lender().is_none());
    if !is_own || !may_meet(first.site(), second.site()) || first.site().is_none() {
        return None;
    }
    let is_top = |measure: &Measure| measure.value == Err(Missing::TopCoded);
    let (highest, amount) = match (first.amount(), second.amount()) {
        (Some(amount), None) if is_top(second) => (1, amount),
        (None, Some(amount)) if is_top(first) => (0, amount),
        _ => return None,
    };
    let ratio = ratio(pay.top(), amount)?;
    is_felt(ratio).then_some(Verdict::PaysMore(Gap {
        highest,
        lowest: 1 - highest,
        ratio,
        is_at_least: true,
    }))
}

#[cfg(test)]
mod tests;
