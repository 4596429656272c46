//! `import FOLDER [--out DIR] [--accept-loss]`: makes the tables of `static/data/generated/` from the publishers' files in FOLDER.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use lexopt::prelude::*;
use occupation_compare::import;

const USAGE: &str = "usage: import FOLDER [--out DIR] [--accept-loss]";

fn main() -> ExitCode {
    let (folder, out, accepts_loss) = match asked(lexopt::Parser::from_env()) {
        Ok(asked) => asked,
        Err(error) => {
            eprintln!("{error}\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    let mut progress = |text: &str| {
        print!("{text}");
        // Progress that can't be shown is no reason to stop.
        let _ = std::io::stdout().flush();
    };
    match import::run(&folder, &out, accepts_loss, &mut progress) {
        Ok(report) => {
            print!("\n{report}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("\n{error}");
            if !error.has_written() {
                eprintln!("Nothing has been written.");
            }
            ExitCode::FAILURE
        }
    }
}

/// The folder that is read, the one that is written, and whether figures may be gone from it.
fn asked(mut arguments: lexopt::Parser) -> Result<(PathBuf, PathBuf, bool), lexopt::Error> {
    let (mut folder, mut accepts_loss) = (None, false);
    let mut out = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/data/generated");
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("out") => out = arguments.value()?.into(),
            Long("accept-loss") => accepts_loss = true,
            Value(path) if folder.is_none() => folder = Some(path.into()),
            _ => return Err(argument.unexpected()),
        }
    }
    Ok((folder.ok_or("no folder is named")?, out, accepts_loss))
}
