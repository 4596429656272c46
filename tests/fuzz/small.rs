//! A dataset that is small and whole: for the fuzzer and for the property tests to spoil.

use occupation_compare::dataset::{Cell, Column, Contents, Kind, Row};
use occupation_compare::occupation::Missing;

/// Some occupations with a cell in every column.
pub(crate) fn contents() -> Contents {
    let words = ["median", "imputed", "inexact", "Bachelor's degree", "Speaking", "Ohio; Utah", "year"];
    let mut contents = Contents {
        sources: vec![
            "a\tPublisher\tSurvey\t2025\tUnited States\t\thttps://example.org\tPay\tA".to_owned();
            2
        ],
        column_sources: vec![0; Column::ALL.len()],
        ..Contents::default()
    };
    for i in 0..4 {
        let mut row = Row::new(format!("slug-{i}\tone\tseveral\ta\tshort\tshorts\tTitle"));
        for (c, column) in Column::ALL.iter().enumerate() {
            row.set(
                *column,
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
