//! Writes what a static host serves, from a build.
//!
//! ```text
//! publish finish FOLDER            all of a build that is not compiled, as Trunk's last step
//! publish package DIST FOLDER      the folder of an npm package
//! publish site DIST SITE [OPTION…] a whole site
//!   --base URL      the address of its root, for canonical links and the sitemap
//!   --pairs all     a page for every pair, or for those of a file: a pair a line
//!   --every N       one pair of N and the examples, for a trial
//!   --plain         no compressed twins
//! ```

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use occupation_compare::publish::{self, Order, Pairs};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/data");
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["finish", folder] => publish::finish(&data, Path::new(folder)),
        ["package", dist, folder] => publish::write_package(&data, Path::new(dist), Path::new(folder)),
        ["site", dist, site, options @ ..] => match order(dist, site, options) {
            Ok(order) => publish::write_site(&data, &order).map(drop),
            Err(message) => {
                eprintln!("publish: {message}");
                return ExitCode::from(2);
            }
        },
        _ => {
            eprintln!(
                "usage: publish finish FOLDER | publish package DIST FOLDER | publish site DIST SITE [--base URL] [--pairs all|FILE] [--every N] [--plain]"
            );
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("publish: {error}");
            ExitCode::FAILURE
        }
    }
}

fn order(dist: &str, site: &str, options: &[&str]) -> Result<Order, String> {
    let (dist, site) = (PathBuf::from(dist), PathBuf::from(site));
    let mut order = Order { dist, site, pairs: Pairs::Related, every: 1, base: None, compress: true };
    let mut options = options.iter();
    while let Some(option) = options.next() {
        let mut value = || options.next().copied().ok_or(format!("{option} needs a value"));
        match *option {
            "--plain" => order.compress = false,
            "--base" => {
                let base = value()?;
                if !base.starts_with("https://") && !base.starts_with("http://") {
                    return Err(format!(
                        "--base {base}: give a whole address, as in https://example.org/jobs/"
                    ));
                }
                order.base = Some(format!("{}/", base.trim_end_matches('/')));
            }
            "--pairs" => {
                order.pairs = match value()? {
                    "all" => Pairs::All,
                    file => Pairs::Listed(file.into()),
                }
            }
            "--every" => {
                let value = value()?;
                order.every = value.parse().map_err(|_| format!("--every {value}: give a whole number"))?;
            }
            _ => return Err(format!("{option}: there is no such option")),
        }
    }
    Ok(order)
}
