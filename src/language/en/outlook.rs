//! How many jobs there will be, how many open, and who leaves.

use super::names::{name, names};
use super::number::{decimal, figure, list, whole_percent};
use crate::comparison::{
    Comparison, FELT_GROWTH, Growth, KeyDifference, LEAST_KNOWN, Leaving, Line, Subject,
};
use crate::occupation::Unit;

/// A change of less than a percent over a decade, in tenths, is hardly one.
const LITTLE: i32 = 10;

/// Within so many tenths of a percent of all occupations, it is as with them.
const LIKE_ALL: i32 = 5;

/// `grow 5%`, `shrink 10%`, `stay about level`.
fn verb(steps: i32) -> &'static str {
    match steps {
        _ if steps.abs() < LITTLE => "stay about level",
        ..0 => "shrink",
        _ => "grow",
    }
}

/// `grow 5%`.
fn change(steps: i32) -> String {
    match steps.abs() < LITTLE {
        true => verb(steps).to_owned(),
        false => format!("{} {}", verb(steps), percent(steps)),
    }
}

/// The size of a change in whole percents.
fn percent(tenths: i32) -> String {
    whole_percent(tenths.abs())
}

/// `by 2035`, where the years are told so.
fn by(period: &str) -> String {
    let end = period.split_once('–').filter(|(start, end)| {
        let is_year =
            |text: &str, digits: usize| text.len() == digits && text.bytes().all(|b| b.is_ascii_digit());
        is_year(start, 4) && is_year(end, 2)
    });
    match end {
        Some((start, end)) => format!("by {}{end}", &start[..2]),
        None => format!("over {period}"),
    }
}

/// The change of all occupations beside that of some, which grow unless a sign says otherwise.
fn beside_all(all: i32) -> String {
    format!(" (all occupations: {})", figure(all, Unit::Percent))
}

/// The projected change in jobs, in full and shorter.
pub(super) fn growth(subjects: &[Subject], growth: &Growth) -> Vec<String> {
    let by = format!(" {}", by(&growth.period));
    let against = |all: i32| {
        let of = if all < 0 { "a loss of" } else { "growth of" };
        // A whole percent of so large a base would say more or less than is published.
        let size = figure(all.abs(), Unit::Percent);
        [format!(", against {of} {size} for all occupations"), beside_all(all)]
    };
    let changes = growth.changes.as_slice();
    let is_like = |all: &i32| changes.iter().all(|steps| (steps - all).abs() < LIKE_ALL);
    let [all, all_short] = match growth.all {
        Some(all) if is_like(&all) => {
            let like = format!(", like all occupations ({})", figure(all, Unit::Percent));
            [like.clone(), like]
        }
        all => all.map(against).unwrap_or_default(),
    };
    let is_alike = changes.windows(2).all(|pair| verb(pair[0]) == verb(pair[1]));
    let is_level = is_alike && changes[0].abs() < LITTLE;
    let is_one_way = is_alike && !is_level;
    let both = if subjects.len() == 2 { "both" } else { "all of them" };
    match (subjects, changes) {
        ([one], [change_of_one]) if one.is_title() => {
            vec![format!("by an estimate, jobs are to {}", change(*change_of_one))]
        }
        ([_], [only]) => vec![
            format!("jobs are projected to {}{by}{all}", change(*only)),
            format!("jobs are projected to {}{by}{all_short}", change(*only)),
            format!("jobs are projected to {}{by}", change(*only)),
        ],
        _ if !growth.differs || is_level => {
            let count = i32::try_from(changes.len()).unwrap_or(1).max(1);
            let middle = changes.iter().sum::<i32>() / count;
            let wording = match middle.abs() < LITTLE {
                true => verb(middle).to_owned(),
                false => format!("{} about {}", verb(middle), percent(middle)),
            };
            vec![
                format!("jobs for {both} are projected to {wording}{by}{all}"),
                format!("jobs for {both} are projected to {wording}{by}{all_short}"),
                format!("jobs for {both} are projected to {wording}{by}"),
            ]
        }
        ([a, b], [first, second]) => {
            let [a, b] = [a, b].map(|subject| name(&subject.name));
            let other = if is_one_way { percent(*second) } else { change(*second) };
            let start = format!("jobs are projected to {} for {a} and {other} for {b}{by}", change(*first));
            vec![format!("{start}{all}"), format!("{start}{all_short}"), start]
        }
        _ => {
            let part = |(place, steps): (usize, &i32)| {
                let size = if is_one_way && place > 0 { percent(*steps) } else { change(*steps) };
                format!("{size} for {}", name(&subjects[place].name))
            };
            let parts: Vec<String> = changes.iter().enumerate().map(part).collect();
            vec![
                format!("jobs are projected to {}{by}{all}", list(&parts)),
                format!("jobs are projected to {}{by}{all_short}", list(&parts)),
                format!("jobs are projected to {}{by}", list(&parts)),
            ]
        }
    }
}

