//! esbuild, which minifies and bundles scripts and sheets: a program of its own that set-up installs.

use std::io;
use std::path::Path;
use std::process::Command;

use crate::dataset::Dataset;

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

/// The arguments that tell scripts of which build they are: `BUILD.module` is the module's file, `BUILD.integrity` the
/// hash that it must have, or nothing, and `BUILD.edition` what the files of occupations are asked for by, so that no
/// cache has those of another.
pub(super) fn build_facts(module: &str, integrity: &str) -> [String; 3] {
    let edition = Dataset::index().edition();
    [("module", &*format!("./{module}")), ("integrity", integrity), ("edition", edition)]
        .map(|(name, value)| format!("--define:BUILD.{name}=\"{value}\""))
}
