//! The parts of the full view, of which a page may ask for some, in an order of its own. The answer comes before
//! them and the sources behind, whatever is asked for.

use super::choice::Choice;
use super::list;

/// A part of the full view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// An occupation each at a glance.
    Cards,
    /// The differences that one would feel most.
    Key,
    /// What most people ask first, and the outlook.
    Overview,
    /// What those do who do the work.
    Work,
    /// Pay.
    Salary,
    /// Where it pays.
    Places,
    /// Pay and jobs over time.
    Years,
    /// Degrees, majors and training.
    Education,
    /// Who works there.
    Demographics,
    /// Duties and responsibilities.
    Duties,
    /// What the work takes.
    Skills,
    /// From one to the other.
    Path,
    /// What else there is to compare with.
    Related,
}

/// In the order in which a reader of a comparison asks.
impl Choice for Part {
    const VALUES: &'static [(Part, &'static str)] = &[
        (Part::Cards, "cards"),
        (Part::Key, "key"),
        (Part::Overview, "overview"),
        (Part::Work, "work"),
        (Part::Salary, "salary"),
        (Part::Places, "where-it-pays"),
        (Part::Years, "years"),
        (Part::Education, "education"),
        (Part::Demographics, "demographics"),
        (Part::Duties, "duties"),
        (Part::Skills, "skills"),
        (Part::Path, "path"),
        (Part::Related, "related"),
    ];
}

impl Part {
    /// Whether a reader comes to see it only later: what draws it is in the third chunk of the module, as
    /// `publish/chunks.rs` divides it.
    pub(super) fn is_late(self) -> bool {
        use Part::{Demographics, Duties, Path, Places, Skills, Years};
        matches!(self, Places | Years | Demographics | Duties | Skills | Path)
    }

    /// How many slices of the page it is drawn with (`slices.rs`): where much stands above a long table, that has its
    /// own.
    pub(super) fn slices(self) -> usize {
        match self {
            Part::Overview => 3,
            Part::Skills => 2,
            _ => 1,
        }
    }
}

/// How many parts there are.
const COUNT: usize = Part::VALUES.len();

/// The text of all.
pub(super) const ALL: &str = "all";

/// The parts that are asked for, each once, in order; all as usual if there is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts([Option<Part>; COUNT]);

impl Parts {
    /// The parts of a list; nothing if it has one that is none.
    pub(super) fn read(text: &str) -> Option<Parts> {
        let mut parts = Parts::default();
        let names = list::slugs(text);
        if names.len() == 1 && names[0] == ALL {
            return Some(parts);
        }
        let mut count = 0;
        for name in names {
            let part = Some(Part::named(&name)?);
            if !parts.0.contains(&part) {
                parts.0[count] = part;
                count += 1;
            }
        }
        Some(parts)
    }

    /// The list that is read as these.
    pub(super) fn text(self) -> String {
        let names: Vec<&str> = self.0.into_iter().flatten().map(Part::id).collect();
        if names.is_empty() { ALL.to_owned() } else { names.join(",") }
    }

    /// These; if there is none, all in the order in which a reader asks. One occupation by itself asks for another first.
    pub(super) fn asked(self, is_alone: bool) -> Vec<Part> {
        let mut parts: Vec<Part> = self.0.into_iter().flatten().collect();
        if parts.is_empty() {
            parts.extend(Part::VALUES.iter().map(|(part, _)| *part));
            if is_alone {
                parts.rotate_right(1);
            }
        }
        parts
    }
}
