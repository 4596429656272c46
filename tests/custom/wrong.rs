//! Each check, by what it says.

use serde_json::{Value, json};

use super::example::{faults, good, with};

/// The field that is spoilt, its value, and the one fault that comes of it.
#[track_caller]
fn spoilt(table: &[(&str, Value, &str)]) {
    for (pointer, value, fault) in table {
        let found = faults(&with(pointer, value.clone()));
        assert_eq!(found.len(), 1, "{pointer} {value}: {found:?}");
        assert!(found[0].contains(fault), "{pointer} {value}: {found:?}");
    }
}

#[test]
fn a_fault_names_row_and_field() {
    let found = faults(&with("/occupations/1/figures/growth", json!("4.9%")));
    assert_eq!(
        found,
        [
            "occupations[1] (pipe-fitter) figures.growth: is text; give a number, or {\"missing\": \"no-source\"}"
        ]
    );
    let found = faults(&with("/sources/2/short", None));
    assert_eq!(found, ["sources[2] short: is missing; give text of at most 28 characters"]);
}

#[test]
fn the_whole_must_be_sources_and_occupations() {
    for data in [json!(null), json!([]), json!("x"), json!(1), json!(true)] {
        let found = faults(&data);
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with("the data: is ") && found[0].ends_with("; give an object"), "{found:?}");
    }
    assert_eq!(
        faults(&json!({})),
        ["sources: is empty; list where figures come from", "occupations: is empty; list what to compare"]
    );
    spoilt(&[("/occupation", json!([]), "occupation: is unknown; did you mean occupations?")]);
}

#[test]
fn slugs_and_identifiers_are_well_formed_and_their_own() {
    spoilt(&[
        ("/occupations/2/slug", json!("ETL Wrangler"), "is no slug"),
        ("/occupations/2/slug", json!("29-1141"), "is no slug"),
        ("/occupations/2/slug", json!("pipe-fitter"), "is that of occupations[1] too"),
        ("/occupations/2/slug", json!(7), "is a number; give text"),
        ("/occupations/0/code", json!("15-99999"), "is too long"),
        ("/occupations/0/code", json!("159999"), "is no occupation code"),
        ("/occupations/1/code", json!("15-9999"), "is that of occupations[0] too"),
        ("/sources/1/id", json!("own"), "sources[2] id: is that of sources[1] too"),
    ]);
}

#[test]
fn names_are_there_and_short_enough() {
    spoilt(&[
        ("/occupations/0/singular", json!(" "), "is empty"),
        ("/occupations/0/plural", json!(null), "is missing"),
        ("/occupations/0/short", json!("x".repeat(29)), "is too long; use at most 28"),
        ("/occupations/0/article", json!("the"), "is neither a nor an"),
        ("/occupations/0/shortplural", json!("x"), "is unknown; did you mean shortPlural?"),
    ]);
}

#[test]
fn characters_that_deceive_a_reader_are_refused_everywhere() {
    let signs = ['\0', '\n', '\t', '\u{7f}', '\u{85}', '\u{202e}', '\u{2066}', '\u{2028}', '\u{fffd}'];
    let texts = ["singular", "title", "figures/city1", "words/card", "words/technology/0"];
    for sign in signs {
        for text in texts {
            let name = format!("U+{:04X}", u32::from(sign));
            spoilt(&[(&format!("/occupations/0/{text}"), json!(format!("a{sign}b")), &name)]);
        }
        spoilt(&[("/sources/0/publisher", json!(format!("a{sign}")), "holds the character")]);
    }
    let found = faults(&with("/occupations/0/a\u{202e}\nb", json!(1)));
    assert_eq!(found, ["occupations[0] (data-wrangler) a??b: is unknown"]);
}

#[test]
fn links_lead_to_the_web() {
    spoilt(&[
        ("/sources/0/url", json!("javascript:alert(1)"), "is no link"),
        ("/sources/0/url", json!("https://a b"), "is no link"),
        ("/sources/0/headline", json!("yes"), "headline: is text; give true or false"),
        ("/sources/0/url", json!(["https://example.org"]), "is a list; give text"),
    ]);
}

