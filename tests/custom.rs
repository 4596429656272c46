//! A host's own occupations are accepted whole or rejected with all that is wrong, whatever is given.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by a panic")]

#[path = "fuzz/everything.rs"]
mod everything;
#[path = "custom/example.rs"]
mod example;
#[path = "custom/figures.rs"]
mod figures;
#[path = "custom/schema.rs"]
mod schema;
#[path = "custom/wrong.rs"]
mod wrong;

use example::{accept, faults, good, parse, with};
use occupation_compare::comparison::{Comparison, Pay, RowId};
use occupation_compare::dataset::{Column, CustomData, CustomWords, Dataset, Words};
use occupation_compare::language;
use occupation_compare::occupation::Missing;
use proptest::prelude::*;
use serde_json::{Value, json};

#[test]
fn good_data_is_accepted_and_reads_back_as_it_was_written() {
    let dataset = accept(&good()).unwrap();
    assert_eq!((dataset.len(), dataset.sources()), (3, 3));
    let wrangler = dataset.find("data-wrangler").unwrap();
    assert_eq!(dataset.find("15-9999"), Some(wrangler));
    assert_eq!(
        (wrangler.name().short_plural.as_str(), wrangler.title()),
        ("wranglers", "Data Wranglers, All Other".to_owned())
    );
    for (column, number) in [
        (Column::MeanYear, Ok(101_420)),
        (Column::P90Year, Err(Missing::TopCoded)),
        (Column::MeanHour, Ok(4876)),
        (Column::Growth, Ok(-105)),
        (Column::Jobs, Ok(16_777_207)),
        (Column::Satisfaction, Ok(367)),
        (Column::CityPay, Ok(52_030)),
        (Column::SectorPay, Ok(150_000)),
        (Column::Age, Ok(423)),
        (Column::WomenCps, Ok(510)),
        (Column::Adaptability, Ok(44)),
        (Column::Openings, Err(Missing::NoSource)),
    ] {
        assert_eq!(wrangler.number(column), number, "{}", column.name());
    }
    assert_eq!(wrangler.text(Column::StateTop), Ok("Viken; Agder"));
    let fitter = dataset.find("pipe-fitter").unwrap();
    assert_eq!(wrangler.related().collect::<Vec<_>>(), [fitter]);
    let source = |column| dataset.source(wrangler.source_of(column)).id;
    assert_eq!((source(Column::MeanYear), source(Column::Age)), ("pay-survey".into(), "people".into()));
    assert_eq!(dataset.source(fitter.source_of(Column::Age)).id, "own");
    assert_eq!(dataset.source(0).url, "https://example.org/pay?year=2026");
    assert_eq!((dataset.source(0).headline, dataset.source(1).headline), (true, false));
    assert_eq!(dataset.source(0).credit, "Acme asked its members.");
    assert_eq!((&*dataset.source(0).released, &*dataset.source(0).newer), ("March 2026", "2027"));
    assert_eq!((&*dataset.source(1).released, &*dataset.source(1).newer), ("", ""));
    assert_eq!(dataset.find("etl-wrangler").unwrap().counted_with(), Some(wrangler));
    everything::read(&dataset, 3);
}

#[test]
fn a_comparison_of_a_hosts_occupations_says_what_the_host_gave() {
    let dataset = accept(&good()).unwrap();
    let occupations: Vec<_> = dataset.iter().take(2).collect();
    let comparison = Comparison::new(&occupations, &dataset, Pay::Yearly);
    assert_eq!(language::heading(&comparison), "Data wrangler vs pipe fitter");
    assert_eq!(language::text(comparison.line(RowId::YearlySalary).unwrap(), 0).unwrap(), "$101,420");
    assert_eq!(language::text(comparison.line(RowId::GrowthRate).unwrap(), 1).unwrap(), "4.9%");
}

