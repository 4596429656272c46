//! What leaves the comparison for other programs says what the table says.

use std::collections::{BTreeMap, BTreeSet};

use occupation_compare::comparison::{Comparison, Pay, Section};
use occupation_compare::dataset::{Dataset, Occupation};
use occupation_compare::export::{self, object, occupations};
use occupation_compare::language::{self, Prose};
use occupation_compare::occupation::Value;

/// Comparisons that hold every kind of value: amounts, ranges, places, top-coded places, shares, lists,
/// skills, and what is missing.
const CASES: [(&[&str], Pay); 5] = [
    (&["loss-mitigation-specialist", "collections-accounts-receivable"], Pay::Yearly),
    (&["registered-nurses", "software-developers"], Pay::Hourly),
    (&["anesthesiologists", "actors", "legislators", "loss-mitigation-specialist"], Pay::Yearly),
    (&["agents-and-business-managers-of-artists-performers-athletes", "other-managers"], Pay::Yearly),
    (&["cashiers"], Pay::Yearly),
];

fn comparisons() -> Vec<Comparison> {
    CASES.into_iter().map(|(slugs, pay)| compare(slugs, pay)).collect()
}

fn compare(slugs: &[&str], pay: Pay) -> Comparison {
    let dataset = Dataset::bundled();
    let occupations: Vec<Occupation<'_>> = slugs.iter().filter_map(|slug| dataset.find(slug)).collect();
    assert_eq!(occupations.len(), slugs.len(), "{slugs:?}");
    Comparison::new(&occupations, &dataset, pay)
}

type Record = BTreeMap<String, String>;

/// The records of a CSV, each by the names of its columns.
fn records(csv: &str) -> Vec<Record> {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let columns: Vec<String> = reader.headers().expect("a header").iter().map(str::to_owned).collect();
    let expected = "occupation,code,section,row,part,value,unit,publisher,dataset,period,area,note";
    assert_eq!(columns.join(","), expected);
    let record = |record: Result<csv::StringRecord, csv::Error>| {
        let record = record.expect("as many cells as columns");
        columns.iter().cloned().zip(record.iter().map(str::to_owned)).collect()
    };
    reader.records().map(record).collect()
}

/// How many figures and words a value holds.
fn parts(value: &Value) -> usize {
    match value {
        Value::Amount(_) | Value::Category(_) | Value::CategoryShare(..) => 1,
        Value::Range(..) => 2,
        Value::Places(places) => places.len() + places.iter().filter(|place| place.pay.is_some()).count(),
        Value::TopCoded(names) => names.len(),
        Value::Shares(shares) | Value::WholeShares(shares) => shares.len(),
        Value::List(items) => items.len(),
        Value::Reasons(reasons) => reasons.len(),
        Value::Skills(skills) => skills.len(),
    }
}

#[test]
fn csv_holds_every_figure_of_the_table_once_with_where_it_comes_from() {
    for comparison in comparisons() {
        let mut records = records(&export::csv(&comparison)).into_iter();
        for placed in comparison.placed() {
            let line = placed.line;
            for (place, (subject, measure)) in comparison.subjects.iter().zip(&line.measures).enumerate() {
                let count = measure.value.as_ref().map_or(1, parts);
                let own: Vec<Record> = records.by_ref().take(count).collect();
                assert_eq!(own.len(), count, "{:?}", line.row.id);
                let mut seen = BTreeSet::new();
                for record in &own {
                    assert_eq!(record["occupation"], subject.name.singular);
                    assert_eq!(record["section"], language::section(placed.placement.section));
                    assert_eq!(record["row"], language::label(line.row.id, placed.placement.section));
                    assert_eq!(record["code"], subject.code.map(|c| format!("SOC {c}")).unwrap_or_default());
                    assert!(seen.insert((&record["part"], &record["value"])), "{record:?} twice");
                    match &measure.value {
                        Ok(_) => {
                            let source = comparison.source(measure.source).expect("the source is known");
                            assert!(!record["value"].is_empty(), "{record:?}");
                            assert_eq!(
                                ["publisher", "dataset", "area"].map(|name| record[name].as_str()),
                                [&source.publisher, &source.dataset, &source.area].map(String::as_str)
                            );
                            assert_eq!(record["period"].trim_start_matches("in "), source.period);
                            for note in placed.notes(place) {
                                assert!(record["note"].contains(&language::note(note)), "{record:?}");
                            }
                        }
                        Err(missing) => {
                            assert_eq!(record["value"], "");
                            assert_eq!(record["note"], language::missing(*missing));
                            assert_eq!(record["publisher"], "");
                        }
                    }
                }
            }
        }
        assert_eq!(records.next(), None, "and nothing else");
    }
}

