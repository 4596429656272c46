//! What pay and employment over the years tell.

use super::names::plural;
use super::number::{figure, list, whole_percent};
use super::size::{self, Size};
use crate::occupation::{Name, Unit, capitalized};
use crate::place::{Break, BreakKind, Years};

/// Under so many tenths of a percent over a span it is about the same.
const ABOUT_THE_SAME: i64 = 30;

/// Some of an occupation's figures, by year.
type Known = Vec<(u16, i32)>;

/// How pay and employment of each occupation today stand to those of an earlier year: the first that is known of all, so
/// that what stands side by side is of one span. Nothing of an occupation of which that is not known.
pub fn over_time(all: &[(&Name, &Years)], price_year: u16) -> Vec<String> {
    let pay = all.iter().map(|(_, years)| known_pay(years));
    let jobs = all.iter().map(|(_, years)| known_jobs(years));
    let spans = spans(&pay.chain(jobs).collect::<Vec<Known>>());
    let of_both = spans.iter().zip(&spans[all.len()..]);
    all.iter()
        .zip(of_both)
        .filter_map(|((name, _), (pay, jobs))| told(name, *pay, *jobs, price_year))
        .collect()
}

/// Nothing where a year is only known to be at or above what is published: what follows it would seem to begin low.
fn known_pay(years: &Years) -> Known {
    let points = years.points.iter();
    match points.clone().any(|point| point.at_least) {
        true => Vec::new(),
        false => points.filter_map(|point| Some((point.year, point.real.ok()?))).collect(),
    }
}

fn known_jobs(years: &Years) -> Known {
    years.points.iter().filter_map(|point| Some((point.year, point.employees.ok()?))).collect()
}

/// The first and the last year of each: the same of all that share two, else its own; nothing of what has one only, or
/// none of today.
fn spans(all: &[Known]) -> Vec<Option<[(u16, i32); 2]>> {
    let today = all.iter().filter_map(|known| Some(known.last()?.0)).max();
    let is_told = |known: &&Known| known.len() > 1 && known.last().map(|(year, _)| *year) == today;
    let told = || all.iter().filter(is_told);
    let is_common = |year: &u16| told().all(|known| known.iter().any(|(other, _)| other == year));
    let first = told().next().and_then(|known| known.iter().map(|(year, _)| *year).find(is_common));
    let first = first.filter(|first| Some(*first) != today);
    let span = |known: &Known| {
        let begins = |(year, _): &&(u16, i32)| first.is_none_or(|first| *year == first);
        Some([*known.iter().find(begins)?, *known.last()?])
    };
    all.iter().map(|known| Some(known).filter(is_told).and_then(span)).collect()
}

/// How the last year of pay and of employment stands to the first; nothing if neither is known.
fn told(
    name: &Name,
    pay: Option<[(u16, i32); 2]>,
    jobs: Option<[(u16, i32); 2]>,
    price_year: u16,
) -> Option<String> {
    let mut clauses: Vec<String> = Vec::new();
    if let Some([(first, then), (_, now)]) = pay {
        clauses.push(format!(
            "In dollars of May {price_year}, the median pay of {} across the US is {} of {first}",
            plural(name),
            compared(then, now, "that")
        ));
    }
    if let Some([(first, then), (_, now)]) = jobs {
        let is_of_pay = pay.is_some_and(|[(begin, _), _]| begin == first);
        let of = if is_of_pay { "then".to_owned() } else { format!("in {first}") };
        let on = if clauses.is_empty() { " across the US" } else { "" };
        let employees =
            format!("{} are on payrolls{on}, {} {of}", figure(now, Unit::Jobs), employed(then, now));
        clauses.push(if clauses.is_empty() {
            format!("{}: {employees}", capitalized(&plural(name)))
        } else {
            employees
        });
    }
    let first = pay.iter().chain(&jobs).map(|[(first, _), _]| *first).min()?;
    let last = pay.iter().chain(&jobs).map(|[_, (last, _)]| *last).max()?;
    let breaks: Vec<String> = Break::between(first, last).map(|b| b.year.to_string()).collect();
    let across = match breaks.is_empty() {
        true => String::new(),
        false => format!(
            " Since {first}, occupations or the survey’s method were defined anew ({}).",
            list(&breaks)
        ),
    };
    Some(format!("{}.{across}", clauses.join("; ")))
}

/// The size of a change in tenths of a percent of what was.
fn change(then: i32, now: i32) -> i64 {
    (i64::from(now) - i64::from(then)) * 1000 / i64::from(then).max(1)
}

