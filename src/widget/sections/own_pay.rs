//! Where the reader's own pay falls among that of each occupation.

use yew::prelude::*;

use super::Page;
use crate::language::{self, Label, say};
use crate::occupation::PricedAt;
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
        let item = |column| {
            let band = comparison.band(column, self.as_priced(column, own.amount(pay)?));
            Some(html! { <li>{ mark(column) }{ language::band(comparison, column, band) }</li> })
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
                    <ul>{ for (0..comparison.subjects.len()).filter_map(item) }</ul>
                </div>
            </div>
        }
    }

    /// What is earned where the column looks, at the prices of its percentiles.
    fn as_priced(&self, column: usize, amount: i32) -> i32 {
        let site = self.comparison().subjects.get(column).and_then(|subject| subject.site.as_ref());
        let priced = site.filter(|site| site.prices == PricedAt::National).and_then(|site| {
            let areas = self.model.nearby.areas()?;
            areas.get(areas.find(&site.name)?).at_national_prices(amount)
        });
        priced.unwrap_or(amount)
    }
}
