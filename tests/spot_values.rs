//! The committed tables hold what the publishers' files hold: cells looked up there by hand, coverage, sums.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

#[path = "spot_values/cells.rs"]
mod cells;
#[path = "spot_values/rows.rs"]
mod rows;
#[path = "spot_values/rules.rs"]
mod rules;

use cells::hold;

/// A generated table: the columns' names, and the rows by their first cell.
struct Table {
    columns: Vec<String>,
    rows: BTreeMap<String, Vec<String>>,
}

fn table(file: &str) -> Table {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/data/generated").join(file);
    let text = fs::read_to_string(path).expect("the table is there");
    let cells = |line: &str| line.split('\t').map(str::to_owned).collect::<Vec<_>>();
    let mut lines = text.lines();
    let columns = cells(lines.next().expect("a line of names"));
    let rows = lines.skip(2).map(|line| (cells(line)[0].clone(), cells(line))).collect();
    Table { columns, rows }
}

impl Table {
    fn at(&self, column: &str) -> usize {
        self.columns.iter().position(|name| name == column).expect("the column is there")
    }

    /// The cell, if there is such a row and such a column.
    fn find(&self, key: &str, column: &str) -> Option<&str> {
        let at = self.columns.iter().position(|name| name == column)?;
        self.rows.get(key)?.get(at).map(String::as_str)
    }

    fn cell(&self, key: &str, column: &str) -> &str {
        &self.rows.get(key).expect("the row is there")[self.at(column)]
    }

    /// The cells of a column that have a value, by code.
    fn values(&self, column: &str) -> Vec<(&str, &str)> {
        let at = self.at(column);
        let rows = self.rows.iter().map(|(code, cells)| (code.as_str(), cells[at].as_str()));
        rows.filter(|(_, cell)| !cell.is_empty() && !cell.starts_with('?')).collect()
    }
}

/// The number without its point: all numbers of a column have the same decimals.
fn number(cell: &str) -> i64 {
    cell.replace('.', "").parse().expect("a number")
}

