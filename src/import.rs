//! Makes the tables of `static/data/generated/` from the publishers' files.
//!
//! One pass over each file. The line items of the National Employment Matrix are the occupations; every other
//! table is joined to them, and what does not join is an error that names the file, the line and the column.
//! Figures are taken over as published, as fixed-point integers, never through floating point; where there is
//! none, the cell says why. All is computed before the first byte is written, and written beside the old tables before
//! the first takes its place, so that a failed import leaves these whole, unless the system refuses to rename or remove
//! one; the error tells which. What people wrote, in `static/data/authored/`, is neither read nor touched.

mod decimal;
mod error;
mod field;
mod files;
mod measure;
mod source;
mod stem;
mod table;
mod years;

mod projections;
mod reasons;

mod crosswalk;

mod prices;

mod oews;

mod attainment;
mod skill_scores;

mod census;
mod people;
mod weekly;

mod majors;
mod onet;
mod titles;
mod totals;

mod change;
mod loss;
mod output;
mod report;

use std::path::Path;

pub use change::{Change, Changed};
pub use error::{Error, Spot, Wrong};
pub use report::{Coverage, Report};

/// Reads the publishers' files in `folder` and writes the tables into `out`.
/// `progress` is told, in pieces of text, what is being read.
///
/// # Errors
/// Whatever is wrong with a file, or with writing, or that much of what the old tables have would be gone, unless the
/// import `accepts_loss`; the old tables are then unchanged, unless the error [has written](Error::has_written) some.
pub fn run(
    folder: &Path,
    out: &Path,
    accepts_loss: bool,
    progress: &mut dyn FnMut(&str),
) -> Result<Report, Error> {
    let source = &mut source::Source::new(folder.to_owned(), progress);
    let (lines, projections) = projections::read(source)?;
    let (crosswalk, classification) = crosswalk::read(source, &lines)?;
    let census = census::read(source, &lines, &crosswalk)?;

    let mut tables = vec![projections, reasons::read(source, &lines)?];
    let (oews, local) = oews::read(source, &lines)?;
    tables.extend(oews);
    tables.push(attainment::read(source, &lines)?);
    tables.push(people::read(source, &lines, &census)?);
    tables.push(weekly::read(source, &lines, &census)?);
    tables.push(skill_scores::read(source, &lines)?);
    tables.extend(onet::read(source, &lines, &crosswalk)?);
    tables.extend(classification);
    let (direct, titles) = titles::read(source, &lines, &crosswalk)?;
    tables.push(titles);
    tables.push(majors::read(source, &lines, &crosswalk, &direct)?);
    tables.push(totals::of(&tables));
    tables.push(local.areas);
    tables.push(source.periods.table());
    let mut files = local.files;
    for table in &tables {
        files.push((table.file.to_owned(), table.to_tsv()?));
    }
    if !accepts_loss {
        loss::check(out, &files)?;
    }
    let changes = change::changes(out, &files);
    output::write(out, &files)?;
    let mut report = Report::of(&tables, changes, source.unread());
    report.add("local/", local.coverage);
    Ok(report)
}
