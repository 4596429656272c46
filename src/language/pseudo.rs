//! English with a mark at both ends of each text, for the crate's own tests: what a reader reads outside of marks
//! was not said by the language. It shows as well what another language takes: a module with these names, chosen
//! in `language.rs`.

use std::cell::Cell;
use std::ops::Deref;

pub use super::en::*;
use super::{Label, en};
use crate::comparison::{
    Band, Charts, Comparison, Line, Path, Pay, PlacedLine, Prices, Row, RowId, Section, Spot, Spread, Subject,
};
use crate::occupation::{Group, Missing, Name, Note, Reason, Source, Unit, Value};
use crate::place::{AreaKind, Areas, Years};

/// What stands around a text.
pub(crate) const MARKS: [char; 2] = ['⟦', '⟧'];

thread_local! {
    /// Whether it is spoken. Tests of anything else read plain English.
    static IS_SPOKEN: Cell<bool> = const { Cell::new(false) };
}

/// Does something in this language.
pub(crate) fn speaking<T>(work: impl FnOnce() -> T) -> T {
    IS_SPOKEN.set(true);
    let done = work();
    IS_SPOKEN.set(false);
    done
}

/// What the language says.
trait Said {
    /// With marks, if the language is spoken.
    fn marked(self) -> Self;
}

impl Said for String {
    fn marked(self) -> String {
        let [begin, end] = MARKS;
        if IS_SPOKEN.get() && !self.is_empty() { format!("{begin}{self}{end}") } else { self }
    }
}

impl Said for &str {
    fn marked(self) -> Self {
        if IS_SPOKEN.get() { self.to_owned().marked().leak() } else { self }
    }
}

impl<T: Said> Said for Option<T> {
    fn marked(self) -> Option<T> {
        self.map(T::marked)
    }
}

impl<T: Said> Said for Vec<T> {
    fn marked(self) -> Vec<T> {
        self.into_iter().map(T::marked).collect()
    }
}

impl<T: Said, const N: usize> Said for [T; N] {
    fn marked(self) -> [T; N] {
        self.map(T::marked)
    }
}

impl Said for Part {
    fn marked(self) -> Part {
        (self.0.marked(), self.1.marked())
    }
}

impl Said for Told {
    fn marked(self) -> Told {
        Told { topic: self.topic.marked(), sentence: self.sentence.marked(), ..self }
    }
}

/// The sentences of a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prose(en::Prose);

impl Prose {
    /// As in English.
    pub fn new(comparison: &Comparison, days: &[&str]) -> Prose {
        let prose = en::Prose::new(comparison, days);
        Prose(en::Prose {
            day: prose.day.marked(),
            answer: prose.answer.marked(),
            keys: prose.keys.marked(),
            facts: prose.facts,
        })
    }

    /// As in English.
    pub fn of(&self, section: Section, comparison: &Comparison) -> Vec<String> {
        self.0.of(section, comparison).marked()
    }
}

impl Deref for Prose {
    type Target = en::Prose;

    fn deref(&self) -> &en::Prose {
        &self.0
    }
}

/// The levels of education. Who draws them does so at any time, so their marks are there always.
pub const SHORT_LEVELS: [&str; en::SHORT_LEVELS.len()] = ["⟦0⟧", "⟦1⟧", "⟦2⟧", "⟦3⟧", "⟦4⟧", "⟦5⟧", "⟦6⟧"];

/// Items in a list.
pub fn list<S: AsRef<str>>(items: &[S]) -> String {
    en::list(items).marked()
}

/// What English says, with marks.
macro_rules! said {
    ($(fn $name:ident($($given:ident: $kind:ty),* $(,)?) -> $returned:ty;)*) => {$(
        #[allow(missing_docs, reason = "as in English")]
        pub fn $name($($given: $kind),*) -> $returned {
            en::$name($($given),*).marked()
        }
    )*};
}