#[test]
fn words_are_kept_aside_by_slug() {
    let words = CustomWords::new(&parse(&good()));
    let of_wrangler = words.get("data-wrangler").unwrap();
    assert_eq!(of_wrangler.description, "<b>Tidies</b> & renames.");
    assert_eq!(of_wrangler.responsibilities, ["Renames columns", "Finds units"]);
    assert_eq!(words.get("pipe-fitter"), None);
    assert_eq!(words.get("__proto__"), None);
}

#[test]
fn the_words_file_of_each_occupation_reads_back_and_says_what_is_left_out() {
    let words = CustomWords::new(&parse(&good()));
    assert_eq!(Words::parse(&words.block("data-wrangler")).as_ref(), words.get("data-wrangler"));
    let none = "Not described in this dataset.".to_owned();
    let read = Words::parse(&words.block("pipe-fitter")).unwrap();
    assert_eq!(
        (read.card, read.description, read.responsibilities),
        (none.clone(), none.clone(), vec![none])
    );
}

/// Occupations enough to be too many for any part that is slower than it should be.
fn huge(count: usize) -> Value {
    let occupation = |i: usize| {
        json!({
            "slug": format!("occupation-{i}"),
            "singular": format!("worker {i}"), "plural": format!("workers {i}"), "article": "a",
            "short": format!("worker {i}"), "shortPlural": format!("workers {i}"),
            "figures": {
                "mean_year": 30_000 + i, "growth": (i % 200) as i64 - 100, "jobs": i * 10,
                "city1": format!("City {i}"), "entry_education": "Master's degree", "adaptability": 1 + i % 5,
                "bachelor": { "missing": "too-few" }
            },
            "related": [format!("occupation-{}", (i + 1) % count)]
        })
    };
    let mut data = good();
    data["occupations"] = (0..count).map(occupation).collect();
    data
}

#[test]
fn twenty_thousand_occupations_are_accepted() {
    let dataset = accept(&huge(20_000)).unwrap();
    assert_eq!(dataset.len(), 20_000);
    let last = dataset.find("occupation-19999").unwrap();
    assert_eq!(last.number(Column::MeanYear), Ok(49_999));
    assert_eq!(last.text(Column::City), Ok("City 19999"));
    assert_eq!(last.related().next().unwrap().slug(), "occupation-0");
    everything::read(&dataset, 4);
}

#[test]
fn more_than_fifty_thousand_are_refused_unread() {
    let mut data = good();
    data["occupations"] = vec![json!(null); 50_001].into();
    assert_eq!(faults(&data), ["occupations: has 50001 items; give at most 50000"]);
}

#[test]
fn more_text_than_places_can_be_numbered_for_is_refused() {
    let mut data = huge(4200);
    for (i, occupation) in data["occupations"].as_array_mut().unwrap().iter_mut().enumerate() {
        occupation["figures"]["state1"] = json!({ "missing": "top-coded" });
        occupation["figures"]["state_top"] = json!(format!("{i:04}").repeat(1000));
    }
    assert_eq!(faults(&data), ["occupations: hold more than 16 MB of names and categories; shorten them"]);
}

#[test]
fn a_reader_is_told_the_first_fifty_faults_and_how_many_more() {
    let mut data = huge(20_000);
    for occupation in data["occupations"].as_array_mut().unwrap() {
        occupation["figures"]["mean_year"] = json!(-1);
    }
    let rejected = accept(&data).unwrap_err();
    assert_eq!((rejected.errors.len(), rejected.more), (50, 19_950));
    assert_eq!((rejected.errors[7].row, rejected.errors[7].slug.as_str()), (Some(7), "occupation-7"));
    let text = rejected.to_string();
    assert!(text.starts_with("the data is not accepted"), "{text}");
    assert!(
        text.contains("\n- occupations[49] (occupation-49) figures.mean_year: is too low; the least is 0\n")
    );
    assert!(text.ends_with("\nand 19950 more"));
}

