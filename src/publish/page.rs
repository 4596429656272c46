//! One page of the site: what it shows, drawn by the widget itself, in a document with a head.

use std::rc::Rc;

use yew::{AttrValue, LocalServerRenderer};

use super::assets::Assets;
use super::in_places::Files;
use super::markup::{begin, escaped};
use super::picture::Shown;
use super::{file_of, oembed, structured};
use crate::comparison::{Comparison, Pay};
use crate::dataset::{Dataset, Words};
use crate::language::{self, Label, Prose, say};
use crate::widget::{
    HeadingLevel, Home, Nothing, Options, State, Widget, WidgetProps, pages,
    picture::{Picture, picture as draw_picture},
};

/// A page to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its folder from the site's root; empty for the root itself.
    pub path: String,
}

/// What all pages of a site share.
pub(super) struct Site<'a> {
    /// The occupations.
    pub dataset: Rc<Dataset>,
    /// The words of each, by slug.
    pub words: &'a dyn Fn(&str) -> Option<&'a Words>,
    /// The files that pages load.
    pub assets: &'a Assets,
    /// Figures of places and years.
    pub files: &'a Files,
    /// The address of the site's root, with a slash at its end, if it is known.
    pub base: Option<&'a str>,
    /// Whether every pair has a page.
    pub has_all_pairs: bool,
    /// Whether pages of pairs have a picture, which is named by its whole address.
    pub has_pictures: bool,
}

impl Page {
    /// The way from the page to the site's root.
    fn home(&self) -> String {
        "../".repeat(self.path.matches('/').count())
    }

    /// The occupations that it is of, by their slugs.
    pub(super) fn slugs(&self) -> Vec<&str> {
        let one = self.path.strip_prefix("occupations/").map(|rest| rest.trim_end_matches('/'));
        self.pair().map_or_else(|| one.into_iter().collect(), |(one, other)| vec![one, other])
    }

    /// What software is answered that turns the page's address into its card, where that is known.
    pub(super) fn oembed(&self, site: &Site<'_>, picture: Option<&Picture>) -> Option<String> {
        let (base, slugs) = (site.base?, self.slugs());
        let heading = language::heading(&self.comparison(site)?);
        Some(oembed::answer(base, &slugs, &heading, &self.shown(base, picture)))
    }

    /// The page's picture, if it has one: pages of pairs do.
    pub(super) fn picture(&self, site: &Site<'_>) -> Option<Picture> {
        if site.has_pictures && self.pair().is_some() { draw_picture(&self.comparison(site)?) } else { None }
    }

    /// What is shown beside a link to the page.
    fn shown(&self, base: &str, picture: Option<&Picture>) -> Shown {
        match picture {
            Some(picture) => Shown::picture(format!("{base}{}", self.path), picture.alt.clone()),
            None => Shown::icon(base),
        }
    }

    /// What it is of, if that is occupations.
    fn comparison(&self, site: &Site<'_>) -> Option<Comparison> {
        let occupations: Vec<_> = self.slugs().iter().filter_map(|slug| site.dataset.find(slug)).collect();
        (!occupations.is_empty()).then(|| Comparison::new(&occupations, &site.dataset, Pay::Yearly))
    }

