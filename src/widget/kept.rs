//! What is kept of a page while another takes its place: how high it is, so that the reader stays there, and what they
//! opened.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
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
}

impl Kept {
    /// Has the page be at least as high as it is, and notes what is open beside what was noted before.
    #[inline(never)]
    pub(super) fn of(root: &NodeRef, before: Option<Kept>) -> Kept {
        if let Some(main) = main(root) {
            let height = format!("{}px", main.offset_height());
            // Where that cannot be said, the page is shorter for a moment.
            main.style().set_property(LEAST, &height).unwrap_or_default();
        }
        let mut opened = before.map(|kept| kept.opened).unwrap_or_default();
        let open = disclosures(root).into_iter().filter(|(_, element)| element.has_attribute(OPEN));
        opened.extend(open.map(|(name, _)| name));
        Kept { is_high: true, opened }
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
        for (name, element) in disclosures(root) {
            let count = self.opened.len();
            self.opened.retain(|opened| *opened != name);
            if self.opened.len() < count {
                // An element takes any attribute.
                element.set_attribute(OPEN, "").unwrap_or_default();
            }
        }
    }
}

fn main(root: &NodeRef) -> Option<HtmlElement> {
    dom::find(root, MAIN)?.dyn_into().ok()
}

/// The disclosures of the page, each with a name that it has in another drawing too: by the section and the occupation it
/// belongs to, by what it says, and as the how many-th that says so there.
fn disclosures(root: &NodeRef) -> Vec<(String, Element)> {
    let list = root.cast::<Element>().and_then(|root| root.query_selector_all(".main details").ok());
    let places = list.iter().flat_map(|list| (0..list.length()).map(|place| list.item(place)));
    let mut found: Vec<(String, Element)> = Vec::new();
    for element in places.filter_map(|node| node?.dyn_into::<Element>().ok()) {
        let around = |selector: &str| element.closest(selector).ok().flatten();
        let section =
            around("section:not(.column)").and_then(|section| section.query_selector("[id]").ok()?);
        let occupation = around(".column").and_then(|column| column.first_element_child()?.last_child());
        let says = [occupation, element.first_child()].map(|node| node.and_then(|node| node.text_content()));
        let [occupation, says] = says.map(Option::unwrap_or_default);
        let name =
            format!("{}\n{occupation}\n{says}\n", section.map(|heading| heading.id()).unwrap_or_default());
        let before = found.iter().filter(|(other, _)| other.starts_with(&name)).count();
        found.push((name + &before.to_string(), element));
    }
    found
}
