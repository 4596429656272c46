//! Work on all cores that shows how far it is.

use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

/// Does the work for each item on all cores, each with something of its own, and shows how far it is. Returns the sum.
///
/// # Errors
/// The first that the work ends with.
pub(super) fn in_parallel<T: Sync, L: Default>(
    items: &[T],
    what: &str,
    work: impl Fn(&T, &mut L) -> io::Result<usize> + Sync,
) -> io::Result<usize> {
    let done = AtomicUsize::new(0);
    let step = (items.len() / 10).max(1);
    let one = |local: &mut L, item: &T| {
        let result = work(item, local)?;
        let done = done.fetch_add(1, Ordering::Relaxed) + 1;
        if done.is_multiple_of(step) {
            println!("site: {done} of {} {what}", items.len());
        }
        Ok(result)
    };
    items.par_iter().map_init(L::default, one).sum()
}
