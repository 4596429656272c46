//! The figures of an occupation: what each may be, and how it becomes a cell.

use std::fmt;

use super::given::Given;
use super::text::{self, NotText};
use crate::dataset::column::{Column, Form, Kind};
use crate::dataset::pack::Cell;
use crate::format;
use crate::occupation::Missing;

/// What is wrong with a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NotAFigure {
    Kind { is: &'static str, wanted: &'static str },
    NotFinite,
    TooLow(i32, u32),
    TooHigh(i32, u32),
    TooFine(u32),
    NotText(NotText),
    NotAChoice(&'static [&'static str]),
    NotAReason,
    NoBasis(Column),
}

impl fmt::Display for NotAFigure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            NotAFigure::Kind { is, wanted } => {
                write!(f, "is {is}; give {wanted}, or {{\"missing\": \"no-source\"}}")
            }
            NotAFigure::NotFinite => f.write_str("is not a finite number; leave it out or give its reason"),
            NotAFigure::TooLow(low, decimals) => {
                write!(f, "is too low; the least is {}", format::decimal(low, decimals))
            }
            NotAFigure::TooHigh(high, decimals) => {
                write!(f, "is too high; the most is {}", format::decimal(high, decimals))
            }
            NotAFigure::TooFine(0) => f.write_str("has decimals; round it to a whole number"),
            NotAFigure::TooFine(1) => f.write_str("has more than 1 decimal; round it"),
            NotAFigure::TooFine(decimals) => write!(f, "has more than {decimals} decimals; round it"),
            NotAFigure::NotText(wrong) => wrong.fmt(f),
            NotAFigure::NotAChoice(choices) => {
                write!(f, "is another word; give one of {}", choices.join(", "))
            }
            NotAFigure::NotAReason => {
                let ids = Missing::ALL.map(Missing::id);
                write!(f, "has another reason; give {{\"missing\": …}} with one of {}", ids.join(", "))
            }
            NotAFigure::NoBasis(basis) => {
                write!(f, "does not say what it counts; give {} as \"year\" or \"hour\"", basis.keys()[0])
            }
        }
    }
}

/// The figure as a cell of its column. `basis` looks up the word in a column that names the unit of pay.
pub(super) fn cell<'a>(
    form: Form,
    given: &Given,
    basis: impl Fn(Column) -> Option<&'a str>,
) -> Result<Cell, NotAFigure> {
    if let Given::Object(fields) = given {
        return reason(fields).map(Cell::Missing).ok_or(NotAFigure::NotAReason);
    }
    let kind = |wanted| NotAFigure::Kind { is: given.kind(), wanted };
    let number = |decimals, low, high| match given {
        Given::Number(number) => steps(*number, decimals, low, high).map(Cell::Number),
        _ => Err(kind("a number")),
    };
    match (form, given) {
        (Form::Number { decimals, low, high }, _) => number(decimals, low, high),
        (Form::Pay { basis: column }, _) => match basis(column) {
            Some("year") => number(0, 0, Kind::Pay.most()),
            Some("hour") => match number(2, 0, Kind::Pay.most() / 10)? {
                Cell::Number(cents) => Ok(Cell::Number(cents * 10)),
                other => Ok(other),
            },
            _ => Err(NotAFigure::NoBasis(column)),
        },
        (Form::Text { most }, Given::Text(text)) => {
            text::line(text, most).map(|text| Cell::Text(text.to_owned())).map_err(NotAFigure::NotText)
        }
        (Form::Choice(choices), Given::Text(text)) => match choices.contains(&text.as_str()) {
            true => Ok(Cell::Text(text.clone())),
            false => Err(NotAFigure::NotAChoice(choices)),
        },
        (Form::Text { .. } | Form::Choice(_) | Form::Elsewhere, _) => Err(kind("text")),
    }
}

fn reason(fields: &[(String, Given)]) -> Option<Missing> {
    let [(name, Given::Text(id))] = fields else { return None };
    Missing::ALL.into_iter().find(|missing| name == "missing" && missing.id() == id)
}

/// The number in steps of 10^-`decimals`, exactly.
#[expect(clippy::float_arithmetic, reason = "JavaScript's numbers are floats; here they become integers")]
fn steps(number: f64, decimals: u32, low: i32, high: i32) -> Result<i32, NotAFigure> {
    if !number.is_finite() {
        return Err(NotAFigure::NotFinite);
    }
    let scale = f64::from(10_i32.pow(decimals));
    let steps = (number * scale).round_ties_even();
    if steps < f64::from(low) {
        return Err(NotAFigure::TooLow(low, decimals));
    }
    if steps > f64::from(high) {
        return Err(NotAFigure::TooHigh(high, decimals));
    }
    // A decimal fraction is read as the float nearest to it, and a quotient is rounded to the nearest too.
    // So the two are equal just if the number was written with no more decimals than these.
    if steps / scale != number {
        return Err(NotAFigure::TooFine(decimals));
    }
    Ok(steps as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_that_a_column_can_hold_is_read_as_it_was_written() {
        for decimals in 0..=2_u32 {
            for steps_ in (0..=16_777_208).step_by(7).chain(0..20_000) {
                let scale = 10_i32.pow(decimals);
                let (whole, part) = (steps_ / scale, steps_ % scale);
                let text = format!("{whole}.{part:0width$}", width = decimals as usize);
                let number: f64 = text.trim_end_matches('.').parse().unwrap();
                assert_eq!(steps(number, decimals, 0, 16_777_208), Ok(steps_), "{text}");
            }
        }
    }

    #[test]
    fn nothing_is_rounded_in_silence() {
        let table = [
            (48.765, 2, NotAFigure::TooFine(2)),
            (0.300_000_000_000_000_04, 1, NotAFigure::TooFine(1)),
            (1.5, 0, NotAFigure::TooFine(0)),
            (1e-300, 2, NotAFigure::TooFine(2)),
            (f64::NAN, 2, NotAFigure::NotFinite),
            (f64::INFINITY, 2, NotAFigure::NotFinite),
            (-0.01, 2, NotAFigure::TooLow(0, 2)),
            (-1e300, 2, NotAFigure::TooLow(0, 2)),
            (1e308, 2, NotAFigure::TooHigh(10_000, 2)),
            (100.01, 2, NotAFigure::TooHigh(10_000, 2)),
        ];
        for (number, decimals, wrong) in table {
            assert_eq!(steps(number, decimals, 0, 10_000), Err(wrong), "{number}");
        }
        assert_eq!(steps(-0.0, 1, 0, 1000), Ok(0));
        assert_eq!(steps(-10.5, 1, -1000, 1000), Ok(-105));
    }

    #[test]
    fn keys_are_unique_and_friendly() {
        let mut keys: Vec<&str> = Column::ALL.iter().flat_map(|column| column.keys()).copied().collect();
        assert!(keys.iter().all(|key| !key.contains('.')));
        keys.sort_unstable();
        assert!(keys.windows(2).all(|pair| pair[0] != pair[1]));
    }
}
