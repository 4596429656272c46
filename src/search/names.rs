//! The names of a dataset's occupations, put on a shelf when the program starts: a host may bring its own.

use super::file::Tier;
use super::fold;
use super::lexicon::Lexicon;
use super::shelf::{Lead, Shelf};
use crate::dataset::Dataset;

/// Singular, plural, short and official names and slugs; of those that read the same one is kept.
pub(super) fn names(dataset: &Dataset) -> Shelf {
    let (mut words, mut forms) = (Vec::new(), Vec::new());
    for occupation in dataset.iter() {
        let name = occupation.name();
        let mut known: Vec<Vec<String>> = Vec::new();
        for text in [&name.singular, &name.short, &name.plural, occupation.title(), &name.slug] {
            let form: Vec<_> = fold::words(text).into_iter().map(fold::singular).collect();
            if !known.contains(&form) {
                words.extend(form.iter().cloned());
                forms.push((occupation.index(), words.len()));
                known.push(form);
            }
        }
    }
    let (lexicon, places) = Lexicon::new(&words);
    let mut shelf = Shelf::new(lexicon);
    let (mut begin, mut before) = (0, None);
    for (occupation, end) in forms {
        if before != Some(occupation) {
            let lead = Lead { occupation: occupation as u32, tier: Tier::Override };
            shelf.add_lead(Some(lead));
            shelf.add_title();
            before = Some(occupation);
        }
        shelf.add_form(places[begin..end].iter().copied());
        begin = end;
    }
    shelf.done();
    shelf
}