    /// The whole document; `picture` is its own, if it has one.
    pub(super) fn html(&self, site: &Site<'_>, picture: Option<&Picture>) -> String {
        let page = pages::options(&format!("{}?", self.path));
        let options = Options { heading_level: HeadingLevel::FIRST, ..page };
        let state = State::open(&options, &site.dataset);
        let occupations: Vec<_> = state.occupations().filter_map(|index| site.dataset.get(index)).collect();
        let comparison = Comparison::new(&occupations, &site.dataset, state.choices.pay);
        let words: Vec<(usize, Rc<Words>)> = occupations
            .iter()
            .filter_map(|o| Some((o.index(), Rc::new((site.words)(&o.slug())?.clone()))))
            .collect();
        let (heading, summary) = match state.group {
            _ if !occupations.is_empty() => {
                let days: Vec<&str> = words.iter().map(|(_, words)| words.day.as_str()).collect();
                (language::heading(&comparison), Prose::new(&comparison, &days).paragraph())
            }
            Some(group) => (language::group_heading(group), language::group_summary(group)),
            None => (say(Label::CompareOccupations).to_owned(), say(Label::SiteSummary).to_owned()),
        };
        let home = self.home();
        let blocks: String = words
            .iter()
            .filter_map(|(index, words)| {
                let occupation = site.dataset.get(*index)?;
                // A data block, which no policy takes for a script; words hold no markup (tests/words).
                Some(format!(
                    "<script type=\"text/plain\" data-words=\"{}\">{}</script>\n",
                    occupation.slug(),
                    file_of(occupation, words)
                ))
            })
            .collect();
        let crumbs = structured::crumbs(&occupations, state.group, &heading);
        let data = structured::data(&comparison, &occupations, &crumbs, site.base);
        let trail: String = crumbs
            .iter()
            .map(|(name, path)| match path {
                Some(path) if path.is_empty() => {
                    format!("<li><a href=\"{}\">{name}</a></li>", if home.is_empty() { "./" } else { &home })
                }
                Some(path) => format!("<li><a href=\"{home}{path}\">{}</a></li>", escaped(name)),
                None => format!("<li aria-current=\"page\">{}</li>", escaped(name)),
            })
            .collect();
        let trail = match crumbs.len() {
            0 | 1 => String::new(),
            _ => format!(
                "<nav class=\"crumbs\" aria-label=\"{}\"><ol>{trail}</ol></nav>\n",
                say(Label::Breadcrumb)
            ),
        };
        let title = match self.path.is_empty() {
            true => say(Label::SiteName).to_owned(),
            false => format!("{heading} · {}", say(Label::SiteName)),
        };
        let drawn = draw(site, options, words, &home);
        let place = site.base.map(|base| format!("{base}{}", self.path));
        format!(
            "{begin}\
             <title>{title}</title>\n{head}{oembed}{assets}\
             <script type=\"application/ld+json\">{data}</script>\n</head>\n<body>\n{trail}\
             <main id=\"occupation-compare\" data-page=\"{page}\" data-root=\"{home}\"{pairs}>{drawn}</main>\n\
             <p class=\"late\">{late}</p>\n{in_places}{blocks}</body>\n</html>\n",
            begin = begin(),
            title = escaped(&title),
            head =
                head(&heading, &summary, place.as_deref(), site.base.map(|base| self.shown(base, picture))),
            oembed = match place {
                Some(place) if !self.slugs().is_empty() => oembed::link(&place, &heading),
                _ => String::new(),
            },
            assets = site.assets.head(&home),
            page = self.path,
            late = say(Label::ScriptMissing),
            in_places = site.files.sections(&occupations, &home),
            pairs = if site.has_all_pairs { " data-pairs=\"all\"" } else { "" },
        )
    }
}

/// What search engines and those who share the page show of it.
fn head(heading: &str, summary: &str, place: Option<&str>, shown: Option<Shown>) -> String {
    let (heading, summary, site) = (escaped(heading), escaped(summary), say(Label::SiteName));
    let mut head = format!(
        "<meta name=\"description\" content=\"{summary}\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta property=\"og:type\" content=\"website\">\n<meta property=\"og:site_name\" content=\"{site}\">\n\
         <meta property=\"og:title\" content=\"{heading}\">\n<meta property=\"og:description\" content=\"{summary}\">\n",
    );
    if let (Some(place), Some(shown)) = (place, shown) {
        head += &format!(
            "<link rel=\"canonical\" href=\"{place}\">\n<meta property=\"og:url\" content=\"{place}\">\n{}",
            shown.meta()
        );
    }
    head
}

/// The widget as the markup that it draws in the browser.
fn draw(site: &Site<'_>, options: Options, words: Vec<(usize, Rc<Words>)>, home: &str) -> String {
    // No link leads to the page that it is on, so that it need not be known; nor is a whole address in any markup.
    let pages = pages::Site { has_all_pairs: site.has_all_pairs, page: String::new() };
    let home = Home { relative: home.to_owned(), whole: String::new(), site: Some(pages) };
    let (dataset, id) = (site.dataset.clone(), AttrValue::Static("oc"));
    let props = WidgetProps { dataset, options, id, home, words, is_whole: true, edge: Rc::new(Nothing) };
    pollster::block_on(LocalServerRenderer::<Widget>::with_props(props).hydratable(false).render())
}
