//! The few touches of what the widget drew that drawing cannot make: focus, selection, what a reader opened.

use wasm_bindgen::JsCast;
use web_sys::{
    Element, HtmlElement, HtmlInputElement, HtmlSelectElement, ScrollIntoViewOptions, ScrollLogicalPosition,
    ShadowRoot,
};
use yew::prelude::*;

/// Puts the focus on an element.
pub(super) fn focus(node: &NodeRef) {
    if let Some(element) = node.cast() {
        take_focus(&element);
    }
}

/// Puts the focus on the first element within that answers the selector.
pub(super) fn focus_within(root: &NodeRef, selector: &str) {
    if let Some(element) = html_within(root, selector) {
        take_focus(&element);
    }
}

/// Closes a disclosure within, and leaves the focus on what opens it.
pub(super) fn close_within(root: &NodeRef, selector: &str) {
    let Some(details) = find(root, selector) else { return };
    // An element that cannot lose an attribute does not have it.
    details.remove_attribute("open").unwrap_or_default();
    if let Some(summary) = details.first_element_child().and_then(|summary| summary.dyn_into().ok()) {
        take_focus(&summary);
    }
}

/// Selects the text of a field.
pub(super) fn select(field: &NodeRef) {
    if let Some(field) = field.cast::<HtmlInputElement>() {
        field.select();
    }
}

/// Whether the element is where the focus is in its page or shadow root, though the page itself may not have it:
/// WebKit says `:focus` only of a window in which somebody works.
pub(super) fn has_focus(node: &NodeRef) -> bool {
    let Some(element) = node.cast::<Element>() else { return false };
    let focused = match element.get_root_node().dyn_into::<ShadowRoot>() {
        Ok(root) => root.active_element(),
        Err(_) => element.owner_document().and_then(|document| document.active_element()),
    };
    focused.is_some_and(|focused| focused == element)
}

/// Scrolls what is around the first element within that answers the selector as little as shows it.
pub(super) fn show_within(root: &NodeRef, selector: &str) {
    if let Some(element) = find(root, selector) {
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&nearest);
    }
}

fn html_within(root: &NodeRef, selector: &str) -> Option<HtmlElement> {
    find(root, selector)?.dyn_into().ok()
}

/// Gives an element an attribute without a value, once.
pub(super) fn mark(node: &NodeRef, name: &str) {
    if let Some(element) = node.cast::<Element>().filter(|element| !element.has_attribute(name)) {
        // An element takes any attribute.
        element.set_attribute(name, "").unwrap_or_default();
    }
}

/// Takes the focus from an element.
pub(super) fn blur(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        // One that cannot lose the focus does not have it.
        element.blur().unwrap_or_default();
    }
}

/// The text of the field that the reader types in.
pub(super) fn text(event: &InputEvent) -> String {
    event.target_dyn_into().map(|field: HtmlInputElement| field.value()).unwrap_or_default()
}

/// The place in its list of what the reader selected.
pub(super) fn selected(event: &Event) -> Option<usize> {
    let list: HtmlSelectElement = event.target_dyn_into()?;
    usize::try_from(list.selected_index()).ok()
}

/// Which part of the page a click on a link asks for, as a selector. The address of the page, which may be a host's,
/// stays.
pub(super) fn followed(event: &MouseEvent) -> Option<String> {
    let link = event.target_dyn_into::<Element>().filter(|_| is_plain(event))?;
    let part = link.get_attribute("href")?;
    event.prevent_default();
    Some(part)
}

/// Brings the reader to the first element within that answers the selector. Returns whether there is one.
pub(super) fn go_within(root: &NodeRef, selector: &str) -> bool {
    let Some(part) = find(root, selector) else { return false };
    part.scroll_into_view();
    if let Some(part) = part.dyn_ref() {
        take_focus(part);
    }
    true
}

/// Whether a click means the link itself, not a new tab or window.
pub(super) fn is_plain(event: &MouseEvent) -> bool {
    !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}

/// The first element within that answers the selector.
pub(super) fn find(root: &NodeRef, selector: &str) -> Option<Element> {
    root.cast::<Element>()?.query_selector(selector).ok()?
}

fn take_focus(element: &HtmlElement) {
    // One that cannot take the focus leaves it where it is.
    element.focus().unwrap_or_default();
}