/// Where there is no room for each change beside its name: that jobs for all change one way, where nobody would feel by
/// how much more for one. What is felt is a key difference.
pub(super) fn one_way(subjects: &[Subject], growth: &Growth) -> Option<String> {
    let (lowest, highest) = (growth.changes.iter().min()?, growth.changes.iter().max()?);
    let is_one_way = verb(*lowest) == verb(*highest) && highest - lowest < FELT_GROWTH;
    let all = if subjects.len() == 2 { "both" } else { "all of them" };
    is_one_way.then(|| format!("jobs for {all} are projected to {} {}", verb(*lowest), by(&growth.period)))
}

/// Openings a year: what follows the change in jobs.
pub(super) fn openings(subjects: &[Subject], openings: &[i32]) -> String {
    match (subjects, openings) {
        ([a, b], [first, second]) if about(*first) != about(*second) => format!(
            "; about {} openings a year are projected for {} and {} for {}",
            about(*first),
            name(&a.name),
            about(*second),
            name(&b.name)
        ),
        (_, [first, _, ..]) => format!("; about {} openings a year are projected for each", about(*first)),
        (_, openings) => {
            let all: Vec<String> = openings.iter().map(|count| about(*count)).collect();
            format!("; about {} openings a year are projected", list(&all))
        }
    }
}

/// A count as people say it: two digits, then zeros. Of none it is not known that there are none.
pub(super) fn about(count: i32) -> String {
    if count < LEAST_KNOWN {
        return LEAST_KNOWN.to_string();
    }
    let mut step = 1;
    while count / step >= 100 {
        step *= 10;
    }
    match (count.saturating_add(step / 2) / step).saturating_mul(step) {
        rounded @ 1_000_000.. => format!("{} million", decimal(rounded / 100_000, 1)),
        rounded => decimal(rounded, 0),
    }
}

/// A key difference of growth: of two in their order, of more who grows most and who least.
pub(super) fn key_growth(comparison: &Comparison, line: &Line, key: &KeyDifference) -> Option<String> {
    let subjects = comparison.subjects.as_slice();
    let growth = comparison.answer.growth.as_ref();
    let all = growth.and_then(|growth| growth.all);
    let by = growth.map(|growth| format!(" {}", by(&growth.period))).unwrap_or_default();
    let (highest, lowest) = (key.spread.highest, key.spread.lowest);
    let [first, second] = if subjects.len() == 2 { [0, 1] } else { [highest, lowest] };
    let [one, other] = [line.amount(first)?, line.amount(second)?];
    let all = all.map(beside_all).unwrap_or_default();
    if subjects.len() > 2 {
        let end = |steps: i32, place: usize| {
            let what = match steps {
                _ if steps.abs() < LITTLE => "hardly any change".to_owned(),
                ..0 => format!("a loss of {}", percent(steps)),
                _ => format!("growth of {}", percent(steps)),
            };
            format!("{what} for {}", name(&subjects[place].name))
        };
        return Some(format!(
            "projections of jobs{by} range from {} to {}{all}",
            end(one, first),
            end(other, second)
        ));
    }
    let is_one_way = verb(one) == verb(other);
    Some(format!(
        "jobs are projected to {} for {} and {} for {}{by}{all}",
        change(one),
        name(&subjects[first].name),
        if is_one_way { percent(other) } else { change(other) },
        name(&subjects[second].name)
    ))
}

