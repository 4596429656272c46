//! What a publisher's numbers can be. No number is read without a line of this table: one outside of its range is of
//! another unit, of another column or of a file that was damaged, and would be shown as it stands.

/// What a column of numbers counts.
pub(crate) struct Measure {
    /// What it is, and its range, as errors say it.
    pub(crate) words: &'static str,
    /// The most decimals.
    pub(crate) decimals: u32,
    /// The lowest number that can be true, in steps of the last decimal.
    low: i64,
    /// The highest.
    high: i64,
}

impl Measure {
    /// Whether the number, in steps of the last decimal, can be true.
    pub(crate) fn has(&self, number: i64) -> bool {
        (self.low..=self.high).contains(&number)
    }
}

macro_rules! measures {
    ($($(#[doc = $doc:literal])+ $name:ident = $words:literal, $decimals:literal, $low:literal..=$high:literal;)*) => {
        $($(#[doc = $doc])+ pub(crate) const $name: Measure =
            Measure { words: $words, decimals: $decimals, low: $low, high: $high };)*

        #[cfg(test)]
        const ALL: &[Measure] = &[$($name),*];
    };
}

// Of each: its words, its most decimals, and its range in steps of the last of them.
measures! {
    /// People or jobs of an area or an occupation. The nation has some 340,000,000 inhabitants.
    PEOPLE = "a number of people or jobs from 0 to 400,000,000", 0, 0..=400_000_000;
    /// The same in thousands, as surveys of households give them.
    THOUSANDS_OF_PEOPLE = "thousands of people from 0 to 400,000", 0, 0..=400_000;
    /// The same in thousands, as the projections give them.
    THOUSANDS_OF_JOBS = "thousands of jobs from 0 to 400,000", 1, 0..=4_000_000;

    /// Pay by the hour.
    HOURLY_PAY = "a wage in dollars an hour from 1 to 1,000", 2, 100..=100_000;
    /// Pay by the year, which is 2,080 hours.
    YEARLY_PAY = "a wage in dollars a year from 2,080 to 2,080,000", 0, 2080..=2_080_000;
    /// Pay by the week, which is 40 hours.
    WEEKLY_PAY = "a wage in dollars a week from 40 to 40,000", 0, 40..=40_000;
    /// How sure pay is: the relative standard error of the mean.
    STANDARD_ERROR = "a relative standard error in percent from 0 to 100", 1, 0..=1000;

    /// A share of people or jobs.
    SHARE = "a percentage from 0 to 100", 1, 0..=1000;
    /// A share of answers.
    ANSWERS = "a percentage from 0 to 100", 2, 0..=10_000;
    /// The change of a number of jobs. No occupation that is projected loses all of them.
    CHANGE = "a change in percent from -99.9 to 1,000", 1, -999..=10_000;
    /// How common an occupation is in an area; in the nation it is 1.
    QUOTIENT = "a location quotient from 0 to 10,000", 2, 0..=1_000_000;

    /// A median age of people who work.
    AGE = "an age in years from 16 to 100", 1, 160..=1000;
    /// A year that a file tells.
    YEAR = "a year from 1990 to 2100", 0, 1990..=2100;

    /// A score of a skill.
    SCORE = "a score from 1.0 to 5.0", 1, 10..=50;
    /// The importance of a skill.
    IMPORTANCE = "an importance from 1 to 5", 2, 100..=500;
    /// One of the six interests, or none.
    INTEREST = "the number of an interest from 0 to 6", 2, 0..=600;
    /// A band of years of experience.
    BAND = "a band from 1 to 11", 0, 1..=11;
    /// A job zone; which there are is told by their reference file.
    ZONE = "the number of a job zone from 1 to 9", 0, 1..=9;
    /// A place in a list.
    PLACE = "a place in a list from 1 to 1,000", 0, 1..=1000;

    /// What things cost, in percent of the nation's level.
    PRICE_LEVEL = "a price level in percent from 10 to 1,000", 3, 10_000..=1_000_000;
    /// The consumer price index, which is 100 in 1982–84.
    PRICE_INDEX = "a price index from 50 to 5,000", 3, 50_000..=5_000_000;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::decimal;

    #[test]
    fn an_error_names_the_range_that_is_held() {
        for Measure { words, decimals, low, high } in ALL {
            let (_, range) = words.rsplit_once(" from ").expect("a range");
            let (from, to) = range.split_once(" to ").expect("two ends");
            let ends = [from, to].map(|end| decimal::parse(end, *decimals));
            assert_eq!(ends, [Some(*low), Some(*high)], "{words}");
        }
    }
}
