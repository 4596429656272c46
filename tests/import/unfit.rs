//! A figure that was imported and that the build cannot pack is named, also where it is that of all occupations.

use occupation_compare::dataset::{Cell, Column, Contents, DoesNotFit, Row, pack};
use occupation_compare::occupation::Name;

#[path = "../../src/build/unfit.rs"]
mod message;

fn row(slug: &str) -> Row {
    let [slug, singular, plural, article, short, short_plural] = [slug; 6].map(str::to_owned);
    let name = Name { slug, singular, plural, article, short, short_plural };
    Row::new(name, String::new())
}

#[test]
fn what_does_not_fit_is_named_by_row_and_column_the_total_as_well() {
    let mut contents = Contents::new(Vec::new());
    contents.rows = vec![row("bakers"), row("nurses")];
    contents.all = Some(row("all-occupations"));
    let told = |contents: &Contents| {
        message::message(contents, "occupations.bin", &pack(contents).expect_err("a negative number"))
    };
    let mut of_one = contents.clone();
    of_one.rows[1].set(Column::Jobs, Cell::Number(-1));
    assert!(
        told(&of_one)
            .starts_with("static/data: column jobs of nurses: the value does not fit into occupations.bin")
    );
    contents.all.as_mut().unwrap().set(Column::MeanYear, Cell::Number(-1));
    assert!(
        told(&contents)
            .starts_with("static/data: column mean_year of all-occupations: the value does not fit")
    );
    // A row that there is not is no reason to panic.
    let beyond = DoesNotFit { row: 9, column: "jobs" };
    assert!(message::message(&contents, "names.bin", &beyond).contains("of no occupation"));
}
