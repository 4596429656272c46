//! The first claims as one paragraph.
//!
//! Each claim has a sentence or a part of one, in full and in shorter forms. As many as fit are told in the
//! order of how much they matter, each as short as it can be; then each is told as fully as there is room for.
//! What is told leaves room for the longest day's work, so that it is the same whether its words are at hand.

use super::entry;
use super::names::{count, name, names, sentence};
use super::outlook;
use super::pay::Telling;
use super::skills;
use crate::comparison::{Comparison, Fact, LEAST_KNOWN, Pay, Verdict};
use crate::occupation::capitalized;

/// The most words of a paragraph on one, and on several.
const MAX_WORDS: [usize; 2] = [60, 75];
/// Pieces of this rank and above are told where the others leave room.
const LESSER: u8 = 3;
/// The most words that tell of a day's work.
const DAY: usize = 9;
/// The words around the days of one or two, but for their names.
const DAY_FRAME: usize = 3;
/// What follows the first mention of whatever the classification does not list.
const MIXTURE: &str = " (a mixture of jobs)";

/// A sentence, or a part that goes on with the sentence before.
struct Piece {
    fact: Fact,
    /// Whether it goes on with the sentence before, and is told with it only.
    goes_on: bool,
    /// In full, then shorter.
    forms: Vec<String>,
    /// The last form that is no makeshift: what matters less is told only beside this or a fuller one, as far as
    /// there is room for it.
    whole: usize,
    /// What is said where there is no room for any form.
    rescue: Vec<String>,
    /// How early it is told: the lowest first.
    rank: u8,
    /// Which form is told.
    chosen: Option<usize>,
}

/// The paragraph without a day's work and what was said before, and what it tells.
pub(super) fn answer(comparison: &Comparison, days: &[&str], said: &str) -> (String, Vec<Fact>) {
    let mut pieces = pieces(comparison, day(comparison, days).is_some());
    let names: usize = comparison.subjects.iter().map(|subject| count(&name(&subject.name))).sum();
    let mixtures = comparison.answer.mixtures.len() * count(MIXTURE);
    let room = |days: usize| match comparison.subjects.len() {
        many @ 1..=2 => {
            let day = DAY_FRAME + names + mixtures + days;
            MAX_WORDS[many - 1].saturating_sub(day + count(said))
        }
        _ => MAX_WORDS[1].saturating_sub(count(said)),
    };
    // What is said of a mixture while the days are not at hand takes their room.
    let is_beside_day = |piece: &&Piece| piece.fact == Fact::Mixture && comparison.subjects.len() < 3;
    let beside: usize = pieces.iter().filter(is_beside_day).map(|piece| piece.size(0)).sum();
    choose(&mut pieces, room(comparison.subjects.len() * DAY) + beside);
    lengthen(&mut pieces, room(days.iter().map(|day| count(day)).sum()));
    // What is to be known of all figures is told however much was said before.
    if !said.is_empty() {
        for piece in &mut pieces {
            if piece.is_doubt() {
                piece.chosen = piece.chosen.or(piece.forms.len().checked_sub(1));
            }
            // That something differs, and no more, is not worth a word on whose it is.
            piece.chosen = piece.chosen.filter(|form| piece.forms[*form] != entry::DIFFERS);
        }
    }
    let mut text = String::new();
    for piece in &pieces {
        let Some(words) = piece.chosen.and_then(|form| piece.forms.get(form)) else { continue };
        if piece.goes_on {
            text.truncate(text.trim_end_matches('.').len());
            text.push_str(words);
            text.push('.');
        } else {
            let space = if text.is_empty() { "" } else { " " };
            text.push_str(&format!("{space}{}", sentence(words)));
        }
    }
    let facts = pieces.iter().filter(|piece| piece.chosen.is_some()).map(|piece| piece.fact).collect();
    (text, facts)
}

/// What a day in each of one or two consists of; nothing unless the words of all are at hand.
pub(super) fn day(comparison: &Comparison, days: &[&str]) -> Option<String> {
    if days.iter().any(|day| day.is_empty()) {
        return None;
    }
    let name = |place: usize| {
        let subject = &comparison.subjects[place];
        let mixture = if subject.is_mixture() { MIXTURE } else { "" };
        format!("{}{mixture}", name(&subject.name))
    };
    match (comparison.subjects.as_slice(), days) {
        ([_], [day]) => Some(sentence(&format!("{} spend the day {day}", name(0)))),
        ([_, _], [first, second]) => {
            Some(sentence(&format!("{} spend the day {first}; {}, {second}", name(0), name(1))))
        }
        _ => None,
    }
}

