//! Everything that can change on the page, and how.

use super::choice::{Show, View};
use super::column::{Column, NATION, parted};
use super::named;
use super::options::{BadValue, Choices, Options};
use crate::comparison::{MAX_COMPARED, Pay, Prices};
use crate::dataset::Dataset;
use crate::occupation::{Group, MAJOR_GROUPS};
use crate::search::{Resolver, Unknown};

/// Something that the reader should know of what was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// No occupation has this name; it was left out.
    Unknown {
        /// What was asked for.
        name: String,
        /// The slugs of those that were perhaps meant, the likeliest first.
        nearest: Vec<String>,
        /// Whether it may be an occupation or a job title all the same, since not all names are here.
        lacks_titles: bool,
    },
    /// So many further names are unknown.
    MoreUnknown(usize),
    /// No place has this name; what was asked for there is shown without it.
    UnknownPlace(String),
    /// No major group has this name.
    UnknownGroup(String),
    /// The occupation was named twice in the same place; it is shown once.
    Twice(String),
    /// More than four were named; the rest was left out.
    TooMany,
    /// An option had a value that it does not have.
    BadValue(BadValue),
}

/// What is on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// What is compared; no two alike, at most four.
    pub columns: Vec<Column>,
    /// The place of all columns that have none of their own, by its slug; the name that was asked for until the
    /// list of places is here.
    pub place: String,
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
    /// Looks at a place, by its slug, in all columns or in one.
    Place {
        /// The column that has a place of its own from now on; nothing for all that have none.
        column: Option<usize>,
        /// The slug of the place.
        place: String,
    },
    /// Puts the nation beside the only occupation in its place.
    BesideTheNation,
    /// Takes an occupation away.
    Remove(usize),
    /// Changes the places of an occupation and the next.
    Swap(usize),
    /// Shows pay so.
    Pay(Pay),
    /// Shows pay at these prices.
    Prices(Prices),
    /// Shows these rows.
    Show(Show),
    /// Shows all occupations beside, or not.
    Average(bool),
}

impl State {
    /// Whether it is shown in full.
    pub(super) fn is_full(&self) -> bool {
        !self.columns.is_empty() && self.choices.view == View::Full
    }

    /// Whether it is shown as one table.
    pub(super) fn is_table(&self) -> bool {
        !self.columns.is_empty() && self.choices.view == View::Table
    }

    /// Whether what is on the page of another stays there until it is drawn anew: both are one view of so many.
    pub(super) fn is_like(&self, other: &State) -> bool {
        self.choices.view == other.choices.view && self.columns.len() == other.columns.len()
    }

    /// What the options ask for; what they ask in vain is told in the notices.
    pub fn open(options: &Options, dataset: &Dataset) -> State {
        let mut state = State {
            columns: Vec::new(),
            place: options.place.clone(),
            choices: options.choices,
            group: MAJOR_GROUPS.into_iter().find(|g| g.slug() == options.group),
            notices: options.refused.iter().cloned().map(Notice::BadValue).collect(),
        };
        if !options.group.is_empty() && state.group.is_none() {
            state.notices.push(Notice::UnknownGroup(options.group.clone()));
        }
        let names = Resolver::new(dataset);
        let mut unknown: Vec<&str> = Vec::new();
        for asked in each(&names, dataset, &options.occupations) {
            let (name, place) = parted(asked);
            if unknown.contains(&name) {
                continue;
            }
            match named::find(&names, name).map(|o| Column { occupation: o.index(), place }) {
                Err(_) if unknown.len() >= MAX_COMPARED => unknown.push(name),
                Err(Unknown { nearest, lacks_titles, .. }) => {
                    unknown.push(name);
                    state.notices.push(Notice::Unknown { name: name.to_owned(), nearest, lacks_titles });
                }
                Ok(column) if state.has(&column) => state.tell_twice(&column, dataset),
                Ok(_) if state.columns.len() == MAX_COMPARED => {
                    state.notices.push(Notice::TooMany);
                    break;
                }
                Ok(column) => state.columns.push(column),
            }
        }
        if unknown.len() > MAX_COMPARED {
            state.notices.push(Notice::MoreUnknown(unknown.len() - MAX_COMPARED));
        }
        state
    }

    /// Whether the file of all job titles may tell what a name means that is not known.
    pub fn lacks_titles(&self) -> bool {
        self.notices.iter().any(|notice| matches!(notice, Notice::Unknown { lacks_titles: true, .. }))
    }

    /// Whether it takes the names of all occupations, and they are not here: to offer some where none is compared, to
    /// list a group, or to tell what a name means.
    pub fn lacks_names(&self, dataset: &Dataset) -> bool {
        let lists = self.columns.is_empty() && self.choices.view != View::Card;
        !dataset.has_names() && (lists || self.lacks_titles())
    }

    /// Whether figures of an occupation on show are not here.
    pub fn lacks_figures(&self, dataset: &Dataset) -> bool {
        self.occupations().any(|index| dataset.get(index).is_some_and(|occupation| !occupation.has_figures()))
    }

