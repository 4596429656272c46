//! How what it takes to enter is told.

use super::*;
use crate::comparison::Pay;
use crate::dataset::Dataset;

fn typical(education: &str, training: Option<&str>, experience: Option<&str>) -> Entry {
    Entry::Typical {
        education: education.to_owned(),
        training: training.map(str::to_owned),
        experience: experience.map(str::to_owned),
    }
}

#[test]
fn who_needs_what_is_told_of_those_who_need_the_same_together() {
    let dataset = Dataset::bundled();
    let of = |slugs: &[&str], all: &[Entry]| {
        let found = slugs.iter().map(|slug| Subject::new(dataset.find(slug).expect("an occupation")));
        forms(&found.collect::<Vec<_>>(), all).0
    };
    let none = typical("No formal educational credential", None, None);
    let school =
        typical("High school diploma or equivalent", Some("Apprenticeship"), Some("Less than 5 years"));
    let degree = typical("Bachelor’s degree", None, None);
    let time = Entry::Time("6–12 months".to_owned());
    let two = ["cashiers", "actors"];
    assert_eq!(of(&two, &[degree.clone(), degree.clone()]), ["both usually need a bachelor’s degree"]);
    assert_eq!(
        of(&two, &[none.clone(), degree.clone()]),
        ["cashiers usually need no diploma or degree; actors, a bachelor’s degree"]
    );
    assert_eq!(
        of(&["loss-mitigation-specialist", "cashiers"], &[time.clone(), degree.clone()]),
        [
            "loss mitigation specialists need an estimated 6–12 months to start; cashiers usually need a bachelor’s degree"
        ]
    );
    let titles = ["loss-mitigation-specialist", "collections-representative"];
    assert_eq!(of(&titles, &[time.clone(), time]), ["both need an estimated 6–12 months to start"]);
    assert_eq!(
        of(&["cashiers", "actors", "dancers"], &[degree.clone(), school, degree]),
        [
            "cashiers and dancers usually need a bachelor’s degree; actors, a high school diploma, an \
             apprenticeship and some experience",
            "cashiers and dancers usually need a bachelor’s degree; actors, a high school diploma and an \
             apprenticeship",
        ]
    );
    let trained =
        typical("No formal educational credential", Some("Moderate-term on-the-job training"), None);
    assert_eq!(
        of(&two, &[trained, none]),
        [
            "cashiers usually need some months of on-the-job training but no diploma or degree; actors, no diploma or \
             degree",
            "cashiers usually need some months’ training but no diploma or degree; actors, no diploma or degree",
            "both usually need no diploma or degree; cashiers need some months of on-the-job training",
        ],
        "without its training the one would need what the other does"
    );
    let doctor = typical(DOCTORAL, Some("Internship/residency"), None);
    let teacher = typical("Bachelor’s degree", Some("Internship/residency"), Some("5 years or more"));
    assert_eq!(
        of(&two, &[doctor, teacher]),
        ["cashiers usually need a doctoral or professional degree and a residency or internship; actors, a \
             bachelor’s degree, a supervised internship and five or more years’ experience",]
    );
    let [months, years] =
        [(Some("Moderate-term on-the-job training"), None), (None, Some("Less than 5 years"))]
            .map(|(training, experience)| typical("Bachelor’s degree", training, experience));
    assert_eq!(
        of(&two, &[months, years])[2],
        "both usually need a bachelor’s degree and training or experience or both"
    );
    let [months, years] =
        [(Some("Moderate-term on-the-job training"), None), (None, Some("Less than 5 years"))]
            .map(|(training, experience)| typical("No formal educational credential", training, experience));
    assert_eq!(
        of(&two, &[months, years])[2],
        "both usually need training or experience or both, but no diploma or degree"
    );
}

