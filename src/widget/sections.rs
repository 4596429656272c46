//! The page below the bar, in the order in which a reader asks: the answer, the cards, the key differences,
//! then section by section.

mod browse;
mod drawing;
mod located;
mod own_pay;
mod path;
mod places;
mod years;

use std::ops::Range;

use yew::prelude::*;
use yew::virtual_dom::Key;

use super::choice::Choice;
use super::marks::{action, mark, numbered};
use super::message::Message;
use super::model::Model;
use super::part::Part;
use super::table::{self, Table};
use super::{cards, charts, contents, dom, slice, slices, sources, words};
use crate::comparison::{Comparison, Line, PlacedLine, RowId, Section};
use crate::language::{self, Label, Prose, say};

/// What stands below the bar.
pub(super) fn view(model: &Model, id: &str, send: &Callback<Message>) -> Html {
    let page = Page { model, id, send };
    let slices = if model.state.is_full() {
        page.full()
    } else if model.state.is_table() {
        page.as_table()
    } else {
        vec![page.slice(slices::ANSWER, "answer", || page.in_one_piece())]
    };
    html! { { for slices } }
}

/// What is drawn, what its ids begin with, and where it sends what the reader does.
struct Page<'a> {
    model: &'a Model,
    id: &'a str,
    send: &'a Callback<Message>,
}

