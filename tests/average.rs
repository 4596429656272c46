//! All occupations beside those compared: each figure is the publisher's, it changes nothing of the comparison,
//! and the one sentence on it is true.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use occupation_compare::comparison::{Comparison, Line, Pay, RowId, Section, Standing};
use occupation_compare::dataset::{Dataset, Occupation};
use occupation_compare::export::{self, object};
use occupation_compare::format;
use occupation_compare::language::Prose;
use occupation_compare::occupation::{Unit, Value};

/// Each row that is published of all occupations, with the columns of `totals.tsv` that it is read from.
#[rustfmt::skip]
const PUBLISHED: [(RowId, &[&str]); 35] = [
    (RowId::MedianSalary, &["p50_year"]),
    (RowId::MedianHourly, &["p50_hour"]),
    (RowId::YearlySalary, &["mean_year"]),
    (RowId::HourlyRate, &["mean_hour"]),
    (RowId::GrowthRate, &["growth"]),
    (RowId::Transfers, &["transfers"]),
    (RowId::Exits, &["exits"]),
    (RowId::CommonDegree, &["bachelor"]),
    (RowId::Age, &["age"]),
    (RowId::SalaryRange, &["p10_year", "p90_year"]),
    (RowId::HourlyRange, &["p10_hour", "p90_hour"]),
    (RowId::MiddleHalf, &["p25_year", "p75_year"]),
    (RowId::MiddleHalfHourly, &["p25_hour", "p75_hour"]),
    (RowId::Levels, &["less_than_high_school", "high_school", "some_college", "associate", "bachelor", "master", "doctoral"]),
    (RowId::Gender, &["women_cps"]),
    (RowId::WeeklyWomen, &["weekly_women"]),
    (RowId::WeeklyMen, &["weekly_men"]),
    (RowId::Race, &["white", "black", "asian", "hispanic"]),
    (RowId::Adaptability, &["adaptability"]),
    (RowId::Computers, &["computers_and_information_technology"]),
    (RowId::Creativity, &["creativity_and_innovation"]),
    (RowId::CriticalThinking, &["critical_and_analytical_thinking"]),
    (RowId::CustomerService, &["customer_service"]),
    (RowId::DetailOriented, &["detail_oriented"]),
    (RowId::FineMotor, &["fine_motor"]),
    (RowId::Interpersonal, &["interpersonal"]),
    (RowId::Leadership, &["leadership"]),
    (RowId::Mathematics, &["mathematics"]),
    (RowId::Mechanical, &["mechanical"]),
    (RowId::PhysicalStrength, &["physical_strength_and_stamina"]),
    (RowId::ProblemSolving, &["problem_solving_and_decision_making"]),
    (RowId::ProjectManagement, &["project_management"]),
    (RowId::Science, &["science"]),
    (RowId::Speaking, &["speaking_and_listening"]),
    (RowId::Writing, &["writing_and_reading"]),
];

fn table(path: &str) -> Vec<Vec<String>> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("static/data").join(path);
    let text = fs::read_to_string(path).expect("a table");
    text.lines().map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}

/// What the publishers say of all occupations, by column.
fn totals() -> BTreeMap<String, f64> {
    let totals = table("generated/totals.tsv");
    let looked_up = table("authored/all-occupations.tsv");
    let cells = totals[0].iter().zip(&totals[3]).chain(looked_up.iter().map(|line| (&line[0], &line[1])));
    cells.filter_map(|(head, cell)| Some((head.clone(), cell.parse().ok()?))).collect()
}

/// The figures of a value, in the order in which they are shown.
fn figures(line: &Line, value: &Value) -> Vec<f64> {
    let figure = |steps: &i32, unit: Unit| format::plain(*steps, unit).parse().expect("a number");
    match value {
        Value::Amount(steps) => vec![figure(steps, line.row.unit)],
        Value::Range(low, high) => [low, high].map(|steps| figure(steps, line.row.unit)).to_vec(),
        Value::CategoryShare(_, share) => vec![figure(share, Unit::Percent)],
        Value::Shares(shares) => shares.iter().map(|(_, share)| figure(share, Unit::Percent)).collect(),
        Value::WholeShares(shares) => shares.iter().map(|(_, percent)| f64::from(*percent)).collect(),
        other => unreachable!("{other:?}"),
    }
}

fn find<'d>(dataset: &'d Dataset, slugs: &[&str]) -> Vec<Occupation<'d>> {
    slugs.iter().map(|slug| dataset.find(slug).expect("an occupation")).collect()
}

fn beside(dataset: &Dataset, slugs: &[&str], pay: Pay) -> Comparison {
    Comparison::new(&find(dataset, slugs), dataset, pay).beside_all(dataset)
}

#[test]
fn each_row_has_what_its_table_says_of_all_occupations_and_no_other_has_any() {
    let (dataset, totals) = (Dataset::bundled(), totals());
    let mut seen = Vec::new();
    for pay in [Pay::Yearly, Pay::Hourly] {
        let comparison = beside(&dataset, &["registered-nurses", "cashiers"], pay);
        for line in &comparison.lines {
            let published = PUBLISHED.iter().find(|(row, _)| *row == line.row.id);
            assert_eq!(line.all.is_some(), published.is_some(), "{:?}", line.row.id);
            let (Some(all), Some((_, columns))) = (&line.all, published) else { continue };
            let value = all.value.as_ref().expect("it has a value");
            let mut expected: Vec<f64> = columns.iter().map(|column| totals[*column]).collect();
            if line.row.id == RowId::Gender {
                expected.push(100.0 - expected[0]);
            }
            if matches!(value, Value::WholeShares(_)) {
                expected.iter_mut().for_each(|share| *share = share.round());
            }
            assert_eq!(figures(line, value), expected, "{:?}", line.row.id);
            assert!(comparison.source(all.source).is_some(), "{:?} tells its source", line.row.id);
            seen.push(line.row.id);
        }
    }
    for (row, _) in PUBLISHED {
        assert!(seen.contains(&row), "{row:?} is shown");
    }
}

