//! The states as a grid of tiles, each about where it lies.

use yew::prelude::*;

use crate::language::{Label, say};
use crate::widget::dom;
use crate::widget::marks::mark;
use crate::widget::message::Message;
use crate::widget::state::Action;

/// Where the tile of each state and territory lies, by postal code.
const GRID: [&str; 8] = [
    "AK .. .. .. .. .. .. .. .. .. ME",
    ".. .. .. .. .. .. .. .. .. VT NH",
    "WA ID MT ND MN IL WI MI NY RI MA",
    "OR NV WY SD IA IN OH PA NJ CT ..",
    "CA UT CO NE MO KY WV VA MD DE ..",
    ".. AZ NM KS AR TN NC SC DC .. ..",
    ".. .. .. OK LA MS AL GA .. .. ..",
    "HI GU .. TX .. .. .. .. FL PR VI",
];

/// How many tiles a row has.
const WIDTH: usize = 11;

/// A tile.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::widget) struct Tile {
    /// The postal code of its state.
    pub(in crate::widget) postal: String,
    /// The slug of its state, which it chooses.
    pub(in crate::widget) slug: String,
    /// What it shows, in a sentence.
    pub(in crate::widget) label: String,
    /// Whose color and mark it has.
    pub(in crate::widget) who: Option<usize>,
    /// How strong the color is, 0 to 3.
    pub(in crate::widget) strength: usize,
    /// A figure in a few letters.
    pub(in crate::widget) figure: String,
}

/// What the map is given.
#[derive(Clone, PartialEq, Properties)]
pub(in crate::widget) struct TilesProps {
    /// The tiles, in any order.
    pub(in crate::widget) tiles: Vec<Tile>,
    /// The slug of the place that is chosen.
    pub(in crate::widget) chosen: AttrValue,
    /// Takes what the reader does.
    pub(in crate::widget) send: Callback<Message>,
}

/// What happens on the map.
pub(in crate::widget) enum Moved {
    /// The tile at this cell is looked at.
    To(usize),
    Key(KeyboardEvent),
}

/// A map of which the keyboard enters one tile, and goes on with arrows.
pub(in crate::widget) struct Tiles {
    /// The cell that was looked at last.
    at: Option<usize>,
    root: NodeRef,
}

impl Component for Tiles {
    type Message = Moved;
    type Properties = TilesProps;

    fn create(_: &Context<Tiles>) -> Tiles {
        Tiles { at: None, root: NodeRef::default() }
    }

    fn update(&mut self, ctx: &Context<Tiles>, moved: Moved) -> bool {
        match moved {
            Moved::To(cell) => self.at.replace(cell) != Some(cell),
            Moved::Key(event) => {
                let Some(cell) = beside(self.entry(ctx.props()), &event.key()) else { return false };
                event.prevent_default();
                self.at = Some(cell);
                dom::focus_within(&self.root, &format!("[data-cell=\"{cell}\"]"));
                true
            }
        }
    }

    fn view(&self, ctx: &Context<Tiles>) -> Html {
        let props = ctx.props();
        let entry = self.entry(props);
        let is_chosen = props.tiles.iter().any(|tile| tile.slug == *props.chosen);
        let looked_at = self.at.or(is_chosen.then_some(entry));
        let looked_at = looked_at.and_then(|cell| find(props, cells().nth(cell)?));
        html! {
            <>
                <div
                    ref={self.root.clone()}
                    class="tiles"
                    role="group"
                    aria-label={say(Label::MapOfStates)}
                    onkeydown={ctx.link().callback(Moved::Key)}
                >
                    { for cells().enumerate().map(|(cell, postal)| match find(props, postal) {
                        Some(tile) => self.tile(ctx, cell, tile, cell == entry),
                        None => html! { <span></span> },
                    }) }
                </div>
                <p class="looked-at" aria-hidden="true">{ looked_at.map_or(say(Label::ChooseAState), |tile| tile.label.as_str()) }</p>
            </>
        }
    }
}

