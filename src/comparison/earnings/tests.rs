//! Who earns more, of figures made for it.

use super::*;
use crate::dataset::Dataset;

type Figure = Result<i32, Missing>;

/// The earnings of occupations with these medians, averages, 75th and 90th percentiles a year, and medians an hour.
fn earnings(yearly: &[[Figure; 4]], hourly: &[Figure], pay: Pay) -> Earnings {
    let dataset = Dataset::bundled();
    let amounts =
        |figures: Vec<Figure>| figures.into_iter().map(|f| Measure::own(f.map(Value::Amount), 0)).collect();
    let ranges = |at: usize, definition| {
        let range = |of: &[Figure; 4]| Measure {
            definition,
            ..Measure::own(of[at].map(|top| Value::Range(0, top)), 0)
        };
        yearly.iter().map(range).collect()
    };
    let nothing = || hourly.iter().map(|_| Measure::own(Err(Missing::NotPublished), 0)).collect();
    let lines = [
        Line::of(RowId::MedianSalary, amounts(yearly.iter().map(|of| of[0]).collect()), &dataset),
        Line::of(RowId::YearlySalary, amounts(yearly.iter().map(|of| of[1]).collect()), &dataset),
        Line::of(RowId::MiddleHalf, ranges(2, Definition::MiddleHalf), &dataset),
        Line::of(RowId::SalaryRange, ranges(3, Definition::EightInTen), &dataset),
        Line::of(RowId::MedianHourly, amounts(hourly.to_vec()), &dataset),
        Line::of(RowId::HourlyRate, nothing(), &dataset),
        Line::of(RowId::MiddleHalfHourly, nothing(), &dataset),
        Line::of(RowId::HourlyRange, nothing(), &dataset),
    ];
    Earnings::new(&lines, pay).expect("all lines are there")
}

fn by_the_year(yearly: &[[Figure; 4]]) -> Earnings {
    let hourly: Vec<Figure> = yearly.iter().map(|_| Err(Missing::NotPublished)).collect();
    earnings(yearly, &hourly, Pay::Yearly)
}

fn gap(highest: usize, ratio: i32) -> Verdict {
    Verdict::PaysMore(Gap { highest, lowest: 1 - highest, ratio, is_at_least: false })
}

#[test]
fn the_median_decides_and_an_average_that_ranks_otherwise_is_told() {
    let of = by_the_year(&[[Ok(100), Ok(400), Ok(150), Ok(200)], [Ok(160), Ok(170), Ok(180), Ok(220)]]);
    assert_eq!((of.verdict, of.averages), (gap(1, 1600), Some([400, 170])));
    let of = by_the_year(&[[Ok(100), Ok(120), Ok(150), Ok(200)], [Ok(160), Ok(170), Ok(180), Ok(220)]]);
    assert_eq!((of.verdict, of.averages), (gap(1, 1600), None));
}

#[test]
fn what_nobody_would_feel_is_about_the_same() {
    let verdict =
        |high| by_the_year(&[[Ok(1000), Ok(1000), Ok(1), Ok(1)], [Ok(high), Ok(high), Ok(1), Ok(1)]]).verdict;
    assert_eq!([verdict(1039), verdict(1040)], [Verdict::AboutTheSame, gap(1, 1040)]);
    let averages = |high| {
        by_the_year(&[[Ok(1000), Ok(1000), Ok(1), Ok(1)], [Ok(1000), Ok(high), Ok(1), Ok(1)]]).averages
    };
    assert_eq!([averages(1149), averages(1150)], [None, Some([1000, 1150])]);
}

#[test]
fn reach_says_no_more_than_the_percentiles_do() {
    let reach =
        |median| by_the_year(&[[Ok(100), Ok(0), Ok(150), Ok(200)], [Ok(median), Ok(0), Ok(1), Ok(1)]]).reach;
    let table =
        [(150, Reach::Many), (151, Reach::OneInFour), (200, Reach::OneInFour), (201, Reach::OneInTen)];
    for (median, due) in table {
        assert_eq!(reach(median), Some(due), "{median}");
    }
}

#[test]
fn pay_above_what_is_published_is_at_least_so_much() {
    let top = || [Err(Missing::TopCoded), Ok(500_000), Err(Missing::TopCoded), Err(Missing::TopCoded)];
    let of = by_the_year(&[top(), [Ok(119_600), Ok(120_000), Ok(150_000), Ok(200_000)]]);
    let is_more = Verdict::PaysMore(Gap { highest: 0, lowest: 1, ratio: 2000, is_at_least: true });
    assert_eq!((of.verdict, of.reach), (is_more, Some(Reach::OneInTen)));
    let both = by_the_year(&[top(), top()]);
    assert_eq!((both.verdict, both.averages), (Verdict::NotComparable(NotComparable::NotOne), None));
}

#[test]
fn pay_is_told_in_the_unit_that_more_have() {
    let yearly = [[Err(Missing::HourlyOnly); 4], [Ok(97_550), Ok(101_420), Ok(112_350), Ok(137_470)]];
    let of = earnings(&yearly, &[Ok(2905), Ok(4690)], Pay::Yearly);
    assert_eq!((of.pay, of.verdict), (Pay::Hourly, gap(1, 1614)));
    let of = earnings(&yearly, &[Ok(2905), Err(Missing::AnnualOnly)], Pay::Yearly);
    let missing = Earned::Missing { why: Missing::HourlyOnly, otherwise: Some(2905) };
    assert_eq!(of.pay, Pay::Yearly, "a year of one and an hour of the other");
    assert_eq!(of.of, [missing, Earned::Median(97_550)]);
    assert_eq!(of.verdict, Verdict::NotComparable(NotComparable::Alone));
}

#[test]
fn an_average_is_never_set_against_a_median() {
    let of = by_the_year(&[[Err(Missing::NoSource), Ok(50), Ok(1), Ok(1)], [Ok(100), Ok(100), Ok(1), Ok(1)]]);
    assert_eq!(of.of, [Earned::Average(50), Earned::Median(100)]);
    assert_eq!(of.verdict, Verdict::NotComparable(NotComparable::Unlike));
}
