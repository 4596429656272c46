//! How pay is told, of claims made for it.

use super::*;
use crate::comparison::{Answer, Charts, NotComparable, PayRange};
use crate::dataset::Dataset;

fn comparison(slugs: &[&str], of: Vec<Earned>, verdict: Verdict) -> Comparison {
    let dataset = Dataset::bundled();
    let occupations: Vec<_> = slugs.iter().map(|slug| dataset.find(slug).expect("an occupation")).collect();
    let compared = Comparison::new(&occupations, &dataset, Pay::Yearly);
    let pay = Some(Earnings { pay: Pay::Yearly, of, verdict, reach: None, averages: None });
    Comparison { answer: Answer { pay, ..compared.answer.clone() }, ..compared }
}

fn forms_of(slugs: &[&str], of: Vec<Earned>, verdict: Verdict) -> Vec<String> {
    let comparison = comparison(slugs, of, verdict);
    let earnings = comparison.answer.pay.as_ref().expect("pay");
    Telling::new(&comparison, earnings).pay()
}

/// The same of pay by the hour.
fn by_the_hour(slugs: &[&str], of: Vec<Earned>, verdict: Verdict) -> Vec<String> {
    let comparison = comparison(slugs, of, verdict);
    let earnings = Earnings { pay: Pay::Hourly, ..comparison.answer.pay.clone().expect("pay") };
    Telling::new(&comparison, &earnings).pay()
}

const TWO: [&str; 2] = ["cashiers", "actors"];
const TITLES: [&str; 2] = ["loss-mitigation-specialist", "collections-representative"];

fn more(highest: usize, ratio: i32, is_at_least: bool) -> Verdict {
    Verdict::PaysMore(Gap { highest, lowest: 1 - highest, ratio, is_at_least })
}

#[test]
fn two_stand_in_their_order_whoever_earns_more() {
    let of = || vec![Earned::Median(30_000), Earned::Median(45_000)];
    let forms = [
        "cashiers earn $30,000 a year at the median and actors $45,000, about 50% more",
        "cashiers earn $30,000 a year at the median and actors about 50% more",
        "actors earn $45,000 a year at the median, about 50% more",
    ];
    assert_eq!(forms_of(&TWO, of(), more(1, 1500, false)), forms);
    let forms = [
        "cashiers earn $60,000 a year at the median, about a third more than actors ($45,000)",
        "cashiers earn $60,000 a year at the median, about a third more than actors",
        "cashiers earn $60,000 a year at the median, about a third more",
    ];
    let turned = vec![Earned::Median(60_000), Earned::Median(45_000)];
    assert_eq!(forms_of(&TWO, turned, more(0, 1333, false)), forms);
    let top = vec![Earned::Median(30_000), Earned::AtLeast(239_200)];
    let first = forms_of(&TWO, top, more(1, 7973, true)).swap_remove(0);
    assert_eq!(
        first,
        "cashiers earn $30,000 a year at the median and actors $239,200 or more, at least seven times as much"
    );
}

#[test]
fn of_two_that_earn_about_the_same_each_has_its_own_figure_where_there_is_room() {
    let of = vec![Earned::Median(30_000), Earned::Median(30_500)];
    let forms = [
        "cashiers earn $30,000 a year at the median and actors $30,500, about the same",
        "both earn about the same at the median, $30,000 and $30,500 a year",
    ];
    assert_eq!(forms_of(&TWO, of, Verdict::AboutTheSame), forms);
    let of = vec![Earned::Median(30_000), Earned::Median(30_000)];
    assert_eq!(
        forms_of(&TWO, of, Verdict::AboutTheSame),
        ["both earn the same at the median, $30,000 a year"]
    );
}

#[test]
fn averages_that_tell_another_story_are_told_with_whose_they_are() {
    let of = vec![Earned::Median(30_000), Earned::Median(45_000)];
    let compared = comparison(&TWO, of, more(1, 1500, false));
    let earnings = Earnings { averages: Some([50_000, 40_000]), ..compared.answer.pay.clone().expect("pay") };
    assert_eq!(
        Telling::new(&compared, &earnings).averages().expect("averages"),
        ["the averages put cashiers ahead, at $50,000 to $40,000", "the averages put cashiers ahead"]
    );
}

