//! English, as it is written in the United States.

mod difference;
mod growth;
mod key;
mod labels;
mod measure;
mod names;
mod number;
mod pay;
mod place;
mod ranges;
mod skills;
mod start;
mod summary;

pub use difference::spread;
pub use key::{Told, key_difference};
pub use labels::{label, missing, not_shown, row_label, section, unit};
pub use measure::{note, text, value};
pub use names::{banner, heading, with_article};
pub use number::{axis_money, change, decimal, figure, list, share, whole_share};
pub use place::{told_prices, unknown_place};
pub use ranges::pay_ranges;
pub use skills::skills;
pub use summary::summary;
