//! A table that the reader sorts by any of its columns.

use yew::prelude::*;

use super::marks::{mark, named};
use super::message::Message;
use super::state::Action;

/// A row: a place with its figures.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct PlaceRow {
    /// What it is called.
    pub(super) name: String,
    /// Its slug, which it chooses.
    pub(super) slug: String,
    /// A figure for each column behind the first.
    pub(super) cells: Vec<SortedCell>,
}

/// A figure of such a row.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct SortedCell {
    /// What it is sorted by; none stands last.
    pub(super) key: Option<i32>,
    /// Whose mark stands before it.
    pub(super) who: Option<usize>,
    /// The figure, or why there is none.
    pub(super) text: String,
}

/// What the table is given.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct SortableProps {
    /// What it is called.
    pub(super) caption: AttrValue,
    /// The heads of its columns, each with the mark of an occupation if it has one.
    pub(super) heads: Vec<(Option<usize>, String)>,
    /// Its rows, in any order.
    pub(super) rows: Vec<PlaceRow>,
    /// The slug of the place that is chosen.
    pub(super) chosen: AttrValue,
    /// Takes what the reader does.
    pub(super) send: Callback<Message>,
}

/// A table with the column that it is sorted by, and whether its highest figures stand first.
pub(super) struct Sortable {
    by: usize,
    is_descending: bool,
}

impl Component for Sortable {
    /// The reader sorts by a column.
    type Message = usize;
    type Properties = SortableProps;

    fn create(_: &Context<Sortable>) -> Sortable {
        Sortable { by: 0, is_descending: false }
    }

    fn update(&mut self, _: &Context<Sortable>, by: usize) -> bool {
        // Of figures the highest are looked for first.
        self.is_descending = if self.by == by { !self.is_descending } else { by > 0 };
        self.by = by;
        true
    }

    fn view(&self, ctx: &Context<Sortable>) -> Html {
        let props = ctx.props();
        let head = |(column, (who, text)): (usize, &(Option<usize>, String))| {
            let direction = if self.is_descending { "descending" } else { "ascending" };
            let is_sorted = column == self.by;
            html! {
                <th scope="col" aria-sort={is_sorted.then_some(direction)}>
                    <button type="button" onclick={ctx.link().callback(move |_| column)}>
                        { for who.map(mark) }{ text }
                        <span class="sorted" aria-hidden="true">
                            { match (is_sorted, self.is_descending) {
                                (true, true) => "▼",
                                (true, false) => "▲",
                                (false, _) => "↕",
                            } }
                        </span>
                    </button>
                </th>
            }
        };
        html! {
            <table class="sortable" part="table">
                <caption class="hidden">{ props.caption.clone() }</caption>
                <thead><tr>{ for props.heads.iter().enumerate().map(head) }</tr></thead>
                <tbody>{ for sorted(&props.rows, self.by, self.is_descending).into_iter().map(|row| view(props, row)) }</tbody>
            </table>
        }
    }
}

fn view(props: &SortableProps, row: &PlaceRow) -> Html {
    let choose = Action::Place { column: None, place: row.slug.clone() };
    html! {
        <tr key={row.slug.clone()}>
            <th scope="row">
                <button
                    type="button"
                    class="place"
                    aria-pressed={(row.slug == *props.chosen).to_string()}
                    onclick={props.send.reform(move |_| choose.clone().into())}
                >
                    { &row.name }
                </button>
            </th>
            { for row.cells.iter().map(|cell| html! {
                <td class={cell.key.is_none().then_some("na")}>
                    { for props.heads.iter().filter_map(|(of, name)| Some(named(of.filter(|of| Some(*of) == cell.who)?, name))) }
                    { &cell.text }
                </td>
            }) }
        </tr>
    }
}

/// The rows by a column: the first is the name. Rows without a figure stand last.
fn sorted(rows: &[PlaceRow], by: usize, is_descending: bool) -> Vec<&PlaceRow> {
    let mut rows: Vec<&PlaceRow> = rows.iter().collect();
    let key = |row: &PlaceRow| by.checked_sub(1).and_then(|at| row.cells.get(at)?.key);
    rows.sort_by(|a, b| {
        let order = if by == 0 { a.name.cmp(&b.name) } else { key(a).cmp(&key(b)) };
        let order = if is_descending { order.reverse() } else { order };
        key(a).is_none().cmp(&key(b).is_none()).then(order)
    });
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_sorted_by_name_or_figure_and_those_without_stand_last() {
        let cell = |key: Option<i32>| SortedCell { key, who: None, text: String::new() };
        let row =
            |name: &str, key| PlaceRow { name: name.to_owned(), slug: String::new(), cells: vec![cell(key)] };
        let rows = [row("a", Some(2)), row("b", None), row("c", Some(3)), row("d", Some(1))];
        let names = |by, is_descending| {
            sorted(&rows, by, is_descending).iter().map(|row| row.name.as_str()).collect::<String>()
        };
        assert_eq!(names(0, false), "abcd");
        assert_eq!(names(0, true), "dcba");
        assert_eq!(names(1, false), "dacb");
        assert_eq!(names(1, true), "cadb");
    }
}
