//! The sources as they are listed, their periods filled in, and what code has to know of them.

use std::path::Path;

use crate::occupation::Source;
use crate::table::Table;

/// What the crate's code is told when it is built: under which name, and which column of which source.
const TEXTS: [(&str, &str, &str); 4] = [
    ("TOP_PAY", "oews", "top_code"),
    ("PERIOD_OF_PLACES", "oews-places", "period"),
    ("PERIOD_OF_OLDER_PROJECTIONS", "projections-before", "period"),
    ("PERIOD_OF_REASONS", "factors", "period"),
];

/// The list of sources, and the years that the importer found in the publishers' files.
pub struct Sources {
    listed: Table,
    years: Option<Table>,
}

impl Sources {
    /// Reads both below the folder.
    pub fn read(folder: &Path) -> Result<Sources, String> {
        let years = folder.join("generated/periods.tsv");
        Ok(Sources {
            listed: Table::words(&folder.join("authored/sources.tsv"))?,
            // The importer is built before it writes the table for the first time.
            years: if years.is_file() { Some(Table::figures(&years)?) } else { None },
        })
    }

    /// The sources, by their identifiers.
    pub fn all(&self) -> Result<Vec<Source>, String> {
        let source = |id: &str| {
            let cell = |column: &str| self.cell(id, column);
            Ok(Source {
                id: id.to_owned(),
                publisher: cell("publisher")?,
                dataset: cell("dataset")?,
                period: cell("period")?,
                area: cell("area")?,
                licence: cell("licence")?,
                url: cell("url")?,
                topic: cell("topic")?,
                short: cell("short")?,
                headline: cell("headline")? == "yes",
                credit: cell("credit")?,
                released: cell("released")?,
                newer: cell("newer")?,
            })
        };
        self.listed.keys().map(source).collect()
    }

    /// What code is told when it is built: names and texts.
    pub fn texts(&self) -> Result<Vec<(&'static str, String)>, String> {
        TEXTS.iter().map(|(name, id, column)| Ok((*name, self.cell(id, column)?))).collect()
    }

    /// The cell, with the years of the publishers' files for `{first}`, `{last}` and `{end}`, the last two digits.
    fn cell(&self, id: &str, column: &str) -> Result<String, String> {
        let text = self.listed.cell(id, column)?;
        let Some(years) = self.years.as_ref().filter(|years| years.keys().any(|known| known == id)) else {
            if text.contains('{') {
                println!(
                    "cargo::warning=sources.tsv: {id}: {column}: its years are not there yet: run the importer"
                );
            }
            return Ok(text.to_owned());
        };
        let (first, last) = (years.cell(id, "first")?, years.cell(id, "last")?);
        let end = last.get(2..).unwrap_or_default();
        let filled = text.replace("{first}", first).replace("{last}", last).replace("{end}", end);
        if column == "period" && filled == text {
            return Err(format!(
                "sources.tsv: {id}: the period is that of the files: write {{first}} and {{last}}"
            ));
        }
        Ok(filled)
    }
}
