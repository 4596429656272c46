//! Many comparisons at once: on all processors, and with chance that is the same on every run.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use occupation_compare::comparison::{Comparison, Pay};
use occupation_compare::dataset::{Dataset, Occupation};

use crate::findings::Findings;

/// The comparison of the occupations at these places.
pub(crate) fn compare(dataset: &Dataset, places: &[usize], pay: Pay) -> Comparison {
    let occupations: Vec<Occupation<'_>> = places.iter().filter_map(|place| dataset.get(*place)).collect();
    Comparison::new(&occupations, dataset, pay)
}

/// Does a piece of work for each number below `count`, on all processors.
pub(crate) fn each(count: usize, work: impl Fn(usize, &mut Findings) + Sync) -> Findings {
    let next = AtomicUsize::new(0);
    let all = Mutex::new(Findings::default());
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                let mut found = Findings::default();
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= count {
                        break;
                    }
                    work(number, &mut found);
                }
                all.lock().expect("no thread panics with the lock").merge(found);
            });
        }
    });
    all.into_inner().expect("no thread panics with the lock")
}

/// Marsaglia's xorshift with 64 bits.
pub(crate) struct Random(u64);

impl Random {
    /// A sequence of its own for each seed.
    pub(crate) fn new(seed: usize) -> Random {
        Random(0x9E37_79B9_7F4A_7C15 ^ (seed as u64 + 1).wrapping_mul(0x2545_F491_4F6C_DD1D))
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// So many different numbers below `end`.
    pub(crate) fn distinct(&mut self, count: usize, end: usize) -> Vec<usize> {
        let mut numbers = Vec::new();
        while numbers.len() < count {
            let number = (self.next() % end as u64) as usize;
            if !numbers.contains(&number) {
                numbers.push(number);
            }
        }
        numbers
    }
}