fn percent(tenths: i64) -> String {
    whole_percent(i32::try_from(tenths.abs()).unwrap_or(i32::MAX - 5))
}

fn compared(then: i32, now: i32, what: &str) -> String {
    match change(then, now) {
        tenths if tenths.abs() < ABOUT_THE_SAME => format!("about the same as {what}"),
        tenths if tenths > 0 => format!("{} above {what}", percent(tenths)),
        tenths => format!("{} below {what}", percent(tenths)),
    }
}

fn employed(then: i32, now: i32) -> String {
    match change(then, now) {
        tenths if tenths.abs() < ABOUT_THE_SAME => "about as many as".to_owned(),
        // Beyond that no percentage is what people would say.
        tenths @ 800.. => {
            let Size { words, particle } =
                size::more(1000 + i32::try_from(tenths).unwrap_or(i32::MAX / 2), "many");
            format!("{words} {particle}")
        }
        tenths if tenths > 0 => format!("{} more than", percent(tenths)),
        tenths => format!("{} fewer than", percent(tenths)),
    }
}

/// The caption of the chart of pay; of which May its dollars are.
pub fn pay_over_time(hourly: bool, year: u16) -> String {
    let by = if hourly { "Median hourly pay" } else { "Median yearly pay" };
    format!("{by} in the nation, in dollars of May {year}, by consumer prices (CPI-U)")
}

/// Whose pay has no line among those of pay by the hour; nothing where all have one.
pub fn not_drawn(by_the_year: &[&Name]) -> Option<String> {
    let who: Vec<_> = by_the_year.iter().map(|name| plural(name)).collect();
    (!who.is_empty()).then(|| format!("Pay of {} is given by the year here, so it has no line.", list(&who)))
}

/// What the dashed lines of the charts mean, and what is left out.
pub fn breaks_drawn(first: u16, last: u16) -> String {
    let breaks: Vec<Break> = Break::between(first, last).collect();
    let years: Vec<String> = breaks.iter().map(|b| b.year.to_string()).collect();
    let with_method = breaks.iter().find(|b| b.kind == BreakKind::ClassificationAndMethod);
    let method = with_method.map(|b| format!(", in {} also the survey’s method", b.year)).unwrap_or_default();
    let left_out = "Years in which an occupation had another code or title are left out.";
    match years.is_empty() {
        true => left_out.to_owned(),
        false => format!(
            "Dashed lines: the classification of occupations changed in {}{method}; figures on both sides of one \
             are not made to be compared. {left_out}",
            list(&years)
        ),
    }
}