/// Of whom pay counts the fewer, if of any.
pub(super) fn left_out(comparison: &Comparison) -> Option<String> {
    let places = comparison.answer.employees_only.as_slice();
    match (places, comparison.subjects.len()) {
        ([], _) => None,
        ([_, _], 2) => Some("pay figures leave out most of both groups".to_owned()),
        _ => Some(format!("pay figures leave out most {}", names(&comparison.subjects, places))),
    }
}

/// That some are mixtures of jobs, where no day says it.
fn mixtures(comparison: &Comparison) -> Vec<String> {
    let (places, subjects) = (comparison.answer.mixtures.as_slice(), comparison.subjects.as_slice());
    if places.len() == subjects.len() && places.len() > 1 {
        let all = if places.len() == 2 { "both" } else { "all" };
        return vec![format!("{all} are mixtures of jobs")];
    }
    let what = if places.len() == 1 { "a mixture" } else { "mixtures" };
    let by_name = format!("{} are {what} of jobs", names(subjects, places));
    let are_called_so = places.iter().all(|place| name(&subjects[*place].name).starts_with("miscellaneous"));
    let shorter = "those called miscellaneous are mixtures of jobs".to_owned();
    let is_shorter = are_called_so && count(&shorter) < count(&by_name);
    std::iter::once(by_name).chain(is_shorter.then_some(shorter)).collect()
}

/// All that may be told. A day that is told says itself what is a mixture.
fn pieces(comparison: &Comparison, has_day: bool) -> Vec<Piece> {
    let (answer, subjects) = (&comparison.answer, comparison.subjects.as_slice());
    let mut pieces = Vec::new();
    let mut add = |fact, goes_on, rank, forms: Vec<String>| {
        let whole = forms.len().saturating_sub(1);
        pieces.push(Piece { fact, goes_on, forms, whole, rescue: Vec::new(), rank, chosen: None });
    };
    let entry = answer.entries.as_ref().map(|entries| entry::forms(subjects, entries));
    if let Some((forms, _)) = &entry {
        add(Fact::Entry, false, 1, forms.clone());
    }
    let telling = answer.pay.as_ref().map(|earnings| Telling::new(comparison, earnings));
    if let Some(telling) = &telling {
        add(Fact::Pay, false, 0, telling.pay());
        if let Some(reach) = telling.reach() {
            add(Fact::Reach, true, 4, reach);
        }
        if let Some(averages) = telling.averages() {
            add(Fact::Averages, false, 0, averages);
        }
    }
    if let Some(growth) = &answer.growth {
        add(Fact::Growth, false, 3, outlook::growth(subjects, growth));
        if let Some(openings) = answer.openings.as_ref().filter(|all| {
            // Of fewer it is not known that there are any.
            subjects.len() < 3 && all.iter().all(|count| *count >= LEAST_KNOWN)
        }) {
            add(Fact::Openings, true, 6, vec![outlook::openings(subjects, openings)]);
        }
    }
    if let Some(asks) = &answer.asks {
        add(Fact::Row(asks.skill), false, 5, vec![skills::asked(comparison, asks)]);
    }
    // Without this what is told of pay would mislead.
    let unit = telling.as_ref().and_then(|telling| telling.other_unit(comparison));
    match (unit, left_out(comparison)) {
        (Some(forms), None) => add(Fact::OtherUnit, false, 0, forms),
        (None, Some(words)) => add(Fact::EmployeesOnly, false, 2, vec![words]),
        (Some(unit), Some(words)) => {
            let both = unit.iter().map(|unit| format!("{unit}. {}", capitalized(&words)));
            let short =
                format!("{} {words}", if comparison.pay == Pay::Yearly { "hourly" } else { "yearly" });
            add(Fact::EmployeesOnly, false, 0, both.chain([short]).collect());
        }
        (None, None) => {}
    }
    if !has_day && !answer.mixtures.is_empty() {
        add(Fact::Mixture, false, 0, mixtures(comparison));
    }
    for piece in &mut pieces {
        piece.whole = match (piece.fact, &entry) {
            (Fact::Entry, Some((_, whole))) => {
                piece.rescue = answer.entries.as_deref().map(entry::by_place).unwrap_or_default();
                *whole
            }
            // What each of two earns is told, and who more by name, before anything that matters less; whose is which of
            // two that are about the same matters less.
            (Fact::Pay, _) if subjects.len() == 2 => {
                usize::from(answer.pay.as_ref().is_some_and(|pay| pay.verdict == Verdict::AboutTheSame))
            }
            // Nor is what several earn told without their names to make room for that.
            (Fact::Pay, _) if subjects.len() > 2 => piece.whole.saturating_sub(1).min(1),
            (Fact::Growth, _) => {
                let growth = answer.growth.as_ref();
                piece.rescue =
                    growth.and_then(|growth| outlook::one_way(subjects, growth)).into_iter().collect();
                piece.whole
            }
            _ => piece.whole,
        };
    }
    pieces
}