#[test]
fn csv_numbers_are_plain_and_carry_their_unit() {
    let comparison = &comparisons()[0];
    let records = records(&export::csv(comparison));
    let of = |row: &str, part: &str| -> Vec<(&str, &str)> {
        let own = records.iter().filter(|r| r["row"] == row && r["part"] == part);
        own.map(|r| (r["value"].as_str(), r["unit"].as_str())).collect()
    };
    assert_eq!(of("Average salary", ""), [("43251", "dollars a year"), ("38949", "dollars a year")]);
    assert_eq!(of("Hourly rate", ""), [("20.79", "dollars an hour"), ("18.73", "dollars an hour")]);
    // A fall is a number, not a formula.
    assert_eq!(of("Growth rate", ""), [("-8", "percent"), ("-8", "percent")]);
    assert_eq!(of("Salary range", "low"), [("34000", "dollars a year"), ("30000", "dollars a year")]);
    assert_eq!(of("Gender ratio", "Women"), [("59.6", "percent"), ("74.7", "percent")]);
    assert_eq!(of("Job satisfaction", ""), [("3.67", "rating out of 5"), ("", "rating out of 5")]);
    let nurses = self::records(&export::csv(&comparisons()[1]));
    let states = nurses.iter().filter(|r| r["occupation"] == "registered nurse");
    let ranks: Vec<&str> =
        states.filter(|r| r["row"] == "Highest-paying state").map(|r| r["part"].as_str()).collect();
    let from_the_best = ["1", "1 average pay", "2", "2 average pay", "3", "3 average pay"];
    assert_eq!(ranks, from_the_best);
    let surgeons = &comparisons()[2];
    let records = self::records(&export::csv(surgeons));
    let top =
        records.iter().find(|r| r["row"] == "Highest-paying city" && r["part"] == "$239,200 a year or more");
    assert!(top.is_some_and(|r| !r["value"].is_empty()), "top-coded places say so");
}

#[test]
fn a_spreadsheet_takes_no_cell_for_a_formula() {
    for comparison in comparisons() {
        let mut hostile = comparison.clone();
        for (subject, sign) in hostile.subjects.iter_mut().zip(["=1+1", "@SUM(A1)", "+49 30", "-2+3"]) {
            subject.name.singular = format!("{sign}, \"quoted\"");
        }
        let mut bare = comparison.clone();
        for (subject, name) in bare.subjects.iter_mut().zip(["=1", "@1", "+49", "-"]) {
            name.clone_into(&mut subject.name.singular);
        }
        for csv in [export::csv(&comparison), export::csv(&hostile), export::csv(&bare)] {
            for record in records(&csv) {
                for (column, cell) in record {
                    let is_number = cell.trim_start_matches('-').parse::<f64>().is_ok();
                    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number;
                    assert!(!is_formula, "{column}: {cell}");
                }
            }
        }
        let names: BTreeSet<String> =
            records(&export::csv(&hostile)).into_iter().map(|record| record["occupation"].clone()).collect();
        assert!(names.contains("'=1+1, \"quoted\""), "quoted and guarded: {names:?}");
    }
}

#[test]
fn a_spreadsheet_takes_no_cell_for_a_date() {
    let months = "January February March April May June July August September October November December";
    for comparison in comparisons() {
        for record in records(&export::csv(&comparison)) {
            for (column, cell) in record {
                let is_number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
                let parts: Vec<&str> =
                    cell.split([' ', '-', '/', ',']).filter(|part| !part.is_empty()).collect();
                let is_date = parts.len() > 1
                    && parts
                        .iter()
                        .all(|part| is_number(part) || months.split(' ').any(|m| m.starts_with(part)));
                assert!(!is_date, "{column}: {cell}");
            }
        }
    }
}

