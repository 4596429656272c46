//! Packing the files that pages fetch, when a build is finished.

use super::area::AreaId;
use super::foretell::{ORDER, PAY, Usual};
use super::list::Areas;
use super::local::{LocalFigures, MAGIC, cents_of};
use super::years::Years;
use crate::occupation::{Code, Missing};

/// A figure is not as the file expects it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unpackable;

impl std::fmt::Display for Unpackable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a figure is too high, or not rounded as its publisher rounds")
    }
}

impl std::error::Error for Unpackable {}

/// The file that [`Local::open`](super::Local::open) reads.
///
/// # Errors
/// A figure is no multiple of ten where the publisher rounds to tens, an hourly one is not within a cent of a 2,080th
/// of the yearly one, or a figure is too high.
pub fn pack_local(
    code: Code,
    areas: &Areas,
    figures: &[(AreaId, LocalFigures)],
    years: &Years,
) -> Result<Vec<u8>, Unpackable> {
    let mut bytes = MAGIC.to_vec();
    bytes.extend(areas.fingerprint);
    bytes.extend(&code.digits().to_le_bytes()[..3]);
    write_years(&mut bytes, years)?;

    let rows: Vec<Row> =
        figures.iter().map(|(id, figures)| Row::of(*id, figures)).collect::<Result<_, _>>()?;
    let usual = usual(&rows, areas);
    for number in usual.pay.into_iter().chain([usual.share]) {
        varint(&mut bytes, number)?;
    }
    varint(&mut bytes, rows.len() as i64)?;
    let mut before = 0;
    for row in &rows {
        varint(&mut bytes, row.id.index() as i64 - before)?;
        before = row.id.index() as i64;
    }
    bytes.extend(rows.iter().map(|row| row.basis));
    for row in &rows {
        cell(&mut bytes, row.quotient, 0)?;
    }
    for row in &rows {
        let near = usual.employees(row.quotient.ok(), areas.get(row.id).employees);
        cell(&mut bytes, row.employees, near)?;
    }
    for (which, from) in ORDER {
        for row in &rows {
            // What is read later is not known yet.
            let read = ORDER.iter().take_while(|(other, _)| *other != which);
            let mut known = [None; PAY];
            for (other, _) in read {
                known[*other] = row.pay[*other].ok();
            }
            cell(&mut bytes, row.pay[which], usual.pay(which, from, &known))?;
        }
    }
    let cents: Vec<u8> = rows.iter().flat_map(|row| &row.cents).copied().collect();
    bytes.extend(cents.chunks(5).map(|digits| digits.iter().rev().fold(0, |byte, digit| byte * 3 + digit)));
    Ok(bytes)
}

/// An area's figures in the file's steps.
struct Row {
    id: AreaId,
    basis: u8,
    quotient: Result<i64, Missing>,
    employees: Result<i64, Missing>,
    pay: [Result<i64, Missing>; PAY],
    cents: Vec<u8>,
}

impl Row {
    fn of(id: AreaId, figures: &LocalFigures) -> Result<Row, Unpackable> {
        let (year, hour) = (figures.year.all(), figures.hour.all());
        let mut row = Row {
            id,
            basis: 0,
            quotient: figures.quotient.map(i64::from),
            employees: tens(figures.employees)?,
            pay: hour.map(|figure| figure.map(i64::from)),
            cents: Vec::new(),
        };
        if year == [Err(Missing::HourlyOnly); PAY] {
            row.basis = 2;
            return Ok(row);
        }
        for (tens, year) in row.pay.iter_mut().zip(year) {
            *tens = self::tens(year)?;
        }
        if hour == [Err(Missing::AnnualOnly); PAY] {
            row.basis = 1;
            return Ok(row);
        }
        for pair in year.into_iter().zip(hour) {
            match pair {
                (Ok(year), Ok(hour)) => match hour - cents_of(year) + 1 {
                    digit @ 0..3 => row.cents.push(digit as u8),
                    _ => return Err(Unpackable),
                },
                (Err(year), Err(hour)) if year == hour => {}
                _ => return Err(Unpackable),
            }
        }
        Ok(row)
    }
}

fn tens(figure: Result<i32, Missing>) -> Result<Result<i64, Missing>, Unpackable> {
    match figure {
        Ok(figure) if figure % 10 != 0 => Err(Unpackable),
        figure => Ok(figure.map(|figure| i64::from(figure) / 10)),
    }
}

/// The middle figure of each kind of pay, and the employees among ten million where the quotient is 1.
fn usual(rows: &[Row], areas: &Areas) -> Usual {
    let mut usual = Usual { pay: [1; PAY], share: 0 };
    for (which, pay) in usual.pay.iter_mut().enumerate() {
        let mut all: Vec<i64> = rows.iter().filter_map(|row| row.pay[which].ok()).collect();
        all.sort_unstable();
        *pay = all.get(all.len() / 2).copied().unwrap_or(1).max(1);
    }
    let (mut employees, mut at_one) = (0, 0);
    for row in rows {
        if let (Ok(tens), Ok(quotient)) = (row.employees, row.quotient) {
            employees += tens * 10;
            at_one += quotient * i64::from(areas.get(row.id).employees) / 100;
        }
    }
    usual.share = employees * 10_000_000 / at_one.max(1);
    usual
}

fn write_years(bytes: &mut Vec<u8>, years: &Years) -> Result<(), Unpackable> {
    bytes.extend([u8::try_from(years.points.len()).map_err(|_| Unpackable)?, u8::from(years.hourly)]);
    for point in &years.points {
        bytes.push(point.year.checked_sub(2000).and_then(|year| u8::try_from(year).ok()).ok_or(Unpackable)?);
        cell(bytes, point.median.map(|median| 2 * i64::from(median) + i64::from(point.at_least)), 0)?;
        cell(bytes, point.employees.map(i64::from), 0)?;
    }
    Ok(())
}

fn cell(bytes: &mut Vec<u8>, figure: Result<i64, Missing>, foretold: i64) -> Result<(), Unpackable> {
    varint(
        bytes,
        match figure.map(|figure| figure - foretold) {
            Err(missing) => missing as i64,
            Ok(above @ 0..) => 8 + 2 * above,
            Ok(below) => 7 - 2 * below,
        },
    )
}

fn varint(bytes: &mut Vec<u8>, number: i64) -> Result<(), Unpackable> {
    let mut rest = u32::try_from(number).ok().filter(|number| *number < 1 << 28).ok_or(Unpackable)?;
    while rest >= 128 {
        bytes.push((rest & 127) as u8 | 128);
        rest >>= 7;
    }
    bytes.push(rest as u8);
    Ok(())
}
