//! What a figure is likely to be, by those that stand before it in the file: only how far it is from that is kept.

/// How many figures of pay an area has: the mean and five percentiles.
pub(super) const PAY: usize = 6;

/// In which order they are kept, each with the one that it is foretold by: the median by none, the mean by all.
pub(super) const ORDER: [(usize, Option<usize>); PAY] =
    [(3, None), (2, Some(3)), (1, Some(2)), (4, Some(3)), (5, Some(4)), (0, None)];

/// The weight of each percentile in the mean.
const WEIGHTS: [i64; PAY] = [0, 7, 8, 10, 8, 7];

/// What figures of this occupation are like.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Usual {
    /// The mean and percentiles of a middling area, at least 1.
    pub(super) pay: [i64; PAY],
    /// Its employees among ten million.
    pub(super) share: i64,
}

impl Usual {
    /// What a figure of pay is near to, by those of its area that are known.
    pub(super) fn pay(&self, which: usize, from: Option<usize>, known: &[Option<i64>; PAY]) -> i64 {
        let usual = self.pay[which];
        match from {
            Some(from) => known[from].map_or(usual, |known| rounded(known * usual, self.pay[from])),
            None if which == 0 => {
                let weigh =
                    |pay: &[i64; PAY]| pay.iter().zip(WEIGHTS).map(|(pay, weight)| pay * weight).sum();
                let all: Option<Vec<i64>> = known[1..].iter().copied().collect();
                let all = all.and_then(|all| <[i64; 5]>::try_from(all).ok());
                let sum = all.map(|[a, b, c, d, e]| weigh(&[0, a, b, c, d, e]));
                sum.map_or(usual, |sum: i64| rounded(sum * usual, weigh(&self.pay)))
            }
            None => usual,
        }
    }

    /// What the employees are near to, in tens, by the location quotient in hundredths and the employees of all
    /// occupations.
    pub(super) fn employees(&self, quotient: Option<i64>, of_all: i32) -> i64 {
        // Ten million, a hundred and ten.
        let product = quotient.unwrap_or(100).saturating_mul(self.share).saturating_mul(of_all.into());
        product / 10_000_000_000
    }
}

/// The quotient, rounded. The divisor is above 0.
fn rounded(dividend: i64, divisor: i64) -> i64 {
    (dividend + divisor / 2) / divisor
}