#[test]
fn markdown_tables_have_as_many_cells_in_every_row() {
    for comparison in comparisons() {
        let prose = Prose::new(&comparison, &["working"; 4][..comparison.subjects.len()]);
        let markdown = export::markdown(&comparison, &prose);
        let mut tables = 0;
        let mut cells = None;
        for line in markdown.lines() {
            let count = line.starts_with('|').then(|| line.matches('|').count() - 1);
            match (count, cells) {
                (Some(count), Some(first)) => assert_eq!(count, first, "{line}"),
                (Some(count), None) => {
                    assert_eq!(count, comparison.subjects.len() + 1, "{line}");
                    tables += 1;
                }
                (None, _) => {}
            }
            cells = count;
        }
        assert_eq!(tables, Section::ALL.len());
        assert!(markdown.starts_with(&format!("# {}\n", language::heading(&comparison))));
        assert!(markdown.contains(&prose.paragraph()));
        let shown = comparison.lines.iter().filter(|line| line.has_value());
        for line in shown {
            for text in (0..comparison.subjects.len()).filter_map(|place| language::text(line, place)) {
                assert!(markdown.contains(&text), "{:?}: {text}", line.row.id);
            }
        }
        let keys = prose.keys.iter().map(|told| told.sentence.clone());
        let of_sections = Section::ALL.into_iter().flat_map(|section| prose.of(section, &comparison));
        for sentence in keys.chain(of_sections) {
            assert_eq!(markdown.matches(&sentence).count(), 1, "{sentence}");
        }
        for (_, source) in &comparison.sources {
            assert!(markdown.contains(&source.citation()));
            assert!(markdown.contains(&source.released) && markdown.contains(&source.newer));
        }
    }
}

/// Where the words are not at hand.
fn without_days(comparison: &Comparison) -> String {
    export::markdown(comparison, &Prose::new(comparison, &[]))
}

#[test]
fn markdown_names_the_rows_that_nobody_has_and_why() {
    let cashiers = &comparisons()[4];
    let markdown = without_days(cashiers);
    assert!(markdown.contains("Not shown: Job satisfaction (no public source)."), "{markdown}");
    let legislators = without_days(&compare(&["legislators"], Pay::Yearly));
    for absent in [
        "Not shown: Median salary, Yearly salary, Hourly rate, Why it grows or shrinks (not published); AI exposure, Years of experience (not covered by \
         the source); Job satisfaction (no public source); Average age (too few answers to publish).\n",
        // A section of which nothing is known says so.
        "\n## Salary\n\nNot shown: Median salary, Average salary, Salary range, Middle half, Highest-paying city, \
         Highest-paying state, Best-paying industry, Best-paying detailed industry, Employees (pay survey) (not \
         published); Best-paying company (no public source).\n\n## Education\n\n|",
    ] {
        assert!(legislators.contains(absent), "{legislators}");
    }
    let mixed = without_days(&comparisons()[2]);
    assert!(mixed.contains("— published by the hour only"), "a missing side is said");
}

#[test]
fn the_object_holds_the_whole_comparison() {
    for comparison in comparisons() {
        let json = serde_json::to_string(&object(&comparison)).expect("plain data");
        let read: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        assert_eq!(read["heading"], language::heading(&comparison));
        assert_eq!(read["summary"], Prose::new(&comparison, &[]).paragraph());
        assert_eq!(read["banner"].as_str(), language::banner(&comparison).as_deref());
        let list = |value: &serde_json::Value| value.as_array().cloned().unwrap_or_default();
        let slugs: Vec<&str> = comparison.subjects.iter().map(|s| s.name.slug.as_str()).collect();
        let read_slugs = list(&read["occupations"]);
        assert_eq!(read_slugs.iter().filter_map(|o| o["slug"].as_str()).collect::<Vec<_>>(), slugs);
        let rows: Vec<serde_json::Value> =
            list(&read["sections"]).iter().flat_map(|s| list(&s["rows"])).collect();
        assert_eq!(rows.len(), comparison.placed().len());
        for (row, placed) in rows.iter().zip(comparison.placed()) {
            let line = placed.line;
            assert_eq!(row["id"], placed.placement.name);
            assert_eq!(row["label"], language::label(line.row.id, placed.placement.section));
            assert_eq!(row["unit"], language::unit(line.row.unit));
            assert_eq!(row["difference"].is_null(), line.difference.is_err());
            for (place, value) in list(&row["values"]).iter().enumerate() {
                let measure = &line.measures[place];
                assert_eq!(value["text"].as_str().map(str::to_owned), language::text(line, place));
                assert_eq!(
                    value["missing"].as_str(),
                    measure.value.as_ref().err().map(|m| language::missing(*m))
                );
                assert_eq!(list(&value["notes"]).len(), placed.notes(place).len());
                let source = comparison.source(measure.source).map(|source| source.id.as_str());
                assert_eq!(value["source"].as_str(), source);
            }
        }
        let keys = Prose::new(&comparison, &[]).keys;
        assert_eq!(list(&read["keyDifferences"]).len(), keys.len());
        for (read, told) in list(&read["keyDifferences"]).iter().zip(&keys) {
            assert_eq!(
                (read["row"].as_str(), read["topic"].as_str(), read["sentence"].as_str()),
                (Some(told.row.row().first().name), Some(told.topic), Some(&*told.sentence))
            );
        }
        assert_eq!(list(&read["sources"]).len(), comparison.sources.len());
    }
}

