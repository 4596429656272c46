//! How the forms of a name are stored: what one form tells of another is left out.
//!
//! The forms are those of [`Name`] and the official title, parted by tabs. Most names
//! follow the rules below, so that a form is an empty one. A name that would not come back as it was is
//! stored whole, behind a sign.

use crate::occupation::Name;

const WHOLE: char = '=';

/// The six forms of a name and the title.
type Forms = [String; 7];

/// The name and the title as they are stored. None has a tab or a line break.
pub(super) fn stored(name: &Name, title: &str) -> String {
    let Name { slug, singular, plural, article, short, short_plural } = name;
    let told = told(singular, plural, short);
    let forms: [&str; 7] = [slug, singular, plural, article, short, short_plural, title];
    let left = forms.iter().zip(&told).map(|(form, told)| if form == told { "" } else { form });
    let left = left.collect::<Vec<&str>>().join("\t");
    let left = left.trim_end_matches('\t').to_owned();
    if self::forms(&left) == forms { left } else { format!("{WHOLE}{}", forms.join("\t")) }
}

/// The forms of a stored name; those that are not there are empty.
pub(super) fn forms(stored: &str) -> Forms {
    let (is_whole, text) = stored.strip_prefix(WHOLE).map_or((false, stored), |text| (true, text));
    let mut parts = text.split('\t').map(str::to_owned);
    let mut forms = [(); 7].map(|()| parts.next().unwrap_or_default());
    if !is_whole {
        // Each form is told by those before it, but for the slug, which the plural tells.
        for i in [2, 0, 3, 4, 5, 6] {
            if forms[i].is_empty() {
                let [_, singular, plural, _, short, ..] = &forms;
                forms[i] = std::mem::take(&mut told(singular, plural, short)[i]);
            }
        }
    }
    forms
}

/// What the rules make of a singular, a plural and a short form.
fn told(singular: &str, plural: &str, short: &str) -> Forms {
    let article = if singular.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    let short_plural = if short == singular { plural.to_owned() } else { format!("{short}s") };
    let mut title = plural.to_owned();
    if let Some(first) = title.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    [
        slug_of(plural, "").collect(),
        String::new(),
        format!("{singular}s"),
        article.to_owned(),
        singular.to_owned(),
        short_plural,
        title,
    ]
}

/// Whether the stored name has this slug, told without making it.
pub(super) fn has_slug(stored: &str, slug: &str) -> bool {
    let mut forms = stored.strip_prefix(WHOLE).unwrap_or(stored).split('\t');
    match (forms.next().unwrap_or(""), stored.starts_with(WHOLE)) {
        ("", false) => {
            let singular = forms.next().unwrap_or("");
            let plural = forms.next().filter(|plural| !plural.is_empty());
            let (plural, ending) = plural.map_or((singular, "s"), |plural| (plural, ""));
            slug_of(plural, ending).eq(slug.chars())
        }
        (stored, _) => stored == slug,
    }
}

/// The letters and digits of a plural and its ending in lower case, with a dash for what stands between.
fn slug_of<'t>(plural: &'t str, ending: &'t str) -> impl Iterator<Item = char> + 't {
    let mut is_between = false;
    let letters = plural.chars().chain(ending.chars()).filter(|letter| !matches!(letter, '\'' | '’'));
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
                "\tregistered nurse",
            ),
            (
                "actors\tactor\tactors\tan\tactor\tactors\tActors and singers",
                "\tactor\t\t\t\t\tActors and singers",
            ),
            ("men\tman\tmen\ta\tman\tmen\tMen", "\tman\tmen"),
            // The rule would make a title of the plural, but a job title has none.
            ("men\tman\tmen\ta\tman\tmen\t", "=men\tman\tmen\ta\tman\tmen\t"),
        ] {
            let mut forms = written.split('\t').map(str::to_owned);
            let [slug, singular, plural, article, short_form, short_plural, title] =
                [(); 7].map(|()| forms.next().unwrap());
            let name = Name { slug, singular, plural, article, short: short_form, short_plural };
            assert_eq!(
                (stored(&name, &title).as_str(), super::forms(short).join("\t").as_str()),
                (short, written)
            );
            let slug = name.slug.as_str();
            assert!(has_slug(short, slug) && !has_slug(short, "m") && !has_slug(short, ""));
        }
    }

    #[test]
    fn a_slug_is_the_plural_with_dashes() {
        let slug: String = slug_of("judges, magistrates’ clerks, and O*NET user", "s").collect();
        assert_eq!(slug, "judges-magistrates-clerks-and-o-net-users");
    }
}
