//! How pay is told, of claims made for it.

use super::*;
use crate::comparison::{Answer, NotComparable};
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
    ];
    assert_eq!(forms_of(&TWO, of(), more(1, 1500, false)), forms);
    let forms = [
        "cashiers earn $60,000 a year at the median, about a third more than actors ($45,000)",
        "cashiers earn $60,000 a year at the median, about a third more than actors",
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
fn an_estimate_is_called_one_wherever_it_stands() {
    let estimate = || Earned::Average(43_251);
    let both = forms_of(&TITLES, vec![estimate(), Earned::Average(34_015)], more(0, 1271, false));
    assert!(both[..2].iter().all(|form| form.starts_with("by estimates, loss mitigation specialists earn")));
    assert_eq!(both[2], "estimated average pay is $43,251 a year for the first and $34,015 for the second");
    let unlike = || Verdict::NotComparable(NotComparable::Unlike);
    let mixed = forms_of(&["cashiers", TITLES[0]], vec![Earned::Median(30_000), estimate()], unlike());
    assert_eq!(
        mixed[0],
        "cashiers earn $30,000 a year at the median; an estimate, which cannot be compared, puts loss mitigation \
         specialists at $43,251 on average"
    );
    assert_eq!(
        mixed[1],
        "pay is $30,000 a year (median) and $43,251 a year (estimated average); these cannot be compared"
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
    assert_eq!(second[1], "pay is published for the second only, $43,251 a year (estimated average)");
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
    let missing = || Earned::Missing { why: Missing::NotPublished, otherwise: None };
    assert_eq!(forms_of(&TWO, vec![missing(), missing()], alone()), ["pay for both is not published"]);
}

#[test]
fn three_are_told_in_their_order_with_who_earns_most() {
    let of = vec![Earned::Median(30_000), Earned::Median(90_000), Earned::Median(60_000)];
    let verdict = Verdict::PaysMore(Gap { highest: 1, lowest: 0, ratio: 3000, is_at_least: false });
    let forms = [
        "at the median, cashiers earn $30,000 a year, actors $90,000 and dancers $60,000. Actors earn about three times \
         as much as cashiers",
        "at the median, cashiers earn $30,000 a year, actors $90,000 and dancers $60,000",
        "in this order, median pay a year is $30,000, $90,000 and $60,000",
    ];
    assert_eq!(forms_of(&["cashiers", "actors", "dancers"], of, verdict), forms);
}
