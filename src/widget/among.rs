//! What a picker chooses among, and what it says of that.

use std::rc::Rc;
use std::sync::Arc;

use super::message::Message;
use super::state::Action;
use crate::dataset::Dataset;
use crate::language::{self, Label, say};
use crate::place::{Area, Areas};
use crate::search::Index;

/// What a picker chooses among.
#[derive(Clone)]
pub(super) enum Among {
    /// Occupations.
    Occupations {
        /// The column that shows what is chosen.
        column: usize,
        /// Those that there are.
        dataset: Rc<Dataset>,
        /// What is searched, once a picker was focused.
        index: Option<Arc<Index>>,
        /// Whether that did not come.
        has_failed: bool,
    },
    /// Places.
    Places {
        /// The column that looks there; nothing for all that have no place of their own.
        column: Option<usize>,
        /// Those that there are, once their list is here.
        areas: Option<Rc<Areas>>,
        /// Whether what searches is here.
        is_searchable: bool,
        /// Whether the one or the other did not come.
        has_failed: bool,
    },
}

impl PartialEq for Among {
    fn eq(&self, other: &Among) -> bool {
        match (self, other) {
            (
                Among::Occupations { column, dataset, index, has_failed },
                Among::Occupations { column: c, dataset: d, index: i, has_failed: f },
            ) => {
                let is_alike = column == c && has_failed == f;
                is_alike && Rc::ptr_eq(dataset, d) && is_same(index.as_deref(), i.as_deref())
            }
            (
                Among::Places { column, areas, is_searchable, has_failed },
                Among::Places { column: c, areas: a, is_searchable: s, has_failed: f },
            ) => {
                let is_alike = column == c && is_searchable == s && has_failed == f;
                is_alike && is_same(areas.as_deref(), a.as_deref())
            }
            _ => false,
        }
    }
}

fn is_same<T>(one: Option<&T>, other: Option<&T>) -> bool {
    one.map(std::ptr::from_ref) == other.map(std::ptr::from_ref)
}

impl Among {
    /// Whether it is the place of all columns, a field that says what it is, since it stands beside none like it.
    pub(super) const fn is_of_all(&self) -> bool {
        matches!(self, Among::Places { column: None, .. })
    }

    /// Whether there is something to search, or none comes.
    pub(super) fn is_ready(&self) -> bool {
        match self {
            Among::Occupations { index, has_failed, .. } => index.is_some() || *has_failed,
            Among::Places { has_failed, .. } => self.searchable().is_some() || *has_failed,
        }
    }

    /// What answers the text, with the job title by which an occupation was found.
    pub(super) fn search(&self, text: &str, most: usize) -> Vec<(usize, Option<String>)> {
        match self {
            Among::Occupations { index, .. } => {
                let hits = index.as_ref().map(|index| index.search(text, most)).unwrap_or_default();
                hits.into_iter().map(|hit| (hit.occupation, hit.title)).collect()
            }
            Among::Places { .. } => {
                let found = self.searchable().map(|areas| areas.search(text, most)).unwrap_or_default();
                found.into_iter().map(|id| (id.index(), None)).collect()
            }
        }
    }

    /// The places, once they can be searched.
    fn searchable(&self) -> Option<&Areas> {
        match self {
            Among::Places { areas, is_searchable: true, .. } => areas.as_deref(),
            _ => None,
        }
    }

    /// What one of them is called, alone and in the list.
    pub(super) fn name(&self, item: usize) -> Option<String> {
        match self {
            Among::Occupations { dataset, .. } => Some(dataset.get(item)?.name().heading()),
            // The nation has its name before the list is here.
            Among::Places { areas: None, .. } => (item == 0).then(|| say(Label::Nation).to_owned()),
            Among::Places { .. } => self.area(item).map(|area| area.name.clone()),
        }
    }

    /// What is said beside one of them.
    pub(super) fn note(&self, item: usize) -> Option<&'static str> {
        self.area(item).map(|area| language::kind_of_place(area.kind))
    }

    fn area(&self, item: usize) -> Option<&Area> {
        match self {
            Among::Places { areas: Some(areas), .. } => areas.iter().nth(item),
            _ => None,
        }
    }

    /// Says that a picker took the focus.
    pub(super) fn focused(&self) -> Message {
        match self {
            Among::Occupations { .. } => Message::PickerFocused,
            Among::Places { .. } => Message::PlacePickerFocused,
        }
    }

    /// Says that one of them was chosen.
    pub(super) fn chosen(&self, item: usize, matched: Option<String>) -> Option<Message> {
        let action = match self {
            Among::Occupations { column, .. } => Action::Choose { place: *column, occupation: item, matched },
            Among::Places { column, .. } => {
                Action::Place { column: *column, place: self.area(item)?.slug.clone() }
            }
        };
        Some(action.into())
    }

    /// The label of the field.
    pub(super) fn label(&self) -> String {
        match self {
            Among::Occupations { column, .. } => language::picker(column + 1),
            Among::Places { column, .. } => language::place_picker(column.map(|column| column + 1)),
        }
    }

    /// What stands in the field while it is empty; what the list is called; what may be typed; what is said where
    /// nothing is found.
    pub(super) fn texts(&self) -> [&'static str; 4] {
        let labels = match self {
            Among::Occupations { index, .. } => {
                let nothing = match index {
                    Some(index) if !index.has_titles() => Label::NothingFoundYet,
                    Some(_) => Label::NothingFound,
                    None => Label::WithoutNames,
                };
                [Label::JobTitleOrCode, Label::Occupations, Label::TypeATitle, nothing]
            }
            Among::Places { .. } => {
                let nothing = match self.searchable() {
                    Some(_) => Label::NoPlaceFound,
                    None => Label::WithoutPlaces,
                };
                [Label::StateOrCity, Label::Places, Label::TypeAPlace, nothing]
            }
        };
        labels.map(say)
    }
}
