//! Rules on what a figure may say, each held by an occupation that told something else before the rule was there.

use occupation_compare::comparison::RowId;
use occupation_compare::dataset::Dataset;
use occupation_compare::language;

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
        City, CommonDegree, Exposure, Gender, GrowthRate, HourlyRate, Interests, Jobs, MedianSalary,
        Openings, Race, Reasons, State, TimeToBecome, Transfers, WeeklyWomen, YearlySalary,
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
        ("two levels under the entry education", "19-1021", CommonDegree, "— not published precisely enough"),
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
        ("the best below the mean", "13-1011", State, "— not published precisely enough"),
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
        (
            "few people",
            "11-2011",
            Gender,
            "Women 54% · Men 46%; small sample: under 100,000 people employed",
        ),
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
    use occupation_compare::occupation::Value;
    let row = RowId::SalaryRange.row();
    assert_eq!(language::value(&Value::Range(90_140, 90_140), row).as_deref(), Some("$90,140"));
    assert_eq!(language::value(&Value::Range(55_180, 90_140), row).as_deref(), Some("$55,180 to $90,140"));
}
