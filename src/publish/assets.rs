//! The files that a site's own pages load, each under a name with a hash of its content, which a host may keep for
//! ever. They stand beside the files of the build under their own names, for those who link to them.

use std::fs;
use std::io;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

use super::finish::SEARCH;
use super::{chunks, esbuild};

/// What a page loads.
#[derive(Default)]
pub(super) struct Assets {
    module: Asset,
    /// What of the module searches.
    search: Asset,
    sheet: Asset,
    asked: Asset,
    /// The script that has a page shown from its top.
    opening: Asset,
    /// The script that begins.
    start: Asset,
    /// What that loads at once, though not before it runs.
    page: Vec<Asset>,
    /// What is loaded only when it is needed.
    later: Vec<Asset>,
}

/// How long what never changes is kept.
const FOREVER: &str = "public, max-age=31536000, immutable";

/// A file with its bytes.
#[derive(Default)]
struct Asset {
    name: String,
    integrity: String,
    bytes: Vec<u8>,
}

/// What esbuild tells of the files that it wrote.
#[derive(Deserialize)]
struct Metafile {
    outputs: BTreeMap<String, Output>,
}

/// One of them.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Output {
    entry_point: Option<String>,
    imports: Vec<Import>,
}

/// A file that it imports.
#[derive(Deserialize)]
struct Import {
    path: String,
    kind: String,
}

impl Assets {
    /// Bundles the scripts of `web` (that is `static/web`) with what the build generated, and gives each file its name.
    ///
    /// # Errors
    /// A file of the build is missing, or cannot be bundled.
    pub(super) fn read(web: &Path, dist: &Path) -> io::Result<Assets> {
        let read = |file: &str| {
            let path = dist.join(file);
            fs::read(&path).map_err(|e| {
                io::Error::new(e.kind(), format!("{}: {e}; run make dist first", path.display()))
            })
        };
        let module = Asset::hashed("widget_bg.wasm", read("widget_bg.wasm")?);
        // One sheet is sooner there than two.
        let sheet = Asset::hashed("page.css", [read("occupation-compare.css")?, read("page.css")?].concat());
        let asked = Asset::hashed("asked.js", read("asked.js")?);
        let opening = Asset::hashed("opening.js", read("opening.js")?);
        let search = Asset::hashed(SEARCH, read(SEARCH)?);
        let [start, page, later] = scripts(web, dist, &module, &search)?;
        let start = start
            .into_iter()
            .next()
            .ok_or_else(|| io::Error::other("start.js: esbuild wrote no such script"))?;
        Ok(Assets { module, search, sheet, asked, opening, start, page, later })
    }

    /// The elements of a page's head that load them; `home` leads to the site's root, which it is if empty.
    pub(super) fn head(&self, home: &str) -> String {
        let mut head = format!(
            "<link rel=\"icon\" href=\"{home}icon.svg\" type=\"image/svg+xml\">\n\
             <link rel=\"apple-touch-icon\" href=\"{home}icon-192.png\">\n\
             <link rel=\"manifest\" href=\"{home}manifest.webmanifest\">\n"
        );
        // The first page may be asked for something else than it shows. The script of any other runs when all is parsed
        // and the rules are here, and nothing is shown before, in browsers that know how.
        let (first, how) = match home.is_empty() {
            true => (&self.asked, ""),
            false => (&self.opening, " defer blocking=\"render\""),
        };
        let Asset { name, integrity, .. } = first;
        head += &format!(
            "<script data-cfasync=\"false\"{how} src=\"{home}{name}\" integrity=\"{integrity}\"></script>\n"
        );
        let loads =
            |asset: &Asset| format!("href=\"{home}{}\" integrity=\"{}\"", asset.name, asset.integrity);
        let (module, Asset { name, integrity, .. }) = (&self.module.name, &self.start);
        head += &format!("<link rel=\"stylesheet\" {}>\n", loads(&self.sheet));
        // The largest first: a browser asks a server for few files at once.
        head += &format!(
            "<link rel=\"preload\" as=\"fetch\" type=\"application/wasm\" crossorigin=\"anonymous\" href=\"{home}{module}\">\n"
        );
        for script in &self.page {
            head += &format!("<link rel=\"modulepreload\" {}>\n", loads(script));
        }
        head += &format!(
            "<script type=\"module\" data-cfasync=\"false\" src=\"{home}{name}\" integrity=\"{integrity}\"></script>\n"
        );
        head
    }