#[test]
fn an_estimate_is_called_one_wherever_it_stands() {
    let estimate = || Earned::Average(43_251);
    let both = forms_of(&TITLES, vec![estimate(), Earned::Average(34_015)], more(0, 1271, false));
    assert!(both.iter().all(|form| form.starts_with("by estimates, loss mitigation specialists earn")));
    assert_eq!(
        both[2],
        "by estimates, loss mitigation specialists earn $43,251 a year on average, about a quarter more"
    );
    let unlike = || Verdict::NotComparable(NotComparable::Unlike);
    let mixed = forms_of(&["cashiers", TITLES[0]], vec![Earned::Median(30_000), estimate()], unlike());
    assert_eq!(
        mixed[0],
        "cashiers earn $30,000 a year at the median; an estimate, which cannot be compared, puts loss mitigation \
         specialists at $43,251 on average"
    );
    let missing = || Earned::Missing { why: Missing::NotPublished, otherwise: None };
    let alone = || Verdict::NotComparable(NotComparable::Alone);
    let first = forms_of(&[TITLES[0], "legislators"], vec![estimate(), missing()], alone());
    let second = forms_of(&["legislators", TITLES[0]], vec![missing(), estimate()], alone());
    assert_eq!(
        [&first[0], &second[0]],
        [
            "by an estimate, loss mitigation specialists earn $43,251 a year on average; pay for legislators is not \
             published",
            "pay for legislators is not published; by an estimate, loss mitigation specialists earn $43,251 a year on \
             average",
        ]
    );
}

#[test]
fn a_year_and_an_hour_stand_side_by_side() {
    let hourly = Earned::Missing { why: Missing::HourlyOnly, otherwise: Some(2905) };
    let alone = || Verdict::NotComparable(NotComparable::Alone);
    let side = forms_of(
        &["elementary-school-teachers", "actors"],
        vec![Earned::Median(63_970), hourly.clone()],
        alone(),
    );
    assert_eq!(
        side[0],
        "elementary school teachers earn $63,970 a year at the median, actors $29.05 an hour; these cannot be compared, as \
         actors seldom work full time all year"
    );
    let side =
        forms_of(&["actors", "elementary-school-teachers"], vec![hourly, Earned::Median(63_970)], alone());
    assert_eq!(
        side[0],
        "actors earn $29.05 an hour at the median, elementary school teachers $63,970 a year; these cannot be compared, as \
         actors seldom work full time all year"
    );
    let yearly = || Earned::Missing { why: Missing::AnnualOnly, otherwise: Some(63_970) };
    let forms = [
        "actors earn $29.05 an hour at the median, elementary school teachers $63,970 a year; these cannot be compared, as \
         actors seldom work full time all year",
    ];
    let slugs = ["actors", "elementary-school-teachers"];
    assert_eq!(by_the_hour(&slugs, vec![Earned::Median(2905), yearly()], alone()), forms);
    let forms = [
        "elementary school teachers earn $63,970 a year at the median, actors $29.05 an hour; these cannot be compared, as \
         actors seldom work full time all year",
    ];
    let slugs = ["elementary-school-teachers", "actors"];
    assert_eq!(by_the_hour(&slugs, vec![yearly(), Earned::Median(2905)], alone()), forms);
    let missing = || Earned::Missing { why: Missing::NotPublished, otherwise: None };
    assert_eq!(forms_of(&TWO, vec![missing(), missing()], alone()), ["pay for both is not published"]);
}

#[test]
fn three_are_told_in_their_order_with_who_earns_most() {
    let of = || vec![Earned::Median(30_000), Earned::Median(90_000), Earned::Median(60_000)];
    let verdict = || Verdict::PaysMore(Gap { highest: 1, lowest: 0, ratio: 3000, is_at_least: false });
    let forms = [
        "at the median, cashiers earn $30,000 a year, actors $90,000 and dancers $60,000. Actors earn about three times \
         as much as cashiers",
        "at the median, cashiers earn $30,000 a year, actors $90,000 and dancers $60,000",
        "median pay a year ranges from $30,000 to $90,000",
    ];
    assert_eq!(
        forms_of(&["cashiers", "actors", "dancers"], of(), verdict()),
        forms,
        "nothing shorter names them"
    );
    let forms = forms_of(&["cashiers", "actors", "elementary-school-teachers"], of(), verdict());
    assert_eq!(forms[2], "median pay a year ranges from $30,000 for cashiers to $90,000 for actors");
    assert_eq!(forms[3], "median pay a year ranges from $30,000 to $90,000", "the last resort");
    let of = ["loss-mitigation-specialist", "collections-representative", "elementary-school-teachers"];
    let estimates = [30_000, 90_000, 60_000].map(Earned::Average).to_vec();
    assert_eq!(
        forms_of(&of, estimates, verdict())[2],
        "estimated average pay a year ranges from $30,000 for loss mitigation specialists to $90,000 for collections \
         representatives"
    );
}

