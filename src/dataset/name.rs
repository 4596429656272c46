//! How the forms of a name are stored: what one form tells of another is left out.
//!
//! First the plural, which tells most, then the short plural, the official title, the singular, the short form, the slug
//! and the article, parted by tabs. Most names follow the rules below, so that a form is an empty one. A name that would
//! not come back as it was is stored whole, behind a sign.

use crate::occupation::Name;

const WHOLE: char = '=';

/// What the official classification puts behind a title and people say before it.
const BEHIND: [(&str, &str); 2] = [("other ", ", all other"), ("postsecondary ", ", postsecondary")];

/// The six forms of a name and the title, in the order of [`Name`].
type Forms = [String; 7];

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
    let is_whole = self::forms(&left) != [slug, singular, plural, article, short, short_plural, title];
    if is_whole { format!("{WHOLE}{}", forms.join("\t")) } else { left }
}

/// The forms of a stored name; those that are not there are empty.
pub(super) fn forms(stored: &str) -> Forms {
    let (is_whole, text) = stored.strip_prefix(WHOLE).map_or((false, stored), |text| (true, text));
    let mut parts = text.split('\t');
    // A form is the next part, or what those before it tell.
    let mut form = |told: &dyn Fn() -> String| match parts.next() {
        None | Some("") if !is_whole => told(),
        part => part.unwrap_or_default().to_owned(),
    };
    let plural = form(&String::new);
    let short_plural = form(&|| plural.clone());
    let title = form(&|| title_of(&plural));
    let singular = form(&|| one_of(&plural));
    let short = form(&|| short_of(&plural, &short_plural, &singular));
    let slug = form(&|| slug_of(&plural).collect());
    let article = form(&|| article_of(&singular).to_owned());
    [slug, singular, plural, article, short, short_plural, title]
}

/// The slug of a stored name.
pub(super) fn slug(stored: &str) -> String {
    let mut forms = stored.strip_prefix(WHOLE).unwrap_or(stored).split('\t');
    let plural = forms.next().unwrap_or("");
    match forms.nth(4).unwrap_or("") {
        "" if !stored.starts_with(WHOLE) => slug_of(plural).collect(),
        slug => slug.to_owned(),
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
    let words: Vec<&str> = several.split(' ').collect();
    let mut one = String::new();
    for (place, word) in words.iter().enumerate() {
        let (word, comma) = word.strip_suffix(',').map_or((*word, ""), |word| (word, ","));
        let is_before_end = words.get(place + 1).is_none_or(|next| *next == "and");
        let is_last = is_before_end || !comma.is_empty() || word.ends_with('’');
        let (stem, ending) = match word {
            "and" => ("or", ""),
            _ if !is_last => (word, ""),
            _ => {
                ENDINGS.iter().find_map(|(s, one)| Some((word.strip_suffix(s)?, *one))).unwrap_or((word, ""))
            }
        };
        let space = if place > 0 { " " } else { "" };
        one.extend([space, stem, ending, comma]);
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
fn slug_of(plural: &str) -> impl Iterator<Item = char> + '_ {
    let mut is_between = false;
    let letters = plural.chars().filter(|letter| !matches!(letter, '\'' | '’'));
    letters.filter_map(move |letter| {
        let is_part = letter.is_ascii_alphanumeric();
        let is_first_between = !is_part && !std::mem::replace(&mut is_between, !is_part);
        is_between = !is_part;
        (is_part || is_first_between).then(|| if is_part { letter.to_ascii_lowercase() } else { '-' })
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
            assert_eq!(
                (stored(&name, &title).as_str(), super::forms(short).join("\t").as_str()),
                (short, written)
            );
            assert_eq!(super::slug(short), name.slug);
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