    /// The names that are not known, as slugs.
    pub fn unknown(&self) -> impl Iterator<Item = String> {
        self.notices.iter().filter_map(|notice| match notice {
            Notice::Unknown { name, .. } => Some(named::slug(name)),
            _ => None,
        })
    }

    /// The occupations, by their places in the dataset.
    pub fn occupations(&self) -> impl ExactSizeIterator<Item = usize> + '_ {
        self.columns.iter().map(|column| column.occupation)
    }

    /// The occupations that cannot be chosen for a column, since another shows them where it looks.
    pub fn taken(&self, place: usize) -> Vec<usize> {
        let here = self.columns.get(place).map_or(self.place.as_str(), |column| column.looks_at(&self.place));
        let others = self.columns.iter().enumerate().filter(|(other, _)| *other != place);
        let taken = others.filter(|(_, column)| column.looks_at(&self.place) == here);
        taken.map(|(_, column)| column.occupation).collect()
    }

    /// Whether any column looks at a place other than the nation.
    pub fn asks_for_places(&self) -> bool {
        self.columns.iter().any(|column| column.looks_at(&self.place) != NATION)
    }

    /// The same with each place by its slug, which the list of places knows of whatever may name it. What names
    /// none is told, and left out; columns that turn out to be one are one.
    pub fn settled(&self, slug_of: impl Fn(&str) -> Option<String>, dataset: &Dataset) -> State {
        let mut settled = self.clone();
        let mut unknown: Vec<String> = Vec::new();
        let mut known = |name: &String| {
            let slug = slug_of(name);
            if slug.is_none() && !unknown.contains(name) {
                unknown.push(name.clone());
            }
            slug
        };
        settled.place = known(&self.place).unwrap_or_else(|| NATION.to_owned());
        for column in &mut settled.columns {
            column.place = column.place.as_ref().and_then(&mut known);
        }
        settled.notices.extend(unknown.into_iter().map(Notice::UnknownPlace));
        settled.merge(dataset);
        settled
    }

    /// What is on the page after the action.
    pub fn after(&self, action: &Action, dataset: &Dataset) -> State {
        let mut next = State { notices: Vec::new(), ..self.clone() };
        let columns = &mut next.columns;
        match action {
            Action::Choose { place, occupation, .. } => {
                let own = columns.get(*place).and_then(|column| column.place.clone());
                let column = Column { occupation: *occupation, place: own };
                if self.has(&column) {
                    return self.clone();
                }
                next.group = None;
                if let Some(old) = columns.get_mut(*place) {
                    *old = column;
                } else if columns.len() < MAX_COMPARED {
                    columns.push(column);
                }
            }
            Action::Place { column: None, place } => next.place.clone_from(place),
            Action::Place { column: Some(column), place } => {
                if let Some(column) = columns.get_mut(*column) {
                    column.place = Some(place.clone());
                }
            }
            Action::BesideTheNation => {
                if let [only] = columns.as_slice() {
                    let nation = Column { place: Some(NATION.to_owned()), ..only.clone() };
                    columns.push(nation);
                }
            }
            Action::Remove(place) if *place < columns.len() => {
                columns.remove(*place);
            }
            Action::Swap(place) if place + 1 < columns.len() => columns.swap(*place, place + 1),
            Action::Remove(_) | Action::Swap(_) => {}
            Action::Pay(pay) => next.choices.pay = *pay,
            Action::Prices(prices) => next.choices.prices = *prices,
            Action::Show(show) => next.choices.show = *show,
            Action::Average(is_on) => next.choices.average = *is_on,
        }
        next.merge(dataset);
        next
    }

    /// Whether there is a column of this occupation that looks at the same place.
    fn has(&self, column: &Column) -> bool {
        let place = column.looks_at(&self.place);
        let mut same = self.columns.iter().filter(|other| other.occupation == column.occupation);
        same.any(|other| other.looks_at(&self.place) == place)
    }

    /// Leaves one of each column.
    fn merge(&mut self, dataset: &Dataset) {
        for column in std::mem::take(&mut self.columns) {
            match self.has(&column) {
                true => self.tell_twice(&column, dataset),
                false => self.columns.push(column),
            }
        }
    }

    fn tell_twice(&mut self, column: &Column, dataset: &Dataset) {
        let occupation = dataset.get(column.occupation);
        self.notices.extend(occupation.map(|o| Notice::Twice(o.name().singular)));
    }
}

/// What was asked for, each by itself: a list without commas is one name, or slugs, codes and names parted by white space.
fn each<'a>(names: &Resolver<'_>, dataset: &Dataset, asked: &'a [String]) -> Vec<&'a str> {
    if let [alone] = asked {
        let words: Vec<&str> = alone.split_whitespace().collect();
        let is_name = |name: &str| named::find(names, parted(name).0).is_ok();
        let are_slugs = || words.iter().all(|word| dataset.find(parted(word).0).is_some());
        if words.len() > 1 && (are_slugs() || !is_name(alone) && words.iter().any(|word| is_name(word))) {
            return words;
        }
    }
    asked.iter().map(String::as_str).collect()
}

#[cfg(test)]
mod tests;
