//! Rules on what a figure may say, each held by an occupation that told something else before the rule was there.

use std::collections::BTreeSet;

use occupation_compare::comparison::RowId;
use occupation_compare::dataset::{Column, Dataset};
use occupation_compare::language;
use occupation_compare::occupation::{Unit, Value};

/// What the row says of the occupation, with its notes behind it.
fn told(dataset: &Dataset, occupation: &str, row: RowId) -> String {
    let occupation = dataset.find(occupation).expect("the occupation is there");
    let measure = (row.row().read)(occupation);
    let value = match &measure.value {
        Ok(value) => language::value(value, row.row()).expect("a value has words"),
        Err(missing) => format!("— {}", language::missing(*missing)),
    };
    let notes = measure.notes().into_iter().map(language::note);
    std::iter::once(value).chain(notes).collect::<Vec<_>>().join("; ")
}

#[test]
fn a_figure_says_no_more_than_is_known() {
    use RowId::{
        City, CommonDegree, DetailedIndustry, Exposure, Gender, GrowthRate, HourlyRate, Industry, Interests,
        Jobs, MedianSalary, Openings, Race, Reasons, State, TimeToBecome, Transfers, WeeklyWomen,
        YearlySalary,
    };
    let dataset = Dataset::bundled();
    for (why, occupation, row, says) in [
        ("few jobs: whole percents", "13-1074", GrowthRate, "7%"),
        ("few jobs: whole percents of a fall too", "19-3092", GrowthRate, "−2%"),
        ("many jobs: a tenth", "29-1141", GrowthRate, "5.6%"),
        ("none is not known to be none", "29-1024", Openings, "fewer than 50"),
        ("older projections say so", "13-1020", Jobs, "522,200; of the projections for 2024–34"),
        ("newer figures of the same line do not", "13-1020", GrowthRate, "6%"),
        ("older projections say so", "11-1031", GrowthRate, "3.4%; of the projections for 2024–34"),
        ("who leaves, of a hybrid", "31-1120", Transfers, "6.1%; of the projections for 2024–34"),
        (
            "two levels under the entry education",
            "19-1021",
            CommonDegree,
            "— not known for sure; published for a similar group of occupations",
        ),
        (
            "a lead of half a point",
            "17-3023",
            CommonDegree,
            "Some college, no degree, 30.5%; another level is about as common",
        ),
        (
            "over twice the mean",
            "29-2031",
            City,
            "Salt Lake City-Murray, UT, $167,160; unusual: over twice the national average",
        ),
        ("the best below the mean", "13-1011", State, "— not known for sure"),
        ("a larger place withholds its pay", "27-1022", City, "— not known for sure"),
        ("a larger state withholds its pay", "11-1011", State, "— not known for sure"),
        (
            "a part of an industry",
            "41-1012",
            DetailedIndustry,
            "Wholesalers of Drugs and Chemicals, $148,160",
        ),
        (
            "nearly all work in one",
            "53-2031",
            Industry,
            "Transportation and warehousing, $77,170; at least 99% work there; none that pays more can be named",
        ),
        ("what is paid more is too small", "47-3012", Industry, "— not known for sure"),
        ("details pay less than the sector", "37-2011", DetailedIndustry, "— not known for sure"),
        ("what is learned on the job for years", "47-2111", TimeToBecome, "Apprenticeship"),
        ("published, not paid", "27-2011", YearlySalary, "— published by the hour only"),
        ("published, not paid", "25-2021", HourlyRate, "— published by the year only"),
        (
            "the group is named",
            "25-1072",
            Gender,
            "Women 52% · Men 48%; of the group “Postsecondary teachers”",
        ),
        (
            "none is not known to be none",
            "47-2021",
            Gender,
            "Women under 1% · Men over 99%; of the group “Brickmasons, blockmasons, and stonemasons”",
        ),
        ("few people", "11-2011", Gender, "Women 54% · Men 46%; small sample: under 100,000 people employed"),
        ("nobody knows shares of few", "27-2011", Race, "— too few answers to publish"),
        ("a median of those who work full time", "29-1141", WeeklyWomen, "$1,517; median, full time"),
        (
            "exposure is no forecast",
            "53-7121",
            Exposure,
            "Low; how much of the work AI could touch, relative to other occupations; not a forecast of jobs lost",
        ),
        (
            "why, and of what",
            "15-1251",
            Reasons,
            "the same work takes fewer people · other occupations take over some of it (some industries); why industries need more or fewer of them, 2024–34",
        ),
        (
            "the member of a hybrid is named",
            "13-1020",
            Interests,
            "Conventional · Enterprising · Realistic; of O*NET 13-1023.00",
        ),
    ] {
        assert_eq!(told(&dataset, occupation, row), says, "{why}: {occupation}, {row:?}");
    }
    // Pay of the fewer.
    let farmers = told(&dataset, "11-9013", MedianSalary);
    assert!(farmers.contains("pay of employees only: "), "{farmers}");
}