#[test]
fn numbers_are_exact_and_possible() {
    spoilt(&[
        ("/occupations/0/figures/mean_year", json!(101420.5), "has decimals; round it to a whole number"),
        ("/occupations/0/figures/mean_hour", json!(48.765), "has more than 2 decimals"),
        ("/occupations/0/figures/growth", json!(0.123), "has more than 1 decimal;"),
        ("/occupations/0/figures/growth", json!(-100.1), "is too low; the least is −100"),
        ("/occupations/0/figures/mean_year", json!(-1), "is too low; the least is 0"),
        ("/occupations/0/figures/jobs", json!(16_777_208), "is too high; the most is 16,777,207"),
        ("/occupations/0/figures/jobs", json!(1e300), "is too high"),
        ("/occupations/0/figures/jobs", json!(u64::MAX), "is too high"),
        ("/occupations/0/figures/jobs", json!(i64::MIN), "is too low"),
        ("/occupations/0/figures/women_cps", json!(100.1), "is too high; the most is 100"),
        ("/occupations/0/figures/adaptability", json!(0.9), "is too low; the least is 1"),
        ("/occupations/0/figures/adaptability", json!(5.1), "is too high; the most is 5"),
        ("/occupations/0/figures/satisfaction", json!(5.01), "is too high; the most is 5"),
        ("/occupations/0/figures/skill1_importance", json!(101), "is too high; the most is 100"),
        ("/occupations/0/figures/jobs", json!(true), "is of another kind; give a number"),
        ("/occupations/0/figures/jobs", json!([1]), "is a list; give a number"),
        ("/occupations/0/figures/city1", json!(1), "is a number; give text"),
        ("/occupations/0/figures/age_kind", json!("mode"), "give one of median, estimate"),
        ("/occupations/0/figures/jobs", json!({"missing": "secret"}), "with one of not-published, "),
        ("/occupations/0/figures/jobs", json!({"missing": "too-few", "x": 1}), "has another reason"),
    ]);
}

#[test]
fn unknown_figures_are_named_with_the_nearest_known_one() {
    spoilt(&[
        (
            "/occupations/0/figures/mean_yaer",
            json!(1),
            "figures.mean_yaer: is unknown; did you mean mean_year?",
        ),
        ("/occupations/0/figures/__proto__", json!(1), "figures.__proto__: is unknown"),
        ("/occupations/0/figures/code", json!(1), "is no figure; put it beside figures"),
        ("/occupations/0/figures/related1", json!("bakers"), "is worked out from others"),
        ("/sources/1/figures", json!(["agee"]), "names agee, which is no figure; did you mean age?"),
        ("/sources/1/figures", json!(["code"]), "which is no figure"),
    ]);
}

#[test]
fn figures_of_one_occupation_go_together() {
    spoilt(&[
        ("/occupations/0/figures/p25_year", json!(49_999), "figures.p25_year: is lower than p10_year"),
        ("/occupations/0/figures/range_low", json!(1), "is shown only with range_high"),
        ("/occupations/0/figures/women", json!(40), "is shown only with men"),
        ("/occupations/0/figures/bachelor", json!(40), "is shown only with master"),
        ("/occupations/0/figures/city3", json!("Bergen"), "is shown only with city2"),
        ("/occupations/0/figures/city_top", json!("Bergen"), "is shown only where city1 is"),
        ("/occupations/0/figures/city1_pay", json!(1.234), "has more than 2 decimals"),
        ("/occupations/0/figures/places_basis", json!(null), "city1_pay: does not say what it counts"),
        ("/occupations/0/figures/places_basis", json!("year"), "city1_pay: has decimals"),
    ]);
    let mut data = good();
    data["occupations"][1]["figures"] = json!({ "range_low": 20, "range_high": 10 });
    assert!(faults(&data)[0].contains("range_high: is lower than range_low"));
}

#[test]
fn what_is_referred_to_is_there() {
    spoilt(&[
        (
            "/occupations/0/related",
            json!(["nobody"]),
            "related: names nobody, which is not among the occupations",
        ),
        ("/occupations/0/related", json!(["data-wrangler"]), "names the occupation itself"),
        ("/occupations/0/related", json!(["pipe-fitter", "pipe-fitter"]), "names pipe-fitter twice"),
        ("/occupations/0/related", json!(vec!["pipe-fitter"; 7]), "has 7 items; give at most 6"),
        ("/occupations/0/related", json!("pipe-fitter"), "is text; give a list"),
        ("/occupations/1/source", json!("nobody"), "source: names nobody, which is not among the sources"),
        ("/occupations/2/countedWith", json!("nobody"), "names nobody, which is not among the occupations"),
        ("/occupations/2/countedWith", json!("etl-wrangler"), "names the occupation itself"),
        ("/occupations/1/countedWith", json!("etl-wrangler"), "is counted with another; name that one"),
    ]);
    let mut data = with("/occupations/0/countedWith", json!("pipe-fitter"));
    data["occupations"][2]["countedWith"] = json!("pipe-fitter");
    let found = faults(&data);
    assert!(found.len() == 1 && found[0].contains("code: is that of countedWith"), "{found:?}");
}

#[test]
fn a_field_that_stands_twice_is_named() {
    let text = serde_json::to_string(&good()).unwrap();
    let text = text.replacen("\"growth\":", "\"growth\": 1, \"growth\":", 1);
    let text = text.replacen("\"article\":", "\"article\": \"a\", \"article\":", 1);
    let data = serde_json::from_str(&text).unwrap();
    let rejected = occupation_compare::dataset::Dataset::from_custom(&data).unwrap_err();
    let fields: Vec<&str> = rejected.errors.iter().map(|e| e.field.as_str()).collect();
    assert_eq!(fields, ["article", "figures.growth"]);
    assert!(rejected.errors.iter().all(|e| e.message == "stands twice; keep one"));
}
