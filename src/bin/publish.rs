//! Writes a built site's further files: `publish words FOLDER`.

use std::path::Path;
use std::process::ExitCode;

use occupation_compare::dataset::Dataset;
use occupation_compare::publish;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/data");
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["words", folder] => publish::write_words(&data, &Dataset::bundled(), Path::new(folder)),
        _ => {
            eprintln!("usage: publish words FOLDER");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(count) => {
            println!("words of {count} occupations");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("publish: {error}");
            ExitCode::FAILURE
        }
    }
}
