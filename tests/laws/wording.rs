//! Whether the sentences tell what is claimed, of whom it is, in everyday sizes that are true.

use occupation_compare::comparison::{Comparison, Difference, Earned, Fact, Verdict};
use occupation_compare::language;

use crate::findings::Findings;
use crate::prose::{MARKS, Mask, Prose, split};

/// What people say of a size, and from which to which thousandths of the lower figure it is true.
const SIZES: [(&str, i32, i32); 16] = [
    ("slightly more", 1030, 1090),
    ("about a tenth more", 1070, 1130),
    ("about 15% more", 1120, 1180),
    ("about a fifth more", 1170, 1230),
    ("about a quarter more", 1220, 1300),
    ("about a third more", 1280, 1370),
    ("about 40% more", 1360, 1460),
    ("about half as much again", 1440, 1560),
    ("about 60% more", 1540, 1640),
    ("about two thirds more", 1620, 1720),
    ("about three quarters more", 1700, 1810),
    ("almost twice as much", 1780, 2000),
    ("about twice as much", 1900, 2100),
    ("about two and a half times as much", 2330, 2670),
    ("more than twice as much", 2000, 3000),
    ("almost three times as much", 2900, 3000),
];

pub(crate) fn check(comparison: &Comparison, prose: &Prose, mask: &Mask, found: &mut Findings) {
    let text = &prose.told.answer;
    let marked: Vec<String> = split(text).into_iter().map(|sentence| mask.of(sentence)).collect();
    let told = || text.clone();
    let most = if comparison.subjects.len() == 1 { 60 } else { 75 };
    found.law("the paragraph is short", comparison, prose.words <= most, || prose.told.paragraph());
    let are_ordered = marked.iter().all(|sentence| {
        let at: Vec<usize> = MARKS.iter().filter_map(|mark| sentence.find(mark)).collect();
        // Of whom something is said behind a semicolon, or of the ends of three and more, is said for itself.
        at.is_sorted() || comparison.subjects.len() > 2
    });
    found.law("all stand in the same order in every sentence", comparison, are_ordered, told);
    let named = MARKS.iter().take(comparison.subjects.len());
    let is_both = marked.iter().any(|sentence| sentence.to_lowercase().contains("both "));
    let are_named = is_both || named.clone().all(|mark| marked.iter().any(|s| s.contains(mark)));
    let is_day_named = prose.told.day.is_some();
    found.law("every occupation is named", comparison, are_named || is_day_named, told);
    if let Some(earnings) = &comparison.answer.pay {
        if let Verdict::PaysMore(gap) = &earnings.verdict {
            let said: Vec<_> = SIZES.iter().filter(|(words, ..)| text.contains(words)).collect();
            let are_true = said.iter().all(|(_, from, to)| (*from..=*to).contains(&gap.ratio));
            found.law("a size is as large as is said", comparison, are_true, told);
        } else if comparison.subjects.len() == 2 {
            let is_silent = SIZES.iter().all(|(words, ..)| !text.contains(words));
            found.law(
                "no size is said of what may not be compared or is the same",
                comparison,
                is_silent,
                told,
            );
        }
        let is_estimate = |place: usize| {
            comparison.subjects[place].counted_with.is_some()
                && matches!(earnings.of[place], Earned::Average(_))
        };
        let has_estimate = (0..comparison.subjects.len()).any(is_estimate);
        let is_marked = !has_estimate || text.to_lowercase().contains("estimate");
        found.law("every estimate of pay is called one", comparison, is_marked, told);
        let card = language::claim(comparison);
        let is_marked =
            !has_estimate || card.to_lowercase().contains("estimate") || comparison.subjects.len() != 2;
        found.law("a card calls an estimate one", comparison, is_marked, || card.clone());
    }
    let is_mixture = !comparison.answer.mixtures.is_empty();
    let is_said = text.contains("mixture");
    let is_due = prose.told.facts.contains(&Fact::Mixture);
    found.law("a mixture is called one", comparison, is_said == is_due && (!is_said || is_mixture), told);
    for told in &prose.told.keys {
        let marked = mask.of(&told.sentence);
        let spread = comparison.line(told.row).and_then(|line| match &line.difference {
            Ok(Difference::Spread(spread)) => Some(spread),
            _ => None,
        });
        let at = |place: usize| marked.find(MARKS[place]);
        let holds = spread
            .and_then(|s| Some((at(s.highest)?, at(s.lowest))))
            .is_some_and(|(high, low)| low.is_none_or(|low| high < low));
        found.law("key differences say who has more", comparison, holds, || format!("{told:?}"));
    }
}
