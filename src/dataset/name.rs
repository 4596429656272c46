//! How the forms of a name are stored: what one form tells of another is left out.
//!
//! First the plural, which tells most, then the short plural, the official title, the singular, the short form, the slug
//! and the article, parted by tabs. Most names follow the rules below, so that a form is an empty one. A name that would
//! not come back as it was is stored whole, behind a sign.

use crate::occupation::Name;

const WHOLE: char = '=';

/// What the official classification puts behind a title and people say before it.
const BEHIND: [(&str, &str); 2] = [("other ", ", all other"), ("postsecondary ", ", postsecondary")];

/// The name and the title as they are stored. None has a tab or a line break.
pub(super) fn stored(name: &Name, title: &str) -> String {
    let Name { slug, singular, plural, article, short, short_plural } = name;
    let forms: [&str; 7] = [plural, short_plural, title, singular, short, slug, article];
    let told = [
        String::new(),
        plural.clone(),
        title_of(plural),
        one_of(plural),
        short_of(plural, short_plural, singular),
        slug_of(plural).collect(),
        article_of(singular).to_owned(),
    ];
    let left = forms.iter().zip(&told).map(|(form, told)| if form == told { "" } else { form });
    let left = left.collect::<Vec<&str>>().join("\t").trim_end_matches('\t').to_owned();
    let back = Stored::new(&left);
    let is_whole = back.name() != *name || back.title() != title;
    if is_whole { format!("{WHOLE}{}", forms.join("\t")) } else { left }
}

/// A stored name.
pub(super) struct Stored<'s> {
    is_whole: bool,
    /// Its parts; those that are left out at the end are empty too.
    parts: [&'s str; 7],
}

impl<'s> Stored<'s> {
    /// Reads it.
    pub(super) fn new(stored: &'s str) -> Stored<'s> {
        let (is_whole, text) = stored.strip_prefix(WHOLE).map_or((false, stored), |text| (true, text));
        let mut parts = text.split('\t');
        Stored { is_whole, parts: [(); 7].map(|()| parts.next().unwrap_or_default()) }
    }

    /// A part, if it is there or others do not tell it.
    fn part(&self, part: usize) -> Option<&'s str> {
        Some(self.parts[part]).filter(|part| self.is_whole || !part.is_empty())
    }

    /// A form, which is its part or what others tell.
    fn form(&self, part: usize, told: impl FnOnce() -> String) -> String {
        self.part(part).map_or_else(told, str::to_owned)
    }

    /// Its forms.
    pub(super) fn name(&self) -> Name {
        let plural = self.parts[0].to_owned();
        let short_plural = self.form(1, || plural.clone());
        let singular = self.form(3, || one_of(&plural));
        let short = self.form(4, || short_of(&plural, &short_plural, &singular));
        let article = self.form(6, || article_of(&singular).to_owned());
        Name { slug: self.slug(), singular, plural, article, short, short_plural }
    }

    /// The title.
    pub(super) fn title(&self) -> String {
        self.form(2, || title_of(self.parts[0]))
    }

    /// The slug.
    pub(super) fn slug(&self) -> String {
        self.form(5, || slug_of(self.parts[0]).collect())
    }

    /// Whether this is the slug.
    pub(super) fn is_called(&self, slug: &str) -> bool {
        self.part(5).map_or_else(|| slug_of(self.parts[0]).eq(slug.chars()), |own| own == slug)
    }
}

/// `Computer workers, all other` of `other computer workers`; most titles are the plural.
fn title_of(plural: &str) -> String {
    let behind = BEHIND.iter().find_map(|(before, behind)| Some((plural.strip_prefix(before)?, *behind)));
    let (plural, behind) = behind.unwrap_or((plural, ""));
    let mut title = plural.to_owned() + behind;
    if let Some(first) = title.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    title
}

