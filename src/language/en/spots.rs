//! Where occupations pay: what tells of one place, and of all states together.

use super::labels::missing;
use super::names::{name as short_plural, plural};
use super::number::{figure, list, whole_percent};
use super::place::within_a_sentence;
use crate::comparison::{Lead, Prices, Spot};
use crate::occupation::{Missing, Name, Unit, capitalized};
use crate::place::{AreaKind, Areas};

/// What the medians of one place say.
pub fn spot_told(area: &str, names: &[Name], spot: &Spot, unit: Unit) -> String {
    let median = |who: usize| match spot.medians.get(who) {
        Some(Ok(steps)) => figure(*steps, unit),
        Some(Err(why)) => missing(*why).to_owned(),
        None => String::new(),
    };
    let of_each = || {
        let each =
            names.iter().enumerate().map(|(who, name)| format!("{} {}", short_plural(name), median(who)));
        each.collect::<Vec<_>>().join(", ")
    };
    match (spot.lead, names) {
        (_, [_]) => format!("{area}: {}", median(0)),
        (Lead::Unknown, _) => format!("{area}: {}", of_each()),
        (Lead::AboutTheSame, [_, _]) => format!("{area}: about the same ({})", of_each()),
        (Lead::AboutTheSame, _) => format!("{area}: the two best paid are about the same ({})", of_each()),
        (Lead::More { who, tenths }, _) => {
            let more =
                tenths.map_or_else(|| "more".to_owned(), |tenths| format!("{} more", whole_percent(tenths)));
            let next = if names.len() > 2 { " than the next" } else { "" };
            format!(
                "{area}: {} {more}{next} ({})",
                names.get(who).map(short_plural).unwrap_or_default(),
                of_each()
            )
        }
    }
}

/// What the states together say of who is paid more.
pub fn where_it_pays(
    names: &[Name],
    spots: &[Spot],
    areas: &Areas,
    unit: Unit,
    prices: Prices,
) -> Option<String> {
    let states: Vec<&Spot> =
        spots.iter().filter(|spot| areas.get(spot.area).kind == AreaKind::State).collect();
    let text = match names {
        [] => None,
        [name] => of_one(name, &states, areas, unit),
        names => of_many(names, &states, areas),
    }?;
    Some(match prices {
        Prices::Local => capitalized(&text),
        Prices::National => format!("At US-average prices, {text}"),
    })
}

/// That it is counted among the states, where it is one of those of which something is known.
fn with_capital(known: &[&str]) -> &'static str {
    if known.contains(&"District of Columbia") { ", D.C. included" } else { "" }
}

fn of_one(name: &Name, states: &[&Spot], areas: &Areas, unit: Unit) -> Option<String> {
    let median = |spot: &&Spot| spot.medians.first().copied()?.ok();
    let known: Vec<(i32, &str)> =
        states.iter().filter_map(|s| Some((median(s)?, areas.get(s.area).name.as_str()))).collect();
    let (high, low) = (known.iter().max()?, known.iter().min()?);
    let count = known.len();
    let all: Vec<&str> = known.iter().map(|(_, state)| *state).collect();
    (count > 1).then(|| {
        format!(
            "of the {count} states for which it is published{}, the median pay of {} is highest in {} ({}) and lowest in {} \
             ({}).",
            with_capital(&all), name.plural, within_a_sentence(high.1), figure(high.0, unit),
            within_a_sentence(low.1), figure(low.0, unit)
        )
    })
}

/// So few states are named.
const FEW: usize = 3;

fn of_many(names: &[Name], states: &[&Spot], areas: &Areas) -> Option<String> {
    let those = |lead: &dyn Fn(Lead) -> bool| -> Vec<&str> {
        states.iter().filter(|spot| lead(spot.lead)).map(|spot| areas.get(spot.area).name.as_str()).collect()
    };
    let all = those(&|lead| lead != Lead::Unknown);
    let count = all.len();
    let (whose, more, of_the_same) = match names.len() {
        2 => ("both", "paid more", "the medians are about the same"),
        _ => ("all", "paid most", "the two best paid earn about the same"),
    };
    let mut parts: Vec<String> = Vec::new();
    let mut tell = |what: &str, there: &[&str]| {
        // Few by their names, many by their number.
        let place = match there.len() {
            0 => return,
            1..=FEW => list(&there.iter().map(|state| within_a_sentence(state)).collect::<Vec<_>>()),
            many if many == count => "all of them".to_owned(),
            many => many.to_string(),
        };
        parts.push(format!("{what} in {place}"));
    };
    let mut verb = format!(" are {more} at the median");
    for (who, name) in names.iter().enumerate() {
        let there = those(&|lead| matches!(lead, Lead::More { who: leads, .. } if leads == who));
        tell(&format!("{}{verb}", plural(name)), &there);
        if !there.is_empty() {
            verb.clear();
        }
    }
    tell(of_the_same, &those(&|lead| lead == Lead::AboutTheSame));
    let told = parts.join("; ");
    match count {
        0 => None,
        1..=FEW => Some(format!("{told}; in no other state can the pay of {whose} be compared.")),
        _ => Some(format!(
            "of the {count} states where the pay of {whose} can be compared{}, {told}.",
            with_capital(&all)
        )),
    }
}

