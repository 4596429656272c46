//! What is told of charts where they are not seen, and above them where they are.

use super::*;
use crate::dataset::Dataset;

#[test]
fn captions_say_what_is_drawn_and_in_which_order() {
    let table = [
        (Scores::OfOne, "How much each matters in the work, from 1 to 5; what matters most first."),
        (Scores::WidestGap, "How much each matters in the work, from 1 to 5; the widest gaps first."),
        (
            Scores::Shared,
            "How much each matters in the work, from 1 to 5, for the official occupation that all are counted \
             with; what matters most first.",
        ),
        (Scores::Equal, "How much each matters in the work, from 1 to 5."),
    ];
    for (order, caption) in table {
        assert_eq!(scores_drawn(order), caption);
    }
    assert_eq!(growth_drawn("2025–35"), "Projected change in jobs, 2025–35.");
}

#[test]
fn bars_are_told_by_whose_they_are_and_how_long() {
    assert_eq!(
        scores_of("Customer service", &[("Cashiers", 41), ("Actors", 30)]),
        "Customer service: Cashiers 4.1, Actors 3"
    );
    assert_eq!(
        levels_of("registered nurses", &[("Associate’s", 281), ("Bachelor’s", 510)]),
        "Education of registered nurses: Associate’s 28.1%, Bachelor’s 51%"
    );
}

#[test]
fn all_who_are_counted_together_are_called_by_their_full_name() {
    let dataset = Dataset::bundled();
    let managers = dataset.find("general-and-operations-managers").expect("an occupation");
    assert_eq!(all_of(&managers.name()), "All general and operations managers");
}
