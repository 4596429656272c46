//! What forty hard pairs come to in words, and what the rows say of hard occupations, reviewed line by line.
//! `UPDATE=1 cargo test --test snapshots` rewrites the files in `snapshots/`: read the difference before it
//! is committed.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use Pay::{Hourly, Yearly};
use occupation_compare::comparison::{Comparison, Pay, Placement, ROWS, Row, Section};
use occupation_compare::dataset::{Dataset, Occupation};
use occupation_compare::language::{self, Prose};
use occupation_compare::occupation::{Place, Value};

#[path = "words/days.rs"]
mod days;

use days::Days;

/// What makes the pair hard, and the pair.
const PAIRS: [(&str, &str, &str, Pay); 46] = [
    ("both reference titles", "loss-mitigation-specialist", "collections-accounts-receivable", Yearly),
    (
        "both reference titles, another order",
        "collections-representative",
        "account-resolution-specialist",
        Yearly,
    ),
    (
        "both reference titles, by the hour",
        "loss-mitigation-specialist",
        "collections-representative",
        Hourly,
    ),
    (
        "a job title and its own official occupation",
        "loss-mitigation-specialist",
        "bill-and-account-collectors",
        Yearly,
    ),
    ("the same, turned round", "bill-and-account-collectors", "loss-mitigation-specialist", Yearly),
    (
        "a job title and another official occupation",
        "account-resolution-specialist",
        "registered-nurses",
        Yearly,
    ),
    ("a job title and one paid by the hour only", "collections-representative", "actors", Yearly),
    ("two large occupations", "registered-nurses", "software-developers", Yearly),
    ("the same by the hour", "registered-nurses", "software-developers", Hourly),
    ("hourly only on one side", "actors", "registered-nurses", Yearly),
    ("hourly only on both sides", "actors", "dancers", Yearly),
    ("annual only on one side, by the hour", "flight-attendants", "registered-nurses", Hourly),
    ("annual only on both sides, by the hour", "elementary-school-teachers", "flight-attendants", Hourly),
    ("hourly only and annual only", "actors", "elementary-school-teachers", Yearly),
    ("hourly only and annual only, by the hour", "athletic-trainers", "musicians-and-singers", Hourly),
    ("no pay published on one side", "legislators", "lawyers", Yearly),
    ("no pay published on both sides", "legislators", "fishing-and-hunting-workers", Yearly),
    ("top-coded places on both sides", "anesthesiologists", "pediatric-surgeons", Yearly),
    ("top-coded places on one side", "cardiologists", "registered-nurses", Yearly),
    (
        "the longest names",
        "postsecondary-earth-marine-and-space-science-teachers",
        "electrical-and-electronic-engineering-technicians",
        Yearly,
    ),
    (
        "long names with commas",
        "agents-and-business-managers-of-artists-performers-athletes",
        "painters-paperhangers-and-plasterers-helpers",
        Yearly,
    ),
    ("names of whatever is left", "other-managers", "other-surgeons", Yearly),
    ("a name of whatever is left", "registered-nurses", "other-managers", Yearly),
    (
        "other entertainers, hourly only",
        "other-entertainers-performers-and-sports-workers",
        "other-artists-and-related-workers",
        Yearly,
    ),
    (
        "a number in the name",
        "kindergarten-through-secondary-education-administrators",
        "elementary-school-teachers",
        Yearly,
    ),
    ("equal pay", "facilities-managers", "bioengineers-and-biomedical-engineers", Yearly),
    ("equal pay, other training", "clergy", "tool-and-die-makers", Yearly),
    ("pay about the same", "elementary-school-teachers", "surgical-assistants", Yearly),
    ("both shrink fast", "word-processors-and-typists", "data-entry-keyers", Yearly),
    ("one shrinks, the other grows", "telephone-operators", "wind-turbine-service-technicians", Yearly),
    ("no growth on either side", "machinists", "millwrights", Yearly),
    ("no growth on one side", "receptionists-and-information-clerks", "nurse-practitioners", Yearly),
    ("one shrinks a little, the other grows a little", "hydrologists", "actors", Yearly),
    ("no growth and next to none", "machinists", "dishwashers", Yearly),
    ("both grow fast", "data-scientists", "information-security-analysts", Yearly),
    ("the lowest and the highest pay", "shampooers", "pediatric-surgeons", Yearly),
    (
        "the fewest and the most jobs",
        "timing-device-assemblers-and-adjusters",
        "home-health-and-personal-care-aides",
        Yearly,
    ),
    ("some college, no degree", "tutors", "school-teaching-assistants", Yearly),
    ("some college and no credential", "bookkeeping-accounting-and-auditing-clerks", "craft-artists", Yearly),
    ("no credential on either side", "athletes-and-sports-competitors", "fast-food-cooks", Yearly),
    ("a doctorate and none", "pharmacists", "cashiers", Yearly),
    ("near kin", "firefighters", "police-and-sheriffs-patrol-officers", Yearly),
    ("near kin with much the same pay", "accountants-and-auditors", "urban-and-regional-planners", Yearly),
    ("no scores by O*NET on one side", "web-developers", "other-computer-workers", Yearly),
    ("pay ranges that lie apart", "cardiologists", "fast-food-and-counter-workers", Yearly),
    (
        "one occupation within the other's range",
        "chief-executives",
        "general-and-operations-managers",
        Yearly,
    ),
];

