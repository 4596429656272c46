//! An occupation's pay and employment over the years.

use crate::occupation::Missing;

/// The years of one occupation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Years {
    /// Whether pay is in cents an hour, rather than in dollars a year: the publisher gives no yearly pay today.
    pub hourly: bool,
    /// The years in which the occupation had the code and the title that it has today, in order. Years that lie
    /// between two of them are gaps.
    pub points: Vec<YearPoint>,
}

/// One year, as of its May.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearPoint {
    /// The year.
    pub year: u16,
    /// The median as published in dollars of that year (cents, if [`Years::hourly`]). Where the publisher only says that
    /// it is at the ceiling or above, the ceiling ([`YearPoint::at_least`]).
    pub median: Result<i32, Missing>,
    /// The median in dollars (cents) of May of the last year of the price index, by the consumer price index of all
    /// items (CPI-U).
    pub real: Result<i32, Missing>,
    /// Whether the median is this or more.
    pub at_least: bool,
    /// Employees in the nation.
    pub employees: Result<i32, Missing>,
}

/// A year from which on figures are made in another way than those before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Break {
    /// The first year of the new way.
    pub year: u16,
    /// What is new.
    pub kind: BreakKind,
}

/// What is new from a year on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BreakKind {
    /// The classification of occupations.
    Classification,
    /// The classification, and the method of the survey's estimates.
    ClassificationAndMethod,
}

impl Break {
    /// The breaks of the survey, in order.
    pub const ALL: [Break; 4] = [
        Break { year: 2010, kind: BreakKind::Classification },
        Break { year: 2012, kind: BreakKind::Classification },
        Break { year: 2019, kind: BreakKind::Classification },
        Break { year: 2021, kind: BreakKind::ClassificationAndMethod },
    ];

    /// The breaks between two years.
    pub fn between(first: u16, last: u16) -> impl Iterator<Item = Break> {
        Break::ALL.into_iter().filter(move |b| first < b.year && b.year <= last)
    }
}

impl Years {
    /// The point of a year.
    pub fn of(&self, year: u16) -> Option<&YearPoint> {
        self.points.iter().find(|point| point.year == year)
    }
}
