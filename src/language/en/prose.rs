//! All that a view says of a comparison in sentences: no fact twice.

use super::answer;
use super::average::against_all;
use super::in_places::{OF_THE_NATION, pay_in_places};
use super::key::{Told, key_difference};
use super::names::sentence;
use super::skills;
use super::{outlook, pay};
use crate::comparison::{Comparison, Fact, PaidThere, Section, Subject};

/// What a key difference in jobs begins with under a heading that names places: it stands apart from the paragraph that
/// says of where the rest is.
const ACROSS_THE_NATION: &str = "across the US, ";

/// The sentences of a comparison that are read first, in their order, and what they tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prose {
    /// What a day in each consists of; nothing while the words of one are not at hand.
    pub day: Option<String>,
    /// The first claims, in one paragraph.
    pub answer: String,
    /// The differences that one would feel most, of those that the paragraph does not tell.
    pub keys: Vec<Told>,
    /// What these tell, in order.
    pub facts: Vec<Fact>,
}

impl Prose {
    /// The sentences, with what a day in each occupation consists of where that is at hand.
    pub fn new(comparison: &Comparison, days: &[&str]) -> Prose {
        if let Some(places) = &comparison.places {
            let there = pay_in_places(comparison, places);
            let days: Vec<&str> =
                places.nation.subjects.iter().map(|one| day_of(one, comparison, days)).collect();
            let is_national = |paid: &PaidThere| paid.site.as_ref().is_some_and(|site| site.is_nation);
            // Where all that is told is, nothing parts it from what follows.
            let parted = if places.pay.of.iter().all(is_national) { "" } else { OF_THE_NATION };
            let nation = Prose::after(&format!("{there}{parted}"), ACROSS_THE_NATION, &places.nation, &days);
            let answer = match nation.answer.as_str() {
                "" => there,
                of_the_nation => format!("{there}{parted} {of_the_nation}"),
            };
            return Prose { answer, ..nation };
        }
        Prose::after("", "", comparison, days)
    }

    /// The sentences that follow others of the same paragraph, and key differences, those in jobs told `of` where they are.
    fn after(said: &str, of: &str, comparison: &Comparison, days: &[&str]) -> Prose {
        let day = answer::day(comparison, days);
        let (answer, answered) = answer::answer(comparison, days, said);
        let is_mixture = day.is_some() && !comparison.answer.mixtures.is_empty();
        let of_day = day.iter().map(|_| Fact::Day).chain(is_mixture.then_some(Fact::Mixture));
        let mut facts: Vec<Fact> = of_day.chain(answered).collect();
        let keys: Vec<Told> = comparison
            .key_differences(&facts)
            .iter()
            .filter_map(|key| Some((Fact::of(key.row), key_difference(comparison, key, of)?)))
            .map(|(fact, claim)| {
                facts.push(fact);
                claim
            })
            .collect();
        Prose { day, answer, keys, facts }
    }

    /// The sentences that stand above the table of a section of the comparison: how many leave; what the lowest and the
    /// highest paid earn, and how pay stands beside that of all occupations; what both need and what one needs more.
    pub fn of(&self, section: Section, comparison: &Comparison) -> Vec<String> {
        let nation = comparison.places.as_ref().map_or(comparison, |places| &places.nation);
        match section {
            Section::Overview => {
                let leaving = nation.leaving.as_ref().and_then(|leaving| outlook::leaving(nation, leaving));
                leaving.map(|words| sentence(&words)).into_iter().collect()
            }
            // Of pay in places the answer tells.
            Section::Salary if comparison.places.is_none() => {
                let ends = pay::ends(comparison).map(|words| sentence(&words));
                ends.into_iter().chain(against_all(comparison)).collect()
            }
            Section::Skills => {
                skills::claims(nation, &self.facts).iter().map(|words| sentence(words)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The first paragraph, a day's work first.
    pub fn paragraph(&self) -> String {
        match &self.day {
            Some(day) => format!("{day} {}", self.answer),
            None => self.answer.clone(),
        }
    }
}

/// The day of an occupation that a comparison in places has once or more.
fn day_of<'a>(one: &Subject, comparison: &Comparison, days: &[&'a str]) -> &'a str {
    let column = comparison.subjects.iter().position(|subject| subject.index == one.index);
    column.and_then(|column| days.get(column)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::Pay;
    use crate::dataset::Dataset;

    /// The occupations side by side.
    fn comparison(dataset: &Dataset, slugs: &[&str]) -> Comparison {
        let of: Vec<_> = slugs.iter().map(|slug| dataset.find(slug).expect("an occupation")).collect();
        Comparison::new(&of, dataset, Pay::Yearly)
    }

    #[test]
    fn that_one_is_a_mixture_is_told_once_and_of_mixtures_only() {
        let dataset = Dataset::bundled();
        let days = ["lead what others do not", "treat people"];
        let told = |slugs: &[&str], days: &[&str]| {
            let facts = Prose::new(&comparison(&dataset, slugs), days).facts;
            [Fact::Day, Fact::Mixture].map(|fact| facts.iter().filter(|told| **told == fact).count())
        };
        assert_eq!(told(&["other-managers", "registered-nurses"], &days), [1, 1]);
        assert_eq!(told(&["other-managers", "registered-nurses"], &[]), [0, 1], "by itself");
        assert_eq!(told(&["actors", "registered-nurses"], &days), [1, 0]);
    }

    #[test]
    fn an_occupation_in_two_places_has_one_day() {
        let dataset = Dataset::bundled();
        let columns = comparison(&dataset, &["registered-nurses", "registered-nurses", "actors"]);
        let day = |slug: &str, days: &[&'static str]| {
            day_of(&Subject::new(dataset.find(slug).expect("an occupation")), &columns, days)
        };
        let days = ["treat people", "treat people", "act"];
        assert_eq!(["registered-nurses", "actors"].map(|slug| day(slug, &days)), ["treat people", "act"]);
        assert_eq!(day("actors", &[]), "", "its words have not come");
    }
}
