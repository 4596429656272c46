//! Writes a built site's further files: `publish files FOLDER`.

use std::path::Path;
use std::process::ExitCode;

use occupation_compare::dataset::Dataset;
use occupation_compare::publish;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/data");
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["files", folder] => publish::write_files(&data, &Dataset::bundled(), Path::new(folder)),
        _ => {
            eprintln!("usage: publish files FOLDER");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok((words, titles)) => {
            println!("words of {words} occupations, {titles} job titles");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("publish: {error}");
            ExitCode::FAILURE
        }
    }
}
