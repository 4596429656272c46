//! What is drawn a frame later.

use std::rc::Rc;

use yew::prelude::*;

/// What to draw, or nothing while what was drawn stays.
#[derive(Clone, Properties)]
pub(super) struct LaterProps {
    pub(super) content: Option<Rc<Html>>,
}

impl PartialEq for LaterProps {
    /// Two drawings are equal if they are one: to compare them is to draw them.
    fn eq(&self, other: &LaterProps) -> bool {
        self.content.as_ref().map(Rc::as_ptr) == other.content.as_ref().map(Rc::as_ptr)
    }
}

/// A part of the page that can lag behind the rest.
pub(super) struct Later;

impl Component for Later {
    type Message = ();
    type Properties = LaterProps;

    fn create(_: &Context<Later>) -> Later {
        Later
    }

    /// Nothing new leaves on the page what was drawn.
    fn changed(&mut self, ctx: &Context<Later>, _: &LaterProps) -> bool {
        ctx.props().content.is_some()
    }

    fn view(&self, ctx: &Context<Later>) -> Html {
        ctx.props().content.as_deref().cloned().unwrap_or_default()
    }
}
