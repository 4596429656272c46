//! Whether what the sentences claim is so: who has more, who grows, what both need, how pay overlaps.

use occupation_compare::comparison::{Comparison, Difference, Family, Line, PayRange, RowId};
use occupation_compare::format;
use occupation_compare::occupation::{Unit, Value};

use crate::findings::Findings;
use crate::prose::{MARKS, Mask, split};

/// Words that claim a difference. They stand only in sentences that are held against the measures here.
const CLAIMS: [&str; 5] = [" more ", " higher", " less than", "lower", "fewer"];

pub(crate) fn check(comparison: &Comparison, mask: &Mask, found: &mut Findings) {
    let summary = mask.of(&comparison.summary);
    let told = || comparison.summary.clone();
    if comparison.subjects.len() == 2 {
        found.law("what is said of pay is so", comparison, pay_is_so(&summary, comparison), told);
    } else {
        let claims = CLAIMS.iter().any(|claim| summary.contains(claim));
        found.law("one, three and four are listed, not matched", comparison, !claims, told);
    }
    for sentence in split(&summary).into_iter().filter(|s| s.contains("projected")) {
        found.law("jobs grow where they grow", comparison, growth_is_so(sentence, comparison), told);
    }
    for key in &comparison.key_differences {
        let holds =
            comparison.line(key.row).is_some_and(|line| key_is_so(&mask.of(&key.sentence), line, comparison));
        found.law("key differences say who has more", comparison, holds, || key.sentence.clone());
    }
    for sentence in &comparison.skills {
        found.law(
            "skills are as needed as is said",
            comparison,
            skills_are_so(&mask.of(sentence), comparison),
            || sentence.clone(),
        );
    }
    let overlap = || comparison.pay_overlap.join(" ");
    found.law("pay overlaps as is said", comparison, overlap_is_so(mask, comparison), overlap);
}

fn amount(line: &Line, place: usize) -> Option<i32> {
    match line.measures.get(place)?.value {
        Ok(Value::Amount(steps)) => Some(steps),
        _ => None,
    }
}

/// The summary of two: the words about pay against the row that they are taken from.
fn pay_is_so(summary: &str, comparison: &Comparison) -> bool {
    let sentences = split(summary);
    let Some(first) = sentences.first() else { return false };
    let row = if first.contains(" an hour") { RowId::HourlyRate } else { RowId::YearlySalary };
    let Some(line) = comparison.line(row) else { return false };
    let texts = [line.text(0), line.text(1)];
    let says = |words: &str| first.contains(words);
    let claims = summary.matches(" more ").count();
    match (&line.difference, texts) {
        (Some(Difference::Spread(spread)), [Some(a), Some(b)]) => {
            let high = if spread.highest == 0 { a } else { b };
            says(" more than ")
                && claims == 1
                && first.starts_with(MARKS[spread.highest])
                && says(&format!("{high} a"))
                && says(&format::figure(spread.size, line.row.unit))
        }
        (Some(_), [Some(a), Some(b)]) => {
            says("the same") && says(&a) && says(&b) && says("about the same") == (a != b) && claims == 0
        }
        (None, [Some(a), Some(b)]) => {
            claims == 0 && !says("the same") && says(&a) && says(&b) && summary.contains("not comparable")
        }
        (_, [a, b]) => {
            let is_told = [a, b].into_iter().flatten().all(|text| says(&text));
            claims == 0 && is_told && (says("is not published") || says("only"))
        }
    }
}

/// Whether each figure of growth stands by its occupation, behind the verb that its sign asks for.
fn growth_is_so(sentence: &str, comparison: &Comparison) -> bool {
    let Some(line) = comparison.line(RowId::GrowthRate) else { return false };
    let is_same = line.difference == Some(Difference::AboutTheSame);
    let many = comparison.subjects.len();
    let known: Vec<(usize, i32)> = (0..many).filter_map(|i| Some((i, amount(line, i)?))).collect();
    let size = |steps: i32| format::figure(steps.abs(), Unit::Percent);
    let is_right_verb = |before: &str, steps: i32| {
        let verbs = ["grow", "shrink", "stay level"];
        let last = verbs.into_iter().max_by_key(|verb| before.rfind(verb).map_or(0, |at| at + 1));
        let due = match steps {
            0 => "stay level",
            ..0 => "shrink",
            _ => "grow",
        };
        last == Some(due)
    };
    if many > 2 {
        let change = |steps: i32| format::change(steps, Unit::Percent);
        let (low, high) = (known.iter().map(|k| k.1).min(), known.iter().map(|k| k.1).max());
        let ends = [high, low].into_iter().flatten().map(change);
        return ends.into_iter().all(|end| sentence.contains(&end))
            && known.iter().all(|(place, steps)| {
                !sentence.contains(MARKS[*place]) || Some(*steps) == low || Some(*steps) == high
            });
    }
    if many == 2 && is_same {
        let both = sentence.contains("both");
        let signs: Vec<i32> = known.iter().map(|(_, steps)| steps.signum()).collect();
        let is_right = if signs.iter().all(|sign| *sign == signs[0]) {
            is_right_verb(sentence, signs[0])
        } else {
            sentence.contains("change little")
        };
        return both
            && is_right
            && known.iter().all(|(_, steps)| *steps == 0 || sentence.contains(&size(*steps)));
    }
    known.len() == many
        && (many < 2 || line.difference.is_some())
        && known.iter().all(|(place, steps)| {
            let of = if many == 1 { String::new() } else { format!(" for {}", MARKS[*place]) };
            let figure = if *steps == 0 { format!("level{of}") } else { format!("{}{of}", size(*steps)) };
            sentence
                .find(&figure)
                .is_some_and(|at| is_right_verb(&sentence[..at + figure.len() - of.len()], *steps))
        })
}