#[test]
fn a_published_average_is_no_estimate() {
    let averages = vec![Earned::Average(30_000), Earned::Average(45_000)];
    assert_eq!(
        forms_of(&TWO, averages, more(1, 1500, false))[0],
        "cashiers earn $30,000 a year on average and actors $45,000, about 50% more"
    );
    let unlike = || Verdict::NotComparable(NotComparable::Unlike);
    let other_kinds = vec![Earned::Average(30_000), Earned::Median(45_000)];
    let forms = [
        "cashiers earn $30,000 a year on average and actors $45,000 at the median, which cannot be compared",
    ];
    assert_eq!(forms_of(&TWO, other_kinds, unlike()), forms);
    let medians = vec![Earned::Median(30_000), Earned::Median(45_000)];
    assert!(
        forms_of(&TITLES, medians, more(1, 1500, false))[0]
            .starts_with("loss mitigation specialists earn $30,000 a year at the median and"),
        "nor is the median of a job title"
    );
}

#[test]
fn two_at_the_end_of_what_is_published_earn_so_much_or_more() {
    let not_one = || Verdict::NotComparable(NotComparable::NotOne);
    let both = vec![Earned::AtLeast(239_200), Earned::AtLeast(239_200)];
    assert_eq!(forms_of(&TWO, both, not_one()), ["both earn $239,200 or more a year at the median"]);
    let one = vec![Earned::AtLeast(239_200), Earned::Median(230_000)];
    assert_eq!(
        forms_of(&TWO, one, not_one())[0],
        "cashiers earn $239,200 or more a year at the median and actors $230,000 at the median, which cannot be \
         compared"
    );
    let unlike = Verdict::NotComparable(NotComparable::Unlike);
    let same = vec![Earned::Median(43_251), Earned::Average(43_251)];
    assert_eq!(
        forms_of(&["cashiers", TITLES[0]], same, unlike),
        [
            "cashiers earn $43,251 a year at the median; an estimate, which cannot be compared, puts loss mitigation \
             specialists at $43,251 on average"
        ],
        "the same figure of another kind is not the same"
    );
}

#[test]
fn each_without_pay_has_a_reason_of_its_own() {
    let lent = Earned::Lent { by: "bill collectors".to_owned(), amount: 40_000 };
    let missing = Earned::Missing { why: Missing::NotPublished, otherwise: None };
    let alone = Verdict::NotComparable(NotComparable::Alone);
    assert_eq!(
        forms_of(&[TITLES[0], "legislators"], vec![lent, missing], alone),
        [
            "pay for loss mitigation specialists is known only of all bill collectors, $40,000 a year; pay for \
             legislators is not published"
        ]
    );
}

