//! The list of areas, from a small text.
//!
//! ```text
//! 2003    183500   189100   194400   …
//! 00      United States              US   155495730  100000
//! 06      California                 CA   18085200   110715
//! 12420   Austin-Round Rock-San …         1334560    97843
//! ```
//!
//! First the consumer price index (CPI-U, 1982–84 = 100,000) of May of that year and those that follow. Then tabs
//! between code, name, postal code, employees of all occupations and price level: the nation, states, metro and
//! nonmetropolitan areas, each by code. All else about an area follows from these.

use super::area::{Area, AreaId, AreaKind};
use super::file::{NotThisFile, fingerprint};
use super::search;

/// Beyond the states, in the publisher's order.
const TERRITORIES: [&str; 5] = ["AS", "GU", "MP", "PR", "VI"];

/// All areas.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Areas {
    all: Vec<Area>,
    /// The first year of the price index, and the index of it and those that follow.
    prices: (u16, Vec<i64>),
    pub(super) fingerprint: [u8; 4],
}

impl Areas {
    /// The areas of a text as above.
    ///
    /// # Errors
    /// The bytes are something else.
    pub fn open(bytes: &[u8]) -> Result<Areas, NotThisFile> {
        let text = std::str::from_utf8(bytes).map_err(|_| NotThisFile)?;
        let (prices, lines) = text.split_once('\n').ok_or(NotThisFile)?;
        let prices = parse_prices(prices).ok_or(NotThisFile)?;
        let mut all: Vec<Area> = Vec::new();
        for line in lines.lines() {
            let area = parse(line, &all).ok_or(NotThisFile)?;
            all.push(area);
        }
        match all.first() {
            Some(first) if first.is_nation() => Ok(Areas { all, prices, fingerprint: fingerprint(bytes) }),
            _ => Err(NotThisFile),
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether there are none, which no list that was opened has.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// The area; the nation for an identifier of another list.
    pub fn get(&self, id: AreaId) -> &Area {
        self.all.get(id.index()).unwrap_or(&self.all[0])
    }

    /// All areas: the nation, states and territories, metro areas, nonmetropolitan areas, each by code.
    pub fn iter(&self) -> impl Iterator<Item = &Area> {
        self.all.iter()
    }

    /// The area that this names exactly: its slug, name, postal code or publisher's code, in any case.
    /// `us`, `usa` and `nation` name the nation.
    pub fn find(&self, text: &str) -> Option<AreaId> {
        let slug = search::slug(text);
        let wanted = if matches!(slug.as_str(), "usa" | "nation" | "united-states") { "us" } else { &slug };
        let by_slug = self.all.iter().find(|area| area.slug == wanted);
        let or_code = || {
            let is_code = |area: &&Area| {
                area.code == wanted || !wanted.is_empty() && area.postal.eq_ignore_ascii_case(wanted)
            };
            self.all.iter().find(is_code)
        };
        by_slug.or_else(or_code).map(|area| area.id)
    }

    /// Up to `limit` areas that the text may mean, the likeliest first: each of its words begins a word of the
    /// area's name, postal code or states. Nothing for a text without words.
    pub fn search(&self, text: &str, limit: usize) -> Vec<AreaId> {
        search::search(&self.all, text, limit)
    }

    /// The next wider area: of a metro or nonmetropolitan area the state that its name begins with, of a state
    /// the nation, of the nation none.
    pub fn wider(&self, id: AreaId) -> Option<AreaId> {
        let area = self.get(id);
        (!area.is_nation()).then(|| area.states.first().copied().unwrap_or(AreaId::NATION))
    }

    /// The last year of the price index: that of [today's dollars](Areas::in_todays_dollars).
    pub fn price_year(&self) -> u16 {
        self.prices.0 + (self.prices.1.len() as u16).saturating_sub(1)
    }

    /// An amount of May of a year in dollars of May of [`Areas::price_year`]; none for a year without price index.
    pub fn in_todays_dollars(&self, amount: i32, year: u16) -> Option<i32> {
        let (first, prices) = &self.prices;
        let then = prices.get(usize::from(year.checked_sub(*first)?))?;
        let doubled = (2 * i64::from(amount)).checked_mul(*prices.last()?)?;
        i32::try_from(doubled.checked_add(*then)? / (2 * then)).ok()
    }
}

/// The first year and the indices from it on, each above 0.
fn parse_prices(line: &str) -> Option<(u16, Vec<i64>)> {
    let (first, indices) = line.split_once('\t')?;
    let indices = indices.split('\t').map(|index| index.parse::<u32>().ok().filter(|index| *index > 0));
    let indices: Vec<i64> = indices.map(|index| index.map(i64::from)).collect::<Option<_>>()?;
    let first: u16 = first.parse().ok()?;
    (first < 3000 && indices.len() < 100).then_some((first, indices))
}

/// The area of a line behind those before it.
fn parse(line: &str, before: &[Area]) -> Option<Area> {
    let mut cells = line.split('\t');
    let mut cell = || cells.next();
    let (code, name, postal) = (cell()?, cell()?, cell()?);
    let (employees, level) = (cell()?.parse().ok().filter(|n| *n >= 0)?, cell()?);
    let kind = match (code.len(), before.len()) {
        (2, 0) => AreaKind::Nation,
        (2, _) if TERRITORIES.contains(&postal) => AreaKind::Territory,
        (2, _) => AreaKind::State,
        (5, _) => AreaKind::Metro,
        (7, _) => AreaKind::Nonmetro,
        _ => return None,
    };
    let is_state = |area: &&Area| matches!(area.kind, AreaKind::State | AreaKind::Territory);
    let states = before.iter().filter(is_state);
    let find = |wanted: &dyn Fn(&Area) -> bool| states.clone().find(|area| wanted(area)).map(|area| area.id);
    let states: Vec<AreaId> = match kind {
        AreaKind::Metro => {
            let (_, list) = name.rsplit_once(',')?;
            list.trim_start()
                .split('-')
                .map(|postal| find(&|area| area.postal == postal))
                .collect::<Option<_>>()?
        }
        AreaKind::Nonmetro => vec![find(&|area| Some(area.code.as_str()) == code.get(..2))?],
        _ => Vec::new(),
    };
    Some(Area {
        id: AreaId(u16::try_from(before.len()).ok()?),
        kind,
        code: code.to_owned(),
        slug: if kind == AreaKind::Nation { "us".to_owned() } else { search::slug(name) },
        name: name.to_owned(),
        postal: postal.to_owned(),
        states,
        employees,
        price_level: if level.is_empty() { None } else { Some(level.parse().ok().filter(|n| *n > 0)?) },
    })
}
