//! What the widget knows, and what each message makes of it. Nothing here draws, waits or needs a browser.

mod announced;
mod held;
mod in_sight;
mod update;

#[cfg(test)]
mod tests;

use std::cell::OnceCell;
use std::rc::Rc;
use std::sync::Arc;

use held::{Coming, Held};

use super::choice::Show;
use super::chunk::Chunk;
use super::column::Column;
use super::loading::Loading;
use super::message::{Change, Shown};
use super::nearby::Nearby;
use super::options::Options;
use super::own_pay::OwnPay;
use super::pages::{self, Site};
use super::part::Part;
use super::permalink;
use super::slices::Slices;
use super::state::State;
use crate::comparison::{Asked, Comparison, InPlace, Line, Subject};
use crate::dataset::{Dataset, Words};
use crate::language::{self, Label, Prose};
use crate::place::{AreaId, Areas};
use crate::search::Index;

/// Where links within the widget lead.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Home {
    /// What stands before a query; empty on a page of our own.
    pub relative: String,
    /// The same as a whole address, for when the page's own may be another.
    pub whole: String,
    /// The site, if it has pages of its own for what [`pages`] says; else every link is a query.
    pub site: Option<Site>,
}

/// The picker that is to take the focus, and how often one was to: the same may be asked twice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct PickerFocus {
    place: usize,
    times: u32,
}

impl PickerFocus {
    fn put(&mut self, place: usize) {
        *self = PickerFocus { place, times: self.times + 1 };
    }

    /// How often the focus was to go somewhere, if it now is to go to the picker at this place; else 0.
    pub(super) fn at(self, place: usize) -> u32 {
        if self.place == place { self.times } else { 0 }
    }
}

/// All that the widget knows, except what is being typed into a picker.
pub struct Model {
    pub(super) dataset: Rc<Dataset>,
    /// What the host asks for, as it last did.
    pub(super) options: Options,
    home: Home,
    pub(super) state: State,
    /// What the state compares, once somebody asked: in places once all of their files are here, and until then in the
    /// nation.
    compared: OnceCell<Rc<Comparison>>,
    words: Vec<(usize, Loading<Words>)>,
    /// What is said of the comparison with these words, once somebody asked.
    said: OnceCell<Prose>,
    held: Held,
    /// The files of places.
    pub(super) nearby: Nearby,
    /// What those hear who listen rather than look.
    pub(super) announcement: String,
    /// What came of copying, for those who look.
    pub(super) outcome: String,
    pub(super) focus: PickerFocus,
    /// The occupations that were on show, the latest first. Kept in memory only.
    recent: Vec<usize>,
    /// The places that were looked at, by slug, the latest first. Kept in memory only.
    recent_places: Vec<String>,
    /// The job titles by which occupations were found.
    matched: Vec<(usize, String)>,
    /// Whether a picker for one more occupation is open.
    pub(super) is_adding: bool,
    /// The two places that a phone shows.
    pub(super) in_sight: [usize; 2],
    /// Which way from one occupation to another is looked at, among all.
    pub(super) path: usize,
    /// What the reader earns.
    pub(super) own_pay: OwnPay,
    /// Whether the reader changed what is shown. The page's address may then be another, so links are whole.
    has_moved: bool,
    /// How many pages there were, each of another view or number of occupations than the one before.
    pub(super) page: usize,
    /// Which slices of the page are to be drawn.
    pub(super) slices: Slices,
    /// What of the module the next of them waits for.
    awaited: Option<Chunk>,
    /// Whether what has the focus is to stay in sight when the last is drawn.
    keeps_focus: bool,
    /// The part of the page that the reader is to come to once it is drawn, as a selector.
    pub(super) followed: Option<String>,
    /// What a picker searches, made when one is first focused.
    pub(super) index: Option<Arc<Index>>,
    /// Where the file of all job titles is.
    titles: Coming,
    /// Where what searches is, and the names of all occupations.
    search: Coming,
    /// Where names are that a change waits for.
    names: Coming,
}

