//! Takes the comparison elsewhere: a link, text, a file, paper.

use yew::html::Scope;
use yew::prelude::*;

use super::{File, Message, Widget, WidgetProps, permalink};
use crate::export;

/// A disclosure with everything that leaves the page.
pub(super) fn view(widget: &Widget, props: &WidgetProps, scope: &Scope<Widget>) -> Html {
    let comparison = &widget.comparison;
    let copy = |what: &'static str, text: Box<dyn Fn() -> String>| {
        let edge = props.edge.clone();
        let said = scope.callback(move |worked: bool| {
            Message::Say(match worked {
                true => format!("{what} copied."),
                false => format!("{what} could not be copied: the browser did not allow it."),
            })
        });
        Callback::from(move |_: MouseEvent| edge.copy.emit((text(), said.clone())))
    };
    let csv = {
        let (edge, comparison) = (props.edge.clone(), comparison.clone());
        let name = format!("{}.csv", permalink::slugs(&widget.state, &props.dataset).join("-vs-"));
        Callback::from(move |_: MouseEvent| {
            let text = export::csv(&comparison);
            edge.save.emit(File { name: name.clone(), media_type: "text/csv", text });
        })
    };
    let close =
        scope.batch_callback(|event: KeyboardEvent| (event.key() == "Escape").then_some(Message::CloseShare));
    let print = props.edge.print.clone();
    let item = |label: &'static str, onclick: Callback<MouseEvent>| {
        html! { <li><button type="button" part="button" {onclick}>{ label }</button></li> }
    };
    let address = widget.address(props);
    let text = comparison.clone();
    html! {
        <details class="share" ref={widget.share.clone()} onkeydown={close}>
            <summary class="button" part="button">{ "Share" }</summary>
            <ul>
                { item("Copy link", copy("Link", Box::new(move || address.clone()))) }
                { item("Copy as text", copy("Text", Box::new(move || export::markdown(&text)))) }
                { item("Download CSV", csv) }
                { item("Print", Callback::from(move |_| print.emit(()))) }
                { item("Embed", scope.callback(|_| Message::Embed)) }
            </ul>
        </details>
    }
}