impl Page<'_> {
    fn comparison(&self) -> &Comparison {
        self.model.comparison()
    }

    fn prose(&self) -> &Prose {
        self.model.prose()
    }

    /// The name of a heading so many levels below the main one.
    fn heading(&self, below: u8) -> String {
        self.model.options.heading_level.tag(below)
    }

    /// The heading of a section, which links within the page lead to.
    fn head(&self, id: &str, text: &'static str) -> Html {
        html! { <@{self.heading(1)} id={format!("{}-{id}", self.id)} tabindex="-1">{ text }</@> }
    }

    /// All that is drawn where nothing is compared. What only this calls is in the second chunk of the module.
    #[inline(never)]
    fn in_one_piece(&self) -> Html {
        match self.model.state.group {
            Some(group) => self.group(group),
            None => self.empty(),
        }
    }

    /// The parts that are asked for, between the answer and the sources.
    fn full(&self) -> Vec<Html> {
        let (first, rest) = self.model.parts();
        let answer = || {
            html! {
                <>
                    { self.answer() }
                    { contents::view(self.model, self.id, &[&first[..], &rest[..]].concat(), self.send) }
                    { self.chooser() }
                </>
            }
        };
        let mut all = vec![
            self.slice(slices::ANSWER, "answer", answer),
            self.slice(slices::CARDS, "first", || self.part_by_part(&first)),
        ];
        let next = rest
            .iter()
            .zip(slices::of_parts(&rest))
            .map(|(part, slices)| self.slice(slices.clone(), part.id(), || self.part(*part, slices)));
        let count = slices::Count::of(&rest).all;
        let sources = self.slice(count - 1..count, "sources", || self.sources());
        all.push(self.of_this_page(next.chain([sources])));
        all
    }

    /// What stands there of another page goes at once: to make it wider or narrower takes longer.
    fn of_this_page(&self, next: impl Iterator<Item = Html>) -> Html {
        html! { <key={self.model.page}>{ for next }</> }
    }

    fn part_by_part(&self, parts: &[Part]) -> Html {
        html! { { for parts.iter().map(|part| self.part(*part, slices::CARDS)) } }
    }

    /// A part, with its slices.
    fn part(&self, part: Part, slices: Range<usize>) -> Html {
        match part {
            Part::Cards => cards::view(self.model, &self.heading(1)),
            Part::Key => self.key_differences(),
            Part::Related => self.compare_with(),
            next => self.next_part(next, slices),
        }
    }

    /// A part below what a reader sees first. What only this calls is in the second chunk of the module.
    #[inline(never)]
    fn next_part(&self, part: Part, slices: Range<usize>) -> Html {
        match part {
            Part::Overview => self.section(Section::Overview, || self.outlook(), slices),
            Part::Work => self.what_they_do(),
            Part::Salary => self.section(Section::Salary, || self.salary(), slices),
            Part::Education => self.section(Section::Education, || charts::levels(self.comparison()), slices),
            late => self.late_part(late, slices),
        }
    }

    /// A part of those that [`Part::is_late`] names. What only this calls is in the third chunk of the module.
    #[inline(never)]
    fn late_part(&self, part: Part, slices: Range<usize>) -> Html {
        match part {
            Part::Places => self.where_it_pays(),
            Part::Years => self.over_time(),
            Part::Demographics => self.section(Section::Demographics, || self.who_works_there(), slices),
            Part::Duties => self.duties(),
            Part::Skills => self.skills(slices),
            Part::Path => self.path(),
            Part::Cards
            | Part::Key
            | Part::Overview
            | Part::Work
            | Part::Salary
            | Part::Education
            | Part::Related => Html::default(),
        }
    }

    fn slice(&self, slices: Range<usize>, key: impl Into<Key>, content: impl FnOnce() -> Html) -> Html {
        slice::view(&self.model.slices, slices, key, content)
    }

    /// The answer, all rows in one table whose header stays in sight, and the sources.
    fn as_table(&self) -> Vec<Html> {
        let answer = || html! { <>{ self.answer() }{ self.chooser() }</> };
        let rows = self.slice(slices::ROWS, "rows", || self.table());
        let sources = self.slice(slices::ROWS.end..slices::ROWS.end + 1, "sources", || self.sources());
        vec![self.slice(slices::ANSWER, "answer", answer), self.of_this_page([rows, sources].into_iter())]
    }

    /// All rows. What only this calls is in the second chunk of the module.
    #[inline(never)]
    fn table(&self) -> Html {
        let comparison = self.comparison();
        let lines: Vec<PlacedLine<'_>> = comparison.lines.iter().map(Line::placed).collect();
        self.in_slices(&lines, &language::heading(comparison), slices::ROWS)
    }

    /// A table of those of these lines that are on the page, some in each of its slices. A row stays in its slice
    /// whatever others are there, and so open if the reader opened it.
    fn in_slices(&self, lines: &[PlacedLine<'_>], caption: &str, slices: Range<usize>) -> Html {
        let table = Table::of(self.comparison(), &self.shown(lines));
        let pieces = lines.chunks(lines.len().div_ceil(slices.len()).max(1)).enumerate();
        let slice = |piece: usize| self.model.slices.of_rows(&slices, piece);
        let rows =
            pieces.map(|(piece, lines)| self.slice(slice(piece), piece, || table.rows(&self.shown(lines))));
        html! {
            <>
                { table.view(caption, html! { { for rows } }) }
                { self.slice(slice(slices.len() - 1), "note", || table.note()) }
            </>
        }
    }

    /// Those of the lines that are on the page.
    fn shown<'c>(&self, lines: &[PlacedLine<'c>]) -> Vec<PlacedLine<'c>> {
        lines.iter().copied().filter(|placed| self.model.shows(placed.line)).collect()
    }

    /// The heading, the summary and its sources.
    fn answer(&self) -> Html {
        let comparison = self.comparison();
        let names = comparison.subjects.iter().enumerate().map(|(place, subject)| {
            let name = if place == 0 { subject.name.heading() } else { subject.name.singular.clone() };
            let own = language::own_place(&comparison.subjects, place);
            html! {
                // A name is broken only where it is longer than the line.
                <>
                    if place > 0 { { " " } }
                    <span>
                        if place > 0 { <small>{ say(Label::Versus) }</small>{ "\u{a0}" } }
                        { name }
                        { for own.map(|place| html! { <>{ " " }<small>{ place }</small></> }) }
                    </span>
                </>
            }
        });
        html! {
            <header class="answer" part="summary">
                <@{self.heading(0)} class="title" tabindex="-1">
                    { for names }
                    { for language::common_place(&comparison.subjects).map(|place| html! { <>{ " " }<small>{ place }</small></> }) }
                </@>
                { for self.matched_titles() }
                <p class="summary">{ self.day() }{ &self.prose().answer }</p>
                <p class="line-of-sources">{ sources::line(comparison) }</p>
                { action() }
            </header>
        }
    }

    /// What a day consists of, or the room that it will take.
    fn day(&self) -> Html {
        let (day, count) = (self.prose().day.as_ref(), self.comparison().subjects.len());
        let is_coming = count < 3 && self.model.awaits_words();
        if day.is_none() && !is_coming {
            return Html::default();
        }
        html! { <><span class={numbered("day of-", count)}>{ for day }</span>{ " " }</> }
    }

    /// Says by which job titles occupations were found.
    fn matched_titles(&self) -> impl Iterator<Item = Html> + '_ {
        self.comparison().subjects.iter().enumerate().filter_map(|(place, subject)| {
            let title = self.model.matched(subject.index)?;
            let text = format!("{title} → {}", subject.name.plural);
            Some(html! { <p class="matched">{ mark(place) }{ text }</p> })
        })
    }

    /// On a phone, which two of three or four are in sight.
    fn chooser(&self) -> Html {
        let subjects = &self.comparison().subjects;
        if subjects.len() < 3 {
            return Html::default();
        }
        let side = |side: usize, label: Label| {
            let shown = self.model.in_sight[side];
            let onchange = self
                .send
                .reform(move |event: Event| Message::InSight(side, dom::selected(&event).unwrap_or(shown)));
            html! {
                <select aria-label={say(label)} {onchange}>
                    { for (0..subjects.len()).map(|place| html! {
                        <option selected={place == shown}>{ language::column_name(subjects, place) }</option>
                    }) }
                </select>
            }
        };
        html! {
            <div class="chooser" role="group" aria-label={say(Label::TwoAtATime)}>
                <span class="quiet" aria-hidden="true">
                    { say(if subjects.len() == 3 { Label::TwoOfThree } else { Label::TwoOfFour }) }
                </span>
                { side(0, Label::OnTheLeft) }
                { side(1, Label::OnTheRight) }
            </div>
        }
    }

    fn key_differences(&self) -> Html {
        let keys = &self.prose().keys;
        if keys.is_empty() {
            return Html::default();
        }
        let rows: Vec<RowId> = keys.iter().map(|key| key.row).collect();
        html! {
            <section>
                { self.head("key", say(Label::KeyDifferences)) }
                <dl class="key-differences">
                    { for keys.iter().map(|key| html! { <div><dt>{ key.topic }</dt><dd>{ &key.sentence }</dd></div> }) }
                </dl>
                { sources::cite(self.comparison(), None, &rows) }
            </section>
        }
    }

    /// A section with its chart, which is drawn with the first of its slices, above its table, with the others.
    fn section(&self, section: Section, above: impl FnOnce() -> Html, slices: Range<usize>) -> Html {
        let (first, table) = slices::divided(slices);
        html! {
            <section>
                { self.head(section.id(), language::section(section)) }
                { self.slice(first, "above", above) }
                { self.slice(table.clone(), "table", || self.section_table(section, table)) }
            </section>
        }
    }

    fn section_table(&self, section: Section, slices: Range<usize>) -> Html {
        let comparison = self.comparison();
        let (figures, absent) = comparison.section(section);
        let none = if figures.is_empty() { Label::NoFigures } else { Label::NoDifferences };
        html! {
            <>
                if self.shown(&figures).is_empty() {
                    <p class="quiet">{ say(none) }</p>
                } else {
                    { self.in_slices(&comparison.placed_in(section), language::section(section), slices) }
                }
                { for language::not_shown(&absent).map(|text| html! { <p class="quiet">{ text }</p> }) }
            </>
        }
    }

    fn what_they_do(&self) -> Html {
        html! { <section class="plain">{ words::descriptions(self.model, self.send, &self.heading(1)) }</section> }
    }

    fn outlook(&self) -> Html {
        html! { <>{ charts::growth(self.comparison()) }{ self.sentences(Section::Overview) }</> }
    }

    fn salary(&self) -> Html {
        html! { <>{ charts::pay(self.comparison()) }{ self.own_pay() }{ self.sentences(Section::Salary) }</> }
    }

    /// What the section says in sentences.
    fn sentences(&self, section: Section) -> Html {
        html! { { for self.prose().of(section, self.comparison()).into_iter().map(|text| html! { <p>{ text }</p> }) } }
    }

    fn who_works_there(&self) -> Html {
        html! {
            <p class="quiet">
                { say(Label::WhoWorksThere) }
            </p>
        }
    }

    fn duties(&self) -> Html {
        html! {
            <section>
                { self.head("duties", say(Label::DutiesAndResponsibilities)) }
                { words::responsibilities(self.model, self.send, &self.heading(2)) }
            </section>
        }
    }

    /// The top skills, what is needed by both and more by one, then all scores on one scale, and with the last of its
    /// slices as a table.
    fn skills(&self, slices: Range<usize>) -> Html {
        let comparison = self.comparison();
        let (lines, absent) = comparison.section(Section::Skills);
        let shown = lines.into_iter().filter(|placed| self.model.shows(placed.line));
        let (top, scores): (Vec<PlacedLine<'_>>, Vec<PlacedLine<'_>>) =
            shown.partition(|placed| placed.line.row.id == RowId::TopSkills);
        let (first, last) = slices::divided(slices);
        html! {
            <section>
                { self.head("skills", language::section(Section::Skills)) }
                { self.slice(first, "above", || html! {
                    <>
                        if !top.is_empty() { { table::view(comparison, &top, say(Label::TopSkills)) } }
                        { self.sentences(Section::Skills) }
                        { charts::scores(comparison) }
                    </>
                }) }
                { self.slice(last, "scores", || html! {
                    if !scores.is_empty() {
                        <details class="more">
                            <summary>{ say(Label::ScoresAsTable) }</summary>
                            { table::view(comparison, &scores, say(Label::SkillScores)) }
                        </details>
                    }
                }) }
                { for language::not_shown(&absent).map(|text| html! { <p class="quiet">{ text }</p> }) }
            </section>
        }
    }

    fn sources(&self) -> Html {
        html! {
            <section part="sources">
                { self.head("sources", say(Label::Sources)) }
                { sources::table(self.comparison()) }
            </section>
        }
    }
}
