//! Whether what a comparison claims is so: who has more, who grows, what both need. The claims are held against
//! the measures, by arithmetic of these laws' own.

use occupation_compare::comparison::{
    Comparison, Difference, Earned, Earnings, FELT_GROWTH, FELT_PAY, FELT_SCORE, Fact, Family, GROWTH_APART,
    Line, NotComparable, Reach, RowId, SkillClaim, Verdict,
};
use occupation_compare::dataset::Dataset;
use occupation_compare::occupation::{Basis, Measure, Missing, Value};

use crate::findings::Findings;
use crate::prose::Prose;

pub(crate) fn check(comparison: &Comparison, dataset: &Dataset, prose: &Prose, found: &mut Findings) {
    let answer = &comparison.answer;
    let told = || format!("{answer:?} {}", prose.told.answer);
    let pay = answer.pay.as_ref();
    found.law("pay is so", comparison, pay.is_some_and(|e| pay_is_so(e, comparison, dataset)), told);
    found.law("the median decides", comparison, pay.is_some_and(|e| verdict_is_so(e, comparison)), told);
    found.law(
        "pay overlaps as is claimed",
        comparison,
        pay.is_some_and(|e| reach_is_so(e, comparison)),
        told,
    );
    found.law(
        "averages tell another story",
        comparison,
        pay.is_some_and(|e| averages_are(e, comparison)),
        told,
    );
    found.law("jobs grow where they grow", comparison, growth_is_so(comparison), told);
    found.law("what one asks the other does not", comparison, trait_is_so(comparison), told);
    let facts = &prose.facts;
    let is_once = facts.iter().enumerate().all(|(at, fact)| !facts[..at].contains(fact));
    found.law("no fact is told twice", comparison, is_once, || format!("{facts:?}"));
    let is_told = |fact: Fact, is_known: bool| !is_known || facts.contains(&fact);
    let days = prose.told.day.is_some() == (comparison.subjects.len() < 3);
    found.law("a day is told of one and two", comparison, days, told);
    found.law("pay is always told", comparison, facts.contains(&Fact::Pay), told);
    let entry = is_told(Fact::Entry, answer.entries.is_some());
    found.law("the price of entry is always told", comparison, entry, told);
    let averages = is_told(Fact::Averages, pay.is_some_and(|earnings| earnings.averages.is_some()));
    found.law("an average that ranks otherwise is always told", comparison, averages, told);
    for key in comparison.key_differences(&[]) {
        let holds = comparison.line(key.row).is_some_and(|line| {
            line.difference == Ok(Difference::Spread(key.spread.clone())) && is_felt(line, &key)
        });
        found.law("key differences are felt", comparison, holds, || format!("{key:?}"));
    }
    let claims = comparison.skills(&[]);
    let are_so = claims.iter().all(|claim| skills_are_so(claim, comparison));
    found.law("skills are as needed as is claimed", comparison, are_so, || format!("{claims:?}"));
    let named: Vec<RowId> = claims.iter().flat_map(|claim| claim.skills()).copied().collect();
    let is_once = named.iter().enumerate().all(|(at, skill)| !named[..at].contains(skill));
    found.law("no skill tells for both", comparison, is_once, || format!("{claims:?}"));
}

/// What each earns against the rows that it is taken from.
fn pay_is_so(earnings: &Earnings, comparison: &Comparison, dataset: &Dataset) -> bool {
    // The median in the other unit is no row of the comparison.
    let occupations = comparison.subjects.iter().filter_map(|subject| dataset.get(subject.index));
    let medians: Vec<Measure> = occupations.map(|o| (earnings.pay.median().row().read)(o)).collect();
    let Some(average) = comparison.line(earnings.pay.average()) else { return false };
    let is_so = |(place, measure): (usize, &Measure)| match &earnings.of[place] {
        Earned::Median(steps) => measure.amount() == Some(*steps) && measure.lender().is_none(),
        Earned::AtLeast(_) => measure.value == Err(Missing::TopCoded),
        Earned::Average(steps) => {
            let is_without = measure.value.is_err() || measure.lender().is_some();
            average.own(place).and_then(Measure::amount) == Some(*steps) && is_without
        }
        Earned::Lent { by, amount } => {
            measure.amount() == Some(*amount) && measure.lender() == Some(by.as_str())
        }
        Earned::Missing { why, .. } => measure.value == Err(*why) || *why == Missing::NoSource,
    };
    earnings.of.len() == medians.len() && medians.iter().enumerate().all(is_so)
}

/// Who earns more, by nothing but the figures of those who have pay of their own.
fn verdict_is_so(earnings: &Earnings, comparison: &Comparison) -> bool {
    let own = |(place, earned): (usize, &Earned)| Some((place, i64::from(earned.own()?)));
    let known: Vec<(usize, i64)> = earnings.of.iter().enumerate().filter_map(own).collect();
    let lowest = known.iter().map(|(_, steps)| *steps).min().unwrap_or(0);
    let highest = known.iter().map(|(_, steps)| *steps).max().unwrap_or(0);
    let is_average = |place: usize| matches!(earnings.of[place], Earned::Average(_));
    let is_title = |place: usize| comparison.subjects[place].counted_with.is_some();
    let kind = |place: usize| (is_average(place), is_title(place));
    let is_alike = known.windows(2).all(|pair| kind(pair[0].0) == kind(pair[1].0));
    let is_felt = (highest - lowest) * 1000 >= lowest * FELT_PAY;
    match &earnings.verdict {
        Verdict::PaysMore(gap) => {
            let has = |place: usize, steps: i64| known.contains(&(place, steps));
            is_alike
                && is_felt
                && has(gap.highest, highest)
                && has(gap.lowest, lowest)
                && i64::from(gap.ratio) == highest * 1000 / lowest
        }
        Verdict::AboutTheSame => is_alike && !is_felt && known.len() > 1,
        Verdict::NotComparable(NotComparable::Alone) => known.len() < 2,
        // Who is paid what is published or more may be paid much more.
        Verdict::NotComparable(NotComparable::NotOne) => {
            highest == i64::from(earnings.pay.top()) && (lowest == highest || !is_felt)
        }
        Verdict::NotComparable(why) => *why == NotComparable::Unlike && !is_alike,
    }
}

