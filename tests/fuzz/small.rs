//! A dataset that is small and whole: for the fuzzer and for the property tests to spoil.

use occupation_compare::dataset::{Cell, Column, Contents, Kind, Row};
use occupation_compare::occupation::{Missing, Name, Source};

/// Some occupations with a cell in every column.
pub(crate) fn contents() -> Contents {
    let words = ["median", "imputed", "inexact", "Bachelor's degree", "Speaking", "Ohio; Utah", "year"];
    let mut contents = Contents::new(vec![source(); 2]);
    let places =
        || Column::ALL.iter().flat_map(|column| (0..column.places()).map(move |place| (*column, place)));
    for i in 0..4 {
        let mut row = Row::new(name(i), "Title".to_owned());
        for (c, (column, place)) in places().enumerate() {
            row.set_at(
                column,
                place,
                match column.kind() {
                    _ if (c + i) % 11 == 0 => Cell::Missing(Missing::ALL[(c + i) % Missing::ALL.len()]),
                    Kind::Number { .. } | Kind::Pay => Cell::Number(((c * 7 + i * 31) % 200) as i32),
                    Kind::Text => Cell::Text(words[(c + i) % words.len()].to_owned()),
                    Kind::Link => Cell::Link((c + i) % 4),
                },
            );
        }
        // The last is counted with the first; the others stand for themselves.
        let official = Cell::Missing(Missing::NoSource);
        row.set(Column::CountedWith, if i == 3 { Cell::Link(0) } else { official });
        row.set(Column::OwnSource, Cell::Number((i % 2) as i32));
        contents.rows.push(row);
    }
    contents
}

fn name(i: usize) -> Name {
    Name {
        slug: format!("slug-{i}"),
        singular: "one".to_owned(),
        plural: "several".to_owned(),
        article: "a".to_owned(),
        short: "short".to_owned(),
        short_plural: "shorts".to_owned(),
    }
}

fn source() -> Source {
    Source {
        id: "a".to_owned(),
        publisher: "Publisher".to_owned(),
        dataset: "Survey".to_owned(),
        period: "2025".to_owned(),
        area: "United States".to_owned(),
        licence: String::new(),
        url: "https://example.org".to_owned(),
        topic: "Pay".to_owned(),
        short: "A".to_owned(),
        headline: true,
        credit: "Thanks.".to_owned(),
        released: String::new(),
        newer: String::new(),
    }
}
