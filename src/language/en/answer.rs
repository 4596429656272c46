//! The first claims as one paragraph.
//!
//! Each claim has a sentence or a part of one, in full and in shorter forms. As many as fit are told in the
//! order of how much they matter, each as short as it can be; then each is told as fully as there is room for.
//! What is told leaves room for the longest day's work, so that it is the same whether its words are at hand.

use super::entry;
use super::names::{name, sentence};
use super::number::list;
use super::outlook;
use super::pay::Telling;
use super::skills;
use crate::comparison::{Comparison, Fact};

/// The most words of a paragraph on one, and on several.
const MAX_WORDS: [usize; 2] = [60, 75];
/// Pieces of this rank and above are told where the others leave room.
const LESSER: u8 = 3;
/// The most words that tell of a day's work.
const DAY: usize = 12;

/// A sentence, or a part that goes on with the sentence before.
struct Piece {
    fact: Fact,
    /// Whether it goes on with the sentence before, and is told with it only.
    goes_on: bool,
    /// In full, then shorter.
    forms: Vec<String>,
    /// How early it is told: the lowest first.
    rank: u8,
    /// Which form is told.
    told: Option<usize>,
}

/// The paragraph without a day's work and what was said before, and what it tells.
pub(super) fn answer(comparison: &Comparison, days: &[&str], said: &str) -> (String, Vec<Fact>) {
    let mut pieces = pieces(comparison);
    let names: usize = comparison.subjects.iter().map(|subject| count(&name(&subject.name))).sum();
    let room = |days: usize| match comparison.subjects.len() {
        many @ 1..=2 => MAX_WORDS[many - 1].saturating_sub(3 + names + days + count(said)),
        _ => MAX_WORDS[1].saturating_sub(count(said)),
    };
    choose(&mut pieces, room(comparison.subjects.len() * DAY));
    lengthen(&mut pieces, room(days.iter().map(|day| count(day)).sum()));
    let mut text = String::new();
    for piece in &pieces {
        let Some(words) = piece.told.and_then(|form| piece.forms.get(form)) else { continue };
        if piece.goes_on {
            text.truncate(text.trim_end_matches('.').len());
            text.push_str(words);
            text.push('.');
        } else {
            let space = if text.is_empty() { "" } else { " " };
            text.push_str(&format!("{space}{}", sentence(words)));
        }
    }
    let told = pieces.iter().filter(|piece| piece.told.is_some()).map(|piece| piece.fact).collect();
    (text, told)
}

/// What a day in each of one or two consists of; nothing unless the words of all are at hand.
pub(super) fn day(comparison: &Comparison, days: &[&str]) -> Option<String> {
    if days.iter().any(|day| day.is_empty()) {
        return None;
    }
    let name = |place: usize| name(&comparison.subjects[place].name);
    match (comparison.subjects.as_slice(), days) {
        ([_], [day]) => Some(sentence(&format!("{} spend the day {day}", name(0)))),
        ([_, _], [first, second]) => {
            Some(sentence(&format!("{} spend the day {first}; {}, {second}", name(0), name(1))))
        }
        _ => None,
    }
}

fn count(text: &str) -> usize {
    text.split_whitespace().count()
}

