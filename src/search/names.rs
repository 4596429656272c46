//! The names of a dataset's occupations, put on a shelf when the program starts: a host may bring its own.

use super::file::Tier;
use super::fold::Words;
use super::lexicon::Lexicon;
use super::shelf::{Lead, Shelf};
use crate::dataset::Dataset;

/// Singular, plural, short and official names and slugs; neighbours that are the same count once.
pub(super) fn names(dataset: &Dataset) -> Shelf {
    let (mut words, mut forms) = (Words::default(), Vec::new());
    for occupation in dataset.iter() {
        let name = occupation.name();
        let slug = name.slug.replace('-', " ");
        let title = occupation.title();
        let mut texts = vec![name.singular.as_str(), &name.short, &name.plural, &title, &slug];
        texts.dedup();
        for text in texts {
            words.add(text, false);
            forms.push((occupation.index(), words.len()));
        }
    }
    let (lexicon, places) = Lexicon::new(&words);
    let mut shelf = Shelf::new(lexicon, dataset.len());
    let (mut begin, mut before) = (0, None);
    for (occupation, end) in forms {
        if before != Some(occupation) {
            let lead = Lead { occupation: occupation as u32, tier: Tier::Override };
            shelf.add_lead(Some(lead));
            shelf.add_title();
            before = Some(occupation);
        }
        shelf.add_words(&places[begin..end]);
        shelf.end_form(false);
        begin = end;
    }
    shelf.done();
    shelf
}