#[test]
fn a_range_without_width_is_one_figure() {
    let row = RowId::SalaryRange.row();
    assert_eq!(language::value(&Value::Range(90_140, 90_140), row).as_deref(), Some("$90,140"));
    assert_eq!(language::value(&Value::Range(55_180, 90_140), row).as_deref(), Some("$55,180 to $90,140"));
}

#[test]
fn a_place_that_is_named_pays_no_less_than_the_nation() {
    let dataset = Dataset::bundled();
    let mut named = 0;
    for occupation in dataset.iter().filter(|occupation| occupation.is_official()) {
        for row in [RowId::City, RowId::State] {
            let Ok(Value::Places(places)) = (row.row().read)(occupation).value else { continue };
            for place in places {
                let Some((pay, unit)) = place.pay else { continue };
                let column = if unit == Unit::DollarsAnHour { Column::MeanHour } else { Column::MeanYear };
                assert!(
                    occupation.number(column).is_ok_and(|mean| pay >= mean),
                    "{}: {}, {pay}",
                    occupation.slug(),
                    place.name
                );
                named += 1;
            }
        }
    }
    assert!(named > 4000, "{named}");
}

#[test]
fn no_list_names_the_same_thing_twice() {
    let dataset = Dataset::bundled();
    for occupation in dataset.iter() {
        for row in [RowId::Majors, RowId::Interests] {
            let Ok(Value::List(items)) = (row.row().read)(occupation).value else { continue };
            let distinct: BTreeSet<_> = items.iter().collect();
            assert_eq!(distinct.len(), items.len(), "{}: {items:?}", occupation.slug());
        }
    }
}

#[test]
fn no_speciality_and_no_small_member_says_what_a_line_is_like() {
    let dataset = Dataset::bundled();
    for line in ["29-9099", "19-3099", "33-9099", "47-4090", "49-9099"] {
        let occupation = dataset.find(line).expect("the occupation is there");
        assert_eq!(occupation.related().count(), 0, "{line}");
    }
    assert!(dataset.find("29-1141").is_some_and(|nurses| nurses.related().count() == 6));
}

#[test]
fn the_majors_that_everybody_would_name_stand_first() {
    let dataset = Dataset::bundled();
    for (line, major) in [
        ("29-1229", "Medicine"),
        ("11-9199", "Business Administration and Management, General"),
        // Of these a job title of few led to the field of few.
        ("11-1011", "Business Administration and Management, General"),
        ("13-1041", "Regulatory Science/Affairs"),
        ("17-3028", "Instrumentation Technology/Technician"),
        ("19-3093", "History, General"),
        ("21-1091", "Public Health Education and Promotion"),
        ("21-2011", "Theology/Theological Studies"),
        ("25-1021", "Computer Science"),
        ("25-1042", "Biology/Biological Sciences, General"),
        ("27-2041", "Music Theory and Composition"),
        ("27-3041", "Journalism"),
        ("27-3091", "Language Interpretation and Translation"),
        ("33-1012", "Criminal Justice/Law Enforcement Administration"),
        ("35-1011", "Culinary Arts/Chef Training"),
        ("43-1011", "Office Management and Supervision"),
    ] {
        let told = told(&dataset, line, RowId::Majors);
        assert_eq!(told.split(" · ").next(), Some(major), "{line}: {told}");
    }
}
