//! What a figure counts, and in which steps it is stored.

/// The unit of a figure. Figures are whole numbers of the unit's smallest step, so that none is a float.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Whole dollars a year.
    DollarsAYear,
    /// Dollars an hour, stored in cents.
    DollarsAnHour,
    /// Whole dollars a week.
    DollarsAWeek,
    /// Jobs.
    Jobs,
    /// Job openings a year.
    OpeningsAYear,
    /// Percent, stored in tenths: a share of people, or a change over the projected decade.
    Percent,
    /// Years, stored in tenths.
    Years,
    /// A score from 1 to 5, stored in tenths.
    Score,
    /// A rating out of 5, stored in hundredths.
    Rating,
    /// How many times as many, stored in hundredths.
    Times,
    /// A whole share of a scale from 0 to 100.
    Importance,
    /// Words, not a figure.
    Words,
}

impl Unit {
    /// How many decimals of the unit a stored figure holds.
    pub const fn decimals(self) -> u32 {
        match self {
            Unit::DollarsAnHour | Unit::Rating | Unit::Times => 2,
            Unit::Percent | Unit::Years | Unit::Score => 1,
            Unit::DollarsAYear
            | Unit::DollarsAWeek
            | Unit::Jobs
            | Unit::OpeningsAYear
            | Unit::Importance
            | Unit::Words => 0,
        }
    }
}