#[test]
fn the_tables_hold_what_was_looked_up_in_the_files() {
    let cells = [
        // The spot values of the specification.
        ("pay.tsv", "43-3011", "mean_year", "49060"),
        ("pay.tsv", "43-3011", "p50_year", "47030"),
        ("pay.tsv", "43-3011", "employees", "158830"),
        ("projections.tsv", "43-3011", "growth", "-10.4"),
        ("pay.tsv", "29-1141", "mean_year", "101420"),
        ("pay.tsv", "29-1141", "employees", "3379720"),
        ("projections.tsv", "29-1141", "growth", "5.6"),
        ("people.tsv", "29-1141", "women_cps", "87.3"),
        ("people.tsv", "29-1141", "age", "42.3"),
        ("people.tsv", "29-1141", "age_kind", "median"),
        ("pay.tsv", "15-1252", "mean_year", "148100"),
        ("projections.tsv", "15-1252", "growth", "10.2"),
        ("education.tsv", "15-1252", "bachelor", "51.4"),
        ("pay.tsv", "27-2011", "mean_year", "?hourly-only"),
        ("pay.tsv", "27-2011", "mean_hour", "58.29"),
        // Wages in the nation.
        ("pay.tsv", "29-1211", "mean_year", "360570"),
        ("pay.tsv", "29-1211", "p90_hour", "267.85"),
        ("pay.tsv", "35-3023", "p10_year", "22840"),
        ("pay.tsv", "31-1120", "employees", "4305810"),
        ("pay.tsv", "51-2028", "p75_hour", "24.84"),
        ("pay.tsv", "25-2021", "mean_hour", "?annual-only"),
        ("pay.tsv", "25-2021", "p25_year", "57710"),
        ("pay.tsv", "11-1031", "mean_year", "?not-published"),
        // Places.
        ("places.tsv", "47-2111", "city1", "San Francisco-Oakland-Fremont, CA"),
        ("places.tsv", "47-2111", "city1_pay", "103690"),
        ("places.tsv", "47-2111", "state1", "Oregon"),
        ("places.tsv", "47-2111", "state3_pay", "92230"),
        ("places.tsv", "15-1252", "city3", "Seattle-Tacoma-Bellevue, WA"),
        // Santa Rosa and Los Angeles pay lawyers more, with relative standard errors of 14.2 and 12.7.
        ("places.tsv", "23-1011", "city2", "San Francisco-Oakland-Fremont, CA"),
        ("places.tsv", "23-1011", "city2_pay", "237060"),
        ("places.tsv", "39-9011", "city1", "San Jose-Sunnyvale-Santa Clara, CA"),
        // Minneapolis has a relative standard error of 11.9, Waterbury 30 jobs.
        ("places.tsv", "27-2042", "basis", "hour"),
        ("places.tsv", "27-2042", "city2_pay", "75.57"),
        ("places.tsv", "29-1243", "state1", "?top-coded"),
        ("places.tsv", "29-1243", "state_top", "Texas"),
        ("places.tsv", "29-1215", "state1", "Arizona"),
        ("places.tsv", "53-7031", "city1", "?imprecise"),
        ("places.tsv", "29-1024", "city1", "?not-published"),
        // Industries.
        ("industries.tsv", "47-2111", "sector", "Utilities"),
        ("industries.tsv", "47-2111", "industry", "?imprecise"),
        ("industries.tsv", "47-2111", "industry_pay", "?imprecise"),
        ("industries.tsv", "15-1252", "sector_pay", "165930"),
        ("industries.tsv", "29-1141", "industry", "Federal Executive Branch"),
        ("industries.tsv", "27-2042", "sector_pay", "67.40"),
        // Projections.
        ("projections.tsv", "23-1011", "openings", "28700"),
        ("projections.tsv", "53-7031", "jobs", "1300"),
        ("projections.tsv", "11-1031", "self_employed", "?not-published"),
        ("projections.tsv", "39-9011", "growth", "-2.0"),
        ("projections.tsv", "47-2111", "training", "Apprenticeship"),
        ("projections.tsv", "45-3031", "self_employed", "32.2"),
        // Education.
        ("education.tsv", "23-1011", "match", "inexact"),
        ("education.tsv", "23-1011", "doctoral", "87.8"),
        ("education.tsv", "47-2111", "match", "exact"),
        ("education.tsv", "47-2111", "high_school", "38.0"),
        ("education.tsv", "21-1018", "master", "53.7"),
        // People. 31-1120 joins two Census occupations, 29-1211 shares one with ten others.
        ("people.tsv", "47-2111", "women_cps", "3.5"),
        ("people.tsv", "23-1011", "age", "46.4"),
        ("people.tsv", "39-9011", "hispanic", "28.3"),
        ("people.tsv", "29-1211", "shared_codes", "11"),
        ("people.tsv", "29-1211", "asian", "25.5"),
        ("people.tsv", "31-1120", "women_cps", "81.6"),
        ("people.tsv", "31-1120", "age_kind", "estimate"),
        ("people.tsv", "53-7031", "age", "41.2"),
        ("people.tsv", "53-7031", "women_acs", "9.9"),
        ("people.tsv", "53-7031", "white", "?too-few"),
        ("people.tsv", "51-9199", "age", "41.4"),
        ("people.tsv", "51-9192", "age", "?too-few"),
        // Skill scores.
        ("scores.tsv", "15-1252", "basis", "imputed"),
        ("scores.tsv", "15-1252", "computers_and_information_technology", "4.4"),
        ("scores.tsv", "29-1211", "detail_oriented", "4.5"),
        ("scores.tsv", "47-2111", "mechanical", "3.4"),
        ("scores.tsv", "39-9011", "writing_and_reading", "3.0"),
        // O*NET.
        ("skills.tsv", "23-1011", "skill1", "Speaking"),
        ("skills.tsv", "23-1011", "skill1_importance", "91"),
        ("skills.tsv", "23-1011", "skill5_importance", "81"),
        ("skills.tsv", "15-1252", "skill1", "Programming"),
        ("skills.tsv", "15-1252", "skill4", "Reading Comprehension"),
        ("skills.tsv", "47-2111", "experience", "2.1"),
        ("skills.tsv", "39-9011", "job_zone", "2"),
        ("skills.tsv", "29-1211", "preparation", "over 4 years"),
        ("skills.tsv", "11-9199", "onet", "?not-covered"),
        (
            "skills.tsv",
            "13-1020",
            "onet_title",
            "Purchasing Agents, Except Wholesale, Retail, and Farm Products",
        ),
        ("technology.tsv", "53-7031", "technology", ""),
        ("related.tsv", "47-2111", "primary", ELECTRICIAN),
        // Majors, classification, titles.
        ("majors.tsv", "47-2111", "major1", "Electrician"),
        // Three fields lead to three occupations each, the fewest, and two to more.
        ("majors.tsv", "19-2011", "major1", "Astronomy"),
        ("majors.tsv", "19-2011", "major2", "Planetary Astronomy and Science"),
        ("groups.tsv", "29-0000", "title", "Healthcare Practitioners and Technical Occupations"),
        ("members.tsv", "53-1047", "members", "53-1042 53-1043 53-1044 53-1049"),
        ("job-titles.tsv", "Barista", "codes", "35-3023!"),
        ("job-titles.tsv", "Medical Biller", "codes", "43-3021+ 29-2072"),
        ("job-titles.tsv", "Data Engineer", "codes", "15-1243+ 15-2051 15-1242 15-2041"),
    ];
    hold(&cells);
}