/// `cook or baker` of `cooks and bakers`, `teller of tales` of `tellers of tales`.
fn one_of(plural: &str) -> String {
    let ends = [" of ", " ("].iter().filter_map(|mark| plural.find(mark));
    let (several, rest) = plural.split_at(ends.min().unwrap_or(plural.len()));
    let mut words = several.split(' ').peekable();
    let mut one = String::with_capacity(plural.len());
    let mut space = "";
    while let Some(word) = words.next() {
        let (word, comma) = word.strip_suffix(',').map_or((word, ""), |word| (word, ","));
        let is_before_end = words.peek().is_none_or(|next| *next == "and");
        let is_last = is_before_end || !comma.is_empty() || word.ends_with('’');
        let (stem, ending) = match word {
            "and" => ("or", ""),
            _ if !is_last => (word, ""),
            _ => {
                ENDINGS.iter().find_map(|(s, one)| Some((word.strip_suffix(s)?, *one))).unwrap_or((word, ""))
            }
        };
        one.extend([space, stem, ending, comma]);
        space = " ";
    }
    one + rest
}

/// How words end of which there are several, and of which there is one.
const ENDINGS: [(&str, &str); 3] = [("ies", "y"), ("s’", "’s"), ("s", "")];

/// The short form is as the singular where the plurals are one.
fn short_of(plural: &str, short_plural: &str, singular: &str) -> String {
    if short_plural == plural { singular.to_owned() } else { one_of(short_plural) }
}

fn article_of(singular: &str) -> &'static str {
    if singular.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" }
}

/// The letters and digits of a plural in lower case, with a dash for what stands between.
fn slug_of(plural: &str) -> impl Iterator<Item = char> {
    let letters = plural.chars().filter(|letter| !matches!(letter, '\'' | '’'));
    let mut is_dash = false;
    letters
        .map(|letter| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { '-' })
        .filter(move |letter| {
            let was_dash = std::mem::replace(&mut is_dash, *letter == '-');
            !(was_dash && is_dash)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_one_form_tells_of_another_is_left_out_and_comes_back() {
        for (written, short) in [
            (
                "registered-nurses\tregistered nurse\tregistered nurses\ta\tregistered nurse\tregistered nurses\tRegistered nurses",
                "registered nurses",
            ),
            ("actors\tactor\tactors\tan\tactor\tactors\tActors and singers", "actors\t\tActors and singers"),
            ("men\tman\tmen\ta\tman\tmen\tMen", "men\t\t\tman"),
            (
                "other-cooks-and-bakers\tother cook or baker\tother cooks and bakers\tan\tother cook\tother cooks\tCooks and bakers, all other",
                "other cooks and bakers\tother cooks",
            ),
            // The rule would make a title of the plural, but a job title has none.
            ("men\tman\tmen\ta\tman\tmen\t", "=men\tmen\t\tman\tman\tmen\ta"),
        ] {
            let mut forms = written.split('\t').map(str::to_owned);
            let [slug, singular, plural, article, short_form, short_plural, title] =
                [(); 7].map(|()| forms.next().unwrap());
            let name = Name { slug, singular, plural, article, short: short_form, short_plural };
            let back = Stored::new(short);
            assert_eq!(stored(&name, &title), short);
            assert_eq!((back.name(), back.title()), (name, title), "{written}");
            let (slug, more) = (back.slug(), back.slug() + "-");
            assert!(
                back.is_called(&slug) && !back.is_called(&more) && !back.is_called(&slug[1..]),
                "{written}"
            );
        }
    }

    #[test]
    fn one_is_told_of_several() {
        for (several, one) in [
            ("farmers, ranchers, and secretaries", "farmer, rancher, or secretary"),
            ("directors of music and dances", "director of music and dances"),
            ("earth drillers (except oil and gas)", "earth driller (except oil and gas)"),
            ("plumbers’ and masons’ helpers", "plumber’s or mason’s helper"),
            ("sales engineers", "sales engineer"),
            ("", ""),
        ] {
            assert_eq!(one_of(several), one);
        }
    }

    #[test]
    fn a_slug_is_the_plural_with_dashes() {
        let slug: String = slug_of("judges, magistrates’ clerks, and O*NET users").collect();
        assert_eq!(slug, "judges-magistrates-clerks-and-o-net-users");
    }
}
