//! A page of each area: the occupations that pay most there and those that employ most, with links to their
//! comparison there; and the list of all areas.

use std::cmp::Reverse;

use super::assets::Assets;
use super::in_places::{FOLDER, Files, table};
use super::markup::{begin, escaped};
use crate::comparison::Pay;
use crate::dataset::Dataset;
use crate::language::{self, Label, figure_or_why, say};
use crate::occupation::{Missing, Name, Source, Unit, capitalized};
use crate::place::{Area, AreaKind, LocalFigures};
use crate::release;

/// How many occupations a table has.
const LISTED: usize = 25;
/// How many employees an occupation has at least in an area to count among the best paid.
const LEAST_EMPLOYEES: i32 = 100;
/// How many pairs are offered.
const PAIRS: usize = 6;

/// An occupation with its figures in the area.
struct Of<'f> {
    name: Name,
    figures: &'f LocalFigures,
}

/// What the pages share.
pub(super) struct AreaPages<'s> {
    pub(super) files: &'s Files,
    pub(super) dataset: &'s Dataset,
    pub(super) assets: &'s Assets,
    pub(super) base: Option<&'s str>,
}

impl AreaPages<'_> {
    /// The pages by path: the list, and one of each area but the nation.
    pub(super) fn all(&self) -> Vec<(String, String)> {
        let areas = self.files.areas.iter().filter(|area| !area.is_nation());
        let pages = areas.map(|area| (format!("{FOLDER}{}/", area.slug), self.of(area)));
        std::iter::once((FOLDER.to_owned(), self.list())).chain(pages).collect()
    }

    fn list(&self) -> String {
        let kinds = [AreaKind::State, AreaKind::Territory, AreaKind::Metro, AreaKind::Nonmetro];
        let lists: String = kinds
            .into_iter()
            .map(|kind| {
                let areas = self.files.areas.iter().filter(|area| area.kind == kind);
                let links: String = areas
                    .map(|area| format!("<li><a href=\"{}/\">{}</a></li>", area.slug, escaped(&area.name)))
                    .collect();
                format!("<h2>{}</h2><ul>{links}</ul>", capitalized(language::kinds_of_place(kind)))
            })
            .collect();
        self.document(FOLDER, say(Label::PayByPlace), say(Label::PayByPlaceSummary), "../", &lists)
    }

    fn of(&self, area: &Area) -> String {
        let mut all: Vec<Of<'_>> = Vec::new();
        for occupation in self.dataset.iter().filter(|occupation| occupation.is_official()) {
            let name = occupation.name();
            let figures = self.files.locals.get(&name.slug).and_then(|local| local.figures(area.id));
            all.extend(figures.map(|figures| Of { name, figures }));
        }
        let mut largest: Vec<&Of<'_>> = all.iter().filter(|of| of.figures.employees.is_ok()).collect();
        largest.sort_by_key(|of| Reverse(of.figures.employees.unwrap_or(0)));
        // Above what is published nobody knows who is paid most: those stand first, the largest of them first.
        let median = |of: &Of<'_>| match of.figures.year.median() {
            Err(Missing::TopCoded) => Some(i32::MAX),
            median => median.ok(),
        };
        let is_large = |of: &&&Of<'_>| of.figures.employees.is_ok_and(|count| count >= LEAST_EMPLOYEES);
        let mut best: Vec<&Of<'_>> =
            largest.iter().filter(is_large).copied().filter(|of| median(of).is_some()).collect();
        best.sort_by_key(|of| Reverse(median(of)));
        let place = &area.slug;
        let pairs: String = largest
            .windows(2)
            .step_by(2)
            .take(PAIRS)
            .map(|pair| {
                let [one, other] = [&pair[0].name, &pair[1].name];
                format!(
                    "<li><a href=\"../../?occupations={},{}&amp;place={place}\">{}</a></li>",
                    one.slug,
                    other.slug,
                    escaped(&capitalized(&language::versus(&one.plural, &other.plural)))
                )
            })
            .collect();
        let content = format!(
            "<h2>{best_head}</h2><p>{floor}</p>{best}<h2>{largest_head}</h2>{largest}<h2>{pairs_head}</h2><ul>{pairs}</ul>\
             <p>{source}</p>",
            best_head = say(Label::BestPaidHere),
            floor = escaped(&language::least_employees(LEAST_EMPLOYEES)),
            best = self.listed(place, &best),
            largest_head = say(Label::LargestHere),
            largest = self.listed(place, &largest),
            pairs_head = say(Label::CompareHere),
            source = self.source(),
        );
        let (heading, summary) = (language::pay_in(&area.name), language::pay_in_summary(&area.name));
        self.document(&format!("{FOLDER}{place}/"), &heading, &summary, "../../", &content)
    }

    /// Some occupations with their pay and their number, each with a link to its page there.
    fn listed(&self, place: &str, of: &[&Of<'_>]) -> String {
        let unit = Pay::Yearly.unit();
        let rows = of.iter().take(LISTED).map(|of| {
            let cells = [
                figure_or_why(of.figures.year.median(), unit),
                figure_or_why(of.figures.employees, Unit::Jobs),
            ];
            let plural = escaped(&capitalized(&of.name.plural));
            let link =
                format!("<a href=\"../../?occupations={}&amp;place={place}\">{plural}</a>", of.name.slug);
            (link, cells.to_vec())
        });
        table(
            say(Label::Occupation),
            [say(Label::MedianPayAYear), say(Label::Employees)].map(str::to_owned),
            rows,
        )
    }

    fn source(&self) -> String {
        let found =
            self.dataset.source_number(release::OEWS_PLACES).map(|number| self.dataset.source(number));
        let cited = |source: Source| {
            let period = source.period.clone() + &language::released(&source);
            let [publisher, dataset, period, credit] =
                [source.publisher, source.dataset, period, source.credit].map(|text| escaped(&text));
            format!(
                "<cite>{publisher}</cite>, <cite>{dataset}</cite>, <cite>{period}</cite>. <span>{credit}</span>"
            )
        };
        found.map(cited).unwrap_or_default()
    }

    fn document(&self, path: &str, heading: &str, summary: &str, home: &str, content: &str) -> String {
        let canonical = self
            .base
            .map(|base| format!("<link rel=\"canonical\" href=\"{base}{path}\">\n"))
            .unwrap_or_default();
        let up = if path == FOLDER {
            String::new()
        } else {
            format!("<li><a href=\"../\">{}</a></li>", say(Label::PayByPlace))
        };
        format!(
            "{begin}<title>{title} · {site}</title>\n\
             <meta name=\"description\" content=\"{summary}\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
             <link rel=\"icon\" href=\"{home}icon.svg\" type=\"image/svg+xml\">\n{canonical}{style}</head>\n<body>\n\
             <nav class=\"crumbs\" aria-label=\"{trail}\"><ol><li><a href=\"{home}\">{all}</a></li>{up}<li aria-current=\"page\">{title}</li></ol></nav>\n\
             <main class=\"in-places\"><h1>{title}</h1>\n<p>{summary}</p>\n{content}</main>\n</body>\n</html>\n",
            begin = begin(),
            title = escaped(heading),
            summary = escaped(summary),
            site = say(Label::SiteName),
            style = self.assets.style(home),
            trail = say(Label::Breadcrumb),
            all = say(Label::AllOccupations),
        )
    }
}
