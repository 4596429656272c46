//! Which two of three and four a phone shows.

use super::Model;
use crate::widget::state::{Action, State};

impl Model {
    /// Those in sight once this state is on show, after the reader did this or somebody else asked for it.
    pub(super) fn next_in_sight(&self, next: &State, action: Option<&Action>) -> [usize; 2] {
        match action {
            // What was just chosen is what the reader wants to see.
            Some(Action::Choose { place, .. }) if !self.in_sight.contains(place) => [0, (*place).max(1)],
            Some(Action::Swap(place)) => self.in_sight.map(|column| match column {
                column if column == *place => column + 1,
                column if column == place + 1 => *place,
                column => column,
            }),
            Some(_) if next.columns.len() == self.state.columns.len() => self.in_sight,
            None if next.columns == self.state.columns => self.in_sight,
            _ => [0, 1],
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::comparison::Pay;
    use crate::widget::message::Message;
    use crate::widget::model::tests::{PAIR, choose, find, host, model};
    use crate::widget::state::Action;

    #[test]
    fn a_phone_shows_what_was_chosen_last_and_never_one_twice() {
        let mut model = model(&format!("{PAIR},actors"));
        model.update(Message::InSight(0, 1));
        assert_eq!(model.in_sight, [1, 0]);
        let bakers = find(&model, "bakers");
        model.update(choose(3, bakers));
        assert_eq!(model.in_sight, [0, 3]);
        model.update(Action::Pay(Pay::Hourly).into());
        assert_eq!(model.in_sight, [0, 3], "the columns are the same");
        model.update(choose(0, find(&model, "cashiers")));
        assert_eq!(model.in_sight, [0, 3], "it is in sight");
        model.update(Action::Swap(2).into());
        assert_eq!(model.in_sight, [0, 2], "it goes along");
        model.update(Action::Swap(2).into());
        model.update(choose(1, find(&model, "tellers")));
        assert_eq!(model.in_sight, [0, 1]);
        model.update(Message::InSight(0, 2));
        model.update(host(&format!("{PAIR},actors,bakers&theme=dark")));
        assert_eq!(model.in_sight, [0, 1], "another comparison begins at its first");
        model.update(Message::InSight(0, 2));
        model.update(host(&format!("{PAIR},actors,bakers&pay=hourly")));
        assert_eq!(model.in_sight, [2, 1], "its occupations are the same");
        model.update(Action::Remove(3).into());
        assert_eq!(model.in_sight, [0, 1]);
    }
}
