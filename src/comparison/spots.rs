//! Where some occupations pay: their medians side by side, place by place.

use std::cmp::Reverse;

use super::felt::{is_felt, ratio};
use super::row::Pay;
use crate::occupation::Missing;
use crate::place::{Area, AreaId, AreaKind, Areas, Local, LocalFigures, PayFigures};

/// At which prices pay is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Prices {
    /// As it is paid.
    #[default]
    Local,
    /// As if everything cost there what it costs in the nation on average.
    National,
}

impl Prices {
    /// Pay in an area at these prices.
    ///
    /// # Errors
    /// Why there is none: what is above what is published is so at the prices there only, and not every area has a
    /// price level ([`Missing::NotPriced`]).
    pub(super) fn of(self, pay: Result<i32, Missing>, area: &Area) -> Result<i32, Missing> {
        match (self, pay) {
            (Prices::Local, pay) => pay,
            (Prices::National, pay) if area.is_nation() => pay,
            (Prices::National, Err(Missing::TopCoded)) => Err(Missing::NotPriced),
            (Prices::National, pay) => area.at_national_prices(pay?).ok_or(Missing::NotPriced),
        }
    }
}

/// What some occupations are paid in one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The place.
    pub area: AreaId,
    /// The median of each, in dollars a year or cents an hour.
    pub medians: Vec<Result<i32, Missing>>,
    /// Who is paid most.
    pub lead: Lead,
}

/// Who of some occupations is paid most in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead {
    /// Not all have a median there, or there is only one.
    Unknown,
    /// The two best paid are paid about the same.
    AboutTheSame,
    /// One is paid more than all others.
    More {
        /// Which, by its place among them.
        who: usize,
        /// By how many tenths of a percent of the next one's pay; none where pay is above what is published.
        tenths: Option<i32>,
    },
}

/// How the medians are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// By the year or by the hour.
    pub pay: Pay,
    /// At which prices.
    pub prices: Prices,
}

/// The share of an occupation's employees that a metro area has at least, to count among the best paying: one in
/// so many.
const LEAST_SHARE: i64 = 200;

/// The least employees of such an area.
const LEAST_EMPLOYEES: i32 = 100;

/// Pay by the year or by the hour.
pub(super) fn pay_of(figures: &LocalFigures, pay: Pay) -> &PayFigures {
    match pay {
        Pay::Yearly => &figures.year,
        Pay::Hourly => &figures.hour,
    }
}

impl Look {
    /// The median of an occupation in an area, at these prices.
    ///
    /// # Errors
    /// Why there is none.
    pub fn median(self, figures: Option<&LocalFigures>, area: &Area) -> Result<i32, Missing> {
        let figures = figures.ok_or(Missing::NotPublished)?;
        self.prices.of(pay_of(figures, self.pay).median(), area)
    }

    /// The medians in all areas of these kinds, in the order of the list.
    pub fn spots(self, locals: &[&Local], areas: &Areas, kinds: &[AreaKind]) -> Vec<Spot> {
        let of_kind = areas.iter().filter(|area| kinds.contains(&area.kind));
        let spot = |area: &Area| {
            let medians: Vec<Result<i32, Missing>> =
                locals.iter().map(|local| self.median(local.figures(area.id), area)).collect();
            Spot { area: area.id, lead: self.lead(&medians), medians }
        };
        of_kind.map(spot).collect()
    }

    /// Why no state has a median of the occupation at all; nothing if one has.
    pub fn unpublished(self, local: &Local, areas: &Areas) -> Option<Missing> {
        let mut why = Missing::NotPublished;
        for (id, figures) in local.areas() {
            let area = areas.get(id);
            match self.median(Some(figures), area) {
                _ if area.kind != AreaKind::State => {}
                Ok(_) | Err(Missing::TopCoded) => return None,
                Err(Missing::NotPublished) => {}
                Err(other) => why = other,
            }
        }
        Some(why)
    }

