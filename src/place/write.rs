//! Packing the files that pages fetch, when a build is finished.

use super::area::AreaId;
use super::list::Areas;
use super::local::{COLUMNS, LocalFigures, MAGIC, cents_of};
use super::years::Years;
use crate::occupation::{Code, Missing};

/// A figure does not fit into its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unpackable;

impl std::fmt::Display for Unpackable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a figure does not fit into its place")
    }
}

impl std::error::Error for Unpackable {}

/// The file that [`Areas::open`] reads, of lines as it says.
///
/// # Errors
/// A line is no area.
pub fn pack_areas(lines: &str) -> Result<Vec<u8>, Unpackable> {
    let bytes = lines.as_bytes().to_vec();
    Areas::open(&bytes).map(|_| bytes).map_err(|_| Unpackable)
}

/// The file that [`Local::open`](super::Local::open) reads.
///
/// # Errors
/// A figure is no multiple of ten where the publisher rounds, or too large.
pub fn pack_local(
    code: Code,
    areas: &Areas,
    figures: &[(AreaId, LocalFigures)],
    years: &Years,
) -> Result<Vec<u8>, Unpackable> {
    let mut bytes = MAGIC.to_vec();
    bytes.extend(areas.fingerprint);
    bytes.extend(&code.digits().to_le_bytes()[..3]);
    bytes.extend([u8::try_from(years.points.len()).map_err(|_| Unpackable)?, u8::from(years.hourly)]);
    for point in &years.points {
        bytes.push(point.year.checked_sub(2000).and_then(|year| u8::try_from(year).ok()).ok_or(Unpackable)?);
        for figure in [point.median, point.real] {
            bytes.extend(&raw(figure, 1)?.to_le_bytes()[..3]);
        }
        bytes.push(u8::from(point.at_least));
        bytes.extend(point.employees.map_or(u32::MAX, |n| n.unsigned_abs()).to_le_bytes());
    }
    bytes.extend(u16::try_from(figures.len()).map_err(|_| Unpackable)?.to_le_bytes());
    let mut before = 0;
    for (id, _) in figures {
        bytes.extend(id.0.checked_sub(before).ok_or(Unpackable)?.to_le_bytes());
        before = id.0;
    }
    let mut columns: [Vec<u32>; COLUMNS] = Default::default();
    let mut cents = Vec::new();
    for (_, local) in figures {
        let (year, hour) = (local.year.all(), local.hour.all());
        let is_only = |all: [Result<i32, Missing>; 6], why| all.iter().all(|figure| *figure == Err(why));
        let (basis, pay, step) = if is_only(year, Missing::HourlyOnly) {
            (2, hour, 1)
        } else if is_only(hour, Missing::AnnualOnly) {
            (1, year, 10)
        } else {
            (0, year, 10)
        };
        bytes.push(basis);
        columns[0].push(raw(local.employees, 10)?);
        columns[1].push(raw(local.quotient, 1)?);
        for (column, figure) in columns[2..].iter_mut().zip(pay) {
            column.push(raw(figure, step)?);
        }
        if basis == 0 {
            for (year, hour) in year.into_iter().zip(hour) {
                cents.push(match (year, hour) {
                    (Ok(year), Ok(hour)) => {
                        u8::try_from(hour - cents_of(year) + 1).map_err(|_| Unpackable)?
                    }
                    (Err(year), Err(hour)) if year == hour => 1,
                    _ => return Err(Unpackable),
                });
            }
        }
    }
    for column in columns {
        for plane in 0..3 {
            bytes.extend(column.iter().map(|number| number.to_le_bytes()[plane]));
        }
    }
    bytes.extend(cents);
    Ok(bytes)
}

/// The three bytes of a cell.
fn raw(figure: Result<i32, Missing>, step: i32) -> Result<u32, Unpackable> {
    match figure {
        Ok(figure) if figure >= 0 && figure % step == 0 => {
            let steps = (figure / step).unsigned_abs();
            if steps < 0xff_fff0 { Ok(steps) } else { Err(Unpackable) }
        }
        Ok(_) => Err(Unpackable),
        Err(missing) => Ok(0xff_ffff - missing as u32),
    }
}
