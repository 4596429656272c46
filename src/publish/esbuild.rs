//! esbuild, which minifies and bundles scripts and sheets: a program of its own that set-up installs.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;
use std::process::Command;

use crate::dataset::{Dataset, Occupation, fnv};
use crate::occupation::Source;

/// The oldest browsers that what it writes is for: those with `light-dark()` are newer, and ask for no rewriting.
const TARGET: &str = "--target=chrome111,firefox113,safari16.4";

/// Runs esbuild in the folder with these arguments.
///
/// # Errors
/// It is not installed, or refuses what it was given; the message is its own.
pub(super) fn run<S: AsRef<std::ffi::OsStr>>(
    folder: &Path,
    arguments: impl IntoIterator<Item = S>,
) -> io::Result<()> {
    let done = Command::new("esbuild")
        .current_dir(folder)
        .args(["--log-level=warning", "--minify", "--format=esm", "--charset=utf8", TARGET])
        .args(arguments)
        .output()
        .map_err(|e| {
            io::Error::new(e.kind(), format!("esbuild: {e}; run this by make, which installs it"))
        })?;
    match done.status.success() && done.stderr.is_empty() {
        true => Ok(()),
        false => Err(io::Error::other(format!("esbuild: {}", String::from_utf8_lossy(&done.stderr).trim()))),
    }
}

/// The arguments that tell scripts of which build they are: `BUILD.module` is the file of the module,
/// `BUILD.search` that of what searches, `BUILD.moduleHashes` the hashes that all chunks must have, or nothing,
/// `BUILD.edition` what the files of occupations are asked for by, so that no cache has those of another, and
/// `BUILD.slugs` which occupations have one.
pub(super) fn build_facts(module: &str, search: &str, hashes: &str) -> [String; 5] {
    let dataset = Dataset::index();
    let slugs = self::hashes(dataset.iter().map(Occupation::slug));
    let facts = [
        ("module", &*format!("./{module}")),
        ("search", &*format!("./{search}")),
        ("moduleHashes", hashes),
        ("edition", dataset.edition()),
        ("slugs", &slugs),
    ];
    facts.map(|(name, value)| format!("--define:BUILD.{name}=\"{value}\""))
}

/// The argument that tells the element of when the figures are that most comparisons rest on, as `BUILD.asOf`.
pub(super) fn dates() -> String {
    let dataset = Dataset::index();
    let sources = (0..=u8::MAX).take(dataset.sources()).map(|number| dataset.source(number));
    let dates = sources.filter(|source| source.headline && !source.released.is_empty()).map(|source| {
        let Source { topic, short, period, released, .. } = source;
        serde_json::json!({ "topic": topic, "source": short, "period": period, "released": released })
    });
    format!("--define:BUILD.asOf={}", dates.collect::<serde_json::Value>())
}

/// The names by 16 bits of their hashes, in order, each as its distance from the one before in two digits to the base
/// of 36 (`isOccupation` of `static/web/words.js`): one of 79 other names looks like one of them.
fn hashes(names: impl Iterator<Item = String>) -> String {
    let folded = names.map(|name| fnv(name.as_bytes())).map(|hash| (hash >> 16) ^ (hash & 0xffff));
    let mut before = 0;
    let mut text = String::new();
    for hash in folded.collect::<BTreeSet<u32>>() {
        let mut rest = hash - before;
        before = hash;
        // A distance that two digits do not hold is told as several, which adds names that there are not.
        while rest > LAST {
            text += "zz";
            rest -= LAST;
        }
        text.extend([rest / 36, rest % 36].map(|digit| char::from_digit(digit, 36).unwrap_or_default()));
    }
    text
}

/// The highest number of two digits.
const LAST: u32 = 36 * 36 - 1;
