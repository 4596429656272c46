//! One page of the site: what it shows, drawn by the widget itself, in a document with a head.

use std::rc::Rc;

use yew::{AttrValue, LocalServerRenderer};

use super::assets::Assets;
use super::structured;
use crate::comparison::Comparison;
use crate::dataset::{Dataset, Words};
use crate::language::{self, Label, say};
use crate::widget::{HeadingLevel, Home, Nothing, Options, State, Widget, WidgetProps, pages};

/// A page to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its folder from the site's root; empty for the root itself.
    pub path: String,
}

/// What all pages of a site share.
pub struct Site<'a> {
    /// The occupations.
    pub dataset: Rc<Dataset>,
    /// The words of each, by slug.
    pub words: &'a dyn Fn(&str) -> Option<&'a Words>,
    /// The files that pages load.
    pub assets: &'a Assets,
    /// The address of the site's root, with a slash at its end, if it is known.
    pub base: Option<&'a str>,
    /// Whether every pair has a page.
    pub has_all_pairs: bool,
}

impl Page {
    /// The way from the page to the site's root.
    fn home(&self) -> String {
        "../".repeat(self.path.matches('/').count())
    }

    /// The whole document.
    pub fn html(&self, site: &Site<'_>) -> String {
        let page = pages::options(&format!("{}?", self.path));
        let options = Options { heading_level: HeadingLevel::FIRST, ..page };
        let state = State::open(&options, &site.dataset);
        let occupations: Vec<_> =
            state.occupations.iter().filter_map(|index| site.dataset.get(*index)).collect();
        let comparison = Comparison::new(&occupations, &site.dataset, state.choices.pay);
        let words: Vec<(usize, Rc<Words>)> = occupations
            .iter()
            .filter_map(|o| Some((o.index(), Rc::new((site.words)(&o.slug())?.clone()))))
            .collect();
        let (heading, summary) = match state.group {
            _ if !occupations.is_empty() => (language::heading(&comparison), language::summary(&comparison)),
            Some(group) => (language::group_heading(group), language::group_summary(group)),
            None => (say(Label::CompareOccupations).to_owned(), say(Label::SiteSummary).to_owned()),
        };
        let home = self.home();
        let blocks: String = words
            .iter()
            .filter_map(|(index, words)| {
                let slug = site.dataset.get(*index)?.slug();
                // A data block, which no policy takes for a script; words hold no markup (tests/words).
                Some(format!(
                    "<script type=\"text/plain\" data-words=\"{slug}\">{}</script>\n",
                    words.to_block()
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
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{title}</title>\n{head}{assets}\
             <script type=\"application/ld+json\">{data}</script>\n</head>\n<body>\n{trail}\
             <main id=\"occupation-compare\" data-drawn=\"{version}\" data-root=\"{home}\"{pairs}>{drawn}</main>\n\
             {blocks}</body>\n</html>\n",
            title = escaped(&title),
            head = head(&heading, &summary, place.as_deref(), site.base),
            assets = site.assets.head(&home),
            version = site.assets.module_integrity(),
            pairs = if site.has_all_pairs { " data-pairs=\"all\"" } else { "" },
        )
    }
}

/// What search engines and those who share the page show of it.
fn head(heading: &str, summary: &str, place: Option<&str>, base: Option<&str>) -> String {
    let (heading, summary, site) = (escaped(heading), escaped(summary), say(Label::SiteName));
    let mut head = format!(
        "<meta name=\"description\" content=\"{summary}\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta property=\"og:type\" content=\"website\">\n<meta property=\"og:site_name\" content=\"{site}\">\n\
         <meta property=\"og:title\" content=\"{heading}\">\n<meta property=\"og:description\" content=\"{summary}\">\n",
    );
    if let (Some(place), Some(base)) = (place, base) {
        head += &format!(
            "<link rel=\"canonical\" href=\"{place}\">\n<meta property=\"og:url\" content=\"{place}\">\n\
             <meta property=\"og:image\" content=\"{base}icon-512.png\">\n"
        );
    }
    head
}

/// The widget as markup that it can take over in the browser.
fn draw(site: &Site<'_>, options: Options, words: Vec<(usize, Rc<Words>)>, home: &str) -> String {
    // No link leads to the page that it is on, so that it need not be known; nor is a whole address in any markup.
    let pages = pages::Site { has_all_pairs: site.has_all_pairs, page: String::new() };
    let home = Home { relative: home.to_owned(), whole: String::new(), site: Some(pages) };
    let (dataset, id) = (site.dataset.clone(), AttrValue::Static("oc"));
    let props = WidgetProps { dataset, options, id, home, words, edge: Rc::new(Nothing) };
    pollster::block_on(LocalServerRenderer::<Widget>::with_props(props).render())
}

/// The text within markup or an attribute.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
