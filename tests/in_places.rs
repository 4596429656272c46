//! Comparisons in places: laws over random triples, and what each of 32 hard cases shows.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use occupation_compare::comparison::{
    Asked, Comparison, Difference, Gap, InPlace, Look, NotComparable, Pay, Prices, RowId, Section, Verdict,
};
use occupation_compare::dataset::Dataset;
use occupation_compare::export;
use occupation_compare::language::{self, Prose};
use occupation_compare::occupation::{Missing, Name};
use occupation_compare::place::{AreaId, AreaKind, Areas, Local, LocalFigures};
use occupation_compare::publish;

fn data() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/static/data"))
}

/// All that a page may fetch.
struct Files {
    dataset: Dataset,
    areas: Areas,
    locals: BTreeMap<String, Local>,
}

impl Files {
    fn read() -> Files {
        let dataset = Dataset::bundled();
        let files = publish::places(data(), &dataset, &AreaKind::ALL).expect("the files of places");
        let (areas, locals): (Vec<_>, Vec<_>) =
            files.into_iter().partition(|(name, _)| name == publish::AREAS);
        let areas = Areas::open(&areas[0].1).expect("the list of areas");
        let locals = locals
            .into_iter()
            .map(|(slug, bytes)| (slug, Local::open(&bytes, &areas).expect("figures in places")))
            .collect();
        Files { dataset, areas, locals }
    }

    fn column(&self, slug: &str, area: AreaId, prices: Prices) -> Asked<'_> {
        let occupation = self.dataset.find(slug).expect("an occupation");
        let official = occupation.counted_with().unwrap_or(occupation).slug();
        let local = self.locals.get(&official);
        Asked { occupation, place: Some(InPlace { areas: &self.areas, local, area, prices }) }
    }

    fn compare(&self, columns: &[(&str, AreaId)], pay: Pay, prices: Prices) -> Comparison {
        let columns: Vec<Asked<'_>> =
            columns.iter().map(|(slug, area)| self.column(slug, *area, prices)).collect();
        Comparison::in_places(&columns, &self.dataset, pay)
    }

    /// As an address says it: `registered-nurses@california,registered-nurses@texas`.
    fn compare_named(&self, columns: &str, pay: Pay, prices: Prices) -> Comparison {
        let parted: Vec<(&str, AreaId)> = columns
            .split(',')
            .map(|column| {
                let (slug, place) = column.split_once('@').expect("a place");
                (slug, self.areas.find(place).expect("a place"))
            })
            .collect();
        self.compare(&parted, pay, prices)
    }
}

#[test]
fn all_occupations_stand_beside_a_place_as_the_nations_and_no_sentence_compares_them_with_it() {
    let files = Files::read();
    for prices in [Prices::Local, Prices::National] {
        let there = files.compare_named("registered-nurses@texas,actors@us", Pay::Yearly, prices);
        let beside = there.clone().beside_all(&files.dataset);
        assert_eq!(language::all_occupations(&beside), "All occupations (US)");
        let all =
            beside.line(RowId::MedianSalary).and_then(|line| line.all.as_ref()).expect("it is published");
        assert_eq!((all.amount(), all.site()), (Some(50_980), None));
        assert_eq!(beside.against_all(), None);
        let [prose, plain] = [&beside, &there].map(|comparison| Prose::new(comparison, &[]));
        assert_eq!(prose, plain);
        for section in Section::ALL {
            assert_eq!(prose.of(section, &beside), plain.of(section, &there));
        }
    }
}

/// Columns, pay and prices of the hard cases.
const CASES: &str = include_str!("in_places/cases.txt");

