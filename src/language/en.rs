//! English, as it is written in the United States.

mod answer;
mod difference;
mod entry;
mod key;
mod labels;
mod measure;
mod names;
mod number;
mod outlook;
mod pay;
mod prose;
mod size;
mod skills;

pub use difference::spread;
pub use key::Told;
pub use labels::{label, missing, not_shown, row_label, section, unit};
pub use measure::{note, text, value};
pub use names::{banner, heading, with_article};
pub use number::{axis_money, change, decimal, figure, list, share, whole_share};
pub use pay::claim;
pub use prose::Prose;
