//! Why an occupation's share of jobs is projected to change.

/// What changes how many people of an occupation an industry needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Factor {
    /// How much of the work is wanted.
    Demand,
    /// How many people the same work takes.
    Productivity,
    /// What machines and software do.
    Machines,
    /// What other occupations do.
    OtherOccupations,
    /// What other firms do.
    Sourcing,
}

/// A reason why an occupation's share of jobs is projected to rise or fall.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reason {
    /// Whether it holds in some industries only.
    pub in_some: bool,
    /// What changes.
    pub factor: Factor,
    /// Whether the share rises by it.
    pub rises: bool,
}

impl Factor {
    /// All factors by their names in the dataset.
    pub const ALL: [(Factor, &'static str); 5] = [
        (Factor::Demand, "demand"),
        (Factor::Productivity, "productivity"),
        (Factor::Machines, "machines"),
        (Factor::OtherOccupations, "other-occupations"),
        (Factor::Sourcing, "sourcing"),
    ];
}

impl Reason {
    /// The reason as the dataset writes it: `demand+`, or `~demand+` in some industries only.
    pub fn id(self) -> String {
        let name = Factor::ALL.iter().find(|(factor, _)| *factor == self.factor).map_or("", |(_, name)| name);
        format!("{}{name}{}", if self.in_some { "~" } else { "" }, if self.rises { "+" } else { "-" })
    }

    /// The reason that the dataset writes so; nothing for any other text.
    pub fn parse(text: &str) -> Option<Reason> {
        let (in_some, rest) = text.strip_prefix('~').map_or((false, text), |rest| (true, rest));
        let (name, rises) = match rest.strip_suffix('+') {
            Some(name) => (name, true),
            None => (rest.strip_suffix('-')?, false),
        };
        let factor = Factor::ALL.iter().find(|(_, other)| *other == name).map(|(factor, _)| *factor)?;
        Some(Reason { in_some, factor, rises })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_read_as_it_is_written() {
        for (factor, name) in Factor::ALL {
            for (in_some, rises) in [(false, false), (false, true), (true, false), (true, true)] {
                let reason = Reason { in_some, factor, rises };
                assert_eq!(Reason::parse(&reason.id()), Some(reason), "{name}");
            }
        }
        for text in ["", "demand", "+", "~", "weather+", "demand++", "Demand+"] {
            assert_eq!(Reason::parse(text), None, "{text}");
        }
    }
}
