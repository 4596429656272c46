//! Where it pays: a map of the states, the same as a table, and the metro areas that pay most and employ most.

use std::rc::Rc;

use yew::prelude::*;

use super::Page;
use crate::comparison::{Lead, Look, Spot, most_jobs};
use crate::language::{self, Label, say};
use crate::occupation::{Missing, Name, Unit};
use crate::place::{Area, AreaId, AreaKind, Areas, Local};
use crate::widget::charts::{Tile, Tiles};
use crate::widget::marks::mark;
use crate::widget::message::Message;
use crate::widget::sortable::{PlaceRow, Sortable, SortedCell};

/// How many metro areas are listed.
const MOST_LISTED: usize = 10;

/// How many of them are shown before the reader asks for more.
const LISTED_AT_FIRST: usize = 5;

/// An occupation with its figures in places.
pub(super) struct Located {
    /// Its column, whose color and mark it has.
    pub(super) column: usize,
    pub(super) name: Name,
    pub(super) local: Rc<Local>,
}

impl Page<'_> {
    /// The occupations on show with their figures, each official one once; nothing before all are here.
    fn located(&self) -> Option<Vec<Located>> {
        let model = self.model;
        let mut located: Vec<Located> = Vec::new();
        for (column, occupation) in model.state.occupations().enumerate() {
            let occupation = model.dataset.get(occupation)?;
            let official = occupation.counted_with().unwrap_or(occupation);
            let name = official.name();
            if located.iter().all(|other| other.name.slug != name.slug) {
                let local = model.nearby.local(official).here()?.clone();
                located.push(Located { column, name, local });
            }
        }
        Some(located)
    }

    /// What stands in a section that needs the files of places: that, the room it will take, or why it is not there.
    pub(super) fn once_here(
        &self,
        room: &'static str,
        draw: impl FnOnce(&Areas, &[Located]) -> Html,
    ) -> Html {
        let nearby = &self.model.nearby;
        match (nearby.areas(), self.located()) {
            (Some(areas), Some(located)) => draw(areas, &located),
            _ if nearby.has_failed() => html! {
                <p class="notice">
                    { say(Label::PlacesDidNotLoad) }{ " " }
                    <button type="button" class="button" part="button" onclick={self.send.reform(|_| Message::RetryPlaces)}>
                        { say(Label::TryAgain) }
                    </button>
                </p>
            },
            _ => {
                let is_asked = !nearby.is_far();
                html! { <div class={classes!("room", room, is_asked.then_some("coming"))} aria-hidden="true"></div> }
            }
        }
    }

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
                <figure class={format!("chart map of-{}", located.len())} part="chart">
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
                <div class={format!("columns metros of-{all}")}>
                    { for located.iter().chain(&unpaid).map(|of| self.metros(areas, of, look)) }
                </div>
                <p class="quiet">{ language::metros_listed() }</p>
            </>
        }
    }

    /// The metro areas that pay an occupation most, and those that employ most of it.
    fn metros(&self, areas: &Areas, of: &Located, look: Look) -> Html {
        let unit = look.pay.unit();
        let paid = look.best_paying(&of.local, areas, MOST_LISTED).into_iter();
        let employing = most_jobs(&of.local, areas, MOST_LISTED).into_iter();
        html! {
            <section class={format!("column place-{}", of.column + 1)} key={of.name.slug.clone()}>
                <@{self.heading(2)}>{ mark(of.column) }{ of.name.short_heading() }</@>
                { self.ranking(Label::MetrosPayMost, areas, paid.map(|(id, pay)| (id, money(pay, unit)))) }
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

fn money(pay: Result<i32, Missing>, unit: Unit) -> String {
    match pay {
        Ok(pay) => language::figure(pay, unit),
        Err(why) => language::missing(why).to_owned(),
    }
}

/// What the map and its table show.
struct Drawing<'a> {
    areas: &'a Areas,
    located: &'a [&'a Located],
    unit: Unit,
    names: &'a [Name],
    spots: &'a [Spot],
}

/// From so many tenths of a percent on a lead is drawn stronger, and stronger still.
const STRONGER: [i32; 2] = [100, 250];

