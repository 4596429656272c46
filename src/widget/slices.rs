//! The full view in slices: what a reader sees first is drawn first, then a slice a frame, so that none keeps the
//! page from answering for long.

use std::rc::Rc;

use yew::prelude::*;

/// All slices, however many there are.
const ALL: usize = usize::MAX;

/// How many parts of the page a slice has, behind the first.
pub(super) const PARTS: usize = 2;

/// How many slices there are: the first, so many parts, and the sources.
pub(super) fn count(parts: usize) -> usize {
    parts.div_ceil(PARTS) + 2
}

/// Which slices of the page are drawn and which stay as they are, counted from 0.
#[derive(Debug)]
pub(super) struct Slices {
    /// The first that is not on the page as it is now.
    stale: usize,
    /// Behind the last that may be drawn by now.
    end: usize,
}

impl Slices {
    /// All at once.
    pub(super) fn whole() -> Slices {
        Slices { stale: 0, end: ALL }
    }

    /// Only the first for now.
    pub(super) fn first() -> Slices {
        Slices { stale: 0, end: 1 }
    }

    /// One more, of so many.
    pub(super) fn go_on(&mut self, count: usize) {
        self.end = if self.end < count - 1 { self.end + 1 } else { ALL };
    }

    /// Whether some still wait.
    pub(super) fn are_waiting(&self) -> bool {
        self.end != ALL
    }

    /// Those that were drawn are no longer what is to be on the page.
    pub(super) fn outdate(&mut self) {
        self.stale = 0;
    }

    /// The page was drawn.
    pub(super) fn drawn(&mut self) {
        self.stale = self.end;
    }

    /// The slice, which stays as it is on the page while it is not to be drawn. Its key keeps it there, and the focus in
    /// it, where another page has other slices behind it.
    pub(super) fn draw(&self, slice: usize, content: impl FnOnce() -> Html) -> Html {
        html! { <Slice key={slice} content={self.draws(slice).then(content).map(Rc::new)} /> }
    }

    fn draws(&self, slice: usize) -> bool {
        (self.stale..self.end).contains(&slice)
    }
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

/// A slice of the page.
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

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(slices: &mut Slices) -> Vec<usize> {
        let drawn = (0..4).filter(|slice| slices.draws(*slice)).collect();
        slices.drawn();
        drawn
    }

    #[test]
    fn each_is_drawn_once_and_all_again_when_something_changes() {
        let mut slices = Slices::first();
        assert_eq!(drawn(&mut slices), [0]);
        slices.go_on(4);
        slices.go_on(4);
        assert_eq!(drawn(&mut slices), [1, 2], "two that nobody drew in between");
        slices.outdate();
        assert_eq!(drawn(&mut slices), [0, 1, 2]);
        slices.go_on(4);
        assert_eq!(drawn(&mut slices), [3]);
        assert!(!slices.are_waiting());
        slices.go_on(4);
        assert!(drawn(&mut slices).is_empty());
        slices.outdate();
        assert_eq!(drawn(&mut slices), [0, 1, 2, 3]);
    }
}
