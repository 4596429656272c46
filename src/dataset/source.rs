//! How a source is stored: its fields, parted by tabs.

use crate::occupation::Source;

/// What stands for a source that the line below a summary names.
const HEADLINE: &str = "yes";

/// The source as it is stored. None of its fields has a tab or a line break.
pub(super) fn stored(source: &Source) -> String {
    let Source { id, publisher, dataset, period, area, licence, url, topic, short, .. } = source;
    let texts = [id, publisher, dataset, period, area, licence, url, topic, short].map(String::as_str);
    let headline = if source.headline { HEADLINE } else { "" };
    [&texts[..], &[headline, &source.credit, &source.released, &source.newer]].concat().join("\t")
}

/// The identifier of the source that is stored so.
pub(super) fn id(stored: &str) -> &str {
    stored.split_once('\t').map_or(stored, |(id, _)| id)
}

/// The source that is stored so; fields that are not there are empty.
pub(super) fn read(stored: &str) -> Source {
    let mut fields = stored.split('\t').map(str::to_owned);
    let mut field = || fields.next().unwrap_or_default();
    Source {
        id: field(),
        publisher: field(),
        dataset: field(),
        period: field(),
        area: field(),
        licence: field(),
        url: field(),
        topic: field(),
        short: field(),
        headline: field() == HEADLINE,
        credit: field(),
        released: field(),
        newer: field(),
    }
}
