//! Who pays best: the rule that ranks places and industries.

use super::{Basis, Nation, Wage};
use crate::dataset::Column;
use crate::import::table::{Cell, Row};
use crate::occupation::Missing;

/// A place or an industry with fewer jobs in the occupation than this is not ranked.
const LEAST_JOBS: i64 = 100;

/// One whose mean has a relative standard error above this, in tenths of a percent, is not ranked.
const MAX_ERROR: i64 = 100;

/// A place with so many times the jobs of the best one, and more pay by an uncertain figure or pay that is withheld,
/// makes that one doubtful.
const MUCH_LARGER: i64 = 2;

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

/// An industry with so many percent of the jobs pays about what the nation pays: below its mean or above.
const NEARLY_ALL: i64 = 90;

/// What is ranked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Among {
    Places,
    Industries,
}

/// Who pays an occupation best.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Ranking {
    /// The best first, equal pay by name.
    Best(Vec<(String, i64)>),
    /// No better one can be named than where nearly all work, for less than the nation's mean.
    NearlyAll {
        name: String,
        mean: i64,
        /// In tenths of a percent of all jobs, rounded down.
        share: i64,
    },
    /// The pay of at least one is withheld because it is too high: all that may be the best, by name.
    TopCoded(Vec<String>),
    /// Nobody can be named.
    Nobody(Missing),
}

impl Among {
    /// The fewest jobs with which one is ranked: so many thousandths of the occupation's, and a hundred at least.
    fn least_jobs(self, nation: &Nation) -> i64 {
        let thousandths = match self {
            Among::Places => 5,
            Among::Industries => 10,
        };
        let share = nation.employees.map_or(0, |employees| (employees * thousandths + 999) / 1000);
        share.max(LEAST_JOBS)
    }
}

/// Ranks by mean pay those that pass the floor and pay no less than the nation. Where the best is below the mean of the
/// nation, or much smaller than one that may pay more, whoever pays best is not known for sure.
pub(super) fn rank<'c>(
    candidates: impl IntoIterator<Item = &'c Candidate>,
    nation: &Nation,
    among: Among,
) -> Ranking {
    let (basis, least) = (nation.basis, among.least_jobs(nation));
    let (mut best, mut doubtful, mut withheld) = (Vec::new(), Vec::new(), Vec::new());
    let (mut top, mut published) = (Vec::new(), false);
    for Candidate { name, jobs, error, mean } in candidates {
        match mean {
            Wage::NotPublished => {
                withheld.extend(*jobs);
                continue;
            }
            Wage::TopCoded if jobs.is_some_and(|jobs| jobs < least) => {}
            Wage::TopCoded => top.push(name.clone()),
            Wage::Amount(mean) => match jobs {
                Some(jobs) if *jobs >= least && error.is_some_and(|error| error <= MAX_ERROR) => {
                    best.push((name.clone(), *mean, *jobs));
                }
                Some(jobs) => doubtful.push((*mean, *jobs)),
                None => {}
            },
        }
        published = true;
    }
    if !top.is_empty() {
        top.extend(best.into_iter().filter(|(_, mean, _)| *mean >= basis.top()).map(|(name, ..)| name));
        top.sort();
        top.dedup();
        return Ranking::TopCoded(top);
    }
    best.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let Some((name, mean, jobs)) = best.first() else {
        return Ranking::Nobody(if published { Missing::Imprecise } else { Missing::NotPublished });
    };
    if nation.mean.is_some_and(|of_all| *mean < of_all) {
        let share = nation.employees.map_or(0, |employees| (jobs * 1000 / employees.max(1)).min(1000));
        return match among {
            Among::Industries if share >= NEARLY_ALL * 10 => {
                Ranking::NearlyAll { name: name.clone(), mean: *mean, share }
            }
            _ => Ranking::Nobody(Missing::Imprecise),
        };
    }
    let mut may_pay_more =
        doubtful.iter().filter(|(other, _)| other > mean).map(|(_, there)| there).chain(&withheld);
    if among == Among::Places && may_pay_more.any(|there| *there >= MUCH_LARGER * jobs) {
        return Ranking::Nobody(Missing::Imprecise);
    }
    best.retain(|(_, mean, _)| nation.mean.is_none_or(|of_all| *mean >= of_all));
    Ranking::Best(best.into_iter().map(|(name, mean, _)| (name, mean)).collect())
}

/// Where a ranking is written.
pub(super) struct Columns {
    pub(super) names: Column,
    pub(super) pay: Column,
    /// Those whose pay is withheld because it is too high.
    pub(super) top: Column,
    /// The share of jobs, where nearly all are in one.
    pub(super) share: Option<Column>,
}

