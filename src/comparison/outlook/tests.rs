//! Who leaves, of figures made for it.

use super::*;
use crate::occupation::Value;

#[test]
fn shares_who_leave_differ_in_whole_percents_and_by_more_than_rounding() {
    let dataset = Dataset::bundled();
    let two = ["cashiers", "actors"].map(|slug| Subject::new(dataset.find(slug).expect("an occupation")));
    let leaving = |transfers: [i32; 2], exits: [i32; 2]| {
        let rows = [(RowId::Transfers, transfers), (RowId::Exits, exits)];
        let lines = rows.map(|(row, shares)| {
            let measure = |share| Measure::own(Ok(Value::Amount(share)), 0);
            Line::of(row, shares.map(measure).into())
        });
        Facts { subjects: &two, lines: &lines }.leaving()
    };
    for (transfers, exits, shares, differs) in [
        ([2, 2], [2, 3], [4, 5], false),
        ([2, 2], [2, 7], [4, 9], true),
        ([5, 10], [0, 4], [5, 14], false),
        ([50, 60], [94, 84], [144, 144], false),
        ([50, 60], [94, 85], [144, 145], false),
        ([50, 60], [94, 89], [144, 149], true),
    ] {
        assert_eq!(leaving(transfers, exits), Some(Leaving { shares: shares.into(), differs }));
    }
}
