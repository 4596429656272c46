//! The files of places: the list of areas, and of each occupation its figures in them and over the years.

use std::rc::Rc;

use super::loading::Loading;
use super::message::Effect;
use super::state::State;
use crate::dataset::{Dataset, Occupation};
use crate::place::{Areas, Local};

/// What of them was asked for. Nobody fetches any before a place is asked for or a reader comes near.
#[derive(Debug, Default)]
pub(super) struct Nearby {
    /// Whether the reader came near what needs them.
    is_near: bool,
    areas: Option<Loading<Areas>>,
    /// By the official occupation's place in the dataset.
    locals: Vec<(usize, Loading<Local>)>,
    /// Bytes of occupations, which cannot be read before the list is here.
    early: Vec<(usize, Vec<u8>)>,
}

impl Nearby {
    /// The list of areas, once it is here.
    pub(super) fn areas(&self) -> Option<&Rc<Areas>> {
        self.areas.as_ref().and_then(Loading::here)
    }

    /// An occupation's figures, or where they are.
    pub(super) fn local(&self, occupation: Occupation<'_>) -> &Loading<Local> {
        let official = occupation.official().index();
        self.locals.iter().find(|(i, _)| *i == official).map_or(&Loading::Pending, |(_, local)| local)
    }

    /// Whether something that was asked for did not come.
    pub(super) fn has_failed(&self) -> bool {
        self.lacks_areas() || self.locals.iter().any(|(_, local)| matches!(local, Loading::Failed))
    }

    /// Whether the list of areas did not come.
    pub(super) fn lacks_areas(&self) -> bool {
        matches!(self.areas, Some(Loading::Failed))
    }

    /// Whether the reader was not near what needs the files yet.
    pub(super) fn is_far(&self) -> bool {
        !self.is_near
    }

    /// The reader came near what needs the files.
    pub(super) fn come_near(&mut self) {
        self.is_near = true;
    }

    /// Forgets what did not come, so that it is asked for again.
    pub(super) fn forget_failed(&mut self) {
        self.areas.take_if(|areas| matches!(areas, Loading::Failed));
        self.locals.retain(|(_, local)| !matches!(local, Loading::Failed));
    }

    /// Asks for the list of areas, if nobody did.
    pub(super) fn fetch_areas(&mut self) -> Option<Effect> {
        if self.areas.is_some() {
            return None;
        }
        self.areas = Some(Loading::Pending);
        Some(Effect::FetchAreas)
    }

    /// Asks for what the state needs and nobody asked for yet.
    pub(super) fn fetch(&mut self, state: &State, dataset: &Dataset) -> Vec<Effect> {
        if !dataset.is_bundled() || !(self.is_near || state.asks_for_places()) {
            return Vec::new();
        }
        let mut effects: Vec<Effect> = self.fetch_areas().into_iter().collect();
        for occupation in state.occupations().filter_map(|i| dataset.get(i)).map(Occupation::official) {
            let index = occupation.index();
            if !self.locals.iter().any(|(i, _)| *i == index) {
                self.locals.push((index, Loading::Pending));
                effects.push(Effect::FetchLocal(index, occupation.slug()));
            }
        }
        effects
    }

    /// Takes the list, and what came before it.
    pub(super) fn take_areas(&mut self, bytes: Option<&[u8]>) {
        self.areas = Some(Loading::of(bytes.and_then(|bytes| Areas::open(bytes).ok())));
        for (index, bytes) in std::mem::take(&mut self.early) {
            self.take_local(index, Some(bytes));
        }
    }

    /// Takes an occupation's figures.
    pub(super) fn take_local(&mut self, index: usize, bytes: Option<Vec<u8>>) {
        let local = match (bytes, &self.areas) {
            (Some(bytes), None | Some(Loading::Pending)) => return self.early.push((index, bytes)),
            (Some(bytes), Some(Loading::Here(areas))) => Loading::of(Local::open(&bytes, areas).ok()),
            (None, _) | (_, Some(Loading::Failed)) => Loading::Failed,
        };
        self.locals.retain(|(i, _)| *i != index);
        self.locals.push((index, local));
    }
}
