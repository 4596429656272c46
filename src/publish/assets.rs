//! The files of a build as a site serves them: under a name with a hash of their content, for ever, and
//! under their own name for those who link to them.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};

/// The files that our own pages load, in an order in which each names only those before it.
const LOADED: [&str; 7] =
    ["widget_bg.wasm", "page.css", "asked.js", "host.js", "widget.js", "page.js", "start.js"];

/// What a page loads.
pub struct Assets {
    files: BTreeMap<&'static str, Asset>,
}

struct Asset {
    name: String,
    integrity: String,
    bytes: Vec<u8>,
}

impl Assets {
    /// Reads the files of a build and gives each its name.
    ///
    /// # Errors
    /// One is missing.
    pub fn read(dist: &Path) -> io::Result<Assets> {
        let mut files: BTreeMap<&str, Asset> = BTreeMap::new();
        for file in LOADED {
            let path = dist.join(file);
            let mut bytes = fs::read(&path).map_err(|e| {
                io::Error::new(e.kind(), format!("{}: {e}; run make dist first", path.display()))
            })?;
            if file == "page.css" {
                // One sheet is sooner there than two.
                bytes = [fs::read(dist.join("occupation-compare.css"))?, bytes].concat();
            }
            if file.ends_with(".js") {
                bytes = linked(&String::from_utf8_lossy(&bytes), &files).into_bytes();
            }
            let hash = Sha384::digest(&bytes);
            let integrity = format!("sha384-{}", STANDARD.encode(hash));
            let hash: String = hash.iter().take(5).map(|byte| format!("{byte:02x}")).collect();
            let (stem, ending) = file.rsplit_once('.').unwrap_or((file, ""));
            files.insert(file, Asset { name: format!("{stem}-{hash}.{ending}"), integrity, bytes });
        }
        Ok(Assets { files })
    }

    /// The hash that the module must have, which also names this very build.
    pub fn module_integrity(&self) -> &str {
        self.files.get("widget_bg.wasm").map_or("", |asset| &asset.integrity)
    }

    /// The elements of a page's head that load them; `home` leads to the site's root, which it is if empty.
    pub fn head(&self, home: &str) -> String {
        let mut head = format!(
            "<link rel=\"icon\" href=\"{home}icon.svg\" type=\"image/svg+xml\">\n\
             <link rel=\"apple-touch-icon\" href=\"{home}icon-192.png\">\n\
             <link rel=\"manifest\" href=\"{home}manifest.webmanifest\">\n"
        );
        for (file, Asset { name, integrity, .. }) in &self.files {
            let (href, integrity) = (format!("href=\"{home}{name}\""), format!("integrity=\"{integrity}\""));
            head += &match file.rsplit_once('.') {
                Some((_, "css")) => format!("<link rel=\"stylesheet\" {href} {integrity}>\n"),
                Some((_, "wasm")) => format!(
                    "<link rel=\"preload\" as=\"fetch\" type=\"application/wasm\" crossorigin=\"anonymous\" {href}>\n"
                ),
                _ if *file == "asked.js" && !home.is_empty() => String::new(),
                _ if *file == "asked.js" => format!("<script src=\"{name}\" {integrity}></script>\n"),
                _ if *file == "start.js" => {
                    format!("<script type=\"module\" src=\"{home}{name}\" {integrity}></script>\n")
                }
                _ => format!("<link rel=\"modulepreload\" {href} {integrity}>\n"),
            };
        }
        head
    }

    /// The sheet alone; `home` leads to the site's root.
    pub(super) fn style(&self, home: &str) -> String {
        let sheet = self.files.get("page.css").map_or("", |asset| &asset.name);
        format!("<link rel=\"stylesheet\" href=\"{home}{sheet}\">\n")
    }

    /// Writes them into the site.
    ///
    /// # Errors
    /// One cannot be written.
    pub fn write(&self, site: &Path) -> io::Result<()> {
        self.files.values().try_for_each(|asset| fs::write(site.join(&asset.name), &asset.bytes))
    }
}

/// The script with the names of the files that it loads, and the hash that the module must have.
fn linked(script: &str, files: &BTreeMap<&str, Asset>) -> String {
    let linked = files.iter().fold(script.to_owned(), |script, (file, asset)| {
        script.replace(&format!("\"./{file}\""), &format!("\"./{}\"", asset.name))
    });
    let module = files.get("widget_bg.wasm").map_or("", |asset| &asset.integrity);
    linked.replace("const INTEGRITY = \"\";", &format!("const INTEGRITY = \"{module}\";"))
}
