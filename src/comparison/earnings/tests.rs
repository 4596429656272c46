//! Who earns more, of figures made for it.

use super::*;

type Figure = Result<i32, Missing>;

/// The lines of occupations with these medians, averages, 75th and 90th percentiles a year, and medians an hour.
fn lines(yearly: &[[Figure; 4]], hourly: &[Figure]) -> [Line; 8] {
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
    [
        Line::of(RowId::MedianSalary, amounts(yearly.iter().map(|of| of[0]).collect())),
        Line::of(RowId::YearlySalary, amounts(yearly.iter().map(|of| of[1]).collect())),
        Line::of(RowId::MiddleHalf, ranges(2, Definition::MiddleHalf)),
        Line::of(RowId::SalaryRange, ranges(3, Definition::EightInTen)),
        Line::of(RowId::MedianHourly, amounts(hourly.to_vec())),
        Line::of(RowId::HourlyRate, nothing()),
        Line::of(RowId::MiddleHalfHourly, nothing()),
        Line::of(RowId::HourlyRange, nothing()),
    ]
}

fn earnings(yearly: &[[Figure; 4]], hourly: &[Figure], pay: Pay) -> Earnings {
    Earnings::new(&lines(yearly, hourly), pay).expect("all lines are there")
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
    let averages = |other| {
        by_the_year(&[[Ok(100), Ok(other), Ok(1), Ok(1)], [Ok(160), Ok(1000), Ok(1), Ok(1)]]).averages
    };
    assert_eq!([averages(1009), averages(1010)], [None, Some([1010, 1000])], "about the same, and not");
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
fn percentiles_that_are_not_named_say_nothing_of_reach() {
    let reach = |p75, definition| {
        let mut lines = lines(
            &[[Ok(100), Ok(0), p75, Ok(200)], [Ok(201), Ok(0), Ok(1), Ok(1)]],
            &[Err(Missing::NotPublished); 2],
        );
        let range = lines.iter_mut().find(|line| line.row.id == RowId::SalaryRange).expect("a line");
        range.measures[0].definition = definition;
        Earnings::new(&lines, Pay::Yearly).expect("all lines are there").reach
    };
    assert_eq!(reach(Ok(150), Definition::EightInTen), Some(Reach::OneInTen));
    assert_eq!(reach(Ok(150), Definition::UnnamedRange), Some(Reach::OneInFour));
    assert_eq!(reach(Err(Missing::NoSource), Definition::UnnamedRange), None);
}

#[test]
fn pay_above_what_is_published_is_at_least_so_much() {
    let top = |average| [Err(Missing::TopCoded), Ok(average), Err(Missing::TopCoded), Err(Missing::TopCoded)];
    let of = by_the_year(&[top(500_000), [Ok(119_600), Ok(120_000), Ok(150_000), Ok(200_000)]]);
    let is_more = Verdict::PaysMore(Gap { highest: 0, lowest: 1, ratio: 2000, is_at_least: true });
    assert_eq!((of.verdict, of.reach), (is_more, Some(Reach::OneInTen)));
    let unknown = || Verdict::NotComparable(NotComparable::NotOne);
    let near = |median| by_the_year(&[top(500_000), [Ok(median), Ok(300_000), Ok(1), Ok(1)]]).verdict;
    let is_more = Verdict::PaysMore(Gap { highest: 0, lowest: 1, ratio: 1040, is_at_least: true });
    assert_eq!([near(230_001), near(230_000)], [unknown(), is_more], "the highest may be much more");
    for (average, averages) in [(519_000, None), (520_000, Some([500_000, 520_000]))] {
        let both = by_the_year(&[top(500_000), top(average)]);
        assert_eq!((both.verdict, both.averages), (unknown(), averages));
    }
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
