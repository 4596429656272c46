//! What is drawn, as text, where there is no browser.

use yew::LocalServerRenderer;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
struct Props {
    drawn: Html,
}

#[component]
fn Drawn(props: &Props) -> Html {
    props.drawn.clone()
}

/// The markup of what is drawn, without the marks by which a browser would take it over.
pub(super) fn rendered(drawn: Html) -> String {
    pollster::block_on(LocalServerRenderer::<Drawn>::with_props(Props { drawn }).hydratable(false).render())
}
