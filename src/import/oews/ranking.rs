//! Who pays best: the rule that ranks places and industries.

use super::{Basis, Wage};
use crate::dataset::Column;
use crate::import::table::{Cell, Row};
use crate::occupation::Missing;

/// A place or an industry with fewer jobs in the occupation than this is not ranked.
const LEAST_JOBS: i64 = 100;

/// One whose mean has a relative standard error above this, in tenths of a percent, is not ranked.
const MOST_ERROR: i64 = 100;

/// The pay of an occupation in a place or an industry.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub(super) name: String,
    /// None where the publisher withholds it.
    pub(super) jobs: Option<i64>,
    /// The relative standard error of the mean in tenths of a percent; none where withheld.
    pub(super) error: Option<i64>,
    pub(super) mean: Wage,
}

/// Who pays an occupation best.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Ranking {
    /// The best first, equal pay by name.
    Best(Vec<(String, i64)>),
    /// The pay of at least one is withheld because it is too high: all that may be the best, by name.
    TopCoded(Vec<String>),
    /// Nobody can be named.
    Nobody(Missing),
}

/// Ranks by mean pay those that pass the floor. A withheld top wage counts whatever its employment.
pub(super) fn rank<'c>(candidates: impl IntoIterator<Item = &'c Candidate>, basis: Basis) -> Ranking {
    let (mut best, mut top, mut published) = (Vec::new(), Vec::new(), false);
    for Candidate { name, jobs, error, mean } in candidates {
        match mean {
            Wage::NotPublished => continue,
            Wage::TopCoded => top.push(name.clone()),
            Wage::Amount(mean) => {
                let passes = jobs.is_some_and(|jobs| jobs >= LEAST_JOBS)
                    && error.is_some_and(|error| error <= MOST_ERROR);
                best.extend(passes.then(|| (name.clone(), *mean)));
            }
        }
        published = true;
    }
    if !top.is_empty() {
        top.extend(best.into_iter().filter(|(_, mean)| *mean >= basis.top()).map(|(name, _)| name));
        top.sort();
        top.dedup();
        return Ranking::TopCoded(top);
    }
    if best.is_empty() {
        return Ranking::Nobody(if published { Missing::TooFew } else { Missing::NotPublished });
    }
    best.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    Ranking::Best(best)
}

/// Where a ranking is written.
pub(super) struct Columns {
    pub(super) names: Column,
    pub(super) pay: Column,
    /// Those whose pay is withheld because it is too high.
    pub(super) top: Column,
}

impl Ranking {
    /// Writes as many as there are places for.
    pub(super) fn write(self, row: &mut Row, Columns { names, pay, top }: Columns, basis: Basis) {
        let same = |cell: Cell| vec![cell; names.places()];
        let (best, paid, withheld) = match self {
            Ranking::Best(best) => {
                let paid = best.iter().map(|(_, pay)| Cell::number(*pay, basis.places())).collect();
                (best.into_iter().map(|(name, _)| Cell::text(name)).collect(), paid, None)
            }
            Ranking::TopCoded(all) => {
                let missing = same(Cell::Missing(Missing::TopCoded));
                (missing.clone(), missing, Some(Cell::text(all.join("; "))))
            }
            Ranking::Nobody(reason) => (same(Cell::Missing(reason)), same(Cell::Missing(reason)), None),
        };
        row.set_list(names, best);
        row.set_list(pay, paid);
        row.set_list(top, withheld);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(name: &str, jobs: i64, error: i64, mean: Wage) -> Candidate {
        Candidate { name: name.to_owned(), jobs: Some(jobs), error: Some(error), mean }
    }

    #[test]
    fn few_jobs_and_large_errors_are_not_ranked() {
        let candidates = [
            candidate("few", 99, 10, Wage::Amount(90_000)),
            candidate("vague", 500, 101, Wage::Amount(80_000)),
            candidate("second", 100, 100, Wage::Amount(60_000)),
            candidate("best", 100, 100, Wage::Amount(70_000)),
            Candidate { jobs: None, ..candidate("withheld", 0, 1, Wage::Amount(99_000)) },
        ];
        let best = vec![("best".to_owned(), 70_000), ("second".to_owned(), 60_000)];
        assert_eq!(rank(&candidates, Basis::Year), Ranking::Best(best));
        assert_eq!(rank(&candidates[..2], Basis::Year), Ranking::Nobody(Missing::TooFew));
        assert_eq!(rank(&[], Basis::Year), Ranking::Nobody(Missing::NotPublished));
    }

    #[test]
    fn a_withheld_top_wage_means_that_nobody_is_the_best() {
        let candidates = [
            candidate("tiny", 30, 300, Wage::TopCoded),
            candidate("high", 100, 10, Wage::Amount(239_200)),
            candidate("lower", 100, 10, Wage::Amount(239_199)),
            candidate("few", 10, 10, Wage::Amount(300_000)),
        ];
        let names = vec!["high".to_owned(), "tiny".to_owned()];
        assert_eq!(rank(&candidates, Basis::Year), Ranking::TopCoded(names));
    }
}
