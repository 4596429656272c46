//! The documentation as pages of a site, from `static/docs/`: a file of Markdown each.

use std::fs;
use std::io;
use std::path::Path;

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, html};

use super::assets::Assets;
use super::markup::{begin, escaped};
use crate::language::{Label, say};

/// The folder of the site that they are in.
const FOLDER: &str = "docs";

/// Writes a page for each file, and the first of them, the overview, as the folder's own. Links between the files
/// become links between the pages.
///
/// # Errors
/// A file cannot be read or written, or has no heading.
pub(super) fn write(data: &Path, site: &Path, assets: &Assets) -> io::Result<()> {
    for entry in fs::read_dir(data.join("../docs"))? {
        let path = entry?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let is_first = name == "index";
        let (folder, home) = match is_first {
            true => (site.join(FOLDER), "../"),
            false => (site.join(FOLDER).join(&name), "../../"),
        };
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("index.html"), page(&fs::read_to_string(&path)?, home, is_first, assets)?)?;
    }
    Ok(())
}

/// The document of a file; `home` leads from it to the site's root.
fn page(text: &str, home: &str, is_first: bool, assets: &Assets) -> io::Result<String> {
    let title = text.lines().next().and_then(|line| line.strip_prefix("# "));
    let title =
        title.ok_or_else(|| io::Error::other(format!("{FOLDER}: a file begins without a heading")))?;
    let up = if is_first { "" } else { "../" };
    let mut body = String::new();
    let events = Parser::new_ext(text, Options::ENABLE_TABLES).map(|event| match event {
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            let dest_url = led(&dest_url, up).map_or(dest_url, CowStr::from);
            Event::Start(Tag::Link { link_type, dest_url, title, id })
        }
        other => other,
    });
    html::push_html(&mut body, events);
    Ok(format!(
        "{begin}\
         <title>{title} · {site}</title>\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"icon\" href=\"{home}icon.svg\" type=\"image/svg+xml\">\n\
         {style}<link rel=\"stylesheet\" href=\"{home}docs.css\">\n</head>\n<body>\n\
         <nav class=\"crumbs\" aria-label=\"{trail}\"><ol><li><a href=\"{home}\">{site}</a></li></ol></nav>\n\
         <main class=\"oc oc-auto\"><div class=\"main docs\">{body}</div></main>\n</body>\n</html>\n",
        begin = begin(),
        title = escaped(title),
        site = say(Label::SiteName),
        trail = say(Label::Breadcrumb),
        style = assets.style(home),
    ))
}

/// Where a link leads that is relative to the files of the documentation: `embed.md` to its page, `../build/` to another
/// folder of the site. Nothing if it is another link.
fn led(link: &str, up: &str) -> Option<String> {
    if link.starts_with("../") {
        return Some(format!("{up}{link}"));
    }
    let (file, part) = link.split_once(".md")?;
    let is_ours = file.bytes().all(|b| b.is_ascii_lowercase());
    let folder = if file == "index" { String::new() } else { format!("{file}/") };
    is_ours.then(|| format!("{}{folder}{part}", if up.is_empty() { "./" } else { up }))
}

#[cfg(test)]
mod tests {
    use super::led;

    #[test]
    fn links_between_files_become_links_between_pages() {
        assert_eq!(led("embed.md#wordpress", "").as_deref(), Some("./embed/#wordpress"));
        assert_eq!(led("host.md", "../").as_deref(), Some("../host/"));
        assert_eq!(led("index.md", "../").as_deref(), Some("../"));
        assert_eq!(led("../build/", "../").as_deref(), Some("../../build/"));
        assert_eq!(led("https://example.org/a.md", "../"), None);
    }
}