impl Model {
    /// What the options ask for, with the words that a page came with. Where figures of it are not here yet, nothing
    /// is on show until they are.
    pub fn new(dataset: Rc<Dataset>, options: Options, home: Home, words: &[(usize, Rc<Words>)]) -> Model {
        let mut state = State::open(&options, &dataset);
        let mut held = Held::default();
        // A host's own come without job titles.
        let lacks_titles = !dataset.is_bundled() && state.lacks_titles();
        if lacks_titles || state.lacks_names(&dataset) || state.lacks_figures(&dataset) {
            held = Held::new(Change::Host(Box::new(options.clone())));
            state = State::open(&Options { occupations: Vec::new(), ..options.clone() }, &dataset);
        }
        Model {
            held,
            compared: OnceCell::new(),
            options,
            home,
            words: words.iter().map(|(index, words)| (*index, Loading::Here(words.clone()))).collect(),
            said: OnceCell::new(),
            nearby: Nearby::default(),
            announcement: String::new(),
            outcome: String::new(),
            focus: PickerFocus::default(),
            recent: state.occupations().collect(),
            recent_places: Vec::new(),
            matched: Vec::new(),
            is_adding: false,
            in_sight: [0, 1],
            path: 0,
            own_pay: OwnPay::default(),
            has_moved: false,
            page: 0,
            slices: Slices::whole(),
            awaited: None,
            keeps_focus: false,
            followed: None,
            index: None,
            titles: Coming::default(),
            search: Coming::default(),
            names: Coming::default(),
            state,
            dataset,
        }
    }

    /// What is on show.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// What those hear who listen rather than look.
    pub fn announcement(&self) -> &str {
        &self.announcement
    }

    /// What a picker offers before anything is typed.
    pub(super) fn offers(&self) -> Vec<(Label, Vec<usize>)> {
        let first = self.state.occupations().next().and_then(|index| self.dataset.get(index));
        let related = first.map(|o| o.related().map(|r| r.index()).collect()).unwrap_or_default();
        vec![(Label::Related, related), (Label::Recent, self.recent.clone())]
    }

    /// The places that were looked at, by their place in the list, once that is here.
    pub(super) fn recent_places(&self) -> Vec<usize> {
        let Some(areas) = self.nearby.areas() else { return Vec::new() };
        self.recent_places.iter().filter_map(|slug| areas.find(slug)).map(AreaId::index).collect()
    }

    /// The job title by which the occupation was found, if it is not its name.
    pub(super) fn matched(&self, index: usize) -> Option<&str> {
        self.matched.iter().find(|(i, _)| *i == index).map(|(_, title)| title.as_str())
    }

    /// The words of the occupation, or where they are.
    pub(super) fn words(&self, index: usize) -> &Loading<Words> {
        self.words.iter().find(|(i, _)| *i == index).map_or(&Loading::Pending, |(_, words)| words)
    }

    /// What is said of the occupations on show, with the words that are at hand.
    pub(super) fn prose(&self) -> &Prose {
        let day = |subject: &Subject| match self.words(subject.index) {
            Loading::Here(words) => words.day.as_str(),
            Loading::Pending | Loading::Failed => "",
        };
        let days = || self.comparison().subjects.iter().map(day).collect::<Vec<_>>();
        self.said.get_or_init(|| Prose::new(self.comparison(), &days()))
    }

    /// Whether words of an occupation on show are on their way.
    pub(super) fn awaits_words(&self) -> bool {
        self.comparison().subjects.iter().any(|subject| matches!(self.words(subject.index), Loading::Pending))
    }

    /// Whether files wait until the reader comes near what needs them.
    pub(super) fn waits_for_reader(&self) -> bool {
        self.nearby.is_far()
    }