/// Whether so many of the lower paid earn as much as the middle of the other, by the published percentiles.
fn reach_is_so(earnings: &Earnings, comparison: &Comparison) -> bool {
    let (Some(reach), Verdict::PaysMore(gap)) = (earnings.reach, &earnings.verdict) else {
        return earnings.reach.is_none();
    };
    let Some(amount) = earnings.of[gap.highest].own() else { return false };
    let top = |row: RowId| match comparison.line(row)?.own(gap.lowest)?.value {
        Ok(Value::Range(_, top)) => Some(top),
        _ => None,
    };
    if earnings.pay != comparison.pay {
        return true;
    }
    match reach {
        Reach::OneInTen => top(earnings.pay.range()).is_some_and(|p90| p90 < amount),
        Reach::OneInFour => {
            top(earnings.pay.middle_half()).is_some_and(|p75| p75 < amount)
                && top(earnings.pay.range()).is_none_or(|p90| p90 >= amount)
        }
        Reach::Many => top(earnings.pay.middle_half()).is_some_and(|p75| p75 >= amount),
    }
}

/// Whether averages are claimed where they rank two the other way round, or apart where medians are the same.
fn averages_are(earnings: &Earnings, comparison: &Comparison) -> bool {
    let line = comparison.line(earnings.pay.average());
    let own = |place: usize| line.and_then(|line| line.own(place)).and_then(Measure::amount).map(i64::from);
    let are_medians = earnings.of.iter().all(|e| matches!(e, Earned::Median(_) | Earned::AtLeast(_)));
    let is_due = match (own(0), own(1), &earnings.verdict) {
        (Some(first), Some(second), Verdict::PaysMore(gap)) => {
            let (high, low) = if gap.highest == 0 { (first, second) } else { (second, first) };
            low * 100 >= high * 101
        }
        (Some(first), Some(second), Verdict::AboutTheSame) => {
            first.max(second) * 100 >= first.min(second) * 115
        }
        (Some(first), Some(second), Verdict::NotComparable(NotComparable::NotOne)) => {
            first.max(second) * 1000 >= first.min(second) * (1000 + FELT_PAY)
        }
        _ => false,
    };
    earnings.averages.is_some() == (is_due && are_medians && comparison.subjects.len() == 2)
}

/// Whether growth is claimed where it may be, and is that of the row.
fn growth_is_so(comparison: &Comparison) -> bool {
    let Some(line) = comparison.line(RowId::GrowthRate) else { return false };
    let are_titles = comparison.subjects.iter().all(|subject| subject.counted_with.is_some());
    let is_due = match (comparison.subjects.len(), &line.difference) {
        (1, _) => line.amount(0).is_some() && line.measures[0].lender().is_none(),
        (_, Ok(Difference::AboutTheSame)) => !are_titles,
        (_, difference) => difference.is_ok(),
    };
    let Some(growth) = &comparison.answer.growth else { return !is_due };
    let source = comparison.source(line.measures[0].source);
    let (least, most) = (growth.changes.iter().min(), growth.changes.iter().max());
    is_due
        && growth.differs == most.zip(least).is_some_and(|(most, least)| most - least >= GROWTH_APART)
        && growth.changes.iter().enumerate().all(|(place, steps)| line.amount(place) == Some(*steps))
        && source.is_some_and(|source| source.period == growth.period)
}

/// Whether the one needs so much more of a skill, which the other hardly needs.
fn trait_is_so(comparison: &Comparison) -> bool {
    let Some(asks) = &comparison.answer.asks else { return true };
    let Some(line) = comparison.line(asks.skill) else { return false };
    let scores = [asks.place, 1 - asks.place].map(|place| line.amount(place).unwrap_or(0));
    let is_published = line.measures.iter().all(|measure| measure.basis == Basis::Published);
    comparison.subjects.len() == 2
        && is_published
        && scores[0] >= 35
        && scores[0] - scores[1] >= 15
        && scores[1] < 28
}

fn is_felt(line: &Line, key: &occupation_compare::comparison::KeyDifference) -> bool {
    let amounts = [key.spread.highest, key.spread.lowest].map(|place| line.amount(place).unwrap_or(0));
    match line.row.family {
        Family::Skill(_) => amounts[0] - amounts[1] >= 7 && amounts[0] >= 31,
        Family::Outlook => amounts[0] - amounts[1] >= FELT_GROWTH,
        Family::Size => amounts[0] >= 2 * amounts[1].max(50),
        _ => false,
    }
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
                    spread.highest == *place && spread.size >= FELT_SCORE
                }
                _ => false,
            }
    };
    let skills = claim.skills();
    comparison.subjects.len() == 2 && (1..=3).contains(&skills.len()) && skills.iter().all(is_so)
}
