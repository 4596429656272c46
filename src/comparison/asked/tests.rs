//! What is read of an occupation in a place.

use super::*;
use crate::comparison::ROWS;
use crate::place::{PayFigures, Years, pack_local};

/// The nation, Texas, and a metro area in it.
const LIST: &str = "2024\t313500\n00\tUnited States\tUS\t155495730\t100000\n48\tTexas\tTX\t14071160\t97057\n\
                    12420\tAustin-Round Rock-San Marcos, TX\t\t1334560\t97843";

const YEAR: PayFigures = PayFigures {
    mean: Ok(45_760),
    percentiles: [Ok(20_800), Ok(31_200), Ok(41_600), Ok(52_000), Ok(62_400)],
};
const HOUR: PayFigures =
    PayFigures { mean: Ok(2200), percentiles: [Ok(1000), Ok(1500), Ok(2000), Ok(2500), Ok(3000)] };

struct Files {
    dataset: Dataset,
    areas: Areas,
    local: Local,
}

impl Files {
    /// With figures in Texas only.
    fn new() -> Files {
        let areas = Areas::open(LIST.as_bytes()).expect("a list");
        let figures = LocalFigures { employees: Ok(1000), quotient: Ok(120), year: YEAR, hour: HOUR };
        let texas = areas.find("texas").expect("a state");
        let code = "29-1141".parse().expect("a code");
        let file = pack_local(code, &areas, &[(texas, figures)], &Years::default()).expect("a file");
        let local = Local::open(&file, &areas).expect("figures in places");
        Files { dataset: Dataset::bundled(), areas, local }
    }

    fn column(&self, slug: &str, place: &str) -> Asked<'_> {
        let occupation = self.dataset.find(slug).expect("an occupation");
        Asked { occupation, place: Some(self.place(place)) }
    }

    fn place(&self, place: &str) -> InPlace<'_> {
        let area = self.areas.find(place).expect("a place");
        InPlace { areas: &self.areas, local: Some(&self.local), area, prices: Prices::Local }
    }

    fn source(&self) -> u8 {
        self.dataset.source_number(release::OEWS_PLACES).expect("a source")
    }
}

/// Texas, as it is asked for.
fn texas() -> Whose {
    let name = "Texas".to_owned();
    Whose::At(Site { name, is_nation: false, is_asked: true, prices: PricedAt::Local })
}

#[test]
fn what_is_published_for_places_is_of_the_place_and_the_rest_of_the_nation() {
    let files = Files::new();
    let nurses = files.column("registered-nurses", "texas");
    for row in ROWS.iter().filter(|row| !row.id.is_local()) {
        assert_eq!(nurses.measure(row, &files.dataset), (row.read)(nurses.occupation), "{:?}", row.id);
    }
    for (row, value) in [
        (RowId::MedianSalary, Value::Amount(41_600)),
        (RowId::HourlyRate, Value::Amount(2200)),
        (RowId::SalaryRange, Value::Range(20_800, 62_400)),
        (RowId::MiddleHalfHourly, Value::Range(1500, 2500)),
        (RowId::Employees, Value::Amount(1000)),
        (RowId::Concentration, Value::Amount(120)),
    ] {
        let measure = nurses.measure(row.row(), &files.dataset);
        let expected = (Ok(value), files.source(), texas());
        assert_eq!((measure.value, measure.source, measure.whose), expected, "{row:?}");
    }
}

#[test]
fn percentiles_are_those_of_the_place_and_no_other_places_stand_for_them() {
    let files = Files::new();
    let range = |slug: &str, place: &str, pay| files.column(slug, place).pay_range(pay, &files.dataset);
    let there = |percentiles, mean| Some(PayRange { percentiles, mean, source: files.source() });
    let [yearly, hourly] = [Pay::Yearly, Pay::Hourly].map(|pay| range("registered-nurses", "texas", pay));
    assert_eq!(yearly, there([20_800, 31_200, 41_600, 52_000, 62_400], 45_760));
    assert_eq!(hourly, there([1000, 1500, 2000, 2500, 3000], 2200));
    let metro = "austin-round-rock-san-marcos-tx";
    assert_eq!(range("registered-nurses", metro, Pay::Yearly), None, "nor the state’s");
    let title = "loss-mitigation-specialist";
    assert_eq!(range(title, "texas", Pay::Yearly), None, "nor those of the official occupation");
    let nurses = files.dataset.find("registered-nurses").expect("an occupation");
    let nation = range("registered-nurses", "us", Pay::Yearly);
    assert_eq!(nation, pay_range(nurses, Pay::Yearly));
    assert!(nation.is_some_and(|range| range.mean == 101_420 && range.source != files.source()));
}

#[test]
fn a_figure_of_a_place_says_what_it_is_though_the_nation_has_none() {
    let files = Files::new();
    let nurses = files.column("registered-nurses", "texas");
    for (row, definition) in [
        (RowId::YearlySalary, Definition::Average),
        (RowId::HourlyRate, Definition::Average),
        (RowId::MedianSalary, Definition::AsLabeled),
        (RowId::SalaryRange, Definition::EightInTen),
        (RowId::HourlyRange, Definition::EightInTen),
        (RowId::MiddleHalf, Definition::MiddleHalf),
        (RowId::MiddleHalfHourly, Definition::MiddleHalf),
    ] {
        let national = Measure::own(Err(Missing::NotPublished), 0);
        let measure = files.place("texas").measure(row, nurses.occupation, national, &files.dataset);
        assert!(measure.value.is_ok());
        assert_eq!(measure.definition, definition, "{row:?}");
    }
}

#[test]
fn a_job_title_borrows_a_places_figure_and_says_nothing_of_its_own_there() {
    let files = Files::new();
    let title = files.dataset.find("loss-mitigation-specialist").expect("a job title");
    let own = Measure { basis: Basis::SmallSample, ..Measure::own(Ok(Value::Amount(43_000)), 0) };
    let measure = files.place("texas").measure(RowId::MedianSalary, title, own, &files.dataset);
    let by = title.official().name().plural;
    assert_eq!(by, "bill and account collectors");
    let whose = Whose::Lent { by: by.clone(), theirs: Box::new(texas()) };
    assert_eq!(measure, Measure { whose, ..Measure::own(Ok(Value::Amount(41_600)), files.source()) });
    // What is borrowed in the nation too is noted as it is there.
    let whose = Whose::Lent { by, theirs: Box::new(Whose::Own) };
    let basis = Basis::EmployeesOnly { employees: 2, jobs: 5 };
    let loan = Measure { whose, basis, ..Measure::own(Ok(Value::Amount(43_000)), 0) };
    let measure = files.place("texas").measure(RowId::MedianSalary, title, loan, &files.dataset);
    assert_eq!(measure.basis, basis);
}
