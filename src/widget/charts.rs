//! Charts as SVG. Lengths are percentages of the width, so that a chart fits a phone without small print,
//! and geometry is in attributes, so that it draws under the strictest policy.

mod all;
mod growth;
mod levels;
mod pay;
mod scale;
mod scores;
mod tiles;
mod years;

pub(super) use growth::growth;
pub(super) use levels::levels;
#[cfg(not(target_arch = "wasm32"))]
pub(super) use pay::pay_parts;
pub(super) use pay::{compact_pay, pay};
pub(super) use scores::scores;
pub(super) use tiles::{Tile, Tiles};
pub(super) use years::{YearLine, year_key, years};
