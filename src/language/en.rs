//! English, as it is written in the United States.

mod charts;
mod difference;
mod growth;
mod in_places;
mod interface;
mod key;
mod labels;
mod measure;
mod names;
mod number;
mod pay;
mod place;
mod ranges;
mod say;
mod skills;
mod spots;
mod start;
mod summary;
mod years;

pub use charts::{SHORT_LEVELS, Scores, all_of, growth_drawn, levels_of, pay_drawn, scores_drawn, scores_of};
pub use difference::spread;
pub use in_places::pay_in_places;
pub use interface::{
    and_more, browse, copied, found, group_heading, group_summary, matched, more_unknown, named_twice,
    now_showing, outlook, picker, places_withheld, remove, rows_hidden, rows_shown, stepped, swap, unknown,
    unknown_group, versus, what_they_do, without_words,
};
pub use key::{Told, key_difference};
pub use labels::{label, missing, not_shown, row_label, section, unit};
pub use measure::{note, text, value};
pub use names::{banner, heading};
pub use number::{axis, axis_money, change, decimal, figure, list, share, whole_share};
pub use place::{back_to_the_nation, kind_of_place, place_picker, told_prices, unknown_place};
pub use ranges::pay_ranges;
pub use say::say;
pub use skills::skills;
pub use spots::{lead, map_drawn, metros_listed, paid_more, spot_told, where_it_pays, without_local_pay};
pub use summary::summary;
pub use years::{breaks_drawn, over_time, pay_over_time, year_line};
