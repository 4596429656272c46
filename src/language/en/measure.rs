//! Values, and what a reader should know of them.

use super::labels::missing;
use super::number::{figure, share};
use crate::comparison::{Line, Row};
use crate::occupation::{Basis, Definition, Missing, Note, Unit, Value, Whose};

/// The value of one occupation; nothing if it is missing.
pub fn text(line: &Line, place: usize) -> Option<String> {
    value(line.measures.get(place)?.value.as_ref().ok()?, line.row)
}

/// The value as a reader sees it; nothing of no places.
pub fn value(value: &Value, row: &Row) -> Option<String> {
    let unit = row.unit;
    Some(match value {
        Value::Amount(steps) => figure(*steps, unit),
        Value::Range(low, high) => format!("{} to {}", figure(*low, unit), figure(*high, unit)),
        Value::Category(name) => name.clone(),
        Value::CategoryShare(name, share) => format!("{name}, {}", figure(*share, Unit::Percent)),
        Value::Places(places) => places.first()?.name.clone(),
        Value::TopCoded(_) => missing(Missing::TopCoded).to_owned(),
        Value::Shares(shares) => {
            joined(shares.iter().map(|(label, tenths)| format!("{label} {}", share(*tenths))))
        }
        Value::List(items) => items.join(" · "),
        Value::Skills(skills) => joined(skills.iter().map(|(name, amount)| format!("{name} {amount}"))),
    })
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(" · ")
}

/// The note as part of a sentence.
pub fn note(note: Note<'_>) -> String {
    match note {
        Note::Whose(whose) => self::whose(whose),
        Note::Definition(definition) => self::definition(definition).to_owned(),
        Note::Basis(basis) => self::basis(basis).to_owned(),
    }
}

fn whose(whose: &Whose) -> String {
    match whose {
        Whose::Own => String::new(),
        Whose::Shared => "published for several occupations together".to_owned(),
        Whose::Similar => "published for a similar group of occupations".to_owned(),
        Whose::Kindred(title) => format!("of {title}"),
        Whose::Lent { by, .. } => format!("of all {by}"),
    }
}

const fn definition(definition: Definition) -> &'static str {
    match definition {
        Definition::AsLabeled | Definition::LargestLevel => "",
        Definition::Average => "average",
        Definition::MedianAge => "median",
        Definition::YearsWorked => "years worked",
        Definition::ExperienceRequired => "experience required",
        Definition::JobZone => "preparation needed (O*NET job zone)",
        Definition::EightInTen => "10th to 90th percentile",
        Definition::MiddleHalf => "25th to 75th percentile",
        Definition::UnnamedRange => "which percentiles is not published",
        Definition::Importance => "importance from 0 to 100",
        Definition::ShareOfPeople => "share of people, in percent",
    }
}

const fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Published => "",
        Basis::RangeMidpoints => "estimate: midpoints of the ranges that workers named",
        Basis::AgeBands => "estimate: median within the published age bands",
        Basis::Imputed => "filled in by the publisher from similar occupations",
    }
}
