//! Compressed twins of a site's files, for hosts that serve them as they are.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use brotli::enc::BrotliEncoderParams;

use super::oembed;
use super::parallel::in_parallel;

/// Kinds of files that get twins: those that are text, or at least not compressed already.
const KINDS: [&str; 10] = ["html", "css", "js", "wasm", "txt", "bin", "json", "xml", "svg", "webmanifest"];

/// Writes a `.br` and a `.gz` beside every file of the site that shrinks by it.
///
/// # Errors
/// A file cannot be read or written.
pub(super) fn twins(site: &Path) -> io::Result<()> {
    let mut files = Vec::new();
    list(site, &mut files)?;
    let saved = in_parallel(&files, "files compressed", |path: &PathBuf, _: &mut ()| {
        let bytes = fs::read(path)?;
        // Pages are many; what all of them load is compressed as well as can be.
        let is_page = path.file_name().is_some_and(|name| name == "index.html");
        let mut gz =
            flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(if is_page { 6 } else { 9 }));
        gz.write_all(&bytes)?;
        let twins = [("br", brotli(&bytes, if is_page { 9 } else { 11 })?), ("gz", gz.finish()?)];
        let mut shrinks = false;
        for (ending, twin) in twins {
            if twin.len() < bytes.len() {
                shrinks = true;
                let mut name = path.clone().into_os_string();
                name.push(".");
                name.push(ending);
                fs::write(name, twin)?;
            }
        }
        Ok(usize::from(shrinks))
    })?;
    println!("site: twins of {saved} files");
    Ok(())
}

/// From this size on, blocks of several sizes are tried.
const LARGE: usize = 1 << 19;

/// The bytes in Brotli's format.
///
/// # Errors
/// None in practice: it is written to memory.
pub fn brotli(bytes: &[u8], quality: i32) -> io::Result<Vec<u8>> {
    // In the module code and data follow each other. Which blocks suit it depends on the build: a kilobyte or two less.
    let blocks: &[i32] = if quality == 11 && bytes.len() > LARGE { &[16, 20] } else { &[0] };
    let mut smallest: Option<Vec<u8>> = None;
    for lgblock in blocks {
        let parameters = BrotliEncoderParams {
            quality,
            lgwin: 22,
            lgblock: *lgblock,
            size_hint: bytes.len(),
            ..BrotliEncoderParams::default()
        };
        let mut out = Vec::new();
        ::brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters)?;
        if smallest.as_ref().is_none_or(|smallest| out.len() < smallest.len()) {
            smallest = Some(out);
        }
    }
    Ok(smallest.unwrap_or_default())
}

fn list(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    let mut entries = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        if entry.file_type()?.is_dir() {
            list(&path, files)?;
        } else if path.extension().is_some_and(|e| KINDS.iter().any(|kind| e == *kind))
            // Small, many, and asked for by servers.
            && !path.ends_with(oembed::FILE)
        {
            files.push(path);
        }
    }
    Ok(())
}
