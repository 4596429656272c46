//! A whole site from a build: pages, the files that they load, and what hosts and search engines ask for.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::iter;
use std::path::Path;
use std::rc::Rc;
use std::time::Instant;

use super::area_page::AreaPages;
use super::assets::Assets;
use super::in_places::Files;
use super::markup::{begin, escaped, filled};
use super::oembed;
use super::order::Order;
use super::page::{Page, Site};
use super::parallel::in_parallel;
use super::picture::DRAWN;
use super::plan::{Pairs, former_slugs, pages, published};
use super::{compress, docs, single, words};
use crate::dataset::{Dataset, Words};
use crate::language::{Label, say};
use crate::widget::pages::{EXAMPLES, of_one as page_of_one, of_pair as page_of_pair};

/// Writes the site. Returns how many pages it has.
///
/// # Errors
/// A file cannot be read or written.
pub fn write(data: &Path, order: &Order) -> io::Result<usize> {
    let begin = Instant::now();
    let dataset = Dataset::bundled();
    let words: BTreeMap<String, Words> = words(data, &dataset)?.into_iter().collect();
    let files = Files::read(data, &dataset)?;
    let assets = Assets::read(&data.join("../web"), &order.dist)?;
    for folder in iter::once(&order.site).chain(&order.pictures).filter(|folder| folder.exists()) {
        for kept in [Path::new("."), &order.dist] {
            if kept.canonicalize()?.starts_with(folder.canonicalize()?) {
                let (folder, kept) = (folder.display(), kept.display());
                return Err(io::Error::other(format!(
                    "{folder}: what is in it would go away, and {kept} with it"
                )));
            }
        }
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(&order.site)?;
    copy(&order.dist, &order.site)?;
    assets.write(&order.site)?;
    let mut all = pages(&dataset, &order.pairs)?;
    let has_page: BTreeSet<_> =
        all.iter().filter_map(Page::pair).map(|(one, other)| [one.to_owned(), other.to_owned()]).collect();
    let former_slugs = former_slugs(data, &dataset)?;
    // The slugs by which an occupation is known: that of today first.
    let slugs_of = |slug: &str| -> Vec<String> {
        let former = former_slugs.iter().filter(|(_, today)| today == slug).map(|(former, _)| former.clone());
        iter::once(slug.to_owned()).chain(former).collect()
    };
    // The addresses of a pair, in either order.
    let addresses = |one: &str, other: &str| -> Vec<String> {
        let (ones, others) = (slugs_of(one), slugs_of(other));
        let pairs = ones.iter().flat_map(|one| others.iter().map(move |other| (one, other)));
        pairs.flat_map(|(one, other)| [page_of_pair(one, other), page_of_pair(other, one)]).collect()
    };
    let mut pairs = 0;
    all.retain(|page| {
        let Some((one, other)) = page.pair() else { return true };
        pairs += 1;
        let is_example = EXAMPLES.iter().any(|pair| pair.contains(&one) && pair.contains(&other));
        is_example || pairs % order.every.max(1) == 0
    });
    println!("site: {} pages", all.len());
    let base = order.base.as_deref();
    let has_all_pairs = order.pairs == Pairs::All;
    let bytes = in_parallel(&all, "pages", |page, local: &mut Option<Rc<Dataset>>| {
        let dataset = local.get_or_insert_with(|| Rc::new(Dataset::bundled())).clone();
        let site = Site {
            dataset,
            words: &|slug| words.get(slug),
            assets: &assets,
            files: &files,
            base,
            has_all_pairs,
            has_pictures: order.pictures.is_some(),
        };
        let picture = page.picture(&site);
        let html = page.html(&site, picture.as_ref());
        let folder = order.site.join(&page.path);
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("index.html"), &html)?;
        if let (Some(pictures), Some(picture)) = (&order.pictures, &picture) {
            let folder = pictures.join(&page.path);
            fs::create_dir_all(&folder)?;
            fs::write(folder.join(DRAWN), &picture.svg)?;
        }
        if let Some(answer) = page.oembed(&site, picture.as_ref()) {
            fs::write(folder.join(oembed::FILE), answer)?;
        }
        let others = match (page.pair(), page.slugs().as_slice()) {
            (Some((one, other)), _) => addresses(one, other),
            (None, [one]) => slugs_of(one).iter().map(|slug| page_of_one(slug)).collect(),
            _ => Vec::new(),
        };
        for address in others.iter().filter(|address| **address != page.path) {
            let canonical = base.map(|base| format!("{base}{}", page.path));
            lead(&order.site, address, &format!("../../{}", page.path), canonical)?;
        }
        Ok(html.len())
    })?;
    let former = published(data, &dataset)?;
    for [one, other] in former.difference(&has_page).step_by(order.every.max(1)) {
        for address in addresses(one, other) {
            lead(&order.site, &address, &format!("../../?occupations={one},{other}"), None)?;
        }
    }
    let areas = AreaPages { files: &files, dataset: &dataset, assets: &assets, base }.all();
    for (path, html) in &areas {
        let folder = order.site.join(path);
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("index.html"), html)?;
    }
    println!("site: {} pages of places", areas.len());
    let paths: Vec<&str> = all
        .iter()
        .map(|page| page.path.as_str())
        .chain(areas.iter().map(|(path, _)| path.as_str()))
        .collect();
    extras(data, order, &paths, &assets)?;
    docs::write(data, &order.site, &assets)?;
    single::write(data, order, &words)?;
    let seconds = begin.elapsed().as_secs_f32();
    println!("site: {} bytes a page, {seconds:.1} s", bytes / all.len().max(1));
    if order.compress {
        compress::twins(&order.site)?;
    }
    // Of each drawing there will be a picture.
    let pictures = order.pictures.as_deref().map_or(Ok(0), count)?;
    println!("site: {} files", count(&order.site)? + pictures);
    Ok(all.len())
}

