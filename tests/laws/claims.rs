//! Whether what a comparison claims is so: who has more, who grows, what both need, how pay overlaps. The
//! claims are held against the measures, and the sentences against the claims: each figure beside the
//! occupation that it is of, whatever the words.

use occupation_compare::comparison::{
    Comparison, Difference, Earned, Earnings, Family, KeyDifference, Line, NotComparable, Pay, RangeClaim,
    RowId, Share, SkillClaim, Spread, Verdict,
};
use occupation_compare::language::{self, Told};
use occupation_compare::occupation::{Measure, Unit};

use crate::findings::Findings;
use crate::prose::{MARKS, Mask, Prose, split};

/// Words that claim a difference. In a summary they stand only where one of two is paid more.
const CLAIMS: [&str; 5] = [" more ", " higher", " less than", "lower", "fewer"];

pub(crate) fn check(comparison: &Comparison, prose: &Prose, mask: &Mask, found: &mut Findings) {
    let summary = mask.of(&prose.summary);
    let told = || format!("{:?} {}", comparison.summary, prose.summary);
    let pay = comparison.summary.pay.as_ref();
    found.law(
        "what is claimed of pay is so",
        comparison,
        pay.is_some_and(|e| pay_is_so(e, comparison)),
        told,
    );
    let is_told = pay.is_some_and(|earnings| pay_is_told(&summary, earnings, comparison));
    found.law("what is claimed of pay is told", comparison, is_told, told);
    let is_pair = comparison.subjects.len() == 2;
    let words = if is_pair { &CLAIMS[..1] } else { &CLAIMS[..] };
    let claims: usize = words.iter().map(|claim| summary.matches(claim).count()).sum();
    let pays_more = pay.is_some_and(|earnings| matches!(earnings.verdict, Verdict::PaysMore(_)));
    let due = usize::from(pays_more && is_pair);
    found.law("a difference is told once, where it is claimed", comparison, claims == due, told);
    found.law("jobs grow where they grow", comparison, growth_is_so(comparison), told);
    found.law("growth is told of whom it is", comparison, growth_is_told(&summary, comparison), told);
    found.law(
        "each key difference has its words",
        comparison,
        prose.keys.len() == comparison.key_differences.len(),
        || format!("{:?}", prose.keys),
    );
    for (key, told) in comparison.key_differences.iter().zip(&prose.keys) {
        let line = comparison.line(key.row);
        let holds = line.is_some_and(|line| key_is_so(key, line) && key_is_told(key, line, told, mask));
        found.law("key differences say who has more", comparison, holds, || format!("{key:?} {told:?}"));
    }
    let are_so = comparison.skills.iter().all(|claim| skills_are_so(claim, comparison));
    let told = || format!("{:?} {:?}", comparison.skills, prose.skills);
    found.law("skills are as needed as is claimed", comparison, are_so, told);
    let are_told = comparison.skills.len() == prose.skills.len()
        && comparison
            .skills
            .iter()
            .zip(&prose.skills)
            .all(|(claim, told)| skills_are_told(claim, &mask.of(told)));
    found.law("skills are told of whom they are", comparison, are_told, told);
    let told = || format!("{:?} {:?}", comparison.pay_ranges, prose.ranges);
    found.law("pay overlaps as is claimed", comparison, ranges_are_so(comparison), told);
    let are_told = comparison.pay_ranges.len() == prose.ranges.len()
        && comparison
            .pay_ranges
            .iter()
            .zip(&prose.ranges)
            .all(|(claim, told)| range_is_told(claim, &mask.of(told), comparison));
    found.law("pay overlaps as is told", comparison, are_told, told);
}

/// What each earns against the row that it is taken from, and who earns more against those figures.
fn pay_is_so(earnings: &Earnings, comparison: &Comparison) -> bool {
    let line = |pay: Pay| comparison.line(pay.average());
    let (Some(told), Some(rest)) = (line(earnings.pay), line(earnings.pay.other())) else { return false };
    let count = |line: &Line| line.measures.iter().filter(|m| m.value.is_ok()).count();
    let is_unit_due = match earnings.pay == comparison.pay {
        true => count(told) >= count(rest),
        false => count(told) > count(rest),
    };
    let is_so = |(place, measure): (usize, &Measure)| match &earnings.of[place] {
        Earned::Own(steps) => measure.amount() == Some(*steps) && measure.lender().is_none(),
        Earned::Lent { by, amount } => {
            measure.amount() == Some(*amount) && measure.lender() == Some(by.as_str())
        }
        Earned::Missing { why, otherwise } => measure.value == Err(*why) && *otherwise == rest.amount(place),
    };
    is_unit_due
        && earnings.of.len() == told.measures.len()
        && told.measures.iter().enumerate().all(is_so)
        && verdict_is_so(earnings, told)
}

