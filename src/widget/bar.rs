//! The bar: who is compared, and how the comparison is shown.

use yew::html::Scope;
use yew::prelude::*;

use super::picker::Picker;
use super::{Action, Message, Show, Widget, WidgetProps, share};
use crate::comparison::{MAX_COMPARED, Pay};

/// Pickers, what stands between them, and the choices that hold for all.
pub(super) fn view(widget: &Widget, props: &WidgetProps, scope: &Scope<Widget>) -> Html {
    let chosen = widget.state.occupations.len();
    let shown = if widget.is_adding { chosen + 1 } else { chosen }.clamp(2, MAX_COMPARED);
    html! {
        <div class="bar" part="bar" role="group" aria-label="What is compared">
            <div class={format!("pickers of-{shown}")}>
                { for (0..shown).map(|place| slot(widget, props, scope, place)) }
                if chosen >= 2 && shown == chosen && chosen < MAX_COMPARED {
                    <button type="button" class="button add" part="button" onclick={scope.callback(|_| Message::Add)}>
                        { "+ Add" }
                    </button>
                }
            </div>
            if chosen > 0 {
                <div class="choices">
                    { pay(widget, scope) }
                    if chosen > 1 { { differences(widget, scope) } }
                    { share::view(widget, props, scope) }
                    if !widget.told.is_empty() {
                        <span class="told" aria-hidden="true">{ &widget.told }</span>
                    }
                </div>
            }
        </div>
    }
}

/// One picker with the buttons that act on its place.
fn slot(widget: &Widget, props: &WidgetProps, scope: &Scope<Widget>, place: usize) -> Html {
    let occupations = &widget.state.occupations;
    let subject = widget.comparison.subjects.get(place);
    let focus = if widget.focus.0 == place { widget.focus.1 } else { 0 };
    let others: Vec<usize> =
        occupations.iter().copied().filter(|i| occupations.get(place) != Some(i)).collect();
    let choose = scope.callback(move |(occupation, matched): (usize, Option<String>)| Message::Choose {
        place,
        occupation,
        matched,
    });
    let next = widget.comparison.subjects.get(place + 1);
    html! {
        <>
            <div class={format!("slot slot-{place}")} key={place}>
                <Picker
                    id={format!("{}-{place}", props.id)}
                    {place}
                    dataset={props.dataset.clone()}
                    index={widget.index.clone()}
                    chosen={occupations.get(place).copied()}
                    taken={others}
                    offers={widget.offers(props)}
                    {focus}
                    {choose}
                    focused={scope.callback(|()| Message::PickerFocused)}
                />
                if let Some(subject) = subject {
                    <button
                        type="button"
                        class="button remove"
                        part="button"
                        aria-label={format!("Remove {}", subject.name.singular)}
                        onclick={scope.callback(move |_| Message::Do(Action::Remove(place)))}
                    >
                        { "×" }
                    </button>
                }
            </div>
            if widget.is_adding && place == occupations.len() {
                <button type="button" class="button" part="button" onclick={scope.callback(|_| Message::Cancel)}>
                    { "Cancel" }
                </button>
            }
            if let (Some(subject), Some(next)) = (subject, next) {
                <button
                    type="button"
                    class="button swap"
                    part="button"
                    aria-label={format!("Swap {} and {}", subject.name.singular, next.name.singular)}
                    onclick={scope.callback(move |_| Message::Do(Action::Swap(place)))}
                >
                    { "⇄" }
                </button>
            }
        </>
    }
}

/// By the year or by the hour.
fn pay(widget: &Widget, scope: &Scope<Widget>) -> Html {
    let choice = |pay: Pay, label: &'static str| {
        let is_chosen = widget.state.pay == pay;
        html! {
            <button
                type="button"
                part="button"
                aria-pressed={is_chosen.to_string()}
                onclick={scope.callback(move |_| Message::Do(Action::Pay(pay)))}
            >
                { label }
            </button>
        }
    };
    html! {
        <div class="segments" role="group" aria-label="Pay">
            { choice(Pay::Yearly, "Yearly") }
            { choice(Pay::Hourly, "Hourly") }
        </div>
    }
}

/// All rows or differences only, with the count of those that are hidden.
fn differences(widget: &Widget, scope: &Scope<Widget>) -> Html {
    let is_on = widget.state.show == Show::Differences;
    let next = if is_on { Show::All } else { Show::Differences };
    let hidden = widget.comparison.placed().filter(|p| p.line.has_value() && !widget.shows(p.line)).count();
    html! {
        <label class="button toggle">
            <input
                type="checkbox"
                checked={is_on}
                onchange={scope.callback(move |_| Message::Do(Action::Show(next)))}
            />
            { "Differences only" }
            if is_on {
                <span class="count">{ format!(" ({hidden} rows hidden)") }</span>
            }
        </label>
    }
}
