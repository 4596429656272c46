//! Prints a comparison in the terminal.

use std::process::ExitCode;

use occupation_compare::comparison::{Comparison, Pay, export};
use occupation_compare::dataset::Dataset;

fn main() -> ExitCode {
    let dataset = Dataset::bundled();
    let names: Vec<String> = std::env::args().skip(1).collect();
    let occupations: Vec<_> = names.iter().filter_map(|n| dataset.find(n)).collect();
    let comparison = Comparison::new(&occupations, &dataset, Pay::Yearly);
    print!("{}", export::markdown(&comparison));
    ExitCode::SUCCESS
}
