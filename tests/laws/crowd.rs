//! Many comparisons at once: on all processors, and with chance that is the same on every run.

use occupation_compare::comparison::{Comparison, Pay};
use occupation_compare::dataset::{Dataset, Occupation};
use proptest::sample::subsequence;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use rayon::prelude::*;

use crate::findings::Findings;

/// The comparison of the occupations at these places.
pub(crate) fn compare(dataset: &Dataset, places: &[usize], pay: Pay) -> Comparison {
    let occupations: Vec<Occupation<'_>> = places.iter().filter_map(|place| dataset.get(*place)).collect();
    Comparison::new(&occupations, dataset, pay)
}

/// Does a piece of work for each item, on all processors.
pub(crate) fn each<T: Send>(
    items: impl IntoParallelIterator<Item = T>,
    work: impl Fn(T, &mut Findings) + Sync,
) -> Findings {
    let noted = |mut found: Findings, item| {
        work(item, &mut found);
        found
    };
    items.into_par_iter().fold(Findings::default, noted).reduce(Findings::default, Findings::merge)
}

/// So many groups of three or four different places below `end`, in any order.
pub(crate) fn groups(count: usize, end: usize) -> Vec<Vec<usize>> {
    let group = subsequence((0..end).collect::<Vec<usize>>(), 3..=4).prop_shuffle();
    let mut chance = TestRunner::deterministic();
    (0..count).map(|_| group.new_tree(&mut chance).expect("no group is refused").current()).collect()
}