/// Chooses which pieces are told, each in its shortest form; those that matter most as a whole, if there is room for
/// it, before lesser things are told at all, of which growth comes first.
fn choose(pieces: &mut [Piece], room: usize) {
    let order = by_rank(pieces);
    let (first, lesser): (Vec<usize>, Vec<usize>) =
        order.into_iter().partition(|at| pieces[*at].rank < LESSER);
    let mut used = tell(pieces, &first, 0, room);
    for at in first {
        // Who earns more is told by name before what it takes to enter is told in full.
        if pieces[at].fact == Fact::Entry && pieces.iter().any(Piece::is_partial_pay) {
            continue;
        }
        used = pieces[at].lengthen(pieces[at].whole, used, room);
    }
    tell(pieces, &lesser, used, room);
}

/// The places of the pieces, the earliest told first.
fn by_rank(pieces: &[Piece]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..pieces.len()).collect();
    order.sort_by_key(|at| pieces[*at].rank);
    order
}

/// Tells those at these places that there is room for, and says how many words are used then.
fn tell(pieces: &mut [Piece], order: &[usize], mut used: usize, room: usize) -> usize {
    for at in order.iter().copied() {
        let Some(shortest) = pieces[at].forms.len().checked_sub(1) else { continue };
        let head = pieces[..at].last();
        // How far pay overlaps is told by name, as pay itself must be then.
        let is_alone =
            pieces[at].goes_on && head.is_some_and(|head| head.chosen.is_none() || head.is_partial_pay());
        let words = pieces[at].size(shortest);
        if !is_alone && used + words <= room {
            pieces[at].chosen = Some(shortest);
            used += words;
            continue;
        }
        let rescue = pieces[at].rescue.iter().find(|form| used + count(form) <= room).cloned();
        if let Some(form) = rescue.filter(|_| !is_alone) {
            used += count(&form);
            pieces[at].forms.push(form);
            pieces[at].chosen = Some(shortest + 1);
        }
    }
    used
}

/// Tells each piece that is told as fully as there is room for, the first in rank first.
fn lengthen(pieces: &mut [Piece], room: usize) {
    let mut used: usize = pieces.iter().filter_map(|piece| Some(piece.size(piece.chosen?))).sum();
    for at in by_rank(pieces) {
        used = pieces[at].lengthen(0, used, room);
    }
}

impl Piece {
    /// Told already, it is told as fully as there is room for, from this form on. Says how many words are used then.
    fn lengthen(&mut self, fullest: usize, used: usize, room: usize) -> usize {
        let Some(chosen) = self.chosen else { return used };
        let rest = used - self.size(chosen);
        let Some(form) = (fullest..chosen).find(|form| rest + self.size(*form) <= room) else { return used };
        self.chosen = Some(form);
        rest + self.size(form)
    }

    /// Whether it tells how far the figures can be trusted.
    fn is_doubt(&self) -> bool {
        matches!(self.fact, Fact::EmployeesOnly | Fact::Mixture)
    }

    /// Whether it tells pay in the third form or a later one, which do not name all.
    fn is_partial_pay(&self) -> bool {
        self.fact == Fact::Pay && self.chosen >= Some(2)
    }

