//! How long comparing takes: every pair of official occupations, and one comparison in the middle and at the
//! slow end. Nothing is asserted: `cargo bench --bench laws` prints it.

use std::hint::black_box;
use std::time::{Duration, Instant};

use occupation_compare::comparison::{Comparison, Pay};
use occupation_compare::dataset::{Dataset, Occupation};
use rayon::prelude::*;

/// Every so many pairs, one is timed on its own.
const SAMPLED: usize = 97;

fn main() {
    let dataset = Dataset::bundled();
    let official: Vec<Occupation<'_>> = dataset.iter().filter(|o| o.is_official()).collect();
    let began = Instant::now();
    let pairs = compare_all(&official, &dataset);
    println!("every pair: {pairs} comparisons in {:?}", began.elapsed());

    let mut times = sample(&official, &dataset);
    times.sort_unstable();
    let percentile = |percent: usize| times.get(times.len() * percent / 100).copied().unwrap_or_default();
    println!("one comparison: p50 {:?}, p95 {:?}, of {} timed", percentile(50), percentile(95), times.len());
}

/// Compares every pair on all processors; how many there are.
fn compare_all(official: &[Occupation<'_>], dataset: &Dataset) -> usize {
    let with_each_later = |first: &Occupation<'_>| {
        let later = &official[first.index() + 1..];
        for second in later {
            black_box(Comparison::new(&[*first, *second], dataset, Pay::Yearly));
        }
        later.len()
    };
    official.par_iter().map(with_each_later).sum()
}

fn sample(official: &[Occupation<'_>], dataset: &Dataset) -> Vec<Duration> {
    let pairs = official.iter().flat_map(|a| official[a.index() + 1..].iter().map(move |b| [*a, *b]));
    let time = |pair: [Occupation<'_>; 2]| {
        let began = Instant::now();
        black_box(Comparison::new(&pair, dataset, Pay::Yearly));
        began.elapsed()
    };
    pairs.step_by(SAMPLED).map(time).collect()
}
