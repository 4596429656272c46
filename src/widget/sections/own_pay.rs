//! Where the reader's own pay falls among that of each occupation.

use yew::prelude::*;

use super::Page;
use crate::language::{self, Label, say};
use crate::widget::dom;
use crate::widget::marks::mark;
use crate::widget::message::Message;

impl Page<'_> {
    pub(super) fn own_pay(&self) -> Html {
        let comparison = self.comparison();
        if comparison.charts.pay.iter().all(Option::is_none) {
            return Html::default();
        }
        let (own, pay) = (&self.model.own_pay, comparison.pay);
        let oninput = self.send.reform(|event: InputEvent| Message::OwnPay(dom::text(&event)));
        let item = |(place, subject)| {
            let band = comparison.band(place, own.amount(pay)?);
            Some(html! { <li>{ mark(place) }{ language::band(subject, band) }</li> })
        };
        let is_unread = own.amount(pay).is_none() && !own.typed(pay).trim().is_empty();
        html! {
            <div class="own-pay">
                <label>
                    { language::your_pay(pay) }
                    <input type="text" inputmode="decimal" autocomplete="off" value={own.typed(pay).to_owned()} {oninput} />
                </label>
                <div role="status">
                    if is_unread { <p class="quiet">{ say(Label::TypeAnAmount) }</p> }
                    <ul>{ for comparison.subjects.iter().enumerate().filter_map(item) }</ul>
                </div>
            </div>
        }
    }
}