said! {
    fn all_of(name: &Name) -> String;
    fn all_occupations(comparison: &Comparison) -> String;
    fn and_more(names: &[String], more: usize) -> String;
    fn axis(steps: i32, unit: Unit) -> String;
    fn axis_money(steps: i32, unit: Unit) -> String;
    fn back_to_the_nation(column: Option<usize>) -> String;
    fn bad_value(value: &str, option: &str, allowed: &[&str]) -> String;
    fn band(comparison: &Comparison, column: usize, band: Option<Band>) -> String;
    fn banner(comparison: &Comparison) -> Option<String>;
    fn beside_schooling(comparison: &Comparison, place: usize) -> Option<String>;
    fn best_metros(name: &Name, areas: &[(&str, String)]) -> String;
    fn breaks_drawn(first: u16, last: u16) -> String;
    fn not_drawn(by_the_year: &[&Name]) -> Option<String>;
    fn browse(group: Group) -> String;
    fn category(name: &str) -> &str;
    fn change(steps: i32, unit: Unit) -> String;
    fn claim(comparison: &Comparison) -> String;
    fn column_name(subjects: &[Subject], column: usize) -> String;
    fn common(items: &[String]) -> String;
    fn common_place(subjects: &[Subject]) -> Option<String>;
    fn copied(is_link: bool, worked: bool) -> String;
    fn direction(comparison: &Comparison, path: &Path) -> String;
    fn figure(steps: i32, unit: Unit) -> String;
    fn figure_or_why(amount: Result<i32, Missing>, unit: Unit) -> String;
    fn found(count: usize) -> String;
    fn group(group: Group) -> String;
    fn group_heading(group: Group) -> String;
    fn group_summary(group: Group) -> String;
    fn growth_drawn(period: &str) -> String;
    fn heading(comparison: &Comparison) -> String;
    fn in_month(month: &str) -> String;
    fn kind_of_place(kind: AreaKind) -> &'static str;
    fn kinds_of_place(kind: AreaKind) -> &'static str;
    fn label(row: RowId, section: Section) -> &'static str;
    fn least_employees(least: i32) -> String;
    fn levels_of(name: &str, shares: &[(&str, i32)]) -> String;
    fn map_drawn(occupations: usize, prices: Prices) -> String;
    fn matched(title: &str) -> String;
    fn median_of(name: &Name, unit: Unit) -> String;
    fn metros_listed() -> &'static str;
    fn missing(missing: Missing) -> &'static str;
    fn more_unknown(count: usize) -> String;
    fn named_twice(name: &str) -> String;
    fn not_shown(absent: &[PlacedLine<'_>]) -> Option<String>;
    fn note(note: Note<'_>) -> String;
    fn now_showing(heading: &str) -> String;
    fn of_the_nation(label: &str) -> String;
    fn official_skills(skills: &[(String, i32)]) -> Option<String>;
    fn outlook(steps: i32) -> &'static str;
    fn over_time(all: &[(&Name, &Years)], price_year: u16) -> Vec<String>;
    fn own_place(subjects: &[Subject], column: usize) -> Option<String>;
    fn paid_more(name: &Name, occupations: usize) -> String;
    fn path(path: &Path) -> Vec<Part>;
    fn pay_drawn(subject: &Subject, charts: &Charts, place: usize, unit: Unit) -> Option<String>;
    fn pay_in(area: &str) -> String;
    fn pay_in_summary(area: &str) -> String;
    fn pay_of_ranked(rank: usize) -> String;
    fn pay_over_time(hourly: bool, year: u16) -> String;
    fn picker(place: usize) -> String;
    fn place_picker(column: Option<usize>) -> String;
    fn places_withheld(count: usize) -> String;
    fn range_ends() -> [&'static str; 2];
    fn reason(reason: Reason) -> String;
    fn released(source: &Source) -> String;
    fn remove(subjects: &[Subject], column: usize) -> String;
    fn row_label(row: RowId) -> &'static str;
    fn rows_hidden(count: usize) -> String;
    fn rows_shown(count: usize) -> String;
    fn say(label: Label) -> &'static str;
    fn scores_drawn(order: Scores) -> String;
    fn scores_of(skill: &str, scores: &[(&str, i32)]) -> String;
    fn section(section: Section) -> &'static str;
    fn share(tenths: i32) -> String;
    fn skill(name: &str) -> &str;
    fn start_in_short(comparison: &Comparison, place: usize) -> Option<String>;
    fn spot_told(area: &str, names: &[Name], spot: &Spot, unit: Unit) -> String;
    fn spread(spread: &Spread, unit: Unit) -> String;
    fn stepped(name: &str, at: usize, of: usize) -> String;
    fn swap(subjects: &[Subject], column: usize) -> String;
    fn text(line: &Line, place: usize) -> Option<String>;
    fn told_pay(pay: Pay) -> &'static str;
    fn told_prices(national: bool) -> &'static str;
    fn told_average(is_on: bool) -> &'static str;
    fn under_or_over(percent: i32) -> &'static str;
    fn unit(unit: Unit) -> &'static str;
    fn unknown(name: &str, lacks_titles: bool, has_picker: bool) -> String;
    fn unknown_group(name: &str) -> String;
    fn unknown_place(name: &str) -> String;
    fn value(value: &Value, row: &Row) -> Option<String>;
    fn versus(one: &str, other: &str) -> String;
    fn what_they_do(name: &Name) -> String;
    fn where_it_pays(names: &[Name], spots: &[Spot], areas: &Areas, unit: Unit, prices: Prices) -> Option<String>;
    fn whole_percent(tenths: i32) -> String;
    fn whole_share(percent: i32) -> String;
    fn with_article(name: &Name) -> String;
    fn without_figures(name: &Name) -> String;
    fn without_local_pay(name: &Name, why: Missing) -> String;
    fn without_places() -> &'static str;
    fn without_words(name: &Name) -> String;
    fn year_line(name: &Name, ends: Option<((u16, i32), (u16, i32))>, unit: Unit) -> String;
    fn your_pay(pay: Pay) -> &'static str;
}