/// The caption of the map.
pub fn map_drawn(occupations: usize, prices: Prices) -> String {
    let what = match occupations {
        1 => "Median pay; the stronger the color, the higher the third of states",
        2 => {
            "Who is paid more at the median, and by how much; the color is stronger from 10% and from 25% on"
        }
        _ => "Who is paid most at the median; the color is stronger from 10% and from 25% above the next on",
    };
    let at = if prices == Prices::National { ", at US-average prices" } else { "" };
    format!("{what}{at}. {}.", env!("PERIOD_OF_PLACES"))
}

/// What a color of the map says.
pub fn paid_more(name: &Name, occupations: usize) -> String {
    format!("{} {}", short_plural(name), if occupations == 2 { "paid more" } else { "paid most" })
}

/// Which metro areas are listed.
pub const fn metros_listed() -> &'static str {
    "Best-paying metro areas by the median, of those with at least 100 of the occupation’s employees and 0.5% of all. \
     Pay above what is published stands first, by employees."
}

/// Says why no state has a median of an occupation.
pub fn without_local_pay(name: &Name, why: Missing) -> String {
    format!("{}: pay in states is {}.", capitalized(&plural(name)), missing(why))
}

/// The metro areas where an occupation is paid best, each with its median.
pub fn best_metros(name: &Name, areas: &[(&str, String)]) -> String {
    let areas: Vec<String> = areas.iter().map(|(area, median)| format!("{area} ({median})")).collect();
    format!(
        "By the median, {} are paid best in {}, of the metro areas with at least 100 of them and 0.5% of all.",
        plural(name),
        list(&areas)
    )
}

