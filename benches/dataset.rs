//! How long it takes to open the dataset, to decode a record and to compare two: `cargo bench`.
//!
//! With the occupations of this build, and with 20,000 made from them. Nothing is asserted: the figures go
//! into a report, where those of two machines are not compared.

use std::fmt::Write;
use std::hint::black_box;
use std::time::{Duration, Instant};

use occupation_compare::comparison::{Comparison, Pay, ROWS};
use occupation_compare::dataset::{Cell, Column, Contents, CustomData, Dataset, Kind, Row, pack};
use occupation_compare::occupation::Name;

const MANY: usize = 20_000;
const TIMES: usize = 2000;

fn main() {
    let bundled = Dataset::bundled();
    let contents = synthetic(&bundled, MANY);
    let bytes = pack(&contents).expect("figures of the bundled dataset fit");
    // For the same measurements in a browser.
    if let Some(path) = std::env::args().skip_while(|argument| argument != "--write").nth(1) {
        std::fs::write(path, bytes).expect("a place to write to");
        return;
    }
    let many = Dataset::open(bytes.clone()).expect("packed just now");
    println!("{:<38}{:>12}{:>12}", "", "p50", "p95");
    report("open, bundled", TIMES, |_| drop(black_box(Dataset::bundled())));
    // The bytes are given away, as a host's are; making the copy is not timed.
    report_with("open, 20,000", 200, |_| bytes.clone(), |bytes| drop(black_box(Dataset::open(bytes))));
    for (name, dataset) in [("bundled", &bundled), ("20,000", &many)] {
        report(&format!("one record, {name}"), TIMES, |i| {
            let occupation = dataset.get(scattered(i, dataset.len())).expect("within the list");
            for row in ROWS {
                black_box((row.read)(occupation));
            }
        });
        report(&format!("compare two, {name}"), TIMES, |i| {
            let pair = [i, i + 1].map(|i| dataset.get(scattered(i, dataset.len())).expect("within the list"));
            black_box(Comparison::new(&pair, dataset, Pay::Yearly));
        });
        report(&format!("find by slug, {name}"), 200, |i| {
            let slug = dataset.get(scattered(i, dataset.len())).expect("within the list").slug();
            black_box(dataset.find(&slug));
        });
    }
    let json = json(&bundled, MANY);
    let read = || serde_json::from_str::<CustomData>(&json).expect("well formed");
    report("read a host's 20,000 from JSON", 5, |_| drop(black_box(read())));
    let custom = read();
    report("check and pack them", 5, |_| {
        Dataset::from_custom(black_box(&custom)).expect("acceptable");
    });
}

/// Places all over a list of this length, the same on each run.
fn scattered(i: usize, length: usize) -> usize {
    i.wrapping_mul(7919) % length
}

fn report(name: &str, times: usize, act: impl Fn(usize)) {
    report_with(name, times, |i| i, act);
}

fn report_with<T>(name: &str, times: usize, prepare: impl Fn(usize) -> T, act: impl Fn(T)) {
    let mut durations: Vec<Duration> = (0..times)
        .map(|i| {
            let prepared = prepare(i);
            let start = Instant::now();
            act(prepared);
            start.elapsed()
        })
        .collect();
    durations.sort_unstable();
    let at = |percent: usize| shown(durations[(times - 1) * percent / 100]);
    println!("{name:<38}{:>12}{:>12}", at(50), at(95));
}

fn shown(duration: Duration) -> String {
    match duration.as_nanos() {
        ns @ ..10_000 => format!("{ns} ns"),
        ns @ ..10_000_000 => format!("{} µs", ns / 1000),
        ns => format!("{} ms", ns / 1_000_000),
    }
}

/// So many occupations with the bundled ones' figures, each of another name.
fn synthetic(dataset: &Dataset, count: usize) -> Contents {
    let row = |i: usize| {
        let occupation = dataset.get(i % dataset.len()).expect("within the list");
        let name = Name {
            slug: format!("worker-{i}"),
            singular: format!("worker {i}"),
            plural: format!("workers {i}"),
            article: "a".to_owned(),
            short: format!("worker {i}"),
            short_plural: format!("workers {i}"),
        };
        let mut row = Row::new(name, String::new());
        let places = |column: &Column| (0..column.places()).map(|place| (*column, place)).collect::<Vec<_>>();
        for (column, place) in Column::ALL.iter().flat_map(places) {
            let text = || occupation.text_at(column, place).unwrap_or_default().to_owned();
            let cell = match (occupation.number_at(column, place), column.kind()) {
                (Err(missing), _) => Cell::Missing(missing),
                (Ok(_), Kind::Text) => Cell::Text(text()),
                (Ok(index), Kind::Link) => Cell::Link(index.unsigned_abs() as usize),
                (Ok(number), _) => Cell::Number(number),
            };
            row.set_at(column, place, cell);
        }
        row
    };
    let sources = (0..dataset.sources()).map(|number| dataset.source(number as u8)).collect();
    let mut contents = Contents::new(sources);
    contents.rows.extend((0..count).map(row));
    contents
}

/// So many occupations as a host gives them, with every figure that is a whole number.
fn json(dataset: &Dataset, count: usize) -> String {
    let mut out = String::from(
        r#"{"sources": [{"id": "s", "publisher": "P", "dataset": "D", "period": "2026", "area": "A",
        "topic": "T", "short": "S"}], "occupations": ["#,
    );
    for i in 0..count {
        let occupation = dataset.get(i % dataset.len()).expect("within the list");
        let comma = if i == 0 { "" } else { "," };
        let _ = write!(
            out,
            r#"{comma}{{"slug": "worker-{i}", "singular": "worker {i}", "plural": "workers {i}", "article": "a",
            "short": "worker {i}", "shortPlural": "workers {i}", "figures": {{"entry_education": "Bachelor's degree""#
        );
        for column in Column::ALL {
            let is_whole = matches!(column.kind(), Kind::Number { bytes: 3, decimals: 0, .. });
            let has_name =
                is_whole && !matches!(column, Column::Digits | Column::RangeLow | Column::RangeHigh);
            if let (true, Ok(number)) = (has_name, occupation.number(*column)) {
                let _ = write!(out, r#", "{}": {number}"#, column.name());
            }
        }
        out.push_str("}}");
    }
    out + "]}"
}
