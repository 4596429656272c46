//! The page in slices: what a reader sees first is drawn first, then a slice a frame, or two over what stands, so that
//! none keeps the page from answering for long. What takes the third chunk of the module comes last, wherever it stands.

use std::ops::Range;

use super::part::Part;

/// All slices, however many there are.
const ALL: usize = usize::MAX;

/// How many of the next are drawn at once over what stands, which is not to stay for long below a new heading.
const AT_ONCE_OVER: usize = 2;

/// The slice of the bar.
pub(super) const BAR: Range<usize> = 0..1;
/// The slice of the answer, or of all below the bar where that is little.
pub(super) const ANSWER: Range<usize> = 1..2;
/// The slice of the parts that a reader sees first, as the cards.
pub(super) const CARDS: Range<usize> = 2..3;
/// How many slices are what a reader sees first: of a table, the answer and the first of its rows.
pub(super) const FIRST: usize = 3;

/// The slices of a table of all rows, each of as many of them; what is below it follows.
pub(super) const ROWS: Range<usize> = 2..7;

/// How many slices there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Count {
    /// Those before the first that takes the third chunk of the module, if any does: none of these keeps another waiting.
    pub early: usize,
    /// All.
    pub all: usize,
}

impl Count {
    /// The first, those of these parts, and the sources.
    pub(super) fn of(parts: &[Part]) -> Count {
        let of = |parts: &mut dyn Iterator<Item = &Part>| parts.map(|part| part.slices()).sum::<usize>();
        let early = FIRST + of(&mut parts.iter().filter(|part| !part.is_late()));
        Count { early, all: FIRST + of(&mut parts.iter()) + 1 }
    }

    /// So many, of which none takes it.
    pub(super) fn without_late(all: usize) -> Count {
        Count { early: all, all }
    }
}

/// The first of so many slices, and those of the table behind it; the first too if there is no other.
pub(super) fn divided(slices: Range<usize>) -> (Range<usize>, Range<usize>) {
    (slices.start..slices.start + 1, (slices.start + 1).min(slices.end - 1)..slices.end)
}

/// With which slices each of the parts behind the first slices is drawn.
pub(super) fn of_parts(parts: &[Part]) -> impl Iterator<Item = Range<usize>> {
    let mut next = [FIRST, Count::of(parts).early];
    parts.iter().map(move |part| {
        let next = &mut next[usize::from(part.is_late())];
        let first = *next;
        *next += part.slices();
        first..*next
    })
}

/// Which slices of the page are drawn and which stay as they are, counted from 0.
#[derive(Debug)]
pub(super) struct Slices {
    /// The first that is not on the page as it is now.
    stale: usize,
    /// Behind the last that may be drawn by now.
    end: usize,
    /// Whether tables stand there, of which none is to have rows of two moments.
    is_over: bool,
}

impl Slices {
    /// All at once.
    pub(super) fn whole() -> Slices {
        Slices { stale: 0, end: ALL, is_over: true }
    }

    /// For now none, where nothing stands yet: to work out what to draw is a task of its own.
    pub(super) fn none() -> Slices {
        Slices { stale: 0, end: 0, is_over: false }
    }

    /// For now all that a reader sees first, since a heading above the cards of others would mislead. Over what stands
    /// there a table is drawn at once.
    pub(super) fn first(is_over: bool) -> Slices {
        Slices { stale: 0, end: FIRST, is_over }
    }

    /// Those that are drawn next, of so many.
    pub(super) fn next(&self, count: Count) -> Range<usize> {
        let first = self.end.min(count.all);
        let end = if first < count.early { count.early } else { count.all };
        first..(first + if self.is_over { AT_ONCE_OVER } else { 1 }).min(end)
    }

    /// The next, of so many, may be drawn as well.
    pub(super) fn go_on(&mut self, count: Count) {
        let end = self.next(count).end;
        self.end = if end < count.all { end } else { ALL };
    }

    /// Whether all that a reader sees first may be drawn by now.
    pub(super) fn have_begun(&self) -> bool {
        self.end >= FIRST
    }