/// How many files a folder holds, of which some hosts take no more than so many.
fn count(folder: &Path) -> io::Result<usize> {
    fs::read_dir(folder)?.try_fold(0, |sum, entry| {
        let entry = entry?;
        Ok(sum + if entry.file_type()?.is_dir() { count(&entry.path())? } else { 1 })
    })
}

impl Page {
    /// The slugs of a pair in its page's order.
    pub(super) fn pair(&self) -> Option<(&str, &str)> {
        self.path.strip_prefix("compare/")?.strip_suffix('/')?.split_once("-vs-")
    }
}

/// Writes a page at an address below a folder of the site that leads on: to the page that shows what it names.
fn lead(site: &Path, address: &str, to: &str, canonical: Option<String>) -> io::Result<()> {
    let canonical =
        canonical.map(|page| format!("<link rel=\"canonical\" href=\"{page}\">\n")).unwrap_or_default();
    let folder = site.join(address);
    fs::create_dir_all(&folder)?;
    let html = format!(
        "{begin}<title>{name}</title>\n\
         <meta http-equiv=\"refresh\" content=\"0; url={to}\">\n<meta name=\"robots\" content=\"noindex\">\n<link rel=\"icon\" href=\"../../icon.svg\" type=\"image/svg+xml\">\n{canonical}\
         </head>\n<body>\n<p><a href=\"{to}\">{link}</a></p>\n</body>\n</html>\n",
        begin = begin(),
        name = say(Label::SiteName),
        link = say(Label::ThisComparison),
    );
    fs::write(folder.join("index.html"), html)
}

/// Copies a folder.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            fs::create_dir_all(&target)?;
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// Everything that is no page: what crawlers, browsers and hosts ask for.
fn extras(data: &Path, order: &Order, pages: &[&str], assets: &Assets) -> io::Result<()> {
    let files = data.join("../site");
    for file in ["manifest.webmanifest", "icon.svg", "icon-192.png", "icon-512.png", ".gitattributes"] {
        fs::copy(files.join(file), order.site.join(file))?;
    }
    let headers = fs::read_to_string(files.join("_headers"))?;
    fs::write(order.site.join("_headers"), headers.clone() + &assets.cached())?;
    // For servers that read no `_headers`; the policy stands in that file only.
    let policy = headers.lines().find_map(|line| line.trim().strip_prefix("Content-Security-Policy: "));
    let policy = policy.ok_or_else(|| io::Error::other("_headers: no Content-Security-Policy"))?;
    for file in ["nginx.conf", "Caddyfile", ".htaccess"] {
        let text = fs::read_to_string(files.join(file))?;
        fs::write(order.site.join(file), filled(&text, "POLICY", policy)?)?;
    }
    let mut robots = "User-agent: *\nAllow: /\n".to_owned();
    if let Some(base) = &order.base {
        let places: String = pages
            .iter()
            .map(|page| format!("<url><loc>{}</loc></url>\n", escaped(&format!("{base}{page}"))))
            .collect();
        let sitemap = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{places}</urlset>\n"
        );
        fs::write(order.site.join("sitemap.xml"), sitemap)?;
        robots += &format!("Sitemap: {base}sitemap.xml\n");
    }
    fs::write(order.site.join("robots.txt"), robots)?;
    fs::write(order.site.join("404.html"), not_found(order.base.as_deref(), assets))
}

/// The page of an address that is none. A host serves it at any depth, so it has no relative link unless
/// the site's root is known.
fn not_found(base: Option<&str>, assets: &Assets) -> String {
    let link = base
        .map(|base| format!("<p><a href=\"{base}\">{}</a></p>\n", say(Label::CompareOccupations)))
        .unwrap_or_default();
    let style = base.map(|base| assets.style(base)).unwrap_or_default();
    format!(
        "{begin}\
         <title>{title} · {name}</title>\n\
         <meta name=\"robots\" content=\"noindex\">\n<meta name=\"color-scheme\" content=\"light dark\">\n{style}</head>\n<body>\n\
         <main class=\"oc oc-auto\"><div class=\"main\"><h1 class=\"title\">{heading}</h1>\n\
         <p>{why}</p>\n{link}</div></main>\n</body>\n</html>\n",
        begin = begin(),
        title = say(Label::NotFound),
        name = say(Label::SiteName),
        heading = say(Label::NoSuchPage),
        why = say(Label::WhyNoSuchPage),
    )
}