/// The seventh is 51-2022 in O*NET, a member of 51-2028.
const ELECTRICIAN: &str = "27-4015 47-3013 47-2152 49-9051 49-2092 49-2093 51-2028 49-2095 47-2011 49-2094";

#[test]
fn every_table_has_a_row_for_each_of_the_832() {
    let codes: Vec<String> = table("projections.tsv").rows.into_keys().collect();
    assert_eq!(codes.len(), 832);
    for file in [
        "pay",
        "places",
        "industries",
        "education",
        "people",
        "skills",
        "scores",
        "majors",
        "related",
        "technology",
    ] {
        let rows: Vec<String> = table(&format!("{file}.tsv")).rows.into_keys().collect();
        assert_eq!(rows, codes, "{file}");
    }
}

#[test]
fn the_coverage_is_what_the_sources_allow() {
    for (file, column, least) in [
        ("projections.tsv", "jobs", 832),
        ("education.tsv", "bachelor", 832),
        ("scores.tsv", "adaptability", 832),
        ("pay.tsv", "mean_year", 825),
        ("pay.tsv", "mean_hour", 772),
        ("people.tsv", "age", 720),
        // The survey of 2025 has no shares for 15 Census occupations, 31 lines, that had some in 2022, and has
        // them for 19 others, 23 lines.
        ("people.tsv", "white", 563),
        ("people.tsv", "hispanic", 563),
        // Of 805 states that lead by pay, 7 are below the mean of the nation and 35 much smaller than one that
        // may pay more, 26 of those by pay that is withheld; of 785 metro areas 8 and 30, 18 of those.
        ("places.tsv", "state1", 763),
        ("places.tsv", "city1", 747),
        // 25 lines of which O*NET describes specialities only, and a hybrid whose largest member it does not.
        ("skills.tsv", "skill6", 737),
        // The same, but for two whose zones O*NET gives.
        ("skills.tsv", "job_zone", 761),
        ("majors.tsv", "major1", 664),
        // Without those 23 lines, the twelve hybrids, which have no name beside the list, 205 lines where nothing
        // is both sought in advertisements and used by fewer than one occupation in four, and 198 that name
        // nothing in demand and nothing that their kin name as well.
        ("technology.tsv", "technology", 347),
        ("related.tsv", "primary", 761),
    ] {
        let covered = table(file).values(column).len();
        assert!(covered >= least, "{file}, {column}: {covered}, at least {least} expected");
    }
    let people = table("people.tsv");
    assert_eq!(people.values("women_cps").len() + people.values("women_acs").len(), 832);
    assert_eq!(table("job-titles.tsv").rows.len(), 47_527);
}

#[test]
fn the_occupations_add_up_to_all_employment() {
    let jobs: i64 = table("projections.tsv").values("jobs").iter().map(|(_, jobs)| number(jobs)).sum();
    // Each is rounded to a hundred jobs; the twelve hybrids and the legislators are those of 2024.
    assert!((jobs - 170_280_800).abs() <= 400_000, "{jobs}");
}

