//! A figure that cannot be true is refused, whatever column it stands in.

use crate::folder::Folder;
use crate::{LINES, NATIONAL, NONMETRO, STATES, YEARS};

const NEWER: &str = "projections/projections_2025_35.csv";
const AGES: &str = "cps/cpsaat11b_2025.csv";
const WEEKLY: &str = "cps/cpsaat39_2025.csv";
const ANSWERS: &str = "onet/Education, Training, and Experience.txt";

#[test]
fn a_figure_that_cannot_be_true_is_refused_with_its_range() {
    for (file, from, to, column, possible) in [
        // Pay below nothing, and pay of a year that stands where that of an hour should.
        (NATIONAL, ",48.76,101420,", ",48.76,-101420,", "A_MEAN", "a wage in dollars a year from 2,080 to"),
        (NATIONAL, ",48.76,101420,", ",48.76,0,", "A_MEAN", "a wage in dollars a year from 2,080 to"),
        (
            NATIONAL,
            ",48.76,101420,",
            ",101420,101420,",
            "H_MEAN",
            "a wage in dollars an hour from 1 to 1,000",
        ),
        (STATES, ",72.25,", ",-72.25,", "H_MEAN", "a wage in dollars an hour from 1"),
        (NONMETRO, ",36.48,75880,", ",36.48,-75880,", "A_MEAN", "a wage in dollars a year"),
        ("oews/industry_M2025.csv", ",39.41,81960", ",39.41,-81960", "A_MEAN", "a wage in dollars a year"),
        (
            YEARS,
            "51840,*,26460",
            "51840,*,26460000",
            "A_MEDIAN",
            "a wage in dollars a year from 2,080 to 2,080,000",
        ),
        (WEEKLY, ",1900,", ",-1900,", "Men median weekly $", "a wage in dollars a week from 40 to 40,000"),
        // How many there are.
        (NATIONAL, ",3379720,", ",-3379720,", "TOT_EMP", "a number of people or jobs from 0 to 400,000,000"),
        (STATES, ",338940,", ",-338940,", "TOT_EMP", "a number of people or jobs from 0"),
        (STATES, ",18213700,", ",1821370000,", "TOT_EMP", "a number of people or jobs from 0"),
        (YEARS, ",51840,", ",-51840,", "TOT_EMP", "a number of people or jobs from 0"),
        (LINES, ",3391,", ",-3391,", "Employment, 2024", "thousands of jobs from 0 to 400,000"),
        (NEWER, ",180.8,", ",-180.8,", "openings_thousands", "thousands of jobs from 0"),
        (AGES, ",193,953,", ",193,-953,", "25-34", "thousands of people from 0 to 400,000"),
        ("acs/sex_by_occupation_2018.csv", "391736,", "-391736,", "Men", "a number of people or jobs from 0"),
        // Percent.
        (
            LINES,
            ",4.9,0.5,",
            ",-100,0.5,",
            "Employment change, percent, 2024–34",
            "a change in percent from -99.9",
        ),
        (NEWER, ",5.6,0.5,", ",-100.0,0.5,", "change_percent", "a change in percent from -99.9 to 1,000"),
        (NEWER, ",5.6,0.5,", ",5.6,100.5,", "self_employed_percent", "a percentage from 0 to 100"),
        (NEWER, ",2.5,2.0,", ",-2.5,2.0,", "exit_rate", "a percentage from 0 to 100"),
        (
            "projections/table_5_3_attainment_2019_2021.csv",
            ",53.3,",
            ",533,",
            "Bachelor's degree",
            "a percentage from 0",
        ),
        ("cps/cpsaat11_2025.csv", ",70.6,", ",-70.6,", "White %", "a percentage from 0 to 100"),
        (ANSWERS, "RW\t1\t11.27", "RW\t1\t111.27", "Data Value", "a percentage from 0 to 100"),
        (
            STATES,
            ",0.86,0.3,",
            ",0.86,-0.3,",
            "MEAN_PRSE",
            "a relative standard error in percent from 0 to 100",
        ),
        (STATES, ",0.86,0.3,", ",-0.86,0.3,", "LOC_QUOTIENT", "a location quotient from 0"),
        // Scales.
        (AGES, ",42.3", ",142.3", "Median age", "an age in years from 16 to 100"),
        (ANSWERS, "RW\t2\t", "RW\t12\t", "Category", "a band from 1 to 11"),
        ("projections/table_6_2_skills_2023_33.csv", ",4.2,", ",0.2,", "", "a score from 1.0 to 5.0"),
        ("onet/Skills.txt", "\tIM\t", "\tIM\t9", "Data Value", "an importance from 1 to 5"),
        (
            "rpp/state_2023_2024.csv",
            "110.720",
            "-110.720",
            "RPP all items 2024",
            "a price level in percent from 10",
        ),
        (
            "rpp/state_portions_2024.csv",
            ",100.037",
            ",0.037",
            "2024",
            "a price level in percent from 10 to 1,000",
        ),
        (
            "cpi/cpi_u_all_items_monthly.csv",
            ",321.465,",
            ",-321.465,",
            "Index",
            "a price index from 50 to 5,000",
        ),
    ] {
        let (folder, out) = (Folder::publishers(), Folder::empty());
        folder.change(file, from, to);
        let error = folder.import_into(&out).expect_err(possible).to_string();
        assert!(error.starts_with(&format!("{file}, line ")), "{file}, {to}: {error}");
        assert!(error.contains(&format!("column \"{column}")), "{file}, {to}: {error}");
        assert!(error.contains(&format!("expected {possible}")), "{file}, {to}: {error}");
        assert!(error.ends_with("widen the range in src/import/measure.rs"), "{file}, {to}: {error}");
        assert!(out.contents().is_empty(), "{file}, {to}: nothing is written");
    }
}