/// The head of a column of medians.
pub fn median_of(name: &Name, unit: Unit) -> String {
    let by = if unit == Unit::DollarsAnHour { "median an hour" } else { "median a year" };
    format!("{}: {by}", capitalized(&plural(name)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::Lead::{AboutTheSame, More, Unknown};
    use crate::dataset::Dataset;

    const LIST: &str = "2024\t313500\t321465\n00\tUnited States\tUS\t155495730\t100000\n02\tAlaska\tAK\t1\t1\n\
        06\tCalifornia\tCA\t1\t1\n11\tDistrict of Columbia\tDC\t1\t1\n\
        15\tHawaii\tHI\t1\t1\n48\tTexas\tTX\t1\t1\n50\tVermont\tVT\t1\t1\n66\tGuam\tGU\t1\t\n";

    fn sentence_of(slugs: &[&str], leads: &[Lead], prices: Prices) -> Option<String> {
        let (dataset, areas) = (Dataset::bundled(), Areas::open(LIST.as_bytes()).expect("a list"));
        let names: Vec<Name> = slugs.iter().map(|slug| dataset.find(slug).expect("one").name()).collect();
        let spot = |(at, lead): (usize, &Lead)| Spot {
            area: areas.iter().nth(at + 1).expect("an area").id,
            medians: vec![Ok(50_000 + 1000 * i32::try_from(at).expect("a few")); names.len()],
            lead: *lead,
        };
        let spots: Vec<Spot> = leads.iter().enumerate().map(spot).collect();
        where_it_pays(&names, &spots, &areas, Unit::DollarsAYear, prices)
    }

    fn more(who: usize) -> Lead {
        More { who, tenths: Some(120) }
    }

    #[test]
    fn states_are_counted_and_few_are_named_and_territories_are_neither() {
        let two = ["actuaries", "bakers"];
        let of = |count| format!("Of the {count} states where the pay of both can be compared");
        for (leads, text) in [
            (
                vec![more(0), more(0), more(1), more(0), more(0), more(0), more(1)],
                format!(
                    "{}, D.C. included, actuaries are paid more at the median in 5; bakers in the District of Columbia.",
                    of(6)
                ),
            ),
            (
                vec![more(1), more(0), Unknown, AboutTheSame, more(0)],
                format!(
                    "{}, actuaries are paid more at the median in California and Texas; bakers in Alaska; the medians are \
                     about the same in Hawaii.",
                    of(4)
                ),
            ),
            (
                vec![more(0), more(0), Unknown, more(0), more(0)],
                format!("{}, actuaries are paid more at the median in all of them.", of(4)),
            ),
            (vec![AboutTheSame; 4], format!("{}, D.C. included, the medians are about the same in all of them.", of(4))),
            (
                vec![AboutTheSame, more(1), AboutTheSame],
                "Bakers are paid more at the median in California; the medians are about the same in Alaska and the \
                 District of Columbia; in no other state can the pay of both be compared."
                    .to_owned(),
            ),
            (
                vec![more(0), Unknown],
                "Actuaries are paid more at the median in Alaska; in no other state can the pay of both be compared."
                    .to_owned(),
            ),
        ] {
            assert_eq!(sentence_of(&two, &leads, Prices::Local), Some(text));
        }
        assert_eq!(sentence_of(&two, &[Unknown, Unknown], Prices::Local), None);
        let national = sentence_of(&two, &[more(0)], Prices::National).expect("a sentence");
        assert!(national.starts_with("At US-average prices, actuaries are paid more"));
    }

    #[test]
    fn of_one_the_ends_are_told() {
        let text = "Of the 6 states for which it is published, D.C. included, the median pay of actuaries is highest in \
            Vermont ($55,000) and lowest in Alaska ($50,000).";
        assert_eq!(sentence_of(&["actuaries"], &[Unknown; 7], Prices::Local).as_deref(), Some(text));
        let text = "Of the 3 states for which it is published, D.C. included, the median pay of actuaries is highest in the \
            District of Columbia ($52,000) and lowest in Alaska ($50,000).";
        assert_eq!(sentence_of(&["actuaries"], &[Unknown; 3], Prices::Local).as_deref(), Some(text));
        assert_eq!(sentence_of(&["actuaries"], &[Unknown], Prices::Local), None, "one state has no ends");
    }

    fn names(slugs: &[&str]) -> Vec<Name> {
        let dataset = Dataset::bundled();
        slugs.iter().map(|slug| dataset.find(slug).expect("an occupation").name()).collect()
    }

    #[test]
    fn a_place_is_told_by_its_medians_and_by_who_is_paid_more() {
        let area = Areas::open(LIST.as_bytes()).expect("a list").iter().next().expect("an area").id;
        let told = |slugs: &[&str], medians: &[Result<i32, Missing>], lead| {
            let spot = Spot { area, medians: medians.to_vec(), lead };
            spot_told("Texas", &names(slugs), &spot, Unit::DollarsAYear)
        };
        let [one, two, three] =
            [&["actuaries"][..], &["actuaries", "bakers"], &["actuaries", "bakers", "dancers"]];
        let (high, low) = (Ok(56_000), Ok(50_000));
        assert_eq!(told(one, &[high], Unknown), "Texas: $56,000");
        let none = Err(Missing::NotPublished);
        assert_eq!(told(one, &[none], Unknown), "Texas: not published");
        assert_eq!(told(two, &[high, none], Unknown), "Texas: actuaries $56,000, bakers not published");
        assert_eq!(
            told(two, &[low, low], AboutTheSame),
            "Texas: about the same (actuaries $50,000, bakers $50,000)"
        );
        assert_eq!(
            told(two, &[low, high], more(1)),
            "Texas: bakers 12% more (actuaries $50,000, bakers $56,000)"
        );
        assert_eq!(
            told(two, &[high, low], More { who: 0, tenths: None }),
            "Texas: actuaries more (actuaries $56,000, bakers $50,000)"
        );
        assert_eq!(
            told(three, &[high, low, low], more(0)),
            "Texas: actuaries 12% more than the next (actuaries $56,000, bakers $50,000, dancers $50,000)"
        );
        assert_eq!([whole_percent(124), whole_percent(125)], ["12%", "13%"]);
    }

    #[test]
    fn a_map_says_what_its_colors_mean() {
        for (occupations, start) in [
            (1, "Median pay; the stronger the color, the higher the third of states"),
            (2, "Who is paid more at the median, and by how much; "),
            (3, "Who is paid most at the median; "),
        ] {
            let [local, national] =
                [Prices::Local, Prices::National].map(|prices| map_drawn(occupations, prices));
            assert!(local.starts_with(start) && national.starts_with(start), "{local}");
            let is_national = |text: &str| text.contains(", at US-average prices. ");
            assert_eq!([is_national(&local), is_national(&national)], [false, true]);
        }
        let bakers = &names(&["bakers"])[0];
        assert_eq!([paid_more(bakers, 2), paid_more(bakers, 3)], ["bakers paid more", "bakers paid most"]);
    }

    #[test]
    fn lists_of_places_say_whose_medians_they_hold() {
        let bakers = &names(&["bakers"])[0];
        assert_eq!(median_of(bakers, Unit::DollarsAYear), "Bakers: median a year");
        assert_eq!(median_of(bakers, Unit::DollarsAnHour), "Bakers: median an hour");
        assert_eq!(
            without_local_pay(bakers, Missing::NotPublished),
            "Bakers: pay in states is not published."
        );
        let least = "with at least 100 of them and 0.5% of all.";
        assert_eq!(
            best_metros(bakers, &[("Napa, CA", "$50,000".to_owned()), ("Dayton, OH", "$40,000".to_owned())]),
            format!(
                "By the median, bakers are paid best in Napa, CA ($50,000), and Dayton, OH ($40,000), of the metro \
                 areas {least}"
            )
        );
        assert!(metros_listed().contains("at least 100 of the occupation’s employees and 0.5% of all"));
    }
}
