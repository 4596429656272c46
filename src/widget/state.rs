//! Everything that can change on the page, and how.

use super::choice::Show;
use super::named;
use super::options::{BadValue, Choices, Options};
use crate::comparison::{MAX_COMPARED, Pay};
use crate::dataset::Dataset;
use crate::occupation::{Group, MAJOR_GROUPS};

/// Something that the reader should know of what was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// No occupation has this name; it was left out.
    Unknown(String),
    /// So many further names are unknown.
    MoreUnknown(usize),
    /// No major group has this name.
    UnknownGroup(String),
    /// The occupation was named twice; it is shown once.
    Twice(String),
    /// More than four were named; the rest was left out.
    TooMany,
    /// An option had a value that it does not have.
    BadValue(BadValue),
}

/// What is on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The occupations on show, by their places in the dataset; no two alike, at most four.
    pub occupations: Vec<usize>,
    /// How they are shown.
    pub choices: Choices,
    /// The major group that is listed.
    pub group: Option<Group>,
    /// What the reader should know.
    pub notices: Vec<Notice>,
}

/// What the reader does to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Puts an occupation in the place of another, or behind the last.
    Choose {
        /// Where it goes.
        place: usize,
        /// Its place in the dataset.
        occupation: usize,
        /// The job title that was typed, where it is not the occupation's name.
        matched: Option<String>,
    },
    /// Takes an occupation away.
    Remove(usize),
    /// Changes the places of an occupation and the next.
    Swap(usize),
    /// Shows pay so.
    Pay(Pay),
    /// Shows these rows.
    Show(Show),
}

impl State {
    /// What the options ask for; what they ask in vain is told in the notices.
    pub fn open(options: &Options, dataset: &Dataset) -> State {
        let mut state = State {
            occupations: Vec::new(),
            choices: options.choices,
            group: MAJOR_GROUPS.into_iter().find(|g| g.slug() == options.group),
            notices: options.refused.iter().cloned().map(Notice::BadValue).collect(),
        };
        if !options.group.is_empty() && state.group.is_none() {
            state.notices.push(Notice::UnknownGroup(options.group.clone()));
        }
        let mut unknown: Vec<&String> = Vec::new();
        for name in &options.occupations {
            match named::find(dataset, name) {
                None if unknown.contains(&name) => {}
                None if unknown.len() >= MAX_COMPARED => unknown.push(name),
                None => {
                    unknown.push(name);
                    state.notices.push(Notice::Unknown(name.clone()));
                }
                Some(o) if state.occupations.contains(&o.index()) => {
                    state.notices.push(Notice::Twice(o.name().singular));
                }
                Some(_) if state.occupations.len() == MAX_COMPARED => {
                    state.notices.push(Notice::TooMany);
                    break;
                }
                Some(o) => state.occupations.push(o.index()),
            }
        }
        if unknown.len() > MAX_COMPARED {
            state.notices.push(Notice::MoreUnknown(unknown.len() - MAX_COMPARED));
        }
        state
    }

    /// What is on the page after the action.
    pub fn after(&self, action: &Action) -> State {
        let mut next = State { notices: Vec::new(), ..self.clone() };
        let occupations = &mut next.occupations;
        match *action {
            Action::Choose { occupation, .. } if occupations.contains(&occupation) => return self.clone(),
            Action::Choose { place, occupation, .. } => {
                next.group = None;
                if let Some(old) = occupations.get_mut(place) {
                    *old = occupation;
                } else if occupations.len() < MAX_COMPARED {
                    occupations.push(occupation);
                }
            }
            Action::Remove(place) if place < occupations.len() => {
                occupations.remove(place);
            }
            Action::Swap(place) if place + 1 < occupations.len() => occupations.swap(place, place + 1),
            Action::Remove(_) | Action::Swap(_) => {}
            Action::Pay(pay) => next.choices.pay = pay,
            Action::Show(show) => next.choices.show = show,
        }
        next
    }
}