/// Three and four, for which no sentence claims more than a place in a list.
const MORE: [(&str, &[&str], Pay); 10] = [
    ("three", &["registered-nurses", "software-developers", "cashiers"], Yearly),
    ("four", &["registered-nurses", "lawyers", "electricians", "actuaries"], Yearly),
    ("one paid by the hour only", &["actors", "registered-nurses", "cashiers"], Yearly),
    ("several without yearly pay", &["actors", "dancers", "legislators", "flight-attendants"], Yearly),
    (
        "equal pay",
        &["clergy", "tool-and-die-makers", "transportation-and-material-moving-supervisors"],
        Yearly,
    ),
    ("pay of one alone", &["legislators", "cashiers", "fishing-and-hunting-workers"], Yearly),
    (
        "pay about the same, where there is any",
        &["chefs-and-head-cooks", "legislators", "clergy", "tool-and-die-makers"],
        Yearly,
    ),
    (
        "three job titles",
        &["loss-mitigation-specialist", "collections-accounts-receivable", "collections-representative"],
        Yearly,
    ),
    (
        "job titles and an official occupation",
        &["loss-mitigation-specialist", "bill-and-account-collectors", "collections-representative"],
        Yearly,
    ),
    (
        "names with commas and “other”",
        &[
            "other-managers",
            "agents-and-business-managers-of-artists-performers-athletes",
            "other-sales-and-related-workers",
        ],
        Hourly,
    ),
];

/// One by itself.
const ALONE: [(&str, &str, Pay); 8] = [
    ("official", "registered-nurses", Yearly),
    ("official, by the hour", "registered-nurses", Hourly),
    ("a job title", "loss-mitigation-specialist", Yearly),
    ("by the hour only", "actors", Yearly),
    ("by the year only, by the hour", "flight-attendants", Hourly),
    ("no pay published", "legislators", Yearly),
    ("shrinks", "telephone-operators", Yearly),
    ("a name of whatever is left", "other-computer-workers", Yearly),
];

fn written(dataset: &Dataset, words: &Days, why: &str, slugs: &[&str], pay: Pay) -> String {
    let occupations: Vec<Occupation<'_>> = slugs
        .iter()
        .map(|slug| dataset.find(slug).unwrap_or_else(|| unreachable!("{slug} is gone")))
        .collect();
    let comparison = Comparison::new(&occupations, dataset, pay);
    let mut text = format!("# {}\n({why}; {pay:?})\n", language::heading(&comparison));
    let banner = language::banner(&comparison).into_iter().map(|banner| format!("[!] {banner}"));
    let days: Vec<&str> = occupations.iter().map(|o| words.day(*o)).collect();
    let prose = Prose::new(&comparison, &days);
    let paragraph = prose.paragraph();
    let count = format!("({} words)", paragraph.split_whitespace().count());
    let keys = prose.keys.iter().map(|told| format!("- {}: {}", told.topic, told.sentence));
    let of_sections = Section::ALL.into_iter().flat_map(|section| {
        let sentences = prose.of(section, &comparison).into_iter();
        sentences.map(move |sentence| format!("{}: {sentence}", section.id()))
    });
    let card = [format!("card: {}", language::claim(&comparison))];
    let lines = banner.chain([paragraph, count]).chain(keys).chain(of_sections).chain(card);
    for line in lines {
        let _ = writeln!(text, "{line}");
    }
    text + "\n"
}

