//! What the laws found, in an order that does not depend on the threads.

use std::collections::BTreeMap;

use occupation_compare::comparison::Comparison;

/// The cases that are told of each broken law.
const TOLD: usize = 6;

/// Broken laws, how often each is broken, and the first cases.
#[derive(Default)]
pub(crate) struct Findings(BTreeMap<&'static str, (usize, Vec<String>)>);

impl Findings {
    /// Notes that a comparison breaks a law unless it holds.
    pub(crate) fn law(
        &mut self,
        law: &'static str,
        comparison: &Comparison,
        holds: bool,
        what: impl FnOnce() -> String,
    ) {
        if holds {
            return;
        }
        let (count, cases) = self.0.entry(law).or_default();
        *count += 1;
        if cases.len() < TOLD {
            let slugs: Vec<&str> = comparison.subjects.iter().map(|s| s.name.slug.as_str()).collect();
            cases.push(format!("{} ({:?}): {}", slugs.join(" "), comparison.pay, what()));
        }
    }

    /// Both together.
    pub(crate) fn merge(mut self, other: Findings) -> Findings {
        for (law, (count, cases)) in other.0 {
            let mine = self.0.entry(law).or_default();
            mine.0 += count;
            mine.1.extend(cases);
            mine.1.sort();
            mine.1.truncate(TOLD);
        }
        self
    }

    /// # Panics
    /// A law is broken: the message names each with how often, and the first cases.
    pub(crate) fn expect_none(&self) {
        let laws = self.0.iter().map(|(law, (count, cases))| {
            format!("{law}: broken {count} times\n    {}\n", cases.join("\n    "))
        });
        let report: String = laws.collect();
        assert!(report.is_empty(), "\n{report}");
    }
}
