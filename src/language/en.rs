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
mod pay;
mod ranges;
mod say;
mod skills;
mod start;
mod summary;

pub use charts::{SHORT_LEVELS, Scores, all_of, growth_drawn, levels_of, pay_drawn, scores_drawn, scores_of};
pub use difference::spread;
pub use interface::{
    browse, copied, earns_more, found, group_heading, group_summary, matched, more_unknown, named_twice,
    now_showing, outlook, picker, places_withheld, remove, rows_hidden, rows_shown, swap, unknown,
    unknown_group, versus, what_they_do, without_words,
};
pub use key::{Told, key_difference};
pub use labels::{label, missing, not_shown, row_label, section, unit};
pub use measure::{note, text, value};
pub use names::{banner, heading, with_article};
pub use number::{axis_money, change, decimal, figure, list, share};
pub use ranges::pay_ranges;
pub use say::say;
pub use skills::skills;
pub use summary::summary;