#[test]
fn hard_cases_show_what_was_reviewed() {
    let files = Files::read();
    let mut shown = String::new();
    for line in CASES.lines().filter(|line| !line.is_empty()) {
        let (what, options) = line.split_once(": ").unwrap();
        let mut words = options.split(' ');
        let columns = words.next().unwrap();
        let rest: Vec<&str> = words.collect();
        let pay = if rest.contains(&"hourly") { Pay::Hourly } else { Pay::Yearly };
        let prices = if rest.contains(&"national") { Prices::National } else { Prices::Local };
        let comparison = files.compare_named(columns, pay, prices);
        writeln!(shown, "# {what}\n{options}").unwrap();
        let answer = Prose::new(&comparison, &[]).answer;
        assert!(!answer.ends_with("of the whole nation."), "nothing follows that is: {answer}");
        writeln!(shown, "{answer}").unwrap();
        // Who takes it along as text has no label to open.
        let copied = export::markdown(&comparison, &Prose::new(&comparison, &[]));
        for placed in comparison.placed() {
            for measure in placed.line.measures.iter().filter(|measure| measure.value.is_ok()) {
                for note in placed.notes_of(measure).into_iter().map(language::note) {
                    let label = language::label(placed.line.row.id, placed.placement.section);
                    let is_told = |row: &str| row.starts_with(&format!("| {label}")) && row.contains(&note);
                    assert!(copied.lines().any(is_told), "{label}: {note}");
                }
            }
        }
        for line in comparison.lines.iter().filter(|line| line.row.id.is_local() && line.has_value()) {
            let cells: Vec<String> = line
                .measures
                .iter()
                .enumerate()
                .map(|(place, measure)| {
                    let value = language::text(line, place).unwrap_or_else(|| {
                        format!("— {}", language::missing(measure.value.clone().unwrap_err()))
                    });
                    let notes: Vec<String> = measure.notes().into_iter().map(language::note).collect();
                    format!("{value} [{}]", notes.join("; "))
                })
                .collect();
            writeln!(shown, "  {}: {}", language::row_label(line.row.id), cells.join(" | ")).unwrap();
        }
        // As on the page: of the official occupations, each once, by their names.
        let mut all: Vec<(Name, &Local)> = Vec::new();
        for subject in &comparison.subjects {
            let official = files.dataset.get(subject.index).expect("an occupation").official().name();
            let local = files.locals.get(official.slug.as_str());
            all.extend(
                local
                    .filter(|_| all.iter().all(|(name, _)| name.slug != official.slug))
                    .map(|local| (official, local)),
            );
        }
        let all: Vec<_> = all.iter().map(|(name, local)| (name, local.years())).collect();
        for told in language::over_time(&all, files.areas.price_year()) {
            writeln!(shown, "  over time: {told}").unwrap();
        }
        shown.push('\n');
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/in_places/shown.txt");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &shown).unwrap();
    }
    assert_eq!(CASES.lines().filter(|line| !line.is_empty()).count(), 37);
    assert_eq!(fs::read_to_string(path).unwrap_or_default(), shown, "UPDATE=1 writes it anew");
}

/// Numbers that are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }
}

#[test]
fn claims_in_places_follow_the_same_laws_both_ways() {
    let files = Files::read();
    let slugs: Vec<String> = files.dataset.iter().map(|o| o.slug()).collect();
    let mut dice = Dice(19);
    let (mut compared, mut elsewhere) = (0, 0);
    for _ in 0..20_000 {
        let (one, other) = (&*slugs[dice.below(slugs.len())], &*slugs[dice.below(slugs.len())]);
        let areas: Vec<AreaId> = files.areas.iter().map(|area| area.id).collect();
        let first = areas[dice.below(areas.len())];
        // Every other time two places.
        let second = if dice.below(2) == 0 { first } else { areas[dice.below(areas.len())] };
        if one == other && first == second {
            continue;
        }
        let prices = if dice.below(3) == 0 { Prices::National } else { Prices::Local };
        let pay = if dice.below(3) == 0 { Pay::Hourly } else { Pay::Yearly };
        let there = files.compare(&[(one, first), (other, second)], pay, prices);
        let back = files.compare(&[(other, second), (one, first)], pay, prices);
        let case = || {
            format!(
                "{one} and {other} in {} and {}",
                files.areas.get(first).name,
                files.areas.get(second).name
            )
        };
        let (pay_there, pay_back) = (&there.places.as_ref().unwrap().pay, &back.places.as_ref().unwrap().pay);
        assert_eq!(pay_there.pay, pay_back.pay, "{}", case());
        assert_eq!(turned(&pay_there.verdict), pay_back.verdict, "{}", case());
        assert_eq!(pay_there.of[0], pay_back.of[1]);
        for (line, turned) in there.lines.iter().zip(&back.lines).filter(|(line, _)| line.row.id.is_local()) {
            assert_eq!(line.measures[0], turned.measures[1], "{}", case());
            assert_eq!(line.difference.is_ok(), turned.difference.is_ok(), "{}", case());
            if let Ok(Difference::Spread(spread)) = &line.difference {
                let [low, high] = [spread.lowest, spread.highest].map(|at| line.amount(at).unwrap());
                assert!(high > low && spread.size == high - low, "{}", case());
                let [one, other] = [line.measures[0].site(), line.measures[1].site()];
                let (one, other) = (one.unwrap(), other.unwrap());
                assert_eq!(one.prices, other.prices, "{}", case());
                // Never between figures of different areas, except where they were asked for.
                assert!(one.name == other.name || one.is_asked && other.is_asked, "{}", case());
                compared += 1;
            }
            elsewhere += usize::from(line.difference == Err(NotComparable::Elsewhere));
        }
        match pay_there.verdict {
            Verdict::PaysMore(Gap { highest, lowest, ratio, is_at_least }) => {
                let of = |at: usize| pay_there.of[at].median.unwrap_or(pay_there.pay.top());
                let exact = i64::from(of(highest)) * 1000 / i64::from(of(lowest));
                assert_eq!(exact, i64::from(ratio), "{}", case());
                assert_eq!(is_at_least, pay_there.of[highest].median.is_err());
                assert!(ratio >= 1040);
            }
            Verdict::AboutTheSame => {
                let [a, b] = [0, 1].map(|at| i64::from(pay_there.of[at].median.unwrap()));
                assert!((a - b).abs() * 1000 < a.min(b) * 40, "{}", case());
            }
            Verdict::NotComparable(_) => {}
        }
        let told = language::pay_in_places(&there, there.places.as_ref().unwrap());
        assert!(told.is_ascii() || told.contains(['—', '’', '“']), "{told}");
        for bad in ["  ", "..", " .", "NaN", "in in", " ,"] {
            assert!(!told.contains(bad), "{}: {told}", case());
        }
        // Jobs there will be are the nation's, under a heading that names places.
        for key in Prose::new(&there, &["", ""]).keys {
            let is_of_jobs = [RowId::Openings, RowId::Jobs, RowId::GrowthRate].contains(&key.row);
            assert_eq!(key.sentence.starts_with("Across the US, "), is_of_jobs, "{}: {key:?}", case());
        }
        // What is told of the rest names nobody twice and no local figure.
        let nation = &there.places.as_ref().unwrap().nation;
        assert_eq!(nation.subjects.len(), if one == other { 1 } else { 2 });
        assert!(nation.lines.iter().all(|line| !line.row.id.is_local()));
    }
    assert!(compared > 20_000 && elsewhere > 5_000, "{compared} and {elsewhere}");
}

