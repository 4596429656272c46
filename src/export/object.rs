//! The comparison as a plain object, for JavaScript and JSON.

use serde::Serialize;

use crate::comparison::{Comparison, Difference, Path, PlacedLine, Section, Spread, Subject};
use crate::dataset::Dataset;
use crate::format;
use crate::language::{self, Prose, Told};
use crate::occupation::{Measure, Source, Unit};

/// Everything that a comparison says.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Object<'a> {
    heading: String,
    summary: String,
    banner: Option<String>,
    occupations: Vec<OccupationObject>,
    sections: Vec<SectionObject<'a>>,
    key_differences: Vec<KeyDifferenceObject>,
    paths: Vec<PathObject>,
    sources: Vec<SourceObject<'a>>,
}

/// What an occupation is called.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OccupationObject {
    slug: String,
    code: Option<String>,
    name: String,
    plural: String,
    title: String,
    counted_with: Option<String>,
}

#[derive(Serialize)]
struct SectionObject<'a> {
    title: &'static str,
    rows: Vec<RowObject<'a>>,
}

#[derive(Serialize)]
struct RowObject<'a> {
    id: &'static str,
    label: &'static str,
    unit: &'static str,
    values: Vec<ValueObject<'a>>,
    /// That of all occupations together; only where it is asked for and published.
    #[serde(rename = "allOccupations", skip_serializing_if = "Option::is_none")]
    all: Option<ValueObject<'a>>,
    difference: Option<DifferenceObject>,
}

#[derive(Serialize)]
struct ValueObject<'a> {
    /// As the table shows it; null if there is none.
    text: Option<String>,
    /// The figure in the row's unit, as decimal text; null unless it is one figure.
    figure: Option<String>,
    /// Why there is none.
    missing: Option<&'static str>,
    /// The `id` of its source.
    source: Option<&'a str>,
    notes: Vec<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DifferenceObject {
    same: bool,
    highest: Option<usize>,
    lowest: Option<usize>,
    /// The size in the row's unit, as decimal text; null unless figures differ.
    size: Option<String>,
    /// The size in percent of the lowest figure, as decimal text; null where it has none.
    percent: Option<String>,
    /// Both in words.
    text: Option<String>,
}

#[derive(Serialize)]
struct KeyDifferenceObject {
    topic: &'static str,
    row: &'static str,
    sentence: String,
}

/// What changes from one occupation to another.
#[derive(Serialize)]
struct PathObject {
    /// Where one comes from, by place.
    from: usize,
    to: usize,
    parts: Vec<PartObject>,
}

#[derive(Serialize)]
struct PartObject {
    topic: &'static str,
    text: String,
}

#[derive(Serialize)]
struct SourceObject<'a> {
    id: &'a str,
    publisher: &'a str,
    dataset: &'a str,
    period: &'a str,
    area: &'a str,
    licence: &'a str,
    url: &'a str,
    /// Empty if not known.
    released: &'a str,
    /// Published since; empty if nothing is known to be.
    newer: &'a str,
}

/// The comparison as a plain object. Its summary is without what a day consists of, which is words' to tell.
pub fn object(comparison: &Comparison) -> Object<'_> {
    let section = |section: Section| {
        let rows = comparison.placed_in(section).into_iter().map(|placed| row(comparison, placed));
        SectionObject { title: language::section(section), rows: rows.collect() }
    };
    let prose = Prose::new(comparison, &[]);
    let key = |Told { row, topic, sentence }: &Told| KeyDifferenceObject {
        topic,
        row: row.row().first().name,
        sentence: sentence.clone(),
    };
    Object {
        heading: language::heading(comparison),
        summary: prose.paragraph(),
        banner: language::banner(comparison),
        occupations: comparison.subjects.iter().map(occupation).collect(),
        sections: Section::ALL.into_iter().map(section).collect(),
        key_differences: prose.keys.iter().map(key).collect(),
        paths: comparison.paths().iter().map(path).collect(),
        sources: comparison.sources.iter().map(|(_, s)| source(s)).collect(),
    }
}

/// All occupations of a dataset as plain objects, in its order.
pub fn occupations(dataset: &Dataset) -> Vec<OccupationObject> {
    dataset.iter().map(|o| occupation(&Subject::new(o))).collect()
}

fn occupation(subject: &Subject) -> OccupationObject {
    OccupationObject {
        slug: subject.name.slug.clone(),
        code: subject.code.map(|code| code.to_string()),
        name: subject.name.singular.clone(),
        plural: subject.name.plural.clone(),
        title: subject.title.clone(),
        counted_with: subject.counted_with.as_ref().map(|name| name.slug.clone()),
    }
}

fn row<'a>(comparison: &'a Comparison, placed: PlacedLine<'_>) -> RowObject<'a> {
    let PlacedLine { line, placement } = placed;
    RowObject {
        id: placement.name,
        label: language::label(line.row.id, placement.section),
        unit: language::unit(line.row.unit),
        values: line.measures.iter().map(|measure| value(comparison, placed, measure)).collect(),
        all: line.all.as_ref().map(|all| value(comparison, placed, all)),
        difference: line.difference.as_ref().ok().map(|d| difference(d, line.row.unit)),
    }
}

fn value<'a>(comparison: &'a Comparison, placed: PlacedLine<'_>, measure: &Measure) -> ValueObject<'a> {
    ValueObject {
        text: measure.value.as_ref().ok().and_then(|value| language::value(value, placed.line.row)),
        figure: measure.amount().map(|steps| format::plain(steps, placed.line.row.unit)),
        missing: measure.value.as_ref().err().map(|missing| language::missing(*missing)),
        source: comparison.source(measure.source).map(|s| s.id.as_str()),
        notes: placed.notes_of(measure).into_iter().map(language::note).collect(),
    }
}

fn path(path: &Path) -> PathObject {
    let parts = language::path(path).into_iter().map(|(topic, text)| PartObject { topic, text });
    PathObject { from: path.from, to: path.to, parts: parts.collect() }
}

fn difference(difference: &Difference, unit: Unit) -> DifferenceObject {
    let spread: Option<&Spread> = match difference {
        Difference::Spread(spread) => Some(spread),
        _ => None,
    };
    DifferenceObject {
        same: *difference == Difference::AboutTheSame,
        highest: spread.map(|s| s.highest),
        lowest: spread.map(|s| s.lowest),
        size: spread.map(|s| format::plain(s.size, unit)),
        percent: spread.and_then(|s| s.relative).map(|tenths| format::plain(tenths, Unit::Percent)),
        text: match difference {
            Difference::Common(items) => Some(language::common(items)),
            _ => spread.map(|s| language::spread(s, unit)),
        },
    }
}

fn source(source: &Source) -> SourceObject<'_> {
    SourceObject {
        id: &source.id,
        publisher: &source.publisher,
        dataset: &source.dataset,
        period: &source.period,
        area: &source.area,
        licence: &source.licence,
        url: &source.url,
        released: &source.released,
        newer: &source.newer,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lists_have_in_common_is_told_in_words_and_has_no_size() {
        let nothing: &[&str] = &[];
        for items in [nothing, &["Social"], &["Artistic", "Social"]] {
            let items: Vec<String> = items.iter().map(|item| (*item).to_owned()).collect();
            let told = difference(&Difference::Common(items.clone()), Unit::Words);
            assert_eq!(told.text, Some(language::common(&items)));
            assert_eq!((told.same, told.highest, told.lowest), (false, None, None));
            assert_eq!((told.size, told.percent), (None, None));
        }
    }
}
