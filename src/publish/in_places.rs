//! What pages say of places and years without a script: the states' table, the metro areas that pay most and the
//! years' table, as text that the widget's own sections replace where there is one.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use super::markup::escaped;
use super::places::{AREAS, places};
use crate::comparison::{Look, Pay, Prices};
use crate::dataset::{Dataset, Occupation};
use crate::language::{self, Label, figure_or_why, say};
use crate::occupation::{Missing, Name, Unit, capitalized};
use crate::place::{AreaKind, Areas, Local};

/// All that pages may fetch of places.
pub struct Files {
    /// All areas.
    pub areas: Areas,
    /// The figures of each official occupation, by slug.
    pub locals: BTreeMap<String, Local>,
}

/// An occupation of a page with its figures.
struct Of<'f> {
    name: Name,
    local: &'f Local,
}

/// The folder of the pages of places.
pub(super) const FOLDER: &str = "in/";
/// How many metro areas are named.
const METROS: usize = 10;

impl Files {
    /// Those that a build packs from the tables below `data` (that is `static/data`).
    ///
    /// # Errors
    /// A table cannot be read, or is not as the importer writes it.
    pub fn read(data: &Path, dataset: &Dataset) -> io::Result<Files> {
        let mut files: BTreeMap<String, Vec<u8>> =
            places(data, dataset, &AreaKind::ALL)?.into_iter().collect();
        let areas = Areas::open(&files.remove(AREAS).unwrap_or_default()).map_err(io::Error::other)?;
        let open = |(slug, bytes): (String, Vec<u8>)| {
            Ok((slug, Local::open(&bytes, &areas).map_err(io::Error::other)?))
        };
        let locals = files.into_iter().map(open).collect::<io::Result<_>>()?;
        Ok(Files { areas, locals })
    }

    /// The sections on places and years of a page on these occupations, for who has no script; and the way to the pages
    /// of places. `home` leads to the site's root.
    pub(super) fn sections(&self, occupations: &[Occupation<'_>], home: &str) -> String {
        let mut located: Vec<Of<'_>> = Vec::new();
        for occupation in occupations {
            let name = occupation.official().name();
            let local =
                self.locals.get(&name.slug).filter(|_| located.iter().all(|of| of.name.slug != name.slug));
            located.extend(local.map(|local| Of { name, local }));
        }
        let sections = match located.is_empty() {
            true => String::new(),
            false => format!(
                "<noscript><div class=\"in-places\">{}{}</div></noscript>\n",
                self.where_it_pays(&located),
                self.over_time(&located)
            ),
        };
        let all = say(Label::PayByPlace);
        format!(
            "{sections}<footer class=\"in-places\"><p><a href=\"{home}{FOLDER}\">{all}</a></p></footer>\n"
        )
    }

    fn where_it_pays(&self, located: &[Of<'_>]) -> String {
        let is_hourly = located.iter().any(|of| of.local.years().hourly);
        let pay = if is_hourly { Pay::Hourly } else { Pay::Yearly };
        let look = Look { pay, prices: Prices::Local };
        let names: Vec<Name> = located.iter().map(|of| of.name.clone()).collect();
        let locals: Vec<&Local> = located.iter().map(|of| of.local).collect();
        let spots = look.spots(&locals, &self.areas, &[AreaKind::State, AreaKind::Territory]);
        let unit = pay.unit();
        let mut html = format!("<h2>{}</h2>", say(Label::WhereItPays));
        if let Some(sentence) = language::where_it_pays(&names, &spots, &self.areas, unit, Prices::Local) {
            html += &format!("<p>{}</p>", escaped(&sentence));
        }
        for of in located {
            let best = look.best_paying(of.local, &self.areas, METROS);
            let best = best
                .iter()
                .map(|(area, median)| (self.areas.get(*area).name.as_str(), figure_or_why(*median, unit)));
            let metros: Vec<(&str, String)> = best.collect();
            if !metros.is_empty() {
                html += &format!("<p>{}</p>", escaped(&language::best_metros(&of.name, &metros)));
            }
        }
        let heads = names.iter().map(|name| language::median_of(name, unit));
        let rows = spots
            .iter()
            .filter(|spot| spot.medians.iter().any(|median| *median != Err(Missing::NotPublished)));
        let rows = rows.map(|spot| {
            let medians = spot.medians.iter().map(|median| figure_or_why(*median, unit));
            (escaped(&self.areas.get(spot.area).name), medians.collect())
        });
        html + &table(say(Label::State), heads, rows)
    }

    fn over_time(&self, located: &[Of<'_>]) -> String {
        let mut html = format!("<h2>{}</h2>", say(Label::OverTime));
        let all: Vec<_> = located.iter().map(|of| (&of.name, of.local.years())).collect();
        for sentence in language::over_time(&all, self.areas.price_year()) {
            html += &format!("<p>{}</p>", escaped(&sentence));
        }
        let points = || located.iter().flat_map(|of| &of.local.years().points).map(|point| point.year);
        let (Some(first), Some(last)) = (points().min(), points().max()) else { return String::new() };
        let heads = located.iter().flat_map(|of| {
            let name = capitalized(&of.name.plural);
            [Label::MedianToday, Label::Employees].map(|label| format!("{name}: {}", say(label)))
        });
        let rows = (first..=last).rev().map(|year| {
            let cells = located.iter().flat_map(|of| {
                let years = of.local.years();
                let unit = if years.hourly { Unit::DollarsAnHour } else { Unit::DollarsAYear };
                match years.of(year) {
                    Some(point) => {
                        let more = if point.at_least { "+" } else { "" };
                        [figure_or_why(point.real, unit) + more, figure_or_why(point.employees, Unit::Jobs)]
                    }
                    None => ["—", "—"].map(str::to_owned),
                }
            });
            (year.to_string(), cells.collect())
        });
        let breaks = escaped(&language::breaks_drawn(first, last));
        html + &table(say(Label::Year), heads, rows) + &format!("<p>{breaks}</p>")
    }
}

/// A table with a head for each column and each row; those of rows are markup.
pub(super) fn table(
    corner: &str,
    heads: impl IntoIterator<Item = String>,
    rows: impl IntoIterator<Item = (String, Vec<String>)>,
) -> String {
    let heads: String =
        heads.into_iter().map(|head| format!("<th scope=\"col\">{}", escaped(&head))).collect();
    let rows: String = rows
        .into_iter()
        .map(|(head, cells)| {
            let cells: String = cells.iter().map(|cell| format!("<td>{}", escaped(cell))).collect();
            format!("<tr><th scope=\"row\">{head}{cells}")
        })
        .collect();
    format!("<table><thead><tr><th scope=\"col\">{}{heads}<tbody>{rows}</table>", escaped(corner))
}
