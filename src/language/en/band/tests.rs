//! What one’s own pay is asked for by.

use super::*;

#[test]
fn one_is_asked_for_pay_in_the_unit_on_show() {
    assert_eq!(your_pay(Pay::Yearly), "Your pay a year, in dollars");
    assert_eq!(your_pay(Pay::Hourly), "Your pay an hour, in dollars");
}

#[test]
fn where_no_percentiles_are_it_is_told_what_is_published() {
    let dataset = crate::dataset::Dataset::bundled();
    let two = ["actors", "elementary-school-teachers"].map(|slug| dataset.find(slug).expect("an occupation"));
    let told = |pay| {
        let comparison = Comparison::new(&two, &dataset, pay);
        [0, 1].map(|column| band(&comparison, column, comparison.band(column, 5_000_000)))
    };
    assert_eq!(
        told(Pay::Yearly),
        ["Actors: published by the hour only", "Elementary school teachers: above the 90th percentile"]
    );
    assert_eq!(
        told(Pay::Hourly),
        ["Actors: above the 90th percentile", "Elementary school teachers: published by the year only"]
    );
}
