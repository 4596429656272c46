//! How many jobs there will be.

use super::names::{plurals, short_plural};
use super::number::{change, figure, list};
use crate::comparison::{Growth, Level, Subject, levels};
use crate::occupation::Unit;

/// `grow 4.9%`, `shrink 10.5%`, `stay level`.
pub(super) fn grow(steps: i32) -> String {
    match steps {
        0 => "stay level".to_owned(),
        ..0 => format!("shrink {}", size(steps)),
        _ => format!("grow {}", size(steps)),
    }
}

fn size(steps: i32) -> String {
    figure(steps.abs(), Unit::Percent)
}

/// Of one occupation. A job title's estimate does not say over which years.
pub(super) fn of_one(subject: &Subject, growth: &Growth) -> Option<String> {
    let over = if subject.is_title() { String::new() } else { format!(" over {}", growth.period) };
    Some(format!("jobs are projected to {}{over}", grow(*growth.changes.first()?)))
}

/// Of two.
pub(super) fn of_two(subjects: [&Subject; 2], growth: &Growth) -> Option<String> {
    let &[first, second] = growth.changes.as_slice() else { return None };
    let over = &growth.period;
    let [a, b] = subjects.map(|subject| short_plural(&subject.name));
    let is_one_way = first.signum() == second.signum();
    Some(match (growth.differs, first == second, is_one_way) {
        (true, ..) => {
            let second = if is_one_way { size(second) } else { grow(second) };
            format!("jobs are projected to {} for {a} and {second} for {b} over {over}", grow(first))
        }
        (false, true, _) => format!("jobs for both are projected to {} over {over}", grow(first)),
        (false, false, true) => {
            let verb = if first.is_negative() { "shrink" } else { "grow" };
            let (low, high) = (first.abs().min(second.abs()), first.abs().max(second.abs()));
            format!(
                "jobs for both are projected to {verb} about the same, between {} and {}, over {over}",
                size(low),
                size(high)
            )
        }
        (false, false, false) => format!(
            "jobs for both are projected to change little, between {} and {}, over {over}",
            change(first.min(second), Unit::Percent),
            change(first.max(second), Unit::Percent)
        ),
    })
}

/// Of three or more: the most and the least growth.
pub(super) fn of_many(subjects: &[Subject], growth: &Growth) -> Option<String> {
    let levels = levels(&growth.changes.iter().copied().enumerate().collect::<Vec<_>>());
    let (first, last) = (levels.first()?, levels.last()?);
    let end = |level: &Level| {
        let names: Vec<_> = level.holders.iter().map(|place| short_plural(&subjects[*place].name)).collect();
        format!("{} for {}", change(level.steps, Unit::Percent), list(&names))
    };
    Some(format!(
        "the projected change in jobs over {} runs from {} to {}",
        growth.period,
        end(first),
        end(last)
    ))
}

/// A key difference of growth, of those who grow most and those who grow least.
pub(super) fn key(subjects: &[Subject], first: &Level, last: &Level) -> String {
    let second = match first.steps.signum() == last.steps.signum() {
        true => size(last.steps),
        false => format!("to {}", grow(last.steps)),
    };
    let (high, low) = (plurals(subjects, &first.holders), plurals(subjects, &last.holders));
    format!("jobs for {high} are projected to {}, those for {low} {second}", grow(first.steps))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Dataset;

    #[test]
    fn each_change_has_the_verb_that_its_sign_asks_for() {
        let dataset = Dataset::bundled();
        let two = ["cashiers", "actors"].map(|slug| Subject::new(dataset.find(slug).expect("an occupation")));
        let told = |changes: [i32; 2], differs| {
            let growth = Growth { changes: changes.into(), differs, period: "2024–34".to_owned() };
            of_two([&two[0], &two[1]], &growth)
        };
        let table = [
            ([49, 10], true, "jobs are projected to grow 4.9% for cashiers and 1% for actors over 2024–34"),
            (
                [-49, -10],
                true,
                "jobs are projected to shrink 4.9% for cashiers and 1% for actors over 2024–34",
            ),
            (
                [49, -105],
                true,
                "jobs are projected to grow 4.9% for cashiers and shrink 10.5% for actors over 2024–34",
            ),
            (
                [0, 49],
                true,
                "jobs are projected to stay level for cashiers and grow 4.9% for actors over 2024–34",
            ),
            ([0, 0], false, "jobs for both are projected to stay level over 2024–34"),
            ([-20, -20], false, "jobs for both are projected to shrink 2% over 2024–34"),
            (
                [-25, -20],
                false,
                "jobs for both are projected to shrink about the same, between 2% and 2.5%, over 2024–34",
            ),
            (
                [25, 20],
                false,
                "jobs for both are projected to grow about the same, between 2% and 2.5%, over 2024–34",
            ),
            (
                [2, -1],
                false,
                "jobs for both are projected to change little, between −0.1% and +0.2%, over 2024–34",
            ),
        ];
        for (changes, differs, words) in table {
            assert_eq!(told(changes, differs).as_deref(), Some(words));
        }
    }
}
