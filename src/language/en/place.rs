//! What the choice of a place says.

use crate::comparison::{Pay, Subject};
use crate::occupation::{PricedAt, Site};
use crate::place::AreaKind;

/// Says that nothing is called so.
pub fn unknown_place(name: &str) -> String {
    format!("“{name}” is not a state, metro or nonmetropolitan area here; the nation is shown instead.")
}

/// The field that chooses a place, of all columns or of one; columns count from 1.
pub fn place_picker(column: Option<usize>) -> String {
    match column {
        Some(column) => format!("Place of occupation {column}"),
        None => "Place".to_owned(),
    }
}

/// The control that chooses the nation again, for all columns or for one.
pub fn back_to_the_nation(column: Option<usize>) -> String {
    match column {
        Some(column) => format!("Show the United States for occupation {column}"),
        None => "Show the United States".to_owned(),
    }
}

/// What an area is, beside its name.
pub const fn kind_of_place(kind: AreaKind) -> &'static str {
    match kind {
        AreaKind::Nation => "nation",
        AreaKind::State => "state",
        AreaKind::Territory => "territory",
        AreaKind::Metro => "metro area",
        AreaKind::Nonmetro => "nonmetropolitan area",
    }
}

/// What those hear who listen, once pay is in another unit.
pub const fn told_pay(pay: Pay) -> &'static str {
    match pay {
        Pay::Yearly => "Pay is shown by the year.",
        Pay::Hourly => "Pay is shown by the hour.",
    }
}

/// The same once the prices are others.
pub const fn told_prices(national: bool) -> &'static str {
    if national { "Pay is shown at US-average prices." } else { "Pay is shown as it is paid there." }
}

/// The prices of the nation, as a sentence names them.
pub(super) const PRICES: &str = "at US-average prices";

/// The place, behind “in”.
pub(super) fn within(site: &Site) -> String {
    match site.is_nation {
        true => "in the United States".to_owned(),
        false => format!("in {}", within_a_sentence(&site.name)),
    }
}

/// What a figure's cell says of the place that it is of.
pub(super) fn at(site: &Site) -> String {
    let name = if site.is_nation { "United States" } else { &site.name };
    let wider = if site.is_asked { "" } else { ", since none is published for the place asked for" };
    match site.prices {
        PricedAt::Local => format!("{name}{wider}"),
        PricedAt::National => format!("{name}{wider}, {PRICES}"),
        PricedAt::Unknown => format!("{name}{wider}: what things cost there is not published"),
    }
}

/// A name as it stands within a sentence: some have an article there.
pub(super) fn within_a_sentence(name: &str) -> String {
    let article = match name {
        "District of Columbia" | "Virgin Islands" => "the ",
        _ if name.contains("nonmetropolitan area") => "the ",
        _ => "",
    };
    format!("{article}{name}")
}

/// Where all columns are looked at, behind their names: `in Texas`; nothing in the nation, or in several places.
pub fn common_place(subjects: &[Subject]) -> Option<String> {
    let site = subjects.first()?.site.as_ref().filter(|site| !site.is_nation)?;
    is_common(subjects).then(|| within(site))
}

/// Where one of several columns is looked at, behind its name, if not all are looked at in one place.
pub fn own_place(subjects: &[Subject], column: usize) -> Option<String> {
    let site = subjects.get(column)?.site.as_ref()?;
    (!is_common(subjects)).then(|| within(site))
}

/// The short name of a column with its place, if that is not the one of all.
pub fn column_name(subjects: &[Subject], column: usize) -> String {
    let name = subjects.get(column).map(|subject| subject.name.short_heading()).unwrap_or_default();
    match own_place(subjects, column) {
        Some(place) => format!("{name} {place}"),
        None => name,
    }
}

/// Whether all columns are looked at in one place.
pub(super) fn is_common(subjects: &[Subject]) -> bool {
    let name = |subject: &Subject| subject.site.as_ref().map(|site| site.name.clone());
    subjects.windows(2).all(|pair| name(&pair[0]) == name(&pair[1]))
}

/// Says that files of places did not come, so that what is shown is of the nation.
pub fn without_places() -> &'static str {
    "The figures of this place did not load. What is shown is of the whole nation."
}

/// What is of the nation, beside what is of a place.
pub fn of_the_nation(label: &str) -> String {
    format!("{label} (US)")
}

/// Areas of one kind.
pub const fn kinds_of_place(kind: AreaKind) -> &'static str {
    match kind {
        AreaKind::Nation => "nation",
        AreaKind::State => "states and the District of Columbia",
        AreaKind::Territory => "territories",
        AreaKind::Metro => "metro areas",
        AreaKind::Nonmetro => "nonmetropolitan areas",
    }
}

/// The heading of the page of an area.
pub fn pay_in(area: &str) -> String {
    format!("Pay in {}", within_a_sentence(area))
}

/// What that page shows.
pub fn pay_in_summary(area: &str) -> String {
    format!(
        "The best-paid and the largest occupations in {}, with their median pay and how many work there.",
        within_a_sentence(area)
    )
}

/// Which occupations count among the best paid.
pub fn least_employees(least: i32) -> String {
    format!("By the median, of those with at least {least} employees here.")
}

#[cfg(test)]
mod tests;
