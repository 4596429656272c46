//! Charts as SVG. Lengths are percentages of the width, so that a chart fits a phone without small print,
//! and geometry is in attributes, so that it draws under the strictest policy.

mod growth;
mod levels;
mod pay;
mod scores;

pub(super) use growth::growth;
pub(super) use levels::levels;
pub(super) use pay::{compact_pay, pay};
pub(super) use scores::scores;

use crate::comparison::Line;

/// A scale from a span of steps to percent of the chart's width, with room for labels at both ends.
#[derive(Clone, Copy)]
struct Scale {
    from: i32,
    to: i32,
    /// The room before `from`, in tenths of a percent.
    before: i64,
    /// The room behind `to`, in tenths of a percent.
    behind: i64,
}

/// Room for a short label, in tenths of a percent.
const ROOM: i64 = 70;

impl Scale {
    /// Where the value stands, as a length attribute.
    fn at(self, value: i32) -> String {
        percent(self.tenths(value))
    }

    /// How long the span between two values is, as a length attribute.
    fn length(self, from: i32, to: i32) -> String {
        percent(self.tenths(to) - self.tenths(from))
    }

    /// Where the value stands, in tenths of a percent.
    fn tenths(self, value: i32) -> i64 {
        let span = i64::from(self.to - self.from).max(1);
        self.before + i64::from(value - self.from) * (1000 - self.before - self.behind) / span
    }
}

fn percent(tenths: i64) -> String {
    format!("{}.{}%", tenths / 10, tenths % 10)
}

/// Whether all values of the line are one figure, that of the official occupation all are counted with.
fn is_shared(line: &Line) -> bool {
    let first = line.measures.first().map(|m| &m.value);
    line.measures.len() > 1 && line.measures.iter().all(|m| m.lender().is_some() && Some(&m.value) == first)
}

/// A round step that parts the span into at most so many.
fn round_step(span: i32, parts: i32) -> i32 {
    let mut step = 1;
    loop {
        for factor in [1, 2, 5] {
            if step * factor * parts >= span {
                return step * factor;
            }
        }
        step *= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_round_step_parts_the_span() {
        for (span, parts, step) in [(214_000, 5, 50_000), (98, 4, 50), (5, 5, 1), (1, 5, 1)] {
            assert_eq!(round_step(span, parts), step);
        }
    }

    #[test]
    fn a_scale_keeps_room_for_labels() {
        let scale = Scale { from: 0, to: 100, before: ROOM, behind: ROOM };
        assert_eq!(
            (scale.at(0), scale.at(100), scale.length(0, 50)),
            ("7.0%".into(), "93.0%".into(), "43.0%".into())
        );
    }
}
