//! What code has to know of the releases that the tables are made of. The build reads it where the sources are listed.

/// From this pay a year on, in dollars, the pay survey publishes no figure.
pub const TOP_YEAR: i32 = dollars(env!("TOP_PAY"));

/// From this pay an hour on, in cents, the pay survey publishes no figure: a year has 2,080 hours.
pub const TOP_HOUR: i32 = TOP_YEAR * 100 / 2080;

/// Of the sources that are listed: the pay survey in places.
pub const OEWS_PLACES: &str = "oews-places";

/// The projections before those that hold.
pub const PROJECTIONS_BEFORE: &str = "projections-before";

/// What things cost in places, against the nation.
pub const PRICE_LEVELS: &str = "rpp";

/// The dollars that are written so: 239,200 of `$239,200`.
const fn dollars(written: &str) -> i32 {
    let (bytes, mut at, mut dollars) = (written.as_bytes(), 0, 0);
    while at < bytes.len() {
        if bytes[at].is_ascii_digit() {
            dollars = dollars * 10 + (bytes[at] - b'0') as i32;
        }
        at += 1;
    }
    dollars
}
