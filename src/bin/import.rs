//! `import FOLDER [--out DIR]`: makes the tables of `static/data/generated/` from the publishers' files in FOLDER.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use occupation_compare::import;

const USAGE: &str = "usage: import FOLDER [--out DIR]";

fn main() -> ExitCode {
    let Some((folder, out)) = arguments() else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let mut progress = |text: &str| {
        print!("{text}");
        // Progress that can't be shown is no reason to stop.
        let _ = std::io::stdout().flush();
    };
    match import::run(&folder, &out, &mut progress) {
        Ok(report) => {
            print!("\n{report}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("\n{error}\nNothing has been written.");
            ExitCode::FAILURE
        }
    }
}

fn arguments() -> Option<(PathBuf, PathBuf)> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.as_slice() {
        [folder] => {
            Some((folder.into(), Path::new(env!("CARGO_MANIFEST_DIR")).join("static/data/generated")))
        }
        [folder, option, out] | [option, out, folder] if option == "--out" => {
            Some((folder.into(), out.into()))
        }
        _ => None,
    }
}