impl Ranking {
    /// Writes as many as there are places for.
    pub(super) fn write(self, row: &mut Row, columns: Columns, basis: Basis) {
        let Columns { names, pay, top, share } = columns;
        let same = |cell: Cell| vec![cell; names.places()];
        let (best, paid, withheld) = match self {
            Ranking::Best(best) => {
                let paid = best.iter().map(|(_, pay)| Cell::number(*pay, basis.places())).collect();
                (best.into_iter().map(|(name, _)| Cell::text(name)).collect(), paid, None)
            }
            Ranking::NearlyAll { name, mean, share: most } => {
                if let Some(share) = share {
                    row.set(share, Cell::number(most, 1));
                }
                (vec![Cell::text(name)], vec![Cell::number(mean, basis.places())], None)
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

    const NATION: Nation = Nation { basis: Basis::Year, mean: Some(60_000), employees: Some(10_000) };

    fn candidate(name: &str, jobs: i64, error: i64, mean: i64) -> Candidate {
        Candidate { name: name.to_owned(), jobs: Some(jobs), error: Some(error), mean: Wage::Amount(mean) }
    }

    fn best(all: &[(&str, i64)]) -> Ranking {
        Ranking::Best(all.iter().map(|(name, pay)| ((*name).to_owned(), *pay)).collect())
    }

    #[test]
    fn few_jobs_and_large_errors_are_not_ranked() {
        let candidates = [
            candidate("few", 99, 10, 90_000),
            candidate("vague", 150, 101, 80_000),
            candidate("second", 100, 100, 60_000),
            candidate("below the nation", 100, 10, 59_999),
            candidate("best", 100, 100, 70_000),
            Candidate { jobs: None, ..candidate("withheld", 0, 1, 99_000) },
        ];
        let among = Among::Places;
        assert_eq!(rank(&candidates, &NATION, among), best(&[("best", 70_000), ("second", 60_000)]));
        assert_eq!(rank(&candidates[..2], &NATION, among), Ranking::Nobody(Missing::Imprecise));
        assert_eq!(rank(&[], &NATION, among), Ranking::Nobody(Missing::NotPublished));
    }

    #[test]
    fn the_floor_grows_with_the_occupation() {
        let nation = Nation { employees: Some(100_001), ..NATION };
        let of = |jobs, among| rank(&[candidate("one", jobs, 10, 70_000)], &nation, among);
        let (one, nobody) = (best(&[("one", 70_000)]), Ranking::Nobody(Missing::Imprecise));
        assert_eq!([of(500, Among::Places), of(501, Among::Places)], [nobody, one]);
        let (one, nobody) = (best(&[("one", 70_000)]), Ranking::Nobody(Missing::Imprecise));
        assert_eq!([of(1000, Among::Industries), of(1001, Among::Industries)], [nobody, one]);
    }

    #[test]
    fn a_best_below_the_mean_of_the_nation_is_none() {
        for among in [Among::Places, Among::Industries] {
            let of = |mean| rank(&[candidate("one", 500, 10, mean)], &NATION, among);
            assert_eq!(of(59_999), Ranking::Nobody(Missing::Imprecise));
            assert_eq!(of(60_000), best(&[("one", 60_000)]));
        }
    }

    #[test]
    fn an_industry_below_the_mean_is_named_where_nearly_all_work() {
        let of = |jobs, among| {
            rank(&[candidate("one", jobs, 10, 59_999), candidate("few", 99, 10, 90_000)], &NATION, among)
        };
        let nearly_all = Ranking::NearlyAll { name: "one".to_owned(), mean: 59_999, share: 900 };
        assert_eq!(of(9000, Among::Industries), nearly_all);
        assert_eq!(of(8999, Among::Industries), Ranking::Nobody(Missing::Imprecise));
        assert_eq!(of(9000, Among::Places), Ranking::Nobody(Missing::Imprecise));
    }

    #[test]
    fn a_larger_place_that_may_pay_more_leaves_no_best() {
        let of = |jobs, mean, among| {
            rank(&[candidate("one", 500, 10, 70_000), candidate("vague", jobs, 101, mean)], &NATION, among)
        };
        assert_eq!(of(1000, 70_001, Among::Places), Ranking::Nobody(Missing::Imprecise));
        let withheld = |jobs| Candidate { mean: Wage::NotPublished, ..candidate("withheld", jobs, 0, 0) };
        let beside = |other| rank(&[candidate("one", 500, 10, 70_000), other], &NATION, Among::Places);
        assert_eq!(beside(withheld(1000)), Ranking::Nobody(Missing::Imprecise));
        assert_eq!(beside(withheld(999)), best(&[("one", 70_000)]));
        assert_eq!(beside(Candidate { jobs: None, ..withheld(0) }), best(&[("one", 70_000)]));
        for (jobs, mean, among) in
            [(999, 70_001, Among::Places), (1000, 70_000, Among::Places), (1000, 70_001, Among::Industries)]
        {
            assert_eq!(of(jobs, mean, among), best(&[("one", 70_000)]));
        }
    }

    #[test]
    fn a_withheld_top_wage_means_that_nobody_is_the_best() {
        let top = |jobs| Candidate { jobs, mean: Wage::TopCoded, ..candidate("top", 0, 300, 0) };
        let candidates = [
            top(None),
            candidate("high", 100, 10, Basis::Year.top()),
            candidate("lower", 100, 10, Basis::Year.top() - 1),
            candidate("few", 10, 10, 300_000),
        ];
        let names = vec!["high".to_owned(), "top".to_owned()];
        assert_eq!(rank(&candidates, &NATION, Among::Places), Ranking::TopCoded(names));
        let one = best(&[("high", Basis::Year.top())]);
        assert_eq!(rank(&[top(Some(99)), candidates[1].clone()], &NATION, Among::Places), one);
    }
}