    /// How many words a form has.
    fn size(&self, form: usize) -> usize {
        self.forms.get(form).map_or(0, |words| count(words))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::{Answer, Pay};
    use crate::dataset::Dataset;

    fn comparison(slugs: &[&str]) -> Comparison {
        let dataset = Dataset::bundled();
        let occupations: Vec<_> =
            slugs.iter().map(|slug| dataset.find(slug).expect("an occupation")).collect();
        Comparison::new(&occupations, &dataset, Pay::Yearly)
    }

    fn piece(forms: &[&str], rescue: &[&str]) -> Piece {
        let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        Piece {
            fact: Fact::Mixture,
            goes_on: false,
            forms: owned(forms),
            whole: 0,
            rescue: owned(rescue),
            rank: 0,
            chosen: None,
        }
    }

    #[test]
    fn where_there_is_no_room_for_a_sentence_the_first_makeshift_that_fits_is_told() {
        let told = |room: usize| {
            let mut pieces = [piece(&["one two three four five"], &["one two three four", "one two three"])];
            let used = tell(&mut pieces, &[0], 0, room);
            let [Piece { forms, chosen, .. }] = pieces;
            (used, chosen.map(|form| forms[form].clone()).unwrap_or_default())
        };
        assert_eq!(told(5), (5, "one two three four five".to_owned()));
        assert_eq!(told(4), (4, "one two three four".to_owned()));
        assert_eq!(told(3), (3, "one two three".to_owned()));
        assert_eq!(told(2), (0, String::new()));
    }

    #[test]
    fn what_goes_on_is_told_behind_a_sentence_that_is_told_by_name() {
        let told = |fact: Fact, chosen: Option<usize>| {
            let head = Piece { fact, chosen, ..piece(&["by name", "shorter", "in part"], &[]) };
            let rest = Piece { goes_on: true, ..piece(&[", and more"], &[", more"]) };
            let mut pieces = [head, rest];
            let used = tell(&mut pieces, &[1], 0, 9);
            (used, pieces[1].chosen)
        };
        assert_eq!(told(Fact::Pay, Some(1)), (2, Some(0)));
        assert_eq!(told(Fact::Pay, None), (0, None), "there is no sentence to go on with");
        assert_eq!(told(Fact::Pay, Some(2)), (0, None), "pay that does not name all");
        assert_eq!(told(Fact::Growth, Some(2)), (2, Some(0)), "only pay does not name all in its third form");
    }

    #[test]
    fn a_mixture_beside_whose_day_there_is_no_word_costs_nothing_that_is_told_beside_it() {
        let managers = comparison(&["other-managers"]);
        let with_day = "one two three four five six seven eight nine";
        let facts = [Fact::Entry, Fact::Pay, Fact::Growth, Fact::Openings, Fact::EmployeesOnly];
        assert_eq!(answer(&managers, &[with_day], "").1, facts);
        let (text, without_day) = answer(&managers, &[""], "");
        assert_eq!(without_day, [&facts[..], &[Fact::Mixture]].concat());
        assert!(text.ends_with(" Miscellaneous managers are a mixture of jobs."), "{text}");
    }

    #[test]
    fn mixtures_are_told_together_by_name_or_by_what_they_are_called() {
        let [nurses, managers, surgeons] = ["registered-nurses", "other-managers", "other-surgeons"];
        let of = |slugs: &[&str]| mixtures(&comparison(slugs));
        assert_eq!(of(&[managers, surgeons]), ["both are mixtures of jobs"]);
        assert_eq!(of(&[managers, surgeons, "other-engineers"]), ["all are mixtures of jobs"]);
        let one = ["miscellaneous managers are a mixture of jobs"];
        assert_eq!([of(&[managers]), of(&[nurses, managers])], [one, one], "nothing shorter says it");
        assert_eq!(
            of(&[nurses, managers, surgeons]),
            [
                "miscellaneous managers and miscellaneous surgeons are mixtures of jobs",
                "those called miscellaneous are mixtures of jobs",
            ]
        );
        let three = comparison(&["elementary-school-teachers", nurses, "cashiers"]);
        let three = Comparison { answer: Answer { mixtures: vec![0, 1], ..three.answer.clone() }, ..three };
        let by_name = ["elementary school teachers and registered nurses are mixtures of jobs"];
        assert_eq!(mixtures(&three), by_name, "no name calls them miscellaneous");
    }
}