#[test]
fn percentiles_that_fall_are_refused_by_the_year_and_by_the_hour_in_the_nation_and_in_places() {
    for (file, from, to, says) in [
        (
            NATIONAL,
            ",68940,80330,97550,",
            ",98940,80330,97550,",
            r#"line 6, column "A_PCT25": expected no less than the "98940" of "A_PCT10", since percentiles do not fall, found "80330""#,
        ),
        // The median is held against the tenth percentile where nothing between is published.
        (
            NATIONAL,
            ",68940,80330,97550,",
            ",98940,*,97550,",
            r#"column "A_MEDIAN": expected no less than the "98940" of "A_PCT10""#,
        ),
        // Of all occupations.
        (
            NATIONAL,
            ",80520,128560,",
            ",80520,28560,",
            r#"line 2, column "A_PCT90": expected no less than the "80520" of "A_PCT75""#,
        ),
        (
            NATIONAL,
            ",33.14,38.62,",
            ",39.14,38.62,",
            r#"column "H_PCT25": expected no less than the "39.14" of "H_PCT10""#,
        ),
        // What is above all that is published comes last.
        (
            NATIONAL,
            ",68940,80330,",
            ",68940,#,",
            r##"column "A_MEDIAN": expected no less than the "#" of "A_PCT25""##,
        ),
        (
            STATES,
            ",52690,66150,",
            ",72690,66150,",
            r#"column "A_PCT25": expected no less than the "72690" of "A_PCT10""#,
        ),
        (
            NONMETRO,
            ",22.42,27.63,",
            ",28.42,27.63,",
            r#"column "H_PCT25": expected no less than the "28.42" of "H_PCT10""#,
        ),
    ] {
        let (folder, out) = (Folder::publishers(), Folder::empty());
        folder.change(file, from, to);
        let error = folder.import_into(&out).expect_err(says).to_string();
        assert!(error.starts_with(&format!("{file}, line ")) && error.contains(says), "{error}");
        assert!(error.contains("Look both up at the publisher's, and download the file again"), "{error}");
        assert!(error.ends_with("in check_order of src/import/oews/wages.rs"), "{error}");
    }
}