#[test]
fn a_difference_has_its_size_in_the_object() {
    let [titles, official] =
        [0, 1].map(|i| serde_json::to_value(object(&comparisons()[i])).expect("plain data"));
    let row = |json: &serde_json::Value, id: &str| {
        let sections = json["sections"].as_array().expect("sections");
        let mut rows = sections.iter().flat_map(|s| s["rows"].as_array().expect("rows"));
        rows.find(|row| row["id"] == id).expect("the row").clone()
    };
    let find = |id: &str| row(&titles, id);
    let salary = find("average-salary");
    assert_eq!(salary["difference"]["text"], "$4,302 (11%) more a year");
    assert_eq!((&salary["difference"]["highest"], &salary["difference"]["lowest"]), (&0.into(), &1.into()));
    assert_eq!(
        (&salary["difference"]["size"], &salary["difference"]["percent"]),
        (&"4302".into(), &"11".into())
    );
    assert_eq!(salary["values"][0]["figure"], "43251");
    assert_eq!(find("age")["difference"]["same"], true);
    assert!(find("age")["difference"]["size"].is_null());
    let growth = &row(&official, "growth-rate")["difference"];
    assert_eq!((&growth["size"], &growth["percent"]), (&"4.6".into(), &().into()));
    assert_eq!(growth["text"], "4.6 percentage points more");
    assert_eq!(find("growth-rate")["values"][0]["figure"], "-8");
    assert!(find("median-salary")["difference"].is_null(), "a figure on loan is not compared");
}

#[test]
fn the_list_of_occupations_names_each_as_a_comparison_of_it_does() {
    let dataset = Dataset::bundled();
    let all = serde_json::to_value(occupations(&dataset)).expect("an object");
    let all = all.as_array().expect("a list");
    assert_eq!(all.len(), dataset.iter().count());
    for (listed, occupation) in all.iter().zip(dataset.iter()).step_by(50) {
        let comparison = Comparison::new(&[occupation], &dataset, Pay::Yearly);
        let compared = serde_json::to_value(object(&comparison)).expect("an object");
        assert_eq!(*listed, compared["occupations"][0]);
    }
}

#[test]
fn csv_says_of_a_rounded_share_that_it_is_under_or_over_what_it_shows() {
    let dataset = Dataset::bundled();
    let mut ends = BTreeSet::new();
    for occupation in dataset.iter() {
        let comparison = Comparison::new(&[occupation], &dataset, Pay::Yearly);
        let mut shares: BTreeMap<(&str, &str), i32> = BTreeMap::new();
        for placed in comparison.placed() {
            let row = language::label(placed.line.row.id, placed.placement.section);
            for measure in &placed.line.measures {
                if let Ok(Value::WholeShares(parts)) = &measure.value {
                    shares.extend(
                        parts.iter().map(|(label, percent)| ((row, language::category(label)), *percent)),
                    );
                }
            }
        }
        for record in records(&export::csv(&comparison)) {
            if let Some(percent) = shares.get(&(record["row"].as_str(), record["part"].as_str())) {
                let end = language::under_or_over(*percent);
                assert!(record["note"].contains(end), "{record:?}");
                ends.insert(end);
            }
        }
    }
    assert_eq!(ends.into_iter().collect::<Vec<_>>(), ["", "over 99%", "under 1%"]);
}
