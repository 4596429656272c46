//! How pay in places is told.

use super::*;
use crate::comparison::{InPlaces, NotComparable, Pay};
use crate::dataset::Dataset;

const NURSES: &str = "registered-nurses";
const LAWYERS: &str = "lawyers";

fn site(name: &str, prices: PricedAt) -> Site {
    Site { name: name.to_owned(), is_nation: false, is_asked: true, prices }
}

/// An occupation that is looked at in a place.
fn subject(slug: &str, place: &Site) -> Subject {
    let dataset = Dataset::bundled();
    Subject { site: Some(place.clone()), ..Subject::new(dataset.find(slug).expect("an occupation")) }
}

fn paid(median: Result<i32, Missing>, site: Option<Site>) -> PaidThere {
    PaidThere { median, site, lent_by: None }
}

fn pays_more(highest: usize, ratio: i32) -> Verdict {
    Verdict::PaysMore(Gap { highest, lowest: 1 - highest, ratio, is_at_least: false })
}

/// Pay in Ohio and in Texas, as it is paid there.
fn in_ohio_and_texas(
    medians: [i32; 2],
    verdict: Verdict,
    at_national_prices: Option<Verdict>,
) -> PayInPlaces {
    let of = medians.into_iter().zip(["Ohio", "Texas"]);
    let of = of.map(|(median, name)| paid(Ok(median), Some(site(name, PricedAt::Local)))).collect();
    PayInPlaces { pay: Pay::Yearly, of, verdict, at_national_prices, prices: None }
}

/// Two in Ohio and in Texas.
fn two(slugs: [&str; 2]) -> Vec<Subject> {
    let of = slugs.iter().zip(["Ohio", "Texas"]);
    of.map(|(slug, name)| subject(slug, &site(name, PricedAt::Local))).collect()
}

#[test]
fn what_a_difference_of_places_is_at_the_nations_prices_follows_it() {
    let subjects = two([NURSES, NURSES]);
    let told = |medians: [i32; 2], verdict: Verdict, priced: Verdict| {
        let pay = in_ohio_and_texas(medians, verdict, Some(priced));
        Telling { subjects: &subjects, pay: &pay }.here_or_there()
    };
    let more = |priced: Verdict| told([99_200, 80_000], pays_more(0, 1240), priced);
    let start = "Registered nurses earn about a quarter more in Ohio than in Texas ($99,200 against $80,000 a year \
                 at the median); at US-average prices it is";
    for (priced, end) in [
        (pays_more(0, 1240), "about as much more"),
        (pays_more(0, 1216), "about as much more"),
        (pays_more(0, 1215), "about a fifth more"),
        (pays_more(0, 1264), "about as much more"),
        (pays_more(0, 1300), "about a third more"),
        (pays_more(1, 1240), "the other way round: about a quarter more in Texas"),
        (Verdict::AboutTheSame, "about the same"),
    ] {
        assert_eq!(more(priced.clone()), Some(format!("{start} {end}.")), "{priced:?}");
    }
    let same = |priced: Verdict| told([80_000, 81_000], Verdict::AboutTheSame, priced);
    let start = "Registered nurses earn $80,000 a year in Ohio and $81,000 in Texas at the median, about the same; at \
                 US-average prices it is";
    for (priced, end) in [
        (pays_more(0, 1100), "about a tenth more in Ohio"),
        (pays_more(1, 1216), "about a fifth more in Texas"),
        (Verdict::AboutTheSame, "about the same"),
    ] {
        assert_eq!(same(priced.clone()), Some(format!("{start} {end}.")), "{priced:?}");
    }
}

#[test]
fn of_two_in_two_places_each_is_told_with_its_place_and_who_earns_more() {
    let dataset = Dataset::bundled();
    let both = [NURSES, LAWYERS].map(|slug| dataset.find(slug).expect("an occupation"));
    let nation = Comparison::new(&both, &dataset, Pay::Yearly);
    let told = |medians: [i32; 2], verdict: Verdict| {
        let places = InPlaces { pay: in_ohio_and_texas(medians, verdict, None), nation: nation.clone() };
        let subjects = two([NURSES, LAWYERS]);
        pay_in_places(&Comparison { subjects, ..nation.clone() }, &places)
    };
    assert_eq!(
        told([120_000, 80_000], pays_more(0, 1500)),
        "Registered nurses in Ohio earn $120,000 a year at the median, about 50% more than lawyers in Texas ($80,000)."
    );
    assert_eq!(
        told([80_000, 160_000], pays_more(1, 2000)),
        "Registered nurses in Ohio earn $80,000 a year at the median and lawyers in Texas $160,000, about twice as much."
    );
    assert_eq!(
        told([80_000, 81_000], Verdict::AboutTheSame),
        "Registered nurses in Ohio earn $80,000 a year at the median and lawyers in Texas $81,000, about the same."
    );
    assert_eq!(
        told([80_000, 81_000], Verdict::NotComparable(NotComparable::Missing)),
        "In Ohio, registered nurses earn $80,000 a year at the median. In Texas, lawyers earn $81,000 a year at the \
         median."
    );
}

#[test]
fn each_by_itself_is_told_by_an_estimate_or_not_at_prices_that_nobody_knows() {
    let told = |slugs: [&str; 2], asked: [&Site; 2], of: Vec<PaidThere>| {
        let subjects = [0, 1].map(|at| subject(slugs[at], asked[at]));
        let verdict = Verdict::NotComparable(NotComparable::Missing);
        let pay = PayInPlaces { pay: Pay::Yearly, of, verdict, at_national_prices: None, prices: None };
        Telling { subjects: &subjects, pay: &pay }.each()
    };
    let ohio = site("Ohio", PricedAt::Local);
    assert_eq!(
        told(
            ["loss-mitigation-specialist", NURSES],
            [&ohio, &ohio],
            vec![paid(Ok(60_000), None), paid(Ok(80_000), Some(ohio.clone()))],
        ),
        "Loss mitigation specialists earn $60,000 a year by an estimate that names no place. In Ohio, registered \
         nurses earn $80,000 a year at the median."
    );
    let [island, texas] = [("Puerto Rico", PricedAt::Unknown), ("Texas", PricedAt::National)]
        .map(|(name, prices)| site(name, prices));
    let unknown = paid(Err(Missing::NotCovered), Some(island.clone()));
    assert_eq!(
        told(
            [NURSES, LAWYERS],
            [&island, &texas],
            vec![unknown.clone(), paid(Ok(98_880), Some(texas.clone()))]
        ),
        "What things cost in Puerto Rico is not published, so pay of registered nurses at US-average prices is not \
         known. At US-average prices, in Texas, lawyers earn $98,880 a year at the median."
    );
    assert_eq!(
        told([NURSES, LAWYERS], [&island, &island], vec![unknown.clone(), unknown]),
        "What things cost in Puerto Rico is not published, so pay at US-average prices is not known.",
        "once where it holds for all"
    );
}