#[test]
fn markup_is_text() {
    let markup = "<img src=x onerror=alert(1)> & \"quotes\" 'and' {{braces}}";
    for pointer in ["singular", "title", "figures/city1", "words/card"] {
        let data = with(&format!("/occupations/0/{pointer}"), json!(markup));
        let dataset = accept(&data).unwrap_or_else(|e| panic!("{pointer}: {e}"));
        let wrangler = dataset.find("data-wrangler").unwrap();
        let words = CustomWords::new(&parse(&data));
        let read = match pointer {
            "singular" => wrangler.name().singular,
            "title" => wrangler.title().to_owned(),
            "words/card" => words.get("data-wrangler").unwrap().card.clone(),
            _ => wrangler.text(Column::City).unwrap().to_owned(),
        };
        assert_eq!(read, markup);
    }
}

#[test]
fn names_that_mean_something_to_javascript_mean_nothing_here() {
    for text in [
        r#"{"__proto__": {"sources": []}, "sources": [], "occupations": []}"#,
        r#"{"sources": [{"__proto__": 1, "constructor": 2}], "occupations": [{"toString": 1}]}"#,
        r#"{"sources": [], "occupations": [{"slug": "__proto__", "figures": {"__proto__": 1}}]}"#,
    ] {
        let data: CustomData = serde_json::from_str(text).unwrap();
        assert!(Dataset::from_custom(&data).unwrap_err().errors.len() > 1);
    }
    let data = with("/occupations/2/slug", json!("constructor"));
    assert_eq!(accept(&data).unwrap().find("constructor").unwrap().slug(), "constructor");
}

#[test]
fn json_cut_anywhere_is_an_error_and_never_a_panic() {
    let text = serde_json::to_vec(&good()).unwrap();
    for cut in 0..text.len() {
        assert!(serde_json::from_slice::<CustomData>(&text[..cut]).is_err(), "{cut}");
    }
    let whole: CustomData = serde_json::from_slice(&text).unwrap();
    assert!(Dataset::from_custom(&whole).is_ok());
}

#[test]
fn what_lies_deeper_than_the_form_is_a_fault_like_any_other() {
    for levels in [1, 2, 10, 100] {
        let deep = (0..levels).fold(json!(1), |inner, level| match level % 2 {
            0 => json!({ "missing": inner }),
            _ => json!([inner]),
        });
        let found = faults(&with("/occupations/1/figures/jobs", deep));
        assert!(
            found.len() == 1 && found[0].starts_with("occupations[1] (pipe-fitter) figures.jobs"),
            "{found:?}"
        );
    }
}

/// Every place in the data, by its JSON pointer.
fn places(value: &Value, pointer: &str, out: &mut Vec<String>) {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields.iter().map(|(name, v)| (name.clone(), v)).collect(),
        Value::Array(items) => items.iter().enumerate().map(|(i, v)| (i.to_string(), v)).collect(),
        _ => return,
    };
    for (name, child) in children {
        let pointer = format!("{pointer}/{name}");
        places(child, &pointer, out);
        out.push(pointer);
    }
}

fn junk() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        (-100_i32..2000).prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        "[a-z-]{0,12}".prop_map(Value::from),
        Just(json!([])),
        Just(json!({})),
        Just(json!([1, "a", null, {"missing": "too-few"}])),
        Just(json!({"missing": "top-coded"})),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_spoilt_data_is_accepted_whole_or_rejected_with_a_reason(
        spoils in prop::collection::vec((any::<prop::sample::Index>(), junk()), 1..6)
    ) {
        let mut data = good();
        for (index, value) in spoils {
            let mut all = Vec::new();
            places(&data, "", &mut all);
            if !all.is_empty() {
                *data.pointer_mut(&all[index.index(all.len())]).unwrap() = value;
            }
        }
        match accept(&data) {
            Ok(dataset) => everything::read(&dataset, 3),
            Err(rejected) => {
                prop_assert!(!rejected.errors.is_empty());
                prop_assert!(!rejected.to_string().contains(|c: char| c.is_control() && c != '\n'));
            }
        }
    }
}