/// Whether the highest and the lowest value stand in the sentence, in the order of their names.
fn key_is_so(marked: &str, line: &Line, comparison: &Comparison) -> bool {
    if (0..comparison.subjects.len()).any(|place| line.text(place).is_none()) {
        return false;
    }
    let Some(Difference::Spread(spread)) = &line.difference else {
        return MARKS.iter().take(comparison.subjects.len()).all(|mark| marked.contains(mark));
    };
    let at = |place: usize| marked.find(MARKS[place]);
    let is_in_order = at(spread.highest).zip(at(spread.lowest)).is_some_and(|(high, low)| high < low);
    let text = |place: usize| line.text(place).unwrap_or_default();
    match line.row.family {
        Family::Pay => {
            let size = format::figure(spread.size, line.row.unit);
            is_in_order && marked.contains(&text(spread.highest)) && marked.contains(&size)
        }
        Family::Outlook if marked.contains("runs from") => {
            let tells = |place: usize| {
                amount(line, place).is_some_and(|a| marked.contains(&format::change(a, Unit::Percent)))
            };
            is_in_order && tells(spread.highest) && tells(spread.lowest)
        }
        Family::Outlook => {
            let tells = |place: usize| match amount(line, place) {
                Some(0) => marked.contains("stay level"),
                Some(steps) => {
                    let verb = if steps < 0 { "shrink" } else { "grow" };
                    marked.contains(verb) && marked.contains(&format::figure(steps.abs(), Unit::Percent))
                }
                None => false,
            };
            is_in_order && tells(spread.highest) && tells(spread.lowest)
        }
        _ => {
            let number = |place| text(place).split(' ').next().unwrap_or_default().to_owned();
            let (high, low) = (number(spread.highest), number(spread.lowest));
            let low_at = marked.rfind(&low);
            is_in_order && marked.find(&high).zip(low_at).is_some_and(|(high, low)| high < low)
        }
    }
}

/// Whether each skill that a sentence names differs in that direction, or not at all.
fn skills_are_so(marked: &str, comparison: &Comparison) -> bool {
    let (head, list) = marked.split_once(": ").unwrap_or(("", marked));
    let named: Vec<&Line> = comparison
        .lines
        .iter()
        .filter(|l| {
            matches!(l.row.family, Family::Skill(_)) && list.contains(&l.row.first().label.to_lowercase())
        })
        .collect();
    let is_so = |line: &&Line| match (&line.difference, head.is_empty()) {
        (Some(Difference::AboutTheSame), true) => (0..2).all(|place| amount(line, place) >= Some(35)),
        (Some(Difference::Spread(spread)), false) => head.contains(MARKS[spread.highest]),
        _ => false,
    };
    !named.is_empty() && named.len() <= 4 && named.iter().all(is_so)
}

/// Whether each sentence on the overlap of pay follows from the published percentiles.
fn overlap_is_so(mask: &Mask, comparison: &Comparison) -> bool {
    let [Some(a), Some(b)] = comparison.charts.pay.as_slice() else {
        return comparison.pay_overlap.is_empty();
    };
    let unit = match comparison.pay {
        occupation_compare::comparison::Pay::Yearly => Unit::DollarsAYear,
        occupation_compare::comparison::Pay::Hourly => Unit::DollarsAnHour,
    };
    let money = |steps: i32| format::figure(steps, unit);
    comparison.pay_overlap.iter().all(|sentence| {
        let marked = mask.of(sentence);
        let first = MARKS.iter().position(|mark| {
            let others = MARKS.iter().filter(|other| *other != mark);
            marked
                .find(mark)
                .is_some_and(|at| others.into_iter().all(|o| marked.find(o).is_none_or(|o| o > at)))
        });
        let of = |place: usize| -> &PayRange { if place == 0 { a } else { b } };
        let (from, to) = (a.percentiles[1].max(b.percentiles[1]), a.percentiles[3].min(b.percentiles[3]));
        if marked.contains("overlaps by") {
            return from < to && [to - from, from, to].iter().all(|end| marked.contains(&money(*end)));
        }
        let Some(first) = first else { return false };
        let (one, other) = (of(first), of(1 - first));
        if marked.contains("do not overlap") {
            let (top, bottom) = (one.percentiles[3], other.percentiles[1]);
            return top <= bottom && marked.contains(&money(top)) && marked.contains(&money(bottom));
        }
        let (most, least) = (one.percentiles[2], other.percentiles[2]);
        // Medians within one percent are about the same.
        if (most - least) * 100 < least {
            return false;
        }
        if let Some(told) = marked.strip_prefix("At the median, ") {
            return told.contains(&money(most)) && told.contains(&money(most - least));
        }
        // “Half of ① earn more than three quarters of ② do.”
        let shares = [(3, "three quarters of"), (4, "nine in ten")];
        shares
            .into_iter()
            .any(|(percentile, words)| marked.contains(words) && most > other.percentiles[percentile])
    })
}
