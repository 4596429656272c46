//! What the map of the states shows, and the table that says the same.

use yew::prelude::*;

use super::located::Located;
use crate::comparison::{Lead, Spot};
use crate::language::{self, Label, say};
use crate::occupation::{Missing, Name, Unit};
use crate::place::{Area, Areas};
use crate::widget::charts::Tile;
use crate::widget::marks::{mark, numbered};
use crate::widget::sortable::{PlaceRow, SortedCell};

/// What the map and its table show.
pub(super) struct Drawing<'a> {
    pub(super) areas: &'a Areas,
    /// Those of whom pay is published in places.
    pub(super) located: &'a [&'a Located],
    pub(super) unit: Unit,
    /// Their names.
    pub(super) names: &'a [Name],
    pub(super) spots: &'a [Spot],
}

/// From so many tenths of a percent on a lead is drawn stronger, and stronger still.
const STRONGER: [i32; 2] = [100, 250];

impl Drawing<'_> {
    pub(super) fn tiles(&self) -> Vec<Tile> {
        let mut medians: Vec<i32> = self.spots.iter().filter_map(first).collect();
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
                    let figure = tenths.filter(|_| count == 2).map(language::whole_percent);
                    (Some(who), 1 + STRONGER.iter().filter(above).count(), figure.unwrap_or_default())
                }
                (Lead::AboutTheSame, _) => (None, 0, "=".to_owned()),
                (Lead::Unknown, _) => (None, 0, self.none(spot)),
            };
            Tile {
                postal: area.postal.clone(),
                slug: area.slug.clone(),
                label: language::spot_told(&area.name, self.names, spot, self.unit),
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

    /// What is said where nobody leads.
    fn same(&self) -> &'static str {
        say(if self.located.len() == 2 { Label::AboutTheSame } else { Label::BestAboutTheSame })
    }

    pub(super) fn key(&self) -> Html {
        if self.located.len() < 2 {
            return Html::default();
        }
        html! {
            <ul class="key">
                { for self.located.iter().map(|of| html! {
                    <li class={numbered("color-", of.column + 1)}>{ mark(of.column) }{ language::paid_more(&of.name, self.located.len()) }</li>
                }) }
                <li>{ "= " }{ self.same() }</li>
                <li>{ "– " }{ say(Label::CannotBeCompared) }</li>
            </ul>
        }
    }

    pub(super) fn heads(&self) -> Vec<(Option<usize>, String)> {
        let mut heads = vec![(None, say(Label::State).to_owned())];
        heads.extend(self.located.iter().map(|of| (Some(of.column), of.name.short_heading())));
        if self.located.len() > 1 {
            heads.push((None, say(Label::Lead).to_owned()));
        }
        heads
    }

    pub(super) fn rows(&self) -> Vec<PlaceRow> {
        self.spots.iter().map(|spot| self.row(spot, self.areas.get(spot.area))).collect()
    }

    fn row(&self, spot: &Spot, area: &Area) -> PlaceRow {
        let mut cells: Vec<SortedCell> = Vec::new();
        for median in &spot.medians {
            // What is above what is published stands above all.
            let key = median.map_or_else(|why| (why == Missing::TopCoded).then_some(i32::MAX), Some);
            cells.push(SortedCell { key, who: None, text: language::figure_or_why(*median, self.unit) });
        }
        if self.located.len() > 1 {
            cells.push(match spot.lead {
                Lead::More { who, tenths } => SortedCell {
                    key: Some(tenths.unwrap_or(i32::MAX)),
                    who: self.located.get(who).map(|of| of.column),
                    text: tenths.map_or_else(|| say(Label::More).to_owned(), language::whole_percent),
                },
                Lead::AboutTheSame => SortedCell { key: Some(0), who: None, text: self.same().to_owned() },
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
