//! Where a value stands on a chart: lengths as percentages of its width, and round steps.

/// A scale from a span of steps to percent of the chart's width, with room for labels at both ends.
#[derive(Clone, Copy)]
pub(super) struct Scale {
    pub(super) from: i32,
    pub(super) to: i32,
    /// The room before `from`, in tenths of a percent.
    pub(super) before: i64,
    /// The room behind `to`, in tenths of a percent.
    pub(super) behind: i64,
}

/// Room for a short label, in tenths of a percent.
pub(super) const ROOM: i64 = 70;

impl Scale {
    /// Where the value stands, as a length attribute.
    pub(super) fn at(self, value: i32) -> String {
        percent(self.tenths(value))
    }

    /// How long the span between two values is, as a length attribute.
    pub(super) fn length(self, from: i32, to: i32) -> String {
        percent(self.tenths(to) - self.tenths(from))
    }

    /// Where the middle between two values is, as a length attribute.
    pub(super) fn between(self, from: i32, to: i32) -> String {
        percent((self.tenths(from) + self.tenths(to)) / 2)
    }

    /// Where the value stands, in tenths of a percent.
    fn tenths(self, value: i32) -> i64 {
        let span = i64::from(self.to - self.from).max(1);
        self.before + i64::from(value - self.from) * (1000 - self.before - self.behind) / span
    }
}

/// Tenths of a percent as a length attribute.
pub(super) fn percent(tenths: i64) -> String {
    format!("{}.{}%", tenths / 10, tenths % 10)
}

/// A round step that parts the span into at most so many.
pub(super) fn round_step(span: i32, parts: i32) -> i32 {
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