impl Tiles {
    /// The tile that the keyboard enters.
    fn entry(&self, props: &TilesProps) -> usize {
        let cell_of = |wanted: &Tile| cells().position(|postal| postal == wanted.postal);
        let chosen = props.tiles.iter().find(|tile| tile.slug == *props.chosen);
        self.at.or_else(|| cell_of(chosen?)).unwrap_or(0)
    }

    fn tile(&self, ctx: &Context<Tiles>, cell: usize, tile: &Tile, is_entry: bool) -> Html {
        let props = ctx.props();
        let choose = Action::Place { column: None, place: tile.slug.clone() };
        let who = tile.who.map(|who| format!("color-{} strength-{}", who + 1, tile.strength));
        html! {
            <button
                type="button"
                class={classes!("tile", who)}
                data-cell={cell.to_string()}
                tabindex={if is_entry { "0" } else { "-1" }}
                aria-pressed={(tile.slug == *props.chosen).to_string()}
                onclick={props.send.reform(move |_| choose.clone().into())}
                onfocus={ctx.link().callback(move |_| Moved::To(cell))}
                onmouseenter={ctx.link().callback(move |_| Moved::To(cell))}
            >
                <span class="hidden">{ &tile.label }{ " " }</span>
                <b>{ &tile.postal }</b>
                { for tile.who.map(mark) }
                <span class="tile-figure">{ &tile.figure }</span>
            </button>
        }
    }
}

/// The postal codes of the grid, row after row.
fn cells() -> impl Iterator<Item = &'static str> {
    GRID.iter().flat_map(|row| row.split(' '))
}

fn find<'p>(props: &'p TilesProps, postal: &str) -> Option<&'p Tile> {
    props.tiles.iter().find(|tile| tile.postal == postal)
}

/// The next tile in the direction of an arrow, over gaps.
fn beside(cell: usize, key: &str) -> Option<usize> {
    let grid: Vec<&str> = cells().collect();
    let (row, column) = (cell / WIDTH, cell % WIDTH);
    let is_tile = |cell: &usize| grid.get(*cell).is_some_and(|postal| *postal != "..");
    match key {
        "ArrowRight" => (cell + 1..(row + 1) * WIDTH).find(is_tile),
        "ArrowLeft" => (row * WIDTH..cell).rev().find(is_tile),
        "ArrowDown" => (row + 1..GRID.len()).map(|row| row * WIDTH + column).find(is_tile),
        "ArrowUp" => (0..row).rev().map(|row| row * WIDTH + column).find(is_tile),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_state_and_territory_has_one_tile() {
        let tiles: Vec<&str> = cells().filter(|postal| *postal != "..").collect();
        assert_eq!(tiles.len(), 54);
        assert_eq!(tiles.iter().collect::<BTreeSet<_>>().len(), 54);
        assert!(GRID.iter().all(|row| row.split(' ').count() == WIDTH));
    }

    #[test]
    fn arrows_go_from_tile_to_tile_over_gaps_and_stop_at_the_edge() {
        let at = |postal: &str| cells().position(|cell| cell == postal).expect("a tile");
        for (from, key, to) in [
            ("AK", "ArrowRight", Some("ME")),
            ("AK", "ArrowDown", Some("WA")),
            ("TX", "ArrowRight", Some("FL")),
            ("TX", "ArrowUp", Some("OK")),
            ("HI", "ArrowUp", Some("CA")),
            ("ME", "ArrowRight", None),
            ("VI", "ArrowDown", None),
            ("WA", "ArrowLeft", None),
            ("WA", "Enter", None),
        ] {
            assert_eq!(beside(at(from), key), to.map(at), "{from} {key}");
        }
    }

    #[test]
    fn from_any_tile_the_arrows_lead_to_all_others() {
        let mut seen = BTreeSet::from([0]);
        let mut due = vec![0];
        while let Some(cell) = due.pop() {
            for key in ["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp"] {
                due.extend(beside(cell, key).filter(|next| seen.insert(*next)));
            }
        }
        assert_eq!(seen.len(), 54);
    }
}
