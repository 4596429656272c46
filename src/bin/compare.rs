//! Prints a comparison in the terminal: `compare registered-nurses 15-1252 [--format text|json|csv] [--hourly]`.

use std::process::ExitCode;

use occupation_compare::comparison::{Comparison, MAX_COMPARED, Pay};
use occupation_compare::dataset::{Dataset, Occupation};
use occupation_compare::export::{self, object};
use occupation_compare::search::named;

const USAGE: &str = "usage: compare OCCUPATION [OCCUPATION …] [--format text|json|csv] [--hourly]\n\
     An occupation is a slug (registered-nurses) or a code (29-1141); up to four.";

struct Request {
    names: Vec<String>,
    format: String,
    pay: Pay,
}

fn main() -> ExitCode {
    match request(std::env::args().skip(1)).and_then(|request| answer(&request)) {
        Ok(text) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

fn request(arguments: impl Iterator<Item = String>) -> Result<Request, String> {
    let mut request = Request { names: Vec::new(), format: "text".to_owned(), pay: Pay::Yearly };
    let mut arguments = arguments;
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--format" => request.format = arguments.next().unwrap_or_default(),
            "--hourly" => request.pay = Pay::Hourly,
            option if option.starts_with("--") => return Err(USAGE.to_owned()),
            _ => request.names.push(argument),
        }
    }
    if (1..=MAX_COMPARED).contains(&request.names.len()) { Ok(request) } else { Err(USAGE.to_owned()) }
}

fn answer(request: &Request) -> Result<String, String> {
    let dataset = Dataset::bundled();
    let occupations: Vec<Occupation<'_>> = request
        .names
        .iter()
        .map(|name| named(&dataset, name))
        .collect::<Result<_, _>>()
        .map_err(|unknown| unknown.to_string())?;
    let comparison = Comparison::new(&occupations, &dataset, request.pay);
    match request.format.as_str() {
        "text" => Ok(export::markdown(&comparison)),
        "csv" => Ok(export::csv(&comparison)),
        "json" => serde_json::to_string_pretty(&object(&comparison))
            .map(|json| json + "\n")
            .map_err(|error| error.to_string()),
        _ => Err(USAGE.to_owned()),
    }
}
