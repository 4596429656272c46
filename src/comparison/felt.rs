//! From which size on a difference is felt.

use super::difference::ABOUT_THE_SAME_PERCENT;

/// Pay that lies less than so many thousandths apart is felt to be about the same: so sentences, the map and the list of
/// states speak, which are to say what would matter to one who chooses. A table is arithmetic: it tells any difference
/// from [`ABOUT_THE_SAME_PERCENT`] on. “About the same, $50,000 and $51,500” and “$1,500 (3%) more”
/// do not contradict each other: the one says what it means to a person, the other how much it is.
pub const FELT_PAY: i64 = 40;

// What a sentence calls more no table calls about the same.
const _: () = assert!(FELT_PAY > 10 * ABOUT_THE_SAME_PERCENT);

/// Whether pay that is so many thousandths of other pay is felt to be more.
pub(super) fn is_felt(ratio: i32) -> bool {
    i64::from(ratio) >= 1000 + FELT_PAY
}

/// The one in thousandths of the other; nothing of nothing.
pub(super) fn ratio(one: i32, other: i32) -> Option<i32> {
    let ratio = i64::from(one) * 1000 / i64::from(Some(other).filter(|other| *other > 0)?);
    i32::try_from(ratio).ok()
}