#[test]
fn two_are_not_told_as_alike_where_years_or_schooling_would_be_lost_or_no_word_is_saved() {
    let dataset = Dataset::bundled();
    let two = ["cashiers", "actors"].map(|slug| Subject::new(dataset.find(slug).expect("an occupation")));
    let years = typical("High school diploma or equivalent", Some("Apprenticeship"), None);
    let short = typical("High school diploma or equivalent", None, Some("Less than 5 years"));
    let degree = typical("Bachelor’s degree", None, None);
    let months = typical("Bachelor’s degree", Some("Moderate-term on-the-job training"), None);
    let told = [
        "cashiers usually need a high school diploma and an apprenticeship; actors, a high school diploma and some \
         experience",
        "cashiers usually need a high school diploma and an apprenticeship; actors, a high school diploma",
    ];
    assert_eq!(forms(&two, &[years.clone(), short]).0, told, "one of them takes years");
    let told =
        ["cashiers usually need a high school diploma and an apprenticeship; actors, a bachelor’s degree"];
    assert_eq!(forms(&two, &[years, degree.clone()]).0, told, "the schooling differs");
    let told = [
        "cashiers usually need a bachelor’s degree and some months of on-the-job training; actors, a bachelor’s degree",
        "cashiers usually need a bachelor’s degree and some months’ training; actors, a bachelor’s degree",
        "both usually need a bachelor’s degree; cashiers need some months of on-the-job training",
    ];
    assert_eq!(forms(&two, &[months, degree]).0, told);
    let [months, college] = [Some("Moderate-term on-the-job training"), None]
        .map(|training| typical("Some college, no degree", training, None));
    let told = [
        "cashiers usually need some college and some months of on-the-job training; actors, some college",
        "cashiers usually need some college and some months’ training; actors, some college",
    ];
    assert_eq!(forms(&two, &[months, college]).0, told, "it would be of as many words");
}

#[test]
fn where_there_is_no_room_two_are_told_by_their_places_or_to_differ() {
    let school =
        typical("High school diploma or equivalent", Some("Apprenticeship"), Some("Less than 5 years"));
    let [degree, trained] =
        [None, Some("Apprenticeship")].map(|training| typical("Bachelor’s degree", training, None));
    let time = Entry::Time("6–12 months".to_owned());
    let differs = "what they need to start differs";
    assert_eq!(
        by_place(&[school.clone(), degree.clone()]),
        [
            "the first usually need a high school diploma and an apprenticeship, the second a bachelor’s degree",
            differs
        ]
    );
    assert_eq!(by_place(&[degree.clone(), trained]), [differs], "the schooling is the same");
    assert_eq!(by_place(&[time, degree.clone()]), [differs], "an estimate names no schooling");
    assert_eq!(by_place(&[degree.clone(), degree.clone()]), [""; 0]);
    assert_eq!(by_place(&[school, degree.clone(), degree]), [""; 0], "two have places");
}

#[test]
fn new_preparation_is_told_part_by_part() {
    let some = |text: &str| Some(text.to_owned());
    let of = |level, field, training, experience| {
        preparation(&Preparation { education: level, field, training, experience, is_higher: true })
    };
    assert_eq!(
        of(some(DOCTORAL), some("Medicine"), some("Internship/residency"), some("5 years or more")),
        [
            "a doctoral or professional degree in a field such as Medicine",
            "a residency or internship",
            "five or more years’ experience"
        ]
    );
    assert_eq!(of(some("Associate’s degree"), None, None, None), ["an associate’s degree"]);
    let bachelor = |field| of(some("Bachelor’s degree"), some(field), None, None);
    assert_eq!(bachelor("Finance, General"), ["a bachelor’s degree in a field such as Finance"]);
    assert_eq!(bachelor("Teaching Assistants/Aides, Other"), ["a bachelor’s degree"], "that is no field");
    assert_eq!(
        of(None, None, some("Internship/residency"), some("Less than 5 years")),
        ["an internship or residency", "some experience"],
        "which of the two depends on schooling"
    );
    assert_eq!(of(None, None, None, None), [""; 0]);
}

#[test]
fn what_one_needs_to_start_is_told_in_short_without_its_article() {
    let dataset = Dataset::bundled();
    let start = |slug: &str, place: usize| {
        let occupation = dataset.find(slug).expect("an occupation");
        start_in_short(&Comparison::new(&[occupation], &dataset, Pay::Yearly), place)
    };
    for (slug, told) in [
        ("software-developers", "Bachelor’s degree"),
        ("mechanical-drafters", "Associate’s degree"),
        ("electricians", "High school diploma and an apprenticeship"),
        ("cashiers", "No diploma or degree"),
    ] {
        assert_eq!(start(slug, 0).as_deref(), Some(told), "{slug}");
    }
    assert_eq!(start("cashiers", 1), None, "there is no second");
}

#[test]
fn what_one_needs_beside_schooling_goes_on_behind_it() {
    let dataset = Dataset::bundled();
    let beside = |slug: &str| {
        let occupation = dataset.find(slug).expect("an occupation");
        beside_schooling(&Comparison::new(&[occupation], &dataset, Pay::Yearly), 0)
    };
    assert_eq!(beside("software-developers"), None);
    assert_eq!(beside("electricians").as_deref(), Some(" and an apprenticeship"));
    let both = dataset.iter().find_map(|o| beside(&o.slug()).filter(|text| text.starts_with(", ")));
    assert!(both.is_some_and(|text| text.contains(" and ")), "training and experience");
}