    fn lead(self, medians: &[Result<i32, Missing>]) -> Lead {
        let mut order: Vec<(i32, bool, usize)> = Vec::new();
        for (who, median) in medians.iter().enumerate() {
            match median {
                Ok(median) => order.push((*median, false, who)),
                Err(Missing::TopCoded) => order.push((self.pay.top(), true, who)),
                Err(_) => return Lead::Unknown,
            }
        }
        // What is above what is published may be above any that is.
        order.sort_unstable_by_key(|(median, is_top, _)| Reverse((*is_top, *median)));
        match order.as_slice() {
            [(_, true, _), (_, true, _), ..] | [] | [_] => Lead::Unknown,
            [(high, is_top, who), (low, ..), ..] => {
                let Some(ratio) = ratio(*high, *low) else { return Lead::Unknown };
                match (is_felt(ratio), is_top) {
                    (true, true) => Lead::More { who: *who, tenths: None },
                    (true, false) => Lead::More { who: *who, tenths: Some(ratio - 1000) },
                    (false, false) => Lead::AboutTheSame,
                    // It may be much more.
                    (false, true) => Lead::Unknown,
                }
            }
        }
    }

    /// The metro areas whose median is highest, of those where enough of the occupation work: at least 100 and
    /// one in two hundred of its employees. Those above what is published stand first, the largest of them first.
    pub fn best_paying(
        self,
        local: &Local,
        areas: &Areas,
        most: usize,
    ) -> Vec<(AreaId, Result<i32, Missing>)> {
        let whole: i64 = states(local, areas).filter_map(|f| f.employees.ok()).map(i64::from).sum();
        let mut found: Vec<(i32, i32, AreaId, Result<i32, Missing>)> = Vec::new();
        for (area, figures) in metros(local, areas) {
            let median = self.median(Some(figures), area);
            let height = match median {
                Ok(median) => median,
                Err(Missing::TopCoded) => i32::MAX,
                Err(_) => continue,
            };
            if let Ok(employees) = figures.employees
                && employees >= LEAST_EMPLOYEES
                && i64::from(employees) * LEAST_SHARE >= whole
            {
                found.push((height, employees, area.id, median));
            }
        }
        found.sort_unstable_by_key(|(height, employees, ..)| Reverse((*height, *employees)));
        found.into_iter().take(most).map(|(_, _, area, median)| (area, median)).collect()
    }
}

/// The metro areas where most of an occupation's employees work, with their number.
pub fn most_jobs(local: &Local, areas: &Areas, most: usize) -> Vec<(AreaId, i32)> {
    let mut found: Vec<(AreaId, i32)> =
        metros(local, areas).filter_map(|(area, f)| Some((area.id, f.employees.ok()?))).collect();
    found.sort_unstable_by_key(|(_, employees)| Reverse(*employees));
    found.truncate(most);
    found
}

fn metros<'a>(local: &'a Local, areas: &'a Areas) -> impl Iterator<Item = (&'a Area, &'a LocalFigures)> {
    let figures = local.areas().map(|(id, figures)| (areas.get(id), figures));
    figures.filter(|(area, _)| area.kind == AreaKind::Metro)
}