/// How many leave in a year.
pub(super) fn leaving(comparison: &Comparison, leaving: &Leaving) -> Option<String> {
    let shares = leaving.shares.as_slice();
    Some(match (leaving.differs, shares) {
        (_, [only]) => format!(
            "each year about {} of {} are expected to move to other work or stop working",
            whole_percent(*only),
            names(&comparison.subjects, &[0])
        ),
        (false, [_, _, ..]) => {
            let all = if shares.len() == 2 { "both" } else { "all of them" };
            let count = i32::try_from(shares.len()).unwrap_or(1);
            format!(
                "each year about {} of {all} are expected to move to other work or stop working",
                whole_percent(shares.iter().sum::<i32>() / count)
            )
        }
        (true, _) => {
            let part = |(place, steps): (usize, &i32)| {
                format!("{} of {}", whole_percent(*steps), name(&comparison.subjects[place].name))
            };
            let parts: Vec<String> = shares.iter().enumerate().map(part).collect();
            // Two share one verb: no comma parts them from it.
            let all = if parts.len() == 2 { parts.join(" and ") } else { list(&parts) };
            format!("each year about {all} are expected to move to other work or stop working")
        }
        (false, []) => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Dataset;

    #[test]
    fn each_change_has_the_verb_that_its_sign_asks_for() {
        let dataset = Dataset::bundled();
        let two = ["cashiers", "actors"].map(|slug| Subject::new(dataset.find(slug).expect("an occupation")));
        let first_form = |changes: [i32; 2], differs, all| {
            let of = Growth { changes: changes.into(), differs, all, period: "2025–35".to_owned() };
            growth(&two, &of).swap_remove(0)
        };
        let table = [
            ([49, 10], true, None, "jobs are projected to grow 5% for cashiers and 1% for actors by 2035"),
            (
                [-49, -10],
                true,
                None,
                "jobs are projected to shrink 5% for cashiers and 1% for actors by 2035",
            ),
            (
                [49, -105],
                true,
                Some(31),
                "jobs are projected to grow 5% for cashiers and shrink 11% for actors by 2035, against growth of \
                 3.1% for all occupations",
            ),
            (
                [9, 49],
                true,
                None,
                "jobs are projected to stay about level for cashiers and grow 5% for actors by 2035",
            ),
            ([0, 5], false, None, "jobs for both are projected to stay about level by 2035"),
            ([-4, 6], true, None, "jobs for both are projected to stay about level by 2035"),
            ([-25, -20], false, None, "jobs for both are projected to shrink about 2% by 2035"),
            (
                [39, 45],
                false,
                Some(31),
                "jobs for both are projected to grow about 4% by 2035, against growth of 3.1% for all \
                 occupations",
            ),
            (
                [39, 45],
                false,
                Some(-31),
                "jobs for both are projected to grow about 4% by 2035, against a loss of 3.1% for all occupations",
            ),
            (
                [39, 45],
                false,
                Some(0),
                "jobs for both are projected to grow about 4% by 2035, against growth of 0% for all occupations",
            ),
            ([8, 12], false, None, "jobs for both are projected to grow about 1% by 2035"),
        ];
        for (changes, differs, all, words) in table {
            assert_eq!(first_form(changes, differs, all), words);
        }
        assert_eq!([by("2024–34"), by("2030")], ["by 2034", "over 2030"]);
        for period in ["2025–2035", "25–35", "2025–ff", "year–35"] {
            assert_eq!(by(period), format!("over {period}"), "years that are not told so");
        }
    }

    #[test]
    fn each_change_stands_beside_its_name_or_is_not_told() {
        let dataset = Dataset::bundled();
        let two = ["cashiers", "actors"].map(|slug| Subject::new(dataset.find(slug).expect("an occupation")));
        let of = |changes: &[i32]| Growth {
            changes: changes.to_vec(),
            differs: true,
            all: Some(31),
            period: "2025–35".to_owned(),
        };
        for form in growth(&two, &of(&[60, 100])) {
            assert!(form.contains("grow 6% for cashiers and 10% for actors by 2035"), "{form}");
        }
        let table: [(&[i32], Option<&str>); 5] = [
            (&[60, 89], Some("jobs for both are projected to grow by 2035")),
            (&[-89, -60], Some("jobs for both are projected to shrink by 2035")),
            (&[60, 90, 70], None),
            (&[60, 90], None),
            (&[-10, 10], None),
        ];
        for (changes, words) in table {
            assert_eq!(one_way(&two, &of(changes)).as_deref(), words, "{changes:?}");
        }
        let three = [two.as_slice(), &two[..1]].concat();
        let words = "jobs for all of them are projected to grow by 2035";
        assert_eq!(one_way(&three, &of(&[60, 89, 70])).as_deref(), Some(words));
    }

    #[test]
    fn a_count_is_said_in_two_digits() {
        let table = [
            (0, "50"),
            (63, "63"),
            (1049, "1,000"),
            (1050, "1,100"),
            (189_100, "190,000"),
            (3_465_400, "3.5 million"),
            (999_999, "1 million"),
        ];
        for (count, words) in table {
            assert_eq!(about(count), words);
        }
        let dataset = Dataset::bundled();
        let two = ["cashiers", "actors"].map(|slug| Subject::new(dataset.find(slug).expect("an occupation")));
        assert_eq!(
            openings(&two, &[100, 140_300]),
            "; about 100 openings a year are projected for cashiers and 140,000 for actors"
        );
        assert_eq!(openings(&two, &[100, 100]), "; about 100 openings a year are projected for each");
        assert_eq!(openings(&two[..1], &[100]), "; about 100 openings a year are projected");
    }
}