fn turned(verdict: &Verdict) -> Verdict {
    match verdict {
        Verdict::PaysMore(gap) => {
            Verdict::PaysMore(Gap { highest: 1 - gap.highest, lowest: 1 - gap.lowest, ..*gap })
        }
        other => other.clone(),
    }
}

#[test]
fn without_a_place_it_is_the_comparison_of_the_nation() {
    let files = Files::read();
    let occupations = ["registered-nurses", "actors"].map(|slug| files.dataset.find(slug).unwrap());
    let columns = occupations.map(|occupation| Asked { occupation, place: None });
    let (there, nation) = (
        Comparison::in_places(&columns, &files.dataset, Pay::Yearly),
        Comparison::new(&occupations, &files.dataset, Pay::Yearly),
    );
    assert!(there.places.is_none() && nation.line(RowId::Concentration).is_none());
    assert_eq!(format!("{:?}", there.lines), format!("{:?}", nation.lines));
    assert_eq!(Prose::new(&there, &[""]).paragraph(), Prose::new(&nation, &[""]).paragraph());
}

#[test]
fn the_metro_areas_that_are_named_pay_most_of_those_where_enough_work() {
    let files = Files::read();
    let look = Look { pay: Pay::Yearly, prices: Prices::Local };
    let mut all = 0;
    let areas = &files.areas;
    for (slug, local) in &files.locals {
        let of = |kind: AreaKind| local.areas().filter(move |(id, _)| areas.get(*id).kind == kind);
        let whole: i64 = of(AreaKind::State).filter_map(|(_, f)| f.employees.ok()).map(i64::from).sum();
        // What is above what is published is above all that is.
        let height = |figures: &LocalFigures| match figures.year.median() {
            Err(Missing::TopCoded) => Some(i32::MAX),
            median => median.ok(),
        };
        let mut expected: Vec<(i32, i32)> = of(AreaKind::Metro)
            .filter_map(|(_, f)| Some((height(f)?, f.employees.ok()?)))
            .filter(|(_, employees)| *employees >= 100 && i64::from(*employees) * 200 >= whole)
            .collect();
        expected.sort_unstable_by(|one, other| other.cmp(one));
        expected.truncate(5);
        let named = look.best_paying(local, areas, 5).into_iter().map(|(area, median)| {
            let figures = local.figures(area).expect("figures of a named area");
            assert_eq!(median, figures.year.median(), "{slug}");
            (height(figures).expect("a median"), figures.employees.expect("employees"))
        });
        let named: Vec<(i32, i32)> = named.collect();
        assert_eq!(named, expected, "{slug}");
        all += named.len();
    }
    assert!(all > 2000, "{all} areas are named");
}

#[test]
fn a_line_of_the_csv_names_the_place_that_its_figure_is_of() {
    let files = Files::read();
    let slug = "registered-nurses";
    let columns = ["california", "texas"].map(|place| (slug, files.areas.find(place).expect("a state")));
    let csv = export::csv(&files.compare(&columns, Pay::Yearly, Prices::Local));
    let area = |line: &str| line.split(',').rev().nth(1).map(str::to_owned);
    let medians = csv.lines().filter(|line| line.contains(",Overview,Median salary,"));
    assert_eq!(medians.filter_map(area).collect::<Vec<_>>(), ["California", "Texas"]);
    assert!(!csv.contains("the place named"));
}
