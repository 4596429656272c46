//! Values, and what a reader should know of them.

use super::labels::missing;
use super::number::{figure, share, whole_share};
use crate::comparison::{Line, Row};
use crate::occupation::{Basis, Definition, Factor, Missing, Note, Reason, Unit, Value, Whose};

/// The value of one occupation; nothing if it is missing.
pub fn text(line: &Line, place: usize) -> Option<String> {
    value(line.measures.get(place)?.value.as_ref().ok()?, line.row)
}

/// The value as a reader sees it; nothing of no places.
pub fn value(value: &Value, row: &Row) -> Option<String> {
    let unit = row.unit;
    Some(match value {
        Value::Amount(steps) => figure(*steps, unit),
        Value::Range(low, high) if low == high => figure(*low, unit),
        Value::Range(low, high) => format!("{} to {}", figure(*low, unit), figure(*high, unit)),
        Value::Category(name) => name.clone(),
        Value::CategoryShare(name, share) => format!("{name}, {}", figure(*share, Unit::Percent)),
        Value::Places(places) => {
            let best = places.first()?;
            match best.pay {
                Some((pay, unit)) => format!("{}, {}", best.name, figure(pay, unit)),
                None => best.name.clone(),
            }
        }
        Value::TopCoded(_) => missing(Missing::TopCoded).to_owned(),
        Value::Shares(shares) => {
            joined(shares.iter().map(|(label, tenths)| format!("{label} {}", share(*tenths))))
        }
        Value::WholeShares(shares) => {
            joined(shares.iter().map(|(label, percent)| format!("{label} {}", whole_share(*percent))))
        }
        Value::List(items) => items.join(" · "),
        Value::Reasons(reasons) => joined(reasons.iter().map(|reason| self::reason(*reason))),
        Value::Skills(skills) => joined(skills.iter().map(|(name, amount)| format!("{name} {amount}"))),
    })
}

/// A figure, or why there is none.
pub fn figure_or_why(amount: Result<i32, Missing>, unit: Unit) -> String {
    match amount {
        Ok(steps) => figure(steps, unit),
        Err(why) => missing(why).to_owned(),
    }
}

/// A category as its publisher names it.
pub const fn category(name: &str) -> &str {
    name
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(" · ")
}

/// Why an occupation's share of jobs is projected to change.
pub fn reason(reason: Reason) -> String {
    let words = match (reason.factor, reason.rises) {
        (Factor::Demand, true) => "more of this work is wanted",
        (Factor::Demand, false) => "less of this work is wanted",
        (Factor::Productivity, true) => "the same work takes more people",
        (Factor::Productivity, false) => "the same work takes fewer people",
        (Factor::Machines, true) => "more machines and software need people at them",
        (Factor::Machines, false) => "machines and software do more of it",
        (Factor::OtherOccupations, true) => "it takes over work of other occupations",
        (Factor::OtherOccupations, false) => "other occupations take over some of it",
        (Factor::Sourcing, true) => "firms do work that others contract out",
        (Factor::Sourcing, false) => "firms contract some of it out",
    };
    format!("{words}{}", if reason.in_some { " (some industries)" } else { "" })
}

/// The note as part of a sentence.
pub fn note(note: Note<'_>) -> String {
    match note {
        Note::Whose(whose) => self::whose(whose),
        Note::Definition(definition) => self::definition(definition).to_owned(),
        Note::Basis(basis) => self::basis(basis),
    }
}

fn whose(whose: &Whose) -> String {
    match whose {
        Whose::Own => String::new(),
        Whose::Shared => "published for several occupations together".to_owned(),
        Whose::Group(group) => format!("of the group “{group}”"),
        Whose::Similar => "published for a similar group of occupations".to_owned(),
        Whose::Kindred(title) => format!("of {title}"),
        Whose::At(site) => super::place::at(site),
        Whose::Lent { by, .. } => format!("of all {by}"),
    }
}

const fn definition(definition: Definition) -> &'static str {
    match definition {
        Definition::AsLabeled | Definition::LargestLevel => "",
        Definition::Average => "average",
        Definition::MedianAge => "median",
        Definition::YearsWorked => "years worked",
        Definition::ExperienceRequired => "that people in the work, or experts, say is needed",
        Definition::JobZone => "preparation needed (O*NET job zone)",
        Definition::AboutEqual => "another level is about as common",
        Definition::OlderProjections => {
            concat!("of the projections for ", env!("PERIOD_OF_OLDER_PROJECTIONS"))
        }
        Definition::ShareOfJobs => {
            concat!("why industries need more or fewer of them, ", env!("PERIOD_OF_REASONS"))
        }
        Definition::FullTimeMedian => "median, full time",
        Definition::Exposure => {
            "how much of the work AI could touch, relative to other occupations; not a forecast of jobs lost"
        }
        Definition::UnusualPay => "unusual: over twice the national average",
        Definition::District => "told as a state",
        Definition::EightInTen => "10th to 90th percentile",
        Definition::MiddleHalf => "25th to 75th percentile",
        Definition::UnnamedRange => "which percentiles is not published",
        Definition::Importance => "importance from 0 to 100",
        Definition::ShareOfPeople => "share of people, in percent",
    }
}

fn basis(basis: Basis) -> String {
    match basis {
        Basis::SmallSample => "small sample: under 100,000 people employed",
        Basis::EmployeesOnly { employees, jobs } => {
            let [employees, jobs] = [employees, jobs].map(|count| figure(count, Unit::Jobs));
            return format!("pay of employees only: {employees} of {jobs} US jobs");
        }
        Basis::NearlyAll { share } => {
            return format!("at least {}% work there; none that pays more can be named", share / 10);
        }
        Basis::Published => "",
        Basis::RangeMidpoints => "estimate: midpoints of the ranges that were answered",
        Basis::AgeBands => "estimate: median within the published age bands",
        Basis::Imputed => "filled in by the publisher from similar occupations",
    }
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_there_is_no_figure_the_reason_stands_in_its_place() {
        assert_eq!(figure_or_why(Ok(101_420), Unit::DollarsAYear), "$101,420");
        assert_eq!(figure_or_why(Ok(2000), Unit::DollarsAnHour), "$20.00");
        assert_eq!(figure_or_why(Err(Missing::NotPublished), Unit::DollarsAYear), "not published");
        assert_eq!(figure_or_why(Err(Missing::TooFew), Unit::Jobs), "too few answers to publish");
    }
}