/// Who earns more, by nothing but the figures of those who have pay of their own.
fn verdict_is_so(earnings: &Earnings, line: &Line) -> bool {
    let known: Vec<(usize, i64)> =
        earnings.known().into_iter().map(|(place, steps)| (place, i64::from(steps))).collect();
    let lowest = known.iter().map(|(_, steps)| *steps).min().unwrap_or(0);
    let highest = known.iter().map(|(_, steps)| *steps).max().unwrap_or(0);
    let kind = |place: usize| (line.measures[place].source, line.measures[place].definition);
    let is_alike = known.windows(2).all(|pair| kind(pair[0].0) == kind(pair[1].0));
    let is_near = highest == lowest || (highest - lowest) * 100 < lowest;
    match &earnings.verdict {
        Verdict::PaysMore(spread) => {
            let has = |place: usize, steps: i64| known.contains(&(place, steps));
            is_alike
                && !is_near
                && has(spread.highest, highest)
                && has(spread.lowest, lowest)
                && i64::from(spread.size) == highest - lowest
        }
        Verdict::AboutTheSame => is_alike && is_near && known.len() > 1,
        Verdict::NotComparable(NotComparable::Alone) => known.len() < 2,
        Verdict::NotComparable(why) => *why == NotComparable::Unlike && !is_alike,
    }
}

/// Whether each figure of pay is told; of two, who earns more before who earns less, and by how much, which
/// is told in no other case.
fn pay_is_told(summary: &str, earnings: &Earnings, comparison: &Comparison) -> bool {
    let money = |steps: i32| language::figure(steps, earnings.pay.unit());
    let is_pair = comparison.subjects.len() == 2;
    let first = split(summary).first().copied().unwrap_or("").to_owned();
    if let (true, Verdict::PaysMore(spread)) = (is_pair, &earnings.verdict) {
        let high = earnings.known().into_iter().find(|(place, _)| *place == spread.highest);
        return first.starts_with(MARKS[spread.highest])
            && are_in_order(&first, spread)
            && high.is_some_and(|(_, steps)| first.contains(&money(steps)))
            && first.contains(&money(spread.size));
    }
    // Of three and more that earn about the same, the lowest and the highest figure are told.
    let is_range = !is_pair && earnings.verdict == Verdict::AboutTheSame;
    let levels = earnings.levels();
    let is_end = |steps: i32| [levels.first(), levels.last()].into_iter().flatten().any(|l| l.steps == steps);
    let is_known = |(place, steps): (usize, i32)| {
        summary.contains(MARKS[place]) && (summary.contains(&money(steps)) || is_range && !is_end(steps))
    };
    earnings.known().into_iter().all(is_known)
        && earnings.of.iter().zip(MARKS).all(|(earned, mark)| match earned {
            Earned::Own(_) => true,
            Earned::Lent { amount, .. } => summary.contains(mark) && summary.contains(&money(*amount)),
            Earned::Missing { otherwise, .. } => {
                let other = |steps: i32| language::figure(steps, earnings.pay.other().unit());
                summary.contains(mark) && otherwise.is_none_or(|steps| summary.contains(&other(steps)))
            }
        })
}

/// Whether the mark of the highest stands before that of the lowest.
fn are_in_order(marked: &str, spread: &Spread) -> bool {
    let at = |place: usize| marked.find(MARKS[place]);
    at(spread.highest).zip(at(spread.lowest)).is_some_and(|(high, low)| high < low)
}

/// Whether growth is claimed where it may be, and is that of the row.
fn growth_is_so(comparison: &Comparison) -> bool {
    let Some(line) = comparison.line(RowId::GrowthRate) else { return false };
    let many = comparison.subjects.len();
    let are_titles = comparison.subjects.iter().all(|subject| subject.counted_with.is_some());
    let is_spread = matches!(line.difference, Ok(Difference::Spread(_)));
    let is_due = match many {
        1 => line.amount(0).is_some() && line.measures[0].lender().is_none(),
        2 => is_spread || (line.difference.is_ok() && !are_titles),
        _ => is_spread,
    };
    match &comparison.summary.growth {
        Some(growth) => {
            let source = comparison.source(line.measures[0].source);
            is_due
                && growth.differs == (many == 1 || is_spread)
                && growth.changes.len() == many
                && growth.changes.iter().enumerate().all(|(place, steps)| line.amount(place) == Some(*steps))
                && source.is_some_and(|source| source.period == growth.period)
        }
        None => !is_due,
    }
}

/// Whether each figure of growth stands by its occupation; of three and more those of the ends.
fn growth_is_told(summary: &str, comparison: &Comparison) -> bool {
    let Some(growth) = &comparison.summary.growth else { return true };
    let changes = &growth.changes;
    if changes.len() > 2 {
        let (low, high) = (changes.iter().min(), changes.iter().max());
        let ends = [high, low].into_iter().flatten();
        return ends.clone().all(|steps| summary.contains(&language::change(*steps, Unit::Percent)));
    }
    let size = |steps: i32| language::figure(steps.abs(), Unit::Percent);
    changes.iter().enumerate().all(|(place, steps)| {
        let of = |at: &str| changes.len() == 1 || !growth.differs || at.contains(MARKS[place]);
        *steps == 0 || split(summary).iter().any(|sentence| sentence.contains(&size(*steps)) && of(sentence))
    })
}

