//! What is promised of every comparison: of all 345,696 pairs of official occupations, of every pair with a
//! job title, and of many threes and fours.
//!
//! The laws know nothing of how sentences are made. They read the finished comparison and hold what it says
//! against its measures.

#[path = "laws/claims.rs"]
mod claims;
#[path = "laws/crowd.rs"]
mod crowd;
#[path = "words/days.rs"]
mod days;
#[path = "laws/differences.rs"]
mod differences;
#[path = "laws/findings.rs"]
mod findings;
#[path = "laws/grammar.rs"]
mod grammar;
#[path = "laws/numbers.rs"]
mod numbers;
#[path = "laws/prose.rs"]
mod prose;
#[path = "laws/symmetry.rs"]
mod symmetry;
#[path = "laws/wording.rs"]
mod wording;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

use findings::Findings;
use occupation_compare::comparison::{Comparison, Pay};
use occupation_compare::dataset::Dataset;
use prose::{Mask, Prose};
use rayon::prelude::*;

/// All laws of one comparison on its own.
fn of_one(comparison: &Comparison, dataset: &Dataset, found: &mut Findings) -> Prose {
    let (mask, prose) = (Mask::new(comparison), Prose::of(comparison, dataset));
    grammar::check(comparison, &prose, found);
    differences::check(comparison, &prose, found);
    claims::check(comparison, dataset, &prose, found);
    wording::check(comparison, &prose, &mask, found);
    prose
}

/// All laws of two occupations, in either order.
fn of_pair(dataset: &Dataset, places: [usize; 2], pay: Pay, found: &mut Findings) {
    let there = crowd::compare(dataset, &places, pay);
    let back = crowd::compare(dataset, &[places[1], places[0]], pay);
    let prose = of_one(&there, dataset, found);
    let turned = of_one(&back, dataset, found);
    // In either order the sentences hold the same numbers: the law of symmetry.
    numbers::check(&there, &prose, found);
    numbers::check_sizes(&there, found);
    symmetry::check([&there, &back], [&prose, &turned], found);
}

#[test]
fn every_pair_keeps_every_law() {
    let dataset = Dataset::bundled();
    let official = dataset.iter().filter(|o| o.is_official()).count();
    assert_eq!((official, official * (official - 1) / 2), (832, 345_696));
    crowd::each(0..dataset.len(), |first, found| {
        for second in first + 1..dataset.len() {
            of_pair(&dataset, [first, second], Pay::Yearly, found);
        }
    })
    .expect_none();
    wording::print_lengths();
}

#[test]
fn pairs_by_the_hour_keep_every_law() {
    let dataset = Dataset::bundled();
    crowd::each(0..dataset.len(), |first, found| {
        for second in (first + 1..dataset.len()).filter(|second| (first * 31 + second) % 16 == 0) {
            of_pair(&dataset, [first, second], Pay::Hourly, found);
        }
    })
    .expect_none();
}

#[test]
fn threes_and_fours_keep_every_law() {
    let dataset = Dataset::bundled();
    let groups = crowd::groups(20_000, dataset.len());
    crowd::each(groups.into_par_iter().enumerate(), |(turn, places), found| {
        let pay = if turn % 10 == 9 { Pay::Hourly } else { Pay::Yearly };
        let there = crowd::compare(&dataset, &places, pay);
        let reversed: Vec<usize> = places.into_iter().rev().collect();
        let back = crowd::compare(&dataset, &reversed, pay);
        let prose = of_one(&there, &dataset, found);
        numbers::check(&there, &prose, found);
        numbers::check_sizes(&there, found);
        symmetry::check([&there, &back], [&prose, &Prose::of(&back, &dataset)], found);
    })
    .expect_none();
}

#[test]
fn nothing_differs_from_itself() {
    let dataset = Dataset::bundled();
    crowd::each(0..dataset.len(), |place, found| {
        for pay in [Pay::Yearly, Pay::Hourly] {
            let itself = crowd::compare(&dataset, &[place, place], pay);
            let differing = itself.lines.iter().find(|line| line.differs());
            found.law("a thing differs nowhere from itself", &itself, differing.is_none(), || {
                format!("{:?}", differing.map(|line| line.row.id))
            });
            let silent = itself.key_differences(&[]).is_empty() && itself.counted_together.is_none();
            found.law("a thing has no key difference from itself", &itself, silent, || {
                format!("{:?} {:?}", itself.key_differences(&[]), itself.counted_together)
            });
        }
    })
    .expect_none();
}

#[test]
fn a_profile_keeps_the_laws_of_wording() {
    let dataset = Dataset::bundled();
    crowd::each(0..dataset.len(), |place, found| {
        for pay in [Pay::Yearly, Pay::Hourly] {
            let profile = crowd::compare(&dataset, &[place], pay);
            let prose = of_one(&profile, &dataset, found);
            numbers::check(&profile, &prose, found);
        }
    })
    .expect_none();
}
