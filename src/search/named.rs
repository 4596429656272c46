//! The occupation that a name names, however it is written, or those with the nearest names.

use std::cell::OnceCell;
use std::fmt;

use super::{Index, Match, fold, query};
use crate::dataset::{Dataset, Occupation};
use crate::quote::quoted;

/// So many occupations are offered in place of a wrong name.
const NEAREST: usize = 3;
/// So many letters are initials, however they are written, unless a name or a title that many type is as short.
const INITIALS: usize = 4;

/// What a name comes to.
#[derive(Clone, Debug)]
pub enum Resolved<'d> {
    /// The occupation whose slug or code it is, but for case and the marks around and within it.
    Exact(Occupation<'d>),
    /// The one that searching gives for it, with nothing near: a singular, a job title, initials, an old code.
    Clear(Occupation<'d>),
    /// None, or several alike.
    Unclear(Unknown),
}

/// No single occupation has this name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// What was asked for.
    pub name: String,
    /// Whether it is the code of a group, of which `nearest` are members.
    pub is_group: bool,
    /// The slugs of occupations that were perhaps meant, the likeliest first.
    pub nearest: Vec<String>,
    /// Whether it may be a job title all the same, or an occupation, since there are none to look it up in.
    pub lacks_titles: bool,
}

impl fmt::Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: {}",
            quoted(&self.name),
            if self.is_group { "a group, not an occupation" } else { "no such occupation" }
        )?;
        match self.nearest.is_empty() {
            true => Ok(()),
            false => write!(f, "; did you mean {}?", self.nearest.join(", ")),
        }
    }
}

impl std::error::Error for Unknown {}

impl<'d> Resolved<'d> {
    /// The occupation, if there is a single one.
    ///
    /// # Errors
    /// There is none, or there are several.
    pub fn occupation(self) -> Result<Occupation<'d>, Unknown> {
        match self {
            Resolved::Exact(occupation) | Resolved::Clear(occupation) => Ok(occupation),
            Resolved::Unclear(unknown) => Err(unknown),
        }
    }
}

/// The name in lower case and without apostrophes, or what chats and lists leave around it.
fn lowered(name: &str) -> String {
    let mut typed = query::clean(name).to_ascii_lowercase();
    typed.retain(|c| c != '\'');
    typed
}

/// The slug that an occupation of this name would have.
pub fn slug_of(name: &str) -> String {
    let lowered = lowered(name);
    // Above these come letters: cleaning has taken the marks of typographers away.
    let is_mark = |c: char| c <= '\u{bf}' && !c.is_ascii_alphanumeric();
    let parts = lowered.split(is_mark).filter(|part| !part.is_empty());
    parts.collect::<Vec<&str>>().join("-")
}

/// The occupation that the name names, as [`Resolver::resolve`] has it.
pub fn resolve<'d>(dataset: &'d Dataset, name: &str) -> Resolved<'d> {
    Resolver::new(dataset).resolve(name)
}

/// Resolves names among the occupations of a dataset. What searches them is made once, when a name first needs it.
pub struct Resolver<'d> {
    dataset: &'d Dataset,
    most_typed: OnceCell<Index>,
}

impl<'d> Resolver<'d> {
    /// Resolves names among these.
    pub fn new(dataset: &'d Dataset) -> Resolver<'d> {
        Resolver { dataset, most_typed: OnceCell::new() }
    }

    /// The occupation that the name names: by slug, code or any name, or by a job title that the dataset has, in
    /// whatever case, with hyphens, spaces or underscores, and with what chats and lists leave around it.
    pub fn resolve(&self, name: &str) -> Resolved<'d> {
        let typed = lowered(name);
        let slug = slug_of(&typed);
        // A soft hyphen stands within a word, or where a program made it of a hyphen.
        let hard = || self.dataset.find(&slug_of(&name.replace('\u{ad}', "-")));
        match self.dataset.find(&slug).or_else(hard) {
            Some(occupation) => Resolved::Exact(occupation),
            None if self.dataset.has_names() => self.searched(name, typed, &slug),
            None => {
                let (name, nearest) = (name.to_owned(), Vec::new());
                Resolved::Unclear(Unknown { name, is_group: false, nearest, lacks_titles: true })
            }
        }
    }

    /// The occupation that the name names though none has it as its slug or code, by all names. What only this calls is
    /// in the chunk that searches.
    #[inline(never)]
    fn searched(&self, name: &str, typed: String, slug: &str) -> Resolved<'d> {
        let dataset = self.dataset;
        let index = self.most_typed.get_or_init(|| Index::of_most_typed(dataset));
        // A dash within a name stands for a space, but not within a code.
        let spaced = if query::codes(&typed).is_some() { typed } else { slug.replace('-', " ") };
        let hits = index.search(&spaced, NEAREST);
        let kind = hits.first().map(|hit| hit.kind);
        // A group is none, and where no occupation has a code no title leads to any.
        let is_group = kind == Some(Match::Group);
        let lacks_titles = dataset.titles().is_none() && !is_group && !index.codes.is_empty();
        let clear = index.clear(&spaced).and_then(|place| dataset.get(place));
        match clear {
            Some(occupation) if kind == Some(Match::Code) => return Resolved::Exact(occupation),
            // What only seems to be a name may be a title.
            Some(occupation) if !lacks_titles || is_named(occupation, &spaced) => {
                return Resolved::Clear(occupation);
            }
            _ => {}
        }
        // Few letters stand for many things, and what is in no list of titles has no title.
        let all = Index::with_all(dataset).filter(|_| spaced.len() > INITIALS);
        if let Some(occupation) = all.as_ref().and_then(|all| dataset.get(all.only(&spaced)?)) {
            return Resolved::Clear(occupation);
        }
        // Several that have it as a title are nearer than what is written alike.
        let hits = all.map_or(hits, |all| all.search(&spaced, NEAREST));
        let nearest = hits.iter().filter_map(|hit| dataset.get(hit.occupation)).map(Occupation::slug);
        let (name, nearest) = (name.to_owned(), nearest.collect());
        Resolved::Unclear(Unknown { name, is_group, nearest, lacks_titles })
    }
}

