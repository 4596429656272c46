//! English, as it is written in the United States.

mod charts;
mod difference;
mod growth;
mod interface;
mod key;
mod labels;
mod measure;
mod names;
mod number;
mod onet;
mod pay;
mod ranges;
mod say;
mod skills;
mod start;
mod summary;

pub use charts::*;
pub use difference::{common, spread};
pub use interface::*;
pub use key::{Told, key_difference};
pub use labels::{label, missing, not_shown, row_label, section, unit};
pub use measure::{note, reason, text, value};
pub use names::{banner, heading};
pub use number::{axis_money, change, decimal, figure, list, share, whole_share};
pub use onet::{official_skills, skill};
pub use ranges::pay_ranges;
pub use say::say;
pub use skills::skills;
pub use summary::summary;
