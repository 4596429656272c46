//! What a sentence tells of: within one view each is told once.

use super::row::{Family, RowId};

/// One thing to know about some occupations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// What a day consists of.
    Day,
    /// What it takes to enter: schooling, training and experience.
    Entry,
    /// Pay, and who earns more.
    Pay,
    /// How far their pay overlaps.
    Reach,
    /// Averages that tell another story than the medians.
    Averages,
    /// The projected change in jobs.
    Growth,
    /// Job openings a year.
    Openings,
    /// That pay is told in another unit than was asked for, and why.
    OtherUnit,
    /// That a group is a mixture of jobs.
    Mixture,
    /// That pay counts the fewer.
    EmployeesOnly,
    /// What a row says and nothing above does.
    Row(RowId),
}

impl Fact {
    /// What a row tells.
    pub fn of(row: RowId) -> Fact {
        match row.row().family {
            Family::Outlook => Fact::Growth,
            // How many jobs there are tells much the same as how many open.
            Family::Size => Fact::Openings,
            _ => Fact::Row(row),
        }
    }
}
