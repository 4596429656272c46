//! What those hear who listen, once something is done.

use super::Model;
use crate::comparison::Prices;
use crate::language::{self, Label, say};
use crate::widget::state::Action;

impl Model {
    /// Tells what is on show now, after the reader did this or somebody else asked for it.
    pub(super) fn announce(&mut self, action: Option<&Action>) {
        // What is shown in a place is told once that is here.
        let is_awaited = self.state.asks_for_places() && self.comparison().places.is_none();
        if !is_awaited || self.nearby.has_failed() {
            self.announcement = self.told(action);
        }
    }

    /// Tells that something was copied. What is said already is said again only if it is another text.
    pub(super) fn announce_copied(&mut self) {
        let again = if self.announcement == self.outcome { "\u{a0}" } else { "" };
        self.announcement = format!("{}{again}", self.outcome);
    }

    fn told(&self, action: Option<&Action>) -> String {
        match action {
            Some(Action::Prices(prices)) => language::told_prices(*prices == Prices::National).to_owned(),
            Some(Action::Average(is_on)) => language::told_average(*is_on).to_owned(),
            Some(Action::Pay(pay)) => language::told_pay(*pay).to_owned(),
            Some(Action::Show(_)) => {
                let shown =
                    self.comparison().placed().iter().filter(|placed| self.shows(placed.line)).count();
                language::rows_shown(shown)
            }
            _ if self.comparison().subjects.is_empty() => say(Label::NothingShown).to_owned(),
            _ => language::now_showing(&language::heading(self.comparison())),
        }
    }
}
