//! What is drawn a frame later.

use yew::prelude::*;

/// What to draw, or nothing while what was drawn stays.
#[derive(Properties)]
pub(super) struct LaterProps {
    pub(super) content: Option<Html>,
}

impl PartialEq for LaterProps {
    /// Yew draws again what is not equal.
    fn eq(&self, next: &LaterProps) -> bool {
        next.content.is_none()
    }
}

/// A part of the page that can lag behind the rest.
#[component]
pub(super) fn Later(props: &LaterProps) -> Html {
    props.content.clone().unwrap_or_default()
}
