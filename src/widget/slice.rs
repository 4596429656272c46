//! A piece of the page, which stays as it is while none of its slices is to be drawn (`slices.rs` says when).

use std::ops::Range;
use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::Key;

use super::slices::Slices;

/// What is drawn with these slices, if one is to be drawn. Its key keeps it on the page, and the focus in it, where
/// another page has something else before or behind it.
pub(super) fn view(
    slices: &Slices,
    of: Range<usize>,
    key: impl Into<Key>,
    content: impl FnOnce() -> Html,
) -> Html {
    html! { <Slice key={key.into()} content={slices.draws(&of).then(content).map(Rc::new)} /> }
}

/// What to draw, or nothing while what was drawn stays.
#[derive(Clone, Properties)]
struct SliceProps {
    content: Option<Rc<Html>>,
}

impl PartialEq for SliceProps {
    /// Two drawings are equal if they are one: to compare them is to draw them.
    fn eq(&self, other: &SliceProps) -> bool {
        self.content.as_ref().map(Rc::as_ptr) == other.content.as_ref().map(Rc::as_ptr)
    }
}

/// A piece of the page.
struct Slice;

impl Component for Slice {
    type Message = ();
    type Properties = SliceProps;

    fn create(_: &Context<Slice>) -> Slice {
        Slice
    }

    /// Nothing new leaves on the page what was drawn.
    fn changed(&mut self, ctx: &Context<Slice>, _: &SliceProps) -> bool {
        ctx.props().content.is_some()
    }

    fn view(&self, ctx: &Context<Slice>) -> Html {
        ctx.props().content.as_deref().cloned().unwrap_or_default()
    }
}