/// Whether the occupation is called so, in any form.
fn is_named(occupation: Occupation<'_>, spaced: &str) -> bool {
    let name = occupation.name();
    let forms = [name.singular, name.plural, name.short, name.short_plural, occupation.title()];
    forms.iter().any(|form| fold::words(form) == fold::words(spaced))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str) -> Result<String, Unknown> {
        resolve(&Dataset::bundled(), name).occupation().map(|occupation| occupation.slug())
    }

    #[test]
    fn a_name_is_found_however_it_is_written() {
        for name in [
            "registered-nurses",
            " Registered-Nurses ",
            "Registered Nurses",
            "registered_nurses",
            "registered-nurses.",
            "registered-nurses)",
            "\"registered-nurses\"",
            "“registered-nurses”",
            "registered-\u{200b}nurses",
            "registered\u{ad}-nurses",
            "registered\u{ad}nurses",
            "regis\u{ad}tered-nur\u{ad}ses",
            "registered–nurses",
            "29-1141",
            "291141",
            "29-1141.00",
            "29–1141",
            "29−1141",
            "SOC 29-1141",
            "29 1141",
            "29_1141",
        ] {
            let dataset = Dataset::bundled();
            match resolve(&dataset, name) {
                Resolved::Exact(occupation) => assert_eq!(occupation.slug(), "registered-nurses", "{name}"),
                Resolved::Clear(_) => panic!("{name} is not exact"),
                Resolved::Unclear(unknown) => panic!("{unknown}"),
            }
        }
        for (name, slug) in [
            ("registered-nurse", "registered-nurses"),
            ("registered nurse", "registered-nurses"),
            ("Registered_Nurse", "registered-nurses"),
            ("RN", "registered-nurses"),
            ("software-developer", "software-developers"),
            ("15-1131", "computer-programmers"),
            ("29-2021", "dental-hygienists"),
            ("Software Engineer", "software-developers"),
            ("31-1121", "home-health-and-personal-care-aides"),
            ("Plumber", "plumbers-pipefitters-and-steamfitters"),
        ] {
            let dataset = Dataset::bundled();
            match resolve(&dataset, name) {
                Resolved::Clear(occupation) => assert_eq!(occupation.slug(), slug, "{name}"),
                Resolved::Exact(_) => panic!("{name} is exact"),
                Resolved::Unclear(unknown) => panic!("{unknown}"),
            }
        }
    }

    #[test]
    fn a_wrong_name_is_answered_with_the_nearest() {
        let unknown = named("registred-nurse").unwrap_err();
        assert_eq!(unknown.nearest[0], "registered-nurses");
        assert!(
            unknown
                .to_string()
                .starts_with("registred-nurse: no such occupation; did you mean registered-nurses")
        );
        assert_eq!(named("").unwrap_err().to_string(), ": no such occupation");
    }

    #[test]
    fn what_is_several_or_a_group_or_only_near_is_not_guessed_at() {
        for name in [
            "nurs",
            "engineer",
            "Chief Happiness Officer",
            "SWP",
            "zzzz",
            "15-1132",
            "29-9999",
            "29",
            "15",
            "29-1",
            "15-1",
            "31-1",
        ] {
            assert!(named(name).is_err(), "{name}");
        }
        let group = named("29-1140").unwrap_err();
        assert!(group.is_group && group.nearest == ["registered-nurses"]);
        assert!(
            group
                .to_string()
                .starts_with("29-1140: a group, not an occupation; did you mean registered-nurses")
        );
    }

    #[test]
    fn every_name_singular_plural_and_official_resolves_to_its_own() {
        let dataset = Dataset::bundled();
        for occupation in dataset.iter().step_by(25) {
            let name = occupation.name();
            for text in [name.slug, name.singular, name.plural, occupation.title()] {
                let found = resolve(&dataset, &text).occupation().map(|found| found.index());
                assert_eq!(found, Ok(occupation.index()), "{text}");
            }
        }
    }

    #[test]
    fn a_wrong_name_of_megabytes_is_repeated_in_short() {
        let unknown = named(&"\u{1b}<b>".repeat(1 << 20)).unwrap_err();
        assert!(unknown.to_string().chars().count() < 300);
        assert!(!unknown.to_string().contains(char::is_control));
    }
}
