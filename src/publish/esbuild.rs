//! esbuild, which minifies and bundles scripts and sheets: a program of its own that set-up installs.

use std::io;
use std::path::Path;
use std::process::Command;

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

/// The argument that tells scripts of which module they are: `BUILD.module` is its file, `BUILD.integrity` the hash
/// that it must have, or nothing.
pub(super) fn build_facts(module: &str, integrity: &str) -> [String; 2] {
    [format!("--define:BUILD.module=\"./{module}\""), format!("--define:BUILD.integrity=\"{integrity}\"")]
}