    /// The sheet alone; `home` leads to the site's root.
    pub(super) fn style(&self, home: &str) -> String {
        format!("<link rel=\"stylesheet\" href=\"{home}{}\">\n", self.sheet.name)
    }

    /// Writes them into the site.
    ///
    /// # Errors
    /// One cannot be written.
    pub(super) fn write(&self, site: &Path) -> io::Result<()> {
        self.all().try_for_each(|asset| fs::write(site.join(&asset.name), &asset.bytes))
    }

    /// What a host's server is told of the files, in the form of `_headers`: a name with a hash never changes what it
    /// holds.
    pub(super) fn cached(&self) -> String {
        self.all().map(|asset| format!("/{}\n  Cache-Control: {FOREVER}\n", asset.name)).collect()
    }

    fn all(&self) -> impl Iterator<Item = &Asset> {
        let each = [&self.module, &self.search, &self.sheet, &self.asked, &self.opening, &self.start];
        each.into_iter().chain(&self.page).chain(&self.later)
    }
}

impl Asset {
    /// The file under its own name.
    fn named(name: &str, bytes: Vec<u8>) -> Asset {
        let integrity = format!("sha256-{}", STANDARD.encode(Sha256::digest(&bytes)));
        Asset { name: name.to_owned(), integrity, bytes }
    }

    /// The file with a hash in its name.
    fn hashed(file: &str, bytes: Vec<u8>) -> Asset {
        let hash: String = Sha256::digest(&bytes).iter().take(5).map(|byte| format!("{byte:02x}")).collect();
        let (stem, ending) = file.rsplit_once('.').unwrap_or((file, ""));
        Asset::named(&format!("{stem}-{hash}.{ending}"), bytes)
    }
}

/// The bundled scripts: the one that begins, what it loads at once, and what is loaded only when it is needed.
fn scripts(web: &Path, dist: &Path, module: &Asset, search: &Asset) -> io::Result<[Vec<Asset>; 3]> {
    let folder = tempfile::tempdir()?;
    super::sources(web, dist, folder.path())?;
    // Each chunk is looked at before it runs, where `integrity` would wait for all of them.
    let chunks = chunks::of_file(&module.bytes)?.into_iter().chain([&*search.bytes]);
    let hashes: Vec<String> = chunks.map(|chunk| STANDARD.encode(Sha256::digest(chunk))).collect();
    let facts = esbuild::build_facts(&module.name, &search.name, &hashes.join(" "));
    let arguments = ["start.js", "--bundle", "--splitting", "--outdir=out", "--metafile=out.json"];
    let names = ["--entry-names=[name]-[hash]", "--chunk-names=[name]-[hash]"];
    let arguments = arguments.into_iter().chain(names).chain(facts.iter().map(String::as_str));
    esbuild::run(folder.path(), arguments)?;
    let metafile: Metafile = serde_json::from_slice(&fs::read(folder.path().join("out.json"))?)?;
    let begins = |output: &Output| output.entry_point.as_deref() == Some("start.js");
    let loads = |path: &str| {
        let page = metafile.outputs.values().find(|output| output.entry_point.as_deref() == Some("page.js"));
        let is_page =
            metafile.outputs.get(path).is_some_and(|output| output.entry_point.as_deref() == Some("page.js"));
        let imports = metafile
            .outputs
            .values()
            .filter(|output| begins(output))
            .chain(page)
            .flat_map(|output| &output.imports);
        is_page || imports.into_iter().any(|import| import.kind == "import-statement" && import.path == path)
    };
    let mut scripts = [Vec::new(), Vec::new(), Vec::new()];
    for (path, output) in &metafile.outputs {
        let name = path.strip_prefix("out/").unwrap_or(path);
        let asset = Asset::named(name, fs::read(folder.path().join(path))?);
        let place = if begins(output) {
            0
        } else if loads(path) {
            1
        } else {
            2
        };
        scripts[place].push(asset);
    }
    Ok(scripts)
}
