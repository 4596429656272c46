//! Where it pays: a map of the states, the same as a table, and the metro areas that pay most and employ most.

use yew::prelude::*;

use super::Page;
use super::drawing::Drawing;
use super::located::Located;
use crate::comparison::{Look, most_jobs};
use crate::language::{self, Label, say};
use crate::occupation::{Name, Unit};
use crate::place::{AreaId, AreaKind, Areas, Local};
use crate::widget::charts::Tiles;
use crate::widget::marks::{mark, numbered};
use crate::widget::sortable::Sortable;

/// How many metro areas are listed.
const MAX_LISTED: usize = 10;

/// How many of them are shown before the reader asks for more.
const LISTED_AT_FIRST: usize = 5;

impl Page<'_> {
    pub(super) fn where_it_pays(&self) -> Html {
        if !self.model.dataset.is_bundled() {
            return Html::default();
        }
        html! {
            <section class="nearby">
                { self.head("where-it-pays", say(Label::WhereItPays)) }
                { self.once_here("room-of-map", |areas, located| self.map(areas, located)) }
            </section>
        }
    }

    fn look(&self) -> Look {
        let choices = self.model.state.choices;
        Look { pay: choices.pay, prices: choices.prices }
    }

    fn map(&self, areas: &Areas, located: &[Located]) -> Html {
        let look = self.look();
        let is_paid = |of: &&Located| look.unpublished(&of.local, areas).is_none();
        let (located, unpaid): (Vec<&Located>, Vec<&Located>) = located.iter().partition(is_paid);
        let locals: Vec<&Local> = located.iter().map(|of| &*of.local).collect();
        let names: Vec<Name> = located.iter().map(|of| of.name.clone()).collect();
        let spots = look.spots(&locals, areas, &[AreaKind::State, AreaKind::Territory]);
        let unit = look.pay.unit();
        let chosen: AttrValue = self.model.state.place.clone().into();
        let drawing = Drawing { areas, located: &located, unit, names: &names, spots: &spots };
        let all = unpaid.len() + located.len();
        html! {
            <>
                { for language::where_it_pays(&names, &spots, areas, unit, look.prices).map(|text| html! { <p>{ text }</p> }) }
                { for unpaid.iter().filter_map(|of| Some((&of.name, look.unpublished(&of.local, areas)?))).map(|(name, why)| html! {
                    <p class="quiet">{ language::without_local_pay(name, why) }</p>
                }) }
                if !located.is_empty() {
                <figure class={numbered("chart map of-", located.len())} part="chart">
                    <Tiles tiles={drawing.tiles()} chosen={chosen.clone()} send={self.send.clone()} />
                    { drawing.key() }
                    <figcaption>{ language::map_drawn(located.len(), look.prices) }</figcaption>
                </figure>
                <details class="more">
                    <summary>{ say(Label::StatesAsTable) }</summary>
                    <Sortable
                        caption={say(Label::WhereItPays)}
                        heads={drawing.heads()}
                        rows={drawing.rows()}
                        {chosen}
                        send={self.send.clone()}
                    />
                </details>
                }
                <div class={numbered("columns metros of-", all)}>
                    { for located.iter().chain(&unpaid).map(|of| self.metros(areas, of, look)) }
                </div>
                <p class="quiet">{ language::metros_listed() }</p>
            </>
        }
    }

    /// The metro areas that pay an occupation most, and those that employ most of it.
    fn metros(&self, areas: &Areas, of: &Located, look: Look) -> Html {
        let unit = look.pay.unit();
        let paid = look.best_paying(&of.local, areas, MAX_LISTED).into_iter();
        let employing = most_jobs(&of.local, areas, MAX_LISTED).into_iter();
        html! {
            <section class={numbered("column place-", of.column + 1)} key={of.name.slug.clone()}>
                <@{self.heading(2)}>{ mark(of.column) }{ of.name.short_heading() }</@>
                { self.ranking(Label::MetrosPayMost, areas, paid.map(|(id, pay)| (id, language::figure_or_why(pay, unit)))) }
                { self.ranking(Label::MetrosEmployMost, areas, employing.map(|(id, jobs)| (id, language::figure(jobs, Unit::Jobs)))) }
            </section>
        }
    }

    fn ranking(&self, label: Label, areas: &Areas, ranked: impl Iterator<Item = (AreaId, String)>) -> Html {
        let row = |(id, figure)| html! { <li><span>{ &areas.get(id).name }</span><b>{ figure }</b></li> };
        let mut rows: Vec<Html> = ranked.map(row).collect();
        if rows.is_empty() {
            return Html::default();
        }
        let more = rows.split_off(rows.len().min(LISTED_AT_FIRST));
        html! {
            <>
                <@{self.heading(3)}>{ say(label) }</@>
                <ol class="ranking">{ for rows }</ol>
                if !more.is_empty() {
                    <details><summary>{ say(Label::ShowMore) }</summary><ol class="ranking">{ for more }</ol></details>
                }
            </>
        }
    }
}
