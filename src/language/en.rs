//! English, as it is written in the United States.

mod answer;
mod average;
mod band;
mod card;
mod charts;
mod difference;
mod entry;
mod export;
mod in_places;
mod interface;
mod key;
mod labels;
mod measure;
mod names;
mod number;
mod onet;
mod outlook;
mod path;
mod pay;
mod place;
mod prose;
mod say;
mod size;
mod skills;
mod spots;
mod years;

/// The language as pages declare it.
pub const TAG: &str = "en";

pub use average::{all_occupations, told_average};
pub use band::{band, your_pay};
pub use card::claim;
pub use charts::*;
pub use difference::{common, spread};
pub use entry::{beside_schooling, start_in_short};
pub use export::*;
pub use in_places::pay_in_places;
pub use interface::*;
pub use key::Told;
pub use labels::{label, missing, not_shown, row_label, section, unit};
pub use measure::{category, figure_or_why, note, reason, text, value};
pub use names::{banner, heading, with_article};
pub use number::{axis, axis_money, change, decimal, figure, list, share, whole_percent, whole_share};
pub use onet::{official_skills, skill};
pub use path::{Part, direction, path};
pub use place::{
    back_to_the_nation, column_name, common_place, kind_of_place, kinds_of_place, least_employees,
    of_the_nation, own_place, pay_in, pay_in_summary, place_picker, told_pay, told_prices, unknown_place,
    without_places,
};
pub use prose::Prose;
pub use say::say;
pub use spots::{
    best_metros, map_drawn, median_of, metros_listed, paid_more, spot_told, where_it_pays, without_local_pay,
};
pub use years::{breaks_drawn, not_drawn, over_time, pay_over_time, year_line};