/// The ends of a line, for who does not see it.
pub fn year_line(name: &Name, ends: Option<((u16, i32), (u16, i32))>, unit: Unit) -> String {
    match ends {
        Some(((first, then), (last, now))) => format!(
            "{}: {} in {first}, {} in {last}",
            capitalized(&plural(name)),
            figure(then, unit),
            figure(now, unit)
        ),
        None => format!("{}: no figures", capitalized(&plural(name))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Dataset;
    use crate::occupation::Missing;
    use crate::place::YearPoint;

    fn years_of(points: &[(u16, Option<i32>, Option<i32>)]) -> Years {
        let point = |(year, pay, employees): &(u16, Option<i32>, Option<i32>)| {
            let pay = pay.ok_or(Missing::NotPublished);
            let employees = employees.ok_or(Missing::NotPublished);
            YearPoint { year: *year, median: pay, real: pay, at_least: false, employees }
        };
        Years { hourly: false, points: points.iter().map(point).collect() }
    }

    fn actuaries() -> Name {
        Dataset::bundled().find("actuaries").expect("an occupation").name()
    }

    fn sentence_of(points: &[(u16, Option<i32>, Option<i32>)]) -> Option<String> {
        over_time(&[(&actuaries(), &years_of(points))], 2025).pop()
    }

    #[test]
    fn a_span_is_told_whole_with_what_changed_in_between() {
        let pay = "In dollars of May 2025, the median pay of actuaries across the US is";
        for (points, text) in [
            (
                vec![(2021, Some(100_000), Some(1000)), (2025, Some(106_000), Some(1500))],
                format!("{pay} 6% above that of 2021; 1,500 are on payrolls, 50% more than then."),
            ),
            (
                vec![(2012, Some(100_000), Some(1000)), (2016, None, None), (2025, Some(97_100), Some(990))],
                format!(
                    "{pay} about the same as that of 2012; 990 are on payrolls, about as many as then. Since 2012, \
                     occupations or the survey’s method were defined anew (2019 and 2021)."
                ),
            ),
            (
                vec![(2021, None, Some(1000)), (2022, Some(100_000), None), (2025, Some(90_000), Some(900))],
                format!("{pay} 10% below that of 2022; 900 are on payrolls, 10% fewer than in 2021."),
            ),
            (
                vec![(2022, Some(50_000), Some(1000)), (2025, Some(90_000), Some(6660))],
                format!(
                    "{pay} 80% above that of 2022; 6,660 are on payrolls, more than six and a half times as many as then."
                ),
            ),
            (
                vec![(2022, None, Some(1000)), (2025, None, Some(900))],
                "Actuaries: 900 are on payrolls across the US, 10% fewer than in 2022.".to_owned(),
            ),
        ] {
            assert_eq!(sentence_of(&points), Some(text));
        }
        assert_eq!(sentence_of(&[(2025, Some(1), Some(1))]), None, "one year is no span");
        assert_eq!(sentence_of(&[]), None);
        assert_eq!(
            sentence_of(&[(2021, Some(100_000), Some(1000)), (2025, Some(103_000), Some(1030))]),
            Some(format!("{pay} 3% above that of 2021; 1,030 are on payrolls, 3% more than then."))
        );
    }

    #[test]
    fn pay_that_may_be_more_is_not_measured() {
        let point = |year, at_least| YearPoint {
            year,
            median: Ok(239_200),
            real: Ok(239_200),
            at_least,
            employees: Ok(1000),
        };
        // What was at the ceiling before may have been more than what it seems to begin with.
        for points in [
            vec![point(2022, false), point(2025, true)],
            vec![point(2021, true), point(2022, false), point(2025, false)],
        ] {
            let first = points[0].year;
            let years = Years { hourly: false, points };
            assert_eq!(
                over_time(&[(&actuaries(), &years)], 2025),
                [format!("Actuaries: 1,000 are on payrolls across the US, about as many as in {first}.")]
            );
        }
    }

    #[test]
    fn what_stands_side_by_side_is_of_one_span() {
        let long = years_of(&[
            (2012, Some(50_000), Some(500)),
            (2021, Some(80_000), Some(900)),
            (2025, Some(100_000), Some(990)),
        ]);
        let short = years_of(&[(2021, Some(100_000), Some(1000)), (2025, Some(90_000), Some(1100))]);
        let name = actuaries();
        let told = |all: &[(&Name, &Years)]| -> Vec<bool> {
            over_time(all, 2025).iter().map(|text| text.contains("above that of 2012; 990")).collect()
        };
        assert_eq!(told(&[(&name, &long)]), [true]);
        assert_eq!(told(&[(&name, &long), (&name, &short)]), [false, false]);
        let [one, other] =
            <[String; 2]>::try_from(over_time(&[(&name, &long), (&name, &short)], 2025)).unwrap();
        assert!(one.contains("25% above that of 2021; 990 are on payrolls, 10% more than then"), "{one}");
        assert!(
            other.contains("10% below that of 2021; 1,100 are on payrolls, 10% more than then"),
            "{other}"
        );
    }

    #[test]
    fn charts_over_the_years_say_what_they_show_and_what_they_leave_out() {
        let dataset = Dataset::bundled();
        let [actuaries, bakers] =
            ["actuaries", "bakers"].map(|slug| dataset.find(slug).expect("an occupation").name());
        assert_eq!(
            pay_over_time(false, 2025),
            "Median yearly pay in the nation, in dollars of May 2025, by consumer prices (CPI-U)"
        );
        assert!(
            pay_over_time(true, 2025).starts_with("Median hourly pay in the nation, in dollars of May 2025")
        );
        assert_eq!(not_drawn(&[]), None);
        assert_eq!(
            not_drawn(&[&actuaries, &bakers]).as_deref(),
            Some("Pay of actuaries and bakers is given by the year here, so it has no line.")
        );
        let left_out = "Years in which an occupation had another code or title are left out.";
        let changed = |years: &str| {
            format!(
                "Dashed lines: the classification of occupations changed in {years}; figures on both sides of one are \
                 not made to be compared. {left_out}"
            )
        };
        assert_eq!(breaks_drawn(2022, 2025), left_out);
        assert_eq!(breaks_drawn(2012, 2020), changed("2019"));
        assert_eq!(breaks_drawn(2012, 2025), changed("2019 and 2021, in 2021 also the survey’s method"));
        assert_eq!(
            year_line(&bakers, Some(((2012, 30_000), (2025, 40_000))), Unit::DollarsAYear),
            "Bakers: $30,000 in 2012, $40,000 in 2025"
        );
        assert_eq!(year_line(&bakers, None, Unit::Jobs), "Bakers: no figures");
    }
}
