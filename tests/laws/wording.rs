//! Whether the sentences tell what is claimed, of whom it is, in everyday sizes that are true.

use std::sync::atomic::{AtomicUsize, Ordering};

use occupation_compare::comparison::{Comparison, Difference, Earned, Earnings, Fact, Family, Line, Verdict};
use occupation_compare::language;

use crate::findings::Findings;
use crate::numbers::two_digits;
use crate::prose::{MARKS, Mask, Prose, split};

/// What people say of a size, and from which to which thousandths of the lower figure it is true.
const SIZES: [(&str, i32, i32); 17] = [
    ("slightly more", 1030, 1090),
    ("about a tenth more", 1070, 1130),
    ("about 15% more", 1120, 1180),
    ("about a fifth more", 1170, 1230),
    ("about a quarter more", 1220, 1300),
    ("about a third more", 1280, 1370),
    ("about 40% more", 1360, 1460),
    ("about 50% more", 1440, 1560),
    ("about 60% more", 1540, 1640),
    ("about two thirds more", 1620, 1720),
    ("about three quarters more", 1700, 1810),
    ("almost twice as much", 1780, 2000),
    ("about twice as much", 1900, 2100),
    ("about two and a half times as much", 2330, 2670),
    ("more than twice as much", 2000, 2400),
    ("more than two and a half times as much", 2600, 2900),
    ("almost three times as much", 2800, 3000),
];

/// Whether each size that the text says is true of this ratio, in thousandths of the lower figure; to say none is.
fn are_true(text: &str, ratio: i32) -> bool {
    said(text).all(|(_, from, to)| (*from..=*to).contains(&ratio))
}

/// The sizes that the text says.
fn said(text: &str) -> impl Iterator<Item = &'static (&'static str, i32, i32)> {
    SIZES.iter().filter(move |(words, ..)| text.contains(words))
}

/// How many paragraphs there are of each number of words.
static LENGTHS: [AtomicUsize; 80] = [const { AtomicUsize::new(0) }; 80];

/// Prints how long the paragraphs are, with `--nocapture`.
pub(crate) fn print_lengths() {
    for (words, count) in LENGTHS.iter().enumerate() {
        match count.load(Ordering::Relaxed) {
            0 => {}
            count => println!("{words:3} words: {count}"),
        }
    }
}

pub(crate) fn check(comparison: &Comparison, prose: &Prose, mask: &Mask, found: &mut Findings) {
    let text = &prose.told.answer;
    let marked: Vec<String> = split(text).into_iter().map(|sentence| mask.of(sentence)).collect();
    let told = || text.clone();
    if let Some(length) = LENGTHS.get(prose.words) {
        length.fetch_add(1, Ordering::Relaxed);
    }
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
    // But for what needs them in the last resort: schooling that differs.
    let keys = prose.told.keys.iter().map(|told| told.sentence.as_str());
    let is_beside = split(text).into_iter().chain(keys).all(|sentence| {
        ![
            "espectively",
            "heading order",
            "for the first",
            "the first need",
            "the second need",
            "averages are",
        ]
        .iter()
        .any(|words| sentence.contains(words))
    });
    found.law("each figure stands beside the name that it is of", comparison, is_beside, told);
    if let Some(earnings) = &comparison.answer.pay {
        if let Verdict::PaysMore(gap) = &earnings.verdict {
            found.law("a size is as large as is said", comparison, are_true(text, gap.ratio), told);
        } else if comparison.subjects.len() == 2 {
            let is_silent = said(text).count() == 0;
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
        card(comparison, earnings, &is_estimate, mask, found);
    }
    let is_mixture = !comparison.answer.mixtures.is_empty();
    let are_said = prose.told.paragraph().matches("mixture").count();
    let due = match comparison.subjects.len() {
        // Beside each name in the day.
        1 | 2 => comparison.answer.mixtures.len(),
        _ => usize::from(is_mixture),
    };
    let is_told = prose.told.facts.contains(&Fact::Mixture) == is_mixture;
    found.law("a mixture is always called one", comparison, are_said == due && is_told, || {
        prose.told.paragraph()
    });
    let is_silent = !prose.told.facts.contains(&Fact::Reach)
        || matches!(&comparison.answer.pay, Some(Earnings { verdict: Verdict::PaysMore(gap), .. })
            if (1075..2000).contains(&gap.ratio));
    found.law("of what lies near or far nobody says who reaches it", comparison, is_silent, told);
    for told in &prose.told.keys {
        let marked = mask.of(&told.sentence);
        let row = comparison.line(told.row);
        // Openings, jobs and growth of two are told in the order of the page, each with its own figure.
        if let (Some(line), 2) = (row, comparison.subjects.len())
            && matches!(line.row.family, Family::Size | Family::Outlook)
        {
            let holds = are_in_order(&marked, line);
            found.law("sizes stand beside their names, in order", comparison, holds, || format!("{told:?}"));
            continue;
        }
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

/// What a card claims: of two who earns more or why nobody knows, of several who earns how much more.
fn card(
    comparison: &Comparison,
    earnings: &Earnings,
    is_estimate: &dyn Fn(usize) -> bool,
    mask: &Mask,
    found: &mut Findings,
) {
    let card = language::claim(comparison);
    let count = comparison.subjects.len();
    let told = || card.clone();
    let says_estimate = card.to_lowercase().contains("estimate");
    let is_any = (0..count).any(is_estimate);
    match &earnings.verdict {
        Verdict::PaysMore(gap) => {
            let is_due = if count == 2 { is_any } else { is_estimate(gap.highest) };
            found.law("a card calls an estimate one", comparison, says_estimate || !is_due, told);
            found.law(
                "a size on a card is as large as is said",
                comparison,
                are_true(&card, gap.ratio),
                told,
            );
            let marked = mask.of(&card);
            let [high, low] = [gap.highest, gap.lowest].map(|place| marked.find(MARKS[place]));
            let are_named = high.is_some() && low.is_some() && (count == 2 || high < low);
            found.law("a card names who earns more and than whom", comparison, are_named, told);
        }
        _ => {
            found.law(
                "a card calls an estimate one",
                comparison,
                says_estimate || !is_any || card.is_empty(),
                told,
            );
            found.law("a card has no size of what has none", comparison, said(&card).count() == 0, told);
            found.law("a card of two says something", comparison, count != 2 || !card.is_empty(), told);
        }
    }
}

/// Whether each figure of a row stands before the mark of its occupation and after that of the one before.
fn are_in_order(marked: &str, line: &Line) -> bool {
    let (Some(first), Some(second)) = (marked.find(MARKS[0]), marked.find(MARKS[1])) else { return false };
    let parts = [marked.get(..first), marked.get(first..second)];
    first < second
        && parts.iter().enumerate().all(|(place, part)| {
            let (Some(part), Some(steps)) = (part, line.amount(place)) else { return false };
            match line.row.family {
                Family::Outlook if steps.abs() < 10 => part.contains("stay about level"),
                Family::Outlook => part.contains(&format!("{}%", (steps.abs() + 5) / 10)),
                _ if steps < 50 => part.to_lowercase().contains("fewer than 50"),
                _ => part.contains(&two_digits(steps)),
            }
        })
}
