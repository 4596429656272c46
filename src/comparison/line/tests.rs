//! The figures of a line.

use super::*;
use crate::occupation::{Missing, Value, Whose};

#[test]
fn a_line_gives_the_figures_of_those_that_have_one_by_place() {
    let measure = |value| Measure::own(value, 0);
    let lent = Measure {
        whose: Whose::Lent { by: "cooks".to_owned(), theirs: Box::new(Whose::Own) },
        ..measure(Ok(Value::Amount(-7)))
    };
    let values = [Err(Missing::TooFew), Ok(Value::Amount(40)), Ok(Value::Range(1, 2))];
    let measures: Vec<Measure> = values.into_iter().map(measure).chain([lent]).collect();
    let line = Line::of(RowId::Employees, measures);
    assert_eq!(line.amounts(), [(1, 40), (3, -7)]);
}

#[test]
fn a_mixture_is_told_by_its_title_or_by_what_people_call_it() {
    let dataset = Dataset::bundled();
    let subject = Subject::new(dataset.find("cashiers").expect("an occupation"));
    for (title, plural, is_mixture) in [
        ("Managers, all other", "other managers", true),
        ("Managers, all other", "managers of another kind", true),
        ("Dentists, all other specialists", "other dental specialists", true),
        ("Agricultural managers", "farmers and other agricultural managers", false),
        ("Managers", "managers", false),
    ] {
        let name = Name { plural: plural.to_owned(), ..subject.name.clone() };
        let subject = Subject { title: title.to_owned(), name, ..subject.clone() };
        assert_eq!(subject.is_mixture(), is_mixture, "{title}: {plural}");
    }
}
