//! The tables of `static/data/generated/` that hold places and years, for the importer that writes and the build
//! that packs them.
//!
//! `areas.tsv` has the areas, `prices.tsv` the price index, `years.tsv` the years of all occupations, `local/` a table
//! of each occupation, with a line for each area in which anything is published:
//!
//! ```text
//! area    by    employees  quotient  mean     p10      p25      median    p75      p90
//! 06            338010     0.93      148330   90890-   119430   140270+   177060   213590
//! 12420   year  …
//! ```
//!
//! Pay is in dollars a year. The hourly figure is published as well: it is the 2,080th of the yearly one, rounded to
//! the cent, and `+` or `-` behind a figure says that it is a cent more or less. Where `by` says `year`, pay is
//! published by the year only, where it says `hour`, by the hour only, and these are dollars an hour. A figure that
//! is not published has its reason. One line an area, and one figure for two, since a line for each of the publisher's
//! columns would be twice as much to read: 222,000 lines, 12 MB.

use std::collections::BTreeMap;
use std::fmt::{Display, Write};

use super::area::AreaId;
use super::foretell::PAY;
use super::list::Areas;
use super::local::{LocalFigures, PayFigures, cents_of};
use super::years::{YearPoint, Years};
use crate::dataset::table::{FIGURES, Row, WrongText, figure, rows, steps, wrong};
use crate::occupation::{Code, Missing};

/// The header of a table of an occupation's areas: names, units, sources.
const LOCAL: &str = "area\tby\temployees\tquotient\tmean\tp10\tp25\tmedian\tp75\tp90\n\
    code\ttext\tpeople\ttimes the nation’s share\t$\t$\t$\t$\t$\t$\n\
    oews-places\toews-places\toews-places\toews-places\toews-places\toews-places\toews-places\toews-places\toews-places\toews-places\n";

/// The file that [`Areas::open`] reads, from `areas.tsv` and `prices.tsv`.
///
/// # Errors
/// A line is not as it should be.
pub fn areas_file(areas: &str, prices: &str) -> Result<String, WrongText> {
    let mut file = String::new();
    let mut next = None;
    for row in rows(prices, FIGURES) {
        let Row { line, cells } = row?;
        let (&[year, index], Some(year_number)) = (&cells[..], steps(cells[0], 0)) else {
            return Err(wrong(line, "a year and its price index"));
        };
        if next.is_some_and(|next| next != year_number) {
            return Err(wrong(line, "the year that follows the one before"));
        }
        if next.is_none() {
            file += year;
        }
        next = Some(year_number + 1);
        let index = steps(index, 3).ok_or_else(|| wrong(line, "a price index"))?;
        write_cell(&mut file, index);
    }
    file.push('\n');
    for row in rows(areas, FIGURES) {
        let Row { line, cells } = row?;
        let [code, name, postal, employees, level] = cells[..] else {
            return Err(wrong(line, "five cells"));
        };
        let level = match level.strip_prefix('?') {
            Some(_) => String::new(),
            None => steps(level, 3).ok_or_else(|| wrong(line, "a price level"))?.to_string(),
        };
        for (cell, end) in [(code, "\t"), (name, "\t"), (postal, "\t"), (employees, "\t"), (&*level, "\n")] {
            file.push_str(cell);
            file.push_str(end);
        }
    }
    match Areas::open(file.as_bytes()) {
        Ok(_) => Ok(file),
        Err(_) => Err(wrong(FIGURES + 1, "areas, the nation first, then states and what lies in them")),
    }
}

/// The table of an occupation's areas.
pub fn write_local<'f>(figures: impl IntoIterator<Item = (&'f str, &'f LocalFigures)>) -> String {
    let mut text = LOCAL.to_owned();
    for (area, local) in figures {
        let (year, hour) = (local.year.all(), local.hour.all());
        let (by, pay, decimals) = if year == [Err(Missing::HourlyOnly); PAY] {
            ("hour", hour, 2)
        } else if hour == [Err(Missing::AnnualOnly); PAY] {
            ("year", year, 0)
        } else {
            ("", year, 0)
        };
        text.push_str(area);
        text.push('\t');
        text.push_str(by);
        for (figure, decimals) in [(local.employees, 0), (local.quotient, 2)] {
            write_figure(&mut text, figure, decimals);
        }
        for (figure, hour) in pay.into_iter().zip(hour) {
            write_figure(&mut text, figure, decimals);
            if let (Ok(figure), Ok(hour), "") = (figure, hour, by) {
                match hour - cents_of(figure) {
                    1 => text.push('+'),
                    -1 => text.push('-'),
                    _ => {}
                }
            }
        }
        text.push('\n');
    }
    text
}

