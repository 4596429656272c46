//! Who is paid more, or where.

use super::*;
use crate::comparison::RowId;
use crate::occupation::{PricedAt, Value, Whose};

const TOP: Result<i32, Missing> = Err(Missing::TopCoded);

fn at(name: &str, is_asked: bool) -> Whose {
    Whose::At(Site { name: name.to_owned(), is_nation: false, is_asked, prices: PricedAt::Local })
}

/// Who is paid more of those with these medians.
fn decided(medians: Vec<(Whose, Result<i32, Missing>)>) -> Verdict {
    let measure = |(whose, median): (Whose, Result<i32, Missing>)| Measure {
        whose,
        ..Measure::own(median.map(Value::Amount), 1)
    };
    let measures = medians.into_iter().map(measure).collect();
    verdict(&Line::of(RowId::MedianSalary, measures), Pay::Yearly)
}

/// The same of two places that were asked for.
fn between(one: Result<i32, Missing>, other: Result<i32, Missing>) -> Verdict {
    decided(vec![(at("Ohio", true), one), (at("Texas", true), other)])
}

fn pays_more(highest: usize, lowest: usize, ratio: i32, is_at_least: bool) -> Verdict {
    Verdict::PaysMore(Gap { highest, lowest, ratio, is_at_least })
}

#[test]
fn pay_in_two_places_differs_from_where_it_is_felt_on() {
    assert_eq!(between(Ok(100_000), Ok(100_999)), Verdict::AboutTheSame);
    assert_eq!(between(Ok(100_000), Ok(103_999)), Verdict::AboutTheSame);
    assert_eq!(between(Ok(100_000), Ok(104_000)), pays_more(1, 0, 1040, false));
    assert_eq!(between(Ok(104_000), Ok(100_000)), pays_more(0, 1, 1040, false));
}

#[test]
fn pay_above_what_is_published_is_more_than_what_lies_well_below_it() {
    let top = Pay::Yearly.top();
    let unknown = Verdict::NotComparable(NotComparable::Missing);
    assert_eq!(between(Ok(top / 2), TOP), pays_more(1, 0, 2000, true));
    assert_eq!(between(TOP, Ok(top / 2)), pays_more(0, 1, 2000, true));
    for (one, other, why) in [
        (Ok(top - 1000), TOP, "it may be about the same"),
        (TOP, TOP, "both may be any"),
        (Ok(top / 2), Err(Missing::NotPublished), "it may be less"),
    ] {
        assert_eq!(between(one, other), unknown, "{why}");
        assert_eq!(between(other, one), unknown, "{why}");
    }
}

#[test]
fn pay_above_what_is_published_is_more_only_between_own_figures_of_places_that_may_meet() {
    let lent = || Whose::Lent { by: "cooks".to_owned(), theirs: Box::new(at("Ohio", true)) };
    let low = Ok(Pay::Yearly.top() / 2);
    for (one, other, why) in [
        (at("Ohio", true), at("Texas", false), "not both were asked for"),
        (at("Ohio", true), Whose::Own, "the other is in no place"),
        (lent(), at("Ohio", true), "the lower is on loan"),
        (at("Ohio", true), lent(), "the higher is on loan"),
        (Whose::Own, Whose::Own, "of the nation it is told elsewhere"),
    ] {
        let unknown = Verdict::NotComparable(NotComparable::Missing);
        assert_eq!(decided(vec![(one.clone(), low), (other.clone(), TOP)]), unknown, "{why}");
        assert_eq!(decided(vec![(other, TOP), (one, low)]), unknown, "{why}");
    }
    let of_three = ["Ohio", "Texas", "Utah"].map(|name| (at(name, true), low));
    let with_top = of_three.into_iter().chain([(at("Iowa", true), TOP)]).collect();
    assert_eq!(decided(with_top), Verdict::NotComparable(NotComparable::Missing), "of two only");
}
