//! An area that figures are published for.

/// The place of an area in the list of [`Areas`](super::Areas); [`AreaId::NATION`] comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AreaId(pub(super) u16);

impl AreaId {
    /// The whole nation.
    pub const NATION: AreaId = AreaId(0);

    /// Its place in the list, from 0 on.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// What an area is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AreaKind {
    /// The United States: the states and the District of Columbia.
    Nation,
    /// A state, or the District of Columbia.
    State,
    /// Puerto Rico, Guam or the Virgin Islands.
    Territory,
    /// A metropolitan statistical area.
    Metro,
    /// What lies outside of them, in parts of a state.
    Nonmetro,
}

impl AreaKind {
    /// Every kind, in the order of the list.
    pub const ALL: [AreaKind; 5] =
        [AreaKind::Nation, AreaKind::State, AreaKind::Territory, AreaKind::Metro, AreaKind::Nonmetro];
}

/// An area of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// Its place in the list.
    pub id: AreaId,
    /// What it is.
    pub kind: AreaKind,
    /// Its publisher's code: `00` for the nation, two digits for a state (FIPS), five for a metro area
    /// (CBSA), seven for a nonmetropolitan area.
    pub code: String,
    /// Its name in addresses: `california`, `austin-round-rock-san-marcos-tx`; `us` for the nation.
    pub slug: String,
    /// Its name as published: `California`, `Austin-Round Rock-San Marcos, TX`.
    pub name: String,
    /// The two letters of a state or territory; empty for other areas.
    pub postal: String,
    /// The states that it lies in, the one that its name begins with first; empty for states and the nation.
    pub states: Vec<AreaId>,
    /// Employees of all occupations, as the pay survey counts them.
    pub employees: i32,
    /// What things cost, in thousandths of a percent of the nation's level (Regional Price Parity of all items):
    /// 100,677 is 0.677 % above it. None in Puerto Rico, Guam and the Virgin Islands, where none is published.
    pub price_level: Option<i32>,
}

/// The price level of the nation.
const NATIONAL_LEVEL: i64 = 100_000;

impl Area {
    /// Whether this is the nation.
    pub fn is_nation(&self) -> bool {
        self.kind == AreaKind::Nation
    }

    /// What pay here buys, at the nation's prices: pay divided by the price level, to ten steps (dollars a year or
    /// cents an hour), since more would say more than the level knows; none without a price level.
    pub fn at_national_prices(&self, pay: i32) -> Option<i32> {
        let level = i64::from(self.price_level?);
        if level == NATIONAL_LEVEL {
            return Some(pay);
        }
        let scaled = i64::from(pay) * NATIONAL_LEVEL;
        i32::try_from((scaled + 5 * level).checked_div(10 * level)? * 10).ok()
    }
}
