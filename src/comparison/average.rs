//! All occupations together beside those compared: figures to stand next to, with which no row counts a difference.

use super::Comparison;
use super::felt::{is_felt, ratio};
use crate::dataset::Dataset;
use crate::occupation::Measure;

/// What occupations earn beside all occupations together, at the median.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgainstAll {
    /// The median of all, in steps of the unit of pay.
    pub all: i32,
    /// The occupations with such a median of their own, by place.
    pub of: Vec<(usize, Standing)>,
}

/// How pay stands beside that of all occupations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is more: so many thousandths of that of all.
    More(i32),
    /// Nobody would feel the difference.
    AboutTheSame,
    /// It is less: so many thousandths of that of all.
    Less(i32),
}

impl Comparison {
    /// The same with all occupations together beside those compared, in each row for which that is published.
    pub fn beside_all(mut self, dataset: &Dataset) -> Comparison {
        let Some(all) = dataset.all_occupations() else { return self };
        for line in &mut self.lines {
            let measure = (line.row.read)(all);
            if measure.value.is_err() {
                continue;
            }
            if line.has_value() && self.sources.iter().all(|(number, _)| *number != measure.source) {
                self.sources.push((measure.source, dataset.source(measure.source)));
            }
            line.all = Some(measure);
        }
        self
    }

    /// What is paid beside all occupations. Pay in a place is not told beside that of the nation.
    pub fn against_all(&self) -> Option<AgainstAll> {
        let line = self.line(self.pay.median())?;
        let measure = line.all.as_ref()?;
        let all = measure.amount()?;
        let standing = |place: usize| Some((place, standing(line.own(place)?, measure)?));
        let of: Vec<(usize, Standing)> = (0..line.measures.len()).filter_map(standing).collect();
        (!of.is_empty()).then_some(AgainstAll { all, of })
    }
}

/// How an occupation's own pay stands beside that of all, if both are figures of one kind.
fn standing(own: &Measure, all: &Measure) -> Option<Standing> {
    if (own.source, &own.whose, own.definition, own.basis)
        != (all.source, &all.whose, all.definition, all.basis)
    {
        return None;
    }
    let (amount, all) = (own.amount()?, all.amount()?);
    let share = ratio(amount, all)?;
    Some(match (is_felt(share), is_felt(ratio(all, amount)?)) {
        (true, _) => Standing::More(share),
        (_, true) => Standing::Less(share),
        _ => Standing::AboutTheSame,
    })
}
