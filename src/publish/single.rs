//! The whole thing as one file that works from a disk: style, scripts, module, words and job titles inside.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::write::GzEncoder;

use super::site::Order;
use crate::dataset::Words;

/// The name of the file.
const NAME: &str = "occupation-compare.html";

/// Writes the file into the site.
///
/// # Errors
/// A file of the build is missing or is not what this expects.
pub(super) fn write(order: &Order, words: &BTreeMap<String, Words>) -> io::Result<()> {
    let read = |file: &str| fs::read_to_string(order.dist.join(file));
    let packed = |bytes: &[u8]| -> io::Result<String> {
        let mut gz = GzEncoder::new(Vec::new(), flate2::Compression::best());
        gz.write_all(bytes)?;
        Ok(STANDARD.encode(gz.finish()?))
    };
    let words: BTreeMap<&String, String> =
        words.iter().map(|(slug, words)| (slug, words.to_block())).collect();
    let blocks = [
        ("module", packed(&fs::read(order.dist.join("widget_bg.wasm"))?)?),
        ("titles", packed(&fs::read(order.dist.join("titles.bin"))?)?),
        ("words", packed(serde_json::to_string(&words)?.as_bytes())?),
    ];
    let blocks: String = blocks
        .iter()
        .map(|(name, data)| format!("<script type=\"text/plain\" id=\"oc-{name}\">{data}</script>\n"))
        .collect();
    let scripts = ["widget.js", "host.js", "page.js", "single.js"].map(|file| module(&read(file)?));
    let scripts = scripts.into_iter().collect::<io::Result<Vec<_>>>()?.join("\n");
    let style = read("occupation-compare.css")? + &read("page.css")?;
    let html = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Occupation compare</title>\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"icon\" href=\"data:,\">\n<style>{style}</style>\n</head>\n<body>\n\
         <main id=\"occupation-compare\"><noscript><p>This comparison is worked out in your browser, which needs JavaScript.</p></noscript></main>\n\
         {blocks}<script type=\"module\">\n{scripts}</script>\n</body>\n</html>\n"
    );
    fs::write(order.site.join(NAME), html)
}

/// The text of a module without what joins it to others, since a file from a disk can import nothing.
fn module(script: &str) -> io::Result<String> {
    let line = |line: &str| match line {
        "export { initSync, __wbg_init as default };" => "const init = __wbg_init;".to_owned(),
        _ if line.starts_with("import ") => String::new(),
        _ => line.strip_prefix("export ").unwrap_or(line).replace("import.meta.url", "location.href"),
    };
    let script: Vec<String> = script.lines().map(line).collect();
    let script = script.join("\n");
    match script.contains("</script") {
        true => Err(io::Error::other("a script holds what would end it within a page")),
        false => Ok(script),
    }
}