/// Occupations of which something is unusual in many rows.
const HARD: [(&str, &str); 7] = [
    ("age is an estimate", "natural-sciences-managers"),
    ("paid by the hour only", "actors"),
    ("most pay is top-coded", "anesthesiologists"),
    ("counted with others, scores filled in, another group’s degrees", "public-relations-managers"),
    ("described by its kin", "other-managers"),
    ("hardly anything is published", "legislators"),
    ("a job title", "loss-mitigation-specialist"),
];

/// All rows of an occupation, each with its value, its source and its notes.
fn in_full(dataset: &Dataset, why: &str, slug: &str) -> String {
    let occupation = dataset.find(slug).unwrap_or_else(|| unreachable!("{slug} is gone"));
    let mut text = format!("# {}\n({why})\n", occupation.name().heading());
    for (row, placement) in placed() {
        let measure = (row.read)(occupation);
        let value = match &measure.value {
            Ok(Value::Places(places)) => {
                let place = |place: &Place| match place.pay {
                    Some((pay, unit)) => format!("{} {}", place.name, language::figure(pay, unit)),
                    None => place.name.clone(),
                };
                places.iter().map(place).collect::<Vec<_>>().join(" · ")
            }
            Ok(Value::TopCoded(names)) => format!("[{}]", names.join(" · ")),
            Ok(_) => Comparison::new(&[occupation], dataset, pay_of(row))
                .line(row.id)
                .and_then(|line| language::text(line, 0))
                .unwrap_or_default(),
            Err(missing) => format!("— {}", language::missing(*missing)),
        };
        let source = measure.value.is_ok().then(|| dataset.source(measure.source).id);
        let notes = measure.notes().into_iter().filter(|note| placement.tells(note)).map(language::note);
        let beside: Vec<String> = source.into_iter().chain(notes).collect();
        let _ = writeln!(text, "{}: {value}  ({})", placement.name, beside.join("; "));
    }
    text + "\n"
}

/// Every row in every section where it stands, in the order in which they are shown.
fn placed() -> impl Iterator<Item = (&'static Row, &'static Placement)> {
    Section::ALL.into_iter().flat_map(|section| {
        let all = ROWS.iter().flat_map(|row| row.placements.iter().map(move |placement| (row, placement)));
        all.filter(move |(_, placement)| placement.section == section)
    })
}

fn pay_of(row: &Row) -> Pay {
    if row.is_shown(Yearly) { Yearly } else { Hourly }
}

/// Holds a text against the reviewed one.
fn reads_as_reviewed(text: &str, file: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots").join(file);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, text).expect("the snapshot can be written");
    }
    let reviewed = fs::read_to_string(&path).expect("the snapshot is there");
    for (line, reviewed) in text.lines().zip(reviewed.lines()) {
        assert_eq!(line, reviewed, "read the difference, then UPDATE=1");
    }
    assert_eq!(text.len(), reviewed.len());
}

#[test]
fn hard_pairs_read_as_reviewed() {
    let (dataset, words) = (Dataset::bundled(), Days::read());
    let pairs = PAIRS.iter().map(|(why, a, b, pay)| written(&dataset, &words, why, &[a, b], *pay));
    let more = MORE.iter().map(|(why, slugs, pay)| written(&dataset, &words, why, slugs, *pay));
    let alone = ALONE.iter().map(|(why, slug, pay)| written(&dataset, &words, why, &[slug], *pay));
    let text: String = pairs.chain(more).chain(alone).collect();
    reads_as_reviewed(&text, "pairs.txt");
}

/// So many pairs are drawn besides the hard ones, the same on every run.
const DRAWN: usize = 60;

#[test]
fn drawn_pairs_read_as_reviewed() {
    let (dataset, words) = (Dataset::bundled(), Days::read());
    let official: Vec<String> = dataset.iter().filter(|o| o.is_official()).map(Occupation::slug).collect();
    // A linear congruential generator: no draw depends on a library's.
    let mut state: u64 = 18;
    let mut draw = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        official[usize::try_from(state >> 33).unwrap_or(0) % official.len()].clone()
    };
    let pairs = (0..DRAWN).map(|at| {
        let (one, other) = (draw(), draw());
        written(&dataset, &words, &format!("drawn, {}", at + 1), &[&one, &other], Yearly)
    });
    reads_as_reviewed(&pairs.collect::<String>(), "drawn.txt");
}

#[test]
fn rows_of_hard_occupations_read_as_reviewed() {
    let dataset = Dataset::bundled();
    let text: String = HARD.iter().map(|(why, slug)| in_full(&dataset, why, slug)).collect();
    reads_as_reviewed(&text, "rows.txt");
}
