//! What is fetched, or where it is.

use std::rc::Rc;

/// A file that was asked for.
#[derive(Debug, PartialEq)]
pub enum Loading<T> {
    /// It is asked for.
    Pending,
    /// Here it is.
    Here(Rc<T>),
    /// It did not come; the reader may ask again.
    Failed,
}

impl<T> Loading<T> {
    /// What came of it.
    pub(super) fn of(came: Option<T>) -> Loading<T> {
        came.map_or(Loading::Failed, |came| Loading::Here(Rc::new(came)))
    }

    /// It, once it is here.
    pub(super) fn here(&self) -> Option<&Rc<T>> {
        match self {
            Loading::Here(here) => Some(here),
            Loading::Pending | Loading::Failed => None,
        }
    }
}
