//! One occupation's figures in the areas, and over the years, from its file.
//!
//! ```text
//! magic      4 bytes, "OCL1"
//! areas      4 bytes: the fingerprint of the list of areas whose places it counts by
//! code       3 bytes: the digits of the occupation's code
//! years      1 byte: how many; 1 byte: whether pay is by the hour; for each the year after 2000 (1 byte), then
//!            2 × its median (+ 1 if it is at least that) and its employees, as cells
//! usual      numbers: the mean and five percentiles of a middling area, employees among ten million
//! count      a number: how many areas the occupation has figures in
//! places     numbers: how far each stands behind the one before
//! basis      1 byte each: 0 pay by year and hour, 1 by the year only, 2 by the hour only
//! quotients  cells: location quotients in hundredths
//! employees  cells, in tens, less what is foretold
//! pay        cells, in tens of dollars a year (in cents, where it is by the hour only), less what is foretold:
//!            for all areas the medians, the 25th, 10th, 75th and 90th percentiles, the means
//! cents      a digit to the base of 3 for each figure that has year and hour, the mean and percentiles of one area
//!            after the other: 1 more than what the hourly figure is above a 2,080th of the yearly one; five in a byte
//! ```
//!
//! A number takes as many bytes as it needs. A cell is a number: below 8 the reason why there is no figure, else
//! 8 more than 2 × the figure, or than 2 × −figure − 1 below zero. Figures are foretold by `foretell.rs`.

use super::area::AreaId;
use super::file::{NotThisFile, Reader};
use super::foretell::{ORDER, PAY, Usual};
use super::list::Areas;
use super::years::{YearPoint, Years};
use crate::occupation::{Code, Missing};

pub(super) const MAGIC: [u8; 4] = *b"OCL1";
/// No figure is this high.
const TOO_HIGH: i64 = 1 << 25;

/// What is published of an occupation in an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalFigures {
    /// Employees; the self-employed are in no figure of a place.
    pub employees: Result<i32, Missing>,
    /// Its share of the area's jobs by its share of the nation's (location quotient), in hundredths: 180 is 1.8
    /// times as many per job as in the nation.
    pub quotient: Result<i32, Missing>,
    /// Pay in dollars a year.
    pub year: PayFigures,
    /// Pay in cents an hour.
    pub hour: PayFigures,
}

/// Pay as published; [`Missing::TopCoded`] is [`TOP_YEAR`](crate::release::TOP_YEAR) or
/// [`TOP_HOUR`](crate::release::TOP_HOUR) or more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PayFigures {
    /// The average.
    pub mean: Result<i32, Missing>,
    /// The 10th, 25th, 50th, 75th and 90th percentile.
    pub percentiles: [Result<i32, Missing>; 5],
}

/// One occupation's figures in all areas that have any, and its years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Local {
    code: Code,
    /// By area, in the order of the list.
    figures: Vec<(AreaId, LocalFigures)>,
    years: Years,
}

impl Local {
    /// The figures of the file that [`pack_local`](super::pack_local) wrote with this list of areas.
    ///
    /// # Errors
    /// The bytes are something else, or go with another list.
    pub fn open(bytes: &[u8], areas: &Areas) -> Result<Local, NotThisFile> {
        let mut reader = Reader(bytes);
        if reader.take(4)? != MAGIC || reader.take(4)? != areas.fingerprint {
            return Err(NotThisFile);
        }
        let code = Code::from_digits(reader.number(3)?);
        let years = read_years(&mut reader, areas)?;
        let figures = read_figures(&mut reader, areas)?;
        if reader.0.is_empty() { Ok(Local { code, figures, years }) } else { Err(NotThisFile) }
    }

    /// The occupation's code.
    pub fn code(&self) -> Code {
        self.code
    }

    /// What is published in an area; none where nothing is, and for the nation, whose figures are in the dataset.
    pub fn figures(&self, area: AreaId) -> Option<&LocalFigures> {
        let at = self.figures.binary_search_by_key(&area, |(id, _)| *id).ok()?;
        Some(&self.figures[at].1)
    }

    /// All areas in which something is published, in the order of the list, with it.
    pub fn areas(&self) -> impl Iterator<Item = (AreaId, &LocalFigures)> {
        self.figures.iter().map(|(id, figures)| (*id, figures))
    }

    /// Pay and employment over the years.
    pub fn years(&self) -> &Years {
        &self.years
    }
}

impl PayFigures {
    /// The median: the 50th percentile.
    pub fn median(&self) -> Result<i32, Missing> {
        self.percentiles[2]
    }

    /// The mean and the percentiles.
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) fn all(&self) -> [Result<i32, Missing>; PAY] {
        let [p10, p25, p50, p75, p90] = self.percentiles;
        [self.mean, p10, p25, p50, p75, p90]
    }

    /// Of the mean and the percentiles.
    pub(super) fn of([mean, percentiles @ ..]: [Result<i32, Missing>; PAY]) -> PayFigures {
        PayFigures { mean, percentiles }
    }
}