#[test]
fn of_three_medians_come_first_then_estimates_then_who_has_none() {
    let missing = || Earned::Missing { why: Missing::NotPublished, otherwise: None };
    let hourly = Earned::Missing { why: Missing::HourlyOnly, otherwise: Some(2905) };
    let unlike = || Verdict::NotComparable(NotComparable::Unlike);
    let mixed = vec![Earned::Average(43_251), Earned::Median(30_000), missing()];
    let forms = [
        "at the median, cashiers earn $30,000 a year; by estimates of the average, which cannot be compared, loss \
         mitigation specialists earn $43,251 a year; pay for legislators is not published",
        "not all of what they earn can be compared",
    ];
    assert_eq!(forms_of(&[TITLES[0], "cashiers", "legislators"], mixed, unlike()), forms);
    let forms = [
        "pay for actors is published by the hour only, $29.05; pay for legislators and dancers is not published",
        "not all of what they earn can be compared",
    ];
    let slugs = ["legislators", "actors", "dancers"];
    let in_turn =
        forms_of(&["actors", "legislators", "dancers"], vec![hourly, missing(), missing()], unlike());
    assert_eq!(in_turn, forms);
    let yearly = Earned::Missing { why: Missing::AnnualOnly, otherwise: Some(63_970) };
    let of = vec![Earned::Median(2000), yearly, Earned::Median(1500)];
    let forms = [
        "at the median, cashiers earn $20.00 an hour and actors $15.00; pay for legislators is published by the year \
         only, $63,970",
        "not all of what they earn can be compared",
    ];
    assert_eq!(by_the_hour(&["cashiers", "legislators", "actors"], of, unlike()), forms);
    let known = vec![Earned::Median(30_000), missing(), Earned::Median(90_000)];
    let more = Verdict::PaysMore(Gap { highest: 2, lowest: 0, ratio: 3000, is_at_least: false });
    assert_eq!(
        forms_of(&["cashiers", "legislators", "actors"], known, more).last().map(String::as_str),
        Some("median pay a year, where it is known, ranges from $30,000 to $90,000")
    );
    let alike = [30_000, 30_600, 30_300].map(Earned::Median).to_vec();
    let last = forms_of(&["cashiers", "legislators", "actors"], alike, Verdict::AboutTheSame).pop();
    assert_eq!(last.as_deref(), Some("all earn about the same at the median"), "all of it can be compared");
    let none = forms_of(&slugs, vec![missing(), missing(), missing()], unlike());
    assert_eq!(none[0], "pay is not published for any of them");
}

#[test]
fn several_are_told_together_by_who_earns_most_or_as_the_same() {
    let told = |slugs: &[&str], of: Vec<Earned>, verdict: Verdict| {
        let comparison = comparison(slugs, of, verdict);
        Telling::new(&comparison, comparison.answer.pay.as_ref().expect("pay")).of_several()
    };
    let three = ["cashiers", "actors", "dancers"];
    let most = || Verdict::PaysMore(Gap { highest: 1, lowest: 0, ratio: 3000, is_at_least: false });
    let medians = || vec![Earned::Median(30_000), Earned::Median(90_000), Earned::Median(60_000)];
    let words = "actors earn about three times as much as cashiers";
    assert_eq!(told(&three, medians(), most()).as_deref(), Some(words));
    let estimated = vec![Earned::Average(30_000), Earned::Average(90_000)];
    let words = "by estimates, collections representatives earn about three times as much as loss mitigation \
                 specialists";
    assert_eq!(told(&TITLES, estimated, most()).as_deref(), Some(words));
    let same = || Verdict::AboutTheSame;
    assert_eq!(told(&three, medians(), same()).as_deref(), Some("all earn about the same at the median"));
    let missing = Earned::Missing { why: Missing::NotPublished, otherwise: None };
    let some = vec![Earned::Median(30_000), missing, Earned::Median(30_000)];
    assert_eq!(told(&three, some, same()), None, "of one it is not known");
    assert_eq!(told(&three, medians(), Verdict::NotComparable(NotComparable::Unlike)), None);
}

#[test]
fn the_lowest_and_the_highest_paid_tenth_are_told_where_both_are_known() {
    let ends_of = |ranges: [Option<[i32; 5]>; 2]| {
        let of = vec![Earned::Median(30_000), Earned::Median(45_000)];
        let range = |percentiles| PayRange { percentiles, mean: 40_000, source: 0 };
        let charts =
            Charts { pay: ranges.iter().map(|range_of| range_of.map(range)).collect(), unnamed: vec![] };
        ends(&Comparison { charts, ..comparison(&TWO, of, more(1, 1500, false)) })
    };
    let [cashiers, actors] =
        [[20_000, 25_000, 30_000, 35_000, 40_000], [25_000, 35_000, 45_000, 60_000, 80_000]];
    let words = "one in ten cashiers earns less than $20,000 a year and one in ten more than $40,000; among actors, one in \
                 ten earns less than $25,000 and one in ten more than $80,000";
    assert_eq!(ends_of([Some(cashiers), Some(actors)]).as_deref(), Some(words));
    assert_eq!([ends_of([Some(cashiers), None]), ends_of([None, Some(actors)])], [None, None]);
}
