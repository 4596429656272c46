//! The whole thing as one file that works from a disk: style, scripts, module, words, job titles and figures of
//! states inside.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::write::GzEncoder;

use super::esbuild;
use super::finish::SEARCH;
use super::markup::begin;
use super::order::Order;
use super::{file_of, places};
use crate::dataset::{Dataset, Words};
use crate::language::{Label, say};
use crate::place::AreaKind;

/// Of which areas it has figures: with those of metro areas it would be larger than 3 MB.
const STATES: &[AreaKind] = &[AreaKind::State, AreaKind::Territory];

/// The name of the file.
const NAME: &str = "occupation-compare.html";

/// Writes the file into the site.
///
/// # Errors
/// A file of the build is missing or is not what this expects.
pub(super) fn write(data: &Path, order: &Order, words: &BTreeMap<String, Words>) -> io::Result<()> {
    let read = |file: &str| fs::read_to_string(order.dist.join(file));
    let packed = |bytes: &[u8]| -> io::Result<String> {
        let mut gz = GzEncoder::new(Vec::new(), flate2::Compression::best());
        gz.write_all(bytes)?;
        Ok(STANDARD.encode(gz.finish()?))
    };
    let dataset = Dataset::bundled();
    let file = |slug: &str, words| Some(file_of(dataset.find(slug)?, words));
    let words: BTreeMap<&String, String> =
        words.iter().filter_map(|(slug, words)| Some((slug, file(slug, words)?))).collect();
    let blocks = [
        ("module", packed(&fs::read(order.dist.join("widget_bg.wasm"))?)?),
        ("search", packed(&fs::read(order.dist.join(SEARCH))?)?),
        ("titles", packed(&fs::read(order.dist.join("titles.bin"))?)?),
        ("places", packed(&places::packed(&places::places(data, &dataset, STATES)?)?)?),
        ("words", packed(serde_json::to_string(&words)?.as_bytes())?),
    ];
    let blocks: String = blocks
        .iter()
        .map(|(name, data)| format!("<script type=\"text/plain\" id=\"oc-{name}\">{data}</script>\n"))
        .collect();
    let script = script(data, &order.dist)?;
    let style = read("occupation-compare.css")? + &read("page.css")?;
    let html = format!(
        "{begin}\
         <title>{name}</title>\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"icon\" href=\"data:,\">\n<style>{style}</style>\n</head>\n<body>\n\
         <main id=\"occupation-compare\" class=\"single\"><noscript><p>{why}</p></noscript></main>\n\
         {blocks}<script type=\"module\">{script}</script>\n</body>\n</html>\n",
        begin = begin(),
        name = say(Label::SiteName),
        why = say(Label::NeedsScript),
    );
    fs::write(order.site.join(NAME), html)
}

/// All scripts as one, since a page from a disk can import nothing.
fn script(data: &Path, dist: &Path) -> io::Result<String> {
    let folder = tempfile::tempdir()?;
    super::sources(&data.join("../web"), dist, folder.path())?;
    for script in ["single.js", "pack.js"] {
        fs::copy(data.join("../single").join(script), folder.path().join(script))?;
    }
    esbuild::run(
        folder.path(),
        ["single.js", "--bundle", "--outfile=out.js", "--define:import.meta.url=location.href"],
    )?;
    let script = fs::read_to_string(folder.path().join("out.js"))?;
    match script.contains("</script") {
        true => Err(io::Error::other("a script holds what would end it within a page")),
        false => Ok(script),
    }
}
