//! The files of places as the data functions have them: what a page's own script fetched before it compares.

use crate::comparison::{Asked, InPlace, Prices};
use crate::dataset::{Dataset, Occupation};
use crate::place::{AreaId, Areas, Local};
use crate::search::Resolver;
use crate::widget::{NATION, parted};

/// The name of the list of areas among the slugs of occupations.
const AREAS: &str = "areas";

/// The list of areas and the figures of some occupations.
#[derive(Default)]
pub(super) struct Fetched {
    areas: Option<Areas>,
    /// By the official occupation's place in the dataset.
    locals: Vec<(usize, Local)>,
}

impl Fetched {
    /// The files that are still to be fetched for these occupations, the list of areas first.
    ///
    /// # Errors
    /// An occupation is unknown, or they are a host's own.
    pub(super) fn missing(&self, names: &[String], dataset: &Dataset) -> Result<Vec<String>, String> {
        if !dataset.is_bundled() {
            return Err("a host’s own occupations have no figures in places".to_owned());
        }
        let names_of = Resolver::new(dataset);
        let mut files: Vec<String> = if self.areas.is_none() { vec![AREAS.to_owned()] } else { Vec::new() };
        for name in names {
            let (name, _) = parted(name);
            let named = names_of.resolve(name).occupation().map_err(|unknown| unknown.to_string())?;
            let official = named.official();
            let slug = official.slug();
            if self.local(official).is_none() && !files.contains(&slug) {
                files.push(slug);
            }
        }
        Ok(files)
    }

    /// Takes one of these files.
    ///
    /// # Errors
    /// The bytes are no such file, or of another version.
    pub(super) fn add(&mut self, file: &str, bytes: &[u8], dataset: &Dataset) -> Result<(), String> {
        let wrong = || format!("places of {file}: the bytes are no such file of this version");
        if file == AREAS {
            self.areas = Some(Areas::open(bytes).map_err(|_| wrong())?);
            return Ok(());
        }
        let (areas, occupation) = self.areas.as_ref().zip(dataset.find(file)).ok_or_else(wrong)?;
        self.locals.push((occupation.index(), Local::open(bytes, areas).map_err(|_| wrong())?));
        Ok(())
    }

    /// The occupations where they are looked at: at `place`, or where the name says behind its `@`.
    ///
    /// # Errors
    /// An occupation or a place is unknown, or its file was not fetched.
    pub(super) fn asked<'d>(
        &'d self,
        names: &[String],
        place: &str,
        prices: Prices,
        dataset: &'d Dataset,
    ) -> Result<Vec<Asked<'d>>, String> {
        let mut asked: Vec<Asked<'d>> = Vec::new();
        let names_of = Resolver::new(dataset);
        let is_of_nation = |name: &String| parted(name).1.as_deref().unwrap_or(place) == NATION;
        let in_nation = names.iter().all(is_of_nation);
        for name in names {
            let (name, own) = parted(name);
            let occupation = names_of.resolve(name).occupation().map_err(|unknown| unknown.to_string())?;
            let place = match in_nation {
                true => None,
                false => Some(self.place(occupation, own.as_deref().unwrap_or(place), prices)?),
            };
            asked.push(Asked { occupation, place });
        }
        Ok(asked)
    }

    fn place(&self, occupation: Occupation<'_>, name: &str, prices: Prices) -> Result<InPlace<'_>, String> {
        let fetched = self.areas.as_ref().zip(self.local(occupation.official()));
        let (areas, local) =
            fetched.ok_or("call await loadPlaces(…) with these occupations before asking for a place")?;
        let area: AreaId = areas.find(name).ok_or_else(|| format!("“{name}” is no place"))?;
        Ok(InPlace { areas, local: Some(local), area, prices })
    }

    fn local(&self, official: Occupation<'_>) -> Option<&Local> {
        self.locals.iter().find(|(index, _)| *index == official.index()).map(|(_, local)| local)
    }
}