impl Drawing<'_> {
    fn tiles(&self) -> Vec<Tile> {
        let mut medians: Vec<i32> = self.spots.iter().filter_map(|spot| first(spot)).collect();
        medians.sort_unstable();
        let third = |pay: i32| medians.partition_point(|other| *other < pay) * 3 / medians.len().max(1);
        let tile = |spot: &Spot| {
            let area = self.areas.get(spot.area);
            let (who, strength, figure) = match (spot.lead, self.located.len()) {
                (_, 1) => match first(spot) {
                    Some(pay) => (Some(0), third(pay) + 1, language::axis_money(pay, self.unit)),
                    None => (None, 0, self.none(spot)),
                },
                (Lead::More { who, tenths }, count) => {
                    let above = |least: &&i32| tenths.is_none_or(|tenths| tenths >= **least);
                    let figure = tenths.filter(|_| count == 2).map(language::lead);
                    (Some(who), 1 + STRONGER.iter().filter(above).count(), figure.unwrap_or_default())
                }
                (Lead::AboutTheSame, _) => (None, 0, "=".to_owned()),
                (Lead::Unknown, _) => (None, 0, self.none(spot)),
            };
            Tile {
                postal: area.postal.clone(),
                slug: area.slug.clone(),
                told: language::spot_told(&area.name, self.names, spot, self.unit),
                who: who.and_then(|who| self.located.get(who)).map(|of| of.column),
                strength,
                figure,
            }
        };
        self.spots.iter().map(tile).collect()
    }

    /// What a tile shows where nobody leads: that pay is above what is published, or a dash.
    fn none(&self, spot: &Spot) -> String {
        let is_top = spot.medians.iter().all(|median| *median == Err(Missing::TopCoded));
        if is_top { "＋" } else { "–" }.to_owned()
    }

    fn key(&self) -> Html {
        if self.located.len() < 2 {
            return Html::default();
        }
        html! {
            <ul class="key">
                { for self.located.iter().map(|of| html! {
                    <li class={format!("color-{}", of.column + 1)}>{ mark(of.column) }{ language::paid_more(&of.name, self.located.len()) }</li>
                }) }
                <li>{ "= " }{ say(Label::AboutTheSame) }</li>
                <li>{ "– " }{ say(Label::NotPublishedForAll) }</li>
            </ul>
        }
    }

    fn heads(&self) -> Vec<(Option<usize>, String)> {
        let mut heads = vec![(None, say(Label::State).to_owned())];
        heads.extend(self.located.iter().map(|of| (Some(of.column), of.name.short_heading())));
        if self.located.len() > 1 {
            heads.push((None, say(Label::Lead).to_owned()));
        }
        heads
    }

    fn rows(&self) -> Vec<PlaceRow> {
        let mut rows: Vec<PlaceRow> =
            self.spots.iter().map(|spot| self.row(spot, self.areas.get(spot.area))).collect();
        rows.sort_by(|a, b| a.name.cmp(&b.name));
        rows
    }

    fn row(&self, spot: &Spot, area: &Area) -> PlaceRow {
        let mut cells: Vec<SortedCell> = Vec::new();
        for median in &spot.medians {
            // What is above what is published stands above all.
            let key = median.map_or_else(|why| (why == Missing::TopCoded).then_some(i32::MAX), Some);
            cells.push(SortedCell { key, who: None, text: money(*median, self.unit) });
        }
        if self.located.len() > 1 {
            cells.push(match spot.lead {
                Lead::More { who, tenths } => SortedCell {
                    key: Some(tenths.unwrap_or(i32::MAX)).map(|size| if who == 0 { size } else { -size }),
                    who: self.located.get(who).map(|of| of.column),
                    text: tenths.map_or_else(|| say(Label::More).to_owned(), language::lead),
                },
                Lead::AboutTheSame => {
                    SortedCell { key: Some(0), who: None, text: say(Label::AboutTheSame).to_owned() }
                }
                Lead::Unknown => SortedCell { key: None, who: None, text: "—".to_owned() },
            });
        }
        PlaceRow { name: area.name.clone(), slug: area.slug.clone(), cells }
    }
}

/// The median of the first occupation.
fn first(spot: &Spot) -> Option<i32> {
    spot.medians.first().copied()?.ok()
}