/// A 2,080th of a year's pay in dollars, in whole cents: what the hourly figure is near to.
pub(super) fn cents_of(dollars: i32) -> i32 {
    (dollars * 5 + 52) / 104
}

/// The figure of a cell above what is foretold.
fn cell(reader: &mut Reader<'_>, foretold: i64) -> Result<Result<i32, Missing>, NotThisFile> {
    let raw = reader.varint()?;
    if let Some(missing) = Missing::ALL.get(raw as usize) {
        return Ok(Err(*missing));
    }
    let (half, is_below) = (i64::from((raw - 8) / 2), raw % 2 == 1);
    let figure = foretold + if is_below { -half - 1 } else { half };
    match i32::try_from(figure) {
        Ok(figure) if (0..TOO_HIGH).contains(&i64::from(figure)) => Ok(Ok(figure)),
        _ => Err(NotThisFile),
    }
}

fn read_years(reader: &mut Reader<'_>, areas: &Areas) -> Result<Years, NotThisFile> {
    let (count, hourly) = (reader.byte()?, reader.byte()? != 0);
    let mut points: Vec<YearPoint> = Vec::new();
    for _ in 0..count {
        let year = 2000 + u16::from(reader.byte()?);
        let (double, employees) = (cell(reader, 0)?, cell(reader, 0)?);
        let median = double.map(|double| double / 2);
        let at_least = double.is_ok_and(|double| double % 2 == 1);
        let real = match median {
            Ok(median) => Ok(areas.in_todays_dollars(median, year).ok_or(NotThisFile)?),
            Err(missing) => Err(missing),
        };
        if points.last().is_some_and(|before| before.year >= year) {
            return Err(NotThisFile);
        }
        points.push(YearPoint { year, median, real, at_least, employees });
    }
    Ok(Years { hourly, points })
}

fn read_figures(reader: &mut Reader<'_>, areas: &Areas) -> Result<Vec<(AreaId, LocalFigures)>, NotThisFile> {
    let mut usual = Usual::default();
    for pay in &mut usual.pay {
        *pay = i64::from(reader.varint()?.max(1));
    }
    usual.share = reader.varint()?.into();
    let count = reader.varint()? as usize;
    if count >= areas.len() {
        return Err(NotThisFile);
    }
    let mut ids = Vec::with_capacity(count);
    let mut at = 0;
    for _ in 0..count {
        // The nation stands at 0 and has none.
        let step = reader.varint()?;
        at += step as usize;
        match areas.iter().nth(at) {
            Some(area) if step > 0 => ids.push(area.id),
            _ => return Err(NotThisFile),
        }
    }
    let bases = reader.take(count)?;
    let quotients = ids.iter().map(|_| cell(reader, 0)).collect::<Result<Vec<_>, _>>()?;
    let mut employees = Vec::with_capacity(count);
    for (id, quotient) in ids.iter().zip(&quotients) {
        let near = usual.employees(quotient.ok().map(i64::from), areas.get(*id).employees);
        employees.push(cell(reader, near)?.map(|tens| tens.saturating_mul(10)));
    }
    let mut pay = vec![[Err(Missing::NotPublished); PAY]; count];
    for (which, from) in ORDER {
        for pay in &mut pay {
            let near = usual.pay(which, from, &pay.map(|figure| figure.ok().map(i64::from)));
            pay[which] = cell(reader, near)?;
        }
    }
    let mut cents = Cents { digits: 0, left: 0 };
    let mut figures = Vec::with_capacity(count);
    for (row, id) in ids.into_iter().enumerate() {
        let yearly = || pay[row].map(|figure| figure.map(|tens| tens.saturating_mul(10)));
        let (year, hour) = match bases[row] {
            0 => {
                let mut hour = yearly();
                for figure in hour.iter_mut().flatten() {
                    *figure = cents_of(*figure) + cents.next(reader)? - 1;
                }
                (yearly(), hour)
            }
            1 => (yearly(), [Err(Missing::AnnualOnly); PAY]),
            2 => ([Err(Missing::HourlyOnly); PAY], pay[row]),
            _ => return Err(NotThisFile),
        };
        let (year, hour) = (PayFigures::of(year), PayFigures::of(hour));
        figures.push((id, LocalFigures { employees: employees[row], quotient: quotients[row], year, hour }));
    }
    Ok(figures)
}

/// Digits to the base of 3, five in a byte.
struct Cents {
    digits: u8,
    left: u8,
}

impl Cents {
    fn next(&mut self, reader: &mut Reader<'_>) -> Result<i32, NotThisFile> {
        if self.left == 0 {
            (self.digits, self.left) = (reader.byte()?, 5);
        }
        let digit = self.digits % 3;
        (self.digits, self.left) = (self.digits / 3, self.left - 1);
        Ok(digit.into())
    }
}
