//! One figure of one occupation: a value with its source, or the reason why there is none.

use super::reason::Reason;
use super::unit::Unit;

/// Why an occupation has no value in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The publisher covers the occupation but gives no figure.
    NotPublished,
    /// The publisher gives pay by the year only, since few work the year round.
    AnnualOnly,
    /// The publisher gives pay by the hour only, since few work full time the year round.
    HourlyOnly,
    /// The survey has too few answers for a figure.
    TooFew,
    /// What is published is too uncertain, or leaves out too much, to say; of places and industries also where whoever
    /// pays best has too few jobs to be named.
    Imprecise,
    /// Pay is above what the publisher gives figures up to.
    TopCoded,
    /// The source does not cover the occupation.
    NotCovered,
    /// Nobody publishes it.
    NoSource,
    /// What is published at the prices of a place is not known at those of the nation: the place has no price level, or
    /// the pay is above what the publisher gives figures up to.
    NotPriced,
}

impl Missing {
    /// Every reason of a publisher, in the order of their stored numbers.
    pub const ALL: [Missing; 8] = [
        Missing::NotPublished,
        Missing::AnnualOnly,
        Missing::HourlyOnly,
        Missing::TooFew,
        Missing::Imprecise,
        Missing::TopCoded,
        Missing::NotCovered,
        Missing::NoSource,
    ];

    /// The reason as the tables under `static/data/` write it, behind a question mark.
    pub const fn id(self) -> &'static str {
        match self {
            Missing::NotPublished => "not-published",
            Missing::AnnualOnly => "annual-only",
            Missing::HourlyOnly => "hourly-only",
            Missing::TooFew => "too-few",
            Missing::Imprecise => "imprecise",
            Missing::TopCoded => "top-coded",
            Missing::NotCovered => "not-covered",
            Missing::NoSource => "no-source",
            Missing::NotPriced => "not-priced",
        }
    }
}

/// A ranked place or industry, with its average pay where that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The metropolitan area, state or industry.
    pub name: String,
    /// Average pay there, with its unit.
    pub pay: Option<(i32, Unit)>,
}

/// The value of a measure, in whole steps of the row's unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// One figure.
    Amount(i32),
    /// From a low to a high figure.
    Range(i32, i32),
    /// A category, as its publisher names it.
    Category(String),
    /// A category and the share of people in it, in tenths of a percent.
    CategoryShare(String, i32),
    /// The best-paying places, best first.
    Places(Vec<Place>),
    /// Places that all pay at or above what is published, in alphabetical order.
    TopCoded(Vec<String>),
    /// Shares of people in tenths of a percent. They may overlap and need not sum to 100.
    Shares(Vec<(&'static str, i32)>),
    /// Shares of people in whole percents, as far as a survey can tell. They may overlap as well.
    WholeShares(Vec<(&'static str, i32)>),
    /// Things related, most telling first.
    List(Vec<String>),
    /// Why the share of jobs is projected to change, what holds in all industries first.
    Reasons(Vec<Reason>),
    /// Skills with their importance or share.
    Skills(Vec<(String, i32)>),
}

/// Whose figure a measure gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The occupation's own.
    Own,
    /// One figure that the publisher gives for this and other occupations together.
    Shared,
    /// The same of a group that the publisher names.
    Group(String),
    /// That of another group of occupations, the nearest that the publisher has.
    Similar,
    /// That of the kindred occupation with this title.
    Kindred(String),
    /// That of those who work in one place.
    At(Site),
    /// That of the official occupation that the job title is counted with.
    Lent {
        /// The official occupation, several workers of it.
        by: String,
        /// Whose figure it is there.
        theirs: Box<Whose>,
    },
}

/// The place that a figure is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// Its name, which no other has.
    pub name: String,
    /// Whether it is the whole nation.
    pub is_nation: bool,
    /// Whether it was asked for; else it is the next wider one that has such a figure.
    pub is_asked: bool,
    /// At which prices pay is told.
    pub prices: PricedAt,
}

/// At which prices pay is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PricedAt {
    /// As it is paid.
    Local,
    /// As if everything cost there what it costs in the nation on average.
    National,
    /// The latter is asked for, and nobody publishes what things cost there: there is no figure.
    Unknown,
}