fn key_is_so(key: &KeyDifference, line: &Line) -> bool {
    line.difference.as_ref() == Ok(&key.difference) && line.measures.iter().all(|m| m.value.is_ok())
}

/// Whether the highest and the lowest value stand in the sentence, in the order of their names.
fn key_is_told(key: &KeyDifference, line: &Line, told: &Told, mask: &Mask) -> bool {
    let marked = mask.of(&told.sentence);
    let Difference::Spread(spread) = &key.difference else {
        return MARKS.iter().take(line.measures.len()).all(|mark| marked.contains(mark));
    };
    let [high, low] = [spread.highest, spread.lowest].map(|place| line.amount(place).unwrap_or(0));
    let unit = line.row.unit;
    let number = |steps: i32| {
        let text = language::figure(steps.abs(), unit);
        text.split(' ').next().unwrap_or_default().to_owned()
    };
    // No change is told in words.
    let is_there =
        |steps: i32| marked.contains(&number(steps)) || (steps == 0 && line.row.family == Family::Outlook);
    let are_figures_told = match line.row.family {
        Family::Pay => is_there(high) && is_there(spread.size),
        Family::Outlook => is_there(high) && is_there(low),
        _ => {
            let low_at = marked.rfind(&number(low));
            marked.find(&number(high)).zip(low_at).is_some_and(|(high, low)| high < low)
        }
    };
    are_in_order(&marked, spread) && are_figures_told
}

/// Whether each skill that a claim names differs in that direction, or not at all.
fn skills_are_so(claim: &SkillClaim, comparison: &Comparison) -> bool {
    let is_so = |row: &RowId| {
        let Some(line) = comparison.line(*row) else { return false };
        let is_skill = matches!(line.row.family, Family::Skill(_));
        is_skill
            && match (&line.difference, claim) {
                (Ok(Difference::AboutTheSame), SkillClaim::BothNeed(_)) => {
                    (0..2).all(|place| line.amount(place) >= Some(35))
                }
                (Ok(Difference::Spread(spread)), SkillClaim::NeedsMore { place, .. }) => {
                    spread.highest == *place
                }
                _ => false,
            }
    };
    let skills = claim.skills();
    comparison.subjects.len() == 2 && (1..=4).contains(&skills.len()) && skills.iter().all(is_so)
}

fn skills_are_told(claim: &SkillClaim, marked: &str) -> bool {
    let is_named = |row: &RowId| marked.contains(&language::row_label(*row).to_lowercase());
    let is_by_whom = match claim {
        SkillClaim::BothNeed(_) => true,
        SkillClaim::NeedsMore { place, .. } => marked.contains(MARKS[*place]),
    };
    is_by_whom && claim.skills().iter().all(is_named)
}

/// Whether each claim on the ranges of pay follows from the published percentiles.
fn ranges_are_so(comparison: &Comparison) -> bool {
    let [Some(a), Some(b)] = comparison.charts.pay.as_slice() else {
        return comparison.pay_ranges.is_empty();
    };
    let ranges = [a.percentiles, b.percentiles];
    let median = |place: usize| i64::from(ranges[place][2]);
    let is_above = |high: usize, low: usize| high != low && median(high) >= median(low);
    comparison.pay_ranges.iter().all(|claim| match *claim {
        // Medians within one percent are about the same.
        RangeClaim::MedianPaysMore(Spread { highest, lowest, size, .. }) => {
            let apart = median(highest) - median(lowest);
            is_above(highest, lowest) && i64::from(size) == apart && apart * 100 >= median(lowest)
        }
        RangeClaim::HalfEarnMore { high, low, than } => {
            let percentile = match than {
                Share::ThreeQuarters => 3,
                Share::NineInTen => 4,
            };
            is_above(high, low) && ranges[high][2] > ranges[low][percentile]
        }
        RangeClaim::Overlap { from, to } => {
            let due = (ranges[0][1].max(ranges[1][1]), ranges[0][3].min(ranges[1][3]));
            (from, to) == due && from < to
        }
        RangeClaim::Apart { low, below, high, above } => {
            is_above(high, low) && (below, above) == (ranges[low][3], ranges[high][1]) && below <= above
        }
    })
}

/// Whether a claim on the ranges of pay is told with its figures, of those whose they are.
fn range_is_told(claim: &RangeClaim, marked: &str, comparison: &Comparison) -> bool {
    let has = |steps: i32| marked.contains(&language::figure(steps, comparison.pay.unit()));
    let at = |place: usize| marked.find(MARKS[place]);
    let is_before = |one: usize, other: usize| at(one).zip(at(other)).is_some_and(|(a, b)| a < b);
    match *claim {
        RangeClaim::MedianPaysMore(Spread { highest, lowest, size, .. }) => {
            let median = comparison.charts.pay[highest].map_or(0, |range| range.percentiles[2]);
            is_before(highest, lowest) && has(median) && has(size)
        }
        RangeClaim::HalfEarnMore { high, low, .. } => is_before(high, low),
        RangeClaim::Overlap { from, to } => has(to - from) && has(from) && has(to),
        RangeClaim::Apart { low, below, high, above } => is_before(low, high) && has(below) && has(above),
    }
}