fn pieces(comparison: &Comparison) -> Vec<Piece> {
    let (answer, subjects) = (&comparison.answer, comparison.subjects.as_slice());
    let mut pieces = Vec::new();
    let mut add = |fact, goes_on, rank, forms: Vec<String>| {
        pieces.push(Piece { fact, goes_on, forms, rank, told: None });
    };
    if let Some(entries) = &answer.entries {
        add(Fact::Entry, false, 1, entry::forms(subjects, entries));
    }
    let telling = answer.pay.as_ref().map(|earnings| Telling::new(comparison, earnings));
    let mut honesty: Option<(Fact, String)> = None;
    if let Some(telling) = &telling {
        add(Fact::Pay, false, 0, telling.pay());
        if let Some(reach) = telling.reach() {
            add(Fact::Reach, true, 4, reach);
        }
        if let Some(averages) = telling.averages() {
            add(Fact::Averages, false, 0, averages);
        }
        honesty = telling.other_unit(comparison).map(|words| (Fact::OtherUnit, words));
    }
    if let Some(growth) = &answer.growth {
        add(Fact::Growth, false, 3, outlook::growth(subjects, growth));
        if let Some(openings) = answer.openings.as_ref().filter(|all| {
            // Of fewer than 50 it is not known that there are any.
            subjects.len() < 3 && all.iter().all(|count| *count >= 50)
        }) {
            add(Fact::Openings, true, 6, vec![outlook::openings(openings)]);
        }
    }
    if let Some(asks) = &answer.asks {
        add(Fact::Row(asks.skill), false, 5, vec![skills::asked(comparison, asks)]);
    }
    let who = |places: &[usize]| match places.len() == subjects.len() && subjects.len() == 2 {
        true => "both".to_owned(),
        false => list(&places.iter().map(|place| name(&subjects[*place].name)).collect::<Vec<_>>()),
    };
    if !answer.employees_only.is_empty() {
        let who = match who(&answer.employees_only) {
            both if both == "both" => "of both".to_owned(),
            names => names,
        };
        honesty.get_or_insert((
            Fact::EmployeesOnly,
            format!("most {who} are self-employed and not counted in pay"),
        ));
    }
    if !answer.mixtures.is_empty() {
        let who = who(&answer.mixtures);
        honesty.get_or_insert((Fact::Mixture, format!("{who} are a mixture of jobs")));
    }
    if let Some((fact, words)) = honesty {
        add(fact, false, 2, vec![words]);
    }
    pieces
}

/// Chooses which pieces are told, each in its shortest form but for pay: who earns how much more is told by name
/// before lesser things are told at all.
fn choose(pieces: &mut [Piece], room: usize) {
    let mut order: Vec<usize> = (0..pieces.len()).collect();
    order.sort_by_key(|at| pieces[*at].rank);
    let (first, lesser): (Vec<usize>, Vec<usize>) =
        order.into_iter().partition(|at| pieces[*at].rank < LESSER);
    let mut used = tell(pieces, &first, 0, room);
    if let Some(pay) = pieces.iter_mut().find(|piece| piece.fact == Fact::Pay && piece.told == Some(2)) {
        let longer = pay.size(1).saturating_sub(pay.size(2));
        if used + longer <= room {
            pay.told = Some(1);
            used += longer;
        }
    }
    tell(pieces, &lesser, used, room);
}

/// Tells those at these places that there is room for, and says how many words are used then.
fn tell(pieces: &mut [Piece], order: &[usize], mut used: usize, room: usize) -> usize {
    for at in order.iter().copied() {
        let Some(shortest) = pieces[at].forms.len().checked_sub(1) else { continue };
        let is_alone = pieces[at].goes_on && pieces[..at].last().is_some_and(|head| head.told.is_none());
        let words = pieces[at].size(shortest);
        if !is_alone && used + words <= room {
            pieces[at].told = Some(shortest);
            used += words;
        }
    }
    used
}

/// Tells each piece that is told as fully as there is room for, the first in rank first.
fn lengthen(pieces: &mut [Piece], room: usize) {
    let mut used: usize = pieces.iter().filter_map(|piece| Some(piece.size(piece.told?))).sum();
    let mut order: Vec<usize> = (0..pieces.len()).collect();
    order.sort_by_key(|at| pieces[*at].rank);
    for at in order {
        // What goes on with a sentence that names nobody stays short as well.
        let head = pieces[..at].iter().rev().find(|piece| !piece.goes_on);
        let is_nameless =
            head.is_some_and(|head| head.forms.len() > 1 && head.told == Some(head.forms.len() - 1));
        let piece = &mut pieces[at];
        if piece.goes_on && is_nameless {
            continue;
        }
        let Some(told) = piece.told else { continue };
        let rest = used - piece.size(told);
        if let Some(form) = (0..told).find(|form| rest + piece.size(*form) <= room) {
            used = rest + piece.size(form);
            piece.told = Some(form);
        }
    }
}

impl Piece {
    /// How many words a form has.
    fn size(&self, form: usize) -> usize {
        self.forms.get(form).map_or(0, |words| count(words))
    }
}