/// What a figure is more exactly than its row's label says. Only figures of one definition are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Definition {
    /// What the label says.
    AsLabeled,
    /// An average, under a label that need not say so.
    Average,
    /// The median age.
    MedianAge,
    /// The years that people have worked.
    YearsWorked,
    /// The years of experience that people in the work, or experts, say it needs.
    ExperienceRequired,
    /// The preparation that a job zone of O*NET stands for.
    JobZone,
    /// The level of education that most workers have.
    LargestLevel,
    /// One level of education of two that are about as common.
    AboutEqual,
    /// A figure of the projections before the newest.
    OlderProjections,
    /// Why an industry needs more or fewer of them, which is not all that makes jobs grow or shrink.
    ShareOfJobs,
    /// The median of those who work full time.
    FullTimeMedian,
    /// How much of the work AI could touch, which is no forecast.
    Exposure,
    /// The best pay, and more than twice that of the nation.
    UnusualPay,
    /// That of the District of Columbia, which is counted among the states.
    District,
    /// From the 10th to the 90th percentile.
    EightInTen,
    /// From the 25th to the 75th percentile.
    MiddleHalf,
    /// A range whose percentiles are not named.
    UnnamedRange,
    /// Importance on a scale from 0 to 100.
    Importance,
    /// The share of people, in percent.
    ShareOfPeople,
}

/// How a figure came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// As its publisher gives it.
    Published,
    /// Estimated from the middle of each range that was answered.
    RangeMidpoints,
    /// Estimated as the median within the published bands of age.
    AgeBands,
    /// By a survey that meets few people of the occupation.
    SmallSample,
    /// The pay of employees only, who hold less than half of the jobs.
    EmployeesOnly {
        /// So many.
        employees: i32,
        /// All of them.
        jobs: i32,
    },
    /// The pay of nearly all of them, for want of others that are paid more and can be named.
    NearlyAll {
        /// So many of all, in tenths of a percent.
        share: i32,
    },
    /// Filled in by the publisher from similar occupations.
    Imputed,
}

/// What a reader should know of a figure beyond its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note<'m> {
    /// It is not the occupation's own.
    Whose(&'m Whose),
    /// It is more exactly this.
    Definition(Definition),
    /// It is not as published, or not by everyone's answers.
    Basis(Basis),
}

/// One figure of one occupation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// The value, or why there is none.
    pub value: Result<Value, Missing>,
    /// Which of the dataset's sources gives it, or would.
    pub source: u8,
    /// Whose it is.
    pub whose: Whose,
    /// What is measured, beyond the row: two values are compared only if this and the source agree.
    pub definition: Definition,
    /// How it came about.
    pub basis: Basis,
}

impl Measure {
    /// The occupation's own value, published under its row's label.
    pub fn own(value: Result<Value, Missing>, source: u8) -> Measure {
        Measure {
            value,
            source,
            whose: Whose::Own,
            definition: Definition::AsLabeled,
            basis: Basis::Published,
        }
    }

    /// The same, more exactly defined where it has a value.
    pub fn defined(self, definition: Definition) -> Measure {
        if self.value.is_ok() { Measure { definition, ..self } } else { self }
    }

    /// The figure in steps of the row's unit, if the value is one figure.
    pub fn amount(&self) -> Option<i32> {
        match self.value {
            Ok(Value::Amount(steps)) => Some(steps),
            _ => None,
        }
    }

    /// The category, or the best of some places: what two values must have in common to be the same.
    pub fn category(&self) -> Option<&str> {
        // Of two that are about as common, neither is the most common.
        if self.definition == Definition::AboutEqual {
            return None;
        }
        // Where nearly all work, pay is not known to be best.
        if matches!(self.basis, Basis::NearlyAll { .. }) {
            return None;
        }
        match self.value.as_ref().ok()? {
            Value::Category(name) | Value::CategoryShare(name, _) => Some(name),
            Value::Places(places) => places.first().map(|place| place.name.as_str()),
            _ => None,
        }
    }

    /// The place whose figure it is, if places are asked for.
    pub fn site(&self) -> Option<&Site> {
        match &self.whose {
            Whose::At(site) => Some(site),
            Whose::Lent { theirs, .. } => match &**theirs {
                Whose::At(site) => Some(site),
                _ => None,
            },
            _ => None,
        }
    }

    /// The official occupation whose figure it is, several workers of it, if it is on loan.
    pub fn lender(&self) -> Option<&str> {
        match &self.whose {
            Whose::Lent { by, .. } => Some(by),
            _ => None,
        }
    }

    /// What a reader should know of it, in the order in which it is told.
    pub fn notes(&self) -> Vec<Note<'_>> {
        let (there, lent) = match &self.whose {
            whose @ Whose::Lent { theirs, .. } => (&**theirs, Some(Note::Whose(whose))),
            whose => (whose, None),
        };
        let whose = (*there != Whose::Own).then_some(Note::Whose(there));
        // A level tells itself, and the estimate of a median names it.
        let is_told = matches!(self.definition, Definition::AsLabeled | Definition::LargestLevel)
            || self.basis == Basis::AgeBands;
        let definition = (!is_told).then_some(Note::Definition(self.definition));
        let basis = (self.basis != Basis::Published).then_some(Note::Basis(self.basis));
        [whose, definition, basis, lent].into_iter().flatten().collect()
    }
}
