//! Writes what a static host serves, from a build.
//!
//! ```text
//! publish finish FOLDER            all of a build that is not compiled, as Trunk's last step
//! publish package DIST FOLDER      the folder of an npm package
//! publish wordpress DIST FOLDER    the plugin for WordPress, as a folder and an archive
//! publish site DIST SITE [OPTION…] a whole site
//!   --base URL      the address of its root, for canonical links and the sitemap
//!   --pairs all     a page for every pair, or for those of a file: a pair a line
//!   --every N       one pair of N and the examples, for a trial
//!   --plain         no compressed twins
//!   --pictures FOLDER   draw there what those who share the link of a pair are shown; with --base. What is in the
//!                       folder goes away
//! ```

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use lexopt::prelude::*;
use occupation_compare::publish::{self, Order, Pairs};

/// Pages are many small texts, on all cores at once.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const USAGE: &str = "usage: publish finish FOLDER | publish package DIST FOLDER | \
     publish wordpress DIST FOLDER | publish site DIST SITE [--base URL] [--pairs all|FILE] [--every N] [--plain] [--pictures FOLDER]";

/// What is to be done.
enum Task {
    Finish { folder: PathBuf },
    Package { dist: PathBuf, folder: PathBuf },
    Wordpress { dist: PathBuf, folder: PathBuf },
    Site(Order),
}

fn main() -> ExitCode {
    let task = match task(lexopt::Parser::from_env()) {
        Ok(task) => task,
        Err(error) => {
            eprintln!("publish: {error}\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match run(task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("publish: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> io::Result<()> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/data");
    match task {
        Task::Finish { folder } => publish::finish(&data, &folder),
        Task::Package { dist, folder } => publish::write_package(&data, &dist, &folder),
        Task::Wordpress { dist, folder } => publish::write_wordpress(&data, &dist, &folder),
        Task::Site(order) => publish::write_site(&data, &order).map(drop),
    }
}

fn task(mut arguments: lexopt::Parser) -> Result<Task, lexopt::Error> {
    let verb = next_value(&mut arguments, "what to do")?.string()?;
    let first = next_value(&mut arguments, "a folder")?.into();
    let task = match verb.as_str() {
        "finish" => Task::Finish { folder: first },
        "package" => Task::Package { dist: first, folder: next_value(&mut arguments, "a folder")?.into() },
        "wordpress" => {
            Task::Wordpress { dist: first, folder: next_value(&mut arguments, "a folder")?.into() }
        }
        "site" => {
            let site = next_value(&mut arguments, "a folder")?.into();
            return order(first, site, arguments).map(Task::Site);
        }
        _ => return Err(format!("{verb}: there is no such task").into()),
    };
    arguments.next()?.map_or(Ok(task), |argument| Err(argument.unexpected()))
}

fn next_value(arguments: &mut lexopt::Parser, what: &str) -> Result<OsString, lexopt::Error> {
    match arguments.next()? {
        Some(Value(value)) => Ok(value),
        Some(argument) => Err(argument.unexpected()),
        None => Err(format!("{what} is missing").into()),
    }
}

fn order(dist: PathBuf, site: PathBuf, mut arguments: lexopt::Parser) -> Result<Order, lexopt::Error> {
    let mut order =
        Order { dist, site, pairs: Pairs::Related, every: 1, base: None, compress: true, pictures: None };
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("plain") => order.compress = false,
            Long("pictures") => order.pictures = Some(arguments.value()?.into()),
            Long("base") => {
                let base = arguments.value()?.string()?;
                if !base.starts_with("https://") && !base.starts_with("http://") {
                    return Err(format!(
                        "--base {base}: give a whole address, as in https://example.org/jobs/"
                    )
                    .into());
                }
                order.base = Some(format!("{}/", base.trim_end_matches('/')));
            }
            Long("pairs") => {
                let pairs = arguments.value()?;
                order.pairs = if pairs == "all" { Pairs::All } else { Pairs::Listed(pairs.into()) };
            }
            Long("every") => order.every = arguments.value()?.parse()?,
            _ => return Err(argument.unexpected()),
        }
    }
    if order.pictures.is_some() && order.base.is_none() {
        return Err("--pictures: pages name theirs by a whole address, so give --base too".into());
    }
    Ok(order)
}