    /// The parts of the full view that are drawn at once, and those that may follow.
    pub(super) fn parts(&self) -> (Vec<Part>, Vec<Part>) {
        let mut first = self.state.choices.parts.asked(self.state.columns.len() == 1);
        let is_late = |part: &Part| !matches!(part, Part::Cards | Part::Key | Part::Related);
        let rest = first.split_off(first.iter().position(is_late).unwrap_or(first.len()));
        (first, rest)
    }

    /// Whether the line is on the page.
    pub(super) fn shows(&self, line: &Line) -> bool {
        let shows_all = self.state.choices.show == Show::All || self.state.columns.len() < 2;
        line.has_value() && (shows_all || line.differs())
    }

    /// The address of a link within the widget to what the query asks for.
    pub(super) fn href(&self, query: &str) -> String {
        match &self.home.site {
            Some(site) => {
                let home = if self.has_moved { &self.home.whole } else { &self.home.relative };
                home.clone() + &pages::canonical(query, &self.dataset, site)
            }
            None => self.home.relative.clone() + query,
        }
    }

    /// What the state compares: in places once all of their files are here, and until then in the nation. Since all that
    /// draws asks for it, there is to be one copy of this code.
    #[inline(never)]
    pub(super) fn comparison(&self) -> &Rc<Comparison> {
        self.compared.get_or_init(|| {
            let areas = self.nearby.areas().filter(|_| self.state.asks_for_places());
            areas.and_then(|areas| self.in_places(areas)).unwrap_or_else(|| self.in_nation())
        })
    }

    /// The state is another, or a file came that it takes.
    fn compare(&mut self) {
        let was_in_nation = self.compared.take().is_none_or(|comparison| comparison.places.is_none());
        self.said.take();
        if was_in_nation && self.comparison().places.is_some() {
            self.announcement = language::now_showing(&language::heading(self.comparison()));
        }
    }

    fn in_nation(&self) -> Rc<Comparison> {
        let (state, dataset) = (&self.state, &self.dataset);
        let occupations: Vec<_> = state.occupations().filter_map(|index| dataset.get(index)).collect();
        beside(Comparison::new(&occupations, dataset, state.choices.pay), state, dataset)
    }

    /// The list of areas comes only behind the second chunk of the module, where what only this calls is.
    #[inline(never)]
    fn in_places(&self, areas: &Rc<Areas>) -> Option<Rc<Comparison>> {
        let (state, dataset) = (&self.state, &self.dataset);
        let asked = |column: &Column| {
            let occupation = dataset.get(column.occupation)?;
            let place = InPlace {
                areas,
                local: Some(self.nearby.local(occupation).here()?),
                area: areas.find(column.looks_at(&state.place))?,
                prices: state.choices.prices,
            };
            Some(Asked { occupation, place: Some(place) })
        };
        let columns: Vec<Asked<'_>> = state.columns.iter().map(asked).collect::<Option<_>>()?;
        Some(beside(Comparison::in_places(&columns, dataset, state.choices.pay), state, dataset))
    }

    /// Whether places are asked for whose files are not here, and whether they did not come.
    pub(super) fn misses_places(&self) -> Option<bool> {
        let misses = self.state.asks_for_places() && self.comparison().places.is_none();
        (misses && self.dataset.is_bundled()).then(|| self.nearby.has_failed())
    }

    /// The whole address of what is on the page.
    fn address(&self) -> String {
        let Shown { query, page } = self.shown();
        self.home.whole.clone() + if self.home.site.is_some() { &page } else { &query }
    }

    /// What is on show, as the host is told.
    fn shown(&self) -> Shown {
        let query = permalink::query(&self.state, &self.dataset);
        let page = self.home.site.as_ref().map(|site| pages::address(&self.state, &self.dataset, site));
        Shown { page: page.unwrap_or_default(), query }
    }
}

/// The comparison, with all occupations beside it if the state asks for them.
fn beside(comparison: Comparison, state: &State, dataset: &Dataset) -> Rc<Comparison> {
    Rc::new(if state.choices.average { comparison.beside_all(dataset) } else { comparison })
}
