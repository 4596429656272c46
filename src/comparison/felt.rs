//! From which size on a difference is felt.

/// Pay that lies less than so many thousandths apart is felt to be about the same.
pub const FELT_PAY: i64 = 40;

/// Whether pay that is so many thousandths of other pay is felt to be more.
pub(super) fn is_felt(ratio: i32) -> bool {
    i64::from(ratio) >= 1000 + FELT_PAY
}

/// The one in thousandths of the other; nothing of nothing.
pub(super) fn ratio(one: i32, other: i32) -> Option<i32> {
    let ratio = i64::from(one) * 1000 / i64::from(Some(other).filter(|other| *other > 0)?);
    i32::try_from(ratio).ok()
}