#[test]
fn shares_lie_between_0_and_100() {
    let education = [
        "less_than_high_school",
        "high_school",
        "some_college",
        "associate",
        "bachelor",
        "master",
        "doctoral",
    ];
    for (file, columns) in [
        ("education.tsv", &education[..]),
        ("people.tsv", &["women_cps", "women_acs", "white", "black", "asian", "hispanic"]),
        ("projections.tsv", &["self_employed"]),
    ] {
        let table = table(file);
        for (code, share) in columns.iter().flat_map(|column| table.values(column)) {
            assert!((0..=1000).contains(&number(share)), "{file}, {code}: {share}");
        }
    }
}

#[test]
fn levels_of_education_add_up_to_everybody() {
    let table = table("education.tsv");
    for (code, cells) in &table.rows {
        let sum: i64 = cells[2..].iter().map(|share| number(share)).sum();
        assert!((998..=1002).contains(&sum), "{code}: {sum}");
    }
}

#[test]
fn percentiles_are_in_order_and_the_mean_lies_within_them() {
    let table = table("pay.tsv");
    for (code, cells) in &table.rows {
        for figures in [&cells[2..8], &cells[8..14]] {
            if figures.iter().any(|cell| cell.starts_with('?')) {
                continue;
            }
            let figures: Vec<i64> = figures.iter().map(|cell| number(cell)).collect();
            let (mean, percentiles) = (figures[0], &figures[1..]);
            assert!(percentiles.is_sorted(), "{code}: {percentiles:?}");
            assert!(percentiles[0] <= mean && mean <= percentiles[4], "{code}: {mean}, {percentiles:?}");
        }
    }
}

#[test]
fn the_best_paying_places_come_first() {
    let table = table("places.tsv");
    for (code, cells) in &table.rows {
        for [first, second, third] in [[3, 5, 7], [9, 11, 13]] {
            let pay: Vec<i64> = [first, second, third]
                .into_iter()
                .map(|column| cells[column].as_str())
                .filter(|cell| !cell.is_empty() && !cell.starts_with('?'))
                .map(number)
                .collect();
            assert!(pay.is_sorted_by(|a, b| a >= b), "{code}: {pay:?}");
        }
    }
}

#[test]
fn a_list_of_top_paying_places_stands_where_nobody_can_be_named_and_nowhere_else() {
    for (file, name, list) in [
        ("places.tsv", "city1", "city_top"),
        ("places.tsv", "state1", "state_top"),
        ("industries.tsv", "sector", "sector_top"),
        ("industries.tsv", "industry", "industry_top"),
    ] {
        let table = table(file);
        for code in table.rows.keys().filter(|code| !matches!(code.as_str(), "11-1031" | "45-3031")) {
            assert_eq!(
                table.cell(code, name) == "?top-coded",
                !table.cell(code, list).is_empty(),
                "{file}, {code}"
            );
        }
    }
}

#[test]
fn scores_lie_between_1_and_5() {
    let table = table("scores.tsv");
    for (code, cells) in &table.rows {
        assert!(cells[2..].iter().all(|score| (10..=50).contains(&number(score))), "{code}: {cells:?}");
    }
}

#[test]
fn every_code_that_a_table_names_is_one_of_the_832() {
    let codes = table("projections.tsv").rows;
    for (file, column) in [("related.tsv", "primary"), ("job-titles.tsv", "codes")] {
        let table = table(file);
        for (key, named) in table.values(column) {
            for code in named.split(' ') {
                let code = code.trim_end_matches(['!', '+']);
                assert!(codes.contains_key(code) && code != key, "{file}, {key}: {code}");
            }
        }
    }
}

#[test]
fn every_column_names_a_source_that_is_listed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/data");
    let sources = fs::read_to_string(root.join("authored/sources.tsv")).expect("the sources are there");
    let ids: Vec<&str> = sources.lines().skip(1).filter_map(|line| line.split('\t').next()).collect();
    let mut tables = 0;
    for entry in fs::read_dir(root.join("generated")).expect("the tables are there") {
        let path = entry.expect("a table").path();
        if path.is_dir() {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a text");
        let named = text.lines().nth(2).expect("a line of sources");
        for id in named.split(['\t', ' ']) {
            assert!(ids.contains(&id), "{}: {id}", path.display());
        }
        tables += 1;
    }
    assert!(tables >= 14, "{tables}");
}
