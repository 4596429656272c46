//! One occupation's figures in the areas, and over the years, from its file.
//!
//! ```text
//! magic     4 bytes, "OCL1"
//! areas     4 bytes: the fingerprint of the list of areas whose places it counts by
//! code      3 bytes: the digits of the occupation's code
//! years     its number of years (1), pay by the hour (1); for each year: the year after 2000 (1), the median (3),
//!           in dollars of May 2025 (3), whether it is at least that (1), employees (4)
//! count     2 bytes: how many areas it has figures in
//! places    2 bytes each: how far the area stands behind the one before
//! basis     1 byte each: pay by year and hour, by the year only, by the hour only
//! columns   employees in tens, location quotient in hundredths, then mean and five percentiles, in tens of dollars a
//!           year (in cents, where pay is by the hour only); of each column the low bytes, the middle, the high
//! cents     for each area with both: of the mean and five percentiles, 1 more than what the hourly figure is above
//!           a 2,080th of the yearly one
//! ```
//!
//! Numbers have their low byte first. The highest numbers stand for the reasons why there is none.

use super::area::AreaId;
use super::file::{NotThisFile, Reader};
use super::list::Areas;
use super::years::{YearPoint, Years};
use crate::occupation::{Code, Missing};

pub(super) const MAGIC: [u8; 4] = *b"OCL1";
/// The columns of figures: employees, quotient, mean, and five percentiles.
pub(super) const COLUMNS: usize = 8;
/// Where pay begins among them.
pub(super) const PAY: usize = 2;

/// By what an area's pay is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Basis {
    Both,
    Year,
    Hour,
}

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

/// Pay as published; [`Missing::TopCoded`] is [`TOP_YEAR`](crate::occupation::TOP_YEAR) or
/// [`TOP_HOUR`](crate::occupation::TOP_HOUR) or more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PayFigures {
    /// The average.
    pub mean: Result<i32, Missing>,
    /// The 10th, 25th, 50th, 75th and 90th percentile.
    pub percentiles: [Result<i32, Missing>; 5],
}

impl PayFigures {
    /// The median: the 50th percentile.
    pub fn median(&self) -> Result<i32, Missing> {
        self.percentiles[2]
    }

    pub(super) fn all(&self) -> [Result<i32, Missing>; 6] {
        let [p10, p25, p50, p75, p90] = self.percentiles;
        [self.mean, p10, p25, p50, p75, p90]
    }

    pub(super) fn of([mean, percentiles @ ..]: [Result<i32, Missing>; 6]) -> PayFigures {
        PayFigures { mean, percentiles }
    }
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
        let years = read_years(&mut reader)?;
        let count = reader.number(2)? as usize;
        let places = reader.take(2 * count)?;
        let bases = reader.take(count)?;
        let columns: [&[u8]; COLUMNS] = {
            let mut columns = [&[][..]; COLUMNS];
            for column in &mut columns {
                *column = reader.take(3 * count)?;
            }
            columns
        };
        let mut figures = Vec::with_capacity(count);
        let mut at = 0;
        for row in 0..count {
            at += usize::from(u16::from_le_bytes([places[2 * row], places[2 * row + 1]]));
            let id = u16::try_from(at).map_err(|_| NotThisFile)?;
            if at >= areas.len() || row > 0 && figures.last().is_some_and(|(last, _)| *last == AreaId(id)) {
                return Err(NotThisFile);
            }
            let cell = |column: usize| {
                let bytes = columns[column];
                let raw = [0, count, 2 * count].map(|plane| u32::from(bytes[plane + row]));
                cell(raw[0] | raw[1] << 8 | raw[2] << 16)
            };
            let basis = match bases[row] {
                0 => Basis::Both,
                1 => Basis::Year,
                2 => Basis::Hour,
                _ => return Err(NotThisFile),
            };
            let pay = [PAY, PAY + 1, PAY + 2, PAY + 3, PAY + 4, PAY + 5].map(cell);
            let (year, hour) = match basis {
                Basis::Hour => ([Err(Missing::HourlyOnly); 6], pay),
                Basis::Year => (pay.map(|tens| Ok(tens? * 10)), [Err(Missing::AnnualOnly); 6]),
                Basis::Both => {
                    let mut hour = pay;
                    for cents in &mut hour {
                        let above = i32::from(reader.byte()?) - 1;
                        *cents = cents.map(|tens| cents_of(tens * 10) + above);
                    }
                    (pay.map(|tens| Ok(tens? * 10)), hour)
                }
            };
            let employees = cell(0).map(|tens| tens * 10);
            let (year, hour) = (PayFigures::of(year), PayFigures::of(hour));
            figures.push((AreaId(id), LocalFigures { employees, quotient: cell(1), year, hour }));
        }
        if reader.0.is_empty() { Ok(Local { code, figures, years }) } else { Err(NotThisFile) }
    }

    /// The occupation's code.
    pub fn code(&self) -> Code {
        self.code
    }

    /// What is published in an area; none where nothing is.
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

/// What a cell of three bytes says.
fn cell(raw: u32) -> Result<i32, Missing> {
    match 0xff_ffff - raw {
        missing @ 0..8 => Err(Missing::ALL[missing as usize]),
        _ => Ok(raw as i32),
    }
}

/// A 2,080th of a year's pay in dollars, in whole cents: what the hourly figure is near to.
pub(super) fn cents_of(dollars: i32) -> i32 {
    (dollars * 10 + 104) / 208
}

fn read_years(reader: &mut Reader<'_>) -> Result<Years, NotThisFile> {
    let (count, hourly) = (reader.byte()?, reader.byte()? != 0);
    let mut points = Vec::new();
    for _ in 0..count {
        points.push(YearPoint {
            year: 2000 + u16::from(reader.byte()?),
            median: cell(reader.number(3)?),
            real: cell(reader.number(3)?),
            at_least: reader.byte()? != 0,
            employees: i32::try_from(reader.number(4)?).map_err(|_| Missing::NotPublished),
        });
    }
    Ok(Years { hourly, points })
}
