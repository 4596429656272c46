//! Which pages a site has.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::iter;
use std::path::{Path, PathBuf};

use super::page::Page;
use crate::dataset::{Dataset, Occupation, table};
use crate::occupation::MAJOR_GROUPS;
use crate::widget::pages;

/// Which pairs have a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pairs {
    /// Those of the rule that the widget links by too: of related occupations, and the examples of the first page.
    Related,
    /// Those, and one a line in this file: two slugs or codes with a space between.
    Listed(PathBuf),
    /// Every pair of two.
    All,
}

/// The pages with content, in the order of their addresses.
///
/// # Errors
/// The list cannot be read, or names what is no occupation.
pub fn pages(dataset: &Dataset, pairs: &Pairs) -> io::Result<Vec<Page>> {
    let all = match pairs {
        Pairs::All => every(dataset),
        Pairs::Related => pages::pairs(dataset),
        Pairs::Listed(path) => {
            let mut all = pages::pairs(dataset);
            all.extend(listed(path, dataset)?);
            all
        }
    };
    let groups = MAJOR_GROUPS.iter().map(|group| pages::of_group(*group));
    let occupations = dataset.iter().map(|occupation| pages::of_one(&occupation.slug()));
    let pairs = all.iter().map(|[one, other]| pages::of_pair(one, other));
    let paths = iter::once(String::new()).chain(groups).chain(occupations).chain(pairs);
    Ok(paths.map(|path| Page { path }).collect())
}

/// The pairs that had a page once, of which the list below `data` is kept, each in the order of its page.
///
/// # Errors
/// The list cannot be read, or names what is no occupation.
pub(super) fn published(data: &Path, dataset: &Dataset) -> io::Result<BTreeSet<[String; 2]>> {
    Ok(listed(&data.join("authored/published-pairs.txt"), dataset)?.into_iter().collect())
}

/// The slugs that occupations had once, each with the one of today: their addresses stay valid. The list is kept below
/// `data`.
///
/// # Errors
/// The list cannot be read, or names what is no occupation.
pub(super) fn former_slugs(data: &Path, dataset: &Dataset) -> io::Result<Vec<(String, String)>> {
    let text = fs::read_to_string(data.join("authored/former-slugs.tsv"))?;
    let former = table::rows(&text, table::WORDS).map(|row| {
        let row = row?;
        let occupation = dataset.find(row.cells[1]).ok_or_else(|| row.wrong("an occupation's code"))?;
        Ok((row.cells[0].to_owned(), occupation.slug()))
    });
    former
        .collect::<Result<_, table::WrongText>>()
        .map_err(|wrong| io::Error::other(format!("former-slugs.tsv: {wrong}")))
}

fn every(dataset: &Dataset) -> BTreeSet<[String; 2]> {
    let slugs: Vec<String> = dataset.iter().map(Occupation::slug).collect();
    let pairs =
        slugs.iter().enumerate().flat_map(|(i, one)| slugs[i + 1..].iter().map(move |other| [one, other]));
    pairs.map(|pair| pages::sorted(pair.map(String::clone))).collect()
}

fn listed(path: &Path, dataset: &Dataset) -> io::Result<Vec<[String; 2]>> {
    let text =
        fs::read_to_string(path).map_err(|e| io::Error::new(e.kind(), format!("{}: {e}", path.display())))?;
    let wrong = |line: usize, what: &str| {
        io::Error::other(format!(
            "{}:{line}: {what}; a line is two slugs or codes with a space between",
            path.display()
        ))
    };
    let mut pairs = Vec::new();
    let is_pair = |line: &str| !line.trim().is_empty() && !line.starts_with('#');
    for (i, line) in text.lines().enumerate().filter(|(_, line)| is_pair(line)) {
        let names: Vec<&str> = line.split_whitespace().collect();
        let [one, other] = names.as_slice() else { return Err(wrong(i + 1, line)) };
        let find =
            |name: &str| dataset.find(name).ok_or_else(|| wrong(i + 1, &format!("no occupation {name}")));
        let (one, other) = (find(one)?.slug(), find(other)?.slug());
        if one == other {
            return Err(wrong(i + 1, "an occupation with itself"));
        }
        pairs.push(pages::sorted([one, other]));
    }
    Ok(pairs)
}