    /// With which of a table's slices a piece of it is drawn.
    pub(super) fn of_rows(&self, slices: &Range<usize>, piece: usize) -> Range<usize> {
        let slice = slices.start + if self.is_over { 0 } else { piece };
        slice..slice + 1
    }

    /// Whether some still wait.
    pub(super) fn are_waiting(&self) -> bool {
        self.end != ALL
    }

    /// Those that were drawn are no longer what is to be on the page.
    pub(super) fn outdate(&mut self) {
        self.stale = 0;
    }

    /// The page was drawn.
    pub(super) fn drawn(&mut self) {
        self.stale = self.end;
    }

    /// Whether any of these slices is to be drawn.
    pub(super) fn draws(&self, slices: &Range<usize>) -> bool {
        self.stale < slices.end && slices.start < self.end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIX: Count = Count { early: 5, all: 6 };

    fn drawn(slices: &mut Slices) -> Vec<usize> {
        let drawn = (0..6).filter(|slice| slices.draws(&(*slice..slice + 1))).collect();
        slices.drawn();
        drawn
    }

    #[test]
    fn each_is_drawn_once_and_all_again_when_something_changes() {
        let mut slices = Slices::none();
        assert!(drawn(&mut slices).is_empty());
        slices.go_on(SIX);
        assert_eq!(drawn(&mut slices), [0], "the bar");
        slices.go_on(SIX);
        assert!(!slices.have_begun());
        slices.go_on(SIX);
        assert!(slices.have_begun());
        assert_eq!(drawn(&mut slices), [1, 2], "two that nobody drew in between");
        slices.outdate();
        assert_eq!(drawn(&mut slices), [0, 1, 2]);
        slices.go_on(SIX);
        slices.go_on(SIX);
        slices.go_on(SIX);
        assert_eq!(drawn(&mut slices), [3, 4, 5]);
        assert!(!slices.are_waiting());
        slices.go_on(SIX);
        assert!(drawn(&mut slices).is_empty());
        slices.outdate();
        assert_eq!(drawn(&mut slices), [0, 1, 2, 3, 4, 5]);
    }

    #[test]
    fn parts_that_take_the_last_chunk_come_last() {
        use Part::{Education, Overview, Places, Salary, Work};
        let of = |parts: &[Part]| of_parts(parts).collect::<Vec<_>>();
        assert_eq!(of(&[Overview, Work, Salary, Places, Education]), [3..6, 6..7, 7..8, 9..10, 8..9]);
        assert_eq!(of(&[Places, Salary]), [4..5, 3..4], "none keeps another waiting");
        assert_eq!(Count::of(&[Places, Salary]), Count { early: 4, all: 6 });
        assert_eq!(Count::of(&[Overview]), Count { early: 6, all: 7 });
        assert_eq!(Count::of(&[]), Count { early: 3, all: 4 });
    }

    #[test]
    fn after_a_change_all_that_is_seen_first_is_drawn_at_once() {
        let mut over = Slices::first(true);
        assert_eq!(drawn(&mut over), [0, 1, 2]);
        over.go_on(SIX);
        assert_eq!(drawn(&mut over), [3, 4], "what stands is soon to be gone");
        assert_eq!(over.next(SIX), 5..6);
        assert_eq!(
            over.next(Count { early: 6, all: 8 }),
            5..6,
            "what is early does not wait for what is late"
        );
        assert_eq!(drawn(&mut Slices::whole()), [0, 1, 2, 3, 4, 5]);
    }

    #[test]
    fn a_table_is_drawn_piece_by_piece_where_none_stands() {
        assert_eq!(divided(3..6), (3..4, 4..6));
        assert_eq!(divided(3..4), (3..4, 3..4), "with all above it");
        let pieces = |slices: &Slices| [0, 1].map(|piece| slices.of_rows(&(4..6), piece));
        assert_eq!(pieces(&Slices::none()), [4..5, 5..6]);
        assert_eq!(pieces(&Slices::first(false)), [4..5, 5..6]);
        assert_eq!(pieces(&Slices::first(true)), [4..5, 4..5], "its rows are of one moment with its header");
    }
}
