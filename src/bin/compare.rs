//! Prints a comparison in the terminal: `compare registered-nurses 15-1252 [--format text|json|csv] [--hourly]`.

use std::path::Path;
use std::process::ExitCode;

use lexopt::prelude::*;
use occupation_compare::comparison::{Comparison, MAX_COMPARED, Pay};
use occupation_compare::dataset::{Dataset, Occupation};
use occupation_compare::export::{self, object};
use occupation_compare::language::Prose;
use occupation_compare::publish;
use occupation_compare::search::resolve;

const USAGE: &str = "usage: compare OCCUPATION [OCCUPATION …] [--format text|json|csv] [--hourly]\n\
     An occupation is a slug (registered-nurses), a code (29-1141), a name or a job title; up to four.";

struct Request {
    names: Vec<String>,
    format: String,
    pay: Pay,
}

fn main() -> ExitCode {
    let request = request(lexopt::Parser::from_env()).map_err(|error| format!("{error}\n{USAGE}"));
    match request.and_then(|request| answer(&request)) {
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

fn request(mut arguments: lexopt::Parser) -> Result<Request, lexopt::Error> {
    let mut request = Request { names: Vec::new(), format: "text".to_owned(), pay: Pay::Yearly };
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("format") => request.format = arguments.value()?.string()?,
            Long("hourly") => request.pay = Pay::Hourly,
            Value(name) => request.names.push(name.string()?),
            _ => return Err(argument.unexpected()),
        }
    }
    match request.names.len() {
        1..=MAX_COMPARED => Ok(request),
        count => Err(format!("{count} occupations").into()),
    }
}

/// What a day in each consists of, where the words of this build are at hand.
fn days(comparison: &Comparison, dataset: &Dataset) -> Vec<String> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/data");
    let words = publish::words(&data, dataset).unwrap_or_default();
    let day = |slug: &String| words.iter().find(|(s, _)| s == slug).map(|(_, words)| words.day.clone());
    comparison.subjects.iter().map(|subject| day(&subject.name.slug).unwrap_or_default()).collect()
}

fn answer(request: &Request) -> Result<String, String> {
    let dataset = Dataset::bundled();
    let occupations: Vec<Occupation<'_>> = request
        .names
        .iter()
        .map(|name| resolve(&dataset, name).occupation())
        .collect::<Result<_, _>>()
        .map_err(|unknown| unknown.to_string())?;
    let comparison = Comparison::new(&occupations, &dataset, request.pay);
    match request.format.as_str() {
        "text" => {
            let days = days(&comparison, &dataset);
            let days: Vec<&str> = days.iter().map(String::as_str).collect();
            Ok(export::markdown(&comparison, &Prose::new(&comparison, &days)))
        }
        "csv" => Ok(export::csv(&comparison)),
        "json" => serde_json::to_string_pretty(&object(&comparison))
            .map(|json| json + "\n")
            .map_err(|error| error.to_string()),
        other => Err(format!("--format {other}: there is no such format\n{USAGE}")),
    }
}