#[test]
fn whether_all_occupations_stand_beside_changes_nothing_of_what_is_compared() {
    let dataset = Dataset::bundled();
    for slugs in [
        &["registered-nurses", "software-developers"][..],
        &["loss-mitigation-specialist", "collections-accounts-receivable"],
        &["anesthesiologists", "actors", "legislators", "cashiers"],
        &["farmers-ranchers-and-other-agricultural-managers"],
    ] {
        let without = Comparison::new(&find(&dataset, slugs), &dataset, Pay::Yearly);
        let with = without.clone().beside_all(&dataset);
        for (one, other) in without.lines.iter().zip(&with.lines) {
            assert_eq!(one.all, None);
            assert_eq!((&one.measures, &one.difference), (&other.measures, &other.difference));
            assert_eq!((one.has_value(), one.differs()), (other.has_value(), other.differs()));
        }
        let [plain, told] = [&without, &with].map(|comparison| Prose::new(comparison, &[]));
        assert_eq!((plain.paragraph(), &plain.keys), (told.paragraph(), &told.keys));
        for section in Section::ALL {
            let (more, less) = (told.of(section, &with), plain.of(section, &without));
            let may_be_more = usize::from(section == Section::Salary);
            assert!(more.starts_with(&less) && more.len() <= less.len() + may_be_more, "{more:?}");
        }
        let [csv, more] = [&without, &with].map(export::csv);
        let own: Vec<&str> = more.lines().filter(|line| !line.starts_with("All occupations,")).collect();
        assert_eq!(own, csv.lines().collect::<Vec<_>>());
        assert!(more.len() > csv.len());
        let [json, _] = [&without, &with].map(|c| serde_json::to_string(&object(c)).expect("JSON"));
        assert!(!json.contains("allOccupations"));
    }
}

#[test]
fn what_leaves_for_other_programs_has_all_occupations_where_they_are_published() {
    let dataset = Dataset::bundled();
    let comparison = beside(&dataset, &["registered-nurses", "cashiers"], Pay::Yearly);
    let json = serde_json::to_value(object(&comparison)).expect("JSON");
    let row = |id: &str| {
        let rows = json["sections"].as_array().expect("sections").iter().flat_map(|s| s["rows"].as_array());
        rows.flatten().find(|row| row["id"] == id).expect("a row").clone()
    };
    assert_eq!(row("median-salary")["allOccupations"]["text"], "$50,980");
    assert_eq!(row("median-salary")["allOccupations"]["source"], "oews");
    assert_eq!(row("growth-rate")["allOccupations"]["figure"], "3.5");
    assert_eq!(row("transfers")["allOccupations"]["notes"][0], "of the projections for 2024–34");
    assert!(row("city").get("allOccupations").is_none());
    let text = export::markdown(&comparison, &Prose::new(&comparison, &[]));
    assert!(text.contains("\n| | Registered nurse | Cashier | All occupations |\n"), "{text}");
    assert!(text.contains(" | $50,980 |\n"), "{text}");
}

#[test]
fn one_sentence_tells_pay_beside_that_of_all_occupations() {
    let dataset = Dataset::bundled();
    for (slugs, pay, sentence) in [
        (
            &["registered-nurses", "software-developers"][..],
            Pay::Yearly,
            "At the median, registered nurses earn almost twice as much as workers in all occupations ($50,980 a year), and software developers more than two and a half times as much.",
        ),
        (
            &["cashiers"],
            Pay::Hourly,
            "At the median, cashiers earn about a third less than workers in all occupations ($24.51 an hour).",
        ),
        (
            &["actors", "anesthesiologists"],
            Pay::Yearly,
            "At the median, anesthesiologists earn more than seven and a half times as much as workers in all occupations ($50,980 a year).",
        ),
    ] {
        let comparison = beside(&dataset, slugs, pay);
        let told = Prose::new(&comparison, &[]).of(Section::Salary, &comparison);
        assert_eq!(told.last().map(String::as_str), Some(sentence));
    }
    // Pay of a job title is an estimate, or another's; pay of employees alone is not that of most.
    for slug in ["loss-mitigation-specialist", "farmers-ranchers-and-other-agricultural-managers", "actors"] {
        assert_eq!(beside(&dataset, &[slug], Pay::Yearly).against_all(), None, "{slug}");
    }
}

#[test]
fn who_earns_more_than_all_occupations_is_so_in_the_table() {
    let dataset = Dataset::bundled();
    let mut told = [0; 3];
    for occupation in dataset.iter() {
        let comparison = Comparison::new(&[occupation], &dataset, Pay::Yearly).beside_all(&dataset);
        let Some(against) = comparison.against_all() else { continue };
        assert_eq!(against.all, 50_980);
        let line = comparison.line(RowId::MedianSalary).expect("a row");
        let median = f64::from(line.amount(0).expect("a median"));
        let share = median / f64::from(against.all);
        let (at, is_true) = match against.of[0].1 {
            Standing::More(ratio) => (0, share >= 1.04 && (f64::from(ratio) / 1000.0 - share).abs() < 0.01),
            Standing::AboutTheSame => (1, (0.96..1.04).contains(&share)),
            Standing::Less(ratio) => (2, share < 0.97 && (f64::from(ratio) / 1000.0 - share).abs() < 0.01),
        };
        assert!(is_true, "{}: {share}", occupation.slug());
        told[at] += 1;
    }
    assert!(told.iter().all(|count| *count > 10), "{told:?}");
}
