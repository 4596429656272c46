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
const LOADED: [&str; 6] =
    ["widget_bg.wasm", "occupation-compare.css", "page.css", "host.js", "widget.js", "start.js"];

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
    /// One is missing, or the start script does not have the lines that name the module.
    pub fn read(dist: &Path) -> io::Result<Assets> {
        let mut files: BTreeMap<&str, Asset> = BTreeMap::new();
        for file in LOADED {
            let path = dist.join(file);
            let mut bytes = fs::read(&path).map_err(|e| {
                io::Error::new(e.kind(), format!("{}: {e}; run make dist first", path.display()))
            })?;
            if file == "start.js" {
                bytes = start(&String::from_utf8_lossy(&bytes), &files)?.into_bytes();
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

    /// The elements of a page's head that load them; `home` leads to the site's root.
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
                    "<link rel=\"preload\" as=\"fetch\" type=\"application/wasm\" crossorigin=\"anonymous\" {href} {integrity}>\n"
                ),
                _ if *file == "start.js" => {
                    format!("<script type=\"module\" src=\"{home}{name}\" {integrity}></script>\n")
                }
                _ => format!("<link rel=\"modulepreload\" {href} {integrity}>\n"),
            };
        }
        head
    }

    /// The sheets alone; `home` leads to the site's root.
    pub(super) fn styles(&self, home: &str) -> String {
        let sheets = self.files.iter().filter(|(file, _)| file.ends_with(".css"));
        sheets
            .map(|(_, asset)| format!("<link rel=\"stylesheet\" href=\"{home}{}\">\n", asset.name))
            .collect()
    }

    /// Writes them into the site.
    ///
    /// # Errors
    /// One cannot be written.
    pub fn write(&self, site: &Path) -> io::Result<()> {
        self.files.values().try_for_each(|asset| fs::write(site.join(&asset.name), &asset.bytes))
    }
}

/// The start script with the names and the hash of what it loads.
fn start(script: &str, files: &BTreeMap<&str, Asset>) -> io::Result<String> {
    let mut script = script.to_owned();
    let module = files.get("widget_bg.wasm").map_or("", |asset| &asset.integrity);
    let mut changes =
        vec![("const INTEGRITY = \"\";".to_owned(), format!("const INTEGRITY = \"{module}\";"))];
    for file in ["widget_bg.wasm", "widget.js", "host.js"] {
        let name = files.get(file).map_or(file, |asset| &asset.name);
        changes.push((format!("\"./{file}\""), format!("\"./{name}\"")));
    }
    for (old, new) in changes {
        if script.matches(&old).count() != 1 {
            return Err(io::Error::other(format!("start.js: {old} must stand there once")));
        }
        script = script.replace(&old, &new);
    }
    Ok(script)
}
