//! Which pages a site has.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::page::Page;
use crate::dataset::{Dataset, Occupation};
use crate::occupation::MAJOR_GROUPS;
use crate::widget::pages;

/// Which pairs have a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pairs {
    /// Those that O*NET calls closely related, and the examples of the first page.
    Related,
    /// Those, and one a line in this file: two slugs or codes with a space between.
    Listed(PathBuf),
    /// Every pair of two.
    All,
}

/// The pages with content, in the order of their addresses.
///
/// # Errors
/// A table below `data` cannot be read, or the list names what is no occupation.
pub fn pages(data: &Path, dataset: &Dataset, pairs: &Pairs) -> io::Result<Vec<Page>> {
    let mut pages = vec![Page { path: String::new(), query: String::new() }];
    pages.extend(
        MAJOR_GROUPS
            .iter()
            .map(|group| Page { path: pages::of_group(*group), query: format!("group={}", group.slug()) }),
    );
    pages.extend(
        dataset
            .iter()
            .map(|o| Page { path: pages::of_one(&o.slug()), query: format!("occupations={}", o.slug()) }),
    );
    let mut all = BTreeSet::new();
    match pairs {
        Pairs::All => {
            let slugs: Vec<String> = dataset.iter().map(Occupation::slug).collect();
            for (i, one) in slugs.iter().enumerate() {
                all.extend(slugs[i + 1..].iter().map(|other| sorted(one.clone(), other.clone())));
            }
        }
        Pairs::Related => all = related(data, dataset)?,
        Pairs::Listed(path) => {
            all = related(data, dataset)?;
            all.extend(listed(path, dataset)?);
        }
    }
    pages.extend(all.into_iter().map(|(one, other)| Page {
        path: pages::of_pair(&one, &other),
        query: format!("occupations={one},{other}"),
    }));
    Ok(pages)
}

/// The pairs of O*NET's tiers of close relation, and the examples.
fn related(data: &Path, dataset: &Dataset) -> io::Result<BTreeSet<(String, String)>> {
    let table = fs::read_to_string(data.join("generated/related.tsv"))?;
    let mut pairs = BTreeSet::new();
    for line in table.lines().skip(3) {
        let mut cells = line.split('\t');
        let (Some(code), Some(others)) = (cells.next(), cells.next()) else { continue };
        let Some(one) = dataset.find(code) else { continue };
        let others = others.split_whitespace().filter_map(|other| dataset.find(other));
        pairs.extend(others.map(|other| sorted(one.slug(), other.slug())));
    }
    pairs.extend(pages::EXAMPLES.map(|[one, other]| sorted(one.to_owned(), other.to_owned())));
    Ok(pairs)
}

fn listed(path: &Path, dataset: &Dataset) -> io::Result<Vec<(String, String)>> {
    let text =
        fs::read_to_string(path).map_err(|e| io::Error::new(e.kind(), format!("{}: {e}", path.display())))?;
    let wrong = |line: usize, what: &str| {
        io::Error::other(format!(
            "{}:{line}: {what}; a line is two slugs or codes with a space between",
            path.display()
        ))
    };
    let mut pairs = Vec::new();
    for (i, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let names: Vec<&str> = line.split_whitespace().collect();
        let [one, other] = names.as_slice() else { return Err(wrong(i + 1, line)) };
        let find =
            |name: &str| dataset.find(name).ok_or_else(|| wrong(i + 1, &format!("no occupation {name}")));
        let (one, other) = (find(one)?.slug(), find(other)?.slug());
        if one == other {
            return Err(wrong(i + 1, "an occupation with itself"));
        }
        pairs.push(sorted(one, other));
    }
    Ok(pairs)
}

/// The pair in the order of its page.
fn sorted(one: String, other: String) -> (String, String) {
    if one < other { (one, other) } else { (other, one) }
}