/// What [`write_local`] wrote, by the areas of the list.
///
/// # Errors
/// A line is not as it should be, names no area, or one for the second time.
pub fn parse_local(text: &str, areas: &Areas) -> Result<Vec<(AreaId, LocalFigures)>, WrongText> {
    let mut all = BTreeMap::new();
    for row in rows(text, FIGURES) {
        let Row { line, cells } = row?;
        let [code, by, employees, quotient, pay @ ..] = &cells[..] else {
            return Err(wrong(line, "ten cells"));
        };
        let pay: [&str; PAY] = pay.try_into().map_err(|_| wrong(line, "ten cells"))?;
        let area = areas.iter().find(|area| area.code == *code).ok_or_else(|| wrong(line, "an area"))?;
        let figure =
            |cell, decimals| figure(cell, decimals).ok_or_else(|| wrong(line, "a figure or a reason"));
        let (mut year, mut hour) = ([Err(Missing::HourlyOnly); PAY], [Err(Missing::AnnualOnly); PAY]);
        for (place, cell) in pay.into_iter().enumerate() {
            match *by {
                "hour" => hour[place] = figure(cell, 2)?,
                "year" => year[place] = figure(cell, 0)?,
                _ => {
                    let (plain, above) = match (cell.strip_suffix('+'), cell.strip_suffix('-')) {
                        (Some(plain), _) => (plain, 1),
                        (_, Some(plain)) => (plain, -1),
                        _ => (cell, 0),
                    };
                    year[place] = figure(plain, 0)?;
                    hour[place] = year[place].map(|dollars| cents_of(dollars) + above);
                }
            }
        }
        let local = LocalFigures {
            employees: figure(employees, 0)?,
            quotient: figure(quotient, 2)?,
            year: PayFigures::of(year),
            hour: PayFigures::of(hour),
        };
        if all.insert(area.id, local).is_some() {
            return Err(wrong(line, "each area once"));
        }
    }
    Ok(all.into_iter().collect())
}

/// The years of every occupation in `years.tsv`. A figure that is that much or more begins with `≥`.
///
/// # Errors
/// A line is not as it should be.
pub fn parse_years(text: &str, areas: &Areas) -> Result<BTreeMap<Code, Years>, WrongText> {
    let mut found: BTreeMap<Code, Vec<Row<'_>>> = BTreeMap::new();
    for row in rows(text, FIGURES) {
        let row = row?;
        let code = row.cells[0].parse().map_err(|_| wrong(row.line, "a code"))?;
        found.entry(code).or_default().push(row);
    }
    let is_hourly = |row: &Row<'_>| {
        row.cells.get(3).and_then(|cell| cell.strip_prefix('?')) == Some(Missing::HourlyOnly.id())
    };
    let mut all = BTreeMap::new();
    for (code, rows) in found {
        let hourly = rows.last().is_some_and(is_hourly);
        let points = rows.iter().map(|row| point(row, hourly, areas)).collect::<Result<_, _>>()?;
        all.insert(code, Years { hourly, points });
    }
    Ok(all)
}

fn point(row: &Row<'_>, hourly: bool, areas: &Areas) -> Result<YearPoint, WrongText> {
    let wrong = |expected| wrong(row.line, expected);
    let [_, year, employees, by_year, by_hour] = row.cells[..] else { return Err(wrong("five cells")) };
    let year = steps(year, 0).and_then(|year| u16::try_from(year).ok()).ok_or_else(|| wrong("a year"))?;
    let (cell, decimals) = if hourly { (by_hour, 2) } else { (by_year, 0) };
    let (cell, at_least) = cell.strip_prefix('≥').map_or((cell, false), |cell| (cell, true));
    let median = figure(cell, decimals).ok_or_else(|| wrong("a median or a reason"))?;
    let real = match median {
        Ok(median) => Ok(areas.in_todays_dollars(median, year).ok_or_else(|| wrong("a year with prices"))?),
        Err(missing) => Err(missing),
    };
    let employees = figure(employees, 0).ok_or_else(|| wrong("employees or a reason"))?;
    Ok(YearPoint { year, median, real, at_least, employees })
}

fn write_cell(text: &mut String, cell: impl Display) {
    // Writing to a string cannot fail.
    let _ = write!(text, "\t{cell}");
}

fn write_figure(text: &mut String, figure: Result<i32, Missing>, decimals: u32) {
    match figure {
        Ok(figure) if decimals == 0 => write_cell(text, figure),
        Ok(figure) => {
            let (scale, width) = (10_i32.pow(decimals), decimals as usize);
            write_cell(text, format_args!("{}.{:0width$}", figure / scale, figure % scale));
        }
        Err(missing) => write_cell(text, format_args!("?{}", missing.id())),
    }
}
