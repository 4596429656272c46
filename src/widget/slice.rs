//! A piece of one slice of the page, which stays as it is while it is not to be drawn (`slices.rs` says when).

use std::rc::Rc;

use yew::prelude::*;

use super::slices::Slices;

/// What is drawn with a slice, if that is to be drawn. Its key keeps it on the page, and the focus in it, where another
/// page has something else before or behind it.
pub(super) fn view(slices: &Slices, slice: usize, key: &'static str, content: impl FnOnce() -> Html) -> Html {
    html! { <Slice {key} content={slices.draws(slice).then(content).map(Rc::new)} /> }
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
