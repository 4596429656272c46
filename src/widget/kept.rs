//! What is kept of a page while another takes its place: how high it is, so that the reader stays there, and what they
//! opened.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, NodeList};
use yew::prelude::*;

use super::dom;

/// What the page is, below the bar.
const MAIN: &str = ".main";
/// What says how high an element is at least.
const LEAST: &str = "min-height";
/// What an opened disclosure has.
const OPEN: &str = "open";

/// What is kept until it is there again. What this does is in the second chunk of the module: before, there is nothing
/// to keep.
pub(super) struct Kept {
    /// Whether the page is kept as high as it was.
    is_high: bool,
    /// What the reader opened that is not there: it opens whenever it is.
    opened: Vec<String>,
    /// How many disclosures were there when that was last looked for.
    count: u32,
}

impl Kept {
    /// Has the page be at least as high as it is. Notes what is open beside what was noted before, unless nothing is
    /// compared any more: who comes next has opened nothing.
    #[inline(never)]
    pub(super) fn of(root: &NodeRef, before: Option<Kept>, is_empty: bool) -> Kept {
        if let Some(main) = main(root) {
            let height = format!("{}px", main.offset_height());
            // Where that cannot be said, the page is shorter for a moment.
            main.style().set_property(LEAST, &height).unwrap_or_default();
        }
        let mut opened = Vec::new();
        if !is_empty {
            opened = before.map(|kept| kept.opened).unwrap_or_default();
            each(disclosures(root), &mut |name, element| {
                if element.has_attribute(OPEN) && !opened.contains(&name) {
                    opened.push(name);
                }
            });
        }
        Kept { is_high: true, opened, count: 0 }
    }

    /// Opens again what is there by now; once all of the page is, it is as high as that.
    ///
    /// Returns what is to be kept still.
    #[inline(never)]
    pub(super) fn drawn(mut self, root: &NodeRef, is_whole: bool) -> Option<Kept> {
        if !self.opened.is_empty() {
            self.open(root);
        }
        if is_whole
            && std::mem::take(&mut self.is_high)
            && let Some(main) = main(root)
        {
            main.style().remove_property(LEAST).unwrap_or_default();
        }
        (self.is_high || !self.opened.is_empty()).then_some(self)
    }

    fn open(&mut self, root: &NodeRef) {
        let list = disclosures(root);
        let count = list.as_ref().map_or(0, NodeList::length);
        // What is not there may never be, and to look for it takes a while.
        if self.is_high || count != self.count {
            self.count = count;
            each(list, &mut |name, element| {
                if let Some(at) = self.opened.iter().position(|opened| *opened == name) {
                    self.opened.swap_remove(at);
                    // An element takes any attribute.
                    element.set_attribute(OPEN, "").unwrap_or_default();
                }
            });
        }
    }
}

fn main(root: &NodeRef) -> Option<HtmlElement> {
    dom::find(root, MAIN)?.dyn_into().ok()
}

/// The disclosures of the page.
fn disclosures(root: &NodeRef) -> Option<NodeList> {
    root.cast::<Element>()?.query_selector_all(".main details").ok()
}

/// Takes disclosures one by one, each with a name that it has in another drawing too: by the section and the occupation
/// it belongs to, by what it says, and as the how many-th that says so there.
fn each(list: Option<NodeList>, take: &mut dyn FnMut(String, &Element)) {
    let Some(list) = list else { return };
    let mut before: Vec<String> = Vec::new();
    for element in (0..list.length()).filter_map(|at| list.item(at)?.dyn_into::<Element>().ok()) {
        let around = |selector: &str| element.closest(selector).ok().flatten();
        let section =
            around(".oc section:not(.column)").and_then(|section| section.query_selector("[id]").ok()?);
        // Behind its mark.
        let occupation = around(".oc :is(.column, .card)")
            .and_then(|column| column.first_element_child()?.first_child()?.next_sibling());
        let [occupation, says] = [occupation, element.first_child()]
            .map(|node| node.and_then(|node| node.text_content()).unwrap_or_default());
        let name =
            format!("{}\n{occupation}\n{says}\n", section.map(|heading| heading.id()).unwrap_or_default());
        let number = before.iter().filter(|other| **other == name).count();
        before.push(name.clone());
        take(name + &number.to_string(), &element);
    }
}