fn states<'a>(local: &'a Local, areas: &'a Areas) -> impl Iterator<Item = &'a LocalFigures> {
    let figures = local.areas().filter(|(id, _)| areas.get(*id).kind == AreaKind::State);
    figures.map(|(_, figures)| figures)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::{Years, pack_local};

    const YEARLY: Look = Look { pay: Pay::Yearly, prices: Prices::Local };
    const NONE: Figure = Err(Missing::NotPublished);

    type Figure = Result<i32, Missing>;

    #[test]
    fn who_leads_is_told_only_where_all_are_known_and_apart() {
        let top = Err(Missing::TopCoded);
        let none = Err(Missing::NotPublished);
        let more = |who, tenths| Lead::More { who, tenths };
        for (medians, lead) in [
            (vec![Ok(110_000), Ok(100_000)], more(0, Some(100))),
            (vec![Ok(100_000), Ok(150_000), Ok(120_000)], more(1, Some(250))),
            (vec![Ok(103_900), Ok(100_000)], Lead::AboutTheSame),
            (vec![Ok(104_000), Ok(100_000)], more(0, Some(40))),
            (vec![Ok(100_000), none], Lead::Unknown),
            (vec![Ok(100_000), top], more(1, None)),
            (vec![Ok(238_000), top], Lead::Unknown),
            (vec![Ok(452_620), top], Lead::Unknown),
            (vec![top, top], Lead::Unknown),
            (vec![Ok(100_000)], Lead::Unknown),
            (vec![], Lead::Unknown),
        ] {
            assert_eq!(YEARLY.lead(&medians), lead, "{medians:?}");
        }
    }

    #[test]
    fn a_median_is_the_published_one_or_that_at_national_prices() {
        let list = "2024\t313500\t321465\n00\tUnited States\tUS\t155495730\t100000\n48\tTexas\tTX\t1\t97000\n\
                    72\tPuerto Rico\tPR\t1\t";
        let areas = Areas::open(list.as_bytes()).expect("a list");
        let area = |name: &str| areas.iter().find(|area| area.name == name).expect(name);
        let pay = |median| PayFigures { mean: Ok(1), percentiles: [Ok(2), Ok(3), median, Ok(5), Ok(6)] };
        let figures =
            |year, hour| LocalFigures { employees: Ok(1), quotient: Ok(1), year: pay(year), hour: pay(hour) };
        let [local, hourly, national] =
            [YEARLY, Look { pay: Pay::Hourly, ..YEARLY }, Look { prices: Prices::National, ..YEARLY }];
        let (texas, island) = (area("Texas"), area("Puerto Rico"));
        let known = figures(Ok(97_000), Ok(4_663));
        assert_eq!(local.median(Some(&known), texas), Ok(97_000));
        assert_eq!(hourly.median(Some(&known), texas), Ok(4_663));
        assert_eq!(national.median(Some(&known), texas), Ok(100_000));
        assert_eq!(national.median(Some(&known), island), Err(Missing::NotPriced));
        let top = figures(Err(Missing::TopCoded), Ok(1));
        assert_eq!(local.median(Some(&top), texas), Err(Missing::TopCoded));
        assert_eq!(national.median(Some(&top), texas), Err(Missing::NotPriced), "it may be below there");
        assert_eq!(local.median(None, texas), Err(Missing::NotPublished));
    }

    /// Two states, a territory and two metro areas.
    fn areas() -> Areas {
        let list = "2024\t313500\n00\tUnited States\tUS\t155495730\t100000\n39\tOhio\tOH\t5550180\t92774\n\
                    48\tTexas\tTX\t14071160\t97057\n72\tPuerto Rico\tPR\t957460\t\n\
                    12420\tAustin-Round Rock, TX\t\t1334560\t97843\n19430\tDayton, OH\t\t364200\t91023";
        Areas::open(list.as_bytes()).expect("a list")
    }

    /// An occupation with so many employees and these medians a year in areas, in the order of the list.
    fn local(areas: &Areas, found: &[(&str, Figure, Figure)]) -> Local {
        let of = |(name, employees, median): &(&str, Figure, Figure)| {
            // An hour's is a 2,080th of it.
            let (year, hour) = (pay(*median), pay(median.map(|dollars| (dollars * 5 + 52) / 104)));
            (
                areas.find(name).expect(name),
                LocalFigures { employees: *employees, quotient: Ok(100), year, hour },
            )
        };
        open(areas, &found.iter().map(of).collect::<Vec<_>>())
    }

    /// Pay of which everybody has the same.
    fn pay(median: Figure) -> PayFigures {
        PayFigures { mean: median, percentiles: [median; 5] }
    }

    fn open(areas: &Areas, figures: &[(AreaId, LocalFigures)]) -> Local {
        let code = "29-1141".parse().expect("a code");
        let file = pack_local(code, areas, figures, &Years::default()).expect("a file");
        Local::open(&file, areas).expect("figures in places")
    }

    #[test]
    fn every_area_of_the_kinds_has_the_medians_there_in_the_order_of_the_list() {
        let areas = areas();
        let one = local(
            &areas,
            &[
                ("ohio", Ok(100), Ok(50_000)),
                ("texas", Ok(100), Ok(60_000)),
                ("dayton-oh", Ok(100), Ok(80_000)),
            ],
        );
        let other = local(
            &areas,
            &[
                ("ohio", Ok(100), Ok(60_000)),
                ("austin-round-rock-tx", Ok(100), Ok(70_000)),
                ("dayton-oh", Ok(100), Ok(80_000)),
            ],
        );
        let spot = |name, medians: [Figure; 2], lead| Spot {
            area: areas.find(name).expect(name),
            medians: medians.into(),
            lead,
        };
        let spots = |kinds: &[AreaKind]| YEARLY.spots(&[&one, &other], &areas, kinds);
        let more = Lead::More { who: 1, tenths: Some(200) };
        let states = [
            spot("ohio", [Ok(50_000), Ok(60_000)], more),
            spot("texas", [Ok(60_000), NONE], Lead::Unknown),
            spot("puerto-rico", [NONE, NONE], Lead::Unknown),
        ];
        assert_eq!(spots(&[AreaKind::State, AreaKind::Territory]), states);
        let metros = [
            spot("austin-round-rock-tx", [NONE, Ok(70_000)], Lead::Unknown),
            spot("dayton-oh", [Ok(80_000), Ok(80_000)], Lead::AboutTheSame),
        ];
        assert_eq!(spots(&[AreaKind::Metro]), metros);
        assert!(spots(&[]).is_empty());
    }

    #[test]
    fn why_no_state_has_a_median_is_told_only_where_none_has() {
        let areas = areas();
        let why = |found: &[_]| YEARLY.unpublished(&local(&areas, found), &areas);
        assert_eq!(why(&[]), Some(Missing::NotPublished));
        assert_eq!(why(&[("ohio", Ok(100), NONE), ("texas", Ok(100), Ok(60_000))]), None);
        assert_eq!(why(&[("ohio", Ok(100), NONE), ("texas", Ok(100), Err(Missing::TopCoded))]), None);
        let elsewhere = [
            ("texas", Ok(100), NONE),
            ("puerto-rico", Ok(100), Ok(40_000)),
            ("dayton-oh", Ok(100), Ok(50_000)),
        ];
        assert_eq!(why(&elsewhere), Some(Missing::NotPublished), "none of them is a state");
        let (year, hour) = (pay(Err(Missing::HourlyOnly)), pay(Ok(2500)));
        let ohio = LocalFigures { employees: Ok(100), quotient: Ok(100), year, hour };
        let by_the_hour = open(&areas, &[(areas.find("ohio").expect("a state"), ohio)]);
        assert_eq!(YEARLY.unpublished(&by_the_hour, &areas), Some(Missing::HourlyOnly));
        assert_eq!(Look { pay: Pay::Hourly, ..YEARLY }.unpublished(&by_the_hour, &areas), None);
    }

    #[test]
    fn most_jobs_are_in_the_metro_areas_with_the_most_employees() {
        let areas = areas();
        let found = local(
            &areas,
            &[
                ("texas", Ok(900), NONE),
                ("austin-round-rock-tx", Ok(300), NONE),
                ("dayton-oh", Ok(500), NONE),
            ],
        );
        let [austin, dayton] =
            ["austin-round-rock-tx", "dayton-oh"].map(|name| areas.find(name).expect(name));
        assert_eq!(most_jobs(&found, &areas, 3), [(dayton, 500), (austin, 300)]);
        assert_eq!(most_jobs(&found, &areas, 1), [(dayton, 500)]);
        let unknown =
            local(&areas, &[("austin-round-rock-tx", NONE, Ok(60_000)), ("dayton-oh", Ok(10), NONE)]);
        assert_eq!(most_jobs(&unknown, &areas, 3), [(dayton, 10)]);
    }
}
