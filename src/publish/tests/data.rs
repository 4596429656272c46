//! What a reader meets that no language says: names, authored words, what publishers are called. And how the texts of
//! a page are found.

use std::collections::{BTreeMap, HashSet};

use regex::Regex;
use serde_json::Value as Json;

use crate::comparison::Comparison;
use crate::comparison::Pay;
use crate::dataset::{Dataset, Words};
use crate::language::pseudo::MARKS;
use crate::occupation::{Name, Value};
use crate::place::Areas;

/// The most words of a name that stands within a text.
const MAX_WORDS: usize = 24;

/// Texts of data, in words of small letters.
pub(super) struct Data {
    /// What may stand within a text.
    parts: HashSet<String>,
    /// What may be a text, but not stand within one: short words that a leak may have too.
    wholes: HashSet<String>,
}

impl Data {
    pub(super) fn of(dataset: &Dataset, words: &BTreeMap<String, Words>, areas: &[u8]) -> Data {
        let mut data = Data { parts: HashSet::new(), wholes: HashSet::new() };
        data.add(["occupation-compare", env!("CARGO_PKG_VERSION"), "SOC"]);
        for occupation in dataset.iter() {
            let Name { singular, plural, short, short_plural, .. } = occupation.name();
            data.add([singular, plural, short, short_plural, occupation.title().to_owned()]);
            data.add_values(&Comparison::new(&[occupation], dataset, Pay::Yearly));
        }
        for words in words.values() {
            data.add([&words.card, &words.description, &words.day]);
            data.add(words.responsibilities.iter().chain(&words.technology));
        }
        for area in Areas::open(areas).unwrap().iter() {
            data.add([&area.name]);
            data.wholes.insert(plain(&area.postal));
        }
        for number in 0..dataset.sources() {
            let s = dataset.source(u8::try_from(number).unwrap());
            let of = |what: &str| format!("{}: {what}", s.topic);
            let line = format!("{}, {}", s.short, s.period);
            let whole = [of(&s.citation()), of(&line), s.citation(), line, s.credit.clone()];
            let fields = [s.topic, s.publisher, s.dataset, s.period, s.area, s.licence, s.id, s.short];
            let fields = fields.into_iter().chain([s.released, s.newer]);
            data.wholes.extend(whole.into_iter().chain(fields).map(|text| plain(&text)));
        }
        data
    }

    fn add<S: AsRef<str>>(&mut self, texts: impl IntoIterator<Item = S>) {
        self.parts.extend(texts.into_iter().map(|text| plain(text.as_ref())));
    }

    /// The things and places that rows list.
    fn add_values(&mut self, comparison: &Comparison) {
        for measure in comparison.lines.iter().flat_map(|line| &line.measures) {
            match &measure.value {
                Ok(Value::List(items) | Value::TopCoded(items)) => self.add(items),
                Ok(Value::Places(places)) => self.add(places.iter().map(|place| &place.name)),
                Ok(Value::Skills(skills)) => self.add(skills.iter().map(|(name, _)| name)),
                _ => {}
            }
        }
    }

    /// What of the text is neither within marks nor data.
    pub(super) fn leak(&self, text: &str) -> Option<String> {
        let parts = unmarked(text);
        let left: Vec<String> = parts
            .iter()
            .flat_map(|part| part.split('·'))
            .map(plain)
            .filter(|part| !self.wholes.contains(part))
            .flat_map(|part| self.without_data(&part))
            .collect();
        let has_letters = left.iter().any(|word| word.contains(char::is_alphabetic));
        has_letters.then(|| left.join(" "))
    }

    fn without_data(&self, text: &str) -> Vec<String> {
        if self.parts.contains(text) {
            return Vec::new();
        }
        let words: Vec<&str> = text.split(' ').collect();
        let mut left = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let ends = (at + 1..=words.len().min(at + MAX_WORDS)).rev();
            match ends.into_iter().find(|end| self.parts.contains(&words[at..*end].join(" "))) {
                Some(end) => at = end,
                None => {
                    left.push(words[at].to_owned());
                    at += 1;
                }
            }
        }
        left
    }
}

/// The words of a text in small letters, with a space between.
fn plain(text: &str) -> String {
    let shown = text.replace(['\u{200b}', '\u{2060}'], "");
    let words = shown.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// What stands outside of marks, in parts.
pub(super) fn unmarked(text: &str) -> Vec<String> {
    let (mut parts, mut depth) = (vec![String::new()], 0_usize);
    for c in text.chars() {
        match MARKS.iter().position(|mark| *mark == c) {
            Some(0) => depth += 1,
            Some(_) => {
                depth = depth.saturating_sub(1);
                parts.push(String::new());
            }
            None if depth == 0 => parts.last_mut().unwrap().push(c),
            None => {}
        }
    }
    parts
}

/// The texts of a page: between tags, and in attributes that are read to or shown to readers.
pub(super) fn read(markup: &str) -> Vec<String> {
    let hidden = Regex::new(r"(?s)<(script|style)\b.*?</(?:script|style)>|<!--.*?-->").unwrap();
    let tag = Regex::new(r"<[^>]*>").unwrap();
    let attribute = Regex::new(
        r#" (?:aria-label|aria-description|aria-roledescription|aria-valuetext|title|placeholder|alt|label|summary)="([^"]*)"|<meta (?:name="description"|property="og:(?:title|description|site_name)") content="([^"]*)""#,
    )
    .unwrap();
    let markup = hidden.replace_all(markup, "");
    let attributes = attribute.captures_iter(&markup).filter_map(|found| found.get(1).or(found.get(2)));
    let between = tag.split(&markup);
    let texts = attributes.map(|text| text.as_str()).chain(between);
    texts.filter(|text| !text.trim().is_empty()).map(unescaped).collect()
}

fn unescaped(text: &str) -> String {
    let signs =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'"), ("&#x2F;", "/")];
    let text = signs.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to));
    text.replace("&amp;", "&")
}

/// What programs read of a comparison and show to people: no ids and addresses.
pub(super) fn texts(json: &Json, found: &mut Vec<String>) {
    match json {
        Json::String(text) => found.push(text.clone()),
        Json::Array(items) => items.iter().for_each(|item| texts(item, found)),
        Json::Object(fields) => {
            let is_shown = |name: &&String| {
                !["id", "slug", "row", "source", "url", "code", "countedWith"].contains(&name.as_str())
            };
            for name in fields.keys().filter(is_shown) {
                texts(&fields[name], found);
            }
        }
        _ => {}
    }
}
